"""Which row is which: by its key first, then by the handle that it was given out with."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from editing.changes.state import Row, Rows

_Key = tuple[str, ...]
_GONE = (
    "Dòng “{}” đã phát ra mà nay không có trong trang. Muốn bỏ thì giữ dòng và ghi x vào cột “Bỏ”; "
    "không muốn bỏ thì chép lại dòng từ sổ đã phát."
)
_TORN = (
    "Các ô của dòng này bị xáo với dòng “{}”: có lẽ chỉ một phần các cột được sắp xếp hay dời chỗ. "
    "Hoàn tác (Ctrl+Z), rồi sắp xếp cả trang."
)
_TWICE = "Mã “{}” đã có ở hàng {}. Mỗi mã một dòng; dòng mới thì để trống ô mã, máy sẽ đặt mã kế tiếp."
_EMPTIED = "Ô mã bị xóa trắng; đã phát ra là “{}”. Ghi lại; muốn bỏ dòng thì ghi x vào cột “Bỏ”."


class Returned(NamedTuple):
    """
    One row as it came back.

    Attributes:
        place: Its row in the sheet.
        handle: The place in what was given out that it bears, -1 for none.
        cells: What it says in each column; a column that did not come back or could not be read is left out.
        is_removed: Whether it is marked to go.
        is_moved: Whether it is marked to stand after the row above it.
    """

    place: int
    handle: int
    cells: Row
    is_removed: bool = False
    is_moved: bool = False


class Identified(NamedTuple):
    """A row that came back, the one given out that it is, and the one of the data now; None where there is none."""

    returned: Returned
    base: Row | None
    theirs: Row | None

    @property
    def is_new(self) -> bool:
        """Whether it was neither given out nor stands in the data."""
        return self.base is None and self.theirs is None


@dataclass
class Identities:
    """What came back, row by row as in the sheet, and what is wrong: place, column and words."""

    rows: list[Identified] = field(default_factory=list)
    faults: list[tuple[int, str, str]] = field(default_factory=list)


def identified(base: Rows, theirs: Rows, returned: list[Returned]) -> Identities:
    """Tell of every row that came back which one it is, and name the rows that did not come back."""
    told = Identities()
    given = {base.key_of(row): place for place, row in enumerate(base.rows)}
    keys = [_key(each, base.key, given) for each in returned]
    places = _by_key(keys, returned, given) if base.rows else {}
    claimed = set(places.values())
    for number, each in enumerate(returned):
        is_loose = number not in places and keys[number] not in given
        if is_loose and 0 <= each.handle < len(base.rows) and each.handle not in claimed:
            places[number] = each.handle
            claimed.add(each.handle)
    now = theirs.by_key()
    taken = _Taken(base, theirs, now)
    for number, each in enumerate(returned):
        row = base.rows[places[number]] if number in places else None
        told.faults += _emptied(base, each, row, keys[number])
        if torn := _torn(base, each, row, places.get(number, -1)):
            told.faults.append(torn)
            continue
        if row is None and keys[number] in given:
            told.faults.append(_twice(base, each, keys, returned, number))
            continue
        told.rows.append(Identified(each, row, taken.row_for(each, row, keys[number])))
    told.faults += [
        (0, base.key[0], _GONE.format(" ".join(base.key_of(row))))
        for place, row in enumerate(base.rows)
        if place not in claimed and base.key_of(row) in now
    ]
    return told


class _Taken:
    """The rows of the data now, each of which is one row that came back and no other."""

    def __init__(self, base: Rows, theirs: Rows, now: dict[_Key, Row]) -> None:
        given = base.by_key()
        self._now, self._theirs = now, theirs
        self._others = [row for key, row in now.items() if key not in given]
        self._used: set[int] = set()

    def row_for(self, each: Returned, base: Row | None, key: _Key | None) -> Row | None:
        """Return the row that another one is; a new row without a key is one that says all it says."""
        row = self._now.get(self._theirs.key_of(base)) if base else None
        row = row or (self._now.get(key) if key else None)
        if row is None and base is None and not key:
            typed = {name: cell for name, cell in each.cells.items() if cell}
            same = (one for one in self._others if id(one) not in self._used and typed.items() <= one.items())
            row = next(same, None) if typed else None
        if row is not None:
            self._used.add(id(row))
        return row


def _key(each: Returned, names: _Key, stood: Mapping[_Key, int]) -> _Key | None:
    """Return the key of a row; none where a part of it is empty, unless a row with just such a key was given out."""
    key = tuple(each.cells.get(name, "") for name in names)
    return key if all(key) or key in stood else None


def _by_key(keys: list[_Key | None], returned: list[Returned], stood: dict[_Key, int]) -> dict[int, int]:
    """Return the place in what was given out of each row whose key stood there; of two with one key, the one that bore it."""
    bearing: defaultdict[int, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        if key in stood:
            bearing[stood[key]].append(number)
    return {
        next((number for number in numbers if returned[number].handle == place), numbers[0]): place
        for place, numbers in bearing.items()
    }


def _twice(
    base: Rows, each: Returned, keys: list[_Key | None], returned: list[Returned], number: int
) -> tuple[int, str, str]:
    other = next(returned[place] for place, key in enumerate(keys) if key == keys[number] and place != number)
    return each.place, base.key[0], _TWICE.format(" ".join(keys[number] or ()), other.place)


def _emptied(base: Rows, each: Returned, row: Row | None, key: _Key | None) -> Iterator[tuple[int, str, str]]:
    """Name a key that was emptied."""
    if row is None or each.is_removed or key is not None:
        return
    for name in (name for name in base.key if row[name] and not each.cells.get(name, row[name])):
        yield each.place, name, _EMPTIED.format(row[name])


def _torn(base: Rows, each: Returned, row: Row | None, place: int) -> tuple[int, str, str] | None:
    """Name cells that were moved from one row to another: none of them says anything of its row then."""
    if row is None or each.is_removed or each.handle in {place, -1} or each.handle >= len(base.rows):
        return None
    other = base.rows[each.handle]
    rest = [name for name in base.columns if name not in base.key and row[name] != other[name]]
    likeness = sum((each.cells.get(name) == other[name]) - (each.cells.get(name) == row[name]) for name in rest)
    return (each.place, base.key[0], _TORN.format(" ".join(base.key_of(other)))) if likeness > 0 else None
