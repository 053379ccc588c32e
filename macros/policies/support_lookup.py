"""The look-up of support once paid: ward, level of post and month, to amounts and their grounds."""

from markupsafe import Markup

from macros.html.forms import choice_field, lookup, text_field
from macros.html.markup import joined
from macros.policies.support_answer import support_answer
from model.collation import vietnamese_key
from model.derived.lookups import (
    KnownPeriod,
    amount_paid,
    known_period,
    rates_of,
    salary_spans,
    wards_of,
    wards_of_policy,
)
from model.naming import document_name
from model.portal import Portal, Row
from model.vocabulary import PostLevel

_MONTH = "Tháng/năm, ví dụ 07/2019; có thể bỏ trống"


def support_lookups(portal: Portal, page: int = 1) -> str:
    """Let readers look up what each text reports as paid."""
    policies = dict.fromkeys(rate.policy_id for rate in portal.pages("support_rates").get(page, ()))
    return joined(_support_lookup(portal, portal.row("policies", policy_id)) for policy_id in policies)


def _support_lookup(portal: Portal, policy: Row) -> Markup | None:
    """Render one look-up; none where no date tells which months a report is about."""
    period = known_period(portal, policy.document_id)
    if period is None:
        return None
    form = f"tra-cuu-{policy.policy_id.lower()}"
    wards = sorted(wards_of_policy(portal, policy).values(), key=lambda ward: vietnamese_key(ward.name))
    fields = [
        choice_field(form, "ward", "Phường", [(ward.unit_id, ward.name) for ward in wards]),
        choice_field(form, "level", "Chức vụ", [(level.value, level.label) for level in PostLevel]),
        text_field(form, "month", "Tháng", _MONTH, is_optional=True),
    ]
    title = f"Tra cứu theo phường, chức vụ và tháng: {document_name(portal.row('documents', policy.document_id))}"
    rules = support_rules(portal, policy.policy_id, period)
    answer = support_answer(portal, policy, period, form)
    return lookup("support", form, title=title, rules=rules, fields=fields, answer=answer)


def support_rules(portal: Portal, policy_id: str, period: KnownPeriod) -> dict[str, object]:
    """Give the browser what it needs to answer, and no amount outside the known period."""
    rates = rates_of(portal, policy_id)
    return {
        "first": period.first,
        "last": period.last,
        "rates": [
            {"id": rate.rate_id, "level": rate.post_level, "wards": list(wards_of(portal, rate.rate_id)) or None}
            for rate in rates
        ],
        "spans": [
            {
                "first": first,
                "last": last,
                "salary": salary.effective_date.isoformat() if salary else None,
                "amounts": {
                    rate.rate_id: amount for rate in rates if (amount := amount_paid(rate, salary)) is not None
                },
            }
            for first, last, salary in salary_spans(portal, period)
        ],
    }
