"""What waits for an editor beside a text is held to its form, and is no fact: nothing publishes it, the ledger has none."""

import csv

import pytest

from tests.support.faults import findings
from tests.support.invented import invented_data
from validation.checkers.publication.facts import facts_of
from validation.folder_check import FolderCheck
from validation.reading.dataset import read_dataset
from validation.schemas import ProposalSchema

NAME = "thong-bao-diem"
COLUMNS = list(ProposalSchema.to_schema().columns)


@pytest.fixture(name="folder")
def _folder(tmp_path):
    return invented_data(tmp_path / "data", NAME)


@pytest.fixture(name="quoted")
def _quoted(folder):
    """A clause of the document that has words of its own."""
    text = read_dataset(folder).texts[NAME].text
    return next(node for node in text.nodes if node.kind == "clause" and len(node.text) > 20)


def _write(folder, *rows):
    with (folder / "texts" / NAME / "proposals.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _row(quoted, **cells):
    return {"proposal_id": "DX-001", "kind": "task", "clause_id": quoted.id, "quote": quoted.text[:20]} | cells


def _found(folder):
    named = f"texts/{NAME}/proposals.csv"
    return [(each.line, each.column, each.rule) for each in findings(folder) if each.file == named]


def test_a_proposal_that_quotes_its_clause_holds(folder, quoted):
    _write(folder, _row(quoted), _row(quoted, proposal_id="DX-002", kind="partner", part_of="DX-001"))

    assert _found(folder) == []


FAULTS = (
    ({"clause_id": "khoan-99"}, ("clause_id", "reference_exists")),
    ({"quote": "Lời không có ở đâu cả"}, ("quote", "quote_stands_in_clause")),
    ({"unit_clause_id": "khoan-99"}, ("unit_clause_id", "reference_exists")),
    ({"decision": "có"}, ("decision", "isin")),
    ({"kind": "việc"}, ("kind", "isin")),
    ({"part_of": "DX-999"}, ("part_of", "reference_exists")),
    ({"proposal_id": "đề xuất"}, ("proposal_id", "str_matches")),
    ({"quote": ""}, ("quote", "not_empty")),
)


def test_each_fault_of_form_is_named_at_its_cell(folder, quoted):
    numbered = ({"proposal_id": f"DX-{number:03}"} | cells for number, (cells, _) in enumerate(FAULTS, start=1))
    _write(folder, *(_row(quoted, **cells) for cells in numbered))

    assert {(line, *fault) for line, (_, fault) in enumerate(FAULTS, start=2)} <= set(_found(folder))


def test_a_proposal_stands_once(folder, quoted):
    _write(folder, _row(quoted), _row(quoted))

    assert (3, "proposal_id", "is_unique") in _found(folder)


def test_proposals_are_no_facts_of_the_ledger(folder, quoted):
    before = facts_of(read_dataset(folder))
    _write(folder, _row(quoted))

    assert read_dataset(folder).texts[NAME].proposals is not None
    assert facts_of(read_dataset(folder)) == before


def test_what_is_published_knows_no_proposals(folder, quoted):
    before = FolderCheck(folder).portal()
    _write(folder, _row(quoted, note="Lời của người biên tập"))
    after = FolderCheck(folder).portal()

    assert (after.tables, after.texts) == (before.tables, before.texts)
    assert "Lời của người biên tập" not in repr((after.tables, after.texts, after.warnings))
