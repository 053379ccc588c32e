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


OLD_SOURCE = "Ít nhất năm kho mã"


@pytest.mark.parametrize(
    "now",
    [
        "Ít nhất năm kho mã; vanban.vn/nghi-dinh-38",
        "Nghị định 38/2019/NĐ-CP",
        "Công báo của Chính phủ, số 700",
        "Ít nhất năm kho mã, khoản 2 Điều 3",
        "Đối chiếu với II.1.4 của dự thảo",
    ],
)
def test_a_fact_changes_with_a_source_that_a_reader_can_now_look_up(now):
    changes = {"amount_text": Change("2.530.000", "2.540.000"), "source": Change(OLD_SOURCE, now)}

    assert is_restated(changes, "amount_text", reads_its_quote=False)
    assert not is_restated(changes, "source", reads_its_quote=False)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param(OLD_SOURCE, f"{OLD_SOURCE} mới", id="one more word"),
        pytest.param(OLD_SOURCE, "Công báo điện tử", id="other words"),
        pytest.param(OLD_SOURCE, f"{OLD_SOURCE} năm 2026", id="a year"),
        pytest.param(OLD_SOURCE, "Ít nhất năm kho m", id="a slip"),
        pytest.param("vanban.vn/nd-38", "vanban.vn/nd-38, xem lại", id="the same address with a word"),
        pytest.param("Nghị định 38/2019/NĐ-CP", "Nghị định 39/2019/NĐ-CP", id="another number in its place"),
        pytest.param("Theo Điều 3", "theo điều 3 của nghị định", id="the same clause in other letters"),
    ],
)
def test_a_source_that_leads_nowhere_new_is_no_ground_for_another_fact(before, now):
    changes = {"amount_vnd": Change("1490000", "1590000"), "source": Change(before, now)}

    assert not is_restated(changes, "amount_vnd", reads_its_quote=False)


def test_a_source_of_one_column_is_no_ground_for_another():
    changes = {name: Change("2021-05", "2021-06") for name in ("issued_date", "status_as_of")}
    changes |= {"status_source": Change("Dự thảo", "Công báo số 5, vanban.vn")}

    assert is_restated(changes, "status_as_of", reads_its_quote=False)
    assert not is_restated(changes, "issued_date", reads_its_quote=False)


def test_another_quote_is_a_ground_and_a_longer_one_for_what_is_read_from_it():
    other = {"quote": Change("hỗ trợ 5 triệu đồng", "trợ cấp hàng tháng 10 triệu đồng")}
    longer = {"quote": Change("hỗ trợ 5 triệu đồng", "hỗ trợ 5 triệu đồng và 10 triệu đồng")}

    assert is_restated(other, "payment", reads_its_quote=False)
    assert is_restated(longer, "amount_vnd", reads_its_quote=True)
    assert not is_restated(longer, "payment", reads_its_quote=False)


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
