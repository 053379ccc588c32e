"""The rows of the form on which a unit reports: its own tasks, then those given to collectives."""

from typing import NamedTuple

from model.derived.own_place import collectives_of_place, own_documents
from model.portal import Portal


class ReportRow(NamedTuple):
    """
    One row of a form.

    Attributes:
        task_id: The task that is reported on.
        collective_id: The collective the task is given to, of which the unit says that it takes it in; "" for its own.
        words: What the row says of the task.
    """

    task_id: str
    collective_id: str
    words: str


def report_rows(portal: Portal, unit_id: str) -> list[ReportRow]:
    """
    Return the rows of a unit's form: the tasks that name it, then those that name a collective.

    Which collectives take a unit in, the portal does not know (a collective is never expanded): a single
    unit gets the rows of all of them that documents of its place charge, and says by filling one in that it is meant.
    """
    parts = portal.group("task_units", "unit_id")
    own = sorted({each.task_id for each in parts.get(unit_id, ())})
    rows = [ReportRow(task_id, "", portal.row("tasks", task_id).title) for task_id in own]
    if portal.row("units", unit_id).is_collective:
        return rows
    is_own = own_documents(portal, unit_id)
    shared = {
        (each.task_id, unit.unit_id, unit.name)
        for unit in collectives_of_place(portal, unit_id)
        for each in parts.get(unit.unit_id, ())
        if each.task_id not in own and is_own(portal.row("tasks", each.task_id).document_id)
    }
    return rows + [
        ReportRow(task_id, collective_id, f"{portal.row('tasks', task_id).title} (giao chung: {name})")
        for task_id, collective_id, name in sorted(shared)
    ]
