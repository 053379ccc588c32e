"""Run a table's pandera schema, and name every cell that fails by its place."""

from collections.abc import Iterator

import pandas as pd
from pandera.api.pandas.components import Column

from validation.columns import distinct_rows, rows_where
from validation.dataset import Dataset
from validation.findings import Finding
from validation.hints import hint
from validation.stacked import stacked
from validation.tables import RawTable

#: Once a cell fails one of these, what else is said of it would only repeat it.
_TELLING = ("was_not_changed_by_excel", "has_no_look_alike", "has_no_hidden_character", "is_nfc")
_MOST_LINES = 5


def cell_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check every table, and every text laid out as a table, against its schema."""
    texts = dataset.texts.values()
    repairs = [raw.repairs for raw in texts if raw.repairs is not None]
    for table in (*dataset.tables.values(), *stacked([*(raw.pieces for raw in texts), *repairs])):
        yield from table_findings(table)


def table_findings(table: RawTable) -> Iterator[Finding]:
    """
    Check one table against its schema, all cells in one run.

    Each check sees the distinct values of a column once and its verdict is carried back to
    the rows: a bad cell hides no other, and a million equal cells cost one (findings.md).
    """
    columns = table.schema.to_schema().columns
    for name in table.columns:
        yield from _column_findings(table, columns[name])
    yield from _row_findings(table)


def _column_findings(table: RawTable, column: Column) -> Iterator[Finding]:
    name = str(column.name)
    coded = table.columns[name]
    if not column.nullable:
        for row in rows_where(coded.empty()):
            yield table.at(row, name, "not_empty")
    failures = _failures(column, pd.Series(coded.texts, dtype="str"))
    details = {(code, rule): hint(rule, coded.texts[code], column) for code in failures for rule in failures[code]}
    for row in coded.rows_of(list(failures)):
        code = int(coded.codes[row])
        for rule in failures[code]:
            yield table.at(row, name, rule, detail=details[code, rule])
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
    coded = table.columns[name]
    for rows in distinct_rows([coded], at_least=2):
        if coded.cell(rows[0]) is not None:
            lines = ", ".join(str(table.lines[row]) for row in rows[:_MOST_LINES])
            yield from table.at_each(rows, name, "is_unique", f"Giá trị này đứng ở các dòng {lines}.")


def _needed_findings(table: RawTable, column: Column) -> Iterator[Finding]:
    name = str(column.name)
    for other, value in (column.metadata or {}).get("needed_when", {}).items():
        if other not in table.columns:
            continue
        given = table.columns[other]
        asking = [code for code, text in enumerate(given.texts) if value in ("*", text)]
        for row in rows_where(given.among(asking) & table.columns[name].empty()):
            shown = given.cell(row)
            yield table.at(
                row,
                name,
                "needed_when",
                detail=f"Ô này phải có giá trị vì cột {other} là “{shown}”.",
            )


def _row_findings(table: RawTable) -> Iterator[Finding]:
    """
    Run the checks that compare cells of a row.

    A check's title names the column to blame, its description the columns it compares.
    """
    if not table.has(*table.schema.to_schema().columns):
        return
    for check in table.schema.to_schema().checks:
        columns = str(check.description).split()
        combinations = list(table.distinct(*columns))
        frame = pd.DataFrame([cells for _, cells in combinations], columns=columns, dtype="str")
        verdicts = check(frame).check_output.fillna(value=True).astype(bool)
        for (rows, _), holds in zip(combinations, verdicts, strict=True):
            if not holds:
                yield from table.at_each(rows, str(check.title), str(check.name))
