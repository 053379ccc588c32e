"""Reports of progress come back in the unit's own workbook, held to the rules of the data."""

import json
import shutil

import pytest

from environment.programs import find_program
from model.repository import ROOT
from tests.support.faults import replace
from tests.support.report_forms import COUNTS, FILLED, ROW, UNIT, reports

#: A process of its own reads each workbook.
pytestmark = pytest.mark.usefixtures("command")
TAKEN = f"bao-cao.xlsx, dòng 5: nhận NV-019 là BC-0001.\nbao-cao.xlsx: {COUNTS}.\n"


def test_a_filled_form_becomes_a_row_of_the_data(filled, take_in, data_copy):
    code, words = take_in(filled(FILLED))

    assert (code, words) == (0, TAKEN)
    assert reports(data_copy) == [ROW]


def test_the_same_file_twice_adds_nothing(filled, take_in, data_copy):
    path = filled(FILLED)
    take_in(path)
    before = (data_copy / "task_reports.csv").read_bytes()

    code, words = take_in(path, shutil.copy(path, path.with_name("ban-sao.xlsx")))
    assert code == 0
    assert words.count("nhận 0 dòng, 1 dòng đã có từ trước") == 2
    assert (data_copy / "task_reports.csv").read_bytes() == before


def test_a_later_report_follows_with_the_next_code(filled, take_in, data_copy):
    take_in(filled(FILLED))
    take_in(filled({"C6": "Đang thực hiện", "D6": "21/11/2026"}))

    assert [(row["report_id"], row["task_id"], row["report_date"]) for row in reports(data_copy)] == [
        ("BC-0001", "NV-019", "2026-11-20"),
        ("BC-0002", "NV-020", "2026-11-21"),
    ]


def test_an_untouched_form_reports_nothing(downloads, take_in, data_copy):
    code, words = take_in(downloads / "don-vi" / f"{UNIT}.xlsx")

    assert (code, words) == (0, f"{UNIT}.xlsx: nhận 0 dòng, 0 dòng đã có từ trước, 0 lỗi.\n")
    assert reports(data_copy) == []


@pytest.mark.parametrize(
    ("cells", "place", "reason"),
    [
        ({"C5": "Gần xong"}, "dòng 5, cột C (Tiến độ): ‘Gần xong’", "danh mục"),
        ({"D5": "31/02/2026"}, "dòng 5, cột D (Ngày báo cáo): ‘31/02/2026’", "ví dụ 31/12/2026"),
        ({"D5": "20/11/26"}, "dòng 5, cột D (Ngày báo cáo): ‘20/11/26’", "năm bốn chữ số, ví dụ 31/12/2026"),
        ({"D5": "31/12/2099"}, "dòng 5, cột D (Ngày báo cáo): ‘31/12/2099’", "chưa tới (hôm nay là "),
        ({"D5": None}, "dòng 5, cột D (Ngày báo cáo):", "Ô bắt buộc đang trống"),
        ({"E5": None, "F5": None}, "dòng 5, cột E (Số văn bản minh chứng):", "phải có giá trị"),
        ({"F5": None}, "dòng 5, cột F (Ngày văn bản minh chứng):", "phải có giá trị"),
        ({"A5": "NV-999"}, "dòng 5, cột A (Mã nhiệm vụ): ‘NV-999’", "không nằm trong biểu mẫu"),
        ({"G5": "@SUM"}, "dòng 5, cột G (Ghi chú): ‘@SUM’", "công thức"),
        ({"G5": "một\nhai"}, "dòng 5, cột G (Ghi chú):", "xuống dòng"),
    ],
)
def test_a_fault_is_named_by_sheet_row_and_column(filled, take_in, data_copy, cells, place, reason):
    code, words = take_in(filled(FILLED | cells))

    assert code == 1
    assert f"bao-cao.xlsx, trang “Báo cáo”, {place}" in words
    assert reason in words
    assert reports(data_copy) == []


def test_a_faulty_row_does_not_hold_up_the_others(filled, take_in, data_copy):
    code, words = take_in(filled(FILLED | {"C6": "Gần xong", "D6": "21/11/2026"}))

    assert code == 1
    assert "nhận 1 dòng, 0 dòng đã có từ trước, 1 lỗi" in words
    assert reports(data_copy) == [ROW]


def test_nothing_is_taken_in_while_the_data_itself_is_at_fault(filled, take_in, data_copy):
    replace(data_copy, "tasks.csv", "NV-001", "NV-1")

    code, words = take_in(filled(FILLED))
    assert code == 1
    assert "Dữ liệu đang có lỗi" in words


def test_the_real_data_has_no_report_yet():
    assert reports(ROOT / "data") == []


def test_a_form_that_went_through_libreoffice_becomes_the_same_row(command, filled, tmp_path, take_in, data_copy):
    """The real program opens the protected form and saves it in its own way."""
    saved = tmp_path / "saved"
    words = (f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx")
    command(find_program("libreoffice"), *words, "--outdir", saved, filled(FILLED)).check_returncode()

    code, words = take_in(saved / "bao-cao.xlsx")
    assert (code, words) == (0, TAKEN)
    assert reports(data_copy) == [ROW]


def test_programs_are_told_the_same_as_people(filled, take_in):
    code, words = take_in(filled(FILLED | {"C6": "Gần xong", "D6": "21/11/2026"}), "--format", "json")

    (told,) = json.loads(words)["files"]
    assert code == 1
    assert (told["file"], told["refusal"], told["repeated"]) == ("bao-cao.xlsx", "", 0)
    assert told["accepted"] == [{"row": 5, **ROW}]
    assert [each["row"] for each in told["errors"]] == [6]
