"""The rows of the form on which a unit reports: its own tasks, then those given to collectives."""

from typing import NamedTuple

from model.derived.duties import own_namings, shared_namings
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

    A single unit gets the rows of all collectives that may take it in, and says by filling one in that it is meant.
    """
    own = sorted({each.task_id for each in own_namings(portal, unit_id)})
    shared = sorted({(each.task_id, each.unit_id) for each in shared_namings(portal, unit_id)})
    return [
        *(ReportRow(task_id, "", portal.row("tasks", task_id).title) for task_id in own),
        *(
            ReportRow(task_id, collective_id, _shared_words(portal, task_id, collective_id))
            for task_id, collective_id in shared
        ),
    ]


def has_report_rows(portal: Portal, unit_id: str) -> bool:
    """Tell whether a unit's form has a row."""
    return bool(own_namings(portal, unit_id) or shared_namings(portal, unit_id))


def _shared_words(portal: Portal, task_id: str, collective_id: str) -> str:
    return f"{portal.row('tasks', task_id).title} (giao chung: {portal.row('units', collective_id).name})"
