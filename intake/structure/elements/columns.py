"""
What is laid out side by side: heads and signatures in tables without lines, or in lines parted by a tab.

The left column is read first, as the page is; where both share lines of one paragraph each, the right one is moved
behind the left one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from intake.documents.content import Table
from intake.documents.printed_lines import is_layout
from intake.structure.elements.lines import Line, lines_in, shown
from intake.structure.elements.shapes import DAY_LINE, MOTTO, is_capital, is_name, is_signed_note, signs_for


@dataclass(frozen=True)
class Columns:
    """
    Lines side by side.

    Attributes:
        columns: The lines of each column that has words, from left to right.
        place: Where a person finds them.
    """

    columns: tuple[tuple[Line, ...], ...]
    place: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, column by column."""
        return tuple(line for column in self.columns for line in column)

    @property
    def may_be_rows(self) -> bool:
        """Whether several columns have several lines, so that they may have to be read across."""
        return sum(len(column) > 1 for column in self.columns) > 1


Item = Line | Table | Columns


class Move(NamedTuple):
    """
    Words that are read elsewhere than they stand in a line by line print (a repair of the kind "move").

    Attributes:
        line: The whole line in which they stand.
        raw: The words.
        repaired: The words after those that they are read behind.
    """

    line: str
    raw: str
    repaired: str


class Sides(NamedTuple):
    """The lines of two columns, and what is read elsewhere than it stands."""

    left: list[Line]
    right: list[Line]
    moves: tuple[Move, ...]


#: With these no cell of a table may begin.
_FORMULAS = "-–+=@ "
_GAP = re.compile(r"\t+\s*|[ \u00a0]{4,}")
#: What stands before the place of a number, a day or a month that is still blank.
_IN_A_BLANK = re.compile(r"(?:^\s*Số\s*[:.]?|\bngày|\btháng|\bnăm)\s*$", re.IGNORECASE)
_NUMBER_AND_DAY = re.compile(r"^(?P<left>Số\s*:?\s*\S*/\S*|Số\s*:?\s*\S*-\S*/\S*)\s+(?=\S.{0,50}ngày\b)", re.IGNORECASE)
_RECIPIENTS_AND_SIGNATURE = re.compile(r"^(?P<left>Nơi\s+nhận\s*:)\s+(?=\S)", re.IGNORECASE)


def arranged(items: Iterable[Line | Table]) -> Iterator[Item]:
    """Return lines and tables, what only lays out words as columns."""
    for item in items:
        if isinstance(item, Table) and (is_layout(item) or _is_box(item)):
            yield from _bands(item)
        else:
            yield item


def _is_box(table: Table) -> bool:
    """Tell whether a table is a frame around words, and nothing else."""
    return all(len(row) <= 1 for row in table.rows)


def _bands(table: Table) -> Iterator[Line | Columns]:
    """Return the columns of a layout between the rows that go across all of it, which are lines."""
    band: dict[int, list[Line]] = {}
    for row in table.rows:
        column = 0
        for cell in row:
            if cell.columns >= table.width:
                yield from _side_by_side(band, table.place)
                band = {}
                yield from lines_in(cell)
            else:
                band.setdefault(column, []).extend(lines_in(cell))
            column += cell.columns
    yield from _side_by_side(band, table.place)


def _side_by_side(band: dict[int, list[Line]], place: str) -> Iterator[Line | Columns]:
    columns = [tuple(band[column]) for column in sorted(band) if band[column]]
    if len(columns) == 1:
        yield from columns[0]
    elif columns:
        yield Columns(tuple(columns), place)


def halves(line: Line) -> tuple[Line, Line] | None:
    """Return the two halves of a line that two columns share; the left one may be empty. None for one column."""
    if line.tabbed and (is_capital(line.words) or is_name(line.words) or is_signed_note(line.words)):
        return line.cut(0, 0), line
    for gap in _GAP.finditer(line.words):
        if not _IN_A_BLANK.search(line.words[: gap.start()]) and line.words[gap.end() :].strip():
            return line.cut(0, gap.start()), line.cut(gap.start())
    motto = MOTTO.search(line.words)
    if motto and line.words[: motto.start()].strip():
        return line.cut(0, motto.start()), line.cut(motto.start())
    if match := _NUMBER_AND_DAY.match(line.words):
        right = line.words[match.end() :]
        return (line.cut(0, match.end("left")), line.cut(match.end("left"))) if DAY_LINE.match(right) else None
    if match := _RECIPIENTS_AND_SIGNATURE.match(line.words):
        right = line.words[match.end() :]
        return (line.cut(0, match.end("left")), line.cut(match.end("left"))) if signs_for(right) else None
    return None


def side_by_side(lines: Sequence[Line], at_right: Sequence[bool] = ()) -> Sides | None:
    """
    Return lines as two columns; None where they are one.

    Args:
        lines: As they stand below each other.
        at_right: Of each line that is not shared, whether it belongs to the right column.
    """
    left, right = list[tuple[int, Line]](), list[tuple[int, Line]]()
    for place, line in enumerate(lines):
        both = halves(line)
        if both:
            left += [(place, both[0])] if both[0].words else []
            right.append((place, both[1]))
        else:
            (right if at_right and at_right[place] else left).append((place, line))
    if not right:
        return None
    return Sides([line for _, line in left], [line for _, line in right], tuple(_moves(lines, left, right)))


def _moves(
    lines: Sequence[Line], left: Sequence[tuple[int, Line]], right: Sequence[tuple[int, Line]]
) -> Iterator[Move]:
    last = max((place for place, _ in left), default=0)
    words = [shown(line) for _, line in (*left, *right)]
    for count, (place, line) in enumerate(right, start=len(left)):
        if place < last:
            behind = " ".join(words[max(0, count - 2) : count + 1]).lstrip(_FORMULAS)
            yield Move(shown(lines[place]), shown(line), behind)
