"""Each table as JSON: an array of objects, one row a line, numbers as numbers."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

from validation.portal import Portal, Table


def write_json_files(portal: Portal, folder: Path) -> None:
    """Write `<table>.json` for every table into `folder`."""
    for table in portal.tables.values():
        write_json(table, folder / f"{table.name}.json")


def write_json(table: Table, path: Path) -> None:
    """Write one table, row by row; every row has every column, null where it is empty."""
    keys = [(column.name, f"{json.dumps(column.name)}: ") for column in table.columns]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        separator = "[\n"
        for row in table.rows:
            members = ", ".join(key + json_value(getattr(row, name)) for name, key in keys)
            file.write(f"{separator}{{{members}}}")
            separator = ",\n"
        file.write("\n]\n" if table.rows else "[]\n")


def json_value(value: object) -> str:
    """Write one value; a decimal keeps the digits it was checked with (1.0, not 1)."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    return json.dumps(value, ensure_ascii=False)
