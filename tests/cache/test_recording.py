"""Data that notes what it is asked: nothing is overlooked, and nothing is noted that was not asked."""

from dataclasses import replace

import pytest

from cache.query_digests import QueryDigests
from cache.recording import RecordingPortal
from tests.support.portals import with_cells, with_rows

DOCUMENT, TASK, UNIT = "kl-luan-chuyen-2021", "NV-001", "ban-to-chuc-thanh-uy"


def _changed(portal, table, place=0, **cells):
    """The same data with one row changed; with no cells, without it."""
    rows = list(portal.tables[table].rows)
    rows[place : place + 1] = [with_cells(rows[place], **cells)] if cells else []
    return with_rows(portal, **{table: rows})


def _is_answered_alike(queries, one, other):
    return QueryDigests(one).digest(queries) == QueryDigests(other).digest(queries)


WAYS = {
    "rows": lambda data: data.rows("tasks"),
    "row": lambda data: data.row("tasks", TASK),
    "rows of the table": lambda data: data.tables["tasks"].rows,
    "group": lambda data: data.group("tasks", "task_id")[TASK],
    "get": lambda data: data.group("tasks", "task_id").get(TASK),
    "two columns": lambda data: data.group("tasks", "document_id", "clause_id").get((DOCUMENT, "II.1.1")),
    "one column, and two": lambda data: (
        data.group("tasks", "document_id").get(DOCUMENT),
        data.group("tasks", "document_id", "clause_id").get(("khác", "I")),
    ),
    "all groups": lambda data: dict(data.group("tasks", "task_id")),
    "all groups of two columns": lambda data: len(data.group("tasks", "document_id", "clause_id")),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_changed_row_is_noticed_however_it_was_looked_up(portal, way):
    recording = RecordingPortal(portal)

    assert way(recording) == way(portal)

    assert not _is_answered_alike(recording.queries, portal, _changed(portal, "tasks", quote="khác"))
    assert _is_answered_alike(recording.queries, portal, _changed(portal, "units", name="khác"))


def test_another_row_is_no_matter_to_who_asked_for_one(portal):
    recording = RecordingPortal(portal)
    recording.row("tasks", TASK)

    assert _is_answered_alike(recording.queries, portal, _changed(portal, "tasks", 1, quote="khác"))


def test_an_answer_that_was_missing_and_is_there_now_is_noticed(portal):
    recording = RecordingPortal(portal)
    assert recording.group("tasks", "task_id").get("NV-999") is None

    assert not _is_answered_alike(recording.queries, portal, _changed(portal, "tasks", task_id="NV-999"))


READINGS = {
    "one": lambda data: data.texts[DOCUMENT],
    "get": lambda data: data.texts.get(DOCUMENT),
    "items": lambda data: dict(data.texts.items()),
    "values": lambda data: list(data.texts.values()),
}


@pytest.mark.parametrize("read", READINGS.values(), ids=READINGS)
def test_a_changed_word_of_a_text_is_noticed(portal, read):
    recording = RecordingPortal(portal)
    assert read(recording) == read(portal)
    *others, node = portal.texts[DOCUMENT].nodes
    spoilt = node._replace(pieces=tuple(piece._replace(text=piece.text + ".") for piece in node.pieces))
    text = replace(portal.texts[DOCUMENT], nodes=(*others, spoilt))

    assert not _is_answered_alike(recording.queries, portal, replace(portal, texts={DOCUMENT: text}))


def test_who_asks_only_whether_a_text_is_there_notices_only_that(portal):
    recording = RecordingPortal(portal)
    assert DOCUMENT in recording.texts
    text = replace(portal.texts[DOCUMENT], nodes=portal.texts[DOCUMENT].nodes[:-1])

    assert _is_answered_alike(recording.queries, portal, replace(portal, texts={DOCUMENT: text}))
    assert not _is_answered_alike(recording.queries, portal, replace(portal, texts={}))


@pytest.mark.parametrize("fact", ["fingerprint", "checked_on", "warnings"])
def test_what_is_said_of_all_data_is_noted(portal, fact):
    recording = RecordingPortal(portal)
    assert getattr(recording, fact) == getattr(portal, fact)

    assert not _is_answered_alike(recording.queries, portal, replace(portal, **{fact: "khác"}))


def test_every_door_of_the_portal_is_watched(portal):
    """A new method of the portal must be noted too, or pages would be kept that are out of date."""
    doors = {name for name in (*vars(type(portal)), *type(portal).__annotations__) if not name.startswith("_")}

    assert doors <= set(vars(RecordingPortal))
