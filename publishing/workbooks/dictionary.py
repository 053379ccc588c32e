"""Every column in words, for the dictionary sheet of a workbook."""

from collections.abc import Iterator

from model.dictionary import empty_words
from model.portal import Column, Table
from model.vocabulary import ColumnType

HEADER = ("Bảng", "Cột trong tệp CSV, JSON", "Tên cột", "Ý nghĩa", "Kiểu", "Ô trống", "Danh mục")


def dictionary_rows(table: Table) -> Iterator[tuple[str, ...]]:
    """Describe the columns of a table, in order."""
    for column in table.columns:
        empty = empty_words(table, column)
        yield (
            table.title,
            column.name,
            column.title,
            _meaning(column),
            ColumnType(column.type).label,
            empty,
            _codes(column),
        )


def _meaning(column: Column) -> str:
    leads_to = f" Mã của {column.references}." if column.references else ""
    return f"{column.description}{leads_to}"


def _codes(column: Column) -> str:
    return "; ".join(f"{code}: {label}" for code, label in column.labels.items())
