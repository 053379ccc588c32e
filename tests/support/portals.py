"""The checked data with other rows: for what must follow the data, whether or not they could be published."""

from collections.abc import Iterable
from dataclasses import replace

from model.portal import Portal, Row


def with_rows(portal: Portal, **rows: Iterable[Row]) -> Portal:
    """Return the data with other rows in the tables of these names; nothing checks them."""
    tables = {name: replace(portal.tables[name], rows=tuple(each)) for name, each in rows.items()}
    return replace(portal, tables={**portal.tables, **tables}, _groups={})


def with_cells(row: Row, **cells: object) -> Row:
    """Return a row that differs in these cells."""
    return type(row)(**vars(row) | cells)
