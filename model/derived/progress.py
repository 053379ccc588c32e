"""How far tasks are: what units reported of them, and nothing where nobody has."""

from collections.abc import Iterable

from model.naming import vietnamese_date
from model.portal import Portal, Row
from model.vocabulary import TaskState

NO_REPORT = "Chưa có báo cáo"
#: What each state means, as readers are told; the first of a task of which nobody has reported.
MEANINGS = {
    None: "Cổng chưa nhận báo cáo nào về việc này; không có nghĩa là chưa làm.",
    TaskState.NOT_STARTED: "Đơn vị báo cáo là chưa bắt đầu làm.",
    TaskState.IN_PROGRESS: "Đơn vị báo cáo là đang làm.",
    TaskState.DONE: "Đơn vị báo cáo là đã làm xong, và nêu số, ngày của văn bản minh chứng; cổng không tự đánh giá.",
}


def state_name(state: TaskState | None) -> str:
    """Return what readers call a state; that nothing was begun is only said as the unit's own words."""
    if state is None:
        return NO_REPORT
    return f"{state.label} (đơn vị báo)" if state == TaskState.NOT_STARTED else state.label


def state_key(state: TaskState | None) -> str:
    """Return what addresses and scripts call a state; that of a task without a report is "none"."""
    return state or "none"


def reports_of_task(portal: Portal, task_id: str) -> list[Row]:
    """Return the reports on a task, newest first."""
    return _newest_first(portal.group("task_reports", "task_id").get(task_id, ()))


def latest_report(portal: Portal, task_id: str) -> Row | None:
    """Return the newest report on a task, if there is any."""
    return next(iter(reports_of_task(portal, task_id)), None)


def is_done(report: Row | None) -> bool:
    """Tell whether a report says that its task is done; without one nothing says so."""
    return report is not None and report.state == TaskState.DONE


def reports_of_unit(portal: Portal, task_id: str, unit_id: str) -> list[Row]:
    """Return the reports on a task that a unit made, or units that count themselves to it; newest first."""
    return [each for each in reports_of_task(portal, task_id) if unit_id in (each.unit_id, each.collective_id)]


def reports_concerning(portal: Portal, unit_id: str) -> list[Row]:
    """Return the reports on the tasks of a unit, and those that it made on tasks of collectives, newest first."""
    named = portal.group("task_units", "unit_id").get(unit_id, ())
    of_tasks = portal.group("task_reports", "task_id")
    on_tasks = (each for task_id in {part.task_id for part in named} for each in of_tasks.get(task_id, ()))
    own = portal.group("task_reports", "unit_id").get(unit_id, ())
    return _newest_first({each.report_id: each for each in (*on_tasks, *own)}.values())


def _newest_first(reports: Iterable[Row]) -> list[Row]:
    return sorted(reports, key=lambda each: (each.report_date, each.report_id), reverse=True)


def tasks_by_state(portal: Portal, tasks: Iterable[Row]) -> dict[TaskState | None, list[Row]]:
    """Part tasks by the state that their newest report tells, done ones first, and last those without a report."""
    parted: dict[TaskState | None, list[Row]] = {state: [] for state in (*reversed(TaskState), None)}
    for task in tasks:
        report = latest_report(portal, task.task_id)
        parted[report.state if report else None].append(task)
    return parted


def evidence_in_words(report: Row) -> str:
    """Return number and day of the document that a report names; empty where it names none."""
    if not report.evidence_document:
        return ""
    day = f" ngày {vietnamese_date(report.evidence_date)}" if report.evidence_date else ""
    return f"văn bản số {report.evidence_document}{day}"


def report_in_words(portal: Portal, report: Row) -> str:
    """Return a report as a sentence: what was said, when, by whom, with which evidence."""
    reporter = portal.row("units", report.unit_id).name
    if report.collective_id:
        reporter += f" (tự nhận thuộc {portal.row('units', report.collective_id).name})"
    said = [f"{state_name(report.state)}, {reporter} báo cáo ngày {portal.settings.date_words(report.report_date)}"]
    if evidence := evidence_in_words(report):
        said.append(f"minh chứng: {evidence}")
    return "; ".join([*said, *filter(None, (report.note,))]).rstrip(".") + "."
