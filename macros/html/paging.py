"""Long lists: cut into numbered pages that lead to one another, or shown from their beginning."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from markupsafe import Markup

from macros.html.markup import element, items, link
from model.pagination import ROWS_A_PAGE
from model.portal import Portal

_Entry = TypeVar("_Entry")
#: From any of thousands of pages every other one is a few steps away.
_STRIDES = (1, 2, 10, 100, 1000)
#: What a list lets its reader do besides turning its pages, by whether rows are chosen from all of them.
_REACH = {
    None: "",
    False: "Lọc và xếp bảng chỉ trong trang này; ",
    True: "Lọc thì xét mọi trang; mở từ thư mục, không qua máy chủ, thì chỉ trang này; ",
}


def last_page(portal: Portal, *tables: str) -> int:
    """Return the number of the last page that a section showing these tables needs."""
    return max(map(portal.last_page, tables))


def of_pages(portal: Portal, table: str, number: int) -> str:
    """Say in a caption which page of its rows a table shows; nothing when it shows them all."""
    last = last_page(portal, table)
    return f" (trang {number} trong {last})" if last > 1 else ""


def beginning(rows: Sequence[_Entry], where: str, *, most: int = ROWS_A_PAGE) -> tuple[Sequence[_Entry], Markup | None]:
    """Return the first rows of a list, and words on how many more there are and *where*; no words for none."""
    left = len(rows) - most
    return rows[:most], element("p", f"… và {left} mục nữa: {where}.", class_="cut-short") if left > 0 else None


def page_navigation(
    title: str, number: int, last: int, address: Callable[[int], str], *, is_chosen_from: bool | None = None
) -> Markup:
    """
    Lead to the other pages of a list, and say what sorting and filtering reach; nothing for a single page.

    One with a form to choose by (macros.html.choosing) is chosen from whole, where a server gives its pages; a list
    that is neither sorted nor filtered (None) says nothing of it.
    """
    if last == 1:
        return Markup()
    reach = f"{_REACH[is_chosen_from]}tìm trong mọi trang bằng ô tìm kiếm ở đầu trang."
    # Above and below the list: two landmarks of one name would be one too many.
    return element(
        "div",
        items(_ways(number, last, address)),
        element("p", f"Trang {number} trong {last}. {reach[:1].upper()}{reach[1:]}"),
        class_="pages",
        data_pages=str(last),
        role="group",
        aria_label=f"Các trang của “{title}”",
    )


def _ways(number: int, last: int, address: Callable[[int], str]) -> Iterator[Markup | str]:
    if number > 1:
        yield link(address(number - 1), "Trang trước", rel="prev")
    for before, shown in pairwise([0, *_shown(number, last)]):
        if shown > before + 1:
            yield "…"
        yield link(address(shown), str(shown), aria_current="page" if shown == number else None)
    if number < last:
        yield link(address(number + 1), "Trang sau", rel="next")


def _shown(number: int, last: int) -> list[int]:
    near = {number + way * stride for stride in _STRIDES for way in (-1, 1)}
    return sorted({1, number, last} | {each for each in near if 1 <= each <= last})
