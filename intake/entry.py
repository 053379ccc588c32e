"""
The rows of a document that comes in: what its own head says of it, and nothing else.

A blank number or day, or the mark of a draft, make it a draft; a whole number and day, issued (Decree 30/2020/NĐ-CP,
annex I; Guideline 36-HD/VPTW). What is neither stays unknown.
"""

import re
from typing import NamedTuple

from editing.codes import slug
from intake.documents.content import Remark
from intake.structure.heads.facts import Facts
from model.texts import Text
from model.texts.document_mentions import read_symbol
from model.texts.heads import draft_signs
from model.texts.printed_days import read_printed_day
from model.vocabulary import DocumentStatus, DocumentType, Edition, NodeKind, Secrecy
from model.vocabulary.document_types import type_named_first

_WHOLE_DAY = 10
_SUBJECT = re.compile(r"^V/v\s*:?\s*", re.IGNORECASE)
#: Title lines that say whose document it is, before those that say what it is about.
_OF_ISSUER = re.compile(r"^(?:của|hội nghị)\b", re.IGNORECASE)
_EDITIONS = {DocumentStatus.DRAFT: Edition.DRAFT, DocumentStatus.ISSUED: Edition.ISSUED}
_ISSUED, _DRAFT, _UNKNOWN = (
    "Số và ngày ở phần đầu văn bản.",
    "“{}” ở đầu văn bản.",
    "Văn bản không in đủ số và ngày.",
)
_NO_TYPE = (
    "Không thấy tên loại (như KẾT LUẬN, THÔNG BÁO) ở đầu văn bản: ghi vào loại “Loại khác”, trích yếu là “{}”. Xem tệp có đúng "
    "và đủ là văn bản cần nhập không, và sửa loại, trích yếu ở trang “Văn bản” nếu văn bản thuộc một loại trong danh mục."
)


class Entry(NamedTuple):
    """
    The rows that a document begins with.

    Attributes:
        document: Its row of documents.csv.
        event: Its first row of status_events.csv, without an id; None for what was not issued on a printed day.
    """

    document: dict[str, str]
    event: dict[str, str] | None


def entry_of(document_id: str, text: Text, facts: Facts, today: str) -> Entry:
    """
    Return the rows of a document whose text was read.

    Args:
        document_id: Its id.
        text: Its text.
        facts: What its head says.
        today: The day on which it is looked at, as YYYY-MM-DD.
    """
    day = read_printed_day(facts.day_text) or ""
    status, source = _status(text, facts, day)
    row = _as_printed(document_id, text, facts, day) | {
        "status": status.value,
        "status_as_of": today,
        "status_source": source,
        "secrecy": Secrecy.NOT_SECRET.value,
        "edition": _EDITIONS[status].value if status in _EDITIONS else "",
    }
    if status != DocumentStatus.ISSUED:
        return Entry(row, None)
    is_on_one_line = any(facts.day_text in node.text for node in text.children(None))
    words = f"Phần đầu văn bản: “{facts.day_text}”." if is_on_one_line else "Phần đầu văn bản."
    return Entry(row, {"document_id": document_id, "event_date": day, "status": status.value, "source": words})


def _as_printed(document_id: str, text: Text, facts: Facts, day: str) -> dict[str, str]:
    """Return what the document prints of itself, with the words that say so."""
    kind = type_named_first(facts.type) or DocumentType.OTHER
    clause_id, title = _title(text, facts)
    return {
        "document_id": document_id,
        "document_type": kind.value,
        "doc_symbol": facts.symbol if _has_number(facts.symbol) else "",
        "issuer_text": facts.issuer,
        "title": title,
        "date_text": _day_text(facts, day),
        "issued_date": day,
        "source_document_id": document_id,
        "clause_id": clause_id,
        "quote": title,
        "type_text": facts.type if kind == DocumentType.OTHER else "",
    }


def proposed_id(facts: Facts) -> str:
    """Return an id made of type, number and year: ket-luan-61-2023; of a draft without number ket-luan-du-thao-2023."""
    number = read_symbol(facts.symbol)
    day = read_printed_day(facts.day_text) or ""
    steps = [facts.type or "văn bản", number.number if number and number.number else "dự thảo", day[:4]]
    return slug(" ".join(filter(None, steps)))


def questions_about(entry: Entry, facts: Facts) -> tuple[Remark, ...]:
    """Return what an editor is asked of a document whose head names no type."""
    return () if facts.type else (Remark("", _NO_TYPE.format(entry.document["title"])),)


def _day_text(facts: Facts, day: str) -> str:
    """Return the day as printed; of a blank one the month, since nobody can say how wide the blank is."""
    if len(day) == _WHOLE_DAY:
        return facts.day_text
    return facts.day_text[facts.day_text.casefold().index("tháng") :] if day else ""


def _has_number(symbol: str) -> bool:
    read = read_symbol(symbol)
    return bool(read and read.number)


def _status(text: Text, facts: Facts, day: str) -> tuple[DocumentStatus, str]:
    if signs := draft_signs(text):
        return DocumentStatus.DRAFT, _DRAFT.format(" ".join(signs[0].split()))
    if _has_number(facts.symbol) and len(day) == _WHOLE_DAY:
        return DocumentStatus.ISSUED, _ISSUED
    return DocumentStatus.UNKNOWN, _UNKNOWN


def _title(text: Text, facts: Facts) -> tuple[str, str]:
    """Return the part that says what the document is about, and its words: title, else line "V/v", else first words."""
    top = text.children(None)
    for node in top:
        if node.kind == NodeKind.TITLE:
            lines = node.text.split("\n")
            about = [line for line in lines if not _OF_ISSUER.match(line)] or lines
            return node.id, " ".join(about)
    for node in top:
        if node.kind == NodeKind.HEADER and facts.title:
            return node.id, _SUBJECT.sub("", facts.title)
    first = next((node for node in top if node.kind != NodeKind.HEADER and node.text), top[0])
    return first.id, first.text.split("\n")[0]
