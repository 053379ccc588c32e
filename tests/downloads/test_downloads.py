"""The files readers take home hold what the data holds, cell by cell, and the same bytes every time."""

import hashlib
import json
import os
import re
import zipfile
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from cache.outputs import OutputCache
from model.addresses import DOWNLOADS
from model.fingerprint import SHORT_FINGERPRINT
from model.repository import ROOT
from publishing.descriptors.sources import OF_DATA, OF_ROWS
from publishing.downloads.excel_csv import GUARD
from publishing.site.files import write_downloads
from spreadsheets.cells import cell_text
from tests.support.csv_rows import read_rows
from tests.support.folders import bytes_of, names_of
from validation.schemas import TABLE_SCHEMAS

DATA = ROOT / "data"
TABLES = [schema.table_name() for schema in TABLE_SCHEMAS]
A4 = 9


def values(table):
    return [[getattr(row, column.name) for column in table.columns] for row in table.rows]


def words(table):
    return [[cell_text(value) for value in row] for row in values(table)]


def sheet_cells(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("name", TABLES)
def test_the_csv_is_the_data_file_with_the_line_ends_of_rfc_4180(portal, downloads, name):
    content = (downloads / f"{name}.csv").read_bytes()
    header, *rows = read_rows(downloads / f"{name}.csv")

    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n") == len(rows) + 1
    assert header == [column.name for column in portal.tables[name].columns]
    assert rows == words(portal.tables[name])


@pytest.mark.parametrize("name", TABLES)
def test_the_csv_for_excel_differs_by_its_mark_and_its_guards_alone(portal, downloads, name):
    content = (downloads / f"{name}.excel.csv").read_bytes()
    header, *rows = read_rows(downloads / f"{name}.excel.csv", "utf-8-sig")

    assert content.startswith(b"\xef\xbb\xbf")
    assert header == [column.name for column in portal.tables[name].columns]
    assert [[cell.removeprefix(GUARD) for cell in row] for row in rows] == words(portal.tables[name])


@pytest.mark.parametrize("name", TABLES)
def test_the_json_holds_every_value_with_its_type(portal, downloads, name):
    objects = json.loads((downloads / f"{name}.json").read_text("utf-8"), parse_float=Decimal)

    expected = [
        [
            cell_text(value) if column.type == "day" and value else value
            for column, value in zip(columns, row, strict=True)
        ]
        for columns, row in ((portal.tables[name].columns, row) for row in values(portal.tables[name]))
    ]
    assert [list(each.values()) for each in objects] == expected
    assert all(list(each) == [column.name for column in portal.tables[name].columns] for each in objects)


@pytest.mark.parametrize("name", TABLES)
def test_the_workbook_holds_every_value_with_its_type_under_the_vietnamese_titles(portal, downloads, name):
    table = portal.tables[name]
    header, *rows = sheet_cells(load_workbook(downloads / f"{name}.xlsx").worksheets[0])

    assert header == [column.title for column in table.columns]
    read = [[value.date() if hasattr(value, "date") else value for value in row] for row in rows]
    assert read == [[_in_a_sheet(value) for value in row] for row in values(table)]


def _in_a_sheet(value):
    """What a sheet makes of a value: truth values are words there, decimals binary numbers."""
    if isinstance(value, bool):
        return cell_text(value)
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("name", [*TABLES, "portal"])
def test_a_workbook_keeps_its_header_in_sight_and_prints_on_a4_landscape(downloads, name):
    book = load_workbook(downloads / f"{name}.xlsx")
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (A4, "landscape")
        assert sheet.print_title_rows == "$1:$1"
        assert all(dimension.width for dimension in sheet.column_dimensions.values())


def test_a_printed_page_names_its_table_and_where_it_comes_from_and_has_lines(portal, downloads):
    fingerprint = _rows_fingerprint(downloads, ["tasks"])
    for sheet in load_workbook(downloads / "tasks.xlsx"):
        assert portal.tables["tasks"].title in sheet.oddHeader.left.text
        assert f"dấu vân tay của sổ tính này {fingerprint[:SHORT_FINGERPRINT]}" in sheet.oddFooter.left.text
        assert sheet.print_options.gridLines


@pytest.mark.parametrize("name", ["tasks", "policies", "don-vi/ban-to-chuc-thanh-uy"])
def test_a_printed_page_with_words_of_a_draft_says_so(downloads, name):
    for sheet in load_workbook(downloads / f"{name}.xlsx"):
        assert "dự thảo" in sheet.oddFooter.left.text


def test_a_printed_page_without_words_of_any_text_is_not_called_a_draft_s(downloads):
    assert "dự thảo" not in load_workbook(downloads / "base_salaries.xlsx").worksheets[0].oddFooter.left.text


@pytest.mark.parametrize("name", TABLES)
def test_print_stays_large_enough_to_read_and_a_wide_table_repeats_its_key_on_every_page(downloads, name):
    sheet = load_workbook(downloads / f"{name}.xlsx").worksheets[0]
    across = sheet.page_setup.fitToWidth or 1

    assert sum(each.width for each in sheet.column_dimensions.values()) / across < 210
    assert sheet.print_title_cols == ("$A:$A" if across > 1 else None)


def test_a_column_is_as_wide_as_its_longest_word(portal, downloads):
    sheet = load_workbook(downloads / "units.xlsx").worksheets[0]
    longest = max(len(unit.unit_id) for unit in portal.rows("units"))

    assert sheet.column_dimensions["A"].width > longest


@pytest.mark.parametrize("name", [*TABLES, "portal"])
def test_a_workbook_says_where_it_comes_from(portal, downloads, name):
    facts = dict(sheet_cells(load_workbook(downloads / f"{name}.xlsx")["Nguồn"]))

    assert facts[OF_ROWS] == _rows_fingerprint(downloads, TABLES if name == "portal" else [name])
    assert facts["Dữ liệu được kiểm tra ngày"] == portal.checked_on.strftime("%d/%m/%Y")
    assert facts["Phiên bản cấu trúc"]


def _rows_fingerprint(downloads, names):
    """The fingerprint as whoever has the CSV files can make it: each row as JSON, one right after the other."""
    rows = (row for name in names for row in read_rows(downloads / f"{name}.csv")[1:])
    return hashlib.sha256("".join(map(json.dumps, rows)).encode()).hexdigest()


def test_the_command_on_the_page_about_copies_makes_the_fingerprint_of_a_workbook(downloads, command):
    page = (ROOT / "docs" / "du-lieu" / "ban-nay" / "index.md").read_text("utf-8")
    (code,) = re.findall(r'^python3 -c "(.+)"$', page, re.MULTILINE)

    printed = command("env", "-C", downloads, "python3", "-c", code).stdout
    assert printed.strip() == dict(sheet_cells(load_workbook(downloads / "tasks.xlsx")["Nguồn"]))[OF_ROWS]


def test_only_the_report_on_all_data_bears_the_fingerprint_of_all_data(portal, downloads):
    facts = {path.name: dict(sheet_cells(load_workbook(path)["Nguồn"])) for path in downloads.rglob("*.xlsx")}

    assert facts["bao-cao-kiem-tra.xlsx"][OF_DATA] == portal.fingerprint
    assert [name for name, words in facts.items() if portal.fingerprint in words.values()] == ["bao-cao-kiem-tra.xlsx"]


def test_a_workbook_of_facts_calls_the_draft_a_draft(downloads):
    facts = dict(sheet_cells(load_workbook(downloads / "tasks.xlsx")["Nguồn"]))

    assert "Dự thảo" in facts["Văn bản làm căn cứ"]


def test_the_dictionary_sheet_explains_every_column_of_every_table(portal, downloads):
    _, *rows = sheet_cells(load_workbook(downloads / "portal.xlsx")["Từ điển"])

    expected = [(table.title, column.name) for table in portal.tables.values() for column in table.columns]
    assert [tuple(row[:2]) for row in rows] == expected
    assert all(row[2] and row[3] and row[4] and row[5] for row in rows)


def test_the_whole_workbook_has_a_sheet_for_each_table(portal, downloads):
    book = load_workbook(downloads / "portal.xlsx")

    assert book.sheetnames == [*(table.title[:31] for table in portal.tables.values()), "Từ điển", "Nguồn"]


def test_the_archive_holds_every_other_download(downloads):
    with zipfile.ZipFile(downloads / "portal.zip") as archive:
        packed = set(archive.namelist())
        assert archive.testzip() is None

    assert packed == set(names_of(downloads)) - {"portal.zip"}


def test_a_second_writing_with_nothing_kept_gives_the_same_bytes(portal, downloads, tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_CACHE", os.devnull)
    write_downloads(OutputCache(portal, DATA), tmp_path)

    again, before = bytes_of(tmp_path / DOWNLOADS), bytes_of(downloads)
    assert names_of(tmp_path) == [f"{DOWNLOADS}/{name}" for name in again]
    assert again.keys() == before.keys()
    assert [name for name in again if again[name] != before[name]] == []


def test_the_file_a_text_was_taken_from_goes_home_byte_for_byte(portal, site):
    for document_id in portal.texts:
        received = (DATA / "texts" / document_id / "source.txt").read_bytes()
        assert (site / DOWNLOADS / "van-ban" / f"{document_id}.txt").read_bytes() == received
        page = (site / "van-ban" / document_id / "index.html").read_text("utf-8")
        assert f"/tai-ve/van-ban/{document_id}.txt" in page


def test_the_ledger_of_what_was_published_goes_home_byte_for_byte(downloads):
    for name in ("published_facts.json", "published_ids.csv"):
        assert (downloads / "so-cong-bo" / name).read_bytes() == (ROOT / "data" / name).read_bytes()
