"""One fact, one form: what files hold is what the data says, cell by cell; for pages see test_shown_cells.py."""

import json
from decimal import Decimal

from openpyxl import load_workbook

from model.repository import ROOT
from spreadsheets.cells import cell_text
from tests.support.csv_rows import read_rows
from tests.support.folders import differences


def _in_csv(folder, table):
    _, *rows = read_rows(folder / f"{table.name}.csv")
    return rows


def _in_json(folder, table):
    rows = json.loads((folder / f"{table.name}.json").read_text("utf-8"), parse_float=Decimal)
    return [[cell_text(value) for value in row.values()] for row in rows]


def _in_workbook(folder, table):
    _, *rows = load_workbook(folder / f"{table.name}.xlsx").worksheets[0].iter_rows(values_only=True)
    return [[_sheet_text(value) for value in row] for row in rows]


def _sheet_text(value):
    return value.date().isoformat() if hasattr(value, "date") else cell_text(value)


def test_csv_json_and_workbooks_agree_with_the_data_in_every_number_and_text(site, portal):
    folder = site / "tai-ve"
    for name, table in portal.tables.items():
        expected = [[cell_text(getattr(row, column.name)) for column in table.columns] for row in table.rows]
        assert _in_csv(folder, table) == expected, name
        assert _in_json(folder, table) == expected, name
        decimals = {place for place, column in enumerate(table.columns) if column.type == "decimal"}
        sheet = [
            [str(float(cell)) if place in decimals and cell else cell for place, cell in enumerate(row)]
            for row in _in_workbook(folder, table)
        ]
        assert sheet == expected, name


def test_a_second_build_gives_the_same_bytes_in_every_file(site, build, tmp_path):
    again = tmp_path / "elsewhere" / "site"
    assert build(ROOT / "data", again).returncode == 0

    assert differences(site, again) == []
