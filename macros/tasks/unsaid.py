"""What the texts leave unsaid of tasks."""

from markupsafe import Markup

from macros.citing.citations import code_link
from macros.html.markup import facts, joined
from macros.html.paging import last_page
from model.portal import Portal, Row
from model.vocabulary import UnitRole


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
