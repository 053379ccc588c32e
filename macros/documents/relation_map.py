"""The relations of a document as a diagram: lists drawn as a tree by the style sheet, on screen and paper."""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from macros.citing.citations import clause_link, document_link
from macros.documents.listing import status_badge
from macros.documents.relations import relation_remark
from macros.html.markup import element, items, joined
from macros.html.paging import beginning
from model.naming import document_name
from model.portal import Portal, Row

#: A list of documents opens with so many maps; every document has its own on its page.
_MOST_MAPS = 10


def relation_maps(portal: Portal, page: int = 1) -> str:
    """Draw the relations of every published document of a page that has any."""
    listed = [each.document_id for each in portal.pages("documents").get(page, ()) if each.document_id in portal.texts]
    shown, more = beginning(listed, "lược đồ của mỗi văn bản có ở trang của văn bản", most=_MOST_MAPS)
    return joined([*(relation_map(portal, document_id) for document_id in shown), more])


def relation_map(portal: Portal, document_id: str) -> Markup | None:
    """Draw a document in the middle, what its clauses speak of, and whose clauses speak of it."""
    outward = portal.group("relations", "document_id").get(document_id, ())
    inward = portal.group("relations", "target_document_id").get(document_id, ())
    name = document_name(portal.row("documents", document_id))
    if not (outward or inward):
        return None
    return element(
        "figure",
        element("figcaption", f"Lược đồ: {name} nhắc đến văn bản nào, và văn bản nào nhắc đến nó"),
        element("p", document_link(portal, document_id), class_="map__hub"),
        element("ul", *_branches(portal, outward, "target_document_id", "out"), class_="map__branches")
        if outward
        else None,
        element("ul", *_branches(portal, inward, "document_id", "in"), class_="map__branches") if inward else None,
        class_="map",
    )


def _branches(portal: Portal, relations: Iterable[Row], other_end: str, way: str) -> Iterable[Markup]:
    """Gather relations by the document at their other end, then by type, in the order they come."""
    ends: dict[str, list[Row]] = {}
    for each in relations:
        ends.setdefault(getattr(each, other_end), []).append(each)
    shown, more = beginning(list(ends.items()), "bảng bên dưới và bảng relations.csv")
    yield from (_branch(portal, document_id, rows, way) for document_id, rows in shown)
    if more:
        yield element("li", more)


def _branch(portal: Portal, document_id: str, relations: list[Row], way: str) -> Markup:
    document = portal.row("documents", document_id)
    by_type = groupby(sorted(relations, key=_kind), key=_kind)
    return element(
        "li",
        items(_relation(portal, list(rows)) for _, rows in by_type),
        element("p", document_link(portal, document_id), " ", status_badge(document), class_="map__end"),
        class_=f"map__branch map__branch--{way} map__branch--{document.status}",
    )


def _kind(relation: Row) -> tuple[str, ...]:
    """What is named alike: the same relation, of the same subject, on the same ground."""
    subject = relation.subject_document_id or relation.subject_policy_id or ""
    return relation.relation_type, subject, relation.basis or ""


def _relation(portal: Portal, relations: list[Row]) -> Markup:
    places = (clause_link(portal, each.document_id, each.clause_id) for each in relations)
    label, remark = element("strong", relations[0].relation_type.label), relation_remark(portal, relations[0])
    return joined([joined([label, remark], " "), element("span", " tại "), joined(places, "; ")])
