"""Write the workbook: what an editor keeps, lists to choose from, and packed what was given out; the same bytes every time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from editing.changes.state import State
from editing.workbook.columns import DASH, HANDLE, SheetColumn
from editing.workbook.guide import LINES
from editing.workbook.layout import FIRST_ROW, GIVEN_OUT, GUIDE, LISTS, REPORT, SheetLayout, layouts_of, sheet_rows
from editing.workbook.packing import packed
from spreadsheets.sheets import ROW_LIMIT, Book, TableSheet, fitting_widths, text_sheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_TITLE = "Sổ biên tập"
#: Rows below the last one that are ready to be typed into.
_READY, _SAMPLE = 500, 100
_NEEDED, _WRONG, _CHANGED = "#FFE8A3", "#F8B4B4", "#C9EBC2"
#: What a program shows beside a cell may be so long.
_LONGEST_HEAD, _LONGEST_WORDS, _LONGEST_LABEL = 32, 255, 80
#: What is only read takes no typing, for nobody would see it; it may be filtered and made wider.
_READ_ONLY = {"autofilter": True, "format_columns": True, "format_rows": True}
#: The column of a table that says what an id is called.
_CALLED = ("name", "display_title", "title", "label_text", "term")


class Mark(NamedTuple):
    """A cell that changed or is wrong, by the number of its row; `words` say what."""

    sheet: str
    row: int
    column: str
    words: str
    is_wrong: bool


@dataclass(frozen=True)
class Returned:
    """
    What came back, to be shown again with marks.

    Attributes:
        rows: By sheet the shown cells of each row, by the number of the row and the name of the column.
        report: The rows of the sheet that tells all of it.
    """

    rows: Mapping[str, Mapping[int, Mapping[str, str]]]
    marks: Sequence[Mark]
    report: Sequence[Sequence[str]] = field(default_factory=list)


def workbook_bytes(given_out: State, as_of: date, returned: Returned | None = None) -> bytes:
    """
    Return the workbook.

    Args:
        given_out: What an editor keeps, as it stands.
        as_of: The day it is made.
        returned: What came back instead, to be shown with its marks.
    """
    file, layouts = BytesIO(), layouts_of(given_out)
    with Book(file, _TITLE, as_of) as book:
        if returned:
            report = text_sheet(book, REPORT, ("Trang", "Dòng", "Cột", "Việc", "Trước", "Sau", "Lời"), returned.report)
            report.protect("", _READ_ONLY)
        _add_guide(book)
        lists = _Lists(given_out, layouts)
        for layout in layouts:
            marks = [mark for mark in (returned.marks if returned else ()) if mark.sheet == layout.name]
            _add_sheet(book, layout, _cells(given_out, layout, returned), lists, marks)
        lists.write(book)
        _add_given_out(book, given_out, layouts)
    return file.getvalue()


def _cells(given_out: State, layout: SheetLayout, returned: Returned | None) -> Iterator[list[str]]:
    if returned is None or layout.name not in returned.rows:
        return sheet_rows(layout, given_out[layout.table])
    rows = returned.rows[layout.name]
    numbers = range(FIRST_ROW, max(rows, default=0) + 1)
    return ([rows.get(number, {}).get(name, "") for name in layout.names] for number in numbers)


def _add_sheet(
    book: Book, layout: SheetLayout, rows: Iterator[list[str]], lists: "_Lists", marks: Iterable[Mark]
) -> None:
    first = list(islice(rows, _SAMPLE))
    widths = fitting_widths([column.title for column in layout.columns], first)
    sheet: TableSheet = book.add_worksheet(layout.name, TableSheet)
    needed = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": _NEEDED, "bottom": 1})
    for place, (column, width) in enumerate(zip(layout.columns, widths, strict=True)):
        hidden = {"hidden": 1} if column.name == HANDLE else {}
        sheet.set_column(place, place, width, book.words, hidden)
        sheet.write_string(0, place, column.title, needed if column.is_needed else book.header)
    for place, column in enumerate(layout.columns):
        sheet.write_string(1, place, column.name, needed if column.is_needed else book.header)
    for mark in marks:  # before the rows: what is written past XlsxWriter counts as passed
        _add_mark(book, sheet, layout, mark)
    count = sheet.write_rows(_joined(first, rows), widths, book, above=FIRST_ROW - 1)
    sheet.freeze_panes(FIRST_ROW - 1, 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{_letters(len(layout.columns) - 1)}{ROW_LIMIT}"})
    sheet.autofilter(1, 0, count + FIRST_ROW - 2, len(layout.columns) - 1)
    for place, column in enumerate(layout.columns):
        last = count + FIRST_ROW + _READY
        sheet.data_validation(FIRST_ROW - 1, place, last, place, _help(column, lists.range_of(column)))


def _joined(first: Sequence[list[str]], rest: Iterator[list[str]]) -> Iterator[list[str]]:
    yield from first
    yield from rest


def _help(column: SheetColumn, source: str) -> dict[str, object]:
    """Show the meaning of a column at the selected cell, and its list; what is typed is judged when it comes back."""
    words = f"{column.meaning} Không được để trống." if column.is_needed else column.meaning
    shown = {"input_title": column.title[:_LONGEST_HEAD], "input_message": words[:_LONGEST_WORDS]}
    if not source:
        return {"validate": "any", **shown}
    return {"validate": "list", "source": source, "show_error": False, **shown}


def _add_mark(book: Book, sheet: TableSheet, layout: SheetLayout, mark: Mark) -> None:
    """Colour a cell whatever format it has, and say why beside it."""
    place = layout.names.index(mark.column) if mark.column in layout.names else 0
    colour = book.add_format({"bg_color": _WRONG if mark.is_wrong else _CHANGED})
    rule = {"type": "formula", "criteria": "=TRUE", "format": colour}
    sheet.conditional_format(mark.row - 1, place, mark.row - 1, place, rule)
    if mark.words:
        sheet.write_comment(mark.row - 1, place, mark.words, {"x_scale": 2, "y_scale": 2})


def _add_guide(book: Book) -> None:
    sheet = book.add_worksheet(GUIDE)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 110)
    for row, (title, words) in enumerate(LINES):
        sheet.write_string(row, 0, title, book.header)
        sheet.write_string(row, 1, words, book.words)
    sheet.protect("", _READ_ONLY)


def _add_given_out(book: Book, given_out: State, layouts: Sequence[SheetLayout]) -> None:
    sheet = book.add_worksheet(GIVEN_OUT)
    for row, cell in enumerate(packed(given_out, {layout.name: layout.table for layout in layouts})):
        sheet.write_string(row, 0, cell)
    sheet.very_hidden()


class _Lists:
    """The lists to choose from, a column each of a sheet that is not shown."""

    def __init__(self, state: State, layouts: Iterable[SheetLayout]) -> None:
        self._lists: dict[object, list[str]] = {}
        for column in (column for layout in layouts for column in layout.columns):
            if column.labels:
                self._lists[tuple(column.labels)] = [*column.labels.values()]
            elif column.references in state and column.references not in self._lists:
                self._lists[column.references] = _called(state, column.references)

    def range_of(self, column: SheetColumn) -> str:
        """Return where the list of a column stands; empty where it has none."""
        key = tuple(column.labels) or column.references
        if not self._lists.get(key):
            return ""
        letters = _letters([*self._lists].index(key))
        return f"='{LISTS}'!${letters}$1:${letters}${len(self._lists[key])}"

    def write(self, book: Book) -> None:
        sheet: Worksheet = book.add_worksheet(LISTS)
        for row in range(max(map(len, self._lists.values()), default=0)):
            for place, entries in enumerate(self._lists.values()):
                if row < len(entries):
                    sheet.write_string(row, place, entries[row])
        sheet.protect()
        sheet.hide()


def _letters(place: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(place))


def _called(state: State, table: str) -> list[str]:
    """Return each id of a table with what it is called."""
    rows = state[table]
    name = next((name for name in _CALLED if name in rows.columns), "")
    return [_entry(row[rows.key[0]], row.get(name, "")) for row in rows.rows]


def _entry(key: str, words: str) -> str:
    return f"{key}{DASH}{words[:_LONGEST_LABEL]}" if words else key
