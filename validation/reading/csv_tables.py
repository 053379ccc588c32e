"""Read a table from its CSV file: every row that can be told apart, and the line where it stands."""

import io
import re
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from model.finding import Finding
from validation.reading.csv_rows import RowReader
from validation.reading.files import BLOCK, BOM, BOM_WORDS, Limits, file_text, kind_of_binary, refusal
from validation.reading.headers import delimiter_of
from validation.rulebook.findings import finding
from validation.schemas import TableSchema
from validation.tables.raw_tables import RawTable

#: What Excel does to a file, by whether its lines end as in Windows and whether it begins with a mark.
_SAVED_BY_EXCEL = {
    (True, True): "Tệp lưu kiểu “CSV UTF-8” của Excel: có dấu BOM ở đầu, xuống dòng kiểu Windows (CRLF).",
    (True, False): "Tệp xuống dòng kiểu Windows (CRLF).",
    (False, True): BOM_WORDS,
}
#: The line by which Excel is told what parts the cells; it is no line of the table.
_SEPARATOR = re.compile(rb"(?:\xef\xbb\xbf)?\"?sep=[,;\t]\"?\r?\n", re.IGNORECASE)
#: More cells than this in a header is no table of ours.
_MOST_COLUMNS = 500


class TableFile:
    """
    A table opened for reading, line by line.

    Attributes:
        lines: The lines from the header on.
        begins: Where the header stands.
    """

    def __init__(self, path: Path, begins: int) -> None:
        self.lines = io.TextIOWrapper(path.open("rb"), encoding="utf-8-sig", newline="")
        self.begins = begins

    def first_line(self) -> str:
        """Return the header as it is written, and begin again before it."""
        self._go_to_header()
        line = self.lines.readline()
        self._go_to_header()
        return line

    def _go_to_header(self) -> None:
        self.lines.seek(0)
        for _ in range(self.begins - 1):
            self.lines.readline()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.lines.close()


def _open_table(path: Path, file: str, limits: Limits) -> tuple[TableFile | None, list[Finding]]:
    """
    Open a table for reading line by line: it may be larger than memory.

    Returns:
        The file (None when it cannot be read at all) and what is wrong with it."""
    refused = refusal(path, file, limits)
    if refused:
        return None, [refused]
    with path.open("rb") as opened:
        start = opened.read(BLOCK)
    if unlike := kind_of_binary(start):
        return None, [finding("file_is_text", file, 0, detail=unlike)]
    found = []
    line, has_mark = _line_of_return(path), start.startswith(BOM)
    if line or has_mark:
        words = _SAVED_BY_EXCEL[bool(line), has_mark]
        found.append(finding("file_is_plain_csv", file, 1 if has_mark else line, detail=words))
    has_separator = _SEPARATOR.match(start) is not None
    if has_separator:
        found.append(
            finding("has_no_separator_line", file, 1, value=start.splitlines()[0].decode("utf-8-sig", "replace"))
        )
    return TableFile(path, 2 if has_separator else 1), found


def _line_of_return(path: Path) -> int:
    """Return the first line that ends as Windows ends it; 0 when none does."""
    begin = 0
    with path.open("rb") as opened:
        while block := opened.read(BLOCK):
            if b"\r" in block:
                opened.seek(0)
                return opened.read(begin + block.index(b"\r")).count(b"\n") + 1
            begin += len(block)
    return 0


def read_table(
    path: Path, file: str, schema: type[TableSchema], limits: Limits | None = None
) -> tuple[RawTable | None, list[Finding]]:
    """
    Read one CSV file as text.

    Returns:
        The table, with the rows and columns that could be told apart (None when the file is
        not to be read at all), and what was wrong with the file itself. Cells are not judged.
    """
    try:
        return _read_table(path, file, schema, limits or Limits())
    except UnicodeDecodeError:
        return None, file_text(path, file, limits or Limits())[1]


def _read_table(
    path: Path, file: str, schema: type[TableSchema], limits: Limits
) -> tuple[RawTable | None, list[Finding]]:
    opened, found = _open_table(path, file, limits)
    if opened is None:
        return None, found
    with opened:
        first_line = opened.first_line()
        delimiter = delimiter_of(first_line)
        if (count := first_line.count(delimiter) + 1) > _MOST_COLUMNS:
            return None, [*found, finding("header_is_right", file, 1, detail=f"Dòng tiêu đề có {count} cột.")]
        if delimiter != ",":
            words = "dấu chấm phẩy (Excel tiếng Việt lưu như vậy)" if delimiter == ";" else "dấu tab"
            found.append(finding("file_is_plain_csv", file, 1, detail=f"Các ô ngăn cách bằng {words}."))
        reader = RowReader(schema, file, found)
        whole = reader.read(opened.lines, delimiter, begins=opened.begins)
    return reader.table() if whole else None, found


@dataclass(frozen=True)
class Section:
    """
    Some whole lines of a CSV file, to be read apart from the others.

    Attributes:
        path: The file.
        file: Its path relative to the data folder.
        begin: Its first byte.
        end: The byte after its last.
        line: The line in the file at which it begins.
        ends: The line after its last.
        header: The header of the file.
    """

    path: Path
    file: str
    begin: int
    end: int
    line: int
    ends: int
    header: tuple[str, ...]


def read_section(section: Section, schema: type[TableSchema]) -> tuple[RawTable | None, list[Finding]]:
    """Read some lines of a file as `read_table` reads all; what is wrong with the header is not said again."""
    with section.path.open("rb") as file:
        file.seek(section.begin)
        content = file.read(section.end - section.begin)
    found: list[Finding] = []
    reader = RowReader(schema, section.file, found)
    whole = reader.read(io.StringIO(content.decode(), newline=""), ",", section.header, section.line)
    return reader.table() if whole else None, found
