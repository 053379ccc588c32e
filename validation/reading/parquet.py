"""Read a table from a Parquet file: its values as the words they would be in CSV."""

from pathlib import Path
from typing import Any

from model.finding import Finding
from validation.reading.headers import header_findings
from validation.reading.optional_libraries import library
from validation.rulebook.findings import finding
from validation.schemas import TableSchema
from validation.tables.coded_columns import CodedColumn, ColumnCoder
from validation.tables.raw_tables import RawTable

_ROWS_AT_ONCE = 65_536
#: The first row stands where it would in the same table as CSV: below the header.
_FIRST = 2


def read_parquet(
    path: Path, file: str, schema: type[TableSchema], groups: range | None = None
) -> tuple[RawTable | None, list[Finding]]:
    """
    Read a Parquet file as text.

    Args:
        path: The file.
        file: Its path relative to the data folder.
        schema: The table's pandera model.
        groups: The row groups to read; all if not given.

    Raises:
        MissingLibraryError: pyarrow is not installed.
    """
    opened = _opened(path)
    if opened is None:
        return None, [finding("file_is_text", file, 0, detail="Đây không phải là tệp Parquet.")]
    with opened:
        header = list(opened.schema_arrow.names)
        chosen = groups if groups is not None else range(opened.num_row_groups)
        before = sum(opened.metadata.row_group(group).num_rows for group in range(chosen.start))
        read = zip(header, _columns(opened, len(header), chosen), strict=True)
        columns = {name: column for name, column in read if name in schema.to_schema().columns}
    rows = len(next(iter(columns.values())).codes) if columns else 0
    lines = range(before + _FIRST, before + _FIRST + rows)
    found = [] if chosen.start else header_findings(header, file, schema)
    return RawTable(schema, file, columns, lines, lines), found


def _columns(opened: Any, width: int, groups: range) -> list[CodedColumn]:
    coders = [ColumnCoder() for _ in range(width)]
    for batch in opened.iter_batches(_ROWS_AT_ONCE, row_groups=list(groups)):
        for coder, values in zip(coders, batch.columns, strict=True):
            coder.add([text or "" for text in values.cast("string").to_pylist()])
    return [coder.column() for coder in coders]


def groups_of(path: Path) -> int:
    """Return how many row groups a Parquet file has; none if it is no such file."""
    opened = _opened(path)
    return opened.num_row_groups if opened else 0


def _opened(path: Path) -> Any:
    parquet = library("pyarrow.parquet", "Bảng dạng Parquet")
    try:
        return parquet.ParquetFile(path)
    except (ValueError, OSError):  # it is something else
        return None
