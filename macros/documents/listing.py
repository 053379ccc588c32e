"""Documents for the start page, and what each is worth."""

from markupsafe import Markup

from macros.documents.received import comparison
from macros.html.addresses import document_address
from macros.html.markup import Child, element, items, joined, link, unbroken
from model.naming import name_beside_subject, subject_of
from model.portal import Portal, Row
from model.vocabulary import AMENDING, DocumentStatus, RelationType

#: The parts of a document's page, under the names readers of legal portals know.
PARTS = {
    "toan-van": "Toàn văn",
    "thuoc-tinh": "Thuộc tính",
    "luoc-do": "Lược đồ",
    "tai-ve": "Tải về",
    "lich-su": "Lịch sử",
}

#: What other documents do to one that is not any more, or will not stay, as it was issued.
_CHANGING = AMENDING | {RelationType.REPLACES, RelationType.WILL_REPLACE}
_STANDING = frozenset({DocumentStatus.ISSUED, DocumentStatus.IN_EFFECT})
#: The home page shows so many documents with their standing; of more than these, so many of the latest in a line.
_FEW, _LATEST = 3, 5
#: What a row without a mark is.
MARKS = "Dòng không có dấu là văn bản đã ban hành."


def issuer(document: Row) -> Child:
    """Name the issuer as printed; a draft prints one too, though nobody is known to have issued it."""
    printed: Child = document.issuer_text
    if printed and document.status.is_draft:
        return joined([printed, element("small", "(in trên dự thảo)")], " ")
    return printed


def status_mark(document: Row) -> Markup | None:
    """Mark a row of a list with the standing of its document; one simply issued has no mark (`MARKS` says so once)."""
    return status_badge(document) if document.status != DocumentStatus.ISSUED else None


def published_documents(portal: Portal) -> str:
    """Show the documents published here, for the home page: a few with their standing, of many the latest in a line each."""
    living = (document_id for document_id in portal.texts if document_id not in portal.works.later)
    published = (portal.row("documents", document_id) for document_id in living)
    latest_first = sorted(published, key=lambda each: str(each.issued_date or ""), reverse=True)
    if len(latest_first) <= _FEW:
        whole = joined(_published(portal, each) for each in latest_first)
        return whole or element("p", "Cổng chưa đăng văn bản nào.")
    latest = items((_in_a_line(portal, each) for each in latest_first[:_LATEST]), class_="publications")
    everything = link("/van-ban/", f"Tất cả {len(latest_first)} văn bản")
    return joined([latest, element("p", everything, ". ", element("small", MARKS))])


def _in_a_line(portal: Portal, document: Row) -> Markup:
    """Show what a document is about, and below its name, day, issuer and standing."""
    name, day = name_beside_subject(document), document.issued_date
    words = filter(None, (name, portal.settings.date_words(day) if day else None, document.issuer_text))
    below = joined([*map(unbroken, words), status_mark(document)], " · ")
    about = link(document_address(portal, document.document_id), unbroken(subject_of(document)))
    return joined([about, element("small", below, class_="meta"), comparison(portal, document.document_id)], " ")


def _published(portal: Portal, document: Row) -> Markup:
    """Show a document with what it is about, its name, its standing and the parts of its page."""
    address = document_address(portal, document.document_id)
    return element(
        "article",
        element("h3", link(address, unbroken(subject_of(document)))),
        element("p", unbroken(name), class_="meta") if (name := name_beside_subject(document)) else None,
        standing(portal, document),
        comparison(portal, document.document_id),
        items((link(f"{address}#{anchor}", name) for anchor, name in PARTS.items()), class_="publication__parts"),
        class_="publication",
    )


def standing(portal: Portal, document: Row) -> Markup:
    """
    Say at once what the document is worth: its status, as of when, and what is not known.

    The first sentence of the note stands open; where room is scarce the rest is folded.
    """
    first, stop, rest = (document.note or "").partition(". ")
    return element(
        "div",
        element("p", status_badge(document), " ", first + stop.strip(), " ", _as_of(portal, document)),
        element("details", element("summary", "Điều chưa rõ"), element("p", rest)) if rest else None,
        class_=f"standing standing--{document.status}",
    )


def _as_of(portal: Portal, document: Row) -> str:
    """Say until when the status was looked at; of a text that stands, that nothing is known to have changed it."""
    document_id, day = document.document_id, portal.settings.date_words(document.status_as_of)
    relations = portal.group("relations", "target_document_id").get(document_id, ())
    is_changed = any(each.relation_type in _CHANGING for each in relations)
    if document.status not in _STANDING or is_changed or portal.works.living(document_id) != document_id:
        return f"Tình trạng ghi nhận đến ngày {day}."
    return f"Chưa ghi nhận văn bản sửa đổi, thay thế (đến ngày {day})."


def status_badge(document: Row) -> Markup:
    """Show the status of a document as a coloured word."""
    return element("strong", document.status.label, class_=f"badge badge--{document.status}")
