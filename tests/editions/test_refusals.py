"""What two texts of one work cannot be is refused in one sentence, at the cell that says it."""

import pytest

from tests.support.editions.two_texts import ISSUED, add_row, two_editions
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


@pytest.mark.parametrize("case", EDITION_CASES, ids=lambda case: f"{case.rule} {case.words[:24]}")
def test_a_wrong_entry_is_told_in_one_sentence_at_its_cell(data, case):
    case.make(data)

    said = [
        each
        for each in findings(data)
        if (each.rule, each.file, each.column) == (case.rule, f"{case.file}.csv", case.column)
    ]

    assert any(case.words in each.message for each in said), findings(data)


def test_part_of_a_text_may_end_on_a_day_that_a_source_names(data):
    event = {"event_id": "TT-990", "document_id": ISSUED, "event_date": "2020-01-15", "source": "Công báo số 3."}
    add_row(data, "status_events", event | {"status": "expired_partly", "affected_clause_id": "II.4"})

    said = errors_of(findings(data))

    assert {each.rule for each in said} == {"status_matches_events"}


def test_no_day_that_passes_changes_what_is_known_of_a_text(data, monkeypatch):
    before = findings(data)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")

    assert errors_of(findings(data)) == errors_of(before)
