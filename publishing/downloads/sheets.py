"""
Workbooks as the portal writes them: same bytes every time, and no formula from data, ever.

XlsxWriter writes them. Its way of writing a cell costs six times what the fastest library
takes, so the rows of a table go straight into its row file (see `TableSheet`); everything
else of a sheet is left to it. Measured by benchmarks/exports.py.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from publishing.downloads.cells import cell_text

#: What a cell of Excel can hold, counted in UTF-16 units.
CELL_LIMIT = 32_767
CUT_MARK = " […] (dài quá một ô bảng tính; xem tệp CSV hoặc JSON)"
ROW_LIMIT = 1_048_576
#: Height of a line of text and of the highest row, in points.
_LINE, _HIGHEST = 15, 405
#: Shorter than this no text can reach the limit, whatever its letters.
_SHORT = CELL_LIMIT // 2
_EPOCH = date(1899, 12, 30)
_FIRST_SAFE_DAY = date(1900, 3, 1)  # before it, spreadsheets count days differently
_EXACT_INTEGER = 10**15
A4 = 9
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_NEEDS_ESCAPE = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}


class Book(Workbook):  # type: ignore[misc]  # the library is untyped
    """A workbook with the portal's formats and fixed properties."""

    def __init__(self, path: Path, title: str, as_of: date, **options: bool) -> None:
        super().__init__(str(path), _OPTIONS | options)
        made = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).replace(tzinfo=None)
        self.set_properties({"title": title, "created": made})
        cell = {"valign": "top", "text_wrap": True}
        self.header = self.add_format(cell | {"bold": True, "bg_color": "#E8E8E8", "bottom": 1})
        self.words = self.add_format(cell | {"num_format": "@"})
        self.number = self.add_format({"valign": "top"})
        self.day = self.add_format({"valign": "top", "align": "left", "num_format": "dd/mm/yyyy"})
        self.link = self.add_format(cell | {"font_color": "#0000EE", "underline": 1})


class TableSheet(Worksheet):  # type: ignore[misc]  # the library is untyped
    """A sheet whose rows are written in one go, each forgotten once written."""

    def write_rows(self, rows: Iterable[Sequence[object]], widths: Sequence[float], book: Book) -> int:
        """
        Write rows below the header row.

        Args:
            rows: The typed values of each row.
            widths: How wide each column is.
            book: Whose formats the cells take.

        Returns:
            How many rows were written.
        """
        self._write_single_row(1)
        styles = {name: getattr(book, name)._get_xf_index() for name in ("words", "number", "day")}  # noqa: SLF001
        columns = [(xl_col_to_name(place), width) for place, width in enumerate(widths)]
        file, line = self.row_data_fh, 1
        for line, values in enumerate(rows, start=2):
            file.write(row_xml(line, values, columns, styles))
        self._check_dimensions(line - 1, len(widths) - 1)
        self.previous_row = line
        return line - 1


def row_xml(line: int, values: Sequence[object], columns: Sequence[tuple[str, float]], styles: dict[str, int]) -> str:
    """Write one row, high enough for its wrapped text; plain text, by far the most, takes the short way."""
    opening = f'{line}" s="{styles["words"]}" t="inlineStr"><is><t xml:space="preserve">'
    cells, lines = [], 0
    for (letter, width), value in zip(columns, values, strict=True):
        if isinstance(value, str) and value:
            lines = max(lines, int(len(value) // width))
            text = value if len(value) < _SHORT and not _NEEDS_ESCAPE.search(value) else xml_text(value)
            cells.append(f'<c r="{letter}{opening}{text}</t></is></c>')
        elif value is not None:
            cells.append(cell_xml(f"{letter}{line}", value, styles))
    return f'<row r="{line}" ht="{_height(lines)}" customHeight="1">{"".join(cells)}</row>'


def cell_xml(place: str, value: Any, styles: dict[str, int]) -> str:
    """
    Write one cell: text as text whatever it looks like, numbers and days as numbers.

    True and false are text too: LibreOffice saves truth values back as formulas.
    """
    if value == "":
        return ""
    if isinstance(value, str):
        text = xml_text(value)
        return f'<c r="{place}" s="{styles["words"]}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    if isinstance(value, bool):
        return cell_xml(place, cell_text(value), styles)
    if isinstance(value, date) and value >= _FIRST_SAFE_DAY:
        return f'<c r="{place}" s="{styles["day"]}"><v>{(value - _EPOCH).days}</v></c>'
    if isinstance(value, int | Decimal) and -_EXACT_INTEGER < value < _EXACT_INTEGER:
        return f'<c r="{place}" s="{styles["number"]}"><v>{value}</v></c>'
    return cell_xml(place, str(value), styles)


def xml_text(text: str) -> str:
    """Write text for a cell, within what a cell can hold, marking what was cut."""
    text = fitting(text)
    if not _NEEDS_ESCAPE.search(text):
        return text
    return _NEEDS_ESCAPE.sub(lambda found: _MARKUP.get(found[0]) or f"_x{ord(found[0]):04X}_", text)


def fitting(text: str) -> str:
    """Cut text to what a cell can hold, and say so in the cell."""
    if len(text) < _SHORT or len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT:
        return text
    kept = text.encode("utf-16-le")[: 2 * (CELL_LIMIT - len(CUT_MARK))]
    return kept.decode("utf-16-le", errors="ignore") + CUT_MARK


def row_height(values: Sequence[object], widths: Sequence[float]) -> int:
    """Estimate how high a row must be for its wrapped text: not every program works it out itself."""
    lines = [int(len(text) // width) for text, width in zip(values, widths, strict=True) if isinstance(text, str)]
    return _height(max(lines, default=0))


def _height(more_lines: int) -> int:
    return min(_LINE * (1 + more_lines), _HIGHEST)


def sheet_name(title: str, number: int = 0) -> str:
    """Make a name that spreadsheets accept for a sheet."""
    ending = f" ({number})" if number else ""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[: 31 - len(ending)] + ending


def prepare_sheet(sheet: Worksheet, book: Book, header: Sequence[str], widths: Sequence[float]) -> None:
    """Lay out a sheet for screen and paper: header row kept in sight, A4 landscape, page numbers."""
    sheet.set_row(0, row_height(header, [width - 2 for width in widths]))
    for place, (title, width) in enumerate(zip(header, widths, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, title, book.header)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer("&L&A&RTrang &P/&N")


def text_sheet(
    book: Book, name: str, header: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[object]]
) -> Worksheet:
    """Add a sheet of rows under a header, with a filter."""
    sheet = book.add_worksheet(sheet_name(name), TableSheet)
    prepare_sheet(sheet, book, header, widths)
    count = sheet.write_rows(rows, widths, book)
    sheet.autofilter(0, 0, count, len(header) - 1)
    return sheet
