"""Tables as they stand in their files: every cell text, and each cell's place."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from validation.files import Limits, file_text
from validation.findings import Finding, finding
from validation.headers import delimiter_of, header_findings
from validation.schemas import TableSchema

_SHOWN = 80
#: More cells than this in a header is no table of ours.
_MOST_COLUMNS = 500


@dataclass(frozen=True)
class RawTable:
    """
    A table as it stands in its file: every cell text, an empty cell missing (NaN).

    Attributes:
        schema: The table's pandera model.
        file: Path relative to the data folder.
        frame: One column of str per column of the schema that the file has.
        lines: The line in the file where each row begins.
        sheet_rows: The row of a spreadsheet where each row stands.
        torn_keys: First cells of the rows left out because their cells cannot be told apart.
    """

    schema: type[TableSchema]
    file: str
    frame: pd.DataFrame
    lines: list[int]
    sheet_rows: list[int] = field(default_factory=list)
    torn_keys: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The table's name, from its schema."""
        return self.schema.table_name()

    @property
    def key(self) -> list[str]:
        """The columns that identify a row."""
        return self.schema.table_key()

    def cells(self, column: str) -> list[str | None]:
        """Give one column as plain text, None where a cell is empty."""
        return [None if pd.isna(cell) else str(cell) for cell in self.frame[column]]

    def records(self) -> list[dict[str, str | None]]:
        """Give the rows as plain text, None where a cell is empty."""
        columns = [self.cells(str(name)) for name in self.frame]
        names = [str(name) for name in self.frame]
        return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]

    def has(self, *columns: str) -> bool:
        """Tell whether the file has all these columns."""
        return set(columns) <= set(self.frame)

    def metadata(self, key: str) -> dict[str, Any]:
        """Give what the fields of the file's columns say under one key of their metadata."""
        columns = self.schema.to_schema().columns
        return {str(name): columns[name].metadata[key] for name in self.frame if key in (columns[name].metadata or {})}

    def ids(self, column: str) -> set[str]:
        """Give the values other tables may lead to, those of torn rows included."""
        known = {str(cell) for cell in self.frame[column].dropna()}
        return known | self.torn_keys if column == self.key[0] else known

    def key_of(self, row: int) -> str:
        """Name one row by its key, as exceptions.csv does."""
        return " ".join(str(self.frame[name].iloc[row]) for name in self.key if name in self.frame)

    def at(self, row: int, column: str, rule: str, *, detail: str = "") -> Finding:
        """Make a finding about one cell."""
        value = self.frame[column].iloc[row] if column in self.frame else ""
        title = self.schema.to_schema().columns[column].title or ""
        return finding(
            rule,
            self.file,
            self.lines[row],
            column,
            "" if pd.isna(value) else value,
            detail=detail,
            title=title,
            key=self.key_of(row),
            sheet_row=self.sheet_rows[row] if row < len(self.sheet_rows) else 0,
        )


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the file: its cells, the line where it begins, its row in a spreadsheet."""

    cells: list[str]
    line: int
    sheet_row: int


def read_table(
    path: Path, file: str, schema: type[TableSchema], limits: Limits | None = None
) -> tuple[RawTable | None, list[Finding]]:
    """
    Read one CSV file as text.

    Returns:
        The table, with the rows and columns that could be told apart (None when the file is
        not to be read at all), and what was wrong with the file itself. Cells are not judged.
    """
    text, found = file_text(path, file, limits or Limits())
    if text is None:
        return None, found
    first = text.partition("\n")[0]
    delimiter = delimiter_of(first)
    if first.count(delimiter) >= _MOST_COLUMNS:
        count = first.count(delimiter) + 1
        return None, [*found, finding("header_is_right", file, 1, detail=f"Dòng tiêu đề có {count} cột.")]
    if delimiter != ",":
        words = "dấu chấm phẩy (Excel tiếng Việt lưu như vậy)" if delimiter == ";" else "dấu tab"
        found.append(finding("file_is_plain_csv", file, 1, detail=f"Các ô ngăn cách bằng {words}."))
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        found.append(finding("file_is_plain_csv", file, line, detail="Tệp xuống dòng kiểu Windows (CRLF)."))
    rows: list[_Line] = []
    try:
        rows.extend(_lines(text, delimiter))
    except csv.Error as error:
        after = rows[-1].line + 1 if rows else 1
        found.append(finding("file_is_plain_csv", file, after, detail=f"Dòng không đọc được ({error})."))
    header = rows[0].cells if rows else []
    found += header_findings(header, file, schema)
    found += [_torn(row, header, file) for row in rows[1:] if len(row.cells) != len(header)]
    return _as_table(schema, file, header, rows[1:]), found


def _lines(text: str, delimiter: str) -> Iterator[_Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    for number, cells in enumerate(reader, start=1):
        yield _Line(cells, begins, number)
        begins = reader.line_num + 1


def _torn(row: _Line, header: list[str], file: str) -> Finding:
    return finding(
        "row_is_complete",
        file,
        row.line,
        header[min(len(row.cells), len(header) - 1)] if header else "",
        ",".join(row.cells)[:_SHOWN],
        detail=f"Dòng có {len(row.cells)} ô, bảng có {len(header)} cột.",
        sheet_row=row.sheet_row,
    )


def _as_table(schema: type[TableSchema], file: str, header: list[str], rows: list[_Line]) -> RawTable:
    whole = [row for row in rows if len(row.cells) == len(header)]
    torn = frozenset(row.cells[0] for row in rows if row.cells and len(row.cells) != len(header))
    cells = {
        name: pd.array([row.cells[place] or None for row in whole], dtype="str")
        for place, name in enumerate(header)
        if name in schema.to_schema().columns
    }
    frame = pd.DataFrame(cells, index=range(len(whole)))
    return RawTable(schema, file, frame, [row.line for row in whole], [row.sheet_row for row in whole], torn)
