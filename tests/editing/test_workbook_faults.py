"""What an editor does wrong in the workbook is told at its sheet, row and column, all of it in one run, and nothing is written."""

import shutil
from datetime import datetime

import pytest

from model.repository import ROOT
from tests.support.workbooks.hand import Hand, given_out, taken

TASKS, UNITS, DOCUMENTS, RATES, NOTES = (
    "Nhiệm vụ",
    "Cơ quan, đơn vị",
    "Văn bản",
    "Mức hỗ trợ đã áp dụng",
    "Ghi chú biên tập",
)
TEXT = "Toàn văn kl-luan-chuyen-2021"
ENDING = (
    "Trên đây là kết luân của Ban Chấp hành Đảng bộ thành phố, đề nghị các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ "
    "và các nội dung liên quan để triển khai thực hiện."
)
#: What is typed over a cell, and what is said of it there.
TYPED = {
    "a number": (TASKS, "NV-001", "seq", 1, "số hoặc ngày, không phải chữ"),
    "a day that Excel made": (DOCUMENTS, "de-an-97", "issued_date", datetime(2002, 5, 11), "số hoặc ngày"),  # noqa: DTZ001
    "a formula": (TASKS, "NV-002", "title", "=A1", "công thức"),
    "a truth value": (UNITS, "phuong-1", "is_collective", True, "TRUE/FALSE"),
    "a code of no list": (UNITS, "phuong-2", "kind", "phường xã", ""),
    "an id of no unit": (UNITS, "phuong-3", "parent_id", "thanh-uy-khac", "thanh-uy"),
    "a letter off in a quote": (TASKS, "NV-003", "quote", "trên cơ sở đó, rà sót, bổ sung", "điều khoản"),
    "a needed cell emptied": (TASKS, "NV-004", "title", None, ""),
    "a code emptied": (TASKS, "NV-005", "task_id", None, "NV-005"),
    "a published amount changed alone": (RATES, "HT-001", "amount_vnd", "90000000", "10000000"),
    "a published code changed": (TASKS, "NV-006", "task_id", "NV-906", "NV-006"),
    "a mark that is no x": (TASKS, "NV-007", "_bo", "xóa đi", "chỉ ghi x"),
    "a letter of a text": (TEXT, "ket", "text", ENDING, "Khác bản gốc"),
    "a space that does not break": (NOTES, "GC-004", "note", "Chữ\u00a0dính nhau.", ""),
    "letters lost in ANSI": (NOTES, "GC-005", "note", "V?n b?n không nêu th?i h?n", ""),
    "a person's name": (NOTES, "GC-006", "note", "Đồng chí Trần Văn Bình có ý kiến.", ""),
    "a day as Excel shows it": (DOCUMENTS, "de-an-97", "status_as_of", "23/11/2026", ""),
    "what Excel makes of a range": (NOTES, "GC-007", "note", "02-Thg3", ""),
    "a break in a line": (NOTES, "GC-008", "note", "Một dòng\nhai dòng", ""),
    "words beside all columns": (NOTES, "GC-009", "beside", "chữ ở ngoài", "ngoài các cột"),
}
#: New rows with something wrong, the column where it is told, and what is said.
ADDED = {
    "a quote that stands in many clauses": (TASKS, {"quote": "quy hoạch"}, "quote", "điều khoản: "),
    "a quote that stands nowhere": (
        TASKS,
        {"quote": "xây một cây cầu bằng tre"},
        "quote",
        "không có trong văn bản nào",
    ),
    "a code that is there": (TASKS, {"task_id": "NV-008", "quote": "x"}, "task_id", "đã có ở hàng"),
    "a unit without its kind": (UNITS, {"name": "Sở Việc Bịa"}, "kind", ""),
    "the same task again": (
        TASKS,
        {"quote": "tham mưu xây dựng kế hoạch luân chuyển cán bộ giai đoạn 2021-2025"},
        "task_id",
        "NV-019",
    ),
}
LOST_TASK, TORN = "NV-013", ("phuong-4", "phuong-5")


