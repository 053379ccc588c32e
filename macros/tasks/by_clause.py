"""Tasks: what the text asks, of whom, with which words, and what it leaves unsaid."""

from itertools import groupby

from markupsafe import Markup

from macros.citing.citations import clause_link, document_link
from macros.citing.fact_card import fact_card, stated_columns
from macros.html.addresses import task_address
from macros.html.markup import element, joined, link, title
from macros.tasks.progress import newest_report
from macros.tasks.units import STATED, task_units
from model.portal import Portal, Row


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
    code = link(task_address(task.task_id), task.task_id, class_="code")
    heading = element("h4", code, " ", title(task.title))
    (unit,), (state,) = portal.tables["task_units"].titles("unit_id"), portal.tables["task_reports"].titles("state")
    attributes = [
        (unit, task_units(portal, task)),
        *stated_columns(portal, "tasks", task, *STATED),
        (state, newest_report(portal, task)),
    ]
    return fact_card(portal, task, heading, attributes, anchor=task.task_id.lower())
