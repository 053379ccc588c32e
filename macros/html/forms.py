"""Forms of the look-ups: fields without a name, so that no browser can ever send them."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.html.markup import data_block, element


def choice_field(form: str, field: str, label: str, choices: Iterable[tuple[str, str]]) -> Markup:
    """Ask for one of several values; none is chosen beforehand."""
    options = [
        element("option", "– chọn –", value=""),
        *(element("option", words, value=code) for code, words in choices),
    ]
    control = element("select", *options, autocomplete="off", **_wiring(form, field))
    return _field(form, field, label, None, control)


def text_field(form: str, field: str, label: str, hint: str, *, is_optional: bool = False) -> Markup:
    """
    Ask for a day or a month in the digits people write.

    A browser's own date picker follows the language of the browser, not of the
    page: on an English Windows it asks for month before day.
    """
    wiring = _wiring(form, field)
    described = f"{form}-{field}-goi-y {wiring.pop('aria_describedby')}"
    digits = {"type": "text", "inputmode": "numeric", "autocomplete": "off"}
    control = element("input", **digits, aria_describedby=described, data_optional=is_optional, **wiring)
    return _field(form, field, label, hint, control)


def _wiring(form: str, field: str) -> dict[str, str]:
    """Tie a control to its label, its error and the script."""
    return {"id": f"{form}-{field}", "data_field": field, "aria_describedby": f"{form}-{field}-loi"}


def _field(form: str, field: str, label: str, hint: str | None, control: Markup) -> Markup:
    return element(
        "div",
        element("label", label, for_=f"{form}-{field}"),
        element("p", hint, id=f"{form}-{field}-goi-y", class_="field__hint") if hint else None,
        element("p", id=f"{form}-{field}-loi", class_="field__error", hidden=True),
        control,
        class_="field",
    )


def lookup(kind: str, form: str, *, title: str, rules: object, fields: Iterable[Markup], answer: Markup) -> Markup:
    """
    Frame a look-up: its rules, its form, and the answer whose parts the script shows.

    Without the script there is no form, only the way to the table.
    """
    return element(
        "section",
        element("h3", title, id=f"{form}-ten"),
        data_block(rules),
        element(
            "p",
            "Công cụ tra cứu chạy trong trình duyệt và cần JavaScript. Không có JavaScript, xin đọc bảng bên dưới.",
            class_="lookup__off",
        ),
        _questions(form, fields),
        _answer(form, answer),
        data_lookup=kind,
        class_="lookup",
    )


def _questions(form: str, fields: Iterable[Markup]) -> Markup:
    button = element("button", "Tra cứu", type="submit")
    return element("form", *fields, button, aria_labelledby=f"{form}-ten", hidden=True, novalidate=True)


def _answer(form: str, answer: Markup) -> Markup:
    """Set the answer where the script can lead to it; its own heading names it to who cannot see it."""
    heading = f"{form}-ket-qua"
    return element(
        "div", answer, class_="lookup__answer", tabindex="-1", role="group", aria_labelledby=heading, hidden=True
    )


def part(when: str, tag: str, *children: str | None) -> Markup:
    """Set a part of an answer that shows only when one of the words of *when*, parted by blanks, applies."""
    return element(tag, *children, data_when=when, hidden=True)


def blank(name: str) -> Markup:
    """Leave a blank for the script to fill in."""
    return element("span", data_fill=name)
