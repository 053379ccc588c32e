"""Who has which part in a task, and the columns of what else a text states of it."""

from markupsafe import Markup

from macros.citing.citations import unit_link
from macros.citing.left_behind import why_behind
from macros.html.markup import element, items, joined
from model.portal import Portal, Row

#: What the text states of a task besides its words and its deadline, or leaves unsaid.
STATED = ("deliverable_text", "period_text")


def parts_of_task(portal: Portal, task_id: str) -> list[Row]:
    """Return who has a part in a task, leads first."""
    return sorted(portal.group("task_units", "task_id").get(task_id, ()), key=lambda each: each.role.rank)


def task_units(portal: Portal, task: Row) -> Markup:
    """List the units of a task with the role the text gives each, and why of parts that wait; nothing where it names none."""
    waiting = portal.group_behind("task_units", "task_id").get(task.task_id, ())
    held = [(each, None) for each in parts_of_task(portal, task.task_id)]
    return items(
        joined([element("span", each.role.label, class_="role"), unit_link(portal, each.unit_id), reason], " ")
        for each, reason in [*held, *((each, why_behind(portal, "task_units", each)) for each in waiting)]
    )
