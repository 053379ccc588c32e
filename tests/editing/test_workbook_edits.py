"""What an editor does right in the workbook comes to stand in the data, and what is only moved about changes nothing."""

import shutil
import unicodedata

import pytest

from editing.__main__ import main
from model.repository import ROOT
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.folders import bytes_of
from tests.support.workbooks.hand import Hand, given_out, taken
from validation.rulebook.findings import errors_of

TASKS, PARTS, UNITS, DOCUMENTS = "Nhiệm vụ", "Phân công", "Cơ quan, đơn vị", "Văn bản"
EVENTS, LOG, REPORTS, NOTES = "Lịch sử tình trạng", "Nhật ký công bố", "Báo cáo tiến độ", "Ghi chú biên tập"
TERMS = "Thuật ngữ"
SALARIES = "Mức lương cơ sở"
TASK = "triển khai thực hiện Kết luận này"
PART = "lãnh đạo các cơ quan, đơn vị tổ chức quán triệt và triển khai thực hiện Kết luận này"


@pytest.fixture(name="data", scope="module")
def _data(tmp_path_factory):
    return shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("edits") / "data")


@pytest.fixture(name="workbook", scope="module")
def _workbook(data):
    return given_out(data, data.parent / "so.xlsx")


@pytest.fixture(name="edited", scope="module")
def _edited(data, workbook):
    """A copy of the data, and a workbook with right edits of many kinds."""
    hand = Hand(workbook)
    hand.type(NOTES, "GC-010", "note", unicodedata.normalize("NFD", "Ghi chú được viết lại cho rõ."))
    hand.type(TASKS, hand.sheet(TASKS).max_row + 4, "quote", TASK)
    hand.add(
        PARTS, task_id="NV-029 — Nhiệm vụ mới", unit_id="lanh-dao-cac-co-quan-don-vi", role="Thực hiện", quote=PART
    )
    hand.type(SALARIES, "2013-07-01", "note", "Ghi thêm cho rõ.")
    hand.type(UNITS, "phuong-2", "kind", "ward")
    hand.sheet(DOCUMENTS).insert_cols(3)
    hand.sheet(TERMS).insert_rows(1)
    hand.book.remove(hand.sheet("Chữ viết tắt"))
    hand.book.create_sheet("Nháp")["A1"] = "việc phải làm"
    rows = [[cell.value for cell in row] for row in hand.sheet(NOTES).iter_rows(min_row=3)]
    for number, row in enumerate(reversed(rows), start=3):
        for place, cell in enumerate(row, start=1):
            hand.sheet(NOTES).cell(number, place).value = cell
    return hand.save(data.parent / "sua.xlsx")


def test_what_only_moves_changes_nothing_and_what_is_passed_over_is_named(data, edited):
    taking = taken(edited, data)

    assert {each.table for each in taking.plan.changes} <= {"editor_notes", "tasks", "task_units", "base_salaries"}
    assert taking.plan.faults == []
    assert [each for each in taking.book.notes if "Nháp" in each]


def test_right_edits_are_told_cell_by_cell(data, edited):
    changes = {(each.table, each.key, each.column): each for each in taken(edited, data).plan.changes}

    assert changes["editor_notes", "GC-010", "note"].after == "Ghi chú được viết lại cho rõ."
    assert changes["base_salaries", "2013-07-01", "note"].before == ""
    assert changes["tasks", "NV-029", "clause_id"].after == "IV.1"
    assert changes["tasks", "NV-029", "clause_id"].is_proposed
    assert ("task_units", "NV-029 lanh-dao-cac-co-quan-don-vi responsible", "role") in changes
    assert ("units", "phuong-2", "kind") not in changes


def test_a_trial_leaves_every_byte_and_writing_makes_the_change_once(data, edited, tmp_path, capsys):
    copy, book = shutil.copytree(data, tmp_path / "data"), shutil.copy(edited, tmp_path / "so.xlsx")
    before = bytes_of(copy)

    assert main(["take", str(book), "--data", str(copy)]) == 0, capsys.readouterr().out
    assert bytes_of(copy) == before
    assert main(["take", str(book), "--write", "--data", str(copy)]) == 0
    after = bytes_of(copy)
    assert after != before
    assert errors_of(findings(copy)) == []
    assert "NV-029" in (copy / "tasks.csv").read_text("utf-8")

    capsys.readouterr()
    assert main(["take", str(book), "--write", "--data", str(copy)]) == 0
    assert bytes_of(copy) == after
    assert "không đổi gì" in capsys.readouterr().out


