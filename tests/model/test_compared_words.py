"""The words of two texts side by side: of clauses that were split or taken together too, each word stands once."""

import pytest

from model.derived.editions import worded
from model.editions.pairing import ClausePair
from model.editions.wording import runs
from tests.model.test_pairing import text_of

ONE = "Thôn lập tổ tưới cây gồm năm người; xã cấp vòi tưới 50 mét; trường trông hàng cây trước cổng."
PARTS = ["Xã cấp vòi tưới 60 mét.", "Trường trông hàng cây trước cổng.", "Thôn lập tổ tưới cây gồm năm người."]


def of_split(change):
    """Return both texts and the pairs of one clause and three, in the later text or, taken together, in the earlier one."""
    one, several = {"I": ONE}, {f"II.{number}": words for number, words in enumerate(PARTS, 1)}
    if change == "split":
        return text_of(one), text_of(several), [ClausePair("I", each, change, 1.0) for each in several]
    return text_of(several), text_of(one), [ClausePair(each, "I", change, 1.0) for each in several]


@pytest.mark.parametrize("change", ["split", "merged"])
def test_every_word_of_either_text_stands_in_one_pair_in_its_order(change):
    old, new, pairs = of_split(change)
    (words,) = worded(old, new, pairs)

    for side, text in enumerate((old, new)):
        shown = {}
        for ends, steps in words.items():
            shown[ends[side]] = shown.get(ends[side], "") + "".join(each[1 + side] for each in steps)
        assert shown == {node.id: node.text for node in text.nodes}


def test_parts_that_come_in_another_order_are_held_against_their_own_words():
    (words,) = worded(*of_split("split"))

    changed = {
        ends[1]: [(each.old.strip(), each.new.strip()) for each in steps if not each.is_same]
        for ends, steps in words.items()
    }
    assert changed == {
        "II.3": [("; xã", ".")],
        "II.1": [("", "Xã"), ("50 mét; trường", "60 mét.")],
        "II.2": [("", "Trường")],
    }


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("xong trước ngày 15 tháng 9.", "xong trước ngày 30 tháng 10.", [("15 tháng 9", "30 tháng 10")]),
        ("Xã cấp vòi và xô.", "Trường cấp cuốc và xẻng.", [("Xã cấp vòi và xô", "Trường cấp cuốc và xẻng")]),
        ("Xã cấp 50 mét vòi tưới cây, 2 xô.", "Xã cấp 60 mét vòi tưới cây, 3 xô.", [("50", "60"), ("2", "3")]),
    ],
)
def test_changes_parted_by_no_more_words_than_changed_are_read_as_one(old, new, changed):
    steps = [*runs(old, new)]

    assert [(each.old.strip(), each.new.strip()) for each in steps if not each.is_same] == changed
    assert ("".join(each.old for each in steps), "".join(each.new for each in steps)) == (old, new)
