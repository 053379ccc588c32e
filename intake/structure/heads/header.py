"""
The header: at the left who issues, number and subject, at the right motto, place and day.

It stands in a table without lines, in lines parted by tabs, or, in plain text, the left column before the right one.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from intake.structure.elements.columns import Columns, Item, Move, Sides, side_by_side
from intake.structure.elements.lines import Line
from intake.structure.elements.part_tree import Part
from intake.structure.elements.shapes import (
    DAY_LINE,
    MOTTO,
    OLD_NUMBER_LINE,
    SUBJECT,
    day_line,
    is_capital,
    is_number_line,
    is_separator,
    type_and_rest,
)
from model.vocabulary import NodeKind

#: No header has more lines.
_MOST_LINES = 18
#: Nor more lines after the type where it stands without columns, as decrees of old have it.
_MOST_LINES_OF_OLD = 3


class Header(NamedTuple):
    """
    The header, or nothing.

    Attributes:
        parts: The header.
        end: The place of the first item after it.
        moves: What of it is read elsewhere than it stands.
    """

    parts: list[Part]
    end: int
    moves: tuple[Move, ...] = ()


def read_header(items: Sequence[Item], begin: int) -> Header:
    """Return the header that begins at a place; none where no number, motto or day tells that there is one."""
    end, columns = begin, list[Columns]()
    for item in items[begin:]:
        if not isinstance(item, Columns) or not _is_header(item):
            break
        columns.append(item)
        end += 1
    if columns:
        right = [line for each in columns for column in each.columns[1:] for line in column]
        left = [line for each in columns for line in each.columns[0]]
        for item in items[end:]:
            if not (isinstance(item, Line) and DAY_LINE.match(item.words)):
                break
            right.append(item)
            end += 1
        return Header([_part(left, right)], end)
    lines = list(_window(items[begin:]))
    if not lines:
        return Header([], begin)
    sides = side_by_side(lines, [_stands_at_right(lines, place) for place in range(len(lines))])
    left, right, moves = sides or Sides(lines, [], ())
    return Header([_part(left, right)], begin + len(lines), moves)


def old_header(lines: Sequence[Line]) -> list[Line]:
    """Return the lines under the type up to "SỐ 68 NGÀY 30 THÁNG 11 NĂM 1945"; none where no such line is."""
    for place, line in enumerate(lines[:_MOST_LINES_OF_OLD]):
        if OLD_NUMBER_LINE.match(line.words):
            return list(lines[: place + 1])
    return []


def _is_header(columns: Columns) -> bool:
    lines = columns.lines
    if any(_is_sign(line.words) for line in lines):
        return True
    return all(is_capital(column[0].words) for column in columns.columns) and len(columns.columns) > 1


def _is_sign(words: str) -> bool:
    return bool(MOTTO.search(words) or is_number_line(words) or DAY_LINE.match(words))


def _is_day(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is that of place and day, or a half of it."""
    words = [line.words for line in lines[max(0, place - 1) : place + 2]]
    own = min(place, 1)
    after = own > 0 and not DAY_LINE.match(words[0]) and day_line(words[0], words[1])
    return bool(after or day_line(words[own], words[own + 1] if own + 1 < len(words) else ""))


def _window(items: Sequence[Item]) -> Iterator[Line]:
    """Return the lines of a header of plain lines: up to the last that has a sign of one, before the type."""
    lines: list[Line] = []
    for item in items[:_MOST_LINES]:
        if not isinstance(item, Line) or type_and_rest(item.words) or item.words.casefold().startswith("kính gửi"):
            break
        lines.append(item)
    signs = [place for place, line in enumerate(lines) if _is_sign(line.words) or _is_day(lines, place)]
    is_header = any(MOTTO.search(line.words) or is_number_line(line.words) for line in lines)
    if is_header:
        yield from lines[: signs[-1] + 1]
        yield from _subject_after(lines[signs[-1] + 1 :])


def _subject_after(lines: Sequence[Line]) -> list[Line]:
    """Return the line "V/v" under a header whose columns share lines, with the lines that it goes on over."""
    if not lines or not SUBJECT.match(lines[0].words):
        return []
    return [lines[0], *takewhile(lambda line: line.words[:1].islower(), lines[1:])]


def _stands_at_right(lines: Sequence[Line], place: int) -> bool:
    words = lines[place].words
    if MOTTO.search(words) or (_is_day(lines, place) and not SUBJECT.match(words)):
        return True
    return place > 0 and is_separator(words) and words != "*" and _stands_at_right(lines, place - 1)


def _part(left: list[Line], right: list[Line]) -> Part:
    words = {key: lines for key, lines in (("left", left), ("right", right)) if lines}
    return Part(NodeKind.HEADER, words=words, place=(left or right)[0].place)
