"""The history of a document: how its standing came about, and what the portal did with it."""

from markupsafe import Markup

from macros.html.markup import element, joined, row, table
from model.naming import vietnamese_date
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
            row([event.event_date and vietnamese_date(event.event_date), event.status.label, event.source, event.note])
            for event in events
        ],
    )


def _publications(portal: Portal, document: Row) -> Markup | None:
    """Tell when the portal published, changed or withdrew the document."""
    entries = portal.group("publications", "document_id").get(document.document_id)
    if not entries:
        return None
    rows = [row([vietnamese_date(each.published_date), each.kind.label, each.title, each.words]) for each in entries]
    return table("Trên cổng này", ["Ngày", "Loại", "Việc", "Nội dung"], rows)
