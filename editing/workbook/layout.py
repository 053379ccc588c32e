"""Which sheets the workbook has, and what stands in their rows; a table in a text takes a row of the sheet for each of its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from editing.changes.state import BESIDE, PROPOSALS, SCHEMAS, TEXTS, Row, Rows, State
from editing.changes.text_rows import CELL, ROW
from editing.workbook.columns import HANDLE, SheetColumn, cell_name, columns_of
from model.vocabulary import PairBasis
from spreadsheets.sheets import sheet_name

GUIDE, LISTS, GIVEN_OUT, REPORT = "Hướng dẫn", "Danh mục", "Bản đã phát", "Kết quả soát"
OWN = frozenset({GUIDE, LISTS, GIVEN_OUT, REPORT})
#: Rows 1 and 2 hold titles and names; empty rows below the last one are ready to be typed into.
TITLE_ROW, NAME_ROW, FIRST_ROW = 1, 2, 3
#: The key of a part that holds the rows of a table.
GRID = "rows"
_FEWEST_CELLS, _MORE_CELLS = 4, 2
_LONGEST_NAME = 31
#: Which rows of a sheet stand first, because they wait for an editor.
_FIRST: Mapping[str, Callable[[Row], bool]] = {
    "clause_pairs": lambda row: row["basis"] == PairBasis.COMPUTED and bool(row["note"]),
    "fact_editions": lambda row: not row["checked_by"],
}


@dataclass(frozen=True)
class SheetLayout:
    """One sheet: its name, its table and its columns."""

    name: str
    table: str
    columns: Sequence[SheetColumn]

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]


def layouts_of(state: State) -> list[SheetLayout]:
    """Return the sheets that hold what an editor keeps, in order."""
    tables = [name for name in (PROPOSALS, *SCHEMAS, *(name for name in BESIDE if name != PROPOSALS)) if name in state]
    texts = [name for name in state if name.startswith(TEXTS)]
    names = _distinct([*map(title_of, tables), *(f"Toàn văn {name.removeprefix(TEXTS)}" for name in texts)])
    return [
        SheetLayout(name, table, columns_of(table, _cells(state[table]), (each.removeprefix(TEXTS) for each in texts)))
        for name, table in zip(names, [*tables, *texts], strict=True)
    ]


def title_of(table: str) -> str:
    """Return what people call a table."""
    if table.startswith(TEXTS):
        return f"Toàn văn {table.removeprefix(TEXTS)}"
    return str({**SCHEMAS, **BESIDE}[table].to_schema().title)


def _distinct(titles: list[str]) -> Iterator[str]:
    """Cut names to what a sheet may bear, and number those that become the same."""
    used: set[str] = set()
    for title in titles:
        name, number = sheet_name(title), 1
        while name.casefold() in used:
            number += 1
            name = f"{sheet_name(title)[: _LONGEST_NAME - len(str(number)) - 1]} {number}"
        used.add(name.casefold())
        yield name


def _cells(rows: Rows) -> int:
    widest = (len(line.split(CELL)) for row in rows.rows if row.get(GRID) for line in row[GRID].split(ROW))
    return max(_FEWEST_CELLS, max(widest, default=0) + _MORE_CELLS) if rows.name.startswith(TEXTS) else 0


def sheet_rows(layout: SheetLayout, rows: Rows) -> Iterator[list[str]]:
    """Return the cells of every row of a sheet, as they are shown."""
    waits = _FIRST.get(layout.table, bool)
    for number, row in sorted(enumerate(rows.rows), key=lambda each: not waits(each[1])):
        for cells in _rows_of(row, str(number)):
            yield [column.shown(cells.get(column.name, "")) for column in layout.columns]


def _rows_of(row: Row, handle: str) -> Iterator[Mapping[str, str]]:
    yield row | {HANDLE: handle}
    for number, line in enumerate(row[GRID].split(ROW) if row.get(GRID) else (), start=1):
        cells = {cell_name(place): cell for place, cell in enumerate(line.split(CELL), start=1)}
        yield {"id": f"{row['id']}.r{number}", HANDLE: f"{handle}.{number}"} | cells
