"""A fact goes on where its words stand; what changed or went waits for a person, and says what is known of it."""

import itertools
from collections import Counter
from types import SimpleNamespace

import pytest

from model.editions.carrying import Carried, Decided, Outcome, carried, carried_part
from model.editions.figures import figures
from model.editions.works import Works
from tests.model.test_pairing import text_of
from tests.support.editions.two_texts import DRAFT, ISSUED, LINK, NEW, OLD

ANEW = "Phòng Kinh tế chủ trì, chỉ đạo các xã chọn giống cây chịu hạn"


def works_of(*bodies, relation="issued_from", decided=()):
    names = [DRAFT, ISSUED, "kl-cay-xanh-2019"][: len(bodies)]
    texts = {
        name: text_of({key: words for key, (_, words) in body.items()})
        for name, body in zip(names, bodies, strict=True)
    }
    links = [
        SimpleNamespace(**LINK | {"document_id": new, "of_document_id": old, "relation": relation})
        for old, new in itertools.pairwise(names)
    ]
    return Works(texts, links, decided)


def fact_of(clause_id, quote, **cells):
    return SimpleNamespace(document_id=DRAFT, clause_id=clause_id, quote=quote, **cells)


def outcome(fact, works=None, **decision):
    row = SimpleNamespace(table="tasks", key="NV-001", document_id=ISSUED, **decision)
    return carried(works or works_of(OLD, NEW), Decided.of([row] if decision else []), "tasks", "NV-001", fact)


CASES = {
    "words that stand": (fact_of("II.3", "Đoàn Thanh niên vận động học sinh"), ("unchanged", "II.2", "Đoàn Thanh niên vận động học sinh")),
    "other words": (fact_of("II.1", "Phòng Kinh tế chủ trì hướng dẫn các xã chọn giống cây chịu hạn"), ("words_differ", "II.1", ANEW)),
    "another figure": (fact_of("II.5", "hỗ trợ mỗi tổ 500.000 đồng"), ("figures_differ", "II.4", "hỗ trợ mỗi tổ 700.000 đồng")),
    "a clause that went": (fact_of("II.2", "Mỗi thôn lập một tổ tưới cây"), ("clause_removed", None, None)),
    "words beside the quote that changed": (fact_of("II.5", "Phòng Tài chính hỗ trợ mỗi tổ", amount_text="500.000 đồng"), ("words_differ", "II.4", "Phòng Tài chính hỗ trợ mỗi tổ")),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_became_of_a_fact_follows_from_its_words(case):
    fact, expected = CASES[case]

    reached = outcome(fact)

    assert (reached.outcome, reached.clause_id, reached.quote) == expected
    assert reached.document_id == ISSUED


def test_how_often_a_thing_is_to_be_done_is_a_figure():
    oftener = NEW | {"III.1": ("1.", "Văn phòng theo dõi việc thực hiện kết luận này, hàng quý báo cáo Ban Thường vụ.")}

    reached = outcome(fact_of("III.1", OLD["III.1"][1][:-1]), works_of(OLD, oftener))

    assert reached.outcome == "figures_differ"


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("hàng quý, trong quý IV", ["hằng quý", "quý IV"]),
        ("mỗi tháng một buổi, mỗi tổ hai xô", ["mỗi tháng"]),
        ("05 đồng chí, mỗi đồng chí 1,5 triệu đồng", ["05", "1,5 triệu đồng"]),
        ("một đồng chí đi, hai đồng chí ở lại", []),
        ("trong ba mươi ngày làm việc kể từ ngày 01/6/2021", ["ba mươi ngày làm việc", "01/6/2021"]),
        ("Ngày 15 tháng 5 năm 2018; tháng 6 năm 2019", ["ngày 15 tháng 5 năm 2018", "tháng 6 năm 2019"]),
        ("quý 3 năm 2018, trong 3 năm 2018 - 2020", ["3", "2018", "3", "2018", "2020"]),
        ("1 tỉ 200 ngàn, 30% và 40 % của 120 m²", ["1 tỷ", "200 nghìn", "30%", "40 %", "120 m²"]),
        ("khoản 2 Điều 5, đủ 36 tháng, hai lần", ["2", "5", "36 tháng", "hai lần"]),
    ],
)
def test_a_figure_is_read_with_what_it_measures_in_one_spelling(words: str, stated: list[str]):
    assert figures(words) == Counter(stated)


