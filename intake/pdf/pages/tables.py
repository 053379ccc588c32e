"""
Ruled tables: from the lines that a page draws to a grid of cells, merged where no line parts them.

A box with one cell is a frame around words, not a table.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from intake.pdf.pages.geometry import Box

#: How far lines may miss each other, and how near two are one, in points.
_TOUCH, _ONE = 3.0, 4.0
#: More lines than a page of tables has.
_MOST_RULES = 4_000


class Place(NamedTuple):
    """A cell of a grid: its first row and column, how many it covers, and its box."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


@dataclass(frozen=True)
class Grid:
    """The lines of a table: the places of its columns from the left and of its rows from above, and its cells."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    places: tuple[Place, ...]

    @property
    def box(self) -> Box:
        """What it covers."""
        return Box(self.columns[0], self.rows[-1], self.columns[-1], self.rows[0])

    @cached_property
    def _squares(self) -> dict[tuple[int, int], Place]:
        return {
            (row, column): place
            for place in self.places
            for row in range(place.row, place.row + place.rows)
            for column in range(place.column, place.column + place.columns)
        }

    def place_of(self, across: float, up: float) -> Place:
        """Return the cell that a point inside the table belongs to."""
        column = sum(each <= across for each in self.columns[1:-1])
        row = sum(each >= up for each in self.rows[1:-1])
        return self._squares[row, column]


def grids_of(rules: list[Box]) -> list[Grid]:
    """Return the tables that lines make, the smallest first."""
    if len(rules) > _MOST_RULES:
        return []
    across = _joined([_flat(each) for each in rules if each.width > each.height])
    up = [_flat(each) for each in _joined([_swapped(each) for each in rules if each.height >= each.width])]
    up = [_swapped(each) for each in up]
    grids = [grid for lines in _connected(across, up) if (grid := _grid(*lines))]
    return sorted(grids, key=lambda grid: grid.box.width * grid.box.height)


def _swapped(box: Box) -> Box:
    return Box(box.bottom, box.left, box.top, box.right)


def _flat(box: Box) -> Box:
    """Return a thin box as a line without thickness."""
    middle = (box.bottom + box.top) / 2
    return Box(box.left, middle, box.right, middle)


def _joined(lines: list[Box]) -> list[Box]:
    """Join pieces of one line across."""
    joined: list[Box] = []
    for line in sorted(map(_flat, lines), key=lambda each: (round(each.bottom / 2), each.left)):
        last = joined[-1] if joined else None
        if last and abs(last.bottom - line.bottom) < _TOUCH and line.left <= last.right + _TOUCH:
            joined[-1] = Box(last.left, last.bottom, max(last.right, line.right), last.bottom)
        else:
            joined.append(line)
    return joined


def _meet(across: Box, up: Box) -> bool:
    is_beside = across.left - _TOUCH <= up.left <= across.right + _TOUCH
    return is_beside and up.bottom - _TOUCH <= across.bottom <= up.top + _TOUCH


def _connected(across: list[Box], up: list[Box]) -> list[tuple[list[Box], list[Box]]]:
    """Return sets of lines that hang together."""
    groups: list[tuple[list[Box], list[Box]]] = []
    for line in up:
        met = [each for each in across if _meet(each, line)]
        touching = [group for group in groups if any(each in group[0] for each in met)]
        whole: tuple[list[Box], list[Box]] = (met, [line])
        for group in touching:
            whole[0].extend(each for each in group[0] if each not in whole[0])
            whole[1].extend(group[1])
        groups = [group for group in groups if group not in touching] + [whole]
    return groups


def _marks(values: list[float]) -> list[float]:
    """Return places, those that are nearly one as one."""
    marks: list[float] = []
    for value in sorted(values):
        if not marks or value - marks[-1] > _ONE:
            marks.append(value)
    return marks


def _grid(across: list[Box], up: list[Box]) -> Grid | None:
    columns = _marks([each.left for each in up])
    rows = _marks([each.bottom for each in across])[::-1]
    if min(len(columns), len(rows)) < 2:  # noqa: PLR2004
        return None
    taken: set[tuple[int, int]] = set()
    places: list[Place] = []
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) not in taken:
                place = _place(row, column, columns, rows, (across, up))
                covered = {(r, c) for r in range(row, row + place.rows) for c in range(column, column + place.columns)}
                taken |= covered
                places.append(place)
    return Grid(tuple(columns), tuple(rows), tuple(places)) if len(places) > 1 else None


def _place(row: int, column: int, columns: list[float], rows: list[float], lines: tuple[list[Box], list[Box]]) -> Place:
    """Return the cell that begins in a square of the grid."""
    across, up = lines
    right, below = column + 1, row + 1
    middle = (rows[row] + rows[row + 1]) / 2
    while right < len(columns) - 1 and not any(
        abs(each.left - columns[right]) <= _ONE and each.bottom <= middle <= each.top for each in up
    ):
        right += 1
    centre = (columns[column] + columns[column + 1]) / 2
    while below < len(rows) - 1 and not any(
        abs(each.bottom - rows[below]) <= _ONE and each.left <= centre <= each.right for each in across
    ):
        below += 1
    box = Box(columns[column], rows[below], columns[right], rows[row])
    return Place(row, column, below - row, right - column, box)
