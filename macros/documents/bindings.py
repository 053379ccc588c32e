"""What is bound to a clause: tasks, policies, figures, relations, editors' notes."""

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from macros.citing.citations import code_link, document_link
from macros.citing.left_behind import why_behind
from macros.citing.notes import note_entry
from macros.documents.relations import relation_words
from macros.html.markup import element, items, joined, title
from model.portal import Portal, Row


class Binding(NamedTuple):
    """
    A table whose rows are shown beside the clause they come from.

    What comes first stands open and all else is folded, so that a margin is seldom
    longer than its clause; what is marked folded never stands open.
    """

    table: str
    heading: str
    entry: Callable[[Portal, Row], Markup]
    folded: bool = False


def bindings(portal: Portal, document_id: str, clause_id: str) -> Markup:
    """Fold away, under its clause, everything the data binds to it; nothing if there is none."""
    place = (document_id, clause_id)
    groups = [
        (binding, rows)
        for binding in BINDINGS
        if (rows := portal.group(binding.table, "document_id", "clause_id").get(place))
    ]
    behind = _behind(portal, place)
    if not groups:
        return behind
    first, *others = groups
    if first[0].folded:
        return joined([*(_folded(portal, *group, class_="bound bound--folded") for group in groups), behind])
    bound = element(
        "details",
        element("summary", ", ".join(_count(*group) for group in groups)),
        _open(portal, *first),
        *(_folded(portal, *group) for group in others),
        class_="bound",
    )
    return joined([bound, behind])


def _behind(portal: Portal, place: tuple[str, str]) -> Markup:
    """Fold away what was bound to a clause of an earlier text and does not go on, each with the reason."""
    entries = [
        joined([binding.entry(portal, row), " ", why_behind(portal, binding.table, row)])
        for binding in BINDINGS
        for row in portal.group_behind(binding.table, "document_id", "clause_id").get(place, ())
    ]
    summary = element("summary", f"{len(entries)} điều chỉ ở bản này")
    return element("details", summary, items(entries), class_="bound bound--folded") if entries else Markup()


def _count(binding: Binding, rows: tuple[Row, ...]) -> str:
    return f"{len(rows)} {binding.heading.lower()}"


def _open(portal: Portal, binding: Binding, rows: tuple[Row, ...]) -> Markup:
    entries = items(binding.entry(portal, row) for row in rows)
    return element("div", element("p", binding.heading, class_="bound__kind"), entries)


def _folded(portal: Portal, binding: Binding, rows: tuple[Row, ...], *, class_: str | None = None) -> Markup:
    entries = items(binding.entry(portal, row) for row in rows)
    return element("details", element("summary", _count(binding, rows)), entries, class_=class_)


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
    Binding("tasks", "Nhiệm vụ", _task),
    Binding("policies", "Chính sách", _policy),
    Binding("support_rates", "Mức hỗ trợ đã áp dụng", _support_rate),
    Binding("eligibility_conditions", "Điều kiện", _condition),
    Binding("rotation_results", "Số liệu", _result),
    Binding("relations", "Quan hệ văn bản", _relation),
    Binding("editor_notes", "Ghi chú biên tập", _note, folded=True),
)
