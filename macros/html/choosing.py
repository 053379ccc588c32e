"""Choosing among the rows of a list: menus and the form round them; a script (choosing.js) chooses by them."""

from collections import Counter
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from macros.html.markup import Child, element, joined


def menu(name: str, label: str, choices: Mapping[str, str], count: Counter[str], of: int | None) -> Markup | None:
    """
    Return a menu of values with the number of rows of each; none where all rows are alike.

    Of a list that goes on over pages nobody knows here whether all are alike: *of* is None then.
    """
    offered = [(value, words) for value, words in choices.items() if count[value]]
    if of is not None and not any(count[value] < of for value, _ in offered):
        return None
    return open_menu(name, label, {value: f"{words} ({count[value]})" for value, words in offered})


def open_menu(name: str, label: str, choices: Mapping[str, str]) -> Markup:
    """Return a menu whose rows only the browser can count."""
    options = (element("option", words, value=value) for value, words in choices.items())
    everything = element("option", "tất cả", value="")
    return element("label", label, element("select", everything, *options, data_by=name, autocomplete="off"))


def chooser(
    summary: str, words: str, menus: Iterable[Child], *, of: str, noun: str, more: Markup | None = None
) -> Markup:
    """
    Frame a form that chooses the rows of the list with the id *of*, and the places for its result and for what is chosen.

    Args:
        summary: What the folded form says it is for.
        words: What the field asks that looks for words in the rows.
        menus: What else rows are chosen by.
        of: The id of the list.
        noun: What its rows are.
        more: What else is offered for the rows that are shown.
    """
    field = element("label", words, element("input", type="search", data_by="words", autocomplete="off"))
    name, told, chosen = f"{of}-loc", f"{of}-ket-qua", f"{of}-dang-chon"
    form = element(
        "form",
        field,
        *menus,
        class_="filters",
        id=name,
        data_filters=of,
        data_noun=noun,
        aria_label=summary.partition(",")[0],
    )
    clear = element("button", "Bỏ lọc", type="reset", form=name, hidden=True)
    status = element("p", element("span", role="status", id=told), " ", clear, class_="table-status")
    chips = element("ul", id=chosen, class_="chosen")
    return joined([element("details", element("summary", summary), form, more, class_="chooser"), status, chips])
