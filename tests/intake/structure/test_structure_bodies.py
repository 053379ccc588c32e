"""Numbered lines stand where the list before them and their rank put them; what numbers nothing is no clause."""

from dataclasses import replace

import pytest

from intake.documents.content import Cell, Content, FileKind, Mark, Paragraph, Table
from intake.documents.plain_text import pasted
from intake.structure.answers import json_parts
from intake.structure.structured_text import structured

HEAD = "XÃ GIẢ\nSố: 7/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGiả, ngày 02 tháng 3 năm 2021\nKẾ HOẠCH\nQuét đường\n-----\n"
TAIL = "\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Thí Dụ"


def _tree(body):
    read = structured(pasted(f"{HEAD}{body}{TAIL}"))
    return [f"{'  ' * (depth - 1)}{number}" for number, _, _, depth in json_parts(read)["clauses"]], read


TREES = {
    "levels are skipped": ("I. A\n- a;\n- b.\n1. B\n+ c;\n+ d.", ["I.", "  -", "  -", "  1.", "    +", "    +"]),
    "letters over romans": ("A. X\nI. Y\n1. Z.\nII. Y\nB. X\nI. Y", ["A.", "  I.", "    1.", "  II.", "B.", "  I."]),
    "an opened list of a wider rank": (
        "1. X\na) gồm:\n1) y;\n2) z.\nb) khác.\n2. W.", ["1.", "  a)", "    1)", "    2)", "  b)", "2."],
    ),
    "romans inside an article": (
        "Điều 1. Nội dung sau:\nI. X\n1. Y.\nII. Z\nĐiều 2. Hiệu lực.", ["Điều 1.", "  I.", "    1.", "  II.", "Điều 2."],
    ),
    "decimal numbers without their holder": ("5. X:\n4.1. y.\n4.2. z.", ["5.", "  4.1.", "  4.2."]),
    "decimal numbers three deep": ("1. X\n1.1. Y\n1.1.1. z.\n1.2. W.\n2. V.", ["1.", "  1.1.", "    1.1.1.", "  1.2.", "2."]),
    "old signs": ("A- X\nI- Y\n1- Z:\na- w;\nb- v.\n2/ u.", ["A-", "  I-", "    1-", "      a-", "      b-", "    2/"]),
    "brackets": ("1. X:\n(1) y;\n(2) z:\n+ u.\n2. W.", ["1.", "  (1)", "  (2)", "    +", "2."]),
    "lists with and without đ": ("1. X:\na) y;\nb) z;\nc) u;\nd) v;\ne) w.\n2. W:\na) y;\nb) z;\nc) u;\nd) v;\nđ) w.",
        ["1.", *["  " + letter + ")" for letter in "abcde"], "2.", *["  " + letter + ")" for letter in "abcdđ"]]),
    "chapters restart in parts": (
        "PHẦN I\nX\nChương I\nY\nĐiều 1. Z.\nPHẦN II\nX\nChương I\nY\nĐiều 2. Z.",
        ["PHẦN I", "  Chương I", "    Điều 1.", "PHẦN II", "  Chương I", "    Điều 2."],
    ),
    "numbers inserted later": ("Điều 5. X\n1. y.\n2. z.\n2a. u.\nĐiều 5a. W.", ["Điều 5.", "  1.", "  2.", "  2a.", "Điều 5a."]),
    "named clauses": ("Điều 1. X\nKhoản thứ nhất: y.\nKhoản thứ hai: z.", ["Điều 1.", "  Khoản thứ nhất:", "  Khoản thứ hai:"]),
}  # fmt: skip


@pytest.mark.parametrize("case", TREES)
def test_a_number_stands_where_its_list_and_its_rank_put_it(case):
    body, expected = TREES[case]

    tree, read = _tree(body)

    assert tree == expected
    assert len({part["id"] for part in read.parts}) == len(read.parts)


