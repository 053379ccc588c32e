"""
Lines whose halves a tab parts: a head or signatures typed without a table, where each line has a gap at another place.

They are read line by line, as a word processor keeps them; a table without lines has one gutter all the way down.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from intake.pdf.columns import Columns, Item
from intake.pdf.gutters import NARROWEST, bands_of
from intake.pdf.pages.lines import Line
from intake.pdf.pages.page import RuledTable

#: So many lines may stand between two gaps, and so far apart, in sizes of letters; so many lines has a side at most.
_MOST_BETWEEN, _NEAR, _MOST_LINES = 2, 3.0, 8


@dataclass(frozen=True)
class TabbedLines:
    """Lines of which some hold a tab; each is a paragraph of its own."""

    lines: tuple[Line, ...]


def with_tabs(items: list[Item]) -> Iterator[Item | TabbedLines]:
    """Return what stands on a page, neighbouring columns without a common gutter as lines."""
    place = 0
    while place < len(items):
        end = _end_of_tabs(items, place)
        if end > place:
            lines = [line for item in items[place : end + 1] for line in _lines(item)]
            yield TabbedLines(tuple(_tabbed(band) for band in bands_of(lines)))
        else:
            yield items[place]
        place = end + 1


def _end_of_tabs(items: list[Item], place: int) -> int:
    """Return the last of neighbouring columns without a common gutter; the place itself where there are none."""
    end, last = place, items[place]
    while isinstance(last, Columns):
        after = range(end + 1, min(end + 2 + _MOST_BETWEEN, len(items)))
        at = next((at for at in after if not isinstance(items[at], Line)), end)
        following = items[at]
        if at == end or not isinstance(following, Columns) or not _are_of_tabs(items[end : at + 1]):
            break
        end, last = at, following
    return end


def _are_of_tabs(items: list[Item]) -> bool:
    """Tell whether columns that these begin and end with are near each other and share no gutter."""
    first, last = items[0], items[-1]
    assert isinstance(first, Columns)  # noqa: S101 - the caller asked
    assert isinstance(last, Columns)  # noqa: S101
    width = min(first.gutter[1], last.gutter[1]) - max(first.gutter[0], last.gutter[0])
    groups = [[*_lines(item)] for item in items]
    steps = [min(line.base for line in above) - max(line.base for line in below) for above, below in pairwise(groups)]
    size = groups[0][0].size
    sides = [each.sides for each in (first, last)]
    is_short = all(len(each) == 2 and len(lines) <= _MOST_LINES for each in sides for lines in each)  # noqa: PLR2004
    return is_short and width < NARROWEST * size and all(0 < step < _NEAR * size for step in steps)


def _lines(item: Item) -> Iterator[Line]:
    if isinstance(item, Columns):
        yield from (line for side in item.sides for line in side)
    elif not isinstance(item, RuledTable):
        yield item


def _tabbed(lines: list[Line]) -> Line:
    """Return what stands at one height as one line, a tab in each gap."""
    first, *others = sorted(lines, key=lambda each: each.left)
    letters = [*first.letters]
    for line in others:
        while letters[-1].text == " ":
            letters.pop()
        letters.append(letters[-1]._replace(text="\t", left=letters[-1].right, right=line.left, raised=False))
        letters += line.letters
    return Line(tuple(letters), first.page, any(line.doubtful for line in lines))
