"""What a form reports is bound to what the portal hands out to its unit: no cell can steer it elsewhere."""

import re

import pytest
from openpyxl import load_workbook

from editing.confirm import confirm
from tests.support.csv_rows import Table
from tests.support.report_forms import COUNTS, FILLED, HANDED_OUT_BEFORE, ROW, SHEET, alter, fill, reports, sheet_part

#: A process of its own reads each workbook.
pytestmark = pytest.mark.usefixtures("command")
WARD = "phuong-4"
FIRST_TITLE = "tham mưu xây dựng kế hoạch luân chuyển cán bộ giai đoạn 2021-2025"
SECOND = {"C6": "Đang thực hiện", "D6": "21/11/2026"}


@pytest.mark.parametrize(
    ("cells", "place", "reason"),
    [
        pytest.param({"A5": "NV-001"}, "dòng 5, cột B", "biểu mẫu của đơn vị ghi", id="a task of a collective"),
        pytest.param({"A5": "NV-015"}, "dòng 5, cột B", "giao chung", id="a task of others"),
        pytest.param({"A5": "NV-020"}, "dòng 5, cột B", "đã bị sửa", id="another task of its own"),
        pytest.param({"A5": "NV-004"}, "dòng 5, cột A", "không nằm trong biểu mẫu", id="a task of nobody"),
        pytest.param({"A5": None}, "dòng 5, cột A", "không nằm trong biểu mẫu", id="no task"),
        pytest.param({"B5": "việc khác"}, "dòng 5, cột B", "đã bị sửa", id="other words of the task"),
        pytest.param({"B5": None}, "dòng 5, cột B", "đã bị sửa", id="no words of the task"),
        pytest.param({"B2": "ban-thuong-vu-thanh-uy"}, "ô C2", "không phải của đơn vị này", id="another unit"),
        pytest.param({"B2": "khong-co"}, "ô B2: ‘khong-co’", "không có đơn vị", id="no unit"),
        pytest.param({"B2": None}, "ô B2", "không có đơn vị", id="the unit taken out"),
    ],
)
def test_a_locked_cell_that_was_changed_is_told_and_its_row_is_not_taken(
    filled, take_in, data_copy, cells, place, reason
):
    code, words = take_in(filled(FILLED | cells))

    assert code == 1
    assert f"bao-cao.xlsx, trang “Báo cáo”, {place}" in words
    assert reason in words
    assert "nhận 0 dòng" in words
    assert reports(data_copy) == []


def test_a_row_below_the_form_is_told_and_the_good_row_is_taken(filled, take_in, data_copy):
    below = {f"{letter}40": FILLED[f"{letter}5"] for letter in "CDEFG"} | {"A40": "NV-019", "B40": FIRST_TITLE}

    code, words = take_in(filled(FILLED | below | {"C41": "Đã hoàn thành"}))

    assert code == 1
    assert "dòng 40, cột A (Mã nhiệm vụ): ‘NV-019’ — Nhiệm vụ này đã báo cáo ở dòng 5." in words
    assert "dòng 41, cột A (Mã nhiệm vụ): Dòng này không nằm trong biểu mẫu" in words
    assert reports(data_copy) == [ROW]


def test_what_stands_beside_the_form_is_not_passed_over(filled, take_in, data_copy):
    code, words = take_in(filled(FILLED | {"I5": "xem thêm", "E2": "gấp"}))

    assert code == 1
    assert "ô I5: ‘xem thêm’ — Ô này không thuộc biểu mẫu" in words
    assert "ô E2: ‘gấp’" in words
    assert reports(data_copy) == [ROW]


@pytest.mark.parametrize(
    ("seen", "hidden", "place", "taken"),
    [
        (b'<row r="6"', b'<row hidden="1" r="6"', "dòng 6: Dòng này đang bị ẩn", ["NV-019"]),
        (rb'<row r="6" ht="[0-9.]*"', b'<row r="6" ht="0"', "dòng 6: Dòng này đang bị ẩn", ["NV-019"]),
        (b'min="4" max="4"', b'hidden="1" min="4" max="4"', "dòng 5, cột D (Ngày báo cáo): ‘20/11/2026’ — Cột này", []),
        (
            rb'width="[0-9.]*" customWidth="1" min="7"',
            b'width="0" min="7"',
            "dòng 5, cột G (Ghi chú): ‘Đã trình’",
            ["NV-020"],
        ),
    ],
)
def test_what_was_filled_in_out_of_sight_is_not_taken(filled, take_in, data_copy, tmp_path, seen, hidden, place, taken):
    path = filled(FILLED | SECOND, "thay.xlsx")
    part = sheet_part(path)

    def hide(name, content):
        assert name != part or re.search(seen, content)
        return re.sub(seen, hidden, content, count=1) if name == part else content

    code, words = take_in(alter(path, tmp_path / "bao-cao.xlsx", hide))

    assert code == 1
    assert place in words
    assert [row["task_id"] for row in reports(data_copy)] == taken


