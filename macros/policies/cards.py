"""Policies: what was decided or ordered, who may be rotated, and the base salary that amounts are counted in."""

from markupsafe import Markup

from macros.citing.citations import code_link, dated, place_link
from macros.citing.fact_card import fact_card
from macros.html.addresses import unit_address
from macros.html.markup import element, joined, link, quoted, row, table, title
from macros.html.paging import of_pages
from model.naming import vietnamese_date
from model.portal import Portal, Row
from model.vocabulary import PolicyStanding

#: What the unit named with a policy did, as the text tells it.
_BY_WHOM = {
    PolicyStanding.ADOPTED: "Cơ quan quyết định",
    PolicyStanding.MANDATED: "Cơ quan được giao",
    PolicyStanding.PAST_REPORT: "Cơ quan đã làm",
}


def policy_cards(portal: Portal, page: int = 1) -> str:
    """Show every policy with its standing and its words."""
    return joined(_policy(portal, policy) for policy in portal.pages("policies").get(page, ()))


def _policy(portal: Portal, policy: Row) -> Markup:
    heading = element("h3", code_link(portal, "policies", policy.policy_id), " ", title(policy.title))
    attributes = [
        ("Tính chất", element("span", policy.standing.label, class_=f"badge badge--{policy.standing}")),
        ("Loại", policy.kind.label),
        (_BY_WHOM[policy.standing], _decided_by(policy)),
    ]
    return fact_card(portal, policy, heading, attributes, anchor=policy.policy_id.lower())


def _decided_by(policy: Row) -> Markup | None:
    """Name who decided, was charged or acted in the words of the text, and lead to the unit meant."""
    return link(unit_address(policy.decided_by), policy.decided_by_text) if policy.decided_by else None


def condition_table(portal: Portal, page: int = 1) -> str:
    """Tabulate the conditions of rotation with the words of each."""
    rows = [
        row(
            [
                code_link(portal, "eligibility_conditions", condition.condition_id),
                quoted(condition.quote),
                condition.kind.label,
                condition.applies_to.label,
                condition.sex.label if condition.sex else None,
                code_link(portal, "policies", condition.policy_id),
                place_link(portal, condition.document_id, condition.clause_id),
            ],
            anchor=condition.condition_id.lower(),
        )
        for condition in portal.pages("eligibility_conditions").get(page, ())
    ]
    header = ["Mã", "Nguyên văn", "Loại", "Áp dụng cho", "Giới", "Theo", "Nêu tại"]
    return table(f"Từng điều kiện, chép nguyên văn{of_pages(portal, 'eligibility_conditions', page)}", header, rows)


def base_salary_table(portal: Portal, _page: int = 1) -> str:
    """Tabulate the base salary over time, each row with its source and how sure it is."""
    rows = [
        row(
            [
                dated(portal, salary.effective_date),
                dated(portal, salary.end_date) if salary.end_date else "chưa có ngày kết thúc",
                element("data", f"{salary.amount_text} đồng", value=str(salary.amount_vnd)),
                _decree(salary),
                salary.source,
                salary.confidence.label,
            ]
        )
        for salary in portal.rows("base_salaries")
    ]
    header = [
        "Từ ngày",
        "Đến ngày",
        "Mức một tháng",
        *portal.tables["base_salaries"].titles("decree", "source", "confidence"),
    ]
    return table("Lương cơ sở qua các thời kỳ (ngoài văn bản)", header, rows)


def _decree(salary: Row) -> Markup:
    issued = f"ngày {vietnamese_date(salary.decree_date)}" if salary.decree_date else None
    note = element("small", salary.note) if salary.note else None
    return joined([salary.decree, issued, note], " ")
