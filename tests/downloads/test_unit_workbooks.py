"""The workbook of a unit holds all that concerns it, word for word, and nothing empty."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from model.fingerprint import SHORT_FINGERPRINT
from model.naming import NOT_STATED
from model.report_form import COLUMNS
from model.texts import anchor
from model.texts.citations import clause_name
from model.vocabulary import TaskState
from publishing.descriptors.sources import OF_ROWS
from publishing.workbooks.units import unit_workbook
from tests.support.portals import with_rows

WITH_TASKS = "ban-to-chuc-thanh-uy"
WARD = "phuong-4"


def rows_of(sheet):
    header, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    return [dict(zip(header, row, strict=True)) for row in rows]


@pytest.fixture(name="book_of", scope="module")
def _book_of(downloads):
    return lambda unit_id: load_workbook(downloads / "don-vi" / f"{unit_id}.xlsx")


def test_every_unit_has_its_workbook(portal, downloads):
    names = {path.stem for path in (downloads / "don-vi").iterdir()}

    assert names == {unit.unit_id for unit in portal.rows("units")}


def test_every_workbook_holds_the_tasks_and_roles_of_its_unit(portal, book_of):
    for unit in portal.rows("units"):
        book = book_of(unit.unit_id)
        told = rows_of(book["Nhiệm vụ"]) if "Nhiệm vụ" in book.sheetnames else []
        named = portal.group("task_units", "unit_id").get(unit.unit_id, ())
        assert {(row["Mã nhiệm vụ"], row["Vai trò"], row["Lời văn nêu đơn vị"]) for row in told} == {
            (each.task_id, each.role.label, each.quote) for each in named
        }


def test_what_the_text_does_not_state_is_called_so(book_of):
    assert {row["Thời hạn"] for row in rows_of(book_of(WITH_TASKS)["Nhiệm vụ"])} == {NOT_STATED}


def test_a_ward_finds_the_support_once_paid_there_and_that_it_is_past(portal, book_of):
    rows = rows_of(book_of(WARD)["Chính sách"])

    amounts = {row["Mã"]: row["Mức như viết"] for row in rows}
    assert amounts == {"HT-001": "10 triệu đồng", "HT-002": "5 triệu đồng", "HT-003": "1.0 mức lương cơ sở"}
    for row in rows:
        assert row["Trích nguyên văn"] == portal.row("support_rates", row["Mã"]).quote
        assert "không phải quyền lợi hiện hành" in row["Tính chất"]


def test_the_figures_are_the_published_ones_and_not_split_by_unit(portal, book_of):
    rows = rows_of(book_of(WARD)["Số liệu"])

    expected = [(each.result_id, each.actual_text, each.actual) for each in portal.rows("rotation_results")]
    assert [(row["Mã"], row["Kết quả như viết"], row["Kết quả"]) for row in rows] == expected
    assert all("không tách theo đơn vị" in row["Ghi chú"] for row in rows)


def test_clauses_are_quoted_word_for_word_and_every_row_leads_to_its_clause(portal, book_of):
    for unit_id in (WITH_TASKS, WARD):
        book = book_of(unit_id)
        quoted = {row["Điều khoản"]: row for row in rows_of(book["Điều khoản"])}
        text = portal.texts["kl-luan-chuyen-2021"]
        named = {clause_name(text, each).capitalize(): each for each in text.clauses}
        for name, row in quoted.items():
            clause_id = named[name.capitalize()]
            assert row["Nguyên văn"] == text.clauses[clause_id].full_text
            assert row["Địa chỉ trên cổng"].endswith(f"/van-ban/kl-luan-chuyen-2021/#{anchor(clause_id)}")
        for sheet in (sheet for sheet in book if sheet.title in {"Nhiệm vụ", "Chính sách", "Số liệu"}):
            for *_, cell in sheet.iter_rows(min_row=2):
                line = int(cell.hyperlink.location.rpartition("!A")[2])
                assert book["Điều khoản"].cell(line, 1).value == cell.value


def test_every_workbook_bears_the_fingerprint_that_its_own_rows_give(portal, book_of):
    """Whoever has the workbook can make it: each row a list of texts in JSON, one right after the other."""
    for unit in portal.rows("units"):
        book, rows = book_of(unit.unit_id), ""
        for sheet in book:
            if sheet.title not in {"Báo cáo", "Nguồn"}:
                for row in sheet.iter_rows(min_row=2, values_only=True):
                    rows += json.dumps(["" if cell is None else str(cell) for cell in row])
        fingerprint = hashlib.sha256(rows.encode()).hexdigest()
        assert dict(book["Nguồn"].iter_rows(values_only=True))[OF_ROWS] == fingerprint
        for sheet in book:
            assert f"dấu vân tay của sổ tính này {fingerprint[:SHORT_FINGERPRINT]}" in sheet.oddFooter.left.text


def test_a_workbook_stays_as_it_is_while_only_rows_of_others_change(portal):
    assert unit_workbook(portal, WARD) == unit_workbook(replace(portal, fingerprint="khác"), WARD)


def test_where_the_address_of_the_site_is_known_clauses_link_to_it(portal, monkeypatch):
    monkeypatch.setenv("PORTAL_URL", "http://cong.example")
    workbook = BytesIO(unit_workbook(portal, WARD))

    links = [row[3].hyperlink.target for row in load_workbook(workbook)["Điều khoản"].iter_rows(min_row=2)]
    assert "http://cong.example/van-ban/kl-luan-chuyen-2021/" in {link.partition("#")[0] for link in links}


def test_a_collective_without_tasks_gets_no_form(book_of):
    assert "Báo cáo" not in book_of("ubnd-phuong").sheetnames
    assert "Nhiệm vụ" not in book_of("ubnd-phuong").sheetnames


def test_the_form_of_a_single_unit_offers_each_task_of_a_collective_under_its_name(portal, book_of):
    """Its own tasks come first; which names take it in, the unit says by filling in."""
    shared = {
        (each.task_id, f"{portal.row('tasks', each.task_id).title} (giao chung: {unit.name})")
        for unit in portal.rows("units")
        for each in portal.group("task_units", "unit_id").get(unit.unit_id, ())
        if unit.is_collective
    }
    for unit_id in (WARD, WITH_TASKS):
        own = sorted({each.task_id for each in portal.group("task_units", "unit_id").get(unit_id, ())})
        offered = [row[:2] for row in book_of(unit_id)["Báo cáo"].iter_rows(min_row=5, values_only=True)]
        assert [task_id for task_id, _ in offered[: len(own)]] == own
        assert offered[len(own) :] == sorted(each for each in shared if each[0] not in own)


def test_the_form_is_locked_but_for_the_cells_to_fill(book_of):
    sheet = book_of(WITH_TASKS)["Báo cáo"]
    unlocked = {cell.column_letter for row in sheet.iter_rows() for cell in row if not cell.protection.locked}

    assert sheet.protection.sheet
    assert unlocked == set("CDEFG")


def test_the_form_calls_its_columns_as_their_tables_do(portal):
    """Its words stand in `model/`, which knows no schema: forms that were handed out must be read as they are."""
    own = [name for name in COLUMNS if name not in ("task_id", "")]

    assert tuple(COLUMNS[name] for name in own) == portal.tables["task_reports"].titles(*own)
    assert (COLUMNS["task_id"], COLUMNS[""]) == portal.tables["tasks"].titles("task_id", "title")


def test_the_form_offers_the_closed_list_of_states(book_of):
    rules = book_of(WITH_TASKS)["Báo cáo"].data_validations.dataValidation

    (choices,) = [rule for rule in rules if rule.type == "list"]
    assert choices.formula1.strip('"').split(",") == [state.label for state in TaskState]
    assert sum(rule.type == "date" for rule in rules) == 2


def test_no_calendar_is_promised_while_no_text_states_a_due_date(portal, book_of):
    assert not any(task.due_date for task in portal.rows("tasks"))
    assert not {"Lịch", "Nhắc hạn"} & set(book_of(WITH_TASKS).sheetnames)


def test_a_workbook_holds_what_was_reported_of_the_tasks_of_its_unit(portal):
    report = SimpleNamespace(
        report_id="BC-0001",
        task_id="NV-001",
        unit_id=WARD,
        report_date=date(2021, 12, 3),
        state=TaskState.IN_PROGRESS,
        evidence_document=None,
        evidence_date=None,
        collective_id="cac-cap-uy",
        note="Đang làm.",
    )
    reported = with_rows(portal, task_reports=[report])

    for unit_id in (WARD, "cac-cap-uy"):
        (row,) = rows_of(load_workbook(BytesIO(unit_workbook(reported, unit_id)))["Báo cáo đã nhận"])
        shown = ("NV-001", "Phường 4", "Các cấp ủy", "Đang thực hiện", "03/12/2021", None, None, "Đang làm.")
        assert tuple(row.values()) == (*shown, "Điểm 1.1 khoản 1 mục II")
    tasks = rows_of(load_workbook(BytesIO(unit_workbook(reported, "cac-cap-uy")))["Nhiệm vụ"])
    newest = {row["Mã nhiệm vụ"]: row["Báo cáo mới nhất"] for row in tasks}
    assert newest["NV-001"].startswith("Đang thực hiện, Phường 4 (tự nhận thuộc Các cấp ủy)")
    assert newest["NV-002"] == "Chưa có báo cáo"


def test_a_workbook_holds_the_duties_of_collectives_as_the_page_of_its_unit_does(portal, book_of):
    names = {unit.unit_id: unit.name for unit in portal.rows("units") if unit.is_collective}
    shared = {(each.task_id, names[each.unit_id]) for each in portal.rows("task_units") if each.unit_id in names}

    rows = rows_of(book_of(WARD)["Nhiệm vụ giao chung"])
    assert {(row["Mã nhiệm vụ"], row["Tên gọi chung"]) for row in rows} == shared
    assert "Nhiệm vụ giao chung" not in book_of("cac-cap-uy").sheetnames


def test_a_workbook_cites_clauses_as_reports_do_and_names_no_sheet_that_it_has_not(book_of):
    book = book_of(WARD)

    assert {row["Điều khoản"] for row in rows_of(book["Chính sách"])} == {"Chú thích 2"}
    told = dict(book["Nguồn"].iter_rows(values_only=True))["Lưu ý"]
    assert "“Từ điển dữ liệu” trên cổng: /du-lieu/tu-dien/" in told
