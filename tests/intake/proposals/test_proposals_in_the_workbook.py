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


def _cell(hand, row, column):
    return hand.sheet(SHEET).cell(row, hand.column(SHEET, column)).value or ""


def _choose_whole_kinds(hand):
    """Choose, at the first row of each kind that becomes rows, to accept the whole kind."""
    for kind in ("Đơn vị gặp lần đầu", "Nhiệm vụ", "Đơn vị cùng làm", "Văn bản được nêu"):
        for row in _rows(hand, kind)[:1]:
            hand.type(SHEET, row, "decision", "Nhận cả loại")


def test_one_cell_accepts_all_of_a_kind_and_the_same_workbook_again_changes_nothing(data, hand, capsys):
    units = _rows(hand, "Đơn vị gặp lần đầu")
    tasks = [row for row in _rows(hand, "Nhiệm vụ") if not _cell(hand, row, "question")]
    _choose_whole_kinds(hand)
    path = str(hand.save())

    assert main(["take", path, "--write", "--data", str(data)]) == 0
    said, after = capsys.readouterr().out, bytes_of(data)

    assert hand.typed <= 4 < len(units) + len(tasks)
    assert len(Table.read(data / "units.csv").rows) == 1 + len(units)
    assert len(Table.read(data / "tasks.csv").rows) == 1 + len(tasks)
    assert f"nhận {len(tasks)} dòng “Nhiệm vụ”" in said
    assert main(["take", path, "--write", "--data", str(data)]) == 0, capsys.readouterr().out
    assert bytes_of(data) == after


def test_what_raises_a_question_or_needs_what_was_not_accepted_waits(data, hand):
    tasks, rejected = _rows(hand, "Nhiệm vụ"), _rows(hand, "Đơn vị gặp lần đầu")[0]
    hand.type(SHEET, rejected, "decision", "Bỏ")
    _choose_whole_kinds(hand)
    hand.type(SHEET, _rows(hand, "Đơn vị gặp lần đầu")[1], "decision", "Nhận cả loại")

    rows = [each.cells for each in taken(hand.save(), data, accept).book.returned["proposals"]]

    asked = {_cell(hand, row, "proposal_id") for row in tasks if _cell(hand, row, "question")}
    of_rejected = {
        _cell(hand, row, "proposal_id")
        for row in tasks
        if _cell(hand, row, "unit_text") == _cell(hand, rejected, "unit_text")
    }
    assert asked
    assert of_rejected
    assert {row["proposal_id"] for row in rows if row["kind"] == "task" and not row["decision"]} == asked | of_rejected


def test_who_shares_a_task_that_was_rejected_waits(data, hand):
    task, partner = _rows(hand, "Nhiệm vụ")[1:3]
    hand.type(SHEET, task, "decision", "Bỏ")
    for column, cell in (
        ("kind", "Đơn vị cùng làm"),
        ("part_of", _cell(hand, task, "proposal_id")),
        ("question", None),
    ):
        hand.type(SHEET, partner, column, cell)
    _choose_whole_kinds(hand)

    rows = {each.place: each.cells for each in taken(hand.save(), data, accept).book.returned["proposals"]}

    assert (rows[task]["decision"], rows[partner]["decision"]) == ("rejected", "")


def test_a_unit_proposal_with_an_id_names_that_unit_and_makes_no_row(data, hand):
    unit, task = _rows(hand, "Đơn vị gặp lần đầu")[0], _rows(hand, "Nhiệm vụ")[0]
    name = hand.sheet(SHEET).cell(unit, hand.column(SHEET, "unit_text")).value
    hand.type("Cơ quan, đơn vị", 3, "unit_id", "don-vi-cu")
    for column, cell in (("name", "Văn phòng cũ"), ("kind", "Khác"), ("origin", "editor")):
        hand.type("Cơ quan, đơn vị", 3, column, cell)
    hand.type(SHEET, unit, "unit_id", "don-vi-cu")
    hand.type(SHEET, unit, "decision", "Nhận")
    hand.type(SHEET, task, "decision", "Nhận")

    made = [
        (each.table, each.after) for each in taken(hand.save(), data, accept).plan.changes if each.column == "unit_id"
    ]

    assert hand.sheet(SHEET).cell(task, hand.column(SHEET, "unit_text")).value == name
    assert ("task_units", "don-vi-cu") in made
    assert [after for table, after in made if table == "units"] == ["don-vi-cu"]
