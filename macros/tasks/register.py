"""The register: every task in one list, under the unit that leads it, with what can be chosen from it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from markupsafe import Markup

from macros.citing.citations import unit_link
from macros.html.addresses import calendar_address
from macros.html.grouped import Group, GroupedRow, grouped_table
from macros.html.markup import Child, element, joined, link
from macros.html.paging import of_pages
from macros.tasks.filters import filters, marks_of
from macros.tasks.progress import newest_report, state_meanings
from macros.tasks.rows import due_day, place_of_task, task_words
from macros.tasks.units import parts_of_task, task_units
from model.collation import vietnamese_key
from model.derived.duties import is_of_draft
from model.derived.progress import is_done, latest_report
from model.portal import Portal, Row
from model.vocabulary import UnitRole

_ORDER = "(nhiều việc trước; chưa báo hoàn thành trước, hạn gần trước)"
#: Groups after those of the leads.
_LAST = "Không nêu ai chủ trì", "Không nêu đơn vị", "Đang dự thảo: chưa giao việc cho ai"
_NO_LEAD, _NO_UNIT, _DRAFTS = _LAST


def task_register(portal: Portal, page: int = 1) -> Markup:
    """List the tasks of a page by the unit that leads them, most tasks first, those without a lead last."""
    tasks = portal.pages("tasks").get(page, ())
    has_days = any(task.due_text for task in portal.rows("tasks"))
    unit, due = *portal.tables["task_units"].titles("unit_id"), *portal.tables["tasks"].titles("due_date")
    header = ["Việc, theo chữ của văn bản", unit, *([due] if has_days else []), "Báo cáo", "Nơi nêu"]
    pages = element("span", of_pages(portal, "tasks", page), class_="of-pages")
    caption = joined(["Việc theo đơn vị chủ trì", pages, " ", element("span", _ORDER)])
    groups = (
        Group(_heading(portal, key, rows), [_row(portal, each, has_days=has_days) for each in rows], _rank(key))
        for key, rows in _groups(portal, tasks)
    )
    listed = grouped_table(caption, header, groups, id="so")
    return joined([filters(portal, tasks), listed, _calendar(portal), state_meanings()])


def _calendar(portal: Portal) -> Markup | None:
    """Lead to the calendar of all stated days; nothing where no text states one."""
    if not any(task.due_date for task in portal.rows("tasks")):
        return None
    return element("p", link(calendar_address(), "Lịch mọi thời hạn đã nêu (ICS)", download=""), class_="not-on-paper")


def _groups(portal: Portal, tasks: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Gather tasks by the id of their lead, or by what they lack; drafts last, unless there is nothing else."""
    listed = list(tasks)
    is_mixed = not all(is_of_draft(portal, task) for task in portal.rows("tasks"))
    apart = {task.task_id for task in listed if is_mixed and is_of_draft(portal, task)}
    by_lead: dict[str, list[Row]] = {}
    for task in listed:
        by_lead.setdefault(_DRAFTS if task.task_id in apart else _lead(portal, task), []).append(task)
    last = {key: by_lead.pop(key) for key in _LAST if key in by_lead}
    leads = sorted(by_lead, key=lambda key: (-len(by_lead[key]), vietnamese_key(portal.row("units", key).name)))
    for key, rows in chain(((key, by_lead[key]) for key in leads), last.items()):
        yield key, sorted(rows, key=lambda task: _order(portal, task))


def _lead(portal: Portal, task: Row) -> str:
    parts = parts_of_task(portal, task.task_id)
    if not parts:
        return _NO_UNIT
    return parts[0].unit_id if parts[0].role == UnitRole.LEAD else _NO_LEAD


def _order(portal: Portal, task: Row) -> tuple[bool, bool, object, int]:
    return (
        is_done(latest_report(portal, task.task_id)),
        task.due_date is None,
        task.due_date,
        portal.page_numbers("tasks")[task.task_id],
    )


def _heading(portal: Portal, key: str, rows: list[Row]) -> Child:
    count = element("span", str(len(rows)), data_count=True)
    if key in _LAST:
        return joined([f"{key} (", count, " việc)"])
    return joined([unit_link(portal, key), ": chủ trì ", count, " việc"])


def _rank(key: str) -> dict[str, str]:
    """Return what groups of several pages are brought together by: those of leads before all others."""
    return {"group": key, "rank": str(_LAST.index(key) + 1 if key in _LAST else 0)}


def _row(portal: Portal, task: Row, *, has_days: bool) -> GroupedRow:
    cells: list[Child] = [task_units(portal, task), *([due_day(portal, task)] if has_days else [])]
    cells += [newest_report(portal, task), place_of_task(portal, task)]
    words = task_words(portal, task, in_full=True)
    return GroupedRow(words, cells, task.task_id.lower(), marks_of(portal, task))
