"""Read what came back: the rows of each sheet by the names of their columns, and what cannot be read at its cell."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from editing.changes.identity import Returned
from editing.changes.merging import Fault
from editing.changes.state import PROPOSALS, TEXTS, State
from editing.workbook.columns import HANDLE, REMOVE, SheetColumn
from editing.workbook.headers import header_faults, header_of, retitled
from editing.workbook.layout import GIVEN_OUT, NAME_ROW, OWN, SheetLayout, layouts_of
from editing.workbook.packing import PackingError, unpacked
from editing.workbook.text_sheets import is_moved, joined_tables, unmoved
from editing.workbook.whole_kinds import decided
from spreadsheets.cell_reading import Sheet, WorkbookRefusedError, read_cells
from spreadsheets.sheet_rows import fitting

_NOT_OURS = (
    "Đây không phải sổ biên tập của cổng, hoặc phần máy ghi trong sổ đã mất. Dùng sổ do lệnh make workbook ghi ra, "
    "lưu ở dạng .xlsx."
)
_FOREIGN = "Ô này là {}, không phải chữ. Đặt ô về dạng Văn bản (Text) rồi gõ lại như dữ liệu ghi."
_NO_NAMES = "Trang này mất hàng tên cột (hàng 2) nên không đọc được. Chép lại hàng ấy từ sổ đã phát."
_NO_SHEET = (
    "Trang này không có trong sổ đã phát mà mang hàng tên cột của sổ: có lẽ tên trang đã bị đổi. Đổi lại tên cũ."
)
_BAD_MARK = "Cột “Bỏ” chỉ ghi x, hoặc để trống."
#: What marks a row to go, and a part of a text to be moved.
_GOES, _MOVES = "x", "dời"
_OWN_SHEET = "Trang “{}” không thuộc sổ nên không được đọc."
_MOVED = (
    "Trang “{}”: các dòng đứng khác thứ tự đã phát. Thứ tự trên giấy giữ như dữ liệu; muốn dời một phần thì để "
    "dòng ấy ở chỗ mới và ghi “dời” vào cột “Bỏ” của nó."
)
_UNMOVED = "Trang “{}”: phần “{}” ghi “dời” mà vẫn đứng ở chỗ cũ; cắt dòng ấy và chèn vào chỗ mới."
#: A handle has fewer figures.
_LONG = 12


@dataclass
class Book:
    """
    A workbook that came back.

    Attributes:
        given_out: What was given out.
        layouts: Its sheets, by table.
        returned: The rows of each table that came back.
        rows: By sheet the cells of each row as they are shown, by number and name of column.
        places: By table the number of each column, by its name.
        faults: What could not be read.
        notes: What was passed over, in sentences.
    """

    given_out: State
    layouts: dict[str, SheetLayout]
    returned: dict[str, list[Returned]] = field(default_factory=dict)
    rows: dict[str, dict[int, dict[str, str]]] = field(default_factory=dict)
    places: dict[str, dict[str, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_book(path: Path) -> Book:
    """
    Read a workbook that came back.

    Raises:
        WorkbookRefusedError: it is damaged, dangerous, too large, or none that was given out.
    """
    sheets = {sheet.name: sheet for sheet in read_cells(path)}
    packed = sheets.get(GIVEN_OUT, Sheet(GIVEN_OUT)).rows
    try:
        given_out, names = unpacked([packed[number].get(1, "") for number in sorted(packed)])
    except PackingError as error:
        raise WorkbookRefusedError(_NOT_OURS) from error
    layouts = {layout.table: layout for layout in layouts_of(given_out) if names.get(layout.name) == layout.table}
    book = Book(given_out, layouts)
    by_name = {layout.name: layout for layout in layouts.values()}
    for name, sheet in sheets.items():
        if name in by_name:
            _read_sheet(book, sheet, by_name[name])
        elif name not in OWN:
            _pass_over(book, sheet)
    book.notes += decided(given_out, book.returned.get(PROPOSALS, ()))
    return book


def _pass_over(book: Book, sheet: Sheet) -> None:
    """Name a sheet that is not ours; one that was ours is not passed over."""
    if any(header_of(sheet, layout) for layout in book.layouts.values()):
        book.faults.append(Fault(sheet.name, 0, "", _NO_SHEET))
    elif sheet.rows or sheet.foreign:
        book.notes.append(_OWN_SHEET.format(sheet.name))


def _read_sheet(book: Book, sheet: Sheet, layout: SheetLayout) -> None:
    header = header_of(sheet, layout)
    if header is None:
        book.faults.append(Fault(layout.table, 0, "", _NO_NAMES))
        return
    number, places = header
    book.places[layout.table] = {name: place for place, name in places.items()}
    book.faults += header_faults(sheet, layout, header)
    book.notes += retitled(sheet, layout, header)
    below = {line: cells for line, cells in sorted(sheet.rows.items()) if line > number}
    lost = {at: each for at, each in sheet.foreign.items() if at[0] > number and at[1] in places}
    for (line, at), foreign in sorted(lost.items()):
        words = _FOREIGN.format(foreign.kind)
        book.faults.append(Fault(layout.table, line, places[at], words, foreign.value))
        below.setdefault(line, {})
    shown = {
        line: {places[at]: _composed(words) for at, words in cells.items() if at in places}
        for line, cells in sorted(below.items())
    }
    if number == NAME_ROW:  # else its rows have other numbers than a copy of it would have
        book.rows[layout.name] = shown
    unread: defaultdict[int, set[str]] = defaultdict(set)
    for line, at in lost:
        unread[line].add(places[at])
    _take_rows(book, layout, shown, unread)


def _take_rows(
    book: Book, layout: SheetLayout, shown: dict[int, dict[str, str]], unread: Mapping[int, set[str]]
) -> None:
    """Take the rows of a sheet; of a cell that cannot be read, what was given out stands."""
    present = [column for column in layout.columns if column.name in book.places[layout.table]]
    listed = []
    for line, cells in shown.items():
        row = _row(book, layout, present, line, cells)
        lost = unread.get(line, ())
        if lost or row.is_removed or any(cell for name, cell in row.cells.items() if name != HANDLE):
            listed.append(row._replace(cells={name: cell for name, cell in row.cells.items() if name not in lost}))
    if layout.table.startswith(TEXTS):
        listed, faults = joined_tables(book.given_out[layout.table], listed)
        book.faults += faults
        if is_moved(book.given_out[layout.table], listed):
            book.notes.append(_MOVED.format(layout.name))
        book.notes += [_UNMOVED.format(layout.name, each) for each in unmoved(book.given_out[layout.table], listed)]
    book.returned[layout.table] = listed


def _composed(words: str) -> str:
    return words if words.isascii() else unicodedata.normalize("NFC", words)


def _row(
    book: Book, layout: SheetLayout, columns: Iterable[SheetColumn], line: int, shown: Mapping[str, str]
) -> Returned:
    """Return one row as the data would hold it."""
    cells = {column.name: column.read(shown.get(column.name, "")) for column in columns}
    mark, handle = cells.pop(REMOVE, "").strip().casefold(), cells.pop(HANDLE, "")
    is_moved = mark == _MOVES and layout.table.startswith(TEXTS)
    if mark not in {"", _GOES} and not is_moved:
        book.faults.append(Fault(layout.table, line, REMOVE, _BAD_MARK, mark))
    base = book.given_out[layout.table].rows
    number = int(handle) if handle.isdecimal() and len(handle) < _LONG else -1
    if 0 <= number < len(base):  # words too long for a cell were cut when they were given out
        whole = base[number]
        cells = {
            name: whole[name] if name in whole and cell != whole[name] and cell == fitting(whole[name]) else cell
            for name, cell in cells.items()
        }
    elif handle and layout.table.startswith(TEXTS):
        cells[HANDLE] = handle
    return Returned(line, number, cells, mark == _GOES, is_moved)
