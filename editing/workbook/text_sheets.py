"""The sheet of a text as it came back: rows of its tables put back into the parts that hold them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from editing.changes.identity import Returned
from editing.changes.merging import Fault
from editing.changes.state import Row, Rows
from editing.changes.text_rows import CELL, LINE, ROW
from editing.workbook.columns import HANDLE, cell_name
from editing.workbook.layout import GRID

_OF_TABLE = re.compile(r"(.+)\.r(\d+)")
_CELLS = re.compile(r"o\d+")
_LOOSE = (
    "Các cột Ô 1, Ô 2… chỉ dành cho hàng của bảng, và đây không phải hàng của bảng nào. Lời của một phần ghi ở cột “Lời "
    "văn”; thêm một hàng của bảng thì chèn dòng ngay dưới một hàng của bảng ấy, để trống cột “Mã”."
)
_MIXED = "Hàng của bảng chỉ có chữ ở các cột Ô 1, Ô 2…; chữ này để sang một dòng riêng."
_OF_A_PART = "Chỉ cả phần mới dời được, không dời riêng một hàng của bảng."
_GONE = (
    "Bảng “{}” đã phát ra có {} hàng, trong trang còn {}. Muốn bỏ hàng nào thì giữ hàng ấy và ghi x vào cột “Bỏ”; "
    "không muốn bỏ thì chép lại từ sổ đã phát."
)
_SORTED = (
    "Trang này đã được sắp xếp theo cột khác, nên không biết dòng mới đứng ở đâu. Sắp lại theo “Dấu dòng” (cột cuối, đang ẩn), "
    "rồi chèn dòng mới ngay dưới dòng mà nó đứng sau."
)


def joined_tables(given_out: Rows, returned: list[Returned]) -> tuple[list[Returned], list[Fault]]:
    """Return the parts of a text, each table whole again, and what is wrong with rows of tables."""
    parts: list[Returned] = []
    grids: defaultdict[str, list[tuple[int, Returned]]] = defaultdict(list)
    faults: list[Fault] = []
    name, above = given_out.name, ""
    for each in returned:
        table = _table_of(each, above)
        if table is None:
            parts.append(each)
            above = each.cells.get("id", "")
            continue
        faults += _row_faults(name, each, table)
        last = grids[table][-1][0] if grids[table] else 0
        match = _OF_TABLE.fullmatch(each.cells.get("id", ""))
        grids[table].append((int(match[2]) if match else last, each))
        above = table
    faults += _order_faults(given_out, parts)
    given = {row["id"]: row for row in given_out.rows}
    for part in parts:
        rows = grids.pop(part.cells.get("id", ""), [])
        faults += [*_lost_faults(name, given, part, rows), *_loose_faults(name, part)]
        before = given.get(part.cells.get("id", ""), {}).get(GRID, "")
        part.cells[GRID] = _grid(before, sorted(rows, key=lambda each: each[0]))
    faults += [Fault(name, each.place, "id", _LOOSE) for rows in grids.values() for _, each in rows]
    return [_without_cells(part) for part in parts], faults


def _table_of(each: Returned, above: str) -> str | None:
    """Return the part whose table a row belongs to; None for a row that is a part itself."""
    named = _OF_TABLE.fullmatch(each.cells.get("id", ""))
    if named and HANDLE in each.cells:
        return named[1]
    filled = any(cell for name, cell in each.cells.items() if _CELLS.fullmatch(name))
    if named and filled:
        return named[1]
    return above if filled and not each.cells.get("id") else None


def _row_faults(name: str, each: Returned, table: str) -> Iterator[Fault]:
    for column, cell in each.cells.items():
        if cell and not _CELLS.fullmatch(column) and column not in {"id", HANDLE}:
            yield Fault(name, each.place, column, _MIXED, cell)
    if not table:
        yield Fault(name, each.place, "id", _LOOSE)
    if each.is_moved:
        yield Fault(name, each.place, "id", _OF_A_PART)


def _lost_faults(name: str, stood: dict[str, Row], part: Returned, rows: list[tuple[int, Returned]]) -> Iterator[Fault]:
    before = stood.get(part.cells.get("id", ""), {}).get(GRID, "")
    count = before.count(ROW) + 1 if before else 0
    numbers = {number for number, each in rows if _OF_TABLE.fullmatch(each.cells.get("id", ""))}
    if count > len(numbers) and not part.is_removed:
        yield Fault(name, part.place, "id", _GONE.format(part.cells["id"], count, len(numbers)))


def _loose_faults(name: str, part: Returned) -> Iterator[Fault]:
    loose = ((column, cell) for column, cell in part.cells.items() if cell and _CELLS.fullmatch(column))
    yield from (Fault(name, part.place, column, _LOOSE, cell) for column, cell in loose)


def unmoved(given_out: Rows, parts: list[Returned]) -> list[str]:
    """Return the parts that are marked as moved and stand after the same part as when they were given out."""
    above = dict(pairwise(["", *(row["id"] for row in given_out.rows)]))
    ids = ["", *(part.cells.get("id", "") for part in parts)]
    return [
        part.cells["id"]
        for part, before in zip(parts, ids, strict=False)
        if part.is_moved and above.get(before) == part.cells.get("id")
    ]


def is_moved(given_out: Rows, parts: list[Returned]) -> bool:
    """Tell whether the parts stand in another order than they were given out in, but for those marked as moved."""
    given = {row["id"]: place for place, row in enumerate(given_out.rows)}
    places = [given[part.cells["id"]] for part in parts if part.cells.get("id") in given and not part.is_moved]
    return places != sorted(places)


def _order_faults(given_out: Rows, parts: list[Returned]) -> Iterator[Fault]:
    """A new part stands after the row above it, which says something only while the rows stand as on paper."""
    given = {row["id"] for row in given_out.rows}
    new = [part for part in parts if part.is_moved or (part.cells.get("id") not in given and part.handle < 0)]
    if new and is_moved(given_out, parts):
        yield from (Fault(given_out.name, part.place, "id", _SORTED) for part in new)


def _grid(before: str, rows: list[tuple[int, Returned]]) -> str:
    """Return the rows of a table; each is as wide as it was given out, a new one as wide as the others."""
    given = [line.split(CELL) for line in before.split(ROW)] if before else []
    lines = [_line(each.cells) for _, each in rows]
    widest = max(map(len, [*given, *lines]), default=0)
    for line, (number, each) in zip(lines, rows, strict=True):
        stood = _OF_TABLE.fullmatch(each.cells.get("id", "")) and number <= len(given)
        line.extend([""] * ((len(given[number - 1]) if stood else widest) - len(line)))
    return ROW.join(CELL.join(line) for line, (_, each) in zip(lines, rows, strict=True) if not each.is_removed)


def _line(cells: Row) -> list[str]:
    names = [cell_name(number) for number in range(1, len(cells) + 1)]
    line = [cells[name].replace(ROW, LINE) for name in names if name in cells]
    while line and not line[-1]:
        line.pop()
    return line


def _without_cells(part: Returned) -> Returned:
    """Return a part without the columns of its table; a line break typed into a cell parts lines."""
    names = [name for name in part.cells if not _CELLS.fullmatch(name) and name != HANDLE]
    return part._replace(cells={name: _lined(name, part.cells[name]) for name in names})


def _lined(name: str, cell: str) -> str:
    return cell if name == GRID else cell.replace(ROW, LINE)
