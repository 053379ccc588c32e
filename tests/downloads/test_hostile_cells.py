"""Cells that would run, break out or break rows are inert in every format, letter for letter."""

import dataclasses
import json
import re
import zipfile
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from publishing.downloads.csv_files import write_csv
from publishing.downloads.excel_csv import GUARD, write_excel_csv
from publishing.downloads.json_files import write_json
from publishing.workbooks.tables import tables_workbook
from spreadsheets.sheet_rows import CELL_LIMIT, CUT_MARK
from tests.support.csv_rows import read_rows

HOSTILE = [
    '=HYPERLINK("http://example.com","bấm")',
    "=1+1",
    "@SUM(A1:A9)",
    "+84 900",
    "-2+3",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "|calc",
    "%0A",
    "dòng một\ndòng hai",
    "dòng một\r\ndòng hai",
    'nói "có", rồi thôi',
    "<script>alert(1)</script>",
    "a|b|c",
    "{{ 7*7 }}",
    "http://example.com",
    "mailto:a@example.com",
    "_x0041_",
    "\x01",
    "&amp;",
    "]]>",
]


@pytest.fixture(name="hostile", scope="module")
def _hostile(portal):
    """The glossary, with a hostile definition in every row."""
    table = portal.tables["glossary"]
    blank = {column.name: None for column in table.columns}
    rows = tuple(SimpleNamespace(**blank | {"term_id": f"t{n}", "definition": text}) for n, text in enumerate(HOSTILE))
    return dataclasses.replace(table, rows=rows)


@pytest.fixture(name="workbook", scope="module")
def _workbook(portal, hostile, tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile") / "glossary.xlsx"
    path.write_bytes(_made(portal, hostile))
    return path


def _made(portal, glossary):
    return tables_workbook(dataclasses.replace(portal, tables={"glossary": glossary}), "x", ["glossary"], cited=[])


def column(rows, header, name):
    return [row[header.index(name)] for row in rows]


def test_the_csv_keeps_them_whole(hostile, tmp_path):
    write_csv(hostile, tmp_path / "t.csv")
    header, *rows = read_rows(tmp_path / "t.csv")

    assert column(rows, header, "definition") == HOSTILE


def test_no_cell_of_the_csv_for_excel_begins_with_what_starts_a_formula(hostile, tmp_path):
    write_excel_csv(hostile, tmp_path / "t.csv")
    header, *rows = read_rows(tmp_path / "t.csv", "utf-8-sig")

    cells = column(rows, header, "definition")
    assert [cell for cell in cells if cell.lstrip(" ").startswith(tuple("=+-@|%\t\r\n"))] == []
    assert [cell.removeprefix(GUARD) for cell in cells] == HOSTILE


def test_the_json_keeps_them_whole(hostile, tmp_path):
    write_json(hostile, tmp_path / "t.json")

    assert [each["definition"] for each in json.loads((tmp_path / "t.json").read_text("utf-8"))] == HOSTILE


def test_the_workbook_has_no_formula_no_link_and_no_hidden_part(workbook):
    with zipfile.ZipFile(workbook) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}

    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any(re.search(r"<f[ >]|<hyperlink", text) for text in sheets)
    assert not any("externalLink" in name or "vba" in name for name in parts)


def test_the_workbook_keeps_them_whole_as_text(workbook):
    sheet = load_workbook(workbook)["Thuật ngữ"]
    header, *rows = [list(row) for row in sheet.iter_rows()]
    place = [cell.value for cell in header].index("Giải thích")
    cells = [row[place] for row in rows]

    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert [unescaped(cell.value) for cell in cells] == HOSTILE


def unescaped(text):
    """Undo the _xHHHH_ escapes of the format, which openpyxl leaves in inline strings."""
    return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.parametrize("letter", ["đ", "\U0001f600"])
def test_a_text_too_long_for_a_spreadsheet_is_cut_with_a_mark(portal, hostile, tmp_path, letter):
    text = letter * 32_768
    row = SimpleNamespace(**vars(hostile.rows[0]) | {"definition": text})
    table = dataclasses.replace(hostile, rows=(row,))
    (tmp_path / "glossary.xlsx").write_bytes(_made(portal, table))
    write_csv(table, tmp_path / "t.csv")

    (value,) = [
        value
        for value in next(
            load_workbook(tmp_path / "glossary.xlsx").worksheets[0].iter_rows(min_row=2, values_only=True)
        )
        if value and value != "t0"
    ]
    assert len(value.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert value.removesuffix(CUT_MARK).strip(letter) == ""
    assert value.endswith(CUT_MARK)
    assert text in (tmp_path / "t.csv").read_text("utf-8")
