"""The history of a document: how its standing came about, and what the portal did with it."""

from markupsafe import Markup

from macros.citing.citations import clause_link, place_link
from macros.html.markup import element, joined, quoted, row, table
from model.portal import Portal, Row


def document_history(portal: Portal, document: Row) -> Markup:
    """Tell both histories of a document; where no step is known, say so."""
    none = element("p", "Chưa ghi nhận mốc tình trạng nào.")
    return joined([_standing(portal, document) or none, _publications(portal, document)])


def _standing(portal: Portal, document: Row) -> Markup | None:
    """Tell how the status came about, each step with its source."""
    events = portal.group("status_events", "document_id").get(document.document_id)
    if not events:
        return None
    return table(
        "Diễn biến tình trạng",
        portal.tables["status_events"].titles("event_date", "status", "source", "note"),
        [
            row(
                [
                    event.event_date and portal.settings.date_words(event.event_date),
                    _with(event.status.label, ": ", _affected(portal, event)),
                    _with(event.source, " ", _stated(portal, event)),
                    event.note,
                ]
            )
            for event in events
        ],
    )


def _with(words: str, separator: str, more: Markup | None) -> str:
    """Return words with what follows them; where nothing does they stay plain, by which a table sets its columns."""
    return joined([words, more], separator) if more else words


def _affected(portal: Portal, event: Row) -> Markup | None:
    """Name the only clause that an event is about."""
    clause_id = event.affected_clause_id
    return clause_link(portal, event.document_id, clause_id) if clause_id else None


def _stated(portal: Portal, event: Row) -> Markup | None:
    """Quote the document on the portal that tells of an event."""
    document_id = event.source_document_id
    return (
        joined([place_link(portal, document_id, event.clause_id), ": ", quoted(event.quote)]) if document_id else None
    )


def _publications(portal: Portal, document: Row) -> Markup | None:
    """Tell when the portal published, changed or withdrew the document."""
    entries = portal.group("publications", "document_id").get(document.document_id)
    if not entries:
        return None
    rows = [
        row([portal.settings.date_words(each.published_date), each.kind.label, each.title, each.words])
        for each in entries
    ]
    return table("Trên cổng này", ["Ngày", "Loại", "Việc", "Nội dung"], rows)
