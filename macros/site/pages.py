"""The pages made from rows: published texts, comparisons, units and tasks, and those a long list goes on to."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from macros.comparison.page import comparison_name, comparison_page
from macros.documents.page import document_page
from macros.site.section_parts import SECTIONS
from macros.site.sections import last_section_page, section_page
from macros.tasks.page import task_page
from macros.units.facts import last_unit_page
from macros.units.page import unit_page
from model.addresses import comparison_place, page_place, task_place, text_place, unit_place
from model.naming import opening, titled
from model.portal import Portal, Row

#: So many words tell one task from another.
_WORDS_OF_TITLE = 12


class Page(NamedTuple):
    """
    A generated page.

    Attributes:
        url: Where it stands, relative to the site's root: `van-ban/kl-luan-chuyen-2021/`.
        title: Plain text, not yet escaped.
        description: What search engines show, plain text.
        content: Renders what stands on the page.
        document_id: The document whose words stand on it; empty for any other page.
    """

    url: str
    title: str
    description: str
    content: Callable[[Portal], str]
    document_id: str = ""


def generated_pages(portal: Portal) -> Iterator[Page]:
    """Make the pages of all published texts, comparisons, units and tasks, and the further pages of all sections."""
    for document_id in portal.texts:
        name = titled(portal.row("documents", document_id))
        content = partial(document_page, document_id=document_id)
        yield Page(text_place(document_id), name, f"Toàn văn, thuộc tính, lược đồ: {name}", content, document_id)
    for old_id, new_id in portal.works.compared:
        name = f"So sánh {comparison_name(portal, new_id, old_id)}"
        content = partial(comparison_page, new_id=new_id, old_id=old_id)
        yield Page(comparison_place(new_id, old_id), name, f"Điều khoản nào đổi lời, bỏ, thêm: {name}", content)
    for unit in portal.rows("units"):
        yield from _pages_of_unit(portal, unit)
    for task in (*portal.rows("tasks"), *portal.left_behind("tasks")):
        words = opening(task.title, _WORDS_OF_TITLE)
        title = f"{task.task_id}: {words[:1].upper()}{words[1:]}"
        shown = partial(task_page, task_id=task.task_id)
        yield Page(task_place(task.task_id), title, f"Nhiệm vụ, đơn vị, báo cáo: {title}", shown)
    for section in SECTIONS:
        yield from _further_pages(portal, section)


def _pages_of_unit(portal: Portal, unit: Row) -> Iterator[Page]:
    for number in range(1, last_unit_page(portal, unit.unit_id) + 1):
        place = page_place(unit_place(unit.unit_id).rstrip("/"), number)
        words = f", trang {number}" if number > 1 else ""
        content = partial(unit_page, unit_id=unit.unit_id, page=number)
        yield Page(place, f"{unit.name}{words}", f"Nhiệm vụ và chính sách nêu tên {unit.name}{words}", content)


def _further_pages(portal: Portal, section: str) -> Iterator[Page]:
    for number in range(2, last_section_page(portal, section) + 1):
        title = f"{SECTIONS[section].title}, trang {number}"
        content = partial(section_page, section=section, page=number)
        yield Page(page_place(section, number), title, title, content)
