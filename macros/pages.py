"""The pages made from rows: one for each published text and each unit, and those a long list goes on to."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.citations import document_name
from macros.sections import SECTIONS, last_section_page
from macros.unit_facts import last_unit_page
from validation.places import page_place
from validation.portal import Portal, Row

#: The search has entries of its own for these pages (publishing/search): the theme need not read them again.
_SOURCE = "---\nhide: [navigation]\nsearch: {{exclude: true}}\n---\n\n{{{{ {call} }}}}\n"


class Page(NamedTuple):
    """
    A generated page.

    The source carries a macro call with ids and no text from the data: a
    source is run as a template. The title is plain text, not yet escaped.
    """

    path: str
    title: str
    description: str
    source: str


def generated_pages(portal: Portal) -> Iterator[Page]:
    """Make the pages of all documents with a text and of all units, and the further pages of all sections."""
    for document_id in portal.texts:
        name = document_name(portal.row("documents", document_id))
        yield Page(
            f"van-ban/{document_id}/index.md",
            name,
            f"Toàn văn, thuộc tính, lược đồ: {name}",
            _SOURCE.format(call=f'document_page("{document_id}")'),
        )
    for unit in portal.rows("units"):
        yield from _pages_of_unit(portal, unit)
    for section in SECTIONS:
        yield from _further_pages(portal, section)


def _pages_of_unit(portal: Portal, unit: Row) -> Iterator[Page]:
    words = f"Nhiệm vụ và chính sách nêu tên {unit.name}"
    path = f"don-vi/{unit.unit_id}"
    yield Page(f"{path}/index.md", unit.name, words, _SOURCE.format(call=f'unit_page("{unit.unit_id}")'))
    for number in range(2, last_unit_page(portal, unit.unit_id) + 1):
        name, source = f"{unit.name}, trang {number}", _SOURCE.format(call=f'unit_page("{unit.unit_id}", {number})')
        yield Page(f"{page_place(path, number)}index.md", name, f"{words}, trang {number}", source)


def _further_pages(portal: Portal, section: str) -> Iterator[Page]:
    for number in range(2, last_section_page(portal, section) + 1):
        title = f"{SECTIONS[section].title}, trang {number}"
        source = _SOURCE.format(call=f'section_page("{section}", {number})')
        yield Page(f"{page_place(section, number)}index.md", title, title, source)
