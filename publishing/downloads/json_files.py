"""Each table as JSON: an array of objects, one row a line, numbers as numbers."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from model.portal import Table
from publishing.downloads.records import records


def write_json(table: Table, path: Path) -> None:
    """Write one table, row by row; every row has every column, null where it is empty."""
    write_row = _row_writer(table)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        separator = "[\n"
        for values in records(table):
            file.write(separator + write_row(values))
            separator = ",\n"
        file.write("\n]\n" if table.rows else "[]\n")


def _row_writer(table: Table) -> Callable[[tuple[Any, ...]], str]:
    """Return what writes a row; the encoder at once, unless decimals must keep their digits (1.0, not 1)."""
    names = [column.name for column in table.columns]
    encode = json.JSONEncoder(ensure_ascii=False, default=date.isoformat).encode
    if all(column.type != "decimal" for column in table.columns):
        return lambda values: encode(dict(zip(names, values, strict=True)))

    def write(values: tuple[Any, ...]) -> str:
        members = zip(names, values, strict=True)
        written = (f"{encode(n)}: {v if isinstance(v, Decimal) else encode(v)}" for n, v in members)
        return f"{{{', '.join(written)}}}"

    return write
