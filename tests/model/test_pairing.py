"""What became of a clause is told by its words and its place, never by its id alone."""

import pytest

from model.editions.pairing import ClausePair, pair_clauses
from model.texts import Node, Piece, Text

OLD = {
    "I": "Tình hình chăm sóc cây xanh",
    "I.1": "Các xã đã trồng 1.200 cây bàng dọc đường liên thôn trong hai năm qua.",
    "I.2": "Việc tưới cây mùa khô còn chậm, nhiều nơi chưa có người trông nom.",
    "II": "Nhiệm vụ",
    "II.1": "Phòng Kinh tế hướng dẫn các xã chọn giống cây chịu hạn, báo cáo trước ngày 15 tháng 9.",
    "II.2": "Mỗi thôn lập một tổ tưới cây gồm năm người, thay nhau tưới hai ngày một lần.",
    "II.3": "Đoàn thanh niên vận động học sinh nhận chăm sóc hàng cây trước cổng trường.",
    "II.4": "Trạm Y tế kiểm tra nguồn nước tưới ở các giếng làng.",
}


def text_of(parts: dict[str, str]) -> Text:
    def kind(clause_id: str) -> str:
        return "clause" if "." in clause_id else "section"

    def node(clause_id: str, words: str) -> Node:
        parent, _, last = clause_id.rpartition(".")
        pieces = (Piece("text", 0, words),) if words else ()
        return Node(clause_id, kind(clause_id), parent or None, clause_id.count(".") + 1, f"{last}.", "", "", pieces)

    return Text("cay-xanh", tuple(node(*part) for part in parts.items()))


def changes(old: dict[str, str], new: dict[str, str]) -> dict[tuple[str | None, str | None], str]:
    pairs = pair_clauses(text_of(old), text_of(new))
    return {(pair.old_id, pair.new_id): pair.change for pair in pairs if pair.change != "same"}


def without(*ids: str) -> dict[str, str]:
    return {key: words for key, words in OLD.items() if key not in ids}


def test_a_text_held_against_itself_stays_the_same_clause_by_clause():
    pairs = pair_clauses(text_of(OLD), text_of(OLD))

    assert [(pair.old_id, pair.new_id, pair.change) for pair in pairs] == [(each, each, "same") for each in OLD]


CASES = {
    "a word and a day changed": (
        OLD | {"II.1": OLD["II.1"].replace("hướng dẫn", "chỉ đạo").replace("15 tháng 9", "30 tháng 9")},
        {("II.1", "II.1"): "edited"},
    ),
    "a clause gone, and those after it count on": (
        without("II.4") | {"II.2": OLD["II.3"], "II.3": OLD["II.4"]},
        {("II.2", None): "removed", ("II.3", "II.2"): "renumbered", ("II.4", "II.3"): "renumbered"},
    ),
    "a clause more": (
        OLD | {"II.5": "Hợp tác xã cung cấp phân bón với giá không quá 8.000 đồng một cân."},
        {(None, "II.5"): "inserted"},
    ),
    "a new clause under the number of one that is gone": (
        OLD | {"II.2": "Hợp tác xã cung cấp phân bón với giá không quá 8.000 đồng một cân."},
        {("II.2", None): "removed", (None, "II.2"): "inserted"},
    ),
    "a clause that went to another section": (
        without("I.2") | {"II.5": OLD["I.2"]},
        {("I.2", "II.5"): "moved"},
    ),
    "two clauses that changed places": (
        OLD | {"II.3": OLD["II.4"], "II.4": OLD["II.3"]},
        {("II.4", "II.3"): "moved", ("II.3", "II.4"): "renumbered"},
    ),
    "the first clause that went to the end": (
        OLD | {"II.1": OLD["II.2"], "II.2": OLD["II.3"], "II.3": OLD["II.4"], "II.4": OLD["II.1"]},
        {
            ("II.2", "II.1"): "renumbered",
            ("II.3", "II.2"): "renumbered",
            ("II.4", "II.3"): "renumbered",
            ("II.1", "II.4"): "moved",
        },
    ),
    "a clause cut in two": (
        OLD | {
            "II.2": "Mỗi thôn lập một tổ tưới cây gồm năm người.",
            "II.5": "Các tổ viên thay nhau tưới hai ngày một lần.",
        },
        {("II.2", "II.2"): "split", ("II.2", "II.5"): "split"},
    ),
    "two clauses become one": (
        without("II.4") | {"II.3": OLD["II.3"][:-1] + ", cùng Trạm Y tế kiểm tra nguồn nước tưới ở các giếng làng."},
        {("II.3", "II.3"): "merged", ("II.4", "II.3"): "merged"},
    ),
    "a clause worded anew that moved with its neighbour": (
        without("I.1", "I.2") | {
            "II.5": OLD["I.1"],
            "II.6": "Việc tưới cây mùa khô còn chậm ở bảy xã ven sông do thiếu máy bơm.",
        },
        {("I.1", "II.5"): "moved", ("I.2", "II.6"): "edited"},
    ),
    "a section with another name that holds the same": (
        OLD | {"II": "Công việc phải làm"},
        {("II", "II"): "edited"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_every_change_is_named(case):
    new, expected = CASES[case]
    assert changes(OLD, dict(sorted(new.items()))) == expected


def test_words_that_stand_twice_keep_their_places():
    old = {"I": "Kỳ họp", "I.1": "Mỗi tháng một lần.", "II": "Tập huấn", "II.1": "Mỗi tháng một lần."}
    assert changes(old, old | {"II": "Bồi dưỡng"}) == {("II", "II"): "edited"}


def test_what_was_removed_stands_after_what_stood_before_it():
    pairs = pair_clauses(text_of(OLD), text_of(without("I.1", "II.4")))

    assert [pair.old_id for pair in pairs] == [*OLD]
    assert ClausePair("I.1", None, "removed", 0.0) in pairs


def test_a_neighbour_that_became_nothing_speaks_for_no_pair():
    """Too few words in common for a pair: the one before it is gone, and nothing stands before the other."""
    old = {
        "I": "Cây xanh",
        "I.1": "Trạm Y tế kiểm tra nguồn nước tưới ở các giếng làng.",
        "I.2": "Mỗi thôn lập một tổ tưới cây gồm năm người thay nhau tưới.",
        "I.3": "Đoàn thanh niên vận động học sinh nhận chăm sóc hàng cây.",
    }
    new = {"I": "Cây xanh", "I.1": "Mỗi thôn lập một tổ quản trò chuyện kể cho trẻ nhỏ nghe mỗi tối."}

    assert changes(old, new) == {
        **{(each, None): "removed" for each in ("I.1", "I.2", "I.3")},
        (None, "I.1"): "inserted",
    }
