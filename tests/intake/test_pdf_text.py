"""Text of PDF files: lines joined to paragraphs, columns, footnotes, tables and the frame of pages, letter for letter."""

import pytest

from intake.documents.content import Content, Paragraph, Table
from intake.pdf.reader import read_pdf
from model.vocabulary import Doubt
from tests.support.received.pdf_files import drawn, page_of_words, typeset, words

_LONG = (
    "Ủy ban nhân dân xã Hòa Mỹ tổ chức thực hiện Kế hoạch số 15-KH/TU, ngày 03/4/2025 về phát triển kinh tế - xã hội, "
    "bảo đảm đúng tiến độ, đúng đối tượng, báo cáo kết quả hằng quý."
)
_OTHER = "Các chi bộ trực thuộc căn cứ Kế hoạch này để thực hiện và báo cáo Đảng ủy trước ngày 25 tháng cuối quý."


def _paragraphs(content: Content) -> list[str]:
    return [block.words for block in content.blocks if isinstance(block, Paragraph)]


def _tables(content: Content) -> list[Table]:
    return [block for block in content.blocks if isinstance(block, Table)]


def _cells(table: Table) -> list[list[str]]:
    return [
        ["\n".join(block.words for block in cell.blocks if isinstance(block, Paragraph)) for cell in row]
        for row in table.rows
    ]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "#set par(justify: false, first-line-indent: 0pt, spacing: 1.4em)",
        "#set page(flipped: true)",
        "#set par(first-line-indent: (amount: 1cm, all: true), spacing: 1.2em)",
    ],
    ids=["indents", "spaces", "landscape", "both"],
)
def test_lines_are_joined_to_the_paragraphs_that_were_set(page):
    paragraphs = [_LONG, f"1. {_OTHER}", "2. Tổ chức thực hiện", f"a) {_LONG}", f"b) {_OTHER}", "- Đồng chí phụ trách."]

    content = read_pdf(typeset("\n\n".join(f'#"{each}"' for each in paragraphs), page=page))

    assert _paragraphs(content) == paragraphs


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    content = read_pdf(typeset("#v(24.2cm)\n" + _LONG + " " + _OTHER))

    assert _paragraphs(content) == [f"{_LONG} {_OTHER}"]
    assert content.blocks[0].place == "trang 1, dòng 1"


def test_a_line_that_begins_with_what_looks_like_a_number_stays_in_its_paragraph():
    lines = [
        (113, "Doan truoc day dung mot minh tren mot dong."),
        (113, "Trong thang nay cac don vi hoan thanh viec ra soat theo dung quy dinh;"),
        (85, "3. Dieu nay va bao cao ket qua ve Van phong truoc ngay 25 de tong hop chung"),
        (85, "theo quy dinh."),
        (113, "Doan sau cung thut vao dau dong."),
        *[(113, f"Cac doan khac cung vay, doan thu {number}.") for number in range(5)],
    ]

    content = read_pdf(drawn("".join(words(line, left, 760 - 20 * at) for at, (left, line) in enumerate(lines))))

    words_of_lines = [line for _, line in lines]
    assert _paragraphs(content) == [words_of_lines[0], " ".join(words_of_lines[1:4]), *words_of_lines[4:]]
    assert not content.blocks[1].doubts


def test_a_symbol_broken_at_its_hyphen_is_joined_without_a_space_and_asked_about():
    commands = words("Can cu Quy dinh cua cap uy cap tren va Chuong trinh hanh dong so 12-", 113, 760)
    commands += words("QD/TU ngay 03/4/2025 ve cong tac can bo cua toan huyen trong nhiem ky nay.", 85, 740)

    (paragraph,) = read_pdf(drawn(commands)).blocks

    assert "so 12-QD/TU ngay" in paragraph.words
    assert Doubt.LAID_OUT in paragraph.doubts


def test_a_hyphen_that_a_line_ends_with_is_never_lost():
    commands = words("Cac co quan, don vi phoi hop thuc hien day du, dung thoi han cac nhiem-", 113, 760)
    commands += words("vu cua nam nay va cua nhung nam tiep theo.", 85, 740)

    assert "nhiem- vu" in read_pdf(drawn(commands)).blocks[0].words