def test_a_form_on_a_hidden_sheet_is_refused(filled, take_in, data_copy):
    path = filled(FILLED)
    book = load_workbook(path)
    book[SHEET].sheet_state = "veryHidden"
    book.save(path)

    code, words = take_in(path)

    assert (code, words.count("\n")) == (1, 1)
    assert "bao-cao.xlsx: từ chối. Trang “Báo cáo” đang bị ẩn" in words
    assert reports(data_copy) == []


def test_empty_rows_may_be_hidden(filled, take_in, data_copy):
    path = filled(FILLED)
    book = load_workbook(path)
    book[SHEET].row_dimensions[6].hidden = True
    book.save(path)

    assert take_in(path)[0] == 0
    assert reports(data_copy) == [ROW]


def test_a_unit_reports_on_a_task_of_a_collective_that_it_says_takes_it_in(filled, take_in, data_copy):
    code, words = take_in(filled({"C5": "Đang thực hiện", "D5": "20/11/2026"}, unit=WARD))

    assert (code, words.splitlines()[-1]) == (0, f"bao-cao.xlsx: {COUNTS}.")
    (row,) = reports(data_copy)
    assert (row["task_id"], row["unit_id"], row["collective_id"]) == ("NV-001", WARD, "cac-cap-uy")


def test_the_sheet_of_tasks_cannot_lend_a_task_the_words_of_another(filled, take_in, data_copy):
    path = filled(FILLED | {"A5": "NV-020"})
    book = load_workbook(path)
    assert book["Nhiệm vụ"]["A3"].value == "NV-020"
    book["Nhiệm vụ"]["C3"] = FIRST_TITLE
    book.save(path)

    assert take_in(path)[0] == 1
    assert reports(data_copy) == []


def test_the_name_of_another_collective_is_told(filled, take_in, data_copy):
    title = "Tiếp tục quán triệt (giao chung: Các Ban đảng)"

    code, words = take_in(filled({"B5": title, "C5": "Đang thực hiện", "D5": "20/11/2026"}, unit=WARD))

    assert code == 1
    assert f"dòng 5, cột B (Nhiệm vụ): ‘{title}’" in words
    assert reports(data_copy) == []


def test_a_form_handed_out_before_is_taken(take_in, data_copy, tmp_path):
    path = fill(HANDED_OUT_BEFORE, tmp_path / "cu.xlsx", FILLED | SECOND)

    code, words = take_in(path)

    assert (code, words.splitlines()[-1]) == (0, "cu.xlsx: nhận 2 dòng, 0 dòng đã có từ trước, 0 lỗi.")
    assert [row["task_id"] for row in reports(data_copy)] == ["NV-019", "NV-020"]


def test_a_form_handed_out_before_its_task_was_called_otherwise_is_taken(take_in, data_copy, tmp_path):
    """The workbook itself tells how the task was called then."""
    tasks = Table.read(data_copy / "tasks.csv")
    tasks.set(tasks.row_of("NV-019"), "title", "xây dựng kế hoạch luân chuyển cán bộ")
    said = (
        "CB-901",
        "2026-11-29",
        "changed",
        "",
        "",
        "Gọi lại tên một nhiệm vụ",
        "Tên của NV-019 nay đủ hơn.",
        "nhiem-vu/",
    )
    Table.read(data_copy / "publications.csv").add(*said)
    assert confirm(data_copy) == 0

    code, words = take_in(fill(HANDED_OUT_BEFORE, tmp_path / "cu.xlsx", FILLED))

    assert (code, words.splitlines()[-1]) == (0, f"cu.xlsx: {COUNTS}.")
    assert reports(data_copy) == [ROW]