@pytest.mark.parametrize(
    "line",
    [
        "30/6/2022 là hạn cuối.",
        "2.350 triệu đồng do ngân sách cấp.",
        "05 dự án còn chậm.",
        "Điều 7 Điều lệ quy định việc này.",
        "Mục 1, phần III nêu rõ.",
        "C.Mác viết điều này.",
        "V.I. Lênin viết điều này.",
        "* Lưu ý: làm xong trong tháng.",
        "Mẫu 1 kèm theo Kế hoạch này.",
        "Phụ lục I kèm theo Kế hoạch này.",
    ],
)
def test_a_number_inside_a_sentence_numbers_nothing(line):
    tree, read = _tree(f"1. Việc sau đây:\n{line}\n2. Việc khác.")

    assert tree == ["1.", "2."]
    assert line in [part.get("text") for part in read.parts]


def test_a_number_that_does_not_go_on_is_asked():
    _, read = _tree("1. X.\n2. Y.\n4. Z.")
    _, again = _tree("1. X.\n2. Y.\n1. Z.")

    assert ["“4.”" in each.words for each in read.questions] == [True]
    assert len(again.questions) == 1
    assert again.questions[0].place == "dòng 10"


def test_points_in_one_paragraph_are_parted_at_its_line_breaks_and_a_sentence_is_not():
    head = pasted(f"{HEAD}1. Việc sau:").blocks
    words = "a) quét;\nb) dọn;\nc) rửa đường\nbằng nước sạch."
    points = Paragraph(words, marks=(Mark(words.index("\nbằng"), 0),))
    read = structured(Content(FileKind.DOCX, (*head, points), ((Paragraph("Nước giếng."),),)))

    assert [part.get("text") for part in read.parts][-4:-1] == ["quét;", "dọn;", "rửa đường bằng nước sạch."]
    assert read.parts[-1] == {"id": "fn-1", "after": "rửa đường", "text": "Nước giếng."}


def test_a_paragraph_after_a_list_belongs_to_what_holds_the_list():
    _, read = _tree("1. Gồm:\na) quét;\nb) dọn.\nViệc trên làm hằng tuần.\n2. Làm ngay.\n3. Hết.")

    assert "khoan-1.p1" in [part["id"] for part in read.parts]


def test_what_speaks_of_the_document_itself_closes_it():
    _, read = _tree("1. Quét.\n2. Dọn.\nTrên đây là Kế hoạch quét đường./.")

    assert [part["id"] for part in read.parts][-3:] == ["ket", "noi-nhan", "ky"]


def test_words_quoted_from_another_document_are_no_clauses_of_this_one():
    tree, read = _tree("1. Sửa Điều 4 như sau:\n“Điều 4. Giờ\n1. Sáng.\n2. Chiều.”\n2. Bãi bỏ Điều 9.")

    assert tree == ["1.", "2."]
    assert [part["id"] for part in read.parts if "loi-van" in part["id"]] == [
        "khoan-1.loi-van-1", "khoan-1.loi-van-1.1", "khoan-1.loi-van-1.2",
    ]  # fmt: skip


@pytest.mark.parametrize(("rows", "asked"), [(1, 0), (3, 1)])
def test_a_table_without_lines_in_a_body_may_be_rows_and_is_asked_about(rows, asked):
    cells = tuple(tuple(Cell((Paragraph(f"{column} {row}"),)) for column in ("Việc", "Hạn")) for row in range(rows))
    paper = pasted(f"{HEAD}1. Việc phải làm:\n2. Việc khác.{TAIL}")
    begin = next(place for place, block in enumerate(paper.blocks) if block.words.startswith("2. "))
    table = Table(cells, 2, bordered=False, place="bảng 1")
    read = structured(replace(paper, blocks=(*paper.blocks[:begin], table, *paper.blocks[begin:])))

    assert [each.place for each in read.questions if "đọc ngang từng hàng" in each.words] == ["bảng 1"] * asked
