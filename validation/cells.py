"""Run a table's pandera schema, and name every cell that fails by its place."""

from collections.abc import Iterator

import pandas as pd
from pandera.api.pandas.components import Column

from validation.findings import Finding
from validation.tables import RawTable

#: Wide enough that whole numbers as text sort as numbers.
_INTEGER_WIDTH = 18


def cell_findings(table: RawTable) -> list[Finding]:
    """
    Check one table against its schema, all cells in one run.

    Each check sees the distinct values of a column once and its verdict is carried back to
    the rows: a bad cell hides no other, and a million equal cells cost one (findings.md).
    """
    columns = table.schema.to_schema().columns
    found = [each for name in table.frame for each in _column_findings(table, columns[str(name)])]
    return [*found, *_row_findings(table), *_key_findings(table)]


def _column_findings(table: RawTable, column: Column) -> Iterator[Finding]:
    name = str(column.name)
    codes, distinct = pd.factorize(table.frame[name])
    values = pd.Series(distinct, dtype="str")
    if not column.nullable:
        for row in (codes == -1).nonzero()[0]:
            yield table.at(int(row), name, "not_empty")
    for check in column.checks:
        failed = (~check(values).check_output.astype(bool)).to_numpy().nonzero()[0]
        if len(failed):
            for row in pd.Series(codes).isin(failed).to_numpy().nonzero()[0]:
                yield table.at(int(row), name, str(check.name), detail=_detail(column, str(check.name)))
    if column.unique:
        repeated = table.frame[name].duplicated() & table.frame[name].notna()
        for row in repeated.to_numpy().nonzero()[0]:
            yield table.at(int(row), name, "is_unique")
    yield from _needed_findings(table, column)


def _detail(column: Column, rule: str) -> str:
    """Say what the column accepts, where the rule in general does not."""
    if rule == "isin":
        return f"Giá trị không có trong danh mục: {', '.join(column.metadata['labels'])}."
    return (column.description or "") if rule == "str_matches" else ""


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


def _key_findings(table: RawTable) -> Iterator[Finding]:
    """Check that keys of several columns are unique, and that rows stand in key order."""
    key = [name for name in table.key if name in table.frame]
    if len(key) != len(table.key) or table.name == "texts":
        return
    keys = table.frame[key].fillna("")
    for name in key:
        if table.schema.to_schema().columns[name].metadata["type"] == "integer":
            keys[name] = keys[name].str.zfill(_INTEGER_WIDTH)
    if len(key) > 1:
        for row in keys.duplicated().to_numpy().nonzero()[0]:
            yield table.at(int(row), key[-1], "is_unique", detail="Dòng trùng mã với dòng khác.")
    tuples = list(keys.itertuples(index=False, name=None))
    for place in range(1, len(tuples)):
        if tuples[place] < tuples[place - 1]:
            yield table.at(place, key[0], "rows_are_sorted")
