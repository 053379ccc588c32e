"""Reports of progress come back in the unit's own workbook, held to the rules of the data."""

import datetime as dt
import shutil

import pytest
from openpyxl import load_workbook

from environment.programs import find_program
from model.repository import ROOT
from tests.support.faults import replace
from validation.__main__ import main
from validation.loading import load_portal

#: A process of its own reads each workbook.
pytestmark = pytest.mark.usefixtures("command")
UNIT = "ban-to-chuc-thanh-uy"
FILLED = {
    "C5": "Đã hoàn thành",
    "D5": dt.date(2026, 11, 20),
    "E5": "12-BC/BTC",
    "F5": dt.date(2026, 11, 19),
    "G5": "Đã trình",
}
ROW = {
    "report_id": "BC-0001",
    "task_id": "NV-019",
    "unit_id": UNIT,
    "report_date": "2026-11-20",
    "state": "done",
    "evidence_document": "12-BC/BTC",
    "evidence_date": "2026-11-19",
    "note": "Đã trình",
}


@pytest.fixture(name="filled")
def _filled(downloads, tmp_path):
    """Fill in the form of a unit as a clerk does, and save it."""

    def fill(cells, name="bao-cao.xlsx"):
        book = load_workbook(downloads / "don-vi" / f"{UNIT}.xlsx")
        for place, value in cells.items():
            book["Báo cáo"][place] = value
        book.save(tmp_path / name)
        return tmp_path / name

    return fill


@pytest.fixture(name="take_in")
def _take_in(data_copy, capsys):
    """Run the command on workbooks; give its exit code and its words."""

    def take_in(*files):
        code = main(["reports", *map(str, files), "--data", str(data_copy)])
        return code, capsys.readouterr().out

    return take_in


def reports(data):
    rows = load_portal(data).rows("task_reports")
    return [{name: str(value or "") for name, value in vars(row).items()} for row in rows]


def test_a_filled_form_becomes_a_row_of_the_data(filled, take_in, data_copy):
    code, words = take_in(filled(FILLED))

    assert (code, words) == (0, "bao-cao.xlsx: nhận 1 dòng, 0 dòng đã có từ trước, 0 lỗi.\n")
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
        ({"D5": "31/02/2026"}, "dòng 5, cột D (Ngày báo cáo): ‘2026-02-31’", "Ngày không hợp lệ"),
        ({"D5": None}, "dòng 5, cột D (Ngày báo cáo):", "Ô bắt buộc đang trống"),
        ({"E5": None, "F5": None}, "dòng 5, cột E (Số văn bản minh chứng):", "phải có giá trị"),
        ({"F5": None}, "dòng 5, cột F (Ngày văn bản minh chứng):", "phải có giá trị"),
        ({"A5": "NV-999"}, "dòng 5, cột A (Mã nhiệm vụ): ‘NV-999’", "không có mã"),
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
    assert (code, words) == (0, "bao-cao.xlsx: nhận 1 dòng, 0 dòng đã có từ trước, 0 lỗi.\n")
    assert reports(data_copy) == [ROW]