@pytest.fixture(name="told", scope="module")
def _told(tmp_path_factory):
    """One workbook with all these faults, what is said of it, and the row of each."""
    folder = tmp_path_factory.mktemp("faults")
    data = shutil.copytree(ROOT / "data", folder / "data")
    hand, rows = Hand(given_out(data, folder / "so.xlsx")), {}
    for name, (sheet, key, column, value, _) in TYPED.items():
        if column == "beside":
            rows[name] = hand.row(sheet, key)
            hand.sheet(sheet).cell(rows[name], hand.sheet(sheet).max_column + 3).value = value
        else:
            rows[name] = hand.row(sheet, key)
    for name, (sheet, cells, _, _) in ADDED.items():
        rows[name] = hand.add(sheet, **cells)
    for name, (sheet, _, column, value, _) in TYPED.items():
        if column != "beside":
            hand.type(sheet, rows[name], column, value)
    swapped = [hand.row(UNITS, key) for key in TORN]
    for row, key in zip(swapped, reversed(TORN), strict=True):
        hand.type(UNITS, row, "unit_id", key)
    rows["torn"] = swapped[0]
    lost = hand.row(TASKS, LOST_TASK)
    for cell in hand.sheet(TASKS)[lost]:
        cell.value = None
    return taken(hand.save(), data), rows


def _at(taking, sheet, row, column):
    errors = taking.as_json()["errors"]
    return [each["message"] for each in errors if (each["sheet"], each["row"], each["column"]) == (sheet, row, column)]


@pytest.mark.parametrize("name", TYPED)
def test_what_is_typed_wrong_is_told_at_its_cell(told, name):
    taking, rows = told
    sheet, _, column, _, words = TYPED[name]

    said = _at(taking, sheet, rows[name], "" if column == "beside" else column)

    assert any(words in each for each in said), said


@pytest.mark.parametrize("name", ADDED)
def test_what_is_wrong_with_a_new_row_is_told_at_its_cell(told, name):
    taking, rows = told
    sheet, _, column, words = ADDED[name]

    assert any(words in each for each in _at(taking, sheet, rows[name], column))


def test_a_row_that_is_gone_without_a_mark_is_asked_about(told):
    taking, _ = told

    assert any(f"“{LOST_TASK}” đã phát ra" in each for each in _at(taking, TASKS, 0, "task_id"))


def test_cells_that_were_moved_from_row_to_row_are_told(told):
    taking, rows = told

    assert any("bị xáo" in each for each in _at(taking, UNITS, rows["torn"], "unit_id"))


def test_changes_are_told_whole_beside_faults_and_nothing_is_to_be_written(told):
    taking, _ = told
    changes = {(each["table"], each["key"], each["column"]) for each in taking.as_json()["changes"]}

    assert {("support_rates", "HT-001", "amount_vnd"), ("tasks", "NV-003", "quote")} <= changes
    assert ("tasks", "NV-001", "seq") not in changes  # what cannot be read empties nothing
    assert taking.plan.files == {}
    assert not taking.plan.is_whole


def test_every_fault_is_said_in_words_with_its_place(told):
    taking, _ = told
    words = "\n".join(taking.sentences())

    assert "Trang “Nhiệm vụ”, dòng 3, cột D (Thứ tự): ‘1’ — Ô này là số hoặc ngày" in words
    assert all(each["message"] for each in taking.as_json()["errors"])


def test_a_copy_is_made_in_which_the_cells_are_marked_and_which_can_itself_be_taken(told, tmp_path):
    taking, rows = told
    copy = tmp_path / "so-soat.xlsx"
    copy.write_bytes(taking.marked())

    marked = Hand(copy)

    sheet = marked.sheet(TASKS)
    assert "số hoặc ngày" in sheet.cell(rows["a number"], marked.column(TASKS, "seq")).comment.text
    assert sheet.cell(rows["a letter off in a quote"], marked.column(TASKS, "quote")).value.endswith("rà sót, bổ sung")
    assert marked.book.sheetnames[0] == "Kết quả soát"
    again = taken(copy, ROOT / "data").as_json()["changes"]
    assert {("tasks", "NV-003", "quote")} <= {(each["table"], each["key"], each["column"]) for each in again}


def test_tables_are_called_by_the_titles_of_their_sheets(told):
    words = "\n".join(told[0].sentences())

    assert ".csv" not in words
    assert "trang “Chuyển hướng”" in words
