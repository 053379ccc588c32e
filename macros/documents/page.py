"""The page of one document: its text, attributes, relations and ways to take it home."""

from markupsafe import Markup

from macros.citing.citations import document_title_link
from macros.citing.counted import counted
from macros.comparison.amendments import amended
from macros.comparison.became import became
from macros.documents.editions import document_editions
from macros.documents.history import document_history
from macros.documents.listing import issuer, standing
from macros.documents.received import comparison, received_files
from macros.documents.relation_map import relation_map
from macros.documents.relations import document_relations
from macros.documents.structured_data import legislation
from macros.documents.summary import summary
from macros.documents.text import verbatim_text
from macros.html.addresses import document_address
from macros.html.contents import contents_entry
from macros.html.markup import Child, element, facts, items, joined, link, quoted, unbroken
from macros.html.scripts import script
from model.naming import document_citation, document_name, subject_of, type_name
from model.portal import Portal, Row
from model.vocabulary import NodeKind

#: What source.txt is: what was received, or the words of it.
_TEXT_ITSELF, _TEXT_FROM = "Bản nhận được (TXT)", "Chữ lấy từ bản nhận (TXT)"
#: Attributes that editors add: where they added none, no text is said to be silent.
_ADDED = frozenset({"display_title", "note", "note_source"})
_SCRIPTS = ("clauses", "explanations", "to-clause")


def document_page(portal: Portal, document_id: str) -> str:
    """Render the whole page of a published document."""
    document = portal.row("documents", document_id)
    return element(
        "div",
        element("h1", unbroken(document_name(document))),
        element("p", unbroken(subject_of(document)), class_="subject"),
        _state(portal, document),
        summary(portal, document_id),
        _ways_to_take_it(portal, document_id),
        element(
            "div",
            verbatim_text(portal, document_id),
            id="toan-van",
            class_="paper",
            data_citation=document_citation(portal, document_id),
        ),
        _section("thuoc-tinh", "Thuộc tính", _attributes(portal, document)),
        _section("luoc-do", "Lược đồ", relation_map(portal, document_id), document_relations(portal, document_id)),
        _section("tai-ve", "Tải về", _downloads(portal, document_id)),
        _section("lich-su", "Lịch sử", document_editions(portal, document_id), document_history(portal, document)),
        element("p", f"Địa chỉ trên cổng: {document_address(portal, document_id)}", class_="paper-source"),
        legislation(portal, document_id),
        *map(script, _SCRIPTS),
        class_=f"document document--{document.status}",
    )


def _state(portal: Portal, document: Row) -> Markup:
    """Say what a document is worth, what became of it, what changed it, and how far its words were compared."""
    document_id = document.document_id
    changed = amended(portal, document_id)
    said = (became(portal, document_id), changed.shown if changed else None, comparison(portal, document_id))
    return joined([standing(portal, document), *said])


def _section(anchor: str, title: str, *content: Markup | None) -> Markup:
    """The part itself is the place: the contents column asks where it stands, not what is laid out in it."""
    return element(
        "section", element("h2", title), *content, id=anchor, class_="beside-text", **contents_entry(title, level=2)
    )


def _file(document_id: str, ending: str) -> str:
    return f"/tai-ve/van-ban/{document_id}.{ending}"


def _ways_to_take_it(portal: Portal, document_id: str) -> Markup:
    """Lead at once to paper, to its tasks and to whoever mends faults; the parts of the page are in its contents."""
    tasks = portal.group("tasks", "document_id").get(document_id, ())
    return items(
        [
            link(_file(document_id, "pdf"), "PDF", download=True),
            link(_file(document_id, "docx"), "Word", download=True),
            element("button", "In", type="button", data_print=True),
            link("/huong-dan/#cho-sai", "Báo chỗ sai", data_report=True),
            counted(portal, tasks, f"{len(tasks)} nhiệm vụ", document=document_id) if tasks else None,
        ],
        class_="tools",
    )


def _attributes(portal: Portal, document: Row) -> Markup:
    """List the attributes of a document under the column titles of its table."""
    as_of = portal.settings.date_words(document.status_as_of)
    shown: dict[str, Child] = {
        "document_type": type_name(document),
        "doc_symbol": _symbol(portal, document),
        "issuer_text": issuer(document),
        "date_text": document.date_text,
        "title": document.title,
        "display_title": document.display_title,
        "status": f"{document.status.label} (đến ngày {as_of})",
        "status_source": document.status_source,
        "secrecy": f"{document.secrecy.label} (người giữ dữ liệu khai)" if document.secrecy else None,
        "note": document.note,
        "note_source": document.note_source,
    }
    if document.edition:
        shown["edition"] = document.edition.label
    if document.work_id:
        shown["work_id"] = document_title_link(portal, document.work_id)
    shown = {column: value for column, value in shown.items() if value or column not in _ADDED}
    return facts(zip(portal.tables["documents"].titles(*shown), shown.values(), strict=True))


def _symbol(portal: Portal, document: Row) -> Child:
    """Return number and symbol as printed; a heading may keep the place of a number still to come."""
    symbol: Child = document.doc_symbol
    if symbol:
        return symbol
    headings = (node for node in portal.texts[document.document_id].children(None) if node.kind == NodeKind.HEADER)
    printed = (line for node in headings for line in node.lines("left") if line.startswith("Số"))
    return joined([joined([quoted(line), " (số để trống)"]) for line in printed]) or None


def _downloads(portal: Portal, document_id: str) -> Markup:
    """Name the ways to take the document home, and where it came from."""
    received = received_files(portal, document_id)
    return joined(
        [
            element(
                "p",
                link(_file(document_id, "pdf"), "Bản in PDF, khổ A4", download=True),
                " – đủ phần đầu văn bản, chú thích, nơi nhận và chữ ký; có thẻ cho trình đọc màn hình (PDF/UA).",
            ),
            element(
                "p",
                link(_file(document_id, "docx"), "Tệp Word (DOCX)", download=True),
                " – để trích dẫn: đề mục, bảng và chú thích thật; rê chuột vào số của điều khoản để thấy cách trích dẫn.",
            ),
            element(
                "p",
                link(_file(document_id, "txt"), _TEXT_FROM if received else _TEXT_ITSELF, download=True),
                " – tệp mà toàn văn được lấy ra, giữ nguyên từng byte. Toàn văn chỉ khác tệp này ở khoảng trắng, "
                "ký hiệu trích xuất và chỗ đặt chú thích; máy so từng chữ khi dựng trang.",
            ),
            received,
            element(
                "p",
                "Cũng có thể in thẳng trang này. Các bảng dữ liệu trích từ văn bản có ở trang ",
                link("/du-lieu/", "Dữ liệu tải về"),
                ".",
            ),
        ]
    )
