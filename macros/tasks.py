"""Tasks: what the text asks, of whom, with which words, and what it leaves unsaid."""

from itertools import groupby

from markupsafe import Markup

from macros.citations import (
    clause_link,
    document_link,
    place_link,
    quotation,
    stated,
    task_link,
    unit_link,
    vietnamese_date,
)
from macros.markup import element, facts, items, joined, row, table
from validation.collation import vietnamese_key
from validation.portal import Portal, Row
from validation.vocabulary import UnitRole

NO_REPORT = "chưa có báo cáo"


def tasks_by_clause(portal: Portal) -> str:
    """
    Show every task, clause by clause, each with its words.

    In a page: `{{ tasks_by_clause() }}`.
    """
    places = groupby(portal.rows("tasks"), key=lambda task: (task.document_id, task.clause_id))
    return joined(
        joined(
            [
                element(
                    "h3",
                    clause_link(portal, document_id, clause_id),
                    " – ",
                    document_link(portal, document_id),
                ),
                *(_task(portal, task) for task in tasks),
            ]
        )
        for (document_id, clause_id), tasks in places
    )


def _task(portal: Portal, task: Row) -> Markup:
    """Show one task in full."""
    return element(
        "article",
        element("h4", task_link(task.task_id), " ", task.title),
        facts(
            [
                ("Đơn vị", _units(portal, task)),
                ("Sản phẩm", stated(task.deliverable_text)),
                ("Thời kỳ", stated(task.period_text)),
                ("Thời hạn", stated(task.due_text)),
                ("Tiến độ", progress(portal, task)),
            ]
        ),
        quotation(portal, task),
        id=task.task_id.lower(),
        class_="card",
    )


def _units(portal: Portal, task: Row) -> Markup:
    """List the units of a task with the role the text gives each."""
    return items(
        joined(
            [
                element("span", each.role.label, class_="role"),
                " ",
                unit_link(portal, each.unit_id),
            ]
        )
        for each in sorted(portal.group("task_units", "task_id").get(task.task_id, ()), key=_by_role)
    )


def _by_role(part: Row) -> int:
    """Who does the work stands before who decides and who is told."""
    return list(UnitRole).index(part.role)


def progress(portal: Portal, task: Row) -> Markup:
    """Show what units reported on a task; without a report there is no progress to show."""
    reports = portal.group("task_reports", "task_id").get(task.task_id, ())
    if not reports:
        return element("span", NO_REPORT, class_="not-stated")
    return items(
        joined(
            [
                f"{each.state.label} ({vietnamese_date(each.report_date)}), ",
                unit_link(portal, each.unit_id),
                f", văn bản {each.evidence_document}" if each.evidence_document else None,
                f" ngày {vietnamese_date(each.evidence_date)}" if each.evidence_date else None,
                f": {each.note}" if each.note else None,
            ]
        )
        for each in reports
    )


def tasks_by_unit(portal: Portal) -> str:
    """
    Tabulate the units that a task names, with role, clauses and tasks, leads first.

    In a page: `{{ tasks_by_unit() }}`.
    """
    order = list(UnitRole)
    places = portal.group("task_units", "unit_id", "role")
    rows = [
        row(
            [
                unit_link(portal, unit_id),
                role.label,
                _by_place(portal, [portal.row("tasks", each.task_id) for each in rows]),
            ]
        )
        for (unit_id, role), rows in sorted(
            places.items(),
            key=lambda place: (order.index(place[0][1]), vietnamese_key(portal.row("units", place[0][0]).name)),
        )
    ]
    return table("Nhiệm vụ theo đơn vị và vai trò", ["Đơn vị", "Vai trò", "Nhiệm vụ và nơi nêu"], rows)


def _by_place(portal: Portal, tasks: list[Row]) -> Markup:
    """List tasks under the clauses that state them."""
    places = groupby(tasks, key=lambda task: (task.document_id, task.clause_id))
    return items(
        joined([*(task_link(task.task_id) for task in found), place_link(portal, found[0])], " ")
        for found in (list(group) for _, group in places)
    )


def tasks_left_open(portal: Portal) -> str:
    """
    Tabulate, for every task, what the text states and what it does not.

    In a page: `{{ tasks_left_open() }}`.
    """
    units = portal.group("task_units", "task_id")
    rows = [
        row(
            [
                task_link(task.task_id),
                task.title,
                place_link(portal, task),
                "có nêu" if task.task_id in units else None,
                "có nêu" if task.deliverable_text else None,
                "có nêu" if task.due_text else None,
                progress(portal, task),
            ]
        )
        for task in portal.rows("tasks")
    ]
    header = ["Mã", "Nhiệm vụ", "Nêu tại", "Đơn vị", "Sản phẩm", "Thời hạn", "Tiến độ"]
    return table("Văn bản nêu gì cho từng nhiệm vụ", header, rows)


def tasks_unstated(portal: Portal) -> str:
    """
    Gather, for those who follow the work, the tasks of which the text leaves something unsaid.

    In a page: `{{ tasks_unstated() }}`.
    """
    tasks, units = portal.rows("tasks"), portal.group("task_units", "task_id")
    led = {each.task_id for each in portal.rows("task_units") if each.role == UnitRole.LEAD}
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
    return facts((name, _codes(found, len(tasks))) for name, found in gaps.items())


def _codes(found: list[Row], all_tasks: int) -> Markup:
    count = "tất cả" if len(found) == all_tasks else str(len(found))
    return joined([f"{count} nhiệm vụ", *(task_link(task.task_id) for task in found if len(found) < all_tasks)], " ")


def task_counts(portal: Portal) -> str:
    """
    Count the tasks and what they leave unsaid, in one sentence.

    In a page: `{{ task_counts() }}`.
    """
    tasks = portal.rows("tasks")
    units = portal.group("task_units", "task_id")
    without_unit = sum(task.task_id not in units for task in tasks)
    without_due_date = sum(not task.due_text for task in tasks)
    reports = len(portal.rows("task_reports"))
    return element(
        "p",
        f"{len(tasks)} nhiệm vụ; {without_unit} nhiệm vụ không nêu đơn vị; "
        f"{without_due_date} nhiệm vụ không nêu thời hạn; {reports} báo cáo tiến độ. "
        "Các số này do cổng đếm từ bảng nhiệm vụ, không có trong văn bản.",
        class_="derived",
    )
