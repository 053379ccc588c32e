"""Which clauses of other documents changed a clause; the text itself stays as it was issued (decisions/0030)."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.citing.citations import dated, document_link
from macros.html.addresses import clause_address
from macros.html.margin import MarginNote
from macros.html.markup import Child, element, joined, link
from model.portal import Portal, Row
from model.texts.citations import clause_name
from model.vocabulary import AMENDING, DocumentStatus

_NOT_IN_THE_WORDS = "(chưa nhập vào lời)"


def amended(portal: Portal, document_id: str, clause_id: str | None = None) -> MarginNote | None:
    """Name, for a clause or for a whole text, the clauses of other documents that changed it; nothing for none."""
    relations = portal.group("relations", "target_document_id", "target_clause_id").get((document_id, clause_id), ())
    amending = [each for each in relations if each.relation_type in AMENDING]
    if not amending:
        return None
    named = joined((_named(portal, each) for each in amending), "; ")
    said = ", ".join(dict.fromkeys(each.relation_type.reversed_label for each in amending))
    return MarginNote(said, element("p", named, " ", element("small", _NOT_IN_THE_WORDS), class_="became"))


def _named(portal: Portal, relation: Row) -> Markup:
    """Name what changed a clause, and since when where a dated event says so."""
    document_id = relation.subject_document_id or relation.document_id
    name = clause_name(portal.texts[relation.document_id], relation.clause_id)
    where = link(clause_address(relation.document_id, relation.clause_id), name)
    of: Child = document_link(portal, document_id)
    days = [joined([" từ ngày ", dated(portal, day)]) for day in _in_effect(portal, document_id)]
    return joined([relation.relation_type.reversed_label, " bởi ", where, " ", of, *days[:1]])


def _in_effect(portal: Portal, document_id: str) -> Iterator[str]:
    events = portal.group("status_events", "document_id").get(document_id, ())
    return (each.event_date for each in events if each.status == DocumentStatus.IN_EFFECT and each.event_date)
