"""What an editor types where no data stand, or marks where nothing is, is told: nothing is passed over in silence."""

import shutil

import pytest

from model.repository import ROOT
from tests.support.workbooks.hand import Hand, given_out, taken

TERMS, NOTES, TASKS, LOG, REPORTS = "Thuật ngữ", "Ghi chú biên tập", "Nhiệm vụ", "Nhật ký công bố", "Báo cáo tiến độ"
TEXT = "Toàn văn kl-luan-chuyen-2021"


@pytest.fixture(name="workbook", scope="module")
def _workbook(tmp_path_factory):
    return given_out(ROOT / "data", tmp_path_factory.mktemp("overlooked") / "so.xlsx")


@pytest.fixture(name="hand")
def _hand(workbook, tmp_path):
    return Hand(shutil.copy(workbook, tmp_path / "so.xlsx"))


def _taken(hand):
    return taken(hand.save(), ROOT / "data")


def _errors(hand):
    return [(each["sheet"], each["row"], each["column"], each["message"]) for each in _taken(hand).as_json()["errors"]]


def _row_above(hand, row, value):
    hand.sheet(TERMS).insert_rows(row)
    hand.sheet(TERMS).cell(row, 2).value = value


def _beside(hand, row, value):
    sheet = hand.sheet(TERMS)
    sheet.cell(row, sheet.max_column + 1).value = value


def _renamed(hand):
    hand.sheet(TERMS).delete_cols(hand.column(TERMS, "_dong"))
    hand.sheet(TERMS).title = "Thuật ngữ cũ"


#: What is typed, and where it is told: sheet, row, column, words.
TYPED = {
    "a row between titles and names": (lambda hand: _row_above(hand, 2, "từ mới"), (TERMS, 2, "term", "‘từ mới’")),
    "a number there": (lambda hand: _row_above(hand, 2, 12), (TERMS, 2, "term", "ở trên hàng tên cột")),
    "a row above the titles": (lambda hand: _row_above(hand, 1, "từ mới"), (TERMS, 1, "term", "ở trên hàng tên cột")),
    "a title of another column": (lambda hand: _beside(hand, 1, "Cột mới"), (TERMS, 1, "", "ngoài các cột")),
    "a number beside all columns": (lambda hand: _beside(hand, 5, 125), (TERMS, 5, "", "‘125’")),
    "a formula beside all columns": (lambda hand: _beside(hand, 5, "=A5"), (TERMS, 5, "", "‘=A5’")),
    "a sheet under another name, without handles": (_renamed, ("Thuật ngữ cũ", 0, "", "tên trang đã bị đổi")),
    "a cell of a table where there is none": (
        lambda hand: hand.type(TEXT, "II.1.1", "o1", "chữ lạc"),
        (TEXT, 23, "o1", "không phải hàng của bảng nào"),
    ),
    "a mark on an empty row": (
        lambda hand: hand.type(NOTES, 40, "_bo", "x"),
        (NOTES, 40, "note_id", "không có gì để bỏ"),
    ),
    "a new part without an id": (
        lambda hand: hand.add(TEXT, text="Một đoạn mới."),
        (TEXT, 45, "id", "Phần mới cần mã"),
    ),
    "a term that is there": (
        lambda hand: hand.add(TERMS, term="cán bộ", definition="Một nghĩa.", origin="outside", source="Từ điển."),
        (TERMS, 10, "term_id", "mã “can-bo”, mà mã ấy đã dùng"),
    ),
    "a reason that names no row that changed": (
        lambda hand: hand.add(LOG, words="NV-999: ghi nhầm."),
        (LOG, 6, "words", "không nêu mã của dòng nào đổi"),
    ),
}


@pytest.mark.parametrize("name", TYPED)
def test_what_stands_where_nothing_is_read_is_told_at_its_place(name, hand):
    change, (sheet, row, column, words) = TYPED[name]
    change(hand)

    assert [each for each in _errors(hand) if each[:3] == (sheet, row, column) and words in each[3]]


def test_a_column_without_a_name_is_told_once(hand):
    hand.sheet(TASKS).cell(2, hand.column(TASKS, "title")).value = "Tên"

    assert len(_errors(hand)) == 2


def test_a_cell_that_cannot_be_read_is_not_called_empty_as_well(hand):
    hand.type(REPORTS, 3, "report_date", 46346)

    (message,) = [each[3] for each in _errors(hand) if each[2] == "report_date"]

    assert "số hoặc ngày" in message


def test_rows_torn_apart_are_told_each_once_and_nothing_that_only_follows(hand):
    sheet = hand.sheet("Cơ quan, đơn vị")
    keys = sorted((sheet.cell(row, 1).value for row in range(3, sheet.max_row + 1)), reverse=True)
    for row, key in enumerate(keys, start=3):
        sheet.cell(row, 1).value = key

    errors = _errors(hand)

    assert all("bị xáo" in each[3] for each in errors)
    assert len(errors) == len(keys)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda hand: hand.type(TEXT, "II.1.1", "_bo", "dời"), "ghi “dời” mà vẫn đứng ở chỗ cũ"),
        (lambda hand: hand.type(TERMS, 1, "term", "từ mới"), "nay ghi “từ mới”"),
    ],
)
def test_what_does_no_harm_is_noted(hand, change, words):
    change(hand)

    taking = _taken(hand)

    assert taking.plan.is_whole
    assert [each for each in taking.book.notes if words in each]


def test_people_read_what_the_sheet_shows_and_programs_the_codes(hand):
    hand.type("Văn bản", "kl-luan-chuyen-2021", "status", "Đã ban hành")

    taking = _taken(hand)
    words = "\n".join(taking.sentences())

    assert "“Dự thảo” → “Đã ban hành”" in words
    assert "‘Đã ban hành’ — Toàn văn in" in words
    assert [(each["before"], each["after"]) for each in taking.as_json()["changes"]] == [("draft", "issued")]


def test_a_draft_that_an_event_issues_is_refused_in_one_sentence_at_the_event(hand):
    cells = {"document_id": "kl-luan-chuyen-2021", "event_date": "2026-11-20", "status": "Đã ban hành"}
    row = hand.add("Lịch sử tình trạng", **cells, source="Kết luận số 5-KL/TU ngày 20/11/2026.")

    ((sheet, number, column, _),) = _errors(hand)

    assert (sheet, number, column) == ("Lịch sử tình trạng", row, "status")


def test_tables_are_called_by_their_sheets_wherever_a_message_names_them(hand):
    hand.type("Cơ quan, đơn vị", "phuong-3", "parent_id", "Thành ủy")

    assert "Trang “Cơ quan, đơn vị” không có mã" in "\n".join(_taken(hand).sentences())


def test_sheets_that_are_only_read_take_no_typing_and_those_of_data_do(hand, tmp_path):
    hand.add(TERMS, term="từ mới")
    copy = tmp_path / "so-soat.xlsx"
    copy.write_bytes(_taken(hand).marked())

    locked = {sheet.title for sheet in Hand(copy).book.worksheets if sheet.protection.sheet}

    assert locked == {"Kết quả soát", "Hướng dẫn", "Danh mục"}
