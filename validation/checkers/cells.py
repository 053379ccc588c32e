"""Run a table's pandera schema, and name every cell that fails by its place."""

from collections.abc import Iterator

import pandas as pd
from pandera.api.pandas.components import Column

from validation.dataset import Dataset
from validation.findings import Finding
from validation.hints import hint
from validation.tables import RawTable

#: Once a cell fails one of these, what else is said of it would only repeat it.
_TELLING = ("was_not_changed_by_excel", "has_no_look_alike", "has_no_hidden_character", "is_nfc")
_MOST_LINES = 5


def cell_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check every table, and every text laid out as a table, against its schema."""
    for table in dataset.tables.values():
        yield from table_findings(table)
    for raw in dataset.texts.values():
        yield from table_findings(raw.pieces)
        if raw.repairs is not None:
            yield from table_findings(raw.repairs)


def table_findings(table: RawTable) -> Iterator[Finding]:
    """
    Check one table against its schema, all cells in one run.

    Each check sees the distinct values of a column once and its verdict is carried back to
    the rows: a bad cell hides no other, and a million equal cells cost one (findings.md).
    """
    columns = table.schema.to_schema().columns
    for name in table.frame:
        yield from _column_findings(table, columns[str(name)])
    yield from _row_findings(table)


def _column_findings(table: RawTable, column: Column) -> Iterator[Finding]:
    name = str(column.name)
    codes, distinct = pd.factorize(table.frame[name])
    values = pd.Series(distinct, dtype="str")
    if not column.nullable:
        for row in (codes == -1).nonzero()[0]:
            yield table.at(int(row), name, "not_empty")
    for code, rules in _failures(column, values).items():
        for rule in rules:
            detail = hint(rule, str(values[code]), column)
            for row in (codes == code).nonzero()[0]:
                yield table.at(int(row), name, rule, detail=detail)
    if column.unique:
        yield from _doubled_findings(table, name)
    yield from _needed_findings(table, column)


def _failures(column: Column, values: pd.Series) -> dict[int, list[str]]:
    """Give the rules each distinct value breaks, only the telling one where there is one."""
    failures: dict[int, list[str]] = {}
    for check in column.checks:
        failed = (~check(values).check_output.astype(bool)).to_numpy().nonzero()[0]
        for code in failed:
            failures.setdefault(int(code), []).append(str(check.name))
    for code, rules in failures.items():
        if telling := [rule for rule in _TELLING if rule in rules]:
            failures[code] = telling[:1]
    return failures


def _doubled_findings(table: RawTable, name: str) -> Iterator[Finding]:
    """Name every row of a doubled value: which of them is wrong, only the editor knows."""
    cells = table.frame[name]
    doubled = cells[cells.duplicated(keep=False) & cells.notna()]
    for rows in doubled.groupby(doubled).groups.values():
        lines = ", ".join(str(table.lines[row]) for row in rows[:_MOST_LINES])
        for row in rows:
            yield table.at(int(row), name, "is_unique", detail=f"Giá trị này đứng ở các dòng {lines}.")


def _needed_findings(table: RawTable, column: Column) -> Iterator[Finding]:
    name = str(column.name)
    for other, value in (column.metadata or {}).get("needed_when", {}).items():
        if other not in table.frame:
            continue
        given = table.frame[other]
        asked = given.notna() if value == "*" else given == value
        for row in (asked & table.frame[name].isna()).to_numpy().nonzero()[0]:
            shown = given.iloc[row]
            yield table.at(
                int(row),
                name,
                "needed_when",
                detail=f"Ô này phải có giá trị vì cột {other} là “{shown}”.",
            )


def _row_findings(table: RawTable) -> Iterator[Finding]:
    """Run the checks that compare cells of a row; a check's title names the column to blame."""
    if not table.has(*table.schema.to_schema().columns):
        return
    for check in table.schema.to_schema().checks:
        verdict = check(table.frame).check_output
        for row in (~verdict.fillna(value=True).astype(bool)).to_numpy().nonzero()[0]:
            yield table.at(int(row), str(check.title), str(check.name))
