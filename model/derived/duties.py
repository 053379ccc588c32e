"""
The duties of a unit: tasks that name it, and those given to collectives that may take it in.

Which collectives take a unit in, the portal does not know (a collective is never expanded): a single unit has before
it what documents of its place give to any of them, and says itself which it counts itself to.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from model.derived.own_place import collectives_of_place, own_documents
from model.derived.progress import is_done, reports_of_unit
from model.portal import Portal, Row
from model.vocabulary import UnitRole


class Duty(NamedTuple):
    """
    One task as a unit has it before it.

    Attributes:
        task: The row of the task.
        role: The part that the text gives.
        namings: The rows of `task_units` that give it: to the unit itself, or to collectives.
    """

    task: Row
    role: UnitRole
    namings: tuple[Row, ...]


def own_namings(portal: Portal, unit_id: str) -> tuple[Row, ...]:
    """Return the rows that give tasks to a unit by its own name."""
    return portal.group("task_units", "unit_id").get(unit_id, ())


def shared_namings(portal: Portal, unit_id: str) -> list[Row]:
    """Return the rows by which documents of a unit's place give other tasks to collectives; none for a collective."""
    if portal.row("units", unit_id).is_collective:
        return []
    own, is_own = {each.task_id for each in own_namings(portal, unit_id)}, own_documents(portal, unit_id)
    return [
        each
        for collective in collectives_of_place(portal, unit_id)
        for each in own_namings(portal, collective.unit_id)
        if each.task_id not in own and is_own(portal.row("tasks", each.task_id).document_id)
    ]


def duties_by(portal: Portal, unit_id: str, namings: Iterable[Row]) -> list[Duty]:
    """Return the duties that rows give: leads first, then what the unit has not reported done, nearest day first."""
    gathered: dict[tuple[str, UnitRole], list[Row]] = {}
    for each in namings:
        gathered.setdefault((each.task_id, each.role), []).append(each)
    duties = [Duty(portal.row("tasks", task_id), role, tuple(rows)) for (task_id, role), rows in gathered.items()]
    return sorted(duties, key=lambda duty: _order(portal, unit_id, duty))


def _order(portal: Portal, unit_id: str, duty: Duty) -> tuple[int, bool, date, str]:
    newest = next(iter(reports_of_unit(portal, duty.task.task_id, unit_id)), None)
    return duty.role.rank, is_done(newest), duty.task.due_date or date.max, duty.task.task_id


def is_of_draft(portal: Portal, task: Row) -> bool:
    """Tell whether a task stands in a draft only, which assigns nothing."""
    return bool(portal.row("documents", task.document_id).status.is_draft)


def collectives_joined(portal: Portal, unit_id: str) -> set[str]:
    """Return the collectives that a unit counted itself to in its reports: its own word, and no guess."""
    reports = portal.group("task_reports", "unit_id").get(unit_id, ())
    return {each.collective_id for each in reports if each.collective_id}
