"""Tasks: what the text asks, of whom, with which words, and what it leaves unsaid."""

from itertools import groupby

from markupsafe import Markup

from macros.citing.citations import clause_link, code_link, document_link, unit_link
from macros.citing.fact_card import fact_card, stated_columns
from macros.html.markup import element, items, joined, title
from model.naming import vietnamese_date
from model.portal import Portal, Row

NO_REPORT = "chưa có báo cáo"
#: What the text states of a task besides its words, or leaves unsaid.
STATED = ("deliverable_text", "period_text", "due_text")


def tasks_by_clause(portal: Portal, page: int = 1) -> str:
    """Show every task, clause by clause, each with its words."""
    places = groupby(portal.pages("tasks").get(page, ()), key=lambda task: (task.document_id, task.clause_id))
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
    heading = element("h4", code_link(portal, "tasks", task.task_id), " ", title(task.title))
    (unit,), (state,) = portal.tables["task_units"].titles("unit_id"), portal.tables["task_reports"].titles("state")
    attributes = [
        (unit, _units(portal, task)),
        *stated_columns(portal, "tasks", task, *STATED),
        (state, progress(portal, task)),
    ]
    return fact_card(portal, task, heading, attributes, anchor=task.task_id.lower())


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
        for each in sorted(portal.group("task_units", "task_id").get(task.task_id, ()), key=lambda each: each.role.rank)
    )


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
                joined([" (tự nhận thuộc ", unit_link(portal, each.collective_id), ")"])
                if each.collective_id
                else None,
                f", văn bản {each.evidence_document}" if each.evidence_document else None,
                f" ngày {vietnamese_date(each.evidence_date)}" if each.evidence_date else None,
                f": {each.note}" if each.note else None,
            ]
        )
        for each in reports
    )
