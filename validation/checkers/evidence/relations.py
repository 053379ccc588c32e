"""
What a text says it does to other documents, held against the words before their names.

A relation is worded when one of its cues stands in the sentence that names the other document. Where none does, other
words may still say it: that is a question, with room for a reason. Only where the words right before the name say
another relation is the row wrong.
"""

import re
from collections.abc import Iterator

from model.finding import Finding
from model.texts import place_of
from model.texts.citations import clause_name
from model.texts.document_mentions import document_mentions, plain_symbol
from model.vocabulary import AMENDING, DocumentType, NodeKind, RelationType
from model.vocabulary.document_types import TYPE_NAMES
from validation.language.words import as_matched
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_Row = dict[str, str | None]
_COLUMNS = ("document_id", "clause_id", "quote", "relation_type", "target_document_id")
#: Relations whose first cue, right before a document's name, can mean nothing else.
_PLAIN = (
    RelationType.INTERIM_REVIEW,
    RelationType.FINAL_REVIEW,
    RelationType.IN_SPIRIT_OF,
    RelationType.DISSEMINATES,
    RelationType.BASED_ON,
    RelationType.WILL_REPLACE,
    RelationType.REPLACES,
    RelationType.AMENDS,
    RelationType.REPEALS,
    RelationType.ANNULS,
    RelationType.CORRECTS,
    RelationType.CONSOLIDATES,
)
#: One step of a citation: a word and what numbers it.
_STEPS = re.compile(r"[^\W\d]+ (?:[0-9][\w.]*|[IVXLC]+|[a-zđ])(?!\w)")
#: So many words may stand between a cue and the name it governs: "tổng kết 03 năm thực hiện Kế hoạch số 21".
_BETWEEN = 5
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZĐ])|\n")
_QUOTED = re.compile(r"“[^”]*”")
_NUMBERED_TYPE = re.compile(rf"(?<!\w)(?:{TYPE_NAMES})\s+số\s*$", re.IGNORECASE)
#: What is said of a document after its name: "… số 611/QĐ-UBND bị bãi bỏ".
_PASSIVE = r"(?<!\w)(?:bị|được|nay)\s+(?:\w+\s+){0,2}"
_NO_TYPE = rf"(?!(?:{TYPE_NAMES})\s+(?:số\s|[0-9]))"


def relation_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check each relation: its target is named, and what is said of it is what the row says."""
    documents = dataset.table("documents", "document_id", "document_type", "doc_symbol", "title")
    relations = dataset.table("relations", *_COLUMNS)
    if documents is None or relations is None:
        return
    records = documents.records()
    cited: dict[str, _Row] = {each["document_id"]: each for each in records if each["document_id"]}
    proven = {_fact(each) for each in relations.records() if _is_proven(dataset, each, cited)}
    for row, relation in enumerate(relations.records()):
        target, quote = cited.get(relation["target_document_id"] or ""), relation["quote"]
        if target is None or quote is None or relation["relation_type"] not in set(RelationType):
            continue
        yield from _target_clause_findings(dataset, relations, row, relation)
        if not _places(target, quote):
            if not _is_named_above(dataset, relation, target):
                yield _unnamed(relations, row, quote)
        elif _fact(relation) not in proven and relation["document_id"] not in dataset.unread:
            yield _unworded(relations, row, _before(dataset, relation, target))


def _target_clause_findings(dataset: Dataset, relations: RawTable, row: int, relation: _Row) -> Iterator[Finding]:
    """Each step of the citation of a target clause stands in the quote: "khoản 2 Điều 5"."""
    raw = dataset.texts.get(relation["target_document_id"] or "")
    clause_id, quote = relation.get("target_clause_id") or "", as_matched(relation["quote"] or "")
    if raw is None or clause_id not in raw.text.clauses:
        return
    cited = clause_name(raw.text, clause_id)
    if any(place_of(as_matched(step), quote) < 0 for step in _STEPS.findall(cited)):
        detail = f"Trích dẫn không nêu “{cited}”."
        yield relations.at(row, "target_clause_id", "target_clause_is_named", detail=detail)


def _is_named_above(dataset: Dataset, relation: _Row, target: _Row) -> bool:
    """Tell whether words say what becomes of a document that a clause above them names: "3. Bãi bỏ khoản 3 Điều 2"."""
    quote, kind, clause_id = (
        relation["quote"] or "",
        RelationType(relation["relation_type"] or ""),
        relation["clause_id"],
    )
    is_said = any(place_of(cue, as_matched(quote)) >= 0 for cue in kind.cues)
    if kind not in AMENDING or not is_said or document_mentions(quote):
        return False
    while clause := dataset.clause(relation["document_id"], clause_id):
        if _places(target, clause.full_text):
            return True
        clause_id = clause.parent_id
    return False


def _fact(relation: _Row) -> tuple[str | None, ...]:
    return relation["document_id"], relation["relation_type"], relation["target_document_id"]


def _is_proven(dataset: Dataset, relation: _Row, cited: dict[str, _Row]) -> bool:
    """Tell whether a cue of the relation stands in a sentence with the target's name."""
    target, kind = cited.get(relation["target_document_id"] or ""), relation["relation_type"]
    if target is None or kind not in set(RelationType):
        return False
    cues = RelationType(kind).cues
    if not cues:
        return True
    before = _before(dataset, relation, target)
    after = [as_matched(text[place:]) for text in _wordings(dataset, relation) for place in _places(target, text)]
    said = re.compile("|".join(rf"(?:\A{_NO_TYPE}|{_PASSIVE}){cue}(?!\w)" for cue in cues))
    return any(place_of(cue, words) >= 0 for words in before for cue in cues) or any(map(said.search, after))


