"""Keys are unique and rows stand in key order, so that a difference shows only facts."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from model.finding import Finding
from validation.reading.dataset import Dataset
from validation.tables.coded_columns import distinct_rows
from validation.tables.key_order import is_in_order, sort_keys
from validation.tables.raw_tables import RawTable

_MOST_LINES = 5


def key_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the keys of every table."""
    beside = [table for raw in dataset.texts.values() for table in (*raw.tables, raw.proposals) if table is not None]
    for table in (*dataset.tables.values(), *beside):
        for name in table.columns:
            if table.schema.to_schema().columns[name].unique:
                yield from _twice_findings(table, name)
        if table.has(*table.key):
            yield from _doubled_findings(table)
            yield from _order_findings(table)


def _twice_findings(table: RawTable, name: str) -> Iterator[Finding]:
    """Name every row of a doubled value: which of them is wrong, only the editor knows."""
    coded = table.columns[name]
    for rows in distinct_rows([coded], at_least=2):
        if coded.cell(rows[0]) is not None:
            lines = ", ".join(str(table.lines[row]) for row in rows[:_MOST_LINES])
            yield from table.at_each(rows, name, "is_unique", f"Giá trị này đứng ở các dòng {lines}.")


def _doubled_findings(table: RawTable) -> Iterator[Finding]:
    if len(table.key) == 1:
        return  # the column itself is declared unique
    for rows in distinct_rows([table.columns[name] for name in table.key], at_least=2):
        shown = rows[: _MOST_LINES + 1]
        for row in rows:
            others = ", ".join(str(table.lines[other]) for other in shown if other != row)
            yield table.at(row, table.key[-1], "is_unique", detail=f"Dòng trùng mã với dòng {others}.")


def _order_findings(table: RawTable) -> Iterator[Finding]:
    """Name the fewest rows whose move would put the table in order."""
    kept = rows_in_order(table)
    if len(kept) == len(table):
        return
    keys = [key if isinstance(key, tuple) else (key,) for key in sort_keys(table)]
    in_order = [keys[row] for row in sorted(kept)]
    for row, key in enumerate(keys):
        if row not in kept:
            behind = bisect_right(in_order, key)
            where = f"sau dòng có mã “{' '.join(in_order[behind - 1])}”" if behind else "ở đầu bảng"
            yield table.at(row, table.key[0], "rows_are_sorted", detail=f"Dòng này phải đứng {where}.")


def rows_in_order(table: RawTable) -> Collection[int]:
    """Return the most rows of a table that stand in the order of their keys."""
    keys = sort_keys(table)
    return range(len(keys)) if is_in_order(keys) else _longest_rise(keys)


def _longest_rise(keys: Sequence[Any]) -> set[int]:
    """Return the rows of a longest rising run of keys (patience sorting)."""
    tops: list[Any] = []
    rows: list[int] = []
    before: list[int | None] = []
    for row, key in enumerate(keys):
        place = bisect_right(tops, key)
        before.append(rows[place - 1] if place else None)
        tops[place : place + 1] = [key]
        rows[place : place + 1] = [row]
    kept = set()
    last: int | None = rows[-1]
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
