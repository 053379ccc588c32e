"""What holds now is shown with the clause and the words of the text that holds; what waits is no living duty."""

from types import SimpleNamespace

import pytest

from model.editions.carrying import Decided, Outcome
from model.editions.living import living
from tests.editions.test_carrying import fact_of, works_of
from tests.support.csv_rows import Table
from tests.support.editions.two_texts import DRAFT, ISSUED, NEW, OLD, TASKS, add_row, two_editions
from tests.support.faults import findings
from tests.support.portals import with_rows
from validation.folder_check import FolderCheck

CHECKED = {"document_id": ISSUED, "checked_by": "Chánh Văn phòng", "checked_on": "2026-11-24"}
ANEW = {
    "clause_id": "II.1",
    "quote": "Phòng Kinh tế chủ trì, chỉ đạo các xã chọn giống cây chịu hạn, xong trước ngày 15/9/2018",
}


@pytest.fixture(name="data")
def _data(tmp_path):
    return two_editions(tmp_path / "data")


def test_a_fact_that_goes_on_rests_on_the_issued_text_and_no_cell_of_the_data_changes(data):
    portal = FolderCheck(data).portal()

    assert {row.task_id: (row.document_id, row.clause_id) for row in portal.rows("tasks")} == {
        "NV-003": (ISSUED, "II.2"),
        "NV-004": (ISSUED, "II.3"),
        "NV-006": (ISSUED, "III.1"),
    }
    assert [(row.task_id, row.document_id) for row in portal.tables["tasks"].rows] == [(each, DRAFT) for each in TASKS]


def test_what_waits_stays_with_the_draft_and_gives_no_unit_a_duty(data):
    portal = FolderCheck(data).portal()

    assert {row.task_id: row.carried.outcome for row in portal.left_behind("tasks")} == {
        "NV-001": Outcome.WORDS_DIFFER,
        "NV-002": Outcome.CLAUSE_REMOVED,
        "NV-005": Outcome.FIGURES_DIFFER,
    }
    assert {row.task_id for row in portal.rows("task_units")} == {"NV-003", "NV-004", "NV-006"}
    assert "phong-kinh-te" not in portal.charging


def test_every_code_still_names_its_row_and_keeps_its_page(data):
    portal = FolderCheck(data).portal()

    assert {portal.row("tasks", each).task_id for each in TASKS} == {*TASKS}
    assert set(portal.page_numbers("tasks")) == {*TASKS}


def test_a_fact_that_somebody_checked_holds_in_its_new_words(data):
    add_row(data, "fact_editions", {"table": "tasks", "key": "NV-001", "state": "worded_anew"} | CHECKED | ANEW)

    task = FolderCheck(data).portal().row("tasks", "NV-001")

    assert (task.document_id, task.quote, task.title) == (
        ISSUED,
        ANEW["quote"],
        "chỉ đạo các xã chọn giống cây chịu hạn",
    )
    assert task.due_text == "ngày 15/9/2018"


def test_a_part_that_the_later_clause_does_not_name_stays_behind_though_its_task_goes_on(data):
    portal = FolderCheck(data).portal()
    parts = [row for row in portal.tables["task_units"].rows if row.task_id == "NV-003"]
    parts[0].quote = "Đoàn Thanh niên chủ trì"
    changed = with_rows(portal, task_units=parts)

    assert changed.rows("task_units") == ()
    assert [row.task_id for row in changed.left_behind("task_units")] == ["NV-003"]


def test_a_text_without_successor_is_shown_as_it_was_stated(portal):
    for name, table in portal.tables.items():
        assert portal.rows(name) is table.rows


def test_a_clause_of_the_issued_text_is_reviewed_once_its_duty_has_gone_on(data):
    documents = Table.read(data / "documents.csv")
    documents.set(documents.row_of(ISSUED), "background", "")
    asked = ("clause_is_covered", f"texts/{ISSUED}/text.yml", "II.1")

    assert asked in {(each.rule, each.file, each.key) for each in findings(data)}
    add_row(data, "fact_editions", {"table": "tasks", "key": "NV-001", "state": "worded_anew"} | CHECKED | ANEW)
    assert asked not in {(each.rule, each.file, each.key) for each in findings(data)}


def test_what_belongs_to_a_fact_that_changed_goes_on_with_its_successor():
    works = works_of(OLD, NEW)
    policy = fact_of("II.5", "hỗ trợ mỗi tổ 500.000 đồng", policy_id="CS-001")
    rate = fact_of("II.5", "để mua vòi và xô tưới cây", rate_id="HT-001", policy_id="CS-001")
    row = {"table": "policies", "key": "CS-001", "document_id": ISSUED, "clause_id": None, "quote": None}
    decided = SimpleNamespace(**row, state="changed", successor_key="CS-002", checked_by="Chánh Văn phòng")
    stated = {"policies": [policy], "support_rates": [rate]}

    waiting = living(works, Decided.of([]), lambda table: stated.get(table, []))
    settled = living(works, Decided.of([decided]), lambda table: stated.get(table, []))

    assert [each.rate_id for each in waiting.behind["support_rates"]] == ["HT-001"]
    assert [(each.document_id, each.policy_id) for each in settled.rows["support_rates"]] == [(ISSUED, "CS-002")]
