"""
The pages of the sections that grow with the data, and how they lead to one another.

The first page of a section is written by hand in `docs/`, the others are made here; all show the same parts.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import Markup

from macros.about_data.withdrawn import withdrawn_codes
from macros.citing.drafts import draft_notice
from macros.citing.left_behind import left_behind
from macros.html.addresses import page_address
from macros.html.contents import part_heading
from macros.html.markup import element, joined
from macros.html.paging import last_page, page_navigation
from macros.html.scripts import script
from macros.site.fragments import Fragments
from macros.site.section_parts import OF_TEXTS, SECTIONS, SectionPart
from model.portal import Portal


def last_section_page(portal: Portal, section: str) -> int:
    """Return the number of the last page of a section."""
    return last_page(portal, *SECTIONS[section].tables)


def section_pages(portal: Portal, section: str, page: int = 1) -> Markup:
    """
    Lead to the other pages of a section; nothing as long as all of it stands on one.

    In a page: `{{ section_pages("nhiem-vu") }}`.
    """
    last = last_section_page(portal, section)
    shown = SECTIONS[section]
    return page_navigation(shown.title, page, last, partial(page_address, section), is_chosen_from=shown.is_chosen_from)


def section_drafts(portal: Portal, section: str, page: int = 1) -> Markup:
    """
    Say before all else which texts behind a page of a section are drafts.

    In a page: `{{ section_drafts("nhiem-vu") }}`.
    """
    rows = (each for table in SECTIONS[section].tables for each in portal.pages(table).get(page, ()))
    return draft_notice(portal, {each.document_id for each in rows})


def section_scripts(_portal: Portal, section: str) -> Markup:
    """
    Load the scripts that the parts of a section need.

    In a page: `{{ section_scripts("chinh-sach") }}`.
    """
    return joined(map(script, SECTIONS[section].scripts), "\n")


def section_parts(portal: Portal, fragments: Fragments, section: str, leads: Mapping[str, str] | None = None) -> str:
    """
    Write the parts of the first page of a section as Markdown: heading, lead, and what its macros show.

    In a page: `{{ section_parts("chinh-sach", page.meta.leads) }}`.

    Args:
        portal: The checked data.
        fragments: What takes the HTML of the macros round the converter.
        section: The section.
        leads: Words of the page that lead into a part, by its anchor.

    Raises:
        ValueError: a lead belongs to no part.
    """
    parts, leads = SECTIONS[section].parts, leads or {}
    if lost := leads.keys() - {part.anchor for part in parts}:
        message = f"no part {', '.join(sorted(lost))} in {section}"
        raise ValueError(message)
    filled = [part for part in parts if part.is_filled(portal)]
    blocks = (block for part in filled for block in _markdown(portal, fragments, part, leads))
    return "\n\n".join(blocks) if filled else SECTIONS[section].none


def _markdown(portal: Portal, fragments: Fragments, part: SectionPart, leads: Mapping[str, str]) -> Iterator[str]:
    if part.anchor:
        yield f"## {part.title} {{: #{part.anchor} }}"
        yield leads.get(part.anchor, "")
    yield from (fragments.set_aside(macro)(portal, 1) for macro in part.macros)
    if portal.left_behind(part.behind):
        yield fragments.set_aside(left_behind)(portal, part.behind, 1)


def section_page(portal: Portal, section: str, page: int) -> Markup:
    """Render a page of a section beyond the first."""
    title, parts = SECTIONS[section].title, SECTIONS[section].parts
    ways = section_pages(portal, section, page)
    filled = (part for part in parts if any(page in portal.pages(table) for table in part.tables))
    return joined(
        [
            element("h1", f"{title}, trang {page}", id="dau-trang"),
            section_drafts(portal, section, page) if section in OF_TEXTS else None,
            ways,
            *(_part(portal, part, page) for part in filled),
            ways,
            withdrawn_codes(portal, section, page),
            section_scripts(portal, section),
        ]
    )


def _part(portal: Portal, part: SectionPart, page: int) -> Markup:
    heading = part_heading(part.title, part.anchor) if part.title and part.anchor else None
    behind = left_behind(portal, part.behind, page) if part.behind else None
    return joined([heading, *(macro(portal, page) for macro in part.macros), behind])
