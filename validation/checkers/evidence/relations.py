"""What a text says of other documents: their type, number and date, and what it does to them."""

import re
from collections.abc import Iterator

from model.finding import Finding
from model.vocabulary import DocumentType, RelationType
from validation.checkers.evidence.unit_names import UnitNames
from validation.language.words import first_of, place_of, stands_in
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_Row = dict[str, str | None]
#: "Kế hoạch số 21-KH/TU ngày 17/02/2017": type, number and date as printed.
_TYPES = "|".join(cue for each in DocumentType for cue in each.cues)
_PRINTED = re.compile(rf"(?i:{_TYPES}) số (?P<symbol>\d+-\w+/\w+)(?: ngày (?P<date>\d{{1,2}}/\d{{1,2}}/\d{{4}}))?")
_TYPE_OF_CODE = {
    "KL": DocumentType.CONCLUSION,
    "NQ": DocumentType.RESOLUTION,
    "ĐA": DocumentType.SCHEME,
    "KH": DocumentType.PLAN,
    "QĐ": DocumentType.REGULATION,
    "HD": DocumentType.GUIDELINE,
}
_NUMBERED = re.compile(r"\bsố \d")
#: "thực hiện" is said of nearly everything: it decides only where nothing else is said.
_WEAK = (RelationType.IMPLEMENTS,)


