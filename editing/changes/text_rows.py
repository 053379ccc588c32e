"""The parts of a text as rows of cells, and back: lists of lines joined by ⏎, the rows of a table by line breaks."""

from collections.abc import Iterable, Mapping

import yaml

from editing.text_form import KEYS, Value

TEXT_COLUMNS = KEYS
#: Between the lines of one key; between the cells of a row of a table, and between its rows.
LINE, CELL, ROW = "⏎", "\t", "\n"
_ALWAYS_LISTS = frozenset({"lines", "left", "right", "notes"})
_GRID = "rows"


def parts_of_text(words: str) -> list[dict[str, Value]]:
    """Return the parts that a text.yml lists, each with what it says; it was read and found plain before."""
    parts: list[dict[str, Value]] = yaml.load(words, Loader=yaml.CBaseLoader)  # noqa: S506 - all of it is text
    return parts


def rows_of_text(words: str) -> list[dict[str, str]]:
    """Return the parts of a text.yml as rows of cells."""
    return [{key: cell_of(key, part.get(key, "")) for key in KEYS} for part in parts_of_text(words)]


def cell_of(key: str, value: Value) -> str:
    """Return what a part says under one key as one cell."""
    if isinstance(value, str | int):
        return str(value)
    if key == _GRID:
        return ROW.join(CELL.join(row) for row in value)
    return LINE.join(map(str, value))


def _value_of(key: str, cell: str) -> Value:
    if key == _GRID:
        return [row.split(CELL) for row in cell.split(ROW)]
    return cell.split(LINE) if key in _ALWAYS_LISTS or LINE in cell else cell


def part_of_row(row: Mapping[str, str], before: Mapping[str, Value]) -> dict[str, Value]:
    """
    Return a part as text.yml lists it.

    Args:
        row: The cells of the part.
        before: The part as it stood; what did not change in it keeps its form.
    """
    part: dict[str, Value] = {}
    for key in (key for key in KEYS if row[key]):
        stands = key in before and cell_of(key, before[key]) == row[key]
        part[key] = before[key] if stands else _value_of(key, row[key])
    return part


def parts_of_rows(rows: Iterable[Mapping[str, str]], words: str) -> list[dict[str, Value]]:
    """Return the parts that rows stand for; `words` are those of the text.yml that they take the place of."""
    before = {str(part["id"]): part for part in parts_of_text(words)} if words else {}
    return [part_of_row(row, before.get(row["id"], {})) for row in rows]
