"""The one page on which a unit finds all that concerns it."""

from functools import partial
from itertools import chain

from markupsafe import Markup

from macros.citing.citations import code_link, outside_mark, quotation, support_amount, unit_link
from macros.citing.drafts import draft_notice
from macros.citing.notes import caveats, notes_on
from macros.html.addresses import unit_address
from macros.html.markup import element, facts, items, joined, title
from macros.html.paging import beginning, page_navigation
from macros.units.duties import unit_duties
from macros.units.facts import UnitFacts, last_unit_page, unit_facts
from macros.units.take_home import unit_downloads, unit_figures
from model.derived.values import documents_naming
from model.naming import EVERY_WARD
from model.portal import Portal, Row
from model.vocabulary import Origin


def unit_page(portal: Portal, unit_id: str, page: int = 1) -> str:
    """Render a page of a unit; beyond the first, only what the first had no room for."""
    unit, shown = portal.row("units", unit_id), unit_facts(portal, unit_id, page)
    ways = page_navigation(unit.name, page, last_unit_page(portal, unit_id), partial(unit_address, unit_id))
    return element(
        "div",
        element("h1", unit.name),
        draft_notice(portal, documents_naming(portal, unit_id)),
        _collective_notice(unit),
        unit_downloads(portal, unit_id),
        ways,
        element("section", unit_duties(portal, unit, shown.duties), shown.more, id="nhiem-vu")
        if page == 1 or shown.duties
        else None,
        _section("chinh-sach", "Chính sách và mức hỗ trợ", _policies(portal, shown)),
        _section("so-lieu", "Số liệu", unit_figures(portal, unit_id)) if page == 1 else None,
        _section("ve-don-vi", "Về đơn vị này", _identity(portal, unit)) if page == 1 else None,
        ways,
        class_="unit",
        data_unit=unit_id,
        data_name=unit.name,
    )


def _section(anchor: str, title: str, content: Markup | None) -> Markup | None:
    """Set a part of the page under its heading; nothing where there is nothing to say."""
    return element("section", element("h2", title, id=anchor), content) if content else None


def _collective_notice(unit: Row) -> Markup | None:
    if not unit.is_collective:
        return None
    return element(
        "p",
        "Đây là tên gọi chung dùng trong văn bản. Văn bản không liệt kê gồm những đơn vị nào, "
        "nên cổng giữ nguyên tên gọi và không suy ra danh sách.",
        class_="notice",
    )


def _policies(portal: Portal, shown: UnitFacts) -> Markup:
    """List the policies a unit decided and the support once paid for its posts."""
    entries = chain(
        (_coded(portal, "policies", each.policy_id, title(each.title), each.standing.label) for each in shown.policies),
        (_rate(portal, rate, ward) for rate, ward in shown.rates),
    )
    return items(entries)


def _rate(portal: Portal, rate: Row, ward: Row | None) -> Markup:
    """Show a support once paid, for which posts, and whether the text names the ward at all."""
    words = joined([rate.label_text, support_amount(rate)], " ")
    named = ward.origin.label.lower() if ward else EVERY_WARD
    level = f"{rate.post_level.label.lower()}; " if rate.post_level else ""
    entry = _coded(portal, "support_rates", rate.rate_id, words, f"đã áp dụng trước đây; {level}{named}")
    return joined([entry, outside_mark(ward) if ward and ward.source else None], " ")


def _coded(portal: Portal, table: str, code: str, words: Markup, remark: str) -> Markup:
    return joined([code_link(portal, table, code), words, element("small", f"({remark})")], " ")


def _identity(portal: Portal, unit: Row) -> Markup:
    """Say what the unit is, where its name comes from and what became of it."""
    successions = portal.group("unit_successions", "unit_id").get(unit.unit_id, ())
    children, more = beginning(portal.group("units", "parent_id").get(unit.unit_id, ()), "bảng units.csv")
    pairs = [
        ("Tên gọi tắt", unit.short_name),
        ("Tên gọi khác", unit.other_names),
        ("Loại", unit.kind.label),
        ("Thuộc (cổng xếp)", unit_link(portal, unit.parent_id) if unit.parent_id else None),
        ("Gồm có (cổng xếp)", joined([items(unit_link(portal, child.unit_id) for child in children), more])),
        ("Sau sắp xếp", items(_succession(portal, each) for each in successions)),
    ]
    known = [facts([(name, value) for name, value in pairs if value])]
    if unit.origin == Origin.OUTSIDE:
        return joined([*known, outside_mark(unit)])
    return joined([*known, quotation(portal, unit), caveats(notes_on(portal, unit))])


def _succession(portal: Portal, succession: Row) -> Markup:
    since = portal.settings.date_words(succession.effective_date)
    words = f"{succession.successor}, từ ngày {since} ({succession.legal_basis})"
    return joined([words, outside_mark(succession)], " ")
