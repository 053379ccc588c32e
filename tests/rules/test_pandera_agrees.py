"""
Our check judges as pandera itself does: the same cells, by the same checks.

The check runs pandera's checks on distinct texts (decisions/0002); here `validate(lazy=True)` judges
the same spoilt tables row by row.
"""

import random
from copy import copy

import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from model.repository import ROOT
from validation.checkers.cells.schema_checks import cell_findings
from validation.reading.dataset import read_dataset
from validation.schemas import TABLE_SCHEMAS
from validation.tables.coded_columns import CodedColumn
from validation.tables.raw_tables import RawTable

ROUNDS = 12
SPOILT = (
    "=x",
    " x",
    "a\u200bb",
    "x\u00a0",
    "а",
    "５",
    "{{ x }}",
    "a\nb",
    "-1",
    "abc",
    "0,5",
    "TRUE",
    "2026-02-30",
    "a\u0301",
    "9",
    None,
)
#: What pandera cannot say by itself: this one is read from the metadata of a field.
OURS_ALONE = "needed_when"


@pytest.fixture(name="dataset", scope="module")
def _dataset():
    return read_dataset(ROOT / "data")


def with_cells(table, cells):
    """Give a table anew: what it has worked out of its cells must not come along."""
    columns = {name: CodedColumn.of(column) for name, column in cells.items()}
    rows = len(next(iter(cells.values())))
    return RawTable(table.schema, table.file, columns, range(2, 2 + rows))


def spoilt(table, dice):
    """Give the cells of a table with a slip in a few of them."""
    cells = {name: column.cells() for name, column in table.columns.items()}
    for _ in range(min(len(table), 6)):
        cells[dice.choice(list(cells))][dice.randrange(len(table))] = dice.choice(SPOILT)
    return cells


def spoilt_again_and_again(table):
    """Lay copies of a table one upon the other, each with slips of its own: pandera takes as long for all as for one."""
    dice = random.Random(table.name)  # noqa: S311 - repeatable, not secret
    copies = [spoilt(table, dice) for _ in range(ROUNDS)]
    cells = {name: [cell for each in copies for cell in each[name]] for name in table.columns}
    return with_cells(table, cells)


def said_by_pandera(table):
    """The checks that each cell breaks; a check of several cells is said of the column it blames."""
    schema = table.schema.to_schema()
    blamed = {str(check.name): str(check.title) for check in schema.checks}
    frame = pd.DataFrame({name: column.cells() for name, column in table.columns.items()}, dtype="str")
    said = {}
    try:
        table.schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        for case in cases[cases["index"].notna()].itertuples():
            rule = str(case.check).partition("(")[0].replace("not_nullable", "not_empty")
            if not rule.endswith("_uniqueness"):  # told by the rule of keys
                said.setdefault((table.lines[int(case.index)], blamed.get(rule, case.column)), set()).add(rule)
    return said


def said_by_us(dataset, table):
    alone = copy(dataset)
    alone.tables = {table.name: table}
    said = {}
    for each in cell_findings(alone):
        if each.rule != OURS_ALONE:
            said.setdefault((each.line, each.column), set()).add(each.rule)
    return said


@pytest.mark.parametrize("name", [schema.table_name() for schema in TABLE_SCHEMAS])
def test_the_same_cells_are_named_by_the_same_checks(dataset, name):
    table = spoilt_again_and_again(dataset.tables[name])
    ours, pandera = said_by_us(dataset, table), said_by_pandera(table)

    assert ours or not len(table)
    assert ours.keys() == pandera.keys()
    assert all(rules <= pandera[cell] for cell, rules in ours.items())


def test_a_check_of_several_cells_is_compared_as_well(dataset):
    table = dataset.tables["rotation_results"]
    cells = {name: column.cells() for name, column in table.columns.items()}
    row = next(row for row, cell in enumerate(cells["plan_min"]) if cell)
    cells["plan_min"][row] = "99"
    table = with_cells(table, cells)

    wanted = {(table.lines[row], "plan_min"): {"plan_min_is_not_above_plan_max"}}
    assert said_by_us(dataset, table) == wanted
    assert said_by_pandera(table) == wanted
