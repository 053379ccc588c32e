"""Columns of text and tables without lines in PDF files: read in their order where it is sure, else asked about."""

import pytest

from intake.documents.printed_lines import printed_text
from intake.pdf.reader import read_pdf
from intake.structure.structured_text import structured
from tests.support.received.pdf_files import typeset

_FLUSH = "#set par(first-line-indent: 0pt)\n"
_AIRY = "#set par(leading: 1em)\n"
_BODY = "Chợ họp vào sáng thứ năm hằng tuần, ban quản lý chợ bố trí người trông coi và quét dọn khi chợ tan.\n\n"
_TAIL = f"""#grid(columns: (45%, 55%), [{_FLUSH}Nơi nhận:\\ \\- Như trên;\\ \\- Lưu: VT.],
  [{_FLUSH}#set align(center)\nCHỦ TỊCH\\ \\ Nguyễn An])\n\n"""


def _numbered(count):
    words = "của bài nói rằng chợ họp vào sáng thứ năm hằng tuần và ban quản lý chợ bố trí người trông coi, quét dọn, thu phí."
    return "".join(f"{number}. Đoạn thứ {number} {words}\n\n" for number in range(1, count + 1))


def _rows(*rows, widths="(60%, 40%)"):
    cells = ", ".join(f"[{_FLUSH}{cell}]" for row in rows for cell in row)
    return f"#grid(columns: {widths}, row-gutter: 8pt, {cells})\n\n"


def _asked(content):
    return [each.words for each in (*content.asked, *structured(content).questions)]


def test_text_in_two_columns_is_read_column_by_column_and_asked_about():
    content = read_pdf(typeset(f"{_BODY}#columns(2)[{_numbered(13)}]{_TAIL}"))

    lines = printed_text(content).split("\n")
    assert [line[:2] for line in lines[1:14]] == [f"{number}."[:2] for number in range(1, 14)]
    assert lines[14:] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn An"]
    assert any("hai cột" in each for each in _asked(content))


def test_text_in_two_columns_goes_on_over_pages():
    content = read_pdf(typeset(f"{_BODY}#columns(2)[{_numbered(70)}]"))

    numbers = [line.partition(".")[0] for line in printed_text(content).split("\n") if line[0].isdigit()]
    assert numbers == [str(number) for number in range(1, 71)]


@pytest.mark.parametrize("right", ["9. Chợ họp.", "9. Chợ họp vào sáng thứ năm hằng tuần, do ban quản lý trông coi."])
def test_a_column_of_text_beside_one_that_is_nearly_empty_goes_on_below_it(right):
    grid = f"#grid(columns: (1fr, 1fr), column-gutter: 12pt, [{_FLUSH}{_numbered(8)}], [{_FLUSH}{right}])"

    content = read_pdf(typeset(f"{_BODY}{grid}\n\n{_TAIL}"))

    assert [line[:2] for line in printed_text(content).split("\n")[1:10]] == [f"{at}." for at in range(1, 10)]


def test_a_line_with_a_gap_before_short_lines_takes_none_of_them_along():
    lines = ["Giờ họp", "8 giờ", "Họp tổ 1", "Họp các tổ 2", "Họp tổ dân phố 3"]

    content = read_pdf(typeset(_BODY + _rows(lines[:2]) + _FLUSH + "\n\n".join(lines[2:])))

    assert printed_text(content).split("\n")[1:] == lines


def test_columns_whose_lines_stand_at_heights_between_each_other_are_read_column_by_column():
    left, right = (
        "".join(f"Điều {at}. Họp chợ\n\n{_numbered(2)}" for at in each) for each in (range(1, 4), range(4, 7))
    )

    content = read_pdf(
        typeset(
            f"{_BODY}#grid(columns: (1fr, 1fr), column-gutter: 12pt, [{_FLUSH}{_AIRY}{left}], [{_FLUSH}{_AIRY}{right}])"
        )
    )

    begun = [line[:6] for line in printed_text(content).split("\n") if line.startswith("Điều")]
    assert begun == [f"Điều {at}" for at in range(1, 7)]
    assert any("hai cột" in each for each in _asked(content))


def test_rows_without_lines_are_no_columns_of_text_however_many_they_are():
    rows = [(f"{number}. Việc thứ {number} của chợ", f"Tổ {number}") for number in range(1, 10)]

    content = read_pdf(typeset(_BODY + _rows(*rows) + _BODY))

    assert "1. Việc thứ 1 của chợ\n2. Việc" in printed_text(content)
    assert any("không kẻ dòng" in each for each in _asked(content))


def test_rows_of_sums_without_lines_are_asked_about():
    sums = "\n\n".join(f"Khoản {number} #h(1fr) {number}.000.000 đồng" for number in range(1, 6))

    assert any("không kẻ dòng" in each for each in _asked(read_pdf(typeset(f"{_BODY}{sums}\n\n{_BODY}"))))
