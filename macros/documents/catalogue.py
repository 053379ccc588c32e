"""Every document in one list: those published here by year, the latest first, then those that are only cited."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from macros.citing.citations import document_link, place_link
from macros.documents.listing import MARKS, issuer, status_mark
from macros.html.addresses import document_address, page_address
from macros.html.choosing import chooser, menu
from macros.html.markup import Child, element, joined, link, title, unbroken
from macros.html.paging import last_page
from macros.html.scripts import script
from model.collation import vietnamese_key
from model.naming import name_beside_subject, subject_of, type_name
from model.portal import Portal, Row
from model.vocabulary import DocumentStatus

_CITED, _UNDATED = "Được nhắc đến, chưa đăng toàn văn", "Chưa ghi ngày"
_LIST = "van-ban"


def document_list(portal: Portal, page: int = 1) -> str:
    """List the documents of a page in groups, each in two lines, with what to choose them by."""
    documents = sorted(portal.pages("documents").get(page, ()), key=lambda each: _order(portal, each))
    groups = groupby(documents, key=lambda each: _group(portal, each))
    listed = element("div", *(_section(portal, name, list(rows)) for name, rows in groups), id=_LIST)
    return joined([_counts(portal, page), _chooser(portal, documents), listed, script("choosing")])


def _order(portal: Portal, document: Row) -> tuple[bool, bool, int, str]:
    """Return what sets the latest of the published first, and those without a day and those only cited last."""
    day = str(document.issued_date or "")
    latest = -int(f"{day.replace('-', ''):0<8}") if day else 0
    return (document.document_id not in portal.texts, not day, latest, document.document_id)


def _group(portal: Portal, document: Row) -> str:
    if document.document_id not in portal.texts:
        return _CITED
    return _year(document) or _UNDATED


def _year(document: Row) -> str:
    return str(document.issued_date or "")[:4]


def _section(portal: Portal, name: str, documents: list[Row]) -> Markup:
    rows = (element("li", *_entry(portal, each), id=each.document_id, **_marks(each)) for each in documents)
    count = element("span", str(len(documents)), data_count=True)
    rank = -int(name) if name.isdigit() else (_UNDATED, _CITED).index(name)
    return element(
        "section",
        element("h2", joined([name, " (", count, ")"])),
        element("ul", *rows, class_="catalogue"),
        data_group=name,
        data_rank=str(rank),
    )


def _entry(portal: Portal, document: Row) -> Iterator[Child]:
    """Show what a document is about, its standing unless it was simply issued, its name, day and issuer; the rest folded."""
    has_page = document.document_id in portal.texts
    words = unbroken(subject_of(document)) if has_page else title(document.display_title or document.title)
    about = link(document_address(portal, document.document_id), words)
    yield element("div", joined([about, status_mark(document)], " "))
    name, day = name_beside_subject(document), document.issued_date
    is_dated = day and (document.doc_symbol or not name)  # else its name says the day
    told = (unbroken(name) if name else None, portal.settings.date_words(day) if is_dated else None, issuer(document))
    living = portal.works.living(document.document_id)
    later = (
        element("p", "nay là ", document_link(portal, living), class_="derived")
        if living != document.document_id
        else None
    )
    yield element("div", element("span", joined(told, " · "), later), _basis(portal, document), class_="meta")


def _basis(portal: Portal, document: Row) -> Markup:
    """Say what the standing rests on and what editors know from elsewhere, each with its source; and all that is printed."""
    as_of = f"Xem xét đến ngày {portal.settings.date_words(document.status_as_of)}. {document.status_source}"
    printed = f" ({document.date_text})" if document.date_text else ""
    place = place_link(portal, document.source_document_id, document.clause_id)
    parts = (
        element("p", f"Trích yếu: {document.title}{printed}") if document.document_id in portal.texts else None,
        element("p", f"Ngày như in: {document.date_text}")
        if printed and document.document_id not in portal.texts
        else None,
        element("p", f"{document.status.label}. {as_of}"),
        element("p", document.note, " ", element("small", f"Nguồn: {document.note_source}")) if document.note else None,
        element("p", "Nêu tại: ", place, " · mã ", element("code", document.document_id)),
    )
    return element("details", element("summary", "Căn cứ"), *parts)


def _marks(document: Row) -> dict[str, str]:
    """Return what a script chooses a row by."""
    return {f"data_{name}": value for name, value in _values(document).items() if value}


def _values(document: Row) -> dict[str, str]:
    return {
        "kind": type_name(document),
        "issuer": document.issuer_text or "",
        "year": _year(document),
        "state": document.status.value,
    }


def _counts(portal: Portal, page: int) -> Markup:
    """Count all documents by their standing; each count leads to its rows."""
    documents = portal.rows("documents")
    states = Counter(each.status for each in documents)
    said = (
        link(f"{page_address('van-ban', page)}?state={state.value}", f"{count} {state.label.lower()}")
        for state, count in states.most_common()
    )
    unmarked = f"{MARKS} " if states[DocumentStatus.ISSUED] else ""
    rule = f"{unmarked}Tình trạng chỉ ghi theo nguồn đã xem, không suy ra từ thời gian."
    counted = element("p", element("strong", f"{len(documents)} văn bản: ", joined(said, ", "), "."))
    return joined([counted, element("p", rule, class_="meta")])


def _chooser(portal: Portal, documents: list[Row]) -> Markup:
    states = {each.status.value: each.status.label for each in sorted(documents, key=lambda each: each.status.rank)}
    issuers, standing = portal.tables["documents"].titles("issuer_text", "status")
    values = [_values(each) for each in documents]
    of = len(values) if last_page(portal, "documents") == 1 else None
    menus = (
        _menu(values, of, "kind", "Loại"),
        _menu(values, of, "issuer", issuers),
        _menu(values, of, "year", "Năm"),
        _menu(values, of, "state", standing, states),
    )
    return chooser("Lọc văn bản", "Chữ trong tên, số", menus, of=_LIST, noun="văn bản")


def _menu(
    values: list[dict[str, str]], of: int | None, name: str, label: str, words: Mapping[str, str] | None = None
) -> Markup | None:
    """Return a menu of what rows have in common; in the order of the alphabet, years the latest first."""
    count = Counter(each[name] for each in values if each[name])
    ordered = sorted(count, key=vietnamese_key, reverse=name == "year")
    return menu(name, label, words or {each: each for each in ordered}, count, of)
