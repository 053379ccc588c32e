"""The documents that a text cites: each once, at its first mention, with what the words do to it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from intake.proposals.passages import Passage, passages
from intake.proposals.proposal import Proposal
from intake.proposals.wording.citing_words import Citing, citing
from intake.proposals.wording.document_names import named_after
from intake.proposals.wording.law_names import law_names, whole_name
from model.texts import Text
from model.texts.document_mentions import document_mentions, plain_symbol, read_symbol
from model.texts.printed_days import PRINTED_DAY, read_printed_day
from model.vocabulary import DocumentType, NodeKind, ProposalKind
from model.vocabulary.document_types import TYPE_NAMES, last_type_named
from validation.language.words import as_matched

#: A document of old that bears a day and no number: "Sắc lệnh ngày mùng 6 tháng 9 năm 1945".
_TYPE_AND_DAY = re.compile(rf"(?<!\w)(?P<type>{TYPE_NAMES})\s+(?P<day>{PRINTED_DAY})", re.IGNORECASE)
#: A day after the issuer: "Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh ngày 04/9/2018".
_DAY_AFTER_ISSUER = re.compile(rf"\s+của\s+[^,;.():]{{3,90}}?,?\s+(?P<day>{PRINTED_DAY})", re.IGNORECASE)
#: So far before its number a type may stand: "Quy chế làm việc số 3-QC/TU".
_REACH, _LONGEST_NAME = 40, 200
_LIKE_FORMULA = "-+=@ "  # to a spreadsheet, as the dash before a ground
#: A note that says with which document an appendix was issued; elsewhere these words cite.
_WITH_THIS = re.compile(
    r"(?:^|\()\s*(?:(?:phụ lục|mẫu|biểu|danh mục|danh sách)(?: số)?(?: [\dIVX]+)? )?(?:ban hành )?kèm theo\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Mention:
    """A document where a line names it; `known_as` is alike in all its mentions."""

    passage: Passage
    begin: int
    end: int
    ref: str
    known_as: str
    type_name: str
    day: str


def cited_documents(text: Text, documents: Iterable[Mapping[str, str | None]] = ()) -> list[Proposal]:
    """
    Return the documents that a text cites, in the order of their first mentions.

    Args:
        text: The text.
        documents: The rows of documents.csv; one with the same number, type and day is proposed as the target.
    """
    own = own_symbols(text)
    first: dict[str, _Mention] = {}
    days: dict[str, str] = {}
    refs: dict[str, str] = {}
    for mention in _mentions(text):
        if plain_symbol(mention.ref) in own:
            continue
        first.setdefault(mention.known_as, mention)
        if "/" in mention.ref:
            refs.setdefault(mention.known_as, mention.ref)
        if mention.day:
            days.setdefault(mention.known_as, mention.day)
    rows = list(documents)
    return [
        _proposal(replace(mention, ref=refs.get(known, mention.ref)), days.get(known, ""), rows)
        for known, mention in first.items()
    ]


def own_symbols(text: Text) -> set[str]:
    """Return the numbers that the head of a text prints: what names them names the document itself."""
    heads = (line for node in text.nodes if node.kind == NodeKind.HEADER for line in node.text.split("\n"))
    return {plain_symbol(each.symbol) for line in heads for each in document_mentions(line)}


def _mentions(text: Text) -> list[_Mention]:
    """Return all mentions, those by a bare number or by the name alone known as the document of that number."""
    found = [each for passage in passages(text) for each in _of_passage(passage)]
    numbered = [each for each in found if "/" in each.ref]
    wholes = {_short(each.ref, each.type_name): each.known_as for each in numbered}
    named = {name: each.known_as for each in numbered if (name := _law_before(each))}
    return [
        replace(each, known_as=wholes.get(each.known_as, named.get(each.known_as, each.known_as))) for each in found
    ]


def _short(ref: str, type_name: str) -> str:
    """Return how a mention by type and bare number is known: "nghị quyết 11"."""
    symbol = read_symbol(ref)
    return f"{type_name.casefold()} {symbol.number}" if symbol and type_name else ""


def _law_before(mention: _Mention) -> str:
    """Return the name of the law that stands before its number: "Luật Lâm nghiệp số 16/2017/QH14"."""
    if mention.type_name and not mention.type_name.startswith(("Luật", "Bộ luật", "Pháp lệnh")):
        return ""
    words = mention.passage.words[max(0, mention.begin - _LONGEST_NAME) : mention.begin + 1]
    laws = [law for law in law_names(words) if not words[law.end : -1].strip(" ,")]
    return laws[-1].name.casefold() if laws and laws[-1].name.startswith(("Luật", "Bộ luật", "Pháp lệnh")) else ""


def _of_passage(passage: Passage) -> list[_Mention]:
    words = passage.words
    found = [*_numbered(passage), *_laws(passage)]
    for match in _TYPE_AND_DAY.finditer(words):
        if not any(each.begin <= match.start() < each.end for each in found):
            ref = match[0]
            found.append(
                _Mention(passage, match.start(), match.end(), ref, ref.casefold(), match["type"], match["day"])
            )
    return sorted(
        (each for each in found if not _WITH_THIS.search(words[: each.begin])),
        key=lambda each: each.begin,
    )


def _numbered(passage: Passage) -> Iterator[_Mention]:
    for each in document_mentions(passage.words):
        after = None if each.day else _DAY_AFTER_ISSUER.match(passage.words, each.end)
        day = each.day or (after["day"] if after else "")
        bare = "/" not in each.symbol
        known_as = f"{each.type_name.casefold()} {each.symbol}" if bare else plain_symbol(each.symbol).casefold()
        yield _Mention(passage, each.begin, each.end, each.symbol, known_as, each.type_name, day)


def _laws(passage: Passage) -> Iterator[_Mention]:
    for law in law_names(passage.words):
        if not law.has_number:
            name = whole_name(law.name)
            yield _Mention(passage, law.begin, law.end, law.name, name.casefold(), "", law.day)


def _proposal(mention: _Mention, day: str, documents: list[Mapping[str, str | None]]) -> Proposal:
    words, node = mention.passage.words, mention.passage.node
    issuer, title, end = named_after(words, mention.end)
    kind = last_type_named(mention.type_name or mention.ref) or _type_before(words[: mention.begin], mention.ref)
    said = citing(words, mention.begin, mention.end, node.kind, kind.label if kind else "")
    issued = read_printed_day(day.removeprefix(",").strip()) or (day if day.isdecimal() else "")
    known, question = _known(documents, mention.ref, kind, issued, said)
    return Proposal(
        ProposalKind.RELATION,
        node.id,
        _quote(words, mention.begin, end),
        document_type=kind.value if kind else "",
        document_text=mention.ref,
        date_text=day if day in words else "",
        issued_date=issued,
        issuer_text=issuer,
        document_title=title,
        document_id=known,
        relation_type=said.relation.value,
        question=question,
        how=said.how,
    )


def _type_before(before: str, ref: str) -> DocumentType | None:
    """Return the type that a number means: the one its code stands for alone, or of several the one named before it."""
    symbol = read_symbol(ref)
    types = symbol.types if symbol else ()
    named = last_type_named(before[-_REACH:])
    return named if named in types else next(iter(types), None) if len(types) == 1 else None


def _quote(words: str, begin: int, end: int) -> str:
    """Return the words from the beginning of the sentence that cites to the end of what names the document."""
    start = max((match.end() for match in re.finditer(r"[.;]\s+", words[:begin])), default=0)
    return words[start:end].strip().lstrip(_LIKE_FORMULA)


def _known(
    documents: list[Mapping[str, str | None]], ref: str, kind: DocumentType | None, issued: str, said: Citing
) -> tuple[str, str]:
    """Return the id of the known document that has this number and day; a question where that is not plain."""
    if row := _named(documents, ref, issued):
        return row["document_id"] or "", said.question
    alike = [row for row in documents if plain_symbol(row.get("doc_symbol") or "") == plain_symbol(ref)]
    same = [
        row
        for row in alike
        if (not issued or not row.get("issued_date") or row["issued_date"] == issued)
        and (kind is None or row.get("document_type") in (None, kind.value))
    ]
    if len(same) == 1 and issued and same[0].get("issued_date"):
        return same[0]["document_id"] or "", said.question
    if same:
        ids = "”, “".join(row["document_id"] or "" for row in same)
        return "", f"Cổng đã có “{ids}” cùng số, ký hiệu: có phải văn bản này không?"
    return "", said.question


def _named(documents: list[Mapping[str, str | None]], ref: str, issued: str) -> Mapping[str, str | None] | None:
    """Return the document that the portal, too, knows by this name alone, without number and day."""
    named = [
        row for row in documents if not row.get("doc_symbol") and as_matched(row.get("title") or "") == as_matched(ref)
    ]
    return named[0] if len(named) == 1 and not issued and not named[0].get("issued_date") else None
