"""The pages made from rows: one for each published text, one for each unit."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.citations import document_name
from validation.portal import Portal

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
    """Make the pages of all documents with a text and of all units."""
    for document_id in portal.texts:
        name = document_name(portal.row("documents", document_id))
        yield Page(
            f"van-ban/{document_id}/index.md",
            name,
            f"Toàn văn, thuộc tính, lược đồ: {name}",
            _SOURCE.format(call=f'document_page("{document_id}")'),
        )
    for unit in portal.rows("units"):
        yield Page(
            f"don-vi/{unit.unit_id}/index.md",
            unit.name,
            f"Nhiệm vụ và chính sách nêu tên {unit.name}",
            _SOURCE.format(call=f'unit_page("{unit.unit_id}")'),
        )
