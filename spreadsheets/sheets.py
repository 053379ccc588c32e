"""
Workbooks as the portal writes them: same bytes every time, and no formula from data, ever.

XlsxWriter writes them, all but the rows of tables (`sheet_rows.py`).
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import chain, islice
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from spreadsheets.cells import cell_text
from spreadsheets.sheet_rows import LEFT_EMPTY, row_height, row_xml

ROW_LIMIT = 1_048_576
#: How wide a column may get, how narrow, and from which length on its text is wrapped, in letters.
_WIDEST, _NARROWEST, _WRAPPED = 60, 6, 14
#: The rows that widths are judged by; the widest of the columns that fit a page at a size people can read.
_SAMPLE, _PAGE_WIDTH = 200, 200
A4 = 9
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}


class Book(Workbook):  # type: ignore[misc]  # the library is untyped
    """A workbook with the portal's formats and fixed properties; `imprint` stands under every printed page."""

    def __init__(self, file: Path | BytesIO, title: str, as_of: date, imprint: str = "") -> None:
        super().__init__(str(file) if isinstance(file, Path) else file, _OPTIONS)
        self.title, self.imprint = title, imprint
        made = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).replace(tzinfo=None)
        self.set_properties({"title": title, "created": made})
        cell = {"valign": "top", "text_wrap": True}
        self.header = self.add_format(cell | {"bold": True, "bg_color": "#E8E8E8", "bottom": 1})
        self.words = self.add_format(cell | {"num_format": "@"})
        self.running = self.add_format({"valign": "top"})  # words that run on over empty cells
        number = {"valign": "top", "align": "right", "indent": 1}
        self.number, self.integer = self.add_format(number), self.add_format(number | {"num_format": "#,##0"})
        self.day = self.add_format({"valign": "top", "align": "left", "num_format": "dd/mm/yyyy"})
        self.link = self.add_format(cell | {"font_color": "#0000EE", "underline": 1})


class TableSheet(Worksheet):  # type: ignore[misc]  # the library is untyped
    """A sheet whose rows are written in one go, each forgotten once written."""

    def write_rows(self, rows: Iterable[Sequence[object]], widths: Sequence[int], book: Book, above: int = 1) -> int:
        """
        Write rows below the header rows.

        Args:
            rows: The typed values of each row.
            widths: How wide each column is.
            book: Whose formats the cells take.
            above: How many header rows there are.

        Returns:
            How many rows were written.
        """
        self._write_single_row(above)
        styles = {name: getattr(book, name)._get_xf_index() for name in ("words", "number", "integer", "day")}  # noqa: SLF001 - decisions/0009
        columns = [(xl_col_to_name(place), width - LEFT_EMPTY) for place, width in enumerate(widths)]
        file, line = self.row_data_fh, above
        for line, values in enumerate(rows, start=above + 1):
            file.write(row_xml(line, values, columns, styles))
        self._check_dimensions(line - 1, len(widths) - 1)
        self.previous_row = line
        return line - above


def fitting_widths(header: Sequence[str], rows: Iterable[Sequence[object]]) -> list[int]:
    """Judge by the first rows how wide each column must be: short text whole, long text wrapped, no word broken."""
    sample = [[cell_text(value) for value in row] for row in islice(rows, _SAMPLE)]
    return [_width(title, [row[place] for row in sample]) for place, title in enumerate(header)]


def _width(title: str, texts: Sequence[str]) -> int:
    longest = max(map(len, texts), default=0)
    for_text = longest if longest <= _WRAPPED else max(_WRAPPED, int(longest**0.72))
    longest_word = max((len(word) for text in texts for word in text.split()), default=0)
    for_filter = max(map(len, title.split())) + 3  # bold letters, and the arrow of the filter
    return min(_WIDEST, max(_NARROWEST, for_text + 1, longest_word + 1, for_filter))


def sheet_name(title: str) -> str:
    """Make a name that spreadsheets accept for a sheet."""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:31]


def prepare_sheet(sheet: Worksheet, book: Book, header: Sequence[str], widths: Sequence[int]) -> None:
    """Lay out a sheet for screen and paper: header row and first column kept in sight, A4 landscape, lines."""
    sheet.set_row(0, row_height(header, [width - 1 for width in widths]))
    for place, (title, width) in enumerate(zip(header, widths, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, title, book.header)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    pages_across = -(-sum(widths) // _PAGE_WIDTH)
    if pages_across > 1:
        sheet.repeat_columns(0)
    print_on_a4(sheet, book, pages_across)


def print_on_a4(sheet: Worksheet, book: Book, pages_across: int = 1) -> None:
    """Set a sheet up for paper: named above, where it comes from below, lines between the cells."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(pages_across, 0)
    sheet.hide_gridlines(0)
    sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    sheet.set_header(f"&L&B{_printed(book.title, 100)}&B&R&A")
    sheet.set_footer(f"&L{_printed(book.imprint, 200)}&RTrang &P/&N")


def _printed(text: str, most: int) -> str:
    """Return so many letters for the edge of a page, where & commands and there is room for 255 in all."""
    return text[:most].replace("&", "&&")


def text_sheet(book: Book, name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Worksheet:
    """Add a sheet of rows under a header, with a filter."""
    first = list(islice(rows_left := iter(rows), _SAMPLE))
    widths = fitting_widths(header, first)
    sheet = book.add_worksheet(sheet_name(name), TableSheet)
    prepare_sheet(sheet, book, header, widths)
    count = sheet.write_rows(chain(first, rows_left), widths, book)
    sheet.autofilter(0, 0, count, len(header) - 1)
    return sheet
