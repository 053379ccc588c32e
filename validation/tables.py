"""Read the CSV files as text, and say of each cell on which line it stands."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from validation.findings import Finding, finding
from validation.schemas import TableSchema

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class RawTable:
    """
    A table as it stands in its file: every cell text, an empty cell missing (NaN).

    Attributes:
        schema: The table's pandera model.
        file: Path relative to the data folder.
        frame: One column of str per column of the schema that the file has.
        lines: The line in the file where each row begins.
    """

    schema: type[TableSchema]
    file: str
    frame: pd.DataFrame
    lines: list[int]

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

    def key_of(self, row: int) -> str:
        """Name one row by its key, as exceptions.csv does."""
        return " ".join(str(self.frame[name].iloc[row]) for name in self.key if name in self.frame)

    def at(self, row: int, column: str, rule: str, *, detail: str = "") -> Finding:
        """Make a finding about one cell."""
        value = self.frame[column].iloc[row] if column in self.frame else ""
        shown = "" if pd.isna(value) else value
        title = self.schema.to_schema().columns[column].title or ""
        return finding(
            rule,
            self.file,
            self.lines[row],
            column,
            shown,
            detail=detail,
            title=title,
            key=self.key_of(row),
        )


def decode(content: bytes, file: str) -> tuple[str, list[Finding]]:
    """Decode UTF-8; what else a file may be is named, never guessed at."""
    if content.startswith(_BOM):
        text, found = decode(content[len(_BOM) :], file)
        return text, [*found, finding("file_is_plain_csv", file, 1, detail="Tệp có dấu BOM ở đầu.")]
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return "", [finding("file_is_utf8", file, line, value=hex(content[error.start]))]


def read_table(path: Path, file: str, schema: type[TableSchema]) -> tuple[RawTable, list[Finding]]:
    """
    Read one CSV file as text.

    Returns:
        The table, with the rows and columns that could be told apart, and what was
        wrong with the file itself. Cells are not judged here.
    """
    text, found = decode(path.read_bytes(), file)
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        found.append(finding("file_is_plain_csv", file, line, detail="Tệp xuống dòng kiểu Windows (CRLF)."))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    begins = 1
    try:
        for row in reader:
            rows.append(row)
            lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        found.append(finding("file_is_plain_csv", file, begins, detail=f"Dòng không đọc được ({error})."))
    header = rows[0] if rows else []
    found += _header_findings(header, file, schema)
    found += _shape_findings(rows[1:], lines[1:], header, file)
    return _as_table(schema, file, header, rows[1:], lines[1:]), found


def _header_findings(header: list[str], file: str, schema: type[TableSchema]) -> list[Finding]:
    expected = list(schema.to_schema().columns)
    if header == expected:
        return []
    report = [
        finding("header_is_right", file, 1, name, name, detail=f"Thiếu cột “{name}”.")
        for name in expected
        if name not in header
    ]
    report += [
        finding("header_is_right", file, 1, name, name, detail=f"Cột lạ “{name}”.")
        for name in header
        if name not in expected
    ]
    report += [
        finding("header_is_right", file, 1, name, name, detail=f"Cột “{name}” có hai lần.")
        for name in sorted({name for name in header if header.count(name) > 1})
    ]
    if not report:
        first = next(name for name, right in zip(header, expected, strict=True) if name != right)
        report.append(finding("header_is_right", file, 1, first, first, detail=f"Sai thứ tự cột, từ cột “{first}”."))
    return report


def _shape_findings(rows: list[list[str]], lines: list[int], header: list[str], file: str) -> list[Finding]:
    return [
        finding(
            "row_is_complete",
            file,
            line,
            header[min(len(row), len(header) - 1)],
            ",".join(row)[:80],
            detail=f"Dòng có {len(row)} ô, bảng có {len(header)} cột.",
        )
        for row, line in zip(rows, lines, strict=True)
        if len(row) != len(header)
    ]


def _as_table(
    schema: type[TableSchema],
    file: str,
    header: list[str],
    rows: list[list[str]],
    lines: list[int],
) -> RawTable:
    whole = [index for index, row in enumerate(rows) if len(row) == len(header)]
    cells = {
        name: pd.array([rows[index][place] or None for index in whole], dtype="str")
        for place, name in enumerate(header)
        if name in schema.to_schema().columns
    }
    frame = pd.DataFrame(cells, index=range(len(whole)))
    return RawTable(schema, file, frame, [lines[index] for index in whole])
