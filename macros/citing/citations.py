"""Names that lead to what they name, and the words a fact rests on."""

from datetime import date

from markupsafe import Markup

from macros.html.addresses import (
    clause_address,
    document_address,
    row_address,
    unit_address,
)
from macros.html.markup import NOT_STATED, element, joined, link, quoted, title, unbroken
from model.naming import document_name
from model.portal import Portal, Row
from model.portal_settings import LANGUAGE
from model.texts.citations import clause_name
from model.vocabulary import Origin


def dated(portal: Portal, day: str | date) -> Markup:
    """Show a day in the portal's form, with the value it sorts by, and its language where that is another one."""
    language = portal.settings.date_language
    words = portal.settings.date_words(day)
    return element("time", words, datetime=str(day), lang=None if language == LANGUAGE else language)


def document_link(portal: Portal, document_id: str) -> Markup:
    """Link to the document's page, or to its row in the list when it is only cited."""
    return link(document_address(portal, document_id), unbroken(document_name(portal.row("documents", document_id))))


def document_title_link(portal: Portal, document_id: str) -> Markup:
    """Link to a document where its name begins a cell: shown with a capital, as a title is."""
    return link(document_address(portal, document_id), title(document_name(portal.row("documents", document_id))))


def clause_link(portal: Portal, document_id: str, clause_id: str) -> Markup:
    """Link to a clause, named by its place in the document."""
    name = clause_name(portal.texts[document_id], clause_id)
    return link(clause_address(document_id, clause_id), _capitalised(name), class_="clause-link")


def place_link(portal: Portal, document_id: str, clause_id: str) -> Markup:
    """Link to a clause that facts are stated in; its document is named where the portal publishes several."""
    clause = clause_link(portal, document_id, clause_id)
    if len(portal.texts) == 1:
        return clause
    return joined([clause, " ", document_link(portal, document_id)])


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
    document = unbroken(document_name(portal.row("documents", row.document_id)))
    return block_quote(unbroken(row.quote), clause_link(portal, row.document_id, row.clause_id), " · ", document)


def block_quote(words: str, *source: str) -> Markup:
    """Set words of a text apart, with where they stand."""
    quote = element("blockquote", element("p", words))
    return element("figure", quote, element("figcaption", *source), class_="quote")


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
        element("strong", Origin.OUTSIDE.label),
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
