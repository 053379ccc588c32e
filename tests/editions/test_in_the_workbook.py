"""An editor links two texts, corrects a pair and decides about facts in the workbook, by few typed cells."""

import pytest

from editing.__main__ import main
from tests.support.csv_rows import Table, read_rows
from tests.support.editions.two_texts import DRAFT, ISSUED, LINK, two_editions
from tests.support.faults import findings
from tests.support.workbooks.hand import Hand, given_out, taken
from validation.folder_check import FolderCheck
from validation.rulebook.findings import errors_of

DOCUMENTS, EDITIONS, PAIRS, FACTS = "Văn bản", "Các bản của văn bản", "Điều khoản giữa hai bản", "Dữ kiện qua các bản"
TASKS = "Nhiệm vụ"
#: The quote of the task that takes the place of the one whose amount changed.
RAISED = "Phòng Tài chính hỗ trợ mỗi tổ 700.000 đồng để mua vòi và xô tưới cây"


def hand_on(data):
    return Hand(given_out(data, data.parent / "so-bien-tap.xlsx"))


def written(hand, data):
    assert main(["take", str(hand.save()), "--write", "--data", str(data)]) == 0
    assert errors_of(findings(data)) == []


def decide(hand, key, **cells):
    row = hand.row(FACTS, f"tasks {key}")
    for column, cell in {"checked_by": "Chánh Văn phòng", "checked_on": "2026-11-24", **cells}.items():
        hand.type(FACTS, row, column, cell)


@pytest.fixture(name="data")
def _data(tmp_path):
    data = two_editions(tmp_path / "data")
    assert main(["pairs", ISSUED, DRAFT, "--write", "--data", str(data)]) == 0
    return data


def test_two_texts_are_linked_by_their_work_and_one_row(tmp_path):
    data = two_editions(tmp_path / "data", linked=False)
    hand = hand_on(data)
    for document_id in (DRAFT, ISSUED):
        hand.type(DOCUMENTS, document_id, "work_id", DRAFT)
    hand.add(EDITIONS, **{name: cell for name, cell in LINK.items() if name != "edition_id"})
    written(hand, data)

    assert read_rows(data / "editions.csv")[1][0] == "BB-001"
    assert hand.typed <= 10


def test_three_facts_are_decided_by_a_post_and_a_day_each_and_the_new_figure_by_its_task(data):
    hand = hand_on(data)
    task = {"document_id": ISSUED, "clause_id": "II.4", "title": "hỗ trợ mỗi tổ 700.000 đồng", "quote": RAISED}
    hand.add(TASKS, task_id="NV-007", seq="1", **task)
    decide(hand, "NV-001")
    decide(hand, "NV-002")
    decide(hand, "NV-005")
    written(hand, data)

    portal = FolderCheck(data).portal()
    assert {row.task_id for row in portal.rows("tasks")} == {"NV-001", "NV-003", "NV-004", "NV-006", "NV-007"}
    assert {row.task_id: str(row.carried.outcome) for row in portal.left_behind("tasks")} == {
        "NV-002": "dropped",
        "NV-005": "changed",
    }
    assert hand.typed == 12
    facts = Table.read(data / "fact_editions.csv")
    assert facts.get(facts.row_of("tasks NV-005"), "successor_key") == "NV-007"


def test_what_takes_the_place_of_a_fact_is_asked_where_it_is_not_there_or_is_more_than_one(data):
    hand = hand_on(data)
    task = {"document_id": ISSUED, "clause_id": "II.4", "title": "hỗ trợ mỗi tổ 700.000 đồng", "quote": RAISED}
    hand.add(TASKS, seq="1", **task)
    hand.add(TASKS, seq="2", **task | {"quote": "hỗ trợ mỗi tổ 700.000 đồng để mua vòi và xô tưới cây"})
    decide(hand, "NV-005")

    said = taken(hand.save(), data).as_json()["errors"]

    assert [each["message"] for each in said if each["column"] == "successor_key"]


def test_a_pair_that_the_machine_got_wrong_is_corrected_in_its_row(data):
    hand = hand_on(data)
    row = hand.row(PAIRS, f"{DRAFT} II.2 {ISSUED} None")
    for column, cell in {"to_clause": "II.5", "kind": "Đổi lời", "basis": "Người biên tập ghép"}.items():
        hand.type(PAIRS, row, column, cell)
    hand.type(PAIRS, hand.row(PAIRS, f"{DRAFT} None {ISSUED} II.5"), "_bo", "x")
    written(hand, data)

    pairs = FolderCheck(data).portal().works.pairs(DRAFT, ISSUED)
    assert [each.new_id for each in pairs if each.old_id == "II.2"] == ["II.5"]
