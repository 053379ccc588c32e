"""Tables as they stand in their files: every cell text, and each cell's place."""

import csv
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from validation.columns import CodedColumn, ColumnCoder, distinct_rows
from validation.files import Limits, TableFile, open_table
from validation.findings import Finding, finding
from validation.headers import delimiter_of, header_findings
from validation.schemas import TableSchema

_SHOWN = 80
#: More cells than this in a header is no table of ours.
_MOST_COLUMNS = 500
#: Rows that are read before they are turned into codes.
_BATCH = 8_192


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
        """Give one column as plain text, None where a cell is empty."""
        return self.columns[column].cells()

    def records(self) -> list[dict[str, str | None]]:
        """Give the rows as plain text, None where a cell is empty."""
        columns = [column.cells() for column in self.columns.values()]
        return [dict(zip(self.columns, row, strict=True)) for row in zip(*columns, strict=True)]

    def distinct(self, *columns: str) -> Iterator[tuple[list[int], dict[str, str | None]]]:
        """Give each distinct combination of cells in these columns once, after the rows it stands in."""
        asked = {name: self.columns[name] for name in columns}
        for rows in distinct_rows(list(asked.values())):
            yield rows, {name: column.cell(rows[0]) for name, column in asked.items()}

    def has(self, *columns: str) -> bool:
        """Tell whether the file has all these columns."""
        return set(columns) <= set(self.columns)

    def metadata(self, key: str) -> dict[str, Any]:
        """Give what the fields of the file's columns say under one key of their metadata."""
        fields = self.schema.to_schema().columns
        return {name: fields[name].metadata[key] for name in self.columns if key in (fields[name].metadata or {})}

    def ids(self, column: str) -> set[str]:
        """Give the values other tables may lead to, those of torn rows included."""
        known = set(self.columns[column].texts)
        return known | self.torn_keys if column == self.key[0] else known

    def key_of(self, row: int) -> str:
        """Name one row by its key, as exceptions.csv does."""
        return " ".join(str(self.columns[name].cell(row) or "nan") for name in self.key if name in self.columns)

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
        )

    def at_each(self, rows: Iterable[int], column: str, rule: str, detail: str = "") -> Iterator[Finding]:
        """Make the same finding about one column of several rows."""
        return (self.at(row, column, rule, detail=detail) for row in rows)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {str(name): column.title or "" for name, column in self.schema.to_schema().columns.items()}


def read_table(
    path: Path, file: str, schema: type[TableSchema], limits: Limits | None = None
) -> tuple[RawTable | None, list[Finding]]:
    """
    Read one CSV file as text, in batches: what a table needs in memory is its distinct texts.

    Returns:
        The table, with the rows and columns that could be told apart (None when the file is
        not to be read at all), and what was wrong with the file itself. Cells are not judged.
    """
    opened, found = open_table(path, file, limits or Limits())
    if opened is None:
        return None, found
    with opened:
        delimiter = delimiter_of(opened.first_line)
        if (count := opened.first_line.count(delimiter) + 1) > _MOST_COLUMNS:
            return None, [*found, finding("header_is_right", file, 1, detail=f"Dòng tiêu đề có {count} cột.")]
        if delimiter != ",":
            words = "dấu chấm phẩy (Excel tiếng Việt lưu như vậy)" if delimiter == ";" else "dấu tab"
            found.append(finding("file_is_plain_csv", file, 1, detail=f"Các ô ngăn cách bằng {words}."))
        reading = _Reading(schema, file, found)
        whole = reading.read(opened, delimiter)
    return reading.table() if whole else None, found


class _Reading:
    """One file being read: its rows, coded batch by batch, and the places where they stand."""

    def __init__(self, schema: type[TableSchema], file: str, found: list[Finding]) -> None:
        self._schema, self._file, self._found = schema, file, found
        self._header: list[str] = []
        self._coders: list[ColumnCoder] = []
        self._batch: list[list[str]] = []
        self._lines = array("l")
        self._sheet_rows = array("l")
        self._torn: set[str] = set()

    def read(self, opened: TableFile, delimiter: str) -> bool:
        """Read to the end, or to where the file stops being CSV; tell which of the two."""
        reader = csv.reader(opened.lines, delimiter=delimiter, strict=True)
        begins = 1
        try:
            self._header = next(reader, [])
            self._coders = [ColumnCoder() for _ in self._header]
            begins, width = reader.line_num + 1, len(self._header)
            for number, cells in enumerate(reader, start=2):
                if len(cells) == width:
                    self._batch.append(cells)
                    self._lines.append(begins)
                    self._sheet_rows.append(number)
                    if len(self._batch) == _BATCH:
                        self._code_batch()
                else:
                    self._leave_out(cells, begins, number)
                begins = reader.line_num + 1
        except csv.Error as error:
            long = "limit" in str(error)
            detail = "Một ô dài quá 131 072 chữ." if long else ""
            self._found.append(finding("quotes_are_closed", self._file, begins, detail=detail))
            return False
        self._code_batch()
        self._found += header_findings(self._header, self._file, self._schema)
        return True

    def table(self) -> RawTable:
        """Give what was read, in the columns that the schema knows."""
        known = self._schema.to_schema().columns
        columns = {
            name: coder.column() for name, coder in zip(self._header, self._coders, strict=False) if name in known
        }
        return RawTable(self._schema, self._file, columns, self._lines, self._sheet_rows, frozenset(self._torn))

    def _code_batch(self) -> None:
        for coder, cells in zip(self._coders, zip(*self._batch, strict=True), strict=False):
            coder.add(cells)
        self._batch.clear()

    def _leave_out(self, cells: list[str], line: int, number: int) -> None:
        swallowed = (line.partition(",")[0] for cell in cells for line in cell.split("\n")[1:])
        self._torn.update(cells[:1], swallowed)
        width = len(self._header)
        self._found.append(
            finding(
                "row_is_complete",
                self._file,
                line,
                self._header[min(len(cells), width - 1)] if self._header else "",
                ",".join(cells)[:_SHOWN],
                detail=f"Dòng có {len(cells)} ô, bảng có {width} cột.",
                sheet_row=number,
            )
        )
