"""
Merge what came back with what others wrote since: per cell, against what was given out.

A row is told by its key; where its key was changed, by the handle that it was given out with. What one
side alone changed stands, what both changed in the same way stands once, and the same cell changed in two
ways is a conflict. A row goes only where it is marked to go.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from editing.changes.identity import Identified, Returned, identified
from editing.changes.state import Row, Rows

_BEGINNING = "đầu văn bản"
_NOT_THERE = "Dòng này chưa có trong dữ liệu nên không có gì để bỏ. Không thêm nó thì xóa cả chữ x và các ô; muốn bỏ dòng khác thì ghi x ở dòng ấy."


class Conflict(NamedTuple):
    """One cell that was changed in two ways since it was given out."""

    table: str
    key: str
    column: str
    before: str
    theirs: str
    yours: str


class Fault(NamedTuple):
    """What is wrong at one place of a table as it came back; `row` is the place of its row, 0 of none."""

    table: str
    row: int
    column: str
    words: str
    value: str = ""


@dataclass
class Merged:
    """
    One row as it will stand.

    Attributes:
        cells: What it will say.
        before: What it says in the data now; None for a new row.
        place: Where it stands in what came back, 0 if it does not.
        proposed: The columns that were filled for the editor.
        proposal: For a row made of an accepted proposal, the place of that in its sheet.
        follows: For a part of a text that is moved, after which it will stand; empty for one that is not.
    """

    cells: Row
    before: Row | None
    place: int = 0
    proposed: set[str] = field(default_factory=set)
    proposal: int = 0
    follows: str = ""

    @property
    def is_touched(self) -> bool:
        """Whether it will say something else than the data say now, or stand elsewhere."""
        return self.cells != self.before or bool(self.follows)


@dataclass
class Merge:
    """What became of one table."""

    name: str
    rows: list[Merged] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def merged(base: Rows, theirs: Rows, returned: Iterable[Returned]) -> Merge:
    """
    Merge one table.

    Args:
        base: What was given out.
        theirs: What the data say now.
        returned: What came back, row by row.
    """
    merge = Merge(base.name)
    told = identified(base, theirs, list(returned))
    merge.faults += [Fault(base.name, *each) for each in told.faults]
    of_theirs = {id(row): Merged(dict(row), row) for row in theirs.rows}
    new: list[tuple[Merged, Merged | None]] = []
    above: Merged | None = None
    for each in told.rows:
        stands = _stands(each, merge, theirs, of_theirs)
        if each.is_new and each.returned.is_removed:
            merge.faults.append(Fault(base.name, each.returned.place, base.key[0], _NOT_THERE))
        elif stands is None and each.is_new:
            stands = Merged(dict.fromkeys(theirs.columns, "") | _typed(each.returned), None, each.returned.place)
            new.append((stands, above))
        elif stands is not None and each.returned.is_moved and above is not _before(each.theirs, theirs, of_theirs):
            stands.follows = " ".join(theirs.key_of(above.cells)) if above else _BEGINNING
            of_theirs.pop(id(each.theirs))
            new.append((stands, above))
        above = stands or above
    merge.rows = _in_order(theirs, of_theirs, new)
    return merge


def _before(row: Row | None, theirs: Rows, of_theirs: dict[int, Merged]) -> Merged | None:
    """Return what stands before a row in the data; None for the first, and for one whose place is taken already."""
    place = next(place for place, each in enumerate(theirs.rows) if each is row)
    return of_theirs.get(id(theirs.rows[place - 1])) if place else None


def _typed(returned: Returned) -> Row:
    return {name: cell for name, cell in returned.cells.items() if cell}


def _stands(each: Identified, merge: Merge, theirs: Rows, of_theirs: dict[int, Merged]) -> Merged | None:
    """Put what came back of a row into what the data say of it now; None where they say nothing of it."""
    if each.theirs is None:
        if each.base is not None:
            merge.conflicts += _of_gone(each, theirs)
        return None
    stands = of_theirs.get(id(each.theirs))
    if stands is None:
        return None
    stands.place = each.returned.place
    base = each.base or dict.fromkeys(theirs.columns, "")
    if each.returned.is_removed:
        differing = [name for name in theirs.columns if base[name] != each.theirs[name]]
        merge.conflicts += [_conflict(theirs, each.theirs, name, base, "") for name in differing]
        if not differing:
            merge.removed.append(each.theirs)
            del of_theirs[id(each.theirs)]
            return None
        return stands
    for name, yours in each.returned.cells.items():
        was, now = base[name], each.theirs[name]
        is_emptied_key = not yours and name in theirs.key  # said by its own fault
        if yours in {was, now} or is_emptied_key or (each.base is None and not yours):
            continue
        if was == now:
            stands.cells[name] = yours
        else:
            merge.conflicts.append(_conflict(theirs, each.theirs, name, base, yours))
    return stands


def _of_gone(each: Identified, theirs: Rows) -> Iterator[Conflict]:
    """A row that others took away stays away, unless it was changed here."""
    base = each.base or {}
    for name, yours in each.returned.cells.items():
        if yours != base[name] and not each.returned.is_removed:
            yield Conflict(theirs.name, " ".join(theirs.key_of(base)), name, base[name], "", yours)


def _conflict(theirs: Rows, row: Row, name: str, base: Row, yours: str) -> Conflict:
    return Conflict(theirs.name, " ".join(theirs.key_of(row)), name, base[name], row[name], yours)


def _in_order(theirs: Rows, of_theirs: dict[int, Merged], new: list[tuple[Merged, Merged | None]]) -> list[Merged]:
    """Return the rows in the order of the data, each new one after the row that stands above it in the sheet."""
    following: dict[int, list[Merged]] = {}
    for row, above in new:
        following.setdefault(id(above), []).append(row)

    def with_following(row: Merged | None) -> Iterator[Merged]:
        if row is not None:
            yield row
        for each in following.get(id(row), ()):
            yield from with_following(each)

    standing = (of_theirs[id(row)] for row in theirs.rows if id(row) in of_theirs)
    return [*with_following(None), *(each for row in standing for each in with_following(row))]
