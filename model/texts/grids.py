"""The cells of a table as they stand on paper, merged ones told apart."""

from collections.abc import Iterator
from typing import NamedTuple

#: In place of its words, a cell that continues the one above it, and one that continues the one at its left.
ABOVE, LEFT = "↑", "←"
#: A line break inside a cell.
BREAK = "⏎"


class Cell(NamedTuple):
    """
    One cell, over as many rows and columns as it covers.

    Attributes:
        row: Its first row, from 1.
        column: Its first column, from 1.
        text: The words, with line breaks.
        line: Where its row begins in text.yml.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    line: int

    @property
    def lines(self) -> list[str]:
        """The words line by line; none in an empty cell."""
        return self.text.split("\n") if self.text else []


class Grid(NamedTuple):
    """
    The cells of a table.

    Attributes:
        rows: The cells that begin in each row.
        head: How many rows at the top are headers.
        side: How many columns at the left are headers.
        width: How many columns the table has.
        faults: What is torn, each with its line in text.yml and in words.
    """

    rows: tuple[tuple[Cell, ...], ...]
    head: int
    side: int
    width: int
    faults: tuple[tuple[int, str], ...] = ()

    def cells(self) -> Iterator[Cell]:
        """Return all cells, row by row."""
        for row in self.rows:
            yield from row

    def cells_of(self, number: int) -> tuple[Cell, ...]:
        """Return the cells that stand in a row, from 1, also those that reach into it from above."""
        reaching = (cell for cell in self.cells() if cell.row <= number < cell.row + cell.row_span)
        return tuple(sorted(reaching, key=lambda cell: cell.column))


no_grid = Grid((), 0, 0, 0)


def grid_of(rows: list[list[str]], lines: list[int], head: int, side: int) -> Grid:
    """
    Join the cells that continue others.

    Args:
        rows: The cells of every row as text.yml holds them.
        lines: The line of every row in text.yml.
        head: How many rows are headers.
        side: How many columns are headers.
    """
    faults = tuple(_torn(rows, lines))
    if faults:  # such a table is never shown; each cell is checked by itself
        widest = max(map(len, rows))
        rows = [["" if words in (ABOVE, LEFT) else words for words in row] + [""] * (widest - len(row)) for row in rows]
    width = len(rows[0]) if rows else 0
    cells = tuple(
        tuple(_cell(rows, place, column, line) for column, words in enumerate(row) if words not in (ABOVE, LEFT))
        for place, (row, line) in enumerate(zip(rows, lines, strict=True))
    )
    return Grid(cells, head, side, width, faults)


def _cell(rows: list[list[str]], row: int, column: int, line: int) -> Cell:
    """Return the cell that begins at a place, counted from 0, with all that continues it."""
    down, right = (_span(rows, row, column, down=down) for down in (True, False))
    return Cell(row + 1, column + 1, down, right, rows[row][column].replace(BREAK, "\n"), line)


def _torn(rows: list[list[str]], lines: list[int]) -> Iterator[tuple[int, str]]:
    uneven = [(line, len(row)) for row, line in zip(rows, lines, strict=True) if len(row) != len(rows[0])]
    for line, cells in uneven:
        yield line, f"Hàng này có {cells} ô, hàng đầu của bảng có {len(rows[0])} ô; ô trống ghi '', ô gộp ghi ↑ hoặc ←."
    for row, column in () if uneven else _torn_cells(rows):
        words = "ô nối không thành hình chữ nhật; ô gộp ghi ← ở bên phải, ↑ ở dưới, trong mọi hàng nó chiếm"
        yield lines[row - 1], f"Hàng {row} cột {column}: {words}."


def _span(rows: list[list[str]], row: int, column: int, *, down: bool) -> int:
    """Count how far a cell reaches down or to the right."""
    mark = ABOVE if down else LEFT
    following = (each[column] for each in rows[row + 1 :]) if down else iter(rows[row][column + 1 :])
    span = 1
    for words in following:
        if words != mark:
            break
        span += 1
    return span


def _torn_cells(rows: list[list[str]]) -> Iterator[tuple[int, int]]:
    """
    Return row and column, from 1, of each mark that makes no rectangle of a merged cell.

    A cell merged over rows and columns has `←` at its right and `↑` below, in every row it covers.
    """
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            before = {ABOVE: (row - 1, column), LEFT: (row, column - 1)}.get(words)
            if before is None:
                owners[row, column] = row, column
            elif before in owners:
                owners[row, column] = owners[before]
            else:
                yield row + 1, column + 1
    yield from _not_rectangles(owners)


def _not_rectangles(owners: dict[tuple[int, int], tuple[int, int]]) -> Iterator[tuple[int, int]]:
    places: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for place, owner in owners.items():
        places.setdefault(owner, []).append(place)
    for (row, column), covered in places.items():
        last_row, last_column = max(each[0] for each in covered), max(each[1] for each in covered)
        if len(covered) != (last_row - row + 1) * (last_column - column + 1):
            yield row + 1, column + 1
