"""The order the build puts Vietnamese words in."""

import pytest

from model.collation import vietnamese_key


@pytest.mark.parametrize(
    "ordered",
    [
        pytest.param(
            ["Phường Đông Giang", "Phường Đông Lễ", "Phường Đông Lương", "Phường Đông Thanh"], id="ê before ư"
        ),
        pytest.param(["Phường 2", "Phường 10", "Phường 11"], id="numbers by value"),
        pytest.param(["da", "đa", "e", "ê"], id="d before đ"),
        pytest.param(["ma", "mà", "mả", "mã", "má", "mạ", "mă"], id="tones before the next letter"),
        pytest.param(["mà bà", "má ba", "má bà"], id="the first tone that differs decides"),
        pytest.param(["ban", "Ban", "bàn"], id="small before capital, after tones"),
        pytest.param(["'a'", "‘a’", '"a"', "“a”", "a"], id="quotation marks before letters"),
        pytest.param(["Ủy ban", "văn phòng"], id="an accented capital is no last letter"),
    ],
)
def test_words_stand_in_dictionary_order(ordered):
    backwards = ordered[::-1]

    assert sorted(backwards, key=vietnamese_key) == ordered


def test_a_composed_and_a_decomposed_letter_are_one_letter():
    assert vietnamese_key("ệ") == vietnamese_key("ẹ\u0302")
