"""Where the columns of a sheet stand, and what stands outside them: nothing that was typed is passed over in silence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from editing.changes.merging import Fault
from editing.workbook.columns import HANDLE, REMOVE
from editing.workbook.layout import SheetLayout
from spreadsheets.cell_reading import Sheet

_NO_COLUMN = "Trang này mất cột “{}” ({}). Chép lại cột ấy từ sổ đã phát; muốn giữ nguyên thì để cột như cũ."
_TWO_COLUMNS = "Tên cột “{}” có ở hai cột; chỉ giữ một."
_UNNAMED = "Ô này ở ngoài các cột của trang nên không được đọc"
_AND_MORE = ", cũng như {} ô nữa ở cột ấy"
_ABOVE = "Ô này ở trên hàng tên cột nên không được đọc. Dữ liệu ghi từ dưới hàng ấy."
_TITLE = "Trang “{}”: tên cột “{}” ở trên cùng nay ghi “{}”. Chữ ở hàng ấy không được đọc."
#: Among so many first rows the names of the columns are looked for: rows may have been put above them.
TOP = 12
#: So many columns at least make a row that of the names.
_HALF = 2


class Header(NamedTuple):
    """The row in which the names of the columns stand, and which column each name stands over."""

    row: int
    places: Mapping[int, str]


def header_of(sheet: Sheet, layout: SheetLayout) -> Header | None:
    """Find the row of the names; None where there is none."""
    for number in sorted(sheet.rows)[:TOP]:
        names = {place: words.strip() for place, words in sheet.rows[number].items() if words.strip() in layout.names}
        if len(set(names.values())) * _HALF >= len(layout.columns):
            return Header(number, names)
    return None


def header_faults(sheet: Sheet, layout: SheetLayout, header: Header) -> Iterator[Fault]:
    """Name columns that are gone or stand twice, and cells that stand outside all columns or above them."""
    times = Counter(header.places.values())
    for column in layout.columns:
        if times[column.name] > 1:
            yield Fault(layout.table, 0, column.name, _TWO_COLUMNS.format(column.name))
        if not times[column.name] and column.name not in {HANDLE, REMOVE}:
            yield Fault(layout.table, 0, column.name, _NO_COLUMN.format(column.name, column.title))
    outside = _outside(sheet, header)
    for place in dict.fromkeys(each.place for each in outside if each.place not in header.places):
        first, *others = (each for each in outside if each.place == place)
        more = _AND_MORE.format(len(others)) if others else ""
        yield Fault(layout.table, first.row, "", f"{_UNNAMED}{more}.", first.words)
    titles = _rows_of_titles(outside, layout, header)
    for each in outside:
        if each.place in header.places and each.row not in titles:
            yield Fault(layout.table, each.row, header.places[each.place], _ABOVE, each.words)


def retitled(sheet: Sheet, layout: SheetLayout, header: Header) -> Iterator[str]:
    """Say which titles of columns were written over."""
    outside = _outside(sheet, header)
    rows = _rows_of_titles(outside, layout, header)
    for each in outside:
        title = _title(each, layout, header)
        if each.row in rows and title and each.words != title:
            yield _TITLE.format(layout.name, title, each.words)


class _Cell(NamedTuple):
    row: int
    place: int
    words: str


def _outside(sheet: Sheet, header: Header) -> list[_Cell]:
    """Return every cell that says something, be it text or not, above the names or beside them."""
    texts = ((row, place, words) for row, cells in sheet.rows.items() for place, words in cells.items())
    others = ((*at, each.value) for at, each in sheet.foreign.items())
    return sorted(_Cell(*each) for each in chain(texts, others) if each[0] < header.row or each[1] not in header.places)


def _title(cell: _Cell, layout: SheetLayout, header: Header) -> str:
    name = header.places.get(cell.place, "")
    return next((column.title for column in layout.columns if column.name == name), "")


def _rows_of_titles(outside: Iterable[_Cell], layout: SheetLayout, header: Header) -> set[int]:
    """Return the rows above the names in which titles stand."""
    return {each.row for each in outside if each.row < header.row and each.words == _title(each, layout, header)}
