"""
How the portal calls things: documents and dates, and what a text does not state.

Words only: pages wrap them in markup, files write them as they are.
"""

from datetime import date

from model.portal import Portal, Row
from model.texts import Text
from model.texts.received import comparison_of, reference_of
from model.vocabulary import Comparison, DocumentStatus, DocumentType

NOT_STATED = "không nêu"
#: What is said of words that went and of words that came, so that neither colour nor lines are needed to tell.
STRUCK, ADDED = "[bỏ] ", "[thêm] "
#: What is said of a support that the text gives without telling wards apart.
EVERY_WARD = "văn bản không phân biệt phường"
#: What an empty cell means, wherever cells are taken home.
EMPTY_CELL = f"Ô trống nghĩa là văn bản {NOT_STATED}"
#: What whoever takes a copy home must know of it.
COPY_CAUTION = f"Bản tải về này chép từ cổng, không thay cho văn bản có chữ ký và con dấu. {EMPTY_CELL}."

#: So many words tell the titles of two documents apart.
_WORDS_OF_TITLE = 12
#: So many words of a title say what a document is about.
_WORDS_OF_SUBJECT = 24
#: What a document is called that prints no type.
_UNTYPED = "Văn bản"


def vietnamese_date(day: str | date) -> str:
    """Return a day or a partial date the way it is read: 16/06/2025, 5/2021, 2021."""
    year, *rest = str(day).split("-")
    if len(rest) == 1:
        return f"{int(rest[0])}/{year}"
    return "/".join([*reversed(rest), year])


def type_name(document: Row) -> str:
    """Return the type of a document; of one that the closed list has not, the name it prints, where it prints one."""
    is_listed = document.document_type != DocumentType.OTHER
    return str(document.document_type.label if is_listed else document.type_text or _UNTYPED)


def document_name(document: Row) -> str:
    """
    Return a short name of a document: its type, and its number or else its date.

    A draft is called a draft; a document still to be made has neither number
    nor date, so its words in the text are its name.
    """
    day = document.issued_date
    word = "ngày" if day and len(day) == len("2021-05-14") else "tháng"
    return _short_name(document, f"{word} {vietnamese_date(day)}" if day else None)


def document_name_as_printed(document: Row) -> str:
    """Return the short name of a document with its date in the words it prints, which are those a reader types."""
    return _short_name(document, document.date_text)


def document_citation(portal: Portal, document_id: str) -> str:
    """
    Return the name of a document as a report must cite it after the name of a clause.

    Issuers number alike, so the issuer is named, and the day; two drafts of one
    month have only the opening of their titles to be told apart by.
    """
    document = portal.row("documents", document_id)
    name = document_name(document)
    day = f" ngày {vietnamese_date(document.issued_date)}" if document.doc_symbol and document.issued_date else ""
    issuer = f" của {_issuer(portal, document)}" if document.issuer_text else ""
    is_unique = document.doc_symbol or name == document.title
    title = "" if is_unique else f" “{opening(document.title, _WORDS_OF_TITLE)}”"
    cited = name.replace(DocumentStatus.DRAFT.label, DocumentStatus.DRAFT.label.lower(), 1)
    return f"{cited}{day}{issuer}{title}"


def subject_of(document: Row) -> str:
    """Return what a document is about, in sentence case: the name editors chose from its title, or how that opens."""
    words = document.display_title or opening(document.title, _WORDS_OF_SUBJECT)
    return str(words[:1].upper() + words[1:])


def titled(document: Row) -> str:
    """Return what a document is about and which it is: how tabs, menus, prints and files name it."""
    name, subject = document_name(document), subject_of(document)
    return subject if _is_only_titled(document) else f"{subject} ({name})"


def name_beside_subject(document: Row) -> str | None:
    """Return the short name to stand beside the subject; None where a document has no other name than its title."""
    return None if _is_only_titled(document) else document_name(document)


def _is_only_titled(document: Row) -> bool:
    return document_name(document) == str(document.title)


def document_with_standing(document: Row) -> str:
    """Return all that names a document, with its standing, so that a draft is never taken for more."""
    day = f", {document.date_text}" if document.date_text else ""
    name = f"{_type_and_symbol(document)}{day}: {document.title}"
    return f"{name} (tình trạng: {document.status.label}; mã: {document.document_id})"


def comparison_words(text: Text) -> str:
    """Say who compared a text with what was received, or that nobody did; nothing of one that is proved by machine."""
    state, reference = comparison_of(text.received), reference_of(text.received)
    words = f"{state.label[:1].upper()}{state.label[1:]}"
    if reference is None or state == Comparison.PROVED:
        return ""
    if state == Comparison.NOT_YET or reference.compared_on is None:
        return f"{words}."
    return f"{words} với bản nhận: {reference.compared_by}, ngày {vietnamese_date(reference.compared_on)}."


def _short_name(document: Row, day: str | None) -> str:
    """Return the type with the number, or with the date; the title of a document that has neither and is no draft."""
    name = _type_and_symbol(document)
    if day and not document.doc_symbol:
        return f"{name} {day}"
    return name if document.doc_symbol or document.status.is_draft else str(document.title)


def _type_and_symbol(document: Row) -> str:
    draft = f"{DocumentStatus.DRAFT.label} " if document.status.is_draft else ""
    symbol = f" số {document.doc_symbol}" if document.doc_symbol else ""
    return f"{draft}{type_name(document)}{symbol}"


def _issuer(portal: Portal, document: Row) -> str:
    """Return the issuer as its unit is named; a heading block prints it in capitals."""
    units = portal.group("units", "document_id", "name_text").get((document.document_id, document.issuer_text), ())
    return str(units[0].name if units else document.issuer_text)


def opening(text: str, words: int) -> str:
    """Return the first words of a text, with dots where more follow."""
    first = text.split()[:words]
    return " ".join(first).rstrip(",;.") + "…" if len(first) < len(text.split()) else text
