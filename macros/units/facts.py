"""What concerns a unit, cut into pages: the tasks that name it, what it decided, what its posts were paid."""

from collections.abc import Sequence
from typing import NamedTuple

from model.derived.lookups import rates_of_ward
from model.pagination import ROWS_A_PAGE
from model.portal import Portal, Row


class UnitFacts(NamedTuple):
    """
    The facts on one page of a unit, each in the order of its file.

    Attributes:
        parts: Rows of `task_units`.
        policies: Policies the unit decided.
        rates: Rows of `support_rates`, each with the row of `support_rate_wards` that names the unit, if any does.
    """

    parts: Sequence[Row]
    policies: Sequence[Row]
    rates: Sequence[tuple[Row, Row | None]]


def unit_facts(portal: Portal, unit_id: str, page: int) -> UnitFacts:
    """Return what stands on a page of a unit."""
    shown = slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
    parts, policies, rates = _all_facts(portal, unit_id)
    return UnitFacts(parts[shown], policies[shown], rates[shown])


def last_unit_page(portal: Portal, unit_id: str) -> int:
    """Return the number of the last page of a unit."""
    longest = max(map(len, _all_facts(portal, unit_id)))
    return max(1, -(-longest // ROWS_A_PAGE))


def _all_facts(portal: Portal, unit_id: str) -> UnitFacts:
    return UnitFacts(
        portal.group("task_units", "unit_id").get(unit_id, ()),
        portal.group("policies", "decided_by").get(unit_id, ()),
        rates_of_ward(portal, unit_id),
    )
