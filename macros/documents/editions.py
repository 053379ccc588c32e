"""The other texts of the work a document is a text of: which came from which, and who says so."""

from markupsafe import Markup

from macros.citing.citations import clause_link, dated, document_title_link
from macros.comparison.page import comparison_name
from macros.comparison.review import review
from macros.html.markup import Child, Line, element, items, joined, link, quoted, row, table
from model.addresses import comparison_place
from model.portal import Portal, Row
from model.vocabulary import Origin


def document_editions(portal: Portal, document_id: str) -> Markup | None:
    """List the texts a document came from, those that came from it, and what became of facts; nothing of an only text."""
    links = [
        *portal.group("editions", "document_id").get(document_id, ()),
        *portal.group("editions", "of_document_id").get(document_id, ()),
    ]
    if not links:
        return None
    names = ("document_id", "relation", "of_document_id", "as_of_date", "source", "checked_by")
    titles = portal.tables["editions"].titles(*names)
    listed = table("Các bản của văn bản", titles, (_link(portal, each) for each in links))
    return joined(
        [element("div", listed, _comparisons(portal, document_id), id="cac-ban"), review(portal, document_id)]
    )


def _comparisons(portal: Portal, document_id: str) -> Markup:
    """Lead to the comparisons of a document with every other text of its work, and with those a row asks for."""
    pairs = [each for each in portal.works.compared if document_id in each]
    ways = (
        link(f"/{comparison_place(new, old)}", f"So sánh {comparison_name(portal, new, old)}") for old, new in pairs
    )
    return items(ways)


def _link(portal: Portal, each: Row) -> Line:
    return row(
        [
            document_title_link(portal, each.document_id),
            joined([each.relation.label, element("code", each.edition_id)], " "),
            document_title_link(portal, each.of_document_id),
            dated(portal, each.as_of_date),
            _ground(portal, each),
            each.checked_by,
        ]
    )


def _ground(portal: Portal, each: Row) -> Child:
    """Name what says that a text came from another: its own clause, or a source outside."""
    if each.origin == Origin.DOCUMENT:
        return joined([clause_link(portal, each.document_id, each.clause_id), ": ", quoted(each.quote)])
    return f"{each.source} ({Origin.OUTSIDE.label.lower()}; {each.confidence.label.lower()})"
