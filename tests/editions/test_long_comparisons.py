"""A comparison of long texts weighs no more than a phone takes in at once, and says what of it stands in the Word file alone."""

import pytest

from benchmarks.made_data.clauses import made_text
from macros.comparison.clauses import compared_clause
from macros.comparison.long_pages import LeftOut, fitting
from model.derived.editions import worded
from model.editions.pairing import pair_clauses
from model.texts import Piece, Text

#: What the sections of a page may weigh beside its frame.
HEAVIEST = 125_000


def clauses_of_50_words(document_id, clauses, anew):
    """Return a text whose clauses have 50 words each; words 21 to 23 of each are these."""
    nodes = []
    for node in made_text(document_id, clauses).nodes:
        words = node.text.split()[:50]
        if node.kind == "clause":
            words[20:23] = anew.split()
        nodes.append(node._replace(pieces=(Piece(node.pieces[0].key, 0, " ".join(words)),)))
    return Text(document_id, tuple(nodes))


def compared(clauses):
    old = clauses_of_50_words("cu", clauses, "theo lối cũ")
    new = clauses_of_50_words("moi", clauses, "bằng cách làm mới")
    pairs = [each for each in pair_clauses(old, new) if each.change != "same"]
    words = {ends: steps for group in worded(old, new, pairs) for ends, steps in group.items()}
    return old, new, pairs, words


@pytest.fixture(name="long", scope="module")
def _long():
    return compared(300)


def test_a_page_of_300_changed_clauses_is_light(long):
    old, new, pairs, words = long
    shown, _ = fitting(words)

    page = "".join(compared_clause((old, new), each, shown[each.old_id, each.new_id]) for each in pairs)
    assert len(pairs) == 300
    assert len(page.encode()) <= HEAVIEST


def test_every_word_that_changed_is_shown_and_of_the_others_how_many_are_not(long):
    words = long[3]
    shown, is_short = fitting(words)

    assert is_short
    for ends, steps in words.items():
        runs = [each for each in shown[ends] if not isinstance(each, LeftOut)]
        left_out = sum(each.words for each in shown[ends] if isinstance(each, LeftOut))
        assert [each for each in runs if not each.is_same] == [each for each in steps if not each.is_same]
        assert sum(len(each.new.split()) for each in runs) + left_out == sum(len(each.new.split()) for each in steps)


def test_a_page_of_usual_length_shows_every_word():
    words = compared(30)[3]

    assert fitting(words) == (words, False)
