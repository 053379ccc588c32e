"""What was found in a text is decided in the workbook: accepted proposals become rows once, the others wait or go."""

import pytest

from editing.__main__ import main
from intake.accepting import accept
from intake.proposals.finding import proposals
from intake.proposals.storing import proposal_rows, proposals_csv
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.folders import bytes_of
from tests.support.invented import invented_data
from tests.support.workbooks.hand import Hand, given_out, taken
from validation.reading.dataset import read_dataset
from validation.rulebook.findings import errors_of

DOCUMENT, SHEET = "thong-bao-diem", "Đề xuất"


@pytest.fixture(name="data")
def _data(tmp_path):
    """A folder with one invented document, and what was found in it."""
    data = invented_data(tmp_path / "data", DOCUMENT)
    dataset = read_dataset(data)
    units, documents = (dataset.tables[name].records() for name in ("units", "documents"))
    found = proposal_rows(proposals(dataset.texts[DOCUMENT].text, units, documents))
    (data / "texts" / DOCUMENT / "proposals.csv").write_text(proposals_csv(found), "utf-8")
    return data


@pytest.fixture(name="hand")
def _hand(data, tmp_path):
    return Hand(given_out(data, tmp_path / "so.xlsx"))


def _rows(hand, kind):
    column = hand.column(SHEET, "kind")
    return [
        number
        for number in range(3, hand.sheet(SHEET).max_row + 1)
        if hand.sheet(SHEET).cell(number, column).value == kind
    ]


def test_accepted_units_and_tasks_become_rows_once(data, hand, capsys):
    units, tasks = _rows(hand, "Đơn vị gặp lần đầu"), _rows(hand, "Nhiệm vụ")
    for row in (*units, *tasks):
        hand.type(SHEET, row, "decision", "Nhận")
    path = str(hand.save())

    assert main(["take", path, "--write", "--data", str(data)]) == 0, capsys.readouterr().out
    after = bytes_of(data)

    assert len(Table.read(data / "units.csv").rows) == 1 + len(units)
    made = Table.read(data / "tasks.csv")
    assert [row[0] for row in made.rows[1:]] == [f"NV-{number:03}" for number in range(1, len(tasks) + 1)]
    assert len(Table.read(data / "task_units.csv").rows) > len(tasks)
    assert errors_of(findings(data)) == []
    assert main(["take", path, "--write", "--data", str(data)]) == 0
    assert bytes_of(data) == after


def test_what_waits_or_is_rejected_makes_no_row(data, hand):
    hand.type(SHEET, _rows(hand, "Nhiệm vụ")[0], "decision", "Bỏ")

    taking = taken(hand.save(), data)

    assert {(each.table, each.column) for each in taking.plan.changes} == {("proposals", "decision")}
    assert [*taking.plan.files] == [f"texts/{DOCUMENT}/proposals.csv"]


def test_a_task_of_a_unit_that_nobody_knows_is_asked_about_at_its_row(data, hand):
    row = _rows(hand, "Nhiệm vụ")[0]
    hand.type(SHEET, row, "decision", "accepted")

    taking = taken(hand.save(), data, accept)

    assert [(each.row, each.column) for each in taking.plan.faults if "là đơn vị nào" in each.words] == [
        (row, "unit_id")
    ]
    assert taking.plan.files == {}


def test_what_the_check_says_of_a_new_row_is_told_where_it_was_accepted(data, hand):
    for row in _rows(hand, "Đơn vị gặp lần đầu"):
        hand.type(SHEET, row, "decision", "Nhận")
    row = _rows(hand, "Nhiệm vụ")[0]
    hand.type(SHEET, row, "decision", "Nhận, đã sửa")
    hand.type(SHEET, row, "title", "một việc văn bản không nêu")

    faults = taken(hand.save(), data, accept).plan.faults

    assert (row, "title") in {(each.row, each.column) for each in faults if each.table == "proposals"}


def test_a_text_whose_proposal_names_another_clause_is_told(data, hand):
    row = _rows(hand, "Nhiệm vụ")[0]
    hand.type(SHEET, row, "clause_id", "khong-co")

    assert (row, "clause_id") in {(each.row, each.column) for each in taken(hand.save(), data).plan.faults}
