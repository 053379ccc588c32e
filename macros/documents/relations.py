"""Relations between documents, at clause level, read in both directions."""

from markupsafe import Markup

from macros.citing.citations import clause_link, code_link, document_link, document_title_link, place_link
from macros.html.markup import Child, element, items, joined, quoted, row, table
from macros.html.paging import beginning, of_pages
from model.naming import document_name
from model.portal import Portal, Row

#: A document that all others cite does not fill the page of a hundred.
_MOST_PLACES = 10
_OUTWARD = "Văn bản này nhắc đến văn bản khác"
_HEADER = ["Tại", "Quan hệ", "Với văn bản", "Nguyên văn"]


def document_relations(portal: Portal, document_id: str) -> Markup:
    """List the relations of a document at clause level, out of it and into it; those that went on to a later text stand there."""
    holds = portal.works.living(document_id)
    moved = (
        [each for each in portal.stated("relations") if each.document_id == document_id] if holds != document_id else []
    )
    outward = portal.group("relations", "document_id").get(document_id, ())
    inward = portal.group("relations", "target_document_id").get(document_id, ())
    return joined(
        [
            _moved(portal, holds) if moved and not outward else _directed(portal, document_id, _OUTWARD, outward),
            _directed(portal, document_id, "Văn bản khác nhắc đến văn bản này", inward),
        ]
    )


def _moved(portal: Portal, document_id: str) -> Markup:
    return element("p", f"{_OUTWARD}: nay ghi ở ", document_link(portal, document_id), ".")


def _directed(portal: Portal, document_id: str, caption: str, relations: tuple[Row, ...]) -> Markup:
    """Tabulate one direction, or say that nothing is recorded in it."""
    if not relations:
        return element("p", f"{caption}: chưa ghi nhận.")
    shown, more = beginning(relations, "bảng relations.csv")
    return joined([table(caption, _HEADER, (row(_cells(portal, each, within=document_id)) for each in shown)), more])


def relation_list(portal: Portal, page: int = 1) -> str:
    """List the relations of a page, then where the documents of the page are spoken of."""
    relations = portal.pages("relations").get(page, ())
    forward = (row(_cells(portal, each), anchor=each.relation_id.lower()) for each in relations)
    caption = f"Điều khoản nào nhắc đến văn bản nào{of_pages(portal, 'relations', page)}"
    return joined([table(caption, _HEADER, forward) if relations else None, _spoken_of(portal, page)])


def _spoken_of(portal: Portal, page: int) -> Markup | None:
    inward = portal.group("relations", "target_document_id")
    found = {each.document_id: inward.get(each.document_id) for each in portal.pages("documents").get(page, ())}
    rows = [row([document_title_link(portal, target), _places(portal, rows)]) for target, rows in found.items() if rows]
    caption = f"Văn bản được nhắc đến ở đâu{of_pages(portal, 'documents', page)}"
    return table(caption, ["Văn bản", "Được nhắc đến"], rows) if rows else None


def _places(portal: Portal, relations: tuple[Row, ...]) -> Markup:
    shown, more = beginning(relations, "bảng relations.csv", most=_MOST_PLACES)
    return joined([items(_backward(portal, each) for each in shown), more])


def _cells(portal: Portal, relation: Row, *, within: str | None = None) -> list[Markup | str]:
    return [
        _place(portal, relation.document_id, relation.clause_id, within=within),
        joined([relation.relation_type.label, relation_remark(portal, relation, linked=True)], " "),
        _place(portal, relation.target_document_id, relation.target_clause_id, within=within),
        quoted(relation.quote),
    ]


def _backward(portal: Portal, relation: Row) -> Markup:
    place = _place(portal, relation.document_id, relation.clause_id)
    return joined([relation_words(portal, relation, reverse=True), " tại ", place])


def relation_words(portal: Portal, relation: Row, *, reverse: bool = False) -> Markup:
    """Name a relation, as the other document sees it where *reverse* says so, with what must be known of it."""
    label = relation.relation_type.reversed_label if reverse else relation.relation_type.label
    return joined([label, relation_remark(portal, relation)], " ")


def relation_remark(portal: Portal, relation: Row, *, linked: bool = False) -> Markup | None:
    """
    Say whose relation it is where it is not of the document that tells of it, and what an editor only inferred.

    Args:
        portal: The data.
        relation: A row of `relations`.
        linked: Whether the names lead to what they name.
    """
    document_id, policy_id = relation.subject_document_id, relation.subject_policy_id
    remarks: list[Child] = []
    if document_id:
        name = document_link(portal, document_id) if linked else document_name(portal.row("documents", document_id))
        remarks.append(joined(["quan hệ của ", name]))
    if policy_id:
        name = code_link(portal, "policies", policy_id) if linked else policy_id
        remarks.append(joined(["quan hệ của chính sách ", name]))
    if relation.basis:
        remarks.append(relation.basis.label)
    return element("small", "(", joined(remarks, "; "), ")") if remarks else None


def _place(portal: Portal, document_id: str, clause_id: str | None, *, within: str | None = None) -> Markup:
    """Name a clause with its document; by itself on the page *within* which it stands, and where it is the only one."""
    if clause_id is None:
        return document_title_link(portal, document_id)
    return (clause_link if document_id == within else place_link)(portal, document_id, clause_id)
