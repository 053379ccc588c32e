"""What units reported of tasks: the newest word of each, all words of one, and how many are how far."""

from collections.abc import Collection, Iterable

from markupsafe import Markup

from macros.citing.citations import dated, document_link, unit_link
from macros.citing.counted import counted
from macros.html.addresses import task_address
from macros.html.markup import Child, element, items, joined, link, row, table, unbroken
from macros.html.paging import beginning
from macros.tasks.unsaid import GAPS, gaps_of
from model.collation import vietnamese_key
from model.derived.progress import (
    MEANINGS,
    NO_REPORT,
    evidence_in_words,
    reports_of_task,
    state_key,
    state_name,
    tasks_by_state,
)
from model.portal import Portal, Row
from model.vocabulary import TaskState

_COUNTED_BY_US = "Các số này do cổng đếm từ bảng nhiệm vụ, không có trong văn bản."
#: What is told of as unsaid above the register; that a text names no lead is normal.
_TOLD = ("unit", "product", "period", "due")
#: States whose number is told even when it is none.
_ALWAYS = {TaskState.DONE, TaskState.IN_PROGRESS, None}
#: The width of the picture of a whole row.
_WIDTH = 120


def newest_report(portal: Portal, task: Row) -> Markup:
    """Show the newest report on a task, with the way to the others; without one there is no progress to show."""
    reports = reports_of_task(portal, task.task_id)
    if not reports:
        return element("span", NO_REPORT, class_="no-report")
    more = link(task_address(task.task_id), f"{len(reports)} lần báo cáo") if len(reports) > 1 else None
    return joined([report_entry(portal, reports[0]), more], " ")


def report_entry(portal: Portal, report: Row) -> Markup:
    """Show a report: its state and its day, who reported, and on what evidence."""
    evidence = evidence_in_words(report)
    return joined(
        [
            element("strong", state_name(report.state)),
            joined([" (", dated(portal, report.report_date), ")"]),
            ", ",
            reporter(portal, report),
            joined([", ", unbroken(evidence)]) if evidence else None,
            f": {report.note}" if report.note else None,
        ]
    )


def reporter(portal: Portal, report: Row) -> Markup:
    """Name who reported, and the collective that the unit counts itself to, where the task is given to that."""
    of = joined([" (tự nhận thuộc ", unit_link(portal, report.collective_id), ")"]) if report.collective_id else None
    return joined([unit_link(portal, report.unit_id), of])


def state_meanings() -> Markup:
    """Say what each state means."""
    meanings = (joined([element("strong", state_name(state)), f": {words}"]) for state, words in MEANINGS.items())
    return element("details", element("summary", "Các tiến độ nghĩa là gì"), items(meanings), class_="meanings")


def task_counts(portal: Portal) -> str:
    """
    Count the tasks by what was reported of them, and what the texts leave unsaid, in two sentences.

    In a page: `{{ task_counts() }}`.
    """
    tasks = portal.rows("tasks")
    if not tasks:
        return Markup()
    unsaid = {name: [task for task in tasks if name in gaps_of(portal, task)] for name in _TOLD}
    gaps = joined((_unsaid(portal, name, missing) for name, missing in unsaid.items() if missing), ", ")
    said = (
        counted(portal, rows, f"{len(rows)} {state_name(state).lower()}", state=state_key(state))
        for state, rows in tasks_by_state(portal, tasks).items()
        if rows or state in _ALWAYS
    )
    return element(
        "div",
        element("p", element("strong", f"{len(tasks)} nhiệm vụ: ", joined(said, ", "), ".")),
        element("p", joined(["Không nêu: ", gaps, ". "]) if gaps else None, _COUNTED_BY_US, class_="meta"),
    )


def _unsaid(portal: Portal, name: str, tasks: list[Row]) -> Child:
    return joined([f"{GAPS[name]} ", counted(portal, tasks, f"{len(tasks)} việc", unsaid=name)])


def progress_overview(portal: Portal, _page: int = 1) -> Markup:
    """Tabulate how many tasks are how far, by document and by unit; nothing before the first report."""
    if not portal.rows("task_reports"):
        return Markup()
    named = portal.group("task_units", "unit_id")
    units = sorted(named, key=lambda unit_id: vietnamese_key(portal.row("units", unit_id).name))
    shown, more = beginning(units, "trang của từng đơn vị")
    of_document = portal.group("tasks", "document_id")
    return joined(
        [
            _counts(
                portal,
                "document",
                "Văn bản",
                ((each, document_link(portal, each), of_document[each]) for each in of_document),
            ),
            _counts(
                portal,
                "unit",
                "Đơn vị",
                ((each, unit_link(portal, each), _tasks(portal, named[each])) for each in shown),
            ),
            more,
        ]
    )


def _tasks(portal: Portal, parts: Iterable[Row]) -> list[Row]:
    return [portal.row("tasks", task_id) for task_id in dict.fromkeys(each.task_id for each in parts)]


def _counts(portal: Portal, by: str, kind: str, tallied: Iterable[tuple[str, Markup, Collection[Row]]]) -> Markup:
    """Tabulate how many tasks of each document or unit are how far; every number leads to its tasks."""
    lines = []
    for key, name, tasks in tallied:
        states = tasks_by_state(portal, tasks)
        cells: list[Child] = [name, counted(portal, tasks, str(len(tasks)), **{by: key})]
        cells += [
            counted(portal, rows, str(len(rows)), **{by: key, "state": state_key(state)})
            for state, rows in states.items()
        ]
        lines.append(row([*cells, _picture({state: len(rows) for state, rows in states.items()})]))
    header = [kind, "Nhiệm vụ", *map(state_name, [*reversed(TaskState), None]), "Phần đã báo cáo"]
    return table(f"Tiến độ theo {kind.lower()}, theo báo cáo mới nhất của từng nhiệm vụ", header, lines)


def _picture(counts: dict[TaskState | None, int]) -> Markup:
    """Draw a row once more for the eye: filled what is done, hatched by its edge what is in hand, empty the rest."""
    total, left, boxes = sum(counts.values()), 0.0, []
    for state, count in counts.items():
        width = _WIDTH * count / total
        boxes.append(element("rect", class_=f"share--{state or 'none'}", x=f"{left:.1f}", width=f"{width:.1f}"))
        left += width
    return element("svg", *boxes, class_="shares", viewBox=f"0 0 {_WIDTH} 8", aria_hidden="true")
