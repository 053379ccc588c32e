"""A comparison of long texts weighs no more than a phone takes in at once, and says what of it stands in the Word file alone."""

from collections import Counter
from dataclasses import replace

import pytest
from lxml import html

from benchmarks.made_data.clauses import made_text
from macros.comparison.long_pages import LeftOut, shortened
from macros.comparison.page import comparison_page
from model.derived.editions import worded
from model.editions.pairing import pair_clauses
from model.texts import Piece, Text
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from tests.support.portals import with_rows
from validation.folder_check import FolderCheck

#: What the two texts may weigh in the frame of a page, which weighs 13 500 bytes.
HEAVIEST = 135_000
CLAUSES = 300


def every(step, words):
    """Put another word in the place of every so manieth."""
    return [word if place % step else f"khác{chr(97 + place % 26)}" for place, word in enumerate(words)]


#: How many words a clause has, and what becomes of them.
SHAPES = {
    "three words of fifty": (50, lambda words: [*words[:20], "bằng", "cách", "khác", *words[23:]]),
    "twenty words of seventy": (70, lambda words: [*words[:25], *every(1, words[25:45]), *words[45:]]),
    "every third word of seventy": (70, lambda words: every(3, words)),
    "every word of seventy": (70, lambda words: every(1, words)),
}


def texts_of(size, change, clauses=CLAUSES):
    def text(document_id, becomes):
        nodes = []
        for node in made_text("cu", clauses).nodes:
            words = (node.text.split() * 2)[:size] if node.kind == "clause" else node.text.split()
            shown = " ".join(becomes(words) if node.kind == "clause" else words)
            nodes.append(node._replace(pieces=(Piece(node.pieces[0].key, 0, shown),)))
        return Text(document_id, tuple(nodes))

    return text(DRAFT, list), text(ISSUED, change)


def words_of(old, new):
    pairs = [each for each in pair_clauses(old, new) if each.change != "same"]
    return {ends: steps for group in worded(old, new, pairs) for ends, steps in group.items()}


@pytest.fixture(name="portal", scope="module")
def _portal(tmp_path_factory):
    portal = FolderCheck(two_editions(tmp_path_factory.mktemp("long") / "data")).portal()
    return with_rows(portal, tasks=(), task_units=(), units=())


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_of_300_changed_clauses_is_light_and_names_each(portal, shape):
    old, new = texts_of(*SHAPES[shape])
    page = comparison_page(replace(portal, texts={DRAFT: old, ISSUED: new}, _groups={}), ISSUED, DRAFT)

    as_built = page.replace(f"/van-ban/{ISSUED}/", "../../").replace("/van-ban/", "../../../")
    assert len(as_built.encode()) <= HEAVIEST
    named = Counter(each.rpartition("/#")[2] for each in html.fromstring(page).xpath("//section/h3/a/@href"))
    assert set(named) >= {node.id.replace(".", "-") for node in new.nodes if node.kind == "clause"}
    assert "trọn lời ở tệp Word" in page


def test_of_few_changed_words_all_are_shown_and_of_the_others_how_many_are_not():
    words = words_of(*texts_of(*SHAPES["three words of fifty"]))
    _, (shown, said), *_ = shortened(words)

    assert "phần đầu" not in said
    for ends, steps in words.items():
        runs = [each for each in shown[ends] if not isinstance(each, LeftOut)]
        left_out = sum(each.words for each in shown[ends] if isinstance(each, LeftOut))
        assert left_out
        assert [each for each in runs if not each.is_same] == [each for each in steps if not each.is_same]
        assert sum(len(each.new.split()) for each in runs) + left_out == sum(len(each.new.split()) for each in steps)


def test_of_a_long_change_its_beginning_is_shown_and_how_many_words_are_not():
    words = words_of(*texts_of(*SHAPES["every word of seventy"], clauses=6))
    *_, (shown, said) = shortened(words)

    assert "phần đầu của chỗ đổi dài" in said
    cut = [side for steps in shown.values() for run in steps for side in (run.old, run.new) if side]
    assert cut
    assert all(each.endswith(" [… 66 từ …]") and len(each.split()) == 4 + 4 for each in cut)


def test_a_page_of_usual_length_shows_every_word(portal):
    old, new = texts_of(*SHAPES["three words of fifty"], clauses=30)
    page = comparison_page(replace(portal, texts={DRAFT: old, ISSUED: new}, _groups={}), ISSUED, DRAFT)

    assert "tệp Word." not in page
    assert "[…" not in page
