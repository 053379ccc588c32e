"""Documents that words cite by number, where it is sure which one of the portal is meant."""

from collections.abc import Iterator

from model.portal import Portal, Row
from model.texts.document_mentions import DocumentMention, document_mentions, plain_symbol
from model.texts.printed_days import read_printed_day
from model.vocabulary.document_types import DocumentType


def cited_documents(portal: Portal, words: str) -> Iterator[tuple[DocumentMention, Row]]:
    """
    Return where words mention documents of the portal, and which.

    Numbers begin anew every year, and QĐ stands for two types: a mention that prints another type or another day
    than the only document of that number means a document which the portal does not have.
    """
    for mention in document_mentions(words):
        rows = portal.group("documents", "doc_symbol").get(plain_symbol(mention.symbol), ())
        if len(rows) == 1 and _agrees(mention, rows[0]):
            yield mention, rows[0]


def _agrees(mention: DocumentMention, document: Row) -> bool:
    types = {mention.document_type, document.document_type} - {None, DocumentType.OTHER}
    printed, issued = read_printed_day(mention.day) or "", str(document.issued_date or "")
    return len(types) <= 1 and (printed.startswith(issued) or issued.startswith(printed))
