"""The sections that grow with the data, page by page: the first is written by hand, the others are made here."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from macros.about_data.terms import abbreviation_table, glossary_table
from macros.about_data.withdrawn import withdrawn_codes
from macros.citing.drafts import draft_notice
from macros.documents.listing import document_list
from macros.documents.relation_map import relation_maps
from macros.documents.relations import relation_list
from macros.figures.chart import period_comparison, rotation_chart
from macros.figures.tables import rotation_tables
from macros.html.addresses import page_address
from macros.html.contents import contents_entry
from macros.html.markup import element, joined
from macros.html.paging import last_page, page_navigation
from macros.policies.age_lookup import age_lookups
from macros.policies.cards import condition_table, policy_cards
from macros.policies.support_lookup import support_lookups
from macros.policies.support_rates import past_support_notice, support_rate_table
from macros.tasks.by_clause import tasks_by_clause
from macros.tasks.overviews import tasks_by_unit, tasks_left_open, tasks_unstated
from macros.units.page import unit_list
from model.portal import Portal


class SectionPart(NamedTuple):
    """What a section shows of the tables, under a heading where it has one."""

    tables: tuple[str, ...]
    macros: tuple[Callable[[Portal, int], str], ...]
    anchor: str | None = None
    title: str | None = None


class Section(NamedTuple):
    """A section by its title, with its parts in their order."""

    title: str
    parts: tuple[SectionPart, ...]
    scripts: tuple[str, ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        return tuple(table for part in self.parts for table in part.tables)


SECTIONS = {
    "van-ban": Section(
        "Văn bản",
        (
            SectionPart(("documents",), (document_list,)),
            SectionPart(
                ("documents", "relations"),
                (relation_maps, relation_list),
                "luoc-do",
                "Lược đồ",
            ),
        ),
    ),
    "nhiem-vu": Section(
        "Nhiệm vụ",
        (
            SectionPart(("tasks",), (tasks_by_unit,), "theo-don-vi", "Theo đơn vị"),
            SectionPart(
                ("tasks",),
                (tasks_unstated, tasks_left_open),
                "khong-neu",
                "Điều văn bản không nêu",
            ),
            SectionPart(("tasks",), (tasks_by_clause,), "theo-dieu-khoan", "Theo điều khoản"),
        ),
    ),
    "don-vi": Section("Đơn vị", (SectionPart(("units",), (unit_list,)),)),
    "chinh-sach": Section(
        "Chính sách",
        (
            SectionPart(("policies",), (policy_cards,), "chu-truong", "Chủ trương và việc được giao"),
            SectionPart(
                ("support_rates",),
                (past_support_notice, support_lookups, support_rate_table),
                "muc-ho-tro",
                "Mức hỗ trợ đã áp dụng",
            ),
            SectionPart(
                ("eligibility_conditions",),
                (age_lookups, condition_table),
                "dieu-kien",
                "Điều kiện luân chuyển",
            ),
        ),
        scripts=("lookups", "lookup-forms"),
    ),
    "thong-ke": Section(
        "Thống kê",
        (
            SectionPart(
                ("rotation_results",),
                (rotation_chart, period_comparison, rotation_tables),
            ),
        ),
    ),
    "du-lieu/viet-tat": Section("Chữ viết tắt", (SectionPart(("abbreviations",), (abbreviation_table,)),)),
    "du-lieu/thuat-ngu": Section("Thuật ngữ", (SectionPart(("glossary",), (glossary_table,)),)),
}


#: The sections whose every row is taken from a text.
_OF_TEXTS = {"nhiem-vu", "chinh-sach", "thong-ke"}


def last_section_page(portal: Portal, section: str) -> int:
    """Return the number of the last page of a section."""
    return last_page(portal, *SECTIONS[section].tables)


def section_pages(portal: Portal, section: str, page: int = 1) -> Markup:
    """
    Lead to the other pages of a section; nothing as long as all of it stands on one.

    In a page: `{{ section_pages("nhiem-vu") }}`.
    """
    last = last_section_page(portal, section)
    return page_navigation(SECTIONS[section].title, page, last, partial(page_address, section))


def section_drafts(portal: Portal, section: str, page: int = 1) -> Markup:
    """
    Say before all else which texts behind a page of a section are drafts.

    In a page: `{{ section_drafts("nhiem-vu") }}`.
    """
    rows = (each for table in SECTIONS[section].tables for each in portal.pages(table).get(page, ()))
    return draft_notice(portal, {each.document_id for each in rows})


def section_page(portal: Portal, section: str, page: int) -> Markup:
    """
    Render a page of a section beyond the first.

    In a page: `{{ section_page("nhiem-vu", 2) }}`.
    """
    title, parts, scripts = SECTIONS[section]
    ways = section_pages(portal, section, page)
    filled = (part for part in parts if any(page in portal.pages(table) for table in part.tables))
    return joined(
        [
            element("h1", f"{title}, trang {page}", id="dau-trang"),
            section_drafts(portal, section, page) if section in _OF_TEXTS else None,
            ways,
            *(_part(portal, part, page) for part in filled),
            withdrawn_codes(portal, section, page),
            ways,
            *(element("script", src=f"/assets/javascripts/{name}.js", defer=True) for name in scripts),
        ]
    )


def _part(portal: Portal, part: SectionPart, page: int) -> Markup:
    heading = element("h2", part.title, id=part.anchor, **contents_entry(part.title, level=2)) if part.title else None
    return joined([heading, *(macro(portal, page) for macro in part.macros)])
