"""Turn checked text into values: the only place where a cell stops being text."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from pandera.api.pandas.components import Column as PanderaColumn

from model.portal import Column, Table, rows_of
from validation.tables.coded_columns import CodedColumn
from validation.tables.raw_tables import RawTable

_CONVERTERS: dict[str, Callable[[str], object]] = {
    "integer": int,
    "decimal": Decimal,
    "boolean": lambda cell: cell == "true",
    "day": date.fromisoformat,
    "id": str,
    "text": str,
    "partial_day": str,
}


def typed_table(raw: RawTable) -> Table:
    """Convert a table that has passed its checks; empty cells become None."""
    schema = raw.schema.to_schema()
    columns = tuple(described_column(schema.columns[name]) for name in raw.columns)
    cells = (_values(column, _converter(schema.columns[name])) for name, column in raw.columns.items())
    return Table(
        name=raw.name,
        title=schema.title or "",
        description=schema.description or "",
        key=tuple(raw.key),
        columns=columns,
        rows=rows_of(columns, cells),
    )


def _values(column: CodedColumn, convert: Callable[[str], object]) -> list[object]:
    """Convert each distinct text once."""
    values = [*map(convert, column.texts), None]  # the last one stands for empty cells
    return [values[code] for code in column.codes.tolist()]


def _converter(column: PanderaColumn) -> Callable[[str], object]:
    kind = column.metadata["type"]
    return column.metadata["labels"] if kind == "choice" else _CONVERTERS[kind]


def described_column(column: PanderaColumn) -> Column:
    """Read a column's description from its pandera field."""
    labels = column.metadata.get("labels")
    patterns = [check.statistics.get("pattern") for check in column.checks if check.statistics]
    return Column(
        name=str(column.name),
        title=column.title or "",
        description=column.description or "",
        type=column.metadata["type"],
        required=not column.nullable,
        unique=column.unique,
        labels={member.value: member.label for member in labels} if labels else {},
        references=column.metadata.get("references"),
        pattern=next((pattern for pattern in patterns if pattern), None),
        needed_when=column.metadata.get("needed_when", {}),
    )
