"""A text that prints that it is a draft is one, whatever the rows say."""

import pytest

from tests.support.csv_rows import Table
from tests.support.faults import findings, places, rules
from tests.support.small_documents import PARTY_HEAD, add_small_document
from validation.rulebook.findings import errors_of

SMALL = "qd-bia-2018"
NUMBERED, DATED = PARTY_HEAD["left"], PARTY_HEAD["right"]


def add_issued(data, left, right, mark=None, **cells):
    head = PARTY_HEAD | {"left": left, "right": right}
    nodes = [*([{"id": "du-thao", "text": mark}] if mark else []), {"id": "doan-1", "text": "Lời văn."}]
    add_small_document(data, SMALL, nodes, head=head, **cells)


@pytest.mark.parametrize(
    ("left", "right", "mark", "cells"),
    [
        (NUMBERED, DATED, "(DỰ THẢO)", {}),
        ([*NUMBERED[:3], "Số       -QĐ/TU"], DATED, None, {"doc_symbol": ""}),
        ([*NUMBERED[:3], "Số: …/QĐ-UBND"], DATED, None, {"doc_symbol": ""}),
        (
            NUMBERED,
            [DATED[0], "An Hòa, ngày     tháng 5 năm 2018"],
            None,
            {"date_text": "tháng 5 năm 2018", "issued_date": "2018-05"},
        ),
    ],
    ids=["draft mark", "blank number", "blank number of the State", "blank day"],
)
def test_a_mark_a_blank_number_or_a_blank_day_makes_a_draft(data_copy, left, right, mark, cells):
    add_issued(data_copy, left, right, mark, **cells)
    documents = Table.read(data_copy / "documents.csv")
    fault = documents.set(documents.row_of(SMALL), "status", "issued")
    found = errors_of(findings(data_copy))

    assert fault in places(found)
    assert rules(found) == {"printed_draft_is_draft"}


def test_a_text_with_number_and_day_may_be_issued(data_copy):
    add_issued(data_copy, NUMBERED, DATED)

    assert errors_of(findings(data_copy)) == []


def test_the_first_document_cannot_be_issued_with_a_month_as_its_day(data_copy):
    documents, events = Table.read(data_copy / "documents.csv"), Table.read(data_copy / "status_events.csv")
    faults = {
        documents.set(documents.row_of("kl-luan-chuyen-2021"), "status", "issued"),
        events.set(events.row_of("TT-001"), "status", "issued"),
    }

    assert faults <= places([each for each in findings(data_copy) if each.rule == "printed_draft_is_draft"])