def test_a_hyphen_between_words_at_the_end_of_a_line_stays_with_its_spaces():
    commands = words("Cac co quan thuc hien nhiem vu phat trien chung cua toan huyen ve kinh te -", 113, 760)
    commands += words("xa hoi trong nam 2025 va nhung nam tiep theo cho den het nhiem ky.", 85, 740)

    assert "kinh te - xa hoi" in read_pdf(drawn(commands)).blocks[0].words


_HEAD = """
#grid(columns: (1fr, 1fr), gutter: 8pt,
  align(center)[#set par(first-line-indent: 0pt)
  ĐẢNG BỘ TỈNH BÌNH XUYÊN \\ *THỊ ỦY AN HÒA* \\ \\* \\ Số 04-QC/TU],
  align(center)[#set par(first-line-indent: 0pt)
  *ĐẢNG CỘNG SẢN VIỆT NAM* \\ \\ _An Hòa, ngày 09 tháng 11 năm 2020_])
"""


def test_of_a_head_in_two_columns_the_left_one_is_read_first():
    content = read_pdf(typeset(_HEAD + "\n\n" + _LONG))

    head = content.blocks[0]
    assert isinstance(head, Table)
    assert not head.bordered
    assert _cells(head) == [
        [
            "ĐẢNG BỘ TỈNH BÌNH XUYÊN\nTHỊ ỦY AN HÒA\n*\nSố 04-QC/TU",
            "ĐẢNG CỘNG SẢN VIỆT NAM\nAn Hòa, ngày 09 tháng 11 năm 2020",
        ]
    ]
    assert _paragraphs(content) == [_LONG]


def test_the_name_far_below_a_signature_belongs_to_its_column():
    commands = page_of_words(3) + words("Noi nhan:", 85, 600, size=12) + words("T/M BAN THUONG VU", 340, 602, font="F2")
    commands += words("- Cac chi bo,", 85, 586, size=11) + words("BI THU", 380, 585)
    commands += words("- Luu Van phong.", 85, 572, size=11) + words("Lam Thi Cam Vy", 355, 500, font="F2")

    content = read_pdf(drawn(commands))

    assert _cells(_tables(content)[0]) == [
        ["Noi nhan:\n- Cac chi bo,\n- Luu Van phong.", "T/M BAN THUONG VU\nBI THU\nLam Thi Cam Vy"]
    ]


def _running(base: int, count: int) -> str:
    sentence = "Xa An Hoa to chuc thuc hien ke hoach nam va bao cao ket qua hang quy day du"
    return "".join(words(sentence, 85, base - 20 * number) for number in range(count))


def test_what_stands_in_the_middle_of_the_page_belongs_to_no_column_above_it():
    head = words("XA AN HOA", 110, 780) + words("CONG HOA XA HOI", 285, 780) + words("Doc lap", 320, 762)
    type_ = words("BAO CAO", 279, 700)
    tail = (
        words("Noi nhan:", 85, 130)
        + words("CHU TICH", 400, 130)
        + words("- Luu.", 85, 110, size=12)
        + words("Ky ten", 405, 110)
    )
    form = words("Mau 1", 294, 800, size=12)

    content = read_pdf(drawn(head + type_ + _running(660, 20) + tail, form + _running(760, 5)))

    assert [_cells(table) for table in _tables(content)] == [
        [["XA AN HOA", "CONG HOA XA HOI\nDoc lap"]],
        [["Noi nhan:\n- Luu.", "CHU TICH\nKy ten"]],
    ]


def test_footnotes_stand_apart_with_a_mark_where_they_hang():
    source = f"Chỉ tiêu năm 2025#footnote[{_OTHER} {_OTHER}] được giao#footnote[Ghi chú ngắn.].\n\n{_LONG}"

    content = read_pdf(typeset(source))

    assert _paragraphs(content) == ["Chỉ tiêu năm 2025 được giao.", _LONG]
    assert [(mark.place, mark.note) for mark in content.blocks[0].marks] == [(17, 0), (27, 1)]
    assert [[each.words for each in note] for note in content.notes] == [[f"{_OTHER} {_OTHER}"], ["Ghi chú ngắn."]]


