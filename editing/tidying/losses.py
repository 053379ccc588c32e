"""
What a spreadsheet made of a cell when it opened the file: the value itself is gone, and must not be guessed.

It reads 04 as 4, 1.0 as 1 or 10, 02-03 as a day of March, a day as its own way of writing days, also where the paper
writes it otherwise (05/6/2012), a long number as a power of ten. Where the cell was published, what it said then is told.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

import pandas as pd

from validation.language.lost_letters import lost_letters
from validation.reading.ledger import Rows
from validation.schemas import TableSchema, cell_checks

_DAY = re.compile(r"([0-9]{1,4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_NUMBER = re.compile(r"[0-9.,]+")
#: Figures that stand for a day or a month, in whatever order.
_PARTED = re.compile(r"[0-9]+(?:[/.-][0-9]+)+")
_YEAR, _OF_A_DAY = 4, 3
_DAYS = frozenset({"day", "partial_day"})


class Loss(NamedTuple):
    """A cell whose value is gone: its row and column, what stands there, and what it was."""

    number: int
    column: str
    cell: str
    published: str

    def told(self) -> str:
        """Say it."""
        was = (
            f"Khi công bố ô này ghi “{self.published}”; ghi lại đúng như thế."
            if self.published
            else "Ghi lại theo văn bản."
        )
        return f"dòng {self.number}, cột {self.column}: ‘{self.cell}’ — chương trình bảng tính đã đổi giá trị. {was}"


def losses(rows: Iterable[tuple[int, Mapping[str, str]]], schema: type[TableSchema], published: Rows) -> Iterator[Loss]:
    """
    Return the cells of a table that lost their value.

    Args:
        rows: The rows, each after its number.
        schema: The table's schema.
        published: What was published of the table.
    """
    kinds = {str(name): (column.metadata or {})["type"] for name, column in schema.to_schema().columns.items()}
    for number, row in rows:
        said = published.get(" ".join(row[name] for name in schema.table_key()), {})
        for name, cell in row.items():
            was = said.get(name, "")
            if cell and cell != was and (_is_made(cell, kinds[name]) or _is_made_of(cell, was)):
                yield Loss(number, name, cell, was)


def _is_made(cell: str, kind: str) -> bool:
    """Tell a cell that shows by itself what a spreadsheet made of it."""
    if lost_letters(cell):
        return True
    if kind in _DAYS and _DAY.fullmatch(cell) and not _ISO.fullmatch(cell):
        return True
    return not cell_checks.was_not_changed_by_excel(pd.Series([cell])).iloc[0]


def _is_made_of(cell: str, was: str) -> bool:
    """Tell a cell that shows it only beside what was published: zeros that are gone, a day written otherwise."""
    if _is_same_day(cell, was):
        return True
    if not was or not _NUMBER.fullmatch(cell):
        return False
    if _ISO.fullmatch(was):
        return True
    if not _NUMBER.fullmatch(was):
        return False
    value = _value(cell)
    return (value is not None and value == _value(was)) or was.replace(".", "") == cell


def _is_same_day(cell: str, was: str) -> bool:
    """Tell one day or month that is written in two ways, zeros or order or year; what both write as the data do differs."""
    if not (_PARTED.fullmatch(cell) and _PARTED.fullmatch(was)) or (_ISO.fullmatch(cell) and _ISO.fullmatch(was)):
        return False
    parts = (
        [int(each[-2:] if len(each) == _YEAR else each) for each in re.findall("[0-9]+", words)]
        for words in (cell, was)
    )
    before, after = (sorted(each) if len(each) == _OF_A_DAY else each for each in parts)
    return before == after


def _value(figures: str) -> Decimal | None:
    """Return the number that figures are, whichever mark parts whole and rest."""
    try:
        return Decimal(figures.replace(",", "."))
    except InvalidOperation:
        return None
