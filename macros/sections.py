"""The sections that grow with the data, page by page: the first is written by hand, the others are made here."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from macros import (
    age_lookup,
    documents,
    policies,
    relation_map,
    relations,
    rotation,
    rotation_chart,
    support_lookup,
    support_rates,
    task_overviews,
    tasks,
    terms,
    units,
)
from macros.addresses import page_address
from macros.contents import contents_entry
from macros.drafts import draft_notice
from macros.markup import element, joined
from macros.paging import last_page, page_navigation
from macros.withdrawn import withdrawn_codes
from validation.portal import Portal


class Part(NamedTuple):
    """What a section shows of the tables, under a heading where it has one."""

    tables: tuple[str, ...]
    macros: tuple[Callable[[Portal, int], str], ...]
    anchor: str | None = None
    title: str | None = None


class Section(NamedTuple):
    """A section by its title, with its parts in their order."""

    title: str
    parts: tuple[Part, ...]
    scripts: tuple[str, ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        return tuple(table for part in self.parts for table in part.tables)


SECTIONS = {
    "van-ban": Section(
        "Văn bản",
        (
            Part(("documents",), (documents.document_list,)),
            Part(
                ("documents", "relations"),
                (relation_map.relation_maps, relations.relation_list),
                "luoc-do",
                "Lược đồ",
            ),
        ),
    ),
    "nhiem-vu": Section(
        "Nhiệm vụ",
        (
            Part(("tasks",), (task_overviews.tasks_by_unit,), "theo-don-vi", "Theo đơn vị"),
            Part(
                ("tasks",),
                (task_overviews.tasks_unstated, task_overviews.tasks_left_open),
                "khong-neu",
                "Điều văn bản không nêu",
            ),
            Part(("tasks",), (tasks.tasks_by_clause,), "theo-dieu-khoan", "Theo điều khoản"),
        ),
    ),
    "don-vi": Section("Đơn vị", (Part(("units",), (units.unit_list,)),)),
    "chinh-sach": Section(
        "Chính sách",
        (
            Part(("policies",), (policies.policy_cards,), "chu-truong", "Chủ trương và việc được giao"),
            Part(
                ("support_rates",),
                (support_rates.past_support_notice, support_lookup.support_lookups, support_rates.support_rate_table),
                "muc-ho-tro",
                "Mức hỗ trợ đã áp dụng",
            ),
            Part(
                ("eligibility_conditions",),
                (age_lookup.age_lookups, policies.condition_table),
                "dieu-kien",
                "Điều kiện luân chuyển",
            ),
        ),
        scripts=("lookups", "lookup-forms"),
    ),
    "thong-ke": Section(
        "Thống kê",
        (
            Part(
                ("rotation_results",),
                (rotation_chart.rotation_chart, rotation_chart.period_comparison, rotation.rotation_tables),
            ),
        ),
    ),
    "du-lieu/viet-tat": Section("Chữ viết tắt", (Part(("abbreviations",), (terms.abbreviation_table,)),)),
    "du-lieu/thuat-ngu": Section("Thuật ngữ", (Part(("glossary",), (terms.glossary_table,)),)),
}


#: The sections whose every row is taken from a text.
_OF_TEXTS = {"nhiem-vu", "chinh-sach", "thong-ke"}


def last_section_page(portal: Portal, section: str) -> int:
    """Give the number of the last page of a section."""
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


def _part(portal: Portal, part: Part, page: int) -> Markup:
    heading = element("h2", part.title, id=part.anchor, **contents_entry(part.title, level=2)) if part.title else None
    return joined([heading, *(macro(portal, page) for macro in part.macros)])