def test_a_row_goes_where_it_is_marked_to_go(data, tmp_path):
    copy = shutil.copytree(data, tmp_path / "data")
    notes = Table.read(copy / "editor_notes.csv")
    notes.add_like("GC-028", note_id="GC-029", note="Thêm để bỏ.")
    hand = Hand(given_out(copy, tmp_path / "so.xlsx"))
    hand.type(NOTES, "GC-029", "_bo", "x")

    taking = taken(hand.save(), copy)

    assert taking.plan.is_whole
    assert {(each.key, each.after) for each in taking.plan.changes} == {("GC-029", "")}
    assert "GC-029" not in taking.plan.files["editor_notes.csv"]


def test_what_others_wrote_meanwhile_stands_and_the_same_cell_is_a_conflict(data, workbook, tmp_path):
    copy = shutil.copytree(data, tmp_path / "data")
    theirs = Table.read(copy / "editor_notes.csv")
    for key in ("GC-001", "GC-002"):
        theirs.set(theirs.row_of(key), "note", f"Lời của người khác, {key}.")
    hand = Hand(workbook)
    hand.type(NOTES, "GC-002", "note", "Lời của sổ.")
    hand.type(NOTES, "GC-003", "note", "Lời của sổ, dòng ba.")

    taking = taken(hand.save(tmp_path / "so.xlsx"), copy)

    (conflict,) = taking.as_json()["conflicts"]
    assert (conflict["key"], conflict["theirs"], conflict["yours"]) == (
        "GC-002",
        "Lời của người khác, GC-002.",
        "Lời của sổ.",
    )
    assert [each.key for each in taking.plan.changes] == ["GC-003"]
    assert taking.plan.files == {}


def test_a_row_added_twice_under_one_code_is_a_conflict(data, workbook, tmp_path):
    copy = shutil.copytree(data, tmp_path / "data")
    Table.read(copy / "editor_notes.csv").add_like("GC-028", note_id="GC-029", note="Lời của người khác.")
    hand = Hand(workbook)
    hand.add(NOTES, note_id="GC-029", note="Lời của sổ.")

    conflicts = taken(hand.save(tmp_path / "so.xlsx"), copy).plan.conflicts

    assert ("GC-029", "note") in {(each.key, each.column) for each in conflicts}


def test_a_row_of_a_text_is_put_after_the_one_above_it_and_its_table_row_by_row(tmp_path, invented):
    hand = Hand(given_out(invented, tmp_path / "so.xlsx"))
    sheet = next(name for name in hand.book.sheetnames if name.startswith("Toàn văn ke-hoach"))
    grid = next(row[0].row for row in hand.sheet(sheet).iter_rows(min_row=3) if str(row[0].value).endswith(".r2"))
    hand.type(sheet, grid, "o1", "Ô khác")
    hand.sheet(sheet).insert_rows(grid + 1)
    hand.type(sheet, grid + 1, "o1", "hàng mới")

    taking = taken(hand.save(), invented)

    changes = {each.column: each for each in taking.plan.changes}
    assert set(changes) == {"rows"}
    lines = changes["rows"].after.split("\n")
    assert lines[1].startswith("Ô khác")
    assert lines[2].startswith("hàng mới")
    assert len({line.count("\t") for line in lines}) == 1
    assert len(lines) == len(changes["rows"].before.split("\n")) + 1


def test_a_warning_is_set_aside_by_the_words_of_its_rule_and_the_name_of_its_sheet(tmp_path, invented):
    text = "ke-hoach-bang-rong"
    asked = next(each for each in findings(invented) if each.rule == "clause_is_covered" and text in each.file)
    hand = Hand(given_out(invented, tmp_path / "so.xlsx"))
    words = "Điều khoản có dấu hiệu giao việc mà chưa gắn với nhiệm vụ hay chính sách nào."
    cells = {"rule": words, "file": f"Toàn văn {text}", "key": asked.key, "column": asked.column}
    hand.add("Cảnh báo được chấp nhận", **cells, reason="Chỉ nêu tình hình.", review_date="2027-11-23")

    taking = taken(hand.save(), invented)

    changes = {each.column: each.after for each in taking.plan.changes}
    assert (changes["rule"], changes["file"]) == (asked.rule, asked.file)
    assert taking.plan.is_whole
