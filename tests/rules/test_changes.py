"""What became of a published cell: lost by a slip, or said in other words."""

import pytest

from validation.language.changes import Change, is_restated

LONG = "Thành phố thành lập ngày 11/8/2009 với chín phường theo Nghị quyết số 33/NQ-CP; đợt sắp xếp năm 2020 không làm thay đổi; từ đó suy ra."


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param("chỉ ghi tháng", "chỉ ghi thang", id="an accent"),
        pytest.param("chỉ ghi tháng", "chỉ gih tháng", id="letters exchanged"),
        pytest.param("chỉ ghi tháng", "chỉ ghi tháng.", id="a full stop"),
        pytest.param("chỉ ghi tháng", "chỉ ghi ghi tháng", id="a word doubled"),
        pytest.param("chỉ ghi tháng", "CHỈ GHI THÁNG", id="capitals"),
        pytest.param("chỉ ghi tháng 5", "chỉ ghi vào tháng 6", id="a number"),
        pytest.param("chỉ ghi tháng", "chỉ tháng", id="a word left out"),
        pytest.param("chỉ ghi tháng", "", id="everything"),
        pytest.param("chỉ ghi tháng", "Lời của dòng khác", id="the words of another row"),
    ],
)
def test_words_that_slip_or_are_left_out_are_lost(before, now):
    assert Change(before, now).loses(free=True, others={"Lời của dòng khác"})


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param("", "một lời mới", id="a cell filled in"),
        pytest.param("chỉ ghi tháng", "chỉ ghi tháng, không ghi ngày", id="words added"),
        pytest.param("không nêu ngày", "không ghi rõ ngày", id="words put otherwise"),
        pytest.param("xem Điều 3", "xem khoản 2 Điều 3", id="a number added"),
    ],
)
def test_words_written_anew_are_not_lost(before, now):
    assert not Change(before, now).loses(free=True, others=())


def test_a_fact_changes_with_its_source_but_not_with_a_slip_in_it():
    fact = Change("2.530.000", "2.540.000")

    assert is_restated(
        {"amount_text": fact, "source": Change("Ít nhất năm kho mã", "Công báo năm kho mã")}, "amount_text"
    )
    assert not is_restated({"amount_text": fact, "source": Change("Ít nhất năm kho", "Ít nhất năm kh")}, "amount_text")
    assert not is_restated({"source": Change("Công báo số 1", "Công báo số 2")}, "source")


@pytest.mark.parametrize(("before", "now"), [("third_party", "two_sources"), ("1", "2"), ("true", "false")])
def test_a_code_a_number_or_a_mark_has_no_other_words(before, now):
    assert Change(before, now).loses(free=False, others=())
    assert not Change("", now).loses(free=False, others=())


@pytest.mark.parametrize(("before", "now"), [("ghi rõ", "ghi đủ"), ("ab", "xy"), ("ghi ab", "ghi cd")])
def test_two_letters_replaced_are_other_words(before, now):
    assert not Change(before, now).loses(free=True, others=())


def test_what_was_published_is_told_in_full_when_it_is_short_and_around_the_difference_when_it_is_long():
    assert Change("", "mới").told() == "Khi công bố ô này để trống."
    assert Change("2019-05-09", "2019-05-10").told() == "Khi công bố ô này ghi “2019-05-09”."
    assert Change(LONG, "").told() == f"Khi công bố ô này ghi “{LONG}”."
    assert Change(LONG[:120], "x").told() == f"Khi công bố ô này ghi “{LONG[:120]}”."
    assert Change(LONG, LONG.replace("33/NQ", "34/NQ")).told() == (
        "Khi công bố, chỗ khác nhau ghi “…ờng theo Nghị quyết số 33/NQ-CP; đợt sắp xếp năm 2020 không làm thay đổi…”."
    )
    assert Change(LONG, f"Nay {LONG}").told() == (
        "Khi công bố, chỗ khác nhau ghi “Thành phố thành lập ngày 11/8/2009 với chín phườ…”."
    )
    assert Change(LONG, LONG[:-3]).told() == "Khi công bố, chỗ khác nhau ghi “…làm thay đổi; từ đó suy ra.”."
