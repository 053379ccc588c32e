"""The start page: the reader's question and the parts that the settings name, in their order."""

from collections.abc import Callable

from markupsafe import Markup

from macros.documents.listing import published_documents
from macros.html.markup import element, facts, joined
from macros.site.ways import ways_in
from macros.tasks.upcoming import upcoming_deadlines
from macros.units.picker import unit_picker
from model.portal import Portal
from model.vocabulary import StartPart


def start_page(portal: Portal) -> Markup:
    """
    Show the start page as the settings of the portal order it.

    In a page: `{{ start_page() }}`.
    """
    settings = portal.settings
    heading = element("h1", settings.start_heading, id="dau-trang")
    words = element("p", settings.start_words) if settings.start_words else None
    return joined([heading, words, *(_part(portal, part) for part in settings.start_parts)])


def _part(portal: Portal, part: StartPart) -> Markup:
    """Show one part, under its heading where it has an address of its own."""
    show, anchor = _PARTS[part]
    return joined([element("h2", part.label, id=anchor) if anchor else None, show(portal)])


def data_state(portal: Portal) -> Markup:
    """
    Say when the data was checked, and how much of it there is.

    In a page: `{{ data_state() }}`.
    """
    rows = sum(len(table.rows) for table in portal.tables.values())
    checked = f"ngày {portal.settings.date_words(portal.checked_on)}, khi dựng trang này"
    counted = f"{rows} dòng trong {len(portal.tables)} bảng, {len(portal.texts)} văn bản"
    warnings = str(len(portal.warnings))
    stated = [("Kiểm tra lần cuối", checked), ("Đã kiểm tra", counted), ("Cảnh báo còn mở", warnings)]
    return facts(stated)


def _proved_state(portal: Portal) -> Markup:
    return joined([element("p", _PROOF), data_state(portal)])


_PROOF = (
    "Mỗi thông tin đều dẫn đến điều khoản của nó và chép lại đúng chữ đã dùng; khi dựng trang, máy kiểm tra các chữ ấy "
    "có thật trong văn bản."
)
#: What shows each part, and the address of its heading; one that heads itself, or needs no heading, has none here.
_PARTS: dict[StartPart, tuple[Callable[[Portal], str], str | None]] = {
    StartPart.UNITS: (unit_picker, None),
    StartPart.DEADLINES: (upcoming_deadlines, None),
    StartPart.DOCUMENTS: (published_documents, "van-ban"),
    StartPart.WAYS: (ways_in, "ban-can-gi"),
    StartPart.STATE: (_proved_state, "tinh-trang-du-lieu"),
}
