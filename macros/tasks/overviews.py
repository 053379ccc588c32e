"""Tasks at a glance: who has which, what the text leaves unsaid, and how many there are."""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from macros.citing.citations import code_link, place_link, unit_link
from macros.html.markup import facts, items, joined, row, table, title
from macros.html.paging import last_page, of_pages
from macros.tasks.progress import newest_report
from model.collation import vietnamese_key
from model.portal import Portal, Row
from model.vocabulary import UnitRole

_Part = tuple[str, UnitRole]


def tasks_by_unit(portal: Portal, page: int = 1) -> str:
    """Tabulate the units that a task names, with role, clauses and tasks, leads first."""
    parts = _tasks_of_parts(portal, portal.pages("tasks").get(page, ()))
    rows = [
        row([unit_link(portal, unit_id), role.label, _by_place(portal, tasks)])
        for (unit_id, role), tasks in sorted(
            parts.items(),
            key=lambda part: (part[0][1].rank, vietnamese_key(portal.row("units", part[0][0]).name)),
        )
    ]
    caption = f"Nhiệm vụ theo đơn vị và vai trò{of_pages(portal, 'tasks', page)}"
    header = [*portal.tables["task_units"].titles("unit_id", "role"), "Nhiệm vụ và nơi nêu"]
    return table(caption, header, rows)


def _tasks_of_parts(portal: Portal, tasks: Iterable[Row]) -> dict[_Part, list[Row]]:
    """Gather tasks by the units they name and the role they give each."""
    named, parts = portal.group("task_units", "task_id"), dict[_Part, list[Row]]()
    for task in tasks:
        for each in named.get(task.task_id, ()):
            parts.setdefault((each.unit_id, each.role), []).append(task)
    return parts


def _by_place(portal: Portal, tasks: list[Row]) -> Markup:
    """List tasks under the clauses that state them."""
    places = groupby(tasks, key=lambda task: (task.document_id, task.clause_id))
    return items(
        joined(
            [
                *(code_link(portal, "tasks", task.task_id) for task in found),
                place_link(portal, found[0].document_id, found[0].clause_id),
            ],
            " ",
        )
        for found in (list(group) for _, group in places)
    )


def tasks_left_open(portal: Portal, page: int = 1) -> str:
    """Tabulate, for every task, what the text states and what it does not."""
    units = portal.group("task_units", "task_id")
    rows = [
        row(
            [
                code_link(portal, "tasks", task.task_id),
                title(task.title),
                place_link(portal, task.document_id, task.clause_id),
                "có nêu" if task.task_id in units else None,
                "có nêu" if task.deliverable_text else None,
                "có nêu" if task.due_text else None,
                newest_report(portal, task),
            ]
        )
        for task in portal.pages("tasks").get(page, ())
    ]
    stated = portal.tables["tasks"].titles("deliverable_text", "due_date")
    header = ["Mã", "Nhiệm vụ", "Nêu tại", "Đơn vị", *stated, *portal.tables["task_reports"].titles("state")]
    return table(f"Văn bản nêu gì cho từng nhiệm vụ{of_pages(portal, 'tasks', page)}", header, rows)


def tasks_unstated(portal: Portal, page: int = 1) -> str:
    """Gather, for those who follow the work, the tasks of which the text leaves something unsaid."""
    tasks, units = portal.pages("tasks").get(page, ()), portal.group("task_units", "task_id")
    led = {task.task_id for task in tasks if any(each.role == UnitRole.LEAD for each in units.get(task.task_id, ()))}
    reported = portal.group("task_reports", "task_id")
    gaps = {
        "Không nêu đơn vị": [task for task in tasks if task.task_id not in units],
        "Có nêu đơn vị, không nêu ai chủ trì": [
            task for task in tasks if task.task_id in units and task.task_id not in led
        ],
        "Không nêu thời hạn": [task for task in tasks if not task.due_text],
        "Không nêu sản phẩm": [task for task in tasks if not task.deliverable_text],
        "Chưa có báo cáo": [task for task in tasks if task.task_id not in reported],
    }
    return facts((name, _codes(portal, found, len(tasks))) for name, found in gaps.items())


def _codes(portal: Portal, tasks: list[Row], on_page: int) -> Markup:
    count = "tất cả" if len(tasks) == on_page else str(len(tasks))
    scope = " của trang này" if last_page(portal, "tasks") > 1 else ""
    codes = (code_link(portal, "tasks", task.task_id) for task in tasks if len(tasks) < on_page)
    return joined([f"{count} nhiệm vụ{scope}", *codes], " ")
