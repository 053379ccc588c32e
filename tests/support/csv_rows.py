"""The rows of CSV tables, as tests read, change, add and write them: every cell a text, every line end one character."""

import csv
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """Where a cell stands, as a finding names it."""

    file: str
    line: int
    column: str


def read_rows(path: Path, encoding: str = "utf-8") -> list[list[str]]:
    """Return all rows of a CSV file, its header first."""
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, strict=True))


def write_rows(path: Path, rows: Iterable[Iterable[str]]) -> None:
    """Write rows, the header first, as the tables of the data are written."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


@dataclass
class Table:
    """One CSV file; its rows, counted from the header as row 0, may be changed before they are written."""

    path: Path
    rows: list[list[str]]

    @classmethod
    def read(cls, path: Path) -> "Table":
        """Return the table in a file."""
        return cls(path, read_rows(path))

    @property
    def header(self) -> list[str]:
        """The names of the columns."""
        return self.rows[0]

    def row_of(self, key: str) -> int:
        """Return the number of the row whose first cells are this key (parts separated by blanks)."""
        return next(number for number, row in enumerate(self.rows) if " ".join(row).startswith(f"{key} "))

    def get(self, row: int, column: str) -> str:
        """Return one cell."""
        return self.rows[row][self.header.index(column)]

    def set(self, row: int, column: str, value: str) -> Place:
        """Change one cell in the file; return its place."""
        self.rows[row][self.header.index(column)] = value
        self.write()
        return Place(self.path.name, row + 1, column)

    def add(self, *cells: str) -> None:
        """Add a row to the file, where its first cell belongs; cells left out at its end are empty."""
        row = [*cells, *[""] * (len(self.header) - len(cells))]
        self.rows.insert(1 + bisect([row[0] for row in self.rows[1:]], cells[0]), row)
        self.write()

    def add_like(self, key: str, **cells: str) -> None:
        """Add a row that differs from the one of a key in these cells."""
        model = dict(zip(self.header, self.rows[self.row_of(key)], strict=True))
        self.add(*(model | cells).values())

    def write(self) -> None:
        """Put the rows into the file."""
        write_rows(self.path, self.rows)
