"""The order of rows: by key, codes by their number (BC-9999 before BC-10000), all else by code points (decisions/0014)."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from operator import le
from typing import Any

from validation.schemas import TableSchema
from validation.tables.raw_tables import RawTable

#: Wide enough that whole numbers as text sort as numbers.
_INTEGER_WIDTH = 18
_CODE = re.compile(r"([A-Z]+-)([0-9]+)")


def sort_keys(table: RawTable) -> list[Any]:
    """Return what each row of a table is sorted by: a text, or a tuple of them."""
    columns = [_sortable(table.cells(name), kind) for name, kind in _kinds(table.schema)]
    return columns[0] if len(columns) == 1 else list(zip(*columns, strict=True))


def is_in_order(keys: Sequence[Any]) -> bool:
    """Tell whether keys rise."""
    return all(map(le, keys, islice(keys, 1, None)))


def ends_in_order(table: RawTable) -> list[tuple[str, ...]]:
    """Return the keys of the first and the last row, to be held against those of other parts of the same table."""
    order = record_order(table.schema)
    rows = [0, len(table) - 1] if len(table) else []
    return [order({name: table.columns[name].cell(row) for name in table.key}) for row in rows]


def record_order(schema: type[TableSchema]) -> Callable[[Mapping[str, str | None]], tuple[str, ...]]:
    """Return what says by which key a row, as cells by column, is sorted."""
    kinds = _kinds(schema)
    return lambda record: tuple(_place(record[name] or "", kind) for name, kind in kinds)


def _kinds(schema: type[TableSchema]) -> list[tuple[str, str]]:
    columns = schema.to_schema().columns
    return [(name, (columns[name].metadata or {})["type"]) for name in schema.table_key()]


def _sortable(cells: Iterable[str | None], kind: str) -> list[str]:
    """Return cells as texts that sort rightly among themselves; texts of one length do so as they are."""
    texts = [cell or "" for cell in cells]
    return texts if len(set(map(len, texts))) <= 1 else [_place(text, kind) for text in texts]


def _place(text: str, kind: str) -> str:
    if kind == "integer":
        return text.zfill(_INTEGER_WIDTH)
    code = _CODE.fullmatch(text) if kind == "id" else None
    return f"{code[1]}{code[2].zfill(_INTEGER_WIDTH)}" if code else text
