"""What is derived from checked facts; always shown as derived, never as stated."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from model.portal import Portal
from model.vocabulary import PlanStatus


def plan_status(actual: int, plan_min: int | None, plan_max: int | None) -> PlanStatus:
    """Hold a result against its planned range; both ends belong to the plan."""
    if plan_min is None or plan_max is None:
        return PlanStatus.NO_PLAN
    if actual > plan_max:
        return PlanStatus.ABOVE_MAX
    return PlanStatus.BELOW_MIN if actual < plan_min else PlanStatus.WITHIN


def total_of_entries(results: Iterable[SimpleNamespace]) -> int:
    """Add up published figures: "tổng các mục", not a number of people (decisions/0003)."""
    return sum(result.actual for result in results)


def base_salary_on(day: date, series: Iterable[SimpleNamespace]) -> SimpleNamespace | None:
    """Return the base salary row whose period holds the day, or None where none is known."""
    for row in series:
        if row.effective_date <= day and (row.end_date is None or day <= row.end_date):
            return row
    return None


def amount_of_factor(factor: Decimal, base_salary: int) -> int:
    """Return the đồng of a factor of the base salary; amounts here are whole đồng."""
    return int(factor * base_salary)


def documents_naming(portal: Portal, unit_id: str) -> set[str]:
    """Return the documents that name a unit: as itself, in a task, in a policy or in a support rate."""
    tasks = {each.task_id for each in portal.group("task_units", "unit_id").get(unit_id, ())}
    rates = {each.rate_id for each in portal.group("support_rate_wards", "unit_id").get(unit_id, ())}
    return {
        portal.row("units", unit_id).document_id,
        *(portal.row("tasks", task_id).document_id for task_id in tasks),
        *(portal.row("support_rates", rate_id).document_id for rate_id in rates),
        *(each.document_id for each in portal.group("policies", "decided_by").get(unit_id, ())),
    } - {None}
