"""
The furniture of pages: page numbers, running heads and feet, stamps of digital signatures. It is told, never lost.

What a file marks as the frame of the page, at its top or bottom, is furniture. Elsewhere a running head stands on at
least half of the pages at one height, above everything that stands on any page once only, or above the number of the page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from intake.documents.content import Remark
from intake.pdf.pages.geometry import Box
from intake.pdf.pages.lines import Line
from intake.pdf.pages.page import Page, Part
from intake.pdf.pages.stamps import PAGE_NUMBER, stamp_lines

#: The share of a page, at its top and at its bottom, where furniture stands.
_MARGIN = 0.15
#: So many lines may run at the top or the bottom; a step of so many sizes parts them from the text.
_MOST_RUNNING, _STEP = 3, 1.5
#: On so many pages the first or last line runs although no wide step parts it.
_SURE = 3
#: Words that stand on a page more often, as at its top and its bottom, are words of the text.
_TWICE, _NUMBER = 2, re.compile(r"\d{1,9}")
#: Heights that are one, in points.
_ONE = 3.0
_SLANTED = "chữ in chéo qua trang"
_NUMBERS, _RUNNING, _STAMPS = "số trang", "dòng lặp lại ở đầu hoặc cuối trang", "dấu của chữ ký số"


class Furniture(NamedTuple):
    """A line of the frame: what it is, its page, its words."""

    what: str
    page: int
    words: str


def without_furniture(pages: list[Page]) -> tuple[list[Page], list[Furniture]]:
    """Part pages from their furniture."""
    found: dict[int, tuple[str, Line]] = {}
    for page in pages:
        found |= {id(line): (_STAMPS, line) for line in stamp_lines(page.lines)}
        marked = [line for line in _outer(page) if all(each.setting.artifact for each in line.shown)]
        found |= {id(line): (_RUNNING, line) for line in marked if not PAGE_NUMBER.fullmatch(line.text)}
        found |= {id(line): (_NUMBERS, line) for line in marked if PAGE_NUMBER.fullmatch(line.text)}
    for what, find in _SEARCHES:
        left = {page.number: [line for line in _outer(page) if id(line) not in found] for page in pages}
        found |= {id(line): (what, line) for line in find(left, pages, found)}
    furniture = [Furniture(_STAMPS, page.number, line.text) for page in pages for line in page.stamps]
    furniture += [Furniture(_SLANTED, page.number, page.letters.slanted) for page in pages if page.letters.slanted]
    furniture += [Furniture(what, line.page, line.text) for what, line in found.values()]
    gone = [line for _, line in found.values()]
    return [page.without(gone) for page in pages], furniture


def _outer(page: Page) -> list[Line]:
    """Return the lines at the top and at the bottom of a page."""
    margin = _MARGIN * page.box.height
    return [line for line in page.lines if line.base > page.box.top - margin or line.base < page.box.bottom + margin]


def _page_numbers(
    outer: dict[int, list[Line]], pages: list[Page], furniture: dict[int, tuple[str, Line]]
) -> list[Line]:
    """Return the numbers that grow with the pages and stand above or below all other words."""
    numbers: list[tuple[int, Line]] = []
    for page in pages:
        bases = [part.base for part in page.parts if id(part) not in furniture]
        bases += [part.grid.box.bottom for part in page.parts if not isinstance(part, Line)]
        for line in outer[page.number]:
            match = PAGE_NUMBER.fullmatch(line.text)
            others = [base for base in bases if abs(base - line.base) > _ONE]
            is_outer = all(base < line.base for base in others) or all(base > line.base for base in others)
            if match and (is_outer or not others):
                numbers.append((int(match[1]) - page.number, line))
    if not numbers:
        return []
    offset, count = Counter(offset for offset, _ in numbers).most_common(1)[0]
    return [line for each, line in numbers if each == offset] if count > 1 or offset == 0 else []


def _lines_beyond_numbers(
    outer: dict[int, list[Line]], pages: list[Page], furniture: dict[int, tuple[str, Line]]
) -> list[Line]:
    """Return the lines above the number of a page at its top, or below one at its bottom: no text stands there."""
    found: list[Line] = []
    for page in pages[1:]:
        others = [part for part in page.parts if id(part) not in furniture]
        for line in outer[page.number]:
            match = PAGE_NUMBER.fullmatch(line.text)
            is_top = line.base > (page.box.bottom + page.box.top) / 2
            is_alone = all(part is line or abs(_end(part) - line.base) > _ONE for part in others)
            if match and int(match[1]) == page.number and is_alone:
                beyond = [part for part in others if part is not line and (_end(part) > line.base) == is_top]
                lines = [part for part in beyond if isinstance(part, Line) and part in outer[page.number]]
                found += lines if len(lines) == len(beyond) <= _MOST_RUNNING else []
    return found


def _running_lines(
    outer: dict[int, list[Line]], pages: list[Page], furniture: dict[int, tuple[str, Line]]
) -> list[Line]:
    """Return the lines that stand on half of the pages at one height, beyond all that is there once only."""
    boxes = {page.number: page.box for page in pages}
    often = _often(outer, pages, furniture)
    running = {id(line) for lines in often for line in lines} | furniture.keys()
    once = [(boxes[page.number], part) for page in pages for part in page.parts if id(part) not in running]
    highest = min((box.top - part.base for box, part in once), default=float("inf"))
    lowest = min((_end(part) - box.bottom for box, part in once), default=float("inf"))
    return [
        line
        for lines in often
        if all(_is_beyond(line, boxes[line.page], highest, lowest) for line in lines)
        for line in lines
    ]


def _often(outer: dict[int, list[Line]], pages: list[Page], furniture: dict[int, tuple[str, Line]]) -> list[list[Line]]:
    """Return lines of the same words at the same height on half of the pages; what a text repeats all over is text."""
    alike: dict[tuple[str, int], list[Line]] = defaultdict(list)
    boxes = {page.number: page.box for page in pages}
    apart = {id(line) for page in pages for line in _parted_off(page, outer[page.number], furniture)}
    outermost = {id(line) for page in pages for line in _outermost(page, furniture)}
    for line in (each for lines in outer.values() for each in lines if id(each) in apart | outermost):
        box = boxes[line.page]
        edge = box.top if line.base > (box.bottom + box.top) / 2 else box.bottom
        alike[_alike(line), round((line.base - edge) / _ONE)].append(line)
    least, everywhere = max(2, len(pages) / 2), Counter(_alike(line) for page in pages for line in page.lines)
    rare = [each for (words, _), each in alike.items() if everywhere[words] <= _TWICE * len(each) and _counts_on(each)]
    often = [lines for lines in rare if len({line.page for line in lines}) >= least]
    return [lines for lines in often if len(lines) >= _SURE or all(id(line) in apart for line in lines)]


def _alike(line: Line) -> str:
    """Return the words of a line, whatever its numbers."""
    return _NUMBER.sub("#", line.text)


def _counts_on(lines: list[Line]) -> bool:
    """Tell whether each number of lines that are alike is one number, or grows with the pages."""
    own = [[(number, int(number) - line.page) for number in _NUMBER.findall(line.text)] for line in lines]
    return all(
        1 in (len({number for number, _ in each}), len({step for _, step in each})) for each in zip(*own, strict=True)
    )


def _outermost(page: Page, furniture: dict[int, tuple[str, Line]]) -> list[Line]:
    """Return what stands first and last on a page, where these are lines."""
    parts = [part for part in page.parts if id(part) not in furniture]
    return [part for part in (*parts[:1], *parts[-1:]) if isinstance(part, Line)]


def _parted_off(page: Page, outer: list[Line], furniture: dict[int, tuple[str, Line]]) -> list[Line]:
    """Return the lines at the top and at the bottom of a page that a wide step parts from all others."""
    parts = [part for part in page.parts if id(part) not in furniture]
    middle = (page.box.bottom + page.box.top) / 2
    lines = [part for part in parts if isinstance(part, Line)] if len(parts) == 1 else []
    for ordered, is_top in ((parts, True), (parts[::-1], False)):
        for place, (part, other) in enumerate(pairwise(ordered[: _MOST_RUNNING + 1]), start=1):
            step = abs(part.base - other.base) if isinstance(other, Line) else page.box.height
            if isinstance(part, Line) and step > _STEP * part.size:
                own = [each for each in ordered[:place] if isinstance(each, Line) and (each.base > middle) == is_top]
                lines += [each for each in own if each in outer]
                break
    return lines


def _end(part: Part) -> float:
    return part.base if isinstance(part, Line) else part.grid.box.bottom


def _is_beyond(line: Line, box: Box, highest: float, lowest: float) -> bool:
    return box.top - line.base < highest or line.base - box.bottom < lowest


#: In this order: what is known of one kind tells of the next; a number may stand inside of a running line.
_SEARCHES = (
    *((_NUMBERS, _page_numbers), (_RUNNING, _running_lines)),
    *((_RUNNING, _lines_beyond_numbers), (_NUMBERS, _page_numbers)),
)


def remarks_on(furniture: Iterable[Furniture]) -> list[Remark]:
    """Tell an editor of furniture: each kind and each line of words once, with its pages."""
    pages: dict[tuple[str, str], list[int]] = defaultdict(list)
    numbers: list[str] = []
    for each in furniture:
        if each.what == _NUMBERS:
            numbers.append(f"“{each.words}” (trang {each.page})")
        else:
            pages[each.what, each.words].append(each.page)
    remarks = [Remark("khung trang", f"Số trang để ngoài văn bản: {', '.join(numbers)}.")] if numbers else []
    for (what, words), where in pages.items():
        listed = ", ".join(map(str, sorted(set(where))))
        remarks.append(Remark(f"trang {listed}", f"Để ngoài văn bản, là {what}: “{words}”."))
    return remarks
