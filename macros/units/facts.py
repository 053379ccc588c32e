"""What concerns a unit, cut into pages: the duties before it, what it decided, what its posts were paid."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from macros.html.paging import beginning
from model.derived.duties import Duty, duties_by, own_namings, shared_namings
from model.derived.lookups import rates_of_ward
from model.pagination import ROWS_A_PAGE
from model.portal import Portal, Row


class UnitFacts(NamedTuple):
    """
    The facts on one page of a unit, policies and rates in the order of their files.

    Attributes:
        duties: Its own, and as many of those of collectives that may take it in as a page has room for.
        policies: Policies the unit decided.
        rates: Rows of `support_rates`, each with the row of `support_rate_wards` that names the unit, if any does.
        more: How many duties of collectives the page has no room for, if there are such.
    """

    duties: Sequence[Duty]
    policies: Sequence[Row]
    rates: Sequence[tuple[Row, Row | None]]
    more: Markup | None


def unit_facts(portal: Portal, unit_id: str, page: int) -> UnitFacts:
    """Return what stands on a page of a unit; the duties of collectives stand on the first."""
    shown = slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
    own, policies, rates = _lists(portal, unit_id)
    shared, more = beginning(shared_namings(portal, unit_id) if page == 1 else [], "trang của từng tên gọi chung")
    return UnitFacts(duties_by(portal, unit_id, [*own[shown], *shared]), policies[shown], rates[shown], more)


def last_unit_page(portal: Portal, unit_id: str) -> int:
    """Return the number of the last page of a unit."""
    longest = max(map(len, _lists(portal, unit_id)))
    return max(1, -(-longest // ROWS_A_PAGE))


def _lists(portal: Portal, unit_id: str) -> tuple[Sequence[Row], Sequence[Row], Sequence[tuple[Row, Row | None]]]:
    return (
        own_namings(portal, unit_id),
        portal.group("policies", "decided_by").get(unit_id, ()),
        rates_of_ward(portal, unit_id),
    )
