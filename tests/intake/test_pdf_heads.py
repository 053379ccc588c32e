"""Heads, lists of recipients and frames of pages that PDF files break or set close to the text."""

import pytest

from intake.documents.content import Table
from intake.documents.printed_lines import printed_text
from intake.pdf.reader import read_pdf
from intake.structure.structured_text import structured
from tests.support.received.pdf_files import drawn, page_of_words, typeset, words

_FLUSH = "#set par(first-line-indent: 0pt, justify: false)\n"
_BODY = "\n\nChợ họp vào sáng thứ năm hằng tuần, ban quản lý chợ bố trí người trông coi và quét dọn khi chợ tan.\n\n"


def _columns(left, right, widths="(45%, 55%)"):
    return f"#grid(columns: {widths}, [{_FLUSH}{left}], [{_FLUSH}#set align(center)\n{right}])\n"


def _head(left, right):
    return _columns(f"#set align(center)\n{left}", right) + "\n#align(center)[*CHỈ THỊ*]" + _BODY


@pytest.mark.parametrize(
    ("printed", "day", "day_text"),
    [
        ("An Hòa, ngày 19 tháng 7 \\ năm 2024", "2024-07-19", "ngày 19 tháng 7 năm 2024"),
        ("An Hòa, ngày \\ 19 tháng 7 năm 2024", "2024-07-19", "ngày 19 tháng 7 năm 2024"),
        ("An Hòa, ngày 19 \\ tháng 7 năm 2024", "2024-07-19", "ngày 19 tháng 7 năm 2024"),
        ("An Hòa, ngày 19 tháng 7 năm \\ 2024", "2024-07-19", "ngày 19 tháng 7 năm 2024"),
        ("An Hòa, \\ ngày 19 tháng 7 năm 2024", "2024-07-19", "ngày 19 tháng 7 năm 2024"),
        ("An Hòa, ngày … tháng … \\ năm 2024", "", "ngày … tháng … năm 2024"),
    ],
)
def test_place_and_day_are_read_also_where_their_line_is_broken(printed, day, day_text):
    head = _head("UBND XÃ AN HẠ \\ Số: 5/CT-UBND", f"*ĐẢNG CỘNG SẢN VIỆT NAM* \\ {printed}")

    facts = structured(read_pdf(typeset(head))).facts

    assert (facts.place, facts.day, facts.day_text, facts.type) == ("An Hòa", day, day_text, "CHỈ THỊ")


def test_a_left_column_that_goes_on_below_the_right_one_belongs_to_the_head():
    left = (
        "#set align(center)\nĐẢNG BỘ TỈNH AN BÌNH \\ XUYÊN \\ *ĐẢNG ỦY PHƯỜNG TRÀ LĨNH \\ AN HẠ* \\ \\* \\ Số 6-CT/ĐU"
    )
    right = "*ĐẢNG CỘNG SẢN VIỆT NAM* \\ An Hạ, ngày 30 tháng 6 năm 2025"
    head = _columns(left, right, "(41%, 59%)") + "\n#align(center)[*CHỈ THỊ*]" + _BODY

    facts = structured(read_pdf(typeset(head))).facts

    assert (facts.issuer, facts.symbol, facts.day) == ("ĐẢNG ỦY PHƯỜNG TRÀ LĨNH AN HẠ", "6-CT/ĐU", "2025-06-30")


