"""What two texts of one work cannot be is refused in one sentence, at the cell that says it."""

import pytest

from tests.support.csv_rows import Table
from tests.support.editions.two_texts import DRAFT, ISSUED, LINK, add_row, two_editions
from tests.support.editions.wrong_entries import EDITION_CASES
from tests.support.faults import findings
from validation.rulebook.findings import errors_of


@pytest.fixture(name="data")
def _data(tmp_path):
    return two_editions(tmp_path / "data")


def test_a_draft_and_its_issued_text_hold_together(data):
    assert errors_of(findings(data)) == []


def test_two_texts_of_one_work_may_bear_one_title(data):
    assert [each for each in findings(data) if each.rule == "same_name_twice"] == []


def test_of_two_texts_of_one_title_that_nobody_linked_none_is_called_superfluous(tmp_path):
    data = two_editions(tmp_path / "apart", linked=False)

    (said,) = [each for each in findings(data) if each.rule == "same_name_twice"]
    assert "giữ cả hai dòng, nối hai bản ở bảng editions" in said.message


@pytest.mark.parametrize("case", EDITION_CASES, ids=lambda case: f"{case.rule} {case.words[:24]}")
def test_a_wrong_entry_is_told_in_one_sentence_at_its_cell(data, case):
    case.make(data)

    said = [
        each
        for each in findings(data)
        if (each.rule, each.file, each.column) == (case.rule, f"{case.file}.csv", case.column)
    ]

    assert any(case.words in each.message for each in said), findings(data)


PAIR = {"from_document": DRAFT, "to_document": ISSUED, "from_clause": "II.3", "to_clause": "II.2", "kind": "renumbered"}
REPLACING = {"relation_id": "QH-001", "document_id": ISSUED, "clause_id": "I.1", "quote": "Các xã"}
REPLACING |= {"relation_type": "replaces", "target_document_id": DRAFT}
DRAFTED = {"event_id": "TT-001", "document_id": DRAFT, "event_date": "2018-04", "status": "draft", "source": "Dự thảo."}
#: Whether the texts are linked, what the link says otherwise, a status of the draft, and rows that are added.
ALONE = {
    "an issued text before its draft": (True, {"document_id": DRAFT, "of_document_id": ISSUED}, "draft", {}),
    "an edition of itself": (True, {"of_document_id": ISSUED}, "draft", {}),
    "a draft that another work replaces": (False, {}, "draft", {"relations": REPLACING}),
    "a pair across works": (False, {}, "draft", {"clause_pairs": PAIR | {"basis": "editor"}}),
    "a link across works": (False, {}, "draft", {"editions": LINK}),
    "a draft called issued": (True, {}, "issued", {}),
    "a draft called replaced": (True, {}, "replaced", {}),
    "a draft called issued against its own history": (True, {}, "issued", {"status_events": DRAFTED}),
}


@pytest.mark.parametrize("name", ALONE)
def test_what_cannot_be_is_refused_in_one_sentence_alone(tmp_path, name):
    linked, link, status, rows = ALONE[name]
    data = two_editions(tmp_path / "alone", linked=linked, **link)
    documents = Table.read(data / "documents.csv")
    documents.set(documents.row_of(DRAFT), "status", status)
    for table, row in rows.items():
        add_row(data, table, row)

    assert len(errors_of(findings(data))) == 1


def test_a_status_and_an_edition_flipped_together_are_refused_in_one_sentence_that_names_both(data):
    documents = Table.read(data / "documents.csv")
    for column in ("status", "edition"):
        documents.set(documents.row_of(DRAFT), column, "issued")

    (error,) = errors_of(findings(data))

    assert (error.rule, error.column) == ("printed_draft_is_draft", "status")
    assert "Cột edition cũng không thể là “issued”" in error.message


def test_an_event_that_issues_a_draft_is_refused_in_one_sentence(data):
    add_row(data, "status_events", DRAFTED)
    add_row(data, "status_events", DRAFTED | {"event_id": "TT-002", "event_date": "2018-05-14", "status": "issued"})

    (error,) = errors_of(findings(data))

    assert (error.rule, error.file) == ("draft_stays_draft", "status_events.csv")


def test_a_decision_about_a_fact_that_names_no_table_is_told(data):
    add_row(data, "fact_editions", {"key": "NV-001", "document_id": ISSUED, "state": "dropped"})

    said = {(each.rule, each.column) for each in errors_of(findings(data)) if each.file == "fact_editions.csv"}

    assert ("fact_edition_is_of_the_work", "key") in said
    assert "table" in {column for _, column in said}


def test_part_of_a_text_may_end_on_a_day_that_a_source_names(data):
    event = {"event_id": "TT-990", "document_id": ISSUED, "event_date": "2020-01-15", "source": "Công báo số 3."}
    add_row(data, "status_events", event | {"status": "expired_partly", "affected_clause_id": "II.4"})

    said = errors_of(findings(data))

    assert {each.rule for each in said} == {"status_matches_events"}


def test_no_day_that_passes_changes_what_is_known_of_a_text(data, monkeypatch):
    before = findings(data)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")

    assert errors_of(findings(data)) == errors_of(before)
