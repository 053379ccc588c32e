"""The hand of an editor in a workbook: openpyxl types what she types, and counts it."""

from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from editing.changes.plan import Accept, readable
from editing.changes.state import state_of
from editing.workbook.layout import FIRST_ROW, NAME_ROW
from editing.workbook.taking import Taking, taking_of
from editing.workbook.writing import workbook_bytes
from model.day import build_day


def given_out(data: Path, path: Path) -> Path:
    """Write the workbook of a data folder."""
    dataset, faults = readable(data)
    assert dataset is not None, faults
    path.write_bytes(workbook_bytes(state_of(dataset), build_day()))
    return path


def taken(path: Path, data: Path, accept: Accept | None = None) -> Taking:
    """Say what would come of a workbook."""
    dataset, faults = readable(data)
    assert dataset is not None, faults
    return taking_of(path, dataset, accept)


@dataclass
class Hand:
    """
    A workbook that is being edited.

    Attributes:
        typed: How many cells were typed so far.
    """

    path: Path
    typed: int = 0
    book: openpyxl.Workbook = field(init=False)

    def __post_init__(self) -> None:
        self.book = openpyxl.load_workbook(self.path)

    def sheet(self, name: str) -> Worksheet:
        """Return a sheet."""
        return self.book[name]

    def column(self, sheet: str, name: str) -> int:
        """Return the number of a column by its name in row 2."""
        return [cell.value for cell in self.sheet(sheet)[NAME_ROW]].index(name) + 1

    def row(self, sheet: str, key: str) -> int:
        """Return the number of the row whose first cells are this key, parted by spaces."""
        width = len(key.split(" "))
        rows = self.sheet(sheet).iter_rows(min_row=FIRST_ROW, max_col=width, values_only=True)
        return next(number for number, cells in enumerate(rows, start=FIRST_ROW) if " ".join(map(str, cells)) == key)

    def type(self, sheet: str, row: int | str, column: str, value: object) -> int:
        """Type one cell of a row, by its number or key; return the number of the row."""
        number = self.row(sheet, row) if isinstance(row, str) else row
        self.sheet(sheet).cell(number, self.column(sheet, column)).value = value
        self.typed += value is not None
        return number

    def add(self, sheet: str, **cells: object) -> int:
        """Type a new row below the last one; return its number."""
        number = self.sheet(sheet).max_row + 1
        for name, value in cells.items():
            self.type(sheet, number, name, value)
        return number

    def save(self, path: Path | None = None) -> Path:
        """Save what was typed."""
        self.book.save(path or self.path)
        return path or self.path
