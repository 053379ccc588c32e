"""Pairs of two linked texts are put down for review with what waits about facts; what an editor says of them wins."""

import pytest

from editing.__main__ import main
from editing.changes.state import state_of
from editing.confirm import confirm
from editing.workbook.layout import layouts_of, sheet_rows
from tests.support.csv_rows import Table, read_rows
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from tests.support.faults import findings, replace
from tests.support.folders import bytes_of
from validation.folder_check import FolderCheck
from validation.rulebook.findings import errors_of

EDITORS = {
    "from_document": DRAFT,
    "from_clause": "II.2",
    "to_document": ISSUED,
    "to_clause": "II.5",
    "kind": "edited",
    "basis": "editor",
}


@pytest.fixture(name="data")
def _data(tmp_path):
    return two_editions(tmp_path / "data")


def store(data):
    return main(["pairs", ISSUED, DRAFT, "--write", "--data", str(data)])


def cells(data, table, *columns):
    header, *rows = read_rows(data / f"{table}.csv")
    return [tuple(row[header.index(each)] for each in columns) for row in rows]


def test_pairs_that_say_something_are_stored_and_the_data_hold(data):
    assert store(data) == 0

    assert cells(data, "clause_pairs", "from_clause", "to_clause", "kind") == [
        ("", "II.5", "inserted"),
        ("II.1", "II.1", "edited"),
        ("II.2", "", "removed"),
        ("II.3", "II.2", "renumbered"),
        ("II.4", "II.3", "renumbered"),
        ("II.5", "II.4", "edited"),
    ]
    assert errors_of(findings(data)) == []


def test_what_waits_about_facts_is_proposed_and_decides_nothing(data):
    store(data)

    proposed = cells(data, "fact_editions", "key", "state", "clause_id", "checked_by")
    assert proposed == [
        ("NV-001", "worded_anew", "II.1", ""),
        ("NV-002", "dropped", "", ""),
        ("NV-005", "changed", "II.4", ""),
    ]
    assert [row.task_id for row in FolderCheck(data).portal().left_behind("tasks")] == ["NV-001", "NV-002", "NV-005"]


def test_what_is_stored_twice_stays_as_it_is(data):
    store(data)
    before = bytes_of(data)

    assert store(data) == 0
    assert bytes_of(data) == before


def test_the_pair_of_an_editor_stands_and_the_others_are_computed_around_it(data):
    store(data)
    pairs = Table.read(data / "clause_pairs.csv")
    stored = [row for row in pairs.rows[1:] if not {"inserted", "removed"} & {*row}]
    editors = [EDITORS.get(column, "") for column in pairs.header]
    pairs.rows[1:] = sorted([*stored, editors], key=lambda row: row[1])
    pairs.write()

    assert errors_of(findings(data)) == []
    assert store(data) == 0
    assert ("II.2", "II.5", "editor") in cells(data, "clause_pairs", "from_clause", "to_clause", "basis")
    assert not {"inserted", "removed"} & {kind for (kind,) in cells(data, "clause_pairs", "kind")}


def test_what_was_only_computed_may_be_corrected_after_it_was_published(data):
    store(data)
    assert confirm(data, new_history=True) == 0
    test_the_pair_of_an_editor_stands_and_the_others_are_computed_around_it(data)
    assert confirm(data) == 0
    pairs = Table.read(data / "clause_pairs.csv")
    pairs.rows = [row for row in pairs.rows if "editor" not in row]
    pairs.write()

    said = [each.rule for each in errors_of(findings(data)) if each.file == "clause_pairs.csv"]
    assert any(rule.startswith("published_") for rule in said)


def test_what_somebody_checked_is_not_proposed_again(data):
    store(data)
    facts = Table.read(data / "fact_editions.csv")
    row = facts.row_of("tasks NV-001")
    facts.set(row, "checked_by", "Chánh Văn phòng")
    facts.set(row, "checked_on", "2026-11-24")

    assert store(data) == 0
    assert cells(data, "fact_editions", "key", "checked_by") == [
        ("NV-001", "Chánh Văn phòng"),
        ("NV-002", ""),
        ("NV-005", ""),
    ]
    assert "NV-001" in {row.task_id for row in FolderCheck(data).portal().rows("tasks")}


def test_pairs_of_texts_that_no_row_links_are_shown_and_not_stored(tmp_path, capsys):
    data = two_editions(tmp_path / "data", linked=False)
    before = bytes_of(data)

    assert store(data) == 1

    said = capsys.readouterr()
    assert "Đổi số: II.3 → II.2" in said.out
    assert said.err.strip() == f"Chưa ghi gì: bảng editions chưa nối “{ISSUED}” với “{DRAFT}”."
    assert bytes_of(data) == before


def test_a_text_that_changed_since_makes_stored_pairs_untrue(data):
    store(data)
    for file in ("text.yml", "source.txt"):
        replace(data, f"texts/{DRAFT}/{file}", "Trạm Y tế kiểm tra nguồn", "Trạm Y tế xem xét nguồn")

    assert "pair_is_proved" in {each.rule for each in errors_of(findings(data))}


def test_what_waits_for_an_editor_stands_first_in_the_workbook(data):
    store(data)
    pairs, facts = Table.read(data / "clause_pairs.csv"), Table.read(data / "fact_editions.csv")
    pairs.set(4, "note", "Máy còn ngờ: lời giống nhau 61 %.")
    for column, cell in (("checked_by", "Chánh Văn phòng"), ("checked_on", "2026-11-24")):
        facts.set(1, column, cell)
    state = state_of(FolderCheck(data).dataset())
    layouts = {each.table: each for each in layouts_of(state)}

    def first(table, column):
        return next(sheet_rows(layouts[table], state[table]))[layouts[table].names.index(column)]

    assert (first("clause_pairs", "from_clause"), first("fact_editions", "key")) == ("II.3", "NV-002")


def test_a_table_that_is_not_there_is_named_and_nothing_is_written(data, capsys):
    (data / "policies.csv").unlink()

    assert store(data) == 1
    assert capsys.readouterr().err.strip() == "Chưa ghi gì: cần các tệp policies.csv."
