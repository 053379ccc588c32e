"""Which cells of the CSV for Excel are guarded: all that a spreadsheet would change, and no other."""

import time
from decimal import Decimal

import pytest

from publishing.downloads.excel_csv import _GUARDS, GUARD, guarded

CHANGED = [
    *("04", "01-02", "01 – 02", "1.0", "1.490.000", "1,5", "1e5", "(5)", "10%", "12:30", "12:30 PM", "2021-05"),
    *("5/6/2012", "May 2021", "Sept 1", "TRUE", "False", "tháng 5 năm 2021", "Ngày 5", "- 2", "…"),
    *("=1", "+1", "-KL/TU", "@SUM", " =1", "\t=1", "|calc", "%0A", "\n"),
]
KEPT = ["97-ĐA/TU", "24-KL/TW", "Phường 4", "sau 03 năm", "II.1.1", "fn-1", "NV-001", "Mayor 5", "march-hare", "", "đ"]


@pytest.mark.parametrize("text", CHANGED)
def test_what_a_spreadsheet_would_change_is_guarded(text):
    assert guarded(text) == GUARD + text


@pytest.mark.parametrize("text", KEPT)
def test_what_it_would_leave_alone_is_left_alone(text):
    assert guarded(text) == text


def test_days_truth_values_and_whole_numbers_need_no_guard():
    assert _GUARDS["day"] is None
    assert _GUARDS["boolean"] is None
    assert _GUARDS["integer"](10_000_000) == 10_000_000


def test_decimals_and_numbers_too_long_to_keep_their_digits_are_guarded():
    assert _GUARDS["decimal"](Decimal("1.0")) == f"{GUARD}1.0"
    assert _GUARDS["integer"](10**15) == f"{GUARD}1000000000000000"


@pytest.mark.parametrize("text", ["1" * 32_767 + "x", "e " * 16_000 + "x", "=" * 32_767])
def test_a_cell_is_judged_in_one_look_however_long(text):
    begin = time.process_time()
    guarded(text)

    assert time.process_time() - begin < 0.1