def test_a_fact_of_a_text_without_successor_stays_where_it_is():
    assert outcome(fact_of("II.3", "Đoàn Thanh niên"), works_of(OLD)) is None


def test_a_consolidated_text_and_one_put_beside_take_nobodys_place():
    for relation in ("consolidates", "compared_with"):
        assert outcome(fact_of("II.3", "Đoàn Thanh niên"), works_of(OLD, NEW, relation=relation)) is None


def test_a_fact_goes_on_through_several_texts_and_stops_where_its_words_change_first():
    later = NEW | {"II.3": ("3.", "Trạm Y tế kiểm tra nguồn nước tưới ở các ao làng.")}
    works = works_of(OLD, NEW, later)

    assert outcome(fact_of("II.3", "Đoàn Thanh niên"), works).document_id == "kl-cay-xanh-2019"
    assert outcome(fact_of("II.4", OLD["II.4"][1]), works).outcome == "words_differ"
    assert outcome(fact_of("II.2", "Mỗi thôn lập"), works).document_id == ISSUED


def test_the_part_of_a_unit_that_was_checked_on_the_way_holds_in_the_last_text():
    later = NEW | {"II.6": ("6.", "Trường học tự lo nước tưới.")}
    task = fact_of("II.1", OLD["II.1"][1], task_id="NV-001")
    part = SimpleNamespace(task_id="NV-001", unit_id="phong", role="lead", quote="Phòng Kinh tế chủ trì hướng dẫn")
    row = {"table": "task_units", "key": "NV-001 phong lead", "document_id": ISSUED, "clause_id": "II.1"}
    row |= {"quote": "Phòng Kinh tế chủ trì, chỉ đạo", "state": "worded_anew", "successor_key": None}
    reached = Carried(Outcome.UNCHANGED, "kl-cay-xanh-2019", "II.1", NEW["II.1"][1])

    works, checked = works_of(OLD, NEW, later), Decided.of([SimpleNamespace(**row, checked_by="Văn phòng")])
    assert carried_part(works, checked, part, task, reached).outcome == Outcome.UNCHANGED
    assert carried_part(works, Decided.of([]), part, task, reached).outcome == Outcome.WORDS_DIFFER


def test_what_waits_in_one_text_is_decided_by_a_row_about_a_later_one():
    later = NEW | {"II.6": ("6.", "Trường học tự lo nước tưới.")}
    row = {"table": "tasks", "key": "NV-001", "document_id": "kl-cay-xanh-2019", "clause_id": None, "quote": None}
    decided = Decided.of([SimpleNamespace(**row, state="dropped", successor_key=None, checked_by="Văn phòng")])
    at = carried(works_of(OLD, NEW, later), decided, "tasks", "NV-001", fact_of("II.2", "Mỗi thôn lập một tổ"))

    assert (at.outcome, at.document_id) == (Outcome.DROPPED, "kl-cay-xanh-2019")


def test_the_word_of_an_editor_counts_once_somebody_has_checked_it():
    fact = fact_of("II.1", "Phòng Kinh tế chủ trì hướng dẫn các xã chọn giống cây chịu hạn")
    row = {"state": "worded_anew", "clause_id": "II.1", "quote": ANEW, "successor_key": None}

    assert outcome(fact, **row, checked_by=None).outcome == "words_differ"
    assert outcome(fact, **row, checked_by="Chánh Văn phòng").outcome == "worded_anew"


def test_an_editor_pairs_what_the_words_do_not():
    row = SimpleNamespace(
        from_document=DRAFT, from_clause="II.2", to_document=ISSUED, to_clause="II.5", kind="edited", basis="editor"
    )
    pairs = works_of(OLD, NEW, decided=[row]).pairs(DRAFT, ISSUED)

    assert [
        (each.old_id, each.new_id, each.change) for each in pairs if each.new_id == "II.5" or each.old_id == "II.2"
    ] == [("II.2", "II.5", "edited")]
    assert len(pairs) == len(OLD)


def test_texts_that_lead_in_a_circle_end():
    works = works_of(OLD, NEW, relation="corrects")
    works.later[ISSUED] = DRAFT

    assert works.living(DRAFT) == ISSUED
