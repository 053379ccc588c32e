"""Relations between documents, at clause level, read in both directions."""

from markupsafe import Markup

from macros.citations import clause_link, document_link, evidence_link
from macros.markup import element, items, joined, row, table
from validation.portal import Portal, Row


def document_relations(portal: Portal, document_id: str) -> Markup:
    """List the relations of a document at clause level, out of it and into it."""
    outward = portal.group("relations", "document_id").get(document_id, ())
    inward = portal.group("relations", "target_document_id").get(document_id, ())
    return joined(
        [
            _relation_table(portal, "Văn bản này tác động đến văn bản khác", outward),
            _relation_table(portal, "Văn bản khác tác động đến văn bản này", inward),
            None if inward else element("p", "Chưa ghi nhận văn bản nào tác động đến văn bản này."),
        ]
    )


def relation_list(portal: Portal) -> str:
    """
    List all relations of all documents, once in each direction.

    In a page: `{{ relation_list() }}`.
    """
    targets = portal.group("relations", "target_document_id")
    backward = [
        row(
            [
                document_link(portal, target),
                items(_backward(portal, each) for each in rows),
            ]
        )
        for target, rows in targets.items()
    ]
    return joined(
        [
            _relation_table(portal, "Điều khoản nào nhắc đến văn bản nào", portal.rows("relations"), anchored=True),
            table("Văn bản được nhắc đến ở đâu", ["Văn bản", "Được nhắc đến"], backward),
        ]
    )


def _backward(portal: Portal, relation: Row) -> Markup:
    return joined(
        [
            relation.relation_type.label,
            " tại ",
            evidence_link(portal, relation),
            ", ",
            document_link(portal, relation.document_id),
        ]
    )


def _relation_table(
    portal: Portal, caption: str, relations: tuple[Row, ...], *, anchored: bool = False
) -> Markup | None:
    """Tabulate relations; only in the list of all of them is each at its own address."""
    if not relations:
        return None
    rows = [
        row(
            [
                joined(
                    [
                        document_link(portal, each.document_id),
                        ", ",
                        evidence_link(portal, each),
                    ]
                ),
                each.relation_type.label,
                _target(portal, each),
                element("q", each.quote),
            ],
            anchor=each.relation_id.lower() if anchored else None,
        )
        for each in relations
    ]
    return table(caption, ["Tại", "Quan hệ", "Với văn bản", "Nguyên văn"], rows)


def _target(portal: Portal, relation: Row) -> Markup:
    target = document_link(portal, relation.target_document_id)
    if relation.target_clause_id:
        clause = clause_link(portal, relation.target_document_id, relation.target_clause_id)
        return joined([clause, ", ", target])
    return target
