"""Documents held against the words that cite them: type, number, date, issuer and title as printed."""

import re
from collections.abc import Iterator

from model.finding import Finding
from model.texts import place_of
from model.texts.document_mentions import DocumentMention, document_mentions, plain_symbol, read_symbol
from model.texts.printed_days import read_printed_day
from model.vocabulary import DocumentType, NodeKind
from model.vocabulary.document_types import last_type_named, type_named_first
from validation.checkers.evidence.unit_names import UnitNames
from validation.language.words import as_matched, stands_in
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_Row = dict[str, str | None]
_QUOTED = re.compile(r"“([^”]*)”")


def cited_document_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the table of documents against headings and quotes."""
    documents = dataset.table(
        "documents", "document_id", "document_type", "doc_symbol", "title", "date_text", "quote", "issuer_text"
    )
    if documents is None:
        return
    names = UnitNames(dataset)
    for row, document in enumerate(documents.records()):
        yield from _type_findings(dataset, documents, row, document)
        mention = _mention(document)
        if mention and document["document_id"] not in dataset.texts:
            yield from _printed_findings(documents, row, document, mention)
            yield from _name_findings(documents, row, document, mention, names)


def _mention(document: _Row) -> DocumentMention | None:
    """Return the place where the quote prints the number of this document, or of another at its very beginning."""
    mentions = document_mentions(document["quote"] or "")
    symbol = plain_symbol(document["doc_symbol"] or "")
    own = next((each for each in mentions if plain_symbol(each.symbol) == symbol), None)
    return own or next((each for each in mentions if each.begin == 0), None)


def _type_findings(dataset: Dataset, documents: RawTable, row: int, document: _Row) -> Iterator[Finding]:
    recorded = document["document_type"]
    if recorded not in set(DocumentType) or recorded is None:
        return
    said = _said_type(dataset, document)
    if said and recorded != said.value:
        detail = f"Lời văn gọi đây là “{said.label}” ({said.value})."
        yield documents.at(row, "document_type", "symbol_fits_type", detail=detail)
    symbol = read_symbol(document["doc_symbol"] or "")
    if said or symbol is None or not symbol.types or recorded in symbol.types:
        return
    if recorded != DocumentType.OFFICIAL_LETTER:  # in the symbol of a letter these may be letters of an office
        names = "”, “".join(each.label for each in symbol.types)
        detail = f"Ký hiệu “{document['doc_symbol']}” là của “{names}”."
        yield documents.at(row, "document_type", "symbol_fits_type", detail=detail)


def _said_type(dataset: Dataset, document: _Row) -> DocumentType | None:
    """The type a document prints above its title; or the one before its number or at the head of its title."""
    raw = dataset.texts.get(document["document_id"] or "")
    if raw:
        printed = next((node.text for node in raw.text.children(None) if node.kind == NodeKind.TYPE), "")
        return type_named_first(printed)
    quote, symbol, title = (document[name] or "" for name in ("quote", "doc_symbol", "title"))
    if not symbol:
        said = type_named_first(title) if stands_in(title, quote) else None
        return None if said and _is_called(document["document_type"], quote) else said
    mentions = [each for each in document_mentions(quote) if plain_symbol(each.symbol) == plain_symbol(symbol)]
    direct = next((each.document_type for each in mentions if each.document_type), None)
    read = read_symbol(symbol)
    if direct or (read and document["document_type"] in read.types):
        return direct
    return last_type_named(quote[: mentions[0].begin]) if mentions else None


def _is_called(recorded: str | None, quote: str) -> bool:
    """Tell whether the words name the recorded type somewhere."""
    cues = DocumentType(recorded).cues if recorded in set(DocumentType) and recorded else ()
    return any(stands_in(cue, quote) for cue in cues)


def _printed_findings(documents: RawTable, row: int, document: _Row, mention: DocumentMention) -> Iterator[Finding]:
    if plain_symbol(document["doc_symbol"] or "") != plain_symbol(mention.symbol):
        detail = f"Trích dẫn in “{mention.symbol}” ngay sau tên loại."
        yield documents.at(row, "doc_symbol", "symbol_fits_type", detail=detail)
    if mention.day and read_printed_day(document["date_text"] or "") != read_printed_day(mention.day):
        detail = f"Trích dẫn in “{mention.day}” ngay sau số và ký hiệu."
        yield documents.at(row, "date_text", "symbol_fits_type", detail=detail)


def _name_findings(
    documents: RawTable, row: int, document: _Row, mention: DocumentMention, names: UnitNames
) -> Iterator[Finding]:
    after = (document["quote"] or "")[mention.end :]
    issuer, recorded = _issuer(names, after), as_matched(document["issuer_text"] or "")
    is_as_printed = len(recorded) >= len(issuer) and as_matched(after).startswith(f" của {recorded}")
    if issuer and not is_as_printed:
        detail = f"Ngay sau ngày, trích dẫn ghi “của {issuer}”."
        yield documents.at(row, "issuer_text", "symbol_fits_type", detail=detail)
    following = next((each.begin for each in document_mentions(after)), len(after))
    quoted = _QUOTED.search(after)
    if quoted and quoted.start() < following and place_of(document["title"] or "", quoted[1]) < 0:
        detail = f"Trích dẫn đặt tên văn bản trong ngoặc kép: “{quoted[1]}”."
        yield documents.at(row, "title", "symbol_fits_type", detail=detail)


def _issuer(names: UnitNames, words: str) -> str:
    """Return the unit that issued a document, where its name follows the date: "của Bộ Chính trị"."""
    first = next(iter(names.mentions(words)), None)
    return words[first.begin : first.end] if first and words[: first.begin] == " của " else ""