def _unnamed(relations: RawTable, row: int, quote: str) -> Finding:
    """Words that name another document by its number do not mean this one; others may."""
    others = [each.symbol for each in document_mentions(quote)]
    if not others:
        return relations.at(row, "target_document_id", "target_is_recognised")
    detail = f"Trích dẫn nêu văn bản số {', '.join(others)}, không nêu văn bản được dẫn tới."
    return relations.at(row, "target_document_id", "target_is_named", detail=detail)


def _unworded(relations: RawTable, row: int, before: list[str]) -> Finding:
    said = {each for words in before for each in _governing(words)}
    if not said:
        return relations.at(row, "relation_type", "relation_is_recognised")
    words = "”, “".join(f"{each.label}” ({each.value})" for each in sorted(said, key=lambda each: each.rank))
    return relations.at(row, "relation_type", "relation_is_worded", detail=f"Lời văn nói “{words}.")


def _governing(before: str) -> set[RelationType]:
    """Return the relations whose plain cue stands right before a name, but for a few words."""
    ends = {each: match.end() for each in _PLAIN for match in re.finditer(rf"(?<!\w){each.cues[0]}(?!\w)", before)}
    nearest = max(ends.values(), default=-1)
    near = nearest >= 0 and len(before[nearest:].split()) <= _BETWEEN and not re.search(r"[.:;]", before[nearest:])
    return {each for each, end in ends.items() if near and end == nearest}


def _before(dataset: Dataset, relation: _Row, target: _Row) -> list[str]:
    """Return the words of a sentence up to each place that names the target, as matched; none of them a name."""
    texts = [(text, place) for text in _wordings(dataset, relation) for place in _places(target, text)]
    own_type = _own_type(dataset, relation)
    return [f"{own_type} {_sentence_before(text, place)}" for text, place in texts]


def _wordings(dataset: Dataset, relation: _Row) -> list[str]:
    clause = dataset.clause(relation["document_id"], relation["clause_id"])
    return [relation["quote"] or "", *([clause.full_text] if clause else [])]


def _own_type(dataset: Dataset, relation: _Row) -> str:
    """Return the type a document prints above its title, where the title speaks: "HƯỚNG DẪN thực hiện Quy định …"."""
    clause = dataset.clause(relation["document_id"], relation["clause_id"])
    if clause is None or clause.kind != NodeKind.TITLE:
        return ""
    nodes = dataset.texts[relation["document_id"] or ""].text.nodes
    return as_matched(next((node.text for node in nodes if node.kind == NodeKind.TYPE), ""))


def _sentence_before(text: str, place: int) -> str:
    begin = max((match.end() for match in _SENTENCE_END.finditer(text, 0, place)), default=0)
    words = text[begin:place]
    for mention in reversed(document_mentions(words)):
        words = words[: mention.begin] + words[mention.end :]
    return as_matched(_NUMBERED_TYPE.sub("", _QUOTED.sub("", words)))


def _places(target: _Row, text: str) -> list[int]:
    """Return where words name a document: by number, by title, or by type where no number stands."""
    symbol = plain_symbol(target["doc_symbol"] or "")
    number = re.match(r"[0-9]+", symbol)
    mentions = document_mentions(text)
    named = [each.begin for each in mentions if symbol and plain_symbol(each.symbol) in {symbol, number and number[0]}]
    title = as_matched(target["title"] or "")
    named += [place for place in [place_of(title, as_matched(text))] if title and place >= 0]
    kind = target["document_type"]
    if named or mentions or kind not in set(DocumentType) or not kind:
        return named
    cues = [place_of(cue, as_matched(text)) for cue in DocumentType(kind).cues]
    return [place for place in cues if place >= 0][:1]
