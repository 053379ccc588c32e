"""How the portal names things: documents, clauses, dates, and the words a fact rests on."""

from datetime import date

from markupsafe import Markup

from macros.html.addresses import (
    clause_address,
    document_address,
    row_address,
    unit_address,
)
from macros.html.markup import NOT_STATED, element, joined, link, quoted, title, unbroken
from model.portal import Portal, Row
from model.texts import Node
from model.vocabulary import DocumentStatus, NodeKind, Origin

#: So many words tell the titles of two documents apart.
_WORDS_OF_TITLE = 12

_NUMBERED: dict[str, str] = {
    NodeKind.SECTION: "mục",
    NodeKind.CLAUSE: "khoản",
    NodeKind.SUBCLAUSE: "điểm",
}


def vietnamese_date(day: str | date) -> str:
    """Write a day or a partial date the way it is read: 16/06/2025, 5/2021, 2021."""
    year, *rest = str(day).split("-")
    if len(rest) == 1:
        return f"{int(rest[0])}/{year}"
    return "/".join([*reversed(rest), year])


def dated(day: str | date) -> Markup:
    """Show a day as it is read, with the value it sorts by."""
    return element("time", vietnamese_date(day), datetime=str(day))


def document_name(document: Row) -> str:
    """
    Name a document briefly: type, number and date as far as they are known.

    A draft is called a draft; a document still to be made has neither number
    nor date, so its words in the text are its name.
    """
    kind: str = document.document_type.label
    if document.doc_symbol:
        name = f"{kind} số {document.doc_symbol}"
    elif document.issued_date:
        word = "ngày" if len(document.issued_date) == len("2021-05-14") else "tháng"
        name = f"{kind} {word} {vietnamese_date(document.issued_date)}"
    else:
        return str(document.title)
    return f"Dự thảo {name}" if document.status == DocumentStatus.DRAFT else name


def document_link(portal: Portal, document_id: str) -> Markup:
    """Link to the document's page, or to its row in the list when it is only cited."""
    return link(document_address(portal, document_id), unbroken(document_name(portal.row("documents", document_id))))


def document_title_link(portal: Portal, document_id: str) -> Markup:
    """Link to a document where its name begins a cell: shown with a capital, as a title is."""
    return link(document_address(portal, document_id), title(document_name(portal.row("documents", document_id))))


def clause_name(portal: Portal, document_id: str, clause_id: str) -> str:
    """Cite a clause inside its document: "điểm 1.2, khoản 1, mục II"."""
    clauses = portal.texts[document_id].clauses
    names = []
    step: str | None = clause_id
    while step:
        node = clauses[step]
        names.append(_own_name(node))
        step = None if node.kind == NodeKind.FOOTNOTE else node.parent_id
    return ", ".join(names)


def _own_name(node: Node) -> str:
    """Name one node without its parents."""
    if node.kind in _NUMBERED:
        return f"{_NUMBERED[node.kind]} {node.number.rstrip('.')}"
    if node.kind == NodeKind.FOOTNOTE:
        return f"chú thích {node.id.removeprefix('fn-')}"
    if node.kind == NodeKind.PARAGRAPH:
        order = node.id.rpartition(".p")[2]
        return "đoạn mở đầu" if order == "0" else f"đoạn {order}"
    return NodeKind(node.kind).label.lower()


def document_citation(portal: Portal, document_id: str) -> str:
    """
    Name a document as a report must.

    Issuers number alike, so the issuer is named, and the day; two drafts of one
    month have only the opening of their titles to be told apart by.
    """
    document = portal.row("documents", document_id)
    day = f" ngày {vietnamese_date(document.issued_date)}" if document.doc_symbol and document.issued_date else ""
    issuer = f" của {_issuer(portal, document)}" if document.issuer_text else ""
    title = "" if document.doc_symbol or not document.issued_date else f" “{opening(document.title, _WORDS_OF_TITLE)}”"
    return f"{document_name(document)}{day}{issuer}{title}"


def _issuer(portal: Portal, document: Row) -> str:
    """Name the issuer as its unit is named; a heading block prints it in capitals."""
    units = portal.group("units", "document_id", "name_text").get((document.document_id, document.issuer_text), ())
    return str(units[0].name if units else document.issuer_text)


def opening(text: str, words: int) -> str:
    """Return the first words of a text."""
    first = text.split()[:words]
    return " ".join(first).rstrip(",;.") + "…" if len(first) < len(text.split()) else text


def clause_link(portal: Portal, document_id: str, clause_id: str) -> Markup:
    """Link to a clause, named by its place in the document."""
    name = clause_name(portal, document_id, clause_id)
    return link(clause_address(document_id, clause_id), _capitalised(name), class_="clause-link")


def place_link(portal: Portal, document_id: str, clause_id: str) -> Markup:
    """Link to a clause that facts are stated in; its document is named where the portal publishes several."""
    clause = clause_link(portal, document_id, clause_id)
    if len(portal.texts) == 1:
        return clause
    return joined([clause, ", ", document_link(portal, document_id)])


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def unit_link(portal: Portal, unit_id: str) -> Markup:
    """Link to a unit's page by its name."""
    return link(unit_address(unit_id), portal.row("units", unit_id).name)


def code_link(portal: Portal, table: str, code: str) -> Markup:
    """Link to a row by its code."""
    return link(row_address(portal, table, code), code, class_="code")


def quotation(portal: Portal, row: Row) -> Markup:
    """Show the words a row rests on, with the way to the clause they stand in."""
    return element(
        "figure",
        element("blockquote", element("p", unbroken(row.quote))),
        element(
            "figcaption",
            clause_link(portal, row.document_id, row.clause_id),
            " · ",
            unbroken(document_name(portal.row("documents", row.document_id))),
        ),
        class_="quote",
    )


def evidence_link(portal: Portal, row: Row) -> Markup:
    """Link to the clause where the words of a row stand, and mark what comes from outside the documents."""
    place = clause_link(portal, row.document_id, row.clause_id) if row.clause_id else None
    return joined([place, outside_mark(row) if row.origin == Origin.OUTSIDE else None], " ")


def outside_mark(row: Row, *, with_source: bool = True) -> Markup:
    """Mark knowledge that no published document states, with its confidence and its source."""
    confidence = getattr(row, "confidence", None)  # abbreviations carry none
    parts = [confidence.label if confidence else None, row.source if with_source else None]
    return element(
        "span",
        element("strong", "Ngoài văn bản"),
        *(f" · {part}" for part in parts if part),
        class_="outside",
    )


def support_amount(rate: Row) -> Markup:
    """Show an amount of support in the words of the text, a factor with what it multiplies."""
    if rate.amount_text:
        return quoted(rate.amount_text)
    return joined([quoted(rate.factor_text), " × mức lương cơ sở"])


def stated(words: str | None) -> Markup:
    """Show words quoted from the text, or that the text does not state them."""
    return quoted(words) if words else NOT_STATED
