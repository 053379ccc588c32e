"""Read the rows of a CSV file batch by batch: what they need in memory is their distinct texts."""

import csv
import re
from array import array
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from model.finding import Finding
from validation.reading.headers import header_findings
from validation.rulebook.findings import finding
from validation.schemas import TableSchema
from validation.tables.coded_columns import ColumnCoder
from validation.tables.raw_tables import RawTable

if TYPE_CHECKING:
    import _csv

_SHOWN = 80
_LINE_END = re.compile(r"\r\n|\r|\n")
#: Rows that are read before they are turned into codes: so few that they stay in the processor's
#: cache, and that Python's collector of garbage is not called for them.
_BATCH = 128
#: A file with more rows than this that have not the cells of the table is another table, or none.
MOST_TORN = 10_000
#: What is told of such rows.
TORN = ("row_is_complete", "row_is_filled")


class RowReader:
    """One file being read: its rows, coded batch by batch, and the places where they stand."""

    def __init__(self, schema: type[TableSchema], file: str, findings: list[Finding]) -> None:
        self._schema, self._file, self._found = schema, file, findings
        self._header: list[str] = []
        self._coders: list[ColumnCoder] = []
        self._before, self._begins, self._number = 0, 1, 2
        self._lines = array("i")
        self._sheet_rows = array("i")
        self._torn: set[str] = set()

    def read(self, lines: Iterable[str], delimiter: str, header: Sequence[str] = (), begins: int = 1) -> bool:
        """
        Read to the end, or to where the file stops being CSV; tell which of the two.

        Args:
            lines: The lines, with their ends.
            delimiter: What parts the cells.
            header: The header, if it is not the first of the lines.
            begins: Where the first of the lines stands in the file.
        """
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        self._before = begins - 1
        try:
            self._header = list(header) or next(reader, [])
            self._coders = [ColumnCoder() for _ in self._header]
            self._begins = self._before + reader.line_num + 1
            self._number = self._begins if header else 2 + self._before
            more = True
            while more:
                more = self._read_batch(reader)
                if len(self._found) > MOST_TORN:
                    self._found[:] = [self._no_such_table()]
                    return False
        except csv.Error as error:
            detail = "Một ô dài quá 131 072 chữ." if "limit" in str(error) else ""
            self._found.append(finding("quotes_are_closed", self._file, self._begins, detail=detail))
            return False
        if not header:
            self._found += header_findings(self._header, self._file, self._schema)
        return True

    def _no_such_table(self) -> Finding:
        """Tell once, not ten thousand times, that the rows of a file are empty, or not those of the table."""
        first = next(each for each in self._found if each.rule in TORN)
        detail = {
            "row_is_complete": f"có số ô khác số cột; đây không phải là bảng {self._schema.table_name()}.",
            "row_is_filled": "trống; chương trình bảng tính đã lưu cả phần không có chữ.",
        }[first.rule]
        return finding(first.rule, self._file, first.line, detail=f"Hơn {MOST_TORN} dòng {detail}")

    def _read_batch(self, reader: "_csv.Reader") -> bool:
        """Read and code the next rows; where the file stops being CSV, those before that place."""
        batch: list[list[str]] = []
        try:
            batch.extend(islice(reader, _BATCH))
        finally:
            self._take(batch, self._before + reader.line_num + 1)
        return bool(batch)

    def _take(self, batch: list[list[str]], ends: int) -> None:
        """Take the next rows; where each fills one line and has all its cells, there is nothing to look for."""
        count, width = len(batch), len(self._header)
        if ends - self._begins == count and set(map(len, batch)) == {width} and all(map(any, batch)):
            self._lines.extend(range(self._begins, ends))
            self._sheet_rows.extend(range(self._number, self._number + count))
            self._begins, self._number = ends, self._number + count
        else:
            batch = [cells for cells in batch if self._placed(cells, width)]
        for coder, cells in zip(self._coders, zip(*batch, strict=True), strict=False):
            coder.add(cells)

    def _placed(self, cells: list[str], width: int) -> bool:
        """Note where one row stands; one whose cells cannot be told apart is left out."""
        whole = len(cells) == width and any(cells)
        if whole:
            self._lines.append(self._begins)
            self._sheet_rows.append(self._number)
        elif any(cells):
            self._leave_out(cells, self._begins, self._number)
        else:
            self._found.append(finding("row_is_filled", self._file, self._begins, sheet_row=self._number))
        self._begins += 1 + sum(len(_LINE_END.findall(cell)) for cell in cells)
        self._number += 1
        return whole

    def table(self) -> RawTable:
        """Return what was read, in the columns that the schema knows."""
        known = self._schema.to_schema().columns
        columns = {
            name: coder.column() for name, coder in zip(self._header, self._coders, strict=False) if name in known
        }
        return RawTable(self._schema, self._file, columns, self._lines, self._sheet_rows, frozenset(self._torn))

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
