"""Codes that were published once and are no more: each still has its place, and leads on."""

from macros.html.markup import element, items, joined, link
from model.addresses import SECTIONS
from model.portal import Portal


def withdrawn_codes(portal: Portal, section: str, page: int = 1) -> str:
    """
    List the withdrawn codes of a page of a section at their old anchors; nothing where none was withdrawn.

    In a page: `{{ withdrawn_codes("nhiem-vu") }}`.
    """
    gone = [
        each
        for each in portal.rows("redirects")
        if SECTIONS.get(each.table) == section and portal.page_numbers(each.table)[each.id] == page
    ]
    if not gone:
        return ""
    entries = (
        element("span", f"{each.id}: {each.reason} ", link(f"/{each.target}", "Nơi thay thế"), id=each.id.lower())
        for each in gone
    )
    return joined([element("h2", "Mã đã rút", id="da-rut"), items(entries)])