def test_a_footnote_goes_on_at_the_foot_of_the_next_page():
    long_note = " ".join([_OTHER] * 14)

    content = read_pdf(typeset(f"#v(21cm)\nChỉ tiêu#footnote[{long_note}] được giao.\n\n{_LONG}\n\n{_LONG}"))

    assert [[each.words for each in note] for note in content.notes] == [[long_note]]


def test_a_raised_figure_without_a_note_is_a_figure():
    content = read_pdf(typeset("Diện tích 500 m#super[2] đất."))

    assert _paragraphs(content) == ["Diện tích 500 m2 đất."]


def test_tables_keep_cells_that_cover_others():
    source = """#table(columns: (1fr, 2fr, 2fr), [TT], [Việc], [Hạn],
      table.cell(colspan: 3)[Nhóm việc thứ nhất], [1], [Rà soát danh sách các hộ dân trong khu phố, thôn],
      table.cell(rowspan: 2)[Quý I], [2], [Báo cáo])"""

    (table,) = _tables(read_pdf(typeset(source)))

    assert (table.width, table.bordered) == (3, True)
    assert _cells(table) == [
        ["TT", "Việc", "Hạn"],
        ["Nhóm việc thứ nhất"],
        ["1", "Rà soát danh sách các hộ dân trong khu phố, thôn", "Quý I"],
        ["2", "Báo cáo"],
    ]
    assert (table.rows[1][0].columns, table.rows[2][2].rows) == (3, 2)


def test_the_head_that_a_table_repeats_on_each_page_stands_once():
    rows = "".join(f"[{number}], [Việc thứ {number}]," for number in range(1, 60))

    (table,) = _tables(read_pdf(typeset(f"#table(columns: 2, table.header[TT][Việc], {rows})")))

    assert (len(table.rows), table.head) == (60, 1)
    assert _cells(table)[-1] == ["59", "Việc thứ 59"]


def test_a_box_around_words_is_no_table():
    content = read_pdf(typeset(f"#rect[Mẫu maket]\n\n{_LONG}"))

    assert _paragraphs(content) == ["Mẫu maket", _LONG]


@pytest.mark.parametrize("plain", [False, True], ids=["marked", "unmarked"])
def test_page_numbers_and_running_heads_are_told_and_left_out(plain):
    page = '#set page(numbering: "- 1 -", header: align(center)[_Kế hoạch của xã Hòa Mỹ_])'

    content = read_pdf(typeset(f"{_LONG}\n#pagebreak()\n{_OTHER}\n#pagebreak()\n{_LONG}", page=page, plain=plain))

    assert _paragraphs(content) == [_LONG, _OTHER, _LONG]
    told = " ".join(remark.words for remark in content.remarks)
    assert "“- 2 -” (trang 2)" in told
    assert "“Kế hoạch của xã Hòa Mỹ”" in told


def test_what_two_pages_begin_with_at_the_height_of_the_text_is_no_running_head():
    source = f"#align(center)[*PHỤ LỤC*]\n#v(1cm)\n{_LONG}\n#pagebreak()\n#align(center)[*PHỤ LỤC*]\n#v(1cm)\n{_OTHER}"

    content = read_pdf(typeset(f"{_LONG}\n#pagebreak()\n{source}", plain=True))

    assert _paragraphs(content) == [_LONG, "PHỤ LỤC", _LONG, "PHỤ LỤC", _OTHER]


def test_bold_italic_and_centred_words_are_known():
    content = read_pdf(typeset(f"#align(center)[*QUY CHẾ*]\n\nThực hiện _trước ngày 15_ hằng tháng. {_LONG}"))

    title, text = content.blocks
    assert title.centred
    assert [title.words[span.begin : span.end] for span in title.bold] == ["QUY CHẾ"]
    assert [text.words[span.begin : span.end] for span in text.italic] == ["trước ngày 15"]
    assert not text.centred
