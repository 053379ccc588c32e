"""The lines of a head are set as an office of the Party or of the State sets them."""

import pytest

from model.texts.head_lines import LineStyle, left_styles, right_styles

PLAIN, BOLD, RULED, ITALIC = LineStyle.PLAIN, LineStyle.BOLD, LineStyle.RULED, LineStyle.ITALIC


@pytest.mark.parametrize(
    ("lines", "styles"),
    [
        (["TỈNH ỦY AN BÌNH", "BAN TỔ CHỨC", "*", "Số 08-HD/BTCTU"], [PLAIN, BOLD, PLAIN, PLAIN]),
        (["ĐẢNG BỘ TỈNH AN BÌNH", "THỊ ỦY AN HÒA", "*", "Số 12-KL/TU"], [PLAIN, BOLD, PLAIN, PLAIN]),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "*", "Số 05-NQ/TW"], [BOLD, PLAIN, PLAIN]),
        (["HỘI ĐỒNG NHÂN DÂN", "TỈNH AN BÌNH", "Số: 07/2021/NQ-HĐND"], [BOLD, BOLD, PLAIN]),
        (["UBND TỈNH AN BÌNH", "SỞ NỘI VỤ", "Số: 51/SNV-TC", "V/v nghỉ tết"], [PLAIN, BOLD, PLAIN, PLAIN]),
        (["ĐẢNG BỘ HUYỆN AN KHÊ", "ĐẢNG ỦY XÃ AN LÀNH", "-----"], [PLAIN, BOLD, PLAIN]),
        (["ỦY BAN NHÂN DÂN XÃ ……"], [BOLD]),
        (["Số: 12"], [PLAIN]),
        ([], []),
    ],
)
def test_who_issues_is_bold_and_neither_what_it_belongs_to_nor_its_number(lines, styles):
    assert left_styles(lines) == styles


@pytest.mark.parametrize(
    ("lines", "styles"),
    [
        (["ĐẢNG CỘNG SẢN VIỆT NAM", "An Hòa, ngày 14 tháng 5 năm 2018"], [RULED, ITALIC]),
        (
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Hòa, ngày 14 tháng 5 năm 2018"],
            [BOLD, RULED, ITALIC],
        ),
        (["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"], [BOLD, RULED]),
        (["ĐẢNG CỘNG SẢN VIỆT NAM"], [RULED]),
        ([], []),
    ],
)
def test_the_rule_stands_below_the_party_or_the_motto_and_the_day_is_italic(lines, styles):
    assert right_styles(lines) == styles
