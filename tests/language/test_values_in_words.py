"""Words of texts are read as values in every usual way of print, and as nothing else."""

import pytest

from validation.language.values_in_words import READERS
from validation.language.words import as_matched, stands_in


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("500.000 đồng", "500000"),
        ("1.500.000 đồng", "1500000"),
        ("150 000 000 đồng", "150000000"),
        ("500,000 đồng", "500000"),
        ("500 ngàn đồng", "500000"),
        ("5 trăm nghìn đồng", "500000"),
        ("10 triệu đồng", "10000000"),
        ("1,5 triệu đồng", "1500000"),
        ("1.500 triệu đồng", "1500000000"),
        ("1 tỉ đồng", "1000000000"),
        ("2 nghìn tỷ đồng", "2000000000000"),
        ("1 tỷ 500 triệu đồng", "1500000000"),
        ("10.000₫", "10000"),
        ("200.000đ", "200000"),
        ("1490000 VNĐ", "1490000"),
    ],
)
def test_an_amount_is_read_with_its_grouping_points_and_units(words, amount):
    assert READERS["amount_vnd"](words) == amount


@pytest.mark.parametrize("words", ["10 triệu", "1.50.000 đồng", "1.5 đồng", "500 triệu 1 tỷ đồng", "12 đồng chí"])
def test_what_is_no_amount_is_read_as_none(words):
    assert READERS["amount_vnd"](words) is None


@pytest.mark.parametrize(
    ("reader", "words", "value"),
    [
        ("integer", "1.250", "1250"),
        ("integer", "04", "4"),
        ("integer", "1.25", None),
        ("range_min", "1.000 – 1.200", "1000"),
        ("range_max", "01 đến 02", "2"),
        ("decimal", "1.0", "1.0"),
        ("decimal", "1,5 lần mức lương cơ sở", "1.5"),
        ("decimal", "02 lần", "2.0"),
        ("decimal", "50%", "0.5"),
        ("decimal", "12,5 % mức lương cơ sở", "0.125"),
        ("decimal", "nửa tháng lương", None),
        ("due_day", "trước ngày 30/9/2026", "2026-09-30"),
        ("due_day", "chậm nhất ngày 30 tháng 6 năm 2021", "2021-06-30"),
        ("due_day", "trước 17 giờ ngày 20/12/2022", "2022-12-20"),
        ("due_day", "trước kỳ họp cuối năm", None),
    ],
)
def test_counts_factors_and_deadlines_are_read_as_printed(reader, words, value):
    assert READERS[reader](words) == value


def test_the_place_of_a_tone_does_not_part_names():
    assert stands_in("Ủy ban nhân dân", "UỶ BAN NHÂN DÂN THỊ XÃ AN HOÀ")
    assert stands_in("An Hòa", "uỷ ban an hoà")
    assert as_matched("kế hoạch, quý I, đoàn thể") == "kế hoạch, quý i, đoàn thể"
