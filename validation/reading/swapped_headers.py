"""Know a header in which names of columns were exchanged while the cells below stayed where they were."""

from collections.abc import Sequence
from dataclasses import replace

from model.finding import Finding
from validation.reading.ledger import Rows
from validation.rulebook.findings import finding
from validation.tables.coded_columns import CodedColumn
from validation.tables.raw_tables import RawTable


def as_meant(table: RawTable, findings: list[Finding], published: Rows) -> tuple[RawTable, list[Finding]]:
    """
    Read the columns by their places where the cells fit what was published there better than by their names.

    So an exchange of two names is told once, in the header, and not in every cell below.

    Args:
        table: A table as it stands in its file.
        findings: What is wrong with the file.
        published: The rows of the table as they were published.
    """
    names, right, columns = list(table.columns), list(table.schema.to_schema().columns), list(table.columns.values())
    if names == right or sorted(names) != sorted(right):
        return table, findings
    if _fit(right, columns, published) <= _fit(names, columns, published):
        return table, findings
    exchanged = [expected for name, expected in zip(names, right, strict=True) if name != expected]
    first = next(name for name, expected in zip(names, right, strict=True) if name != expected)
    detail = (
        f"Tên các cột {', '.join(map(table.called, exchanged))} đổi chỗ cho nhau, các ô bên dưới vẫn đúng chỗ. "
        f"Ghi lại các tên ấy theo đúng thứ tự: {', '.join(exchanged)}."
    )
    told = finding("header_is_right", table.file, 1, first, first, detail=detail)
    others = [each for each in findings if each.rule != told.rule]
    return replace(table, columns=dict(zip(right, columns, strict=True))), [*others, told]


def _fit(names: Sequence[str], columns: Sequence[CodedColumn], published: Rows) -> int:
    """Count the texts that were published in the column of this name."""
    said = {name: {cells[name] for cells in published.values() if name in cells} for name in names}
    return sum(len(said[name].intersection(column.texts)) for name, column in zip(names, columns, strict=True))
