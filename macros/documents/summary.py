"""A summary in plain words, where an editor has written one: each line leads to the clause that it sums up."""

from markupsafe import Markup

from macros.citing.citations import clause_link
from macros.html.markup import element, items, joined
from model.portal import Portal
from model.vocabulary import NoteBasis

_WHOSE = "Lời của cổng, không phải lời văn bản; khi dẫn, hãy dẫn điều khoản."


def summary(portal: Portal, document_id: str) -> Markup | None:
    """Show what editors wrote of the clauses of a text, in the order of the text; None where they wrote nothing."""
    notes = portal.group("editor_notes", "document_id").get(document_id, ())
    order = {node.id: place for place, node in enumerate(portal.texts[document_id].nodes)}
    lines = sorted((each for each in notes if each.basis == NoteBasis.SUMMARY), key=lambda each: order[each.clause_id])
    if not lines:
        return None
    entries = items(joined([each.note, clause_link(portal, document_id, each.clause_id)], " ") for each in lines)
    title = element("summary", f"{NoteBasis.SUMMARY.label} ({len(lines)} câu)")
    return element("details", title, element("p", _WHOSE, class_="meta"), entries, class_="summary derived")
