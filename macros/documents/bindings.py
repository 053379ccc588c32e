"""What is bound to a clause: tasks, policies, figures, relations, editors' notes."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from macros.citing.citations import code_link, document_link
from macros.citing.left_behind import why_behind
from macros.citing.notes import note_entry
from macros.documents.relations import relation_words
from macros.html.margin import MarginNote
from macros.html.markup import element, items, joined, title
from model.portal import Portal, Row


class Binding(NamedTuple):
    """
    A table whose rows are shown beside the clause they come from.

    Attributes:
        table: Its name.
        counted: What its rows are called behind their number.
        heading: What they are called where they are listed.
        entry: Shows one row.
    """

    table: str
    counted: str
    heading: str
    entry: Callable[[Portal, Row], Markup]


def bindings(portal: Portal, document_id: str, clause_id: str) -> Iterator[MarginNote]:
    """Give everything the data bind to a clause, each kind with its number."""
    place = (document_id, clause_id)
    for binding in BINDINGS:
        if rows := portal.group(binding.table, "document_id", "clause_id").get(place, ()):
            entries = [binding.entry(portal, row) for row in rows]
            yield _listed(f"{len(rows)} {binding.counted}", binding.heading, entries)
    if behind := list(_behind(portal, place)):
        yield _listed(f"{len(behind)} điều chỉ ở bản này", "Chỉ ở bản này", behind)


def _listed(said: str, heading: str, entries: Iterable[Markup]) -> MarginNote:
    return MarginNote(said, joined([element("p", heading, class_="bound__kind"), items(entries)]))


def _behind(portal: Portal, place: tuple[str, str]) -> Iterator[Markup]:
    """Show what was bound to a clause of an earlier text and does not go on, each with the reason."""
    for binding in BINDINGS:
        for row in portal.group_behind(binding.table, "document_id", "clause_id").get(place, ()):
            yield joined([binding.entry(portal, row), " ", why_behind(portal, binding.table, row)])


def _task(portal: Portal, row: Row) -> Markup:
    return _coded(portal, "tasks", row.task_id, row.title)


def _policy(portal: Portal, row: Row) -> Markup:
    return _coded(portal, "policies", row.policy_id, row.title)


def _support_rate(portal: Portal, row: Row) -> Markup:
    return _coded(portal, "support_rates", row.rate_id, row.label_text)


def _condition(portal: Portal, row: Row) -> Markup:
    return _coded(portal, "eligibility_conditions", row.condition_id, row.kind.label)


def _result(portal: Portal, row: Row) -> Markup:
    return _coded(portal, "rotation_results", row.result_id, f"{row.movement.label}: {row.actual_text}")


def _coded(portal: Portal, table: str, code: str, words: str) -> Markup:
    return joined([code_link(portal, table, code), " ", title(words)])


def _relation(portal: Portal, row: Row) -> Markup:
    return joined([relation_words(portal, row), " ", document_link(portal, row.target_document_id)])


def _note(_portal: Portal, row: Row) -> Markup:
    return note_entry(row)


BINDINGS = (
    Binding("tasks", "nhiệm vụ", "Nhiệm vụ", _task),
    Binding("policies", "chính sách", "Chính sách", _policy),
    Binding("support_rates", "mức hỗ trợ", "Mức hỗ trợ đã áp dụng", _support_rate),
    Binding("eligibility_conditions", "điều kiện", "Điều kiện", _condition),
    Binding("rotation_results", "số liệu", "Số liệu", _result),
    Binding("relations", "quan hệ", "Quan hệ văn bản", _relation),
    Binding("editor_notes", "ghi chú", "Ghi chú biên tập", _note),
)
