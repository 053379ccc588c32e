"""A duty that went on from the draft is not taken in again from the proposals of the issued text."""

import pytest

from editing.__main__ import main
from intake.accepting import accept
from intake.proposals.finding import proposals
from intake.proposals.storing import proposal_rows, proposals_csv
from tests.support.csv_rows import Table
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from tests.support.faults import findings
from tests.support.workbooks.hand import Hand, given_out, taken
from validation.reading.dataset import read_dataset
from validation.rulebook.findings import errors_of

SHEET = "Đề xuất"


@pytest.fixture(name="data")
def _data(tmp_path):
    """Both texts, and beside the issued one what the intake finds in it."""
    data = two_editions(tmp_path / "data")
    dataset = read_dataset(data)
    units, documents = (dataset.tables[name].records() for name in ("units", "documents"))
    found = proposal_rows(proposals(dataset.texts[ISSUED].text, units, documents))
    (data / "texts" / ISSUED / "proposals.csv").write_text(proposals_csv(found), "utf-8")
    return data


def store(data):
    assert main(["pairs", ISSUED, DRAFT, "--write", "--data", str(data)]) == 0


def asked(data):
    table = Table.read(data / "texts" / ISSUED / "proposals.csv")
    columns = [table.header.index(name) for name in ("kind", "clause_id", "question")]
    return {row[columns[1]]: row[columns[2]] for row in table.rows[1:] if row[columns[0]] == "task"}


def decide(data, decision, clause_id):
    """Decide, in the workbook, about the task that is proposed at a clause."""
    hand = Hand(given_out(data, data.parent / "so.xlsx"))
    kind, clause = (hand.column(SHEET, name) for name in ("kind", "clause_id"))
    sheet = hand.sheet(SHEET)
    rows = (row for row in range(3, sheet.max_row + 1) if sheet.cell(row, kind).value == "Nhiệm vụ")
    row = next(each for each in rows if sheet.cell(each, clause).value == clause_id)
    hand.type(SHEET, row, "decision", decision)
    return row, hand.save()


def test_each_proposal_says_which_duty_of_the_draft_it_would_double(data):
    store(data)

    questions = asked(data)
    assert "Đã có: NV-003 ghi từ bản trước" in questions["II.2"]
    assert "NV-001 ghi từ bản trước chờ rà soát" in questions["II.1"]
    assert "ghi người rà soát ở dòng NV-005" in questions["II.4"]
    assert "bản trước" not in questions["II.5"]


def test_what_answers_a_proposal_is_said_once(data):
    store(data)
    before = asked(data)
    store(data)

    assert asked(data) == before


def test_what_answers_a_proposal_follows_what_was_decided_since(data):
    store(data)
    facts = Table.read(data / "fact_editions.csv")
    for column, cell in (("checked_by", "Chánh Văn phòng"), ("checked_on", "2026-11-24")):
        facts.set(facts.row_of("tasks NV-001"), column, cell)
    store(data)

    assert asked(data)["II.1"] == "Đã có: NV-001 ghi từ bản trước, đi tiếp sang bản này; bỏ đề xuất này."


def test_accepting_all_tasks_of_the_issued_text_doubles_none_of_the_draft(data):
    store(data)
    _, path = decide(data, "Nhận cả loại", "II.2")
    before = len(Table.read(data / "tasks.csv").rows)

    assert main(["take", str(path), "--write", "--data", str(data)]) == 0
    assert len(Table.read(data / "tasks.csv").rows) == before
    assert errors_of(findings(data)) == []


def test_a_duty_that_went_on_cannot_be_accepted_again(data):
    row, path = decide(data, "Nhận", "II.2")

    taking = taken(path, data, accept)

    assert [(each.row, each.column) for each in taking.plan.faults] == [(row, "quote")]
    assert "“NV-003”, ghi từ bản trước, đã đi tiếp" in taking.plan.faults[0].words
    assert taking.plan.files == {}


def test_accepting_what_waits_for_a_decision_is_asked_about(data):
    row, path = decide(data, "Nhận", "II.1")

    warnings = taken(path, data, accept).plan.warnings

    assert any("“NV-001”, ghi từ bản trước, còn chờ rà soát" in each.words and each.row == row for each in warnings)
