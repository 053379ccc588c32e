"""Every slip in every column of every table is found in its cell, whatever stands there."""

import shutil

import pytest

from tests.support.csv_rows import Place, Table
from tests.support.faults import findings, places
from tests.support.slips import rounds_of
from validation.rulebook.findings import errors_of
from validation.schemas import TABLE_SCHEMAS

#: Extended by editors as time goes: a later day is right, and no rule can tell which.
LEFT_OUT = {"exceptions": ("review_date",)}
KEYS = {schema.table_name(): schema.table_key() for schema in TABLE_SCHEMAS}
FEWEST = 1_000


@pytest.fixture(name="told", scope="module")
def _told(tmp_path_factory, request):
    """What each round spoiled, one column in every table at once, and what the check called wrong in it."""
    data = tmp_path_factory.mktemp("slips") / "data"
    shutil.copytree(request.config.rootpath / "data", data)
    tables = [Table.read(path) for path in sorted(data.glob("*.csv"))]
    rounds = {
        table.path: list(
            rounds_of(table.rows[1:], table.header, KEYS[table.path.stem], LEFT_OUT.get(table.path.stem, ()))
        )
        for table in tables
    }
    told = []
    for number in range(max(map(len, rounds.values()))):
        made = [place for table in tables for place in _spoil(table, rounds[table.path][number : number + 1])]
        told.append((made, places(errors_of(findings(data)))))
        for table in tables:
            table.write()
    return told


def _spoil(table, rounds):
    """Write the table with the slips of a round; give their places."""
    spoilt = Table(table.path, [list(row) for row in table.rows])
    return [spoilt.set(row + 1, table.header[column], value) for made in rounds for row, column, value in made]


def test_every_slip_in_every_column_is_found_in_its_cell(told):
    assert [place for made, found in told for place in made if place not in found] == []


def test_the_slips_are_many_and_in_every_column_that_holds_anything(told):
    made = {(number, place) for number, (slips, _) in enumerate(told) for place in slips}

    assert len(made) >= FEWEST
    assert {Place("units.csv", 0, "kind"), Place("base_salaries.csv", 0, "decree")} <= {
        Place(place.file, 0, place.column) for _, place in made
    }