def test_a_head_and_a_tail_parted_by_tabs_are_read_line_by_line():
    lines = [
        "*HUYỆN ỦY MƯỜNG KHAO* #h(2.5cm) *ĐẢNG CỘNG SẢN VIỆT NAM*",
        "\\*",
        "Số 9-CT/HU #h(1.7cm) An Hạ, ngày 06 tháng 5 năm 2003",
        f"#align(center)[*CHỈ THỊ*]{_BODY}",
        "Nơi nhận: #h(1.5cm) T/M BAN THƯỜNG VỤ",
        "\\- Thường trực Tỉnh ủy, #h(3cm) BÍ THƯ",
        "\\- Lưu Văn phòng. #h(5cm) Nguyễn An",
    ]

    content = read_pdf(typeset("\n\n".join(["#set par(first-line-indent: 0pt)", *lines])))

    facts = structured(content).facts
    assert printed_text(content).startswith("HUYỆN ỦY MƯỜNG KHAO\tĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 9-CT/HU\tAn Hạ,")
    assert (facts.issuer, facts.symbol, facts.day) == ("HUYỆN ỦY MƯỜNG KHAO", "9-CT/HU", "2003-05-06")
    assert facts.recipients == ("- Thường trực Tỉnh ủy,", "- Lưu Văn phòng.")
    assert [(each.lines, each.name) for each in facts.signatories] == [(("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), "Nguyễn An")]


def test_recipients_that_are_wrapped_in_the_size_of_the_text_stay_in_their_column():
    left = "Nơi nhận: \\ \\- Sở A, \\ \\- Đảng ủy Ủy ban nhân dân \\ thành phố An Hạ, \\ \\- Lưu Văn \\ phòng."
    tail = _columns(left, "T/M BAN THƯỜNG VỤ \\ BÍ THƯ \\ Nguyễn An")

    content = read_pdf(typeset(_BODY * 3 + tail))

    facts = structured(content).facts
    assert isinstance(content.blocks[-1], Table)
    assert facts.recipients == ("- Sở A,", "- Đảng ủy Ủy ban nhân dân thành phố An Hạ,", "- Lưu Văn phòng.")


def test_a_short_last_line_above_recipients_is_no_part_of_them():
    commands = page_of_words(3) + words("hien.", 85, 622) + words("Noi nhan:", 85, 600) + words("KT. BI THU", 340, 600)
    commands += words("- Cac chi bo,", 85, 582) + words("- Luu.", 85, 564) + words("Lam Thi Vy", 340, 564)

    assert printed_text(read_pdf(drawn(commands))).split("\n")[-6:] == [
        "hien.", "Noi nhan:", "- Cac chi bo,", "- Luu.", "KT. BI THU", "Lam Thi Vy",
    ]  # fmt: skip


def test_a_running_line_above_the_number_of_the_only_page_that_bears_both_is_furniture():
    first = page_of_words(30)
    second = words("Quy dinh ve cho phien", 250, 810) + words("2", 295, 795) + page_of_words(4)

    content = read_pdf(drawn(first, second))

    assert "cho phien" not in printed_text(content)
    assert any("Quy dinh ve cho phien" in each.words for each in content.remarks)


def test_a_line_of_text_above_a_figure_that_is_not_the_number_of_the_page_stays():
    second = words("Quy dinh ve cho phien", 250, 810) + words("7", 295, 795) + page_of_words(4)

    assert "cho phien" in printed_text(read_pdf(drawn(page_of_words(30), second)))


@pytest.mark.parametrize(
    "lines",
    [
        [f"Điều {number}. Chợ phiên họp lần thứ {number * number}." for number in range(1, 140)],
        ["Các xã tổ chức thực hiện."] * 140,
    ],
    ids=["but for numbers", "all alike"],
)
def test_a_text_that_repeats_its_own_words_has_no_running_head(lines):
    content = read_pdf(typeset("\n\n".join(lines), plain=True))

    assert printed_text(content).split() == " ".join(lines).split()


def test_a_last_line_whose_number_does_not_count_the_pages_is_text():
    pages = [f"{_BODY}Chi bộ {at} có số đảng viên như sau.\n\nSố đảng viên là {at * at}.\n\n" for at in range(3, 7)]

    content = read_pdf(typeset("#pagebreak()\n".join(pages), plain=True))

    assert printed_text(content).count("Số đảng viên là") == len(pages)


def test_a_running_line_that_counts_pages_beside_a_number_that_stays_is_furniture():
    pages = [words(f"Quy dinh 12 - Trang {number}/3", 250, 810) + page_of_words(8) for number in (1, 2, 3)]

    content = read_pdf(drawn(*pages))

    assert "Trang" not in printed_text(content)
    assert any("Quy dinh 12 - Trang 2/3" in each.words for each in content.remarks)
