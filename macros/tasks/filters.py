"""What a reader chooses tasks by: document, unit, role, state, deadline, and what the text leaves unsaid."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from markupsafe import Markup

from macros.html.choosing import chooser, menu, open_menu
from macros.html.paging import last_page
from macros.tasks.taking import taking
from macros.tasks.units import parts_of_task
from macros.tasks.unsaid import GAPS, gaps_of
from model.collation import vietnamese_key
from model.derived.progress import latest_report, state_key, state_name
from model.naming import titled
from model.portal import Portal, Row
from model.vocabulary import TaskState, UnitRole

_DAYS = {"past": "hạn đã qua", "soon": "trong 30 ngày tới", "later": "sau 30 ngày", "unsaid": "không nêu thời hạn"}


def marks_of(portal: Portal, task: Row) -> dict[str, str]:
    """Return what a script chooses the row of a task by."""
    newest = latest_report(portal, task.task_id)
    return {
        "task": task.task_id,
        "document": task.document_id,
        "parts": " ".join(f"{each.role}:{each.unit_id}" for each in parts_of_task(portal, task.task_id)),
        "state": state_key(newest.state if newest else None),
        "unsaid": " ".join(gaps_of(portal, task)),
    }


def filters(portal: Portal, tasks: Collection[Row]) -> Markup:
    """Offer to choose among tasks; only by what tells some of them from others. Without a script nothing is offered."""
    marks = [marks_of(portal, task) for task in tasks]
    has_days = any(task.due_text for task in portal.rows("tasks"))
    of = len(marks) if last_page(portal, "tasks") == 1 else None
    menus = [
        _menu("document", "Văn bản", _documents(portal, marks), marks, of),
        _menu("unit", "Đơn vị", _units(portal, marks), marks, of),
        _menu("role", "Vai trò", {role.value: role.label for role in UnitRole}, marks, of),
        _menu("state", "Báo cáo", {state_key(state): state_name(state) for state in (None, *TaskState)}, marks, of),
        _menu("unsaid", "Văn bản không nêu", GAPS, marks, of),
        open_menu("days", "Thời hạn", _DAYS) if has_days else None,
    ]
    summary = "Lọc theo văn bản, đơn vị, vai trò…; tải về"
    return chooser(summary, "Chữ trong việc", menus, of="so", noun="việc", more=taking(portal, tasks, of="so"))


def _values(name: str, marks: Mapping[str, str]) -> set[str]:
    """Return the values by which a row is chosen."""
    if name in {"unit", "role"}:
        return {part.partition(":")[2 if name == "unit" else 0] for part in marks["parts"].split()}
    return set(marks[name].split())


def _documents(portal: Portal, marks: Iterable[Mapping[str, str]]) -> dict[str, str]:
    named = {each["document"] for each in marks}
    return {each: titled(portal.row("documents", each)) for each in sorted(named)}


def _units(portal: Portal, marks: Iterable[Mapping[str, str]]) -> dict[str, str]:
    named = {each: portal.row("units", each).name for one in marks for each in _values("unit", one)}
    return dict(sorted(named.items(), key=lambda each: vietnamese_key(each[1])))


def _menu(
    name: str, label: str, choices: Mapping[str, str], marks: list[dict[str, str]], of: int | None
) -> Markup | None:
    count = Counter(value for each in marks for value in _values(name, each))
    return menu(name, label, choices, count, of)
