"""The rows of a table as plain tuples, for whatever writes them to a file."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from model.portal import Table
from spreadsheets.cells import cell_text


def records(table: Table) -> Iterator[tuple[Any, ...]]:
    """Return the values of each row in the order of the columns, one row at a time."""
    names = [column.name for column in table.columns]
    if len(names) == 1:
        return ((getattr(row, names[0]),) for row in table.rows)
    return map(attrgetter(*names), table.rows)


def text_records(table: Table) -> Iterator[tuple[Any, ...]]:
    """
    Return the rows for a CSV writer, which writes a value's own text and nothing for None.

    That text is ours for everything but truth values.
    """
    places = [place for place, column in enumerate(table.columns) if column.type == "boolean"]
    if not places:
        return records(table)
    return (
        tuple(cell_text(value) if place in places else value for place, value in enumerate(row))
        for row in records(table)
    )
