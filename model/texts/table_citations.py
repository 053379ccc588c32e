"""How a row or a cell of a table is cited: by the words that tell it from the others, as an official points to it."""

from collections import Counter
from functools import lru_cache

from model.texts.grids import Cell, Grid
from model.texts.numbering import ordinal

#: So many words of a row tell it from others.
_MOST_WORDS = 12
#: Grids whose rows were named lately; a table is asked for row by row.
_GRIDS = 64


def row_name(grid: Grid, number: int) -> str:
    """
    Return the name of a row, from 1: "dòng “Nông thôn”".

    A row is named by its first cell in words that no other row has in that column, else by its printed number, else
    by its place below the head.
    """
    return _row_names(grid)[number - 1]


def cell_name(grid: Grid, row: int, column: int) -> str:
    """Return the name of a cell: "cột “Mức hỗ trợ” dòng “Tiểu học”"; a column without a head is counted."""
    heads = [cell for cell in grid.cells() if cell.row <= grid.head and _covers(cell, column) and cell.text]
    words = _shown(max(heads, key=lambda cell: cell.row).text.replace("\n", " ")) if heads and row > grid.head else ""
    return f"cột {f'“{words}”' if words else ordinal(column)} {row_name(grid, row)}"


@lru_cache(maxsize=_GRIDS)
def _row_names(grid: Grid) -> tuple[str, ...]:
    body = [cell for cell in grid.cells() if cell.row > grid.head]
    told = Counter((cell.column, _first_line(cell)) for cell in body)
    names = []
    for number in range(1, len(grid.rows) + 1):
        if number <= grid.head:
            names.append(f"dòng tiêu đề{f' {ordinal(number)}' if grid.head > 1 else ''}")
            continue
        own = grid.rows[number - 1]
        alone = (cell for cell in own if told[cell.column, _first_line(cell)] == 1)
        words = next((line for cell in alone if any(map(str.isalpha, line := _first_line(cell)))), "")
        names.append(f"dòng “{_shown(words)}”" if words else _counted(own, number - grid.head))
    return tuple(names)


def _counted(cells: tuple[Cell, ...], place: int) -> str:
    first = cells[0].text.strip(" .") if cells and cells[0].column == 1 else ""
    return f"dòng số thứ tự {first}" if first.isdecimal() else f"dòng {ordinal(place)}"


def _covers(cell: Cell, column: int) -> bool:
    return cell.column <= column < cell.column + cell.column_span


def _first_line(cell: Cell) -> str:
    return " ".join(next(iter(cell.lines), "").split()).rstrip(" :;.")


def _shown(words: str) -> str:
    """Return the first words, with dots where more follow."""
    first = words.split()[:_MOST_WORDS]
    return " ".join(first) + ("…" if len(first) < len(words.split()) else "")