def relation_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check documents and relations against the words that cite them."""
    documents = dataset.table(
        "documents", "document_id", "document_type", "doc_symbol", "title", "date_text", "quote", "issuer_text"
    )
    if documents is None:
        return
    records = documents.records()
    names = UnitNames(dataset)
    for row, document in enumerate(records):
        yield from _document_findings(dataset, documents, row, document, names)
    cited: dict[str, _Row] = {each["document_id"]: each for each in records if each["document_id"]}
    relations = dataset.table("relations", "document_id", "clause_id", "quote", "relation_type", "target_document_id")
    if relations is not None:
        yield from _relation_findings(dataset, relations, cited)


def _document_findings(
    dataset: Dataset, documents: RawTable, row: int, document: _Row, names: UnitNames
) -> Iterator[Finding]:
    said = _said_type(dataset, document)
    recorded = document["document_type"]
    if said and recorded in set(DocumentType) and recorded != said.value:
        detail = f"Lời văn gọi đây là “{said.label}” ({said.value})."
        yield documents.at(row, "document_type", "symbol_fits_type", detail=detail)
    code = (document["doc_symbol"] or "").partition("-")[2].partition("/")[0]
    if code in _TYPE_OF_CODE and not said and recorded != _TYPE_OF_CODE[code].value:
        detail = f"Ký hiệu “{code}” là của “{_TYPE_OF_CODE[code].label}”."
        yield documents.at(row, "document_type", "symbol_fits_type", detail=detail)
    printed = _PRINTED.match(document["quote"] or "")
    if not printed or document["document_id"] in dataset.texts:
        return
    for column, part in (("doc_symbol", "symbol"), ("date_text", "date")):
        if printed[part] and document[column] != printed[part]:
            detail = f"Trích dẫn in “{printed[part]}” ngay sau tên loại."
            yield documents.at(row, column, "symbol_fits_type", detail=detail)
    issuer = _issuer(names, (document["quote"] or "")[printed.end() :])
    if issuer and document["issuer_text"] != issuer:
        detail = f"Ngay sau ngày, trích dẫn ghi “của {issuer}”."
        yield documents.at(row, "issuer_text", "symbol_fits_type", detail=detail)
    quoted = re.search(r"“([^”]*)”", document["quote"] or "")
    if quoted and document["title"] != quoted[1]:
        detail = f"Trích dẫn đặt tên văn bản trong ngoặc kép: “{quoted[1]}”."
        yield documents.at(row, "title", "symbol_fits_type", detail=detail)


def _issuer(names: UnitNames, words: str) -> str:
    """Return the unit that issued a document, where its name follows the date: "của Bộ Chính trị"."""
    first = next(iter(names.mentions(words)), None)
    return words[first.begin : first.end] if first and words[: first.begin] == " của " else ""


def _said_type(dataset: Dataset, document: _Row) -> DocumentType | None:
    """The type a document prints above its title; or the last type word before its number or title."""
    raw = dataset.texts.get(document["document_id"] or "")
    printed = next((node.text for node in raw.text.children(None) if node.kind == "type"), None) if raw else None
    if printed is not None:
        return next((each for each in DocumentType if stands_in(each.cues[0], printed)), None)
    quote = (document["quote"] or "").casefold()
    anchor = document["doc_symbol"] or document["title"] or ""
    place = place_of(anchor.casefold(), quote)
    if place < 0 or raw:
        return None
    before = quote[:place] if document["doc_symbol"] else quote[: place + len(anchor)]
    ends = {each: _last(each.cues, before) for each in DocumentType}
    if not document["doc_symbol"]:  # a document without number is called by its type at the head of its title
        return next((each for each in DocumentType if ends[each] >= 0 and _begins(each, anchor)), None)
    said = max(ends, key=lambda each: ends[each])
    return said if ends[said] >= 0 else None


def _begins(said: DocumentType, title: str) -> bool:
    return any(title.casefold().startswith(cue) for cue in said.cues)


def _last(cues: tuple[str, ...], text: str) -> int:
    return max((match.start() for cue in cues for match in re.finditer(re.escape(cue), text)), default=-1)


def _relation_findings(dataset: Dataset, relations: RawTable, cited: dict[str, _Row]) -> Iterator[Finding]:
    records = relations.records()
    proven = {_fact(each) for each in records if _worded(each["relation_type"], each["quote"] or "")}
    for row, relation in enumerate(records):
        target, quote = cited.get(relation["target_document_id"] or ""), relation["quote"]
        if target is None or quote is None or relation["relation_type"] not in set(RelationType):
            continue
        if not _names(target, quote):
            yield relations.at(row, "target_document_id", "target_is_named")
            continue
        clause = dataset.clause(relation["document_id"], relation["clause_id"])
        said = _said_relations(target, quote, clause.full_text if clause else quote)
        if said and relation["relation_type"] not in said:
            words = "”, “".join(f"{each.label}” ({each.value})" for each in sorted(said))
            yield relations.at(row, "relation_type", "relation_is_worded", detail=f"Lời văn nói “{words}.")
        elif not said and _fact(relation) not in proven and relation["document_id"] not in dataset.unread:
            detail = "Không có lời văn nào nói quan hệ này với văn bản kia."
            yield relations.at(row, "relation_type", "relation_is_worded", detail=detail)


def _fact(relation: _Row) -> tuple[str | None, ...]:
    return relation["document_id"], relation["relation_type"], relation["target_document_id"]


def _worded(relation_type: str | None, quote: str) -> bool:
    cues = RelationType(relation_type).cues if relation_type in set(RelationType) and relation_type else ()
    return first_of(cues, quote) >= 0


def _names(target: _Row, quote: str) -> bool:
    """Tell whether words name a document: by number, by title, or by type where no number stands."""
    if _mention(target, quote) >= 0:
        return True
    kind = target["document_type"]
    labels = DocumentType(kind).cues if kind in set(DocumentType) else ()
    return first_of(labels, quote) >= 0 and not _NUMBERED.search(quote)


def _mention(target: _Row, text: str) -> int:
    number = (target["doc_symbol"] or "").partition("-")[0]
    names = [target["doc_symbol"], f"số {number}" if number else None, target["title"]]
    return max((place_of(name.casefold(), text.casefold()) for name in names if name), default=-1)


def _said_relations(target: _Row, quote: str, clause: str) -> set[RelationType]:
    """The nearest strong cue before the target's name, in the quote or, failing that, in the clause."""
    for text in (quote, clause):
        place = _mention(target, text)
        before = text[:place].casefold() if place >= 0 else text.casefold()
        ends = {each: _last(each.cues, before) for each in RelationType if each not in _WEAK}
        nearest = max(ends.values())
        if nearest >= 0:
            return {each for each, end in ends.items() if end == nearest}
    return set()
