"""
The rules of the two look-ups: the support a text reports as paid, and the age it asks for.

A page hands the browser what these functions say, and `theme/assets/javascripts/lookups.js` answers
readers from it; `tests/model/oracle.py` answers the same questions in Python.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from model.derived.values import amount_of_factor, base_salary_on
from model.portal import Portal, Row
from model.vocabulary import ConditionKind, RelationType, Sex

_REVIEWS = {RelationType.INTERIM_REVIEW, RelationType.FINAL_REVIEW}
_DECEMBER = 12


class Standing(StrEnum):
    """Where a month lies against the period a text lets us know about."""

    BEFORE = "before"
    WITHIN = "within"
    AFTER = "after"


@dataclass(frozen=True)
class KnownPeriod:
    """
    First and last month ("2017-02") for which a reported support may be given as a number.

    Attributes:
        since: The reviewed document whose date opens the period.
    """

    first: str
    last: str
    since: Row


def known_period(portal: Portal, document_id: str) -> KnownPeriod | None:
    """
    Return the months a report of past support may be read into, or None where no date tells.

    A report in the past tense knows nothing after its own month. It reviews what was done
    under earlier documents; only since the latest of these do all its reviews run, so no
    earlier month has a basis. The text itself dates neither end: the period is derived.
    """
    relations = portal.group("relations", "document_id").get(document_id, ())
    reviewed = {each.target_document_id for each in relations if each.relation_type in _REVIEWS}
    dated = [document for each in reviewed if (document := portal.row("documents", each)).issued_date]
    if not dated:
        return None
    since = max(dated, key=lambda document: str(document.issued_date))
    first, last = _month_of(since), _month_of(portal.row("documents", document_id))
    return KnownPeriod(first, last, since) if first and last and first <= last else None


def _month_of(document: Row) -> str | None:
    """Return the month of a document, or None where not even the month is known."""
    issued = document.issued_date or ""
    return issued[: len("2021-05")] if len(issued) >= len("2021-05") else None


def rates_of(portal: Portal, policy_id: str) -> tuple[Row, ...]:
    """Return the rates whose words belong to a policy; none where it reports no support."""
    return portal.group("support_rates", "policy_id").get(policy_id, ())


def wards_of(portal: Portal, rate_id: str) -> Mapping[str, Row]:
    """Return the wards of a rate; none means that the rate does not differ by ward."""
    return {each.unit_id: each for each in portal.group("support_rate_wards", "rate_id").get(rate_id, ())}


def wards_of_policy(portal: Portal, policy: Row) -> Mapping[str, Row]:
    """Return the wards, as units, of all rates under a policy."""
    rates = rates_of(portal, policy.policy_id)
    return {unit_id: portal.row("units", unit_id) for rate in rates for unit_id in wards_of(portal, rate.rate_id)}


def rates_of_ward(portal: Portal, unit_id: str) -> list[tuple[Row, Row | None]]:
    """Return the rates a ward comes under, each with the row that names the ward; None where no ward is told apart."""
    placed = {each.rate_id: each for each in portal.group("support_rate_wards", "unit_id").get(unit_id, ())}
    policies = dict.fromkeys(portal.row("support_rates", rate_id).policy_id for rate_id in placed)
    rates = (rate for policy_id in policies for rate in rates_of(portal, policy_id))
    return [
        (rate, placed.get(rate.rate_id))
        for rate in rates
        if rate.rate_id in placed or not wards_of(portal, rate.rate_id)
    ]


def amount_paid(rate: Row, salary: Row | None) -> int | None:
    """Return the đồng of a rate under a base salary; None where a factor has nothing to multiply."""
    if rate.amount_vnd is not None:
        return int(rate.amount_vnd)
    return amount_of_factor(rate.base_salary_factor, salary.amount_vnd) if salary else None


def salary_spans(portal: Portal, period: KnownPeriod) -> Iterator[tuple[str, str, Row | None]]:
    """Part the known period into runs of months with one base salary: first month, last month, row."""
    months = _months(period.first, period.last)
    for salary, run in groupby(months, lambda month: base_salary_of(portal, month)):
        span = list(run)
        yield span[0], span[-1], salary


def base_salary_of(portal: Portal, month: str) -> Row | None:
    """Return the base salary of a month: that of its first day."""
    return base_salary_on(date.fromisoformat(f"{month}-01"), portal.rows("base_salaries"))


def _months(first: str, last: str) -> Iterator[str]:
    """Name every month from the first to the last."""
    year, month = map(int, first.split("-"))
    while (name := f"{year}-{month:02}") <= last:
        yield name
        year, month = (year, month + 1) if month < _DECEMBER else (year + 1, 1)


def age_conditions(portal: Portal, policy_id: str) -> Mapping[Sex, Row]:
    """Return the age condition of a policy for each sex."""
    conditions = portal.group("eligibility_conditions", "policy_id").get(policy_id, ())
    return {each.sex: each for each in conditions if each.kind == ConditionKind.AGE}
