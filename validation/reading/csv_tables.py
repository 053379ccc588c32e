"""Read a table from its CSV file: every row that can be told apart, and the line where it stands."""

import io
from dataclasses import dataclass
from pathlib import Path

from model.finding import Finding
from validation.reading.csv_rows import RowReader
from validation.reading.files import Limits, file_text, open_table
from validation.reading.headers import delimiter_of
from validation.rulebook.findings import finding
from validation.schemas import TableSchema
from validation.tables.raw_tables import RawTable

#: More cells than this in a header is no table of ours.
_MOST_COLUMNS = 500


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
    opened, found = open_table(path, file, limits)
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
