"""Tables as they stand in their files: every cell text, and each cell's place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.finding import Finding
from validation.rulebook.findings import finding
from validation.schemas import TableSchema
from validation.tables.coded_columns import CodedColumn, Combinations, Rows


@dataclass(frozen=True)
class RawTable:
    """
    A table as it stands in its file: every cell text.

    Attributes:
        schema: The table's pandera model.
        file: Path relative to the data folder.
        columns: The columns of the schema that the file has, by name, in the order of the file.
        lines: The line in the file where each row begins.
        sheet_rows: The row of a spreadsheet where each row stands.
        torn_keys: First cells of the rows left out because their cells cannot be told apart.
    """

    schema: type[TableSchema]
    file: str
    columns: Mapping[str, CodedColumn]
    lines: Sequence[int]
    sheet_rows: Sequence[int] = field(default_factory=list)
    torn_keys: frozenset[str] = frozenset()
    #: Made anew for every table: what replace() makes of one has other rows.
    _combinations: dict[tuple[str, ...], Combinations] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def name(self) -> str:
        """The table's name, from its schema."""
        return self.schema.table_name()

    @property
    def key(self) -> list[str]:
        """The columns that identify a row."""
        return self.schema.table_key()

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The table as pandas has it: columns of str, an empty cell missing (NaN)."""
        cells = {name: pd.array(column.cells(), dtype="str") for name, column in self.columns.items()}
        return pd.DataFrame(cells, index=range(len(self)))

    def __len__(self) -> int:
        return len(self.lines)

    def cells(self, column: str) -> list[str | None]:
        """Return one column as plain text, None where a cell is empty."""
        return self.columns[column].cells()

    def records(self) -> list[dict[str, str | None]]:
        """Return the rows as plain text, None where a cell is empty."""
        columns = [column.cells() for column in self.columns.values()]
        return [dict(zip(self.columns, row, strict=True)) for row in zip(*columns, strict=True)]

    def rows(self) -> list[SimpleNamespace]:
        """Return the rows with their cells as attributes, as the model takes them in."""
        return [SimpleNamespace(**cells) for cells in self.records()]

    def distinct(self, *columns: str) -> Iterator[tuple[Sequence[int], dict[str, str | None]]]:
        """Return each distinct combination of cells in these columns once, after the rows it stands in."""
        combinations = self._combined(columns)
        cells = zip(*(self.columns[name].cells(combinations.firsts) for name in columns), strict=True)
        for number, combination in enumerate(cells):
            yield Rows(combinations, number), dict(zip(columns, combination, strict=True))

    def _combined(self, columns: tuple[str, ...]) -> Combinations:
        """Combine columns; what their first ones make is kept, for several rules ask for it."""
        if len(columns) == 1:
            return Combinations([self.columns[columns[0]]])
        if columns[:-1] not in self._combinations:
            self._combinations[columns[:-1]] = self._combined(columns[:-1])
        return Combinations([self.columns[columns[-1]]], self._combinations[columns[:-1]])

    def take(self, rows: NDArray[np.int32]) -> "RawTable":
        """Return these rows as a table of their own; what is found in them stands where they stand."""
        lines, sheet_rows = (
            [places[row] for row in rows.tolist()] if places else [] for places in (self.lines, self.sheet_rows)
        )
        columns = {name: column.take(rows) for name, column in self.columns.items()}
        return RawTable(self.schema, self.file, columns, lines, sheet_rows, self.torn_keys)

    def has(self, *columns: str) -> bool:
        """Tell whether the file has all these columns."""
        return set(columns) <= set(self.columns)

    def metadata(self, key: str) -> dict[str, Any]:
        """Return what the fields of the file's columns say under one key of their metadata."""
        fields = self.schema.to_schema().columns
        return {name: fields[name].metadata[key] for name in self.columns if key in (fields[name].metadata or {})}

    def ids(self, column: str) -> set[str]:
        """Return the values other tables may lead to, those of torn rows included."""
        known = set(self.columns[column].texts)
        return known | self.torn_keys if column == self.key[0] else known

    def key_of(self, row: int) -> str:
        """Name one row by its key, as exceptions.csv does."""
        return _named(self.columns[name].cell(row) for name in self.key if name in self.columns)

    def keys(self) -> list[str]:
        """Name every row by its key."""
        return list(map(_named, zip(*(self.cells(name) for name in self.key), strict=True)))

    def at(self, row: int, column: str, rule: str, *, detail: str = "") -> Finding:
        """Make a finding about one cell."""
        return finding(
            rule,
            self.file,
            self.lines[row],
            column,
            (self.columns[column].cell(row) or "") if column in self.columns else "",
            detail=detail,
            title=self._titles[column],
            key=self.key_of(row),
            sheet_row=self.sheet_rows[row] if self.sheet_rows else 0,
            clause=(self.columns["clause_id"].cell(row) or "") if "clause_id" in self.columns else "",
        )

    def called(self, column: str) -> str:
        """Name a column with its title, as messages do."""
        return f"{column} ({self._titles[column]})"

    def at_each(self, rows: Iterable[int], column: str, rule: str, detail: str = "") -> Iterator[Finding]:
        """Make the same finding about one column of several rows."""
        return (self.at(row, column, rule, detail=detail) for row in rows)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {str(name): column.title or "" for name, column in self.schema.to_schema().columns.items()}


def _named(cells: Iterable[str | None]) -> str:
    return " ".join(cell or "nan" for cell in cells)
