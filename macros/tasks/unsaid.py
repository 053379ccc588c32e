"""What the texts leave unsaid of tasks."""

from markupsafe import Markup

from macros.citing.citations import code_link
from macros.html.markup import facts, joined
from macros.html.paging import last_page
from macros.tasks.units import parts_of_task
from model.portal import Portal, Row
from model.vocabulary import UnitRole

#: What a text may leave unsaid of a task.
GAPS = {
    "unit": "đơn vị",
    "lead": "ai chủ trì",
    "product": "sản phẩm",
    "period": "định kỳ, giai đoạn",
    "due": "thời hạn",
}


def gaps_of(portal: Portal, task: Row) -> list[str]:
    """Return what the text leaves unsaid of a task, by the names of GAPS."""
    parts = parts_of_task(portal, task.task_id)
    missing = {
        "unit": not parts,
        "lead": not any(each.role == UnitRole.LEAD for each in parts),
        "product": not task.deliverable_text,
        "period": not task.period_text,
        "due": not task.due_text,
    }
    return [name for name, is_missing in missing.items() if is_missing]


def tasks_unstated(portal: Portal, page: int = 1) -> str:
    """Gather, for those who follow the work, the tasks of which the text leaves something unsaid."""
    tasks = portal.pages("tasks").get(page, ())
    unsaid = [(task, gaps_of(portal, task)) for task in tasks]
    reported = portal.group("task_reports", "task_id")
    listed = {
        "Không nêu đơn vị": [task for task, gaps in unsaid if "unit" in gaps],
        "Có nêu đơn vị, không nêu ai chủ trì": [task for task, gaps in unsaid if "lead" in gaps and "unit" not in gaps],
        "Không nêu thời hạn": [task for task, gaps in unsaid if "due" in gaps],
        "Không nêu sản phẩm": [task for task, gaps in unsaid if "product" in gaps],
        "Chưa có báo cáo": [task for task in tasks if task.task_id not in reported],
    }
    return facts((name, _codes(portal, found, len(tasks))) for name, found in listed.items())


def _codes(portal: Portal, tasks: list[Row], on_page: int) -> Markup:
    count = "tất cả" if len(tasks) == on_page else str(len(tasks))
    scope = " của trang này" if last_page(portal, "tasks") > 1 else ""
    codes = (code_link(portal, "tasks", task.task_id) for task in tasks if len(tasks) < on_page)
    return joined([f"{count} nhiệm vụ{scope}", *codes], " ")
