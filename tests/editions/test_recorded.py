"""A page of one text is made again when what it says of the other one changes."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from cache.query_digests import QueryDigests
from cache.recording import RecordingPortal
from macros.comparison.page import comparison_page
from macros.documents.page import document_page
from macros.tasks.register import task_register
from model.vocabulary import ClauseChange, FactState, PairBasis
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from tests.support.portals import with_rows
from validation.folder_check import FolderCheck

MAKERS = {
    "the draft": lambda portal: document_page(portal, DRAFT),
    "the issued text": lambda portal: document_page(portal, ISSUED),
    "the comparison": lambda portal: comparison_page(portal, ISSUED, DRAFT),
}
EDITORS = {"from_document": DRAFT, "from_clause": "II.2", "to_document": ISSUED, "to_clause": "II.5"}
EDITORS |= {"kind": ClauseChange.EDITED, "basis": PairBasis.EDITOR, "note": None}


@pytest.fixture(name="linked", scope="module")
def _linked(tmp_path_factory):
    return FolderCheck(two_editions(tmp_path_factory.mktemp("linked") / "data")).portal()


def queries_of(portal, make):
    recording = RecordingPortal(portal)
    assert make(recording) == make(portal)
    return recording.queries


def with_editors_pair(portal):
    return with_rows(portal, clause_pairs=[SimpleNamespace(**EDITORS)])


def with_other_words(portal, document_id):
    text = portal.texts[document_id]
    nodes = [
        node._replace(pieces=tuple(piece._replace(text=f"{piece.text} Khác.") for piece in node.pieces))
        if node.id == "III.1"
        else node
        for node in text.nodes
    ]
    return replace(portal, texts={**portal.texts, document_id: replace(text, nodes=tuple(nodes))}, _groups={})


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_the_pages_of_a_work_follow_its_pairs_and_both_texts(linked, make):
    queries = queries_of(linked, make)
    digest = QueryDigests(linked).digest(queries)

    assert QueryDigests(with_editors_pair(linked)).digest(queries) != digest
    for document_id in (DRAFT, ISSUED):
        assert QueryDigests(with_other_words(linked, document_id)).digest(queries) != digest


def test_the_register_follows_what_holds(linked):
    queries = queries_of(linked, task_register)

    assert QueryDigests(linked).digest(queries) != QueryDigests(with_other_words(linked, ISSUED)).digest(queries)


def test_who_looks_up_a_fact_that_stayed_behind_follows_what_is_decided_of_it(linked):
    recording = RecordingPortal(linked)
    assert recording.row("tasks", "NV-002").task_id == "NV-002"
    row = {"table": "tasks", "key": "NV-002", "document_id": ISSUED, "clause_id": None, "quote": None}
    decided = SimpleNamespace(**row, state=FactState.DROPPED, successor_key=None, checked_by="Chánh Văn phòng")

    digests = {
        QueryDigests(each).digest(recording.queries) for each in (linked, with_rows(linked, fact_editions=[decided]))
    }

    assert len(digests) > 1
