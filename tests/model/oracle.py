"""
The answers of the two look-ups, worked out in Python: what `theme/assets/javascripts/lookups.js` is held against.

The rates, months, wards and conditions are those of `model/derived/lookups.py`, on which the browser's rules rest too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from model.derived.lookups import (
    KnownPeriod,
    Standing,
    age_conditions,
    amount_paid,
    base_salary_of,
    known_period,
    rates_of,
    wards_of,
)
from model.portal import Portal, Row
from model.vocabulary import PostLevel, Sex


@dataclass(frozen=True)
class SupportAnswer:
    """
    What was paid in a month, as far as the text lets us know.

    Attributes:
        base_salary: The row the monthly amounts rest on; None outside the known period.
        amounts: Đồng by rate id; empty outside the known period.
    """

    standing: Standing
    base_salary: Row | None
    amounts: Mapping[str, int]


@dataclass(frozen=True)
class AgeAnswer:
    """An age in completed years, held against the ceiling of a condition."""

    age: int
    condition: Row
    is_below: bool


def support_paid(portal: Portal, policy_id: str, ward: str, level: PostLevel, month: str) -> SupportAnswer:
    """Return the support reported for a ward and a level of post in a month ("2019-07")."""
    period = known_period(portal, portal.row("policies", policy_id).document_id)
    assert period is not None, f"no known period for {policy_id}"
    standing = _standing(period, month)
    if standing != Standing.WITHIN:
        return SupportAnswer(standing, None, {})
    salary = base_salary_of(portal, month)
    amounts = {
        rate.rate_id: amount
        for rate in rates_of(portal, policy_id)
        if rate.post_level in {None, level} and ward in (wards_of(portal, rate.rate_id) or {ward})
        if (amount := amount_paid(rate, salary)) is not None
    }
    return SupportAnswer(standing, salary, amounts)


def _standing(period: KnownPeriod, month: str) -> Standing:
    """Return where a month lies; both ends belong to the period."""
    if month < period.first:
        return Standing.BEFORE
    return Standing.AFTER if month > period.last else Standing.WITHIN


def age_check(portal: Portal, policy_id: str, sex: Sex, birth: date, day: date) -> AgeAnswer | None:
    """
    Return the age on a day, held against the ceiling of a policy; None when the day precedes the birth.

    A ceiling is strict: "dưới 45" leaves 45 itself out.
    """
    if day < birth:
        return None
    condition = age_conditions(portal, policy_id)[sex]
    age = _age_on(birth, day)
    return AgeAnswer(age, condition, age < condition.age_below)


def _age_on(birth: date, day: date) -> int:
    """
    Return the age in completed years on a day.

    Someone born on 29 February completes a year on 1 March of a common year: the years are
    full only when the day itself has come.
    """
    had_birthday = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (0 if had_birthday else 1)
