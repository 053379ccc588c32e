"""Policies: what was decided or ordered, what was once paid, who may be rotated."""

from markupsafe import Markup

from macros.addresses import unit_address
from macros.citations import (
    clause_link,
    code_link,
    dated,
    outside_mark,
    quotation,
    support_amount,
    unit_link,
    vietnamese_date,
)
from macros.markup import element, facts, joined, link, quoted, row, table, title
from macros.paging import of_pages
from validation.collation import vietnamese_key
from validation.portal import Portal, Row
from validation.vocabulary import WardOrigin


def policy_cards(portal: Portal, page: int = 1) -> str:
    """
    Show every policy with its standing and its words.

    In a page: `{{ policy_cards() }}`.
    """
    return joined(_policy(portal, policy) for policy in portal.pages("policies").get(page, ()))


def _policy(portal: Portal, policy: Row) -> Markup:
    return element(
        "article",
        element("h3", code_link(portal, "policies", policy.policy_id), " ", title(policy.title)),
        facts(
            [
                (
                    "Tính chất",
                    element(
                        "span",
                        policy.standing.label,
                        class_=f"badge badge--{policy.standing}",
                    ),
                ),
                ("Loại", policy.kind.label),
                ("Cơ quan quyết định", _decided_by(policy)),
            ]
        ),
        quotation(portal, policy),
        id=policy.policy_id.lower(),
        class_="card",
    )


def _decided_by(policy: Row) -> Markup | None:
    """Name who decided in the words of the text, and lead to the unit meant."""
    return link(unit_address(policy.decided_by), policy.decided_by_text) if policy.decided_by else None


def past_support_notice(_portal: Portal, _page: int = 1) -> str:
    """
    Say, before any amount, that it was paid in the past.

    In a page: `{{ past_support_notice() }}`.
    """
    return element(
        "div",
        element(
            "p",
            element("strong", "Đây là báo cáo việc đã chi trước đây, không phải mức được hưởng."),
            " Các mức dưới đây là lời thuật trong văn bản về việc đã làm; "
            "xem thêm các mục “Giao xây dựng, điều chỉnh” ở trên.",
        ),
        class_="notice notice--past",
    )


def support_rate_table(portal: Portal, page: int = 1) -> str:
    """
    Tabulate the support once paid, in the words of the text.

    In a page: `{{ support_rate_table() }}`.
    """
    wards = portal.group("support_rate_wards", "rate_id")
    rows = [
        row(
            [
                joined(
                    [
                        code_link(portal, "support_rates", rate.rate_id),
                        element("small", "thuộc ", code_link(portal, "policies", rate.policy_id)),
                    ],
                    " ",
                ),
                quoted(rate.label_text),
                rate.payment.label,
                rate.post_level.label if rate.post_level else None,
                support_amount(rate),
                _wards(portal, rate, wards.get(rate.rate_id, ())),
                quotation(portal, rate),
            ],
            anchor=rate.rate_id.lower(),
        )
        for rate in portal.pages("support_rates").get(page, ())
    ]
    header = ["Mã", "Tên gọi", "Cách chi", "Chức vụ", "Mức", "Phường", "Nguyên văn"]
    caption = f"Mức hỗ trợ đã áp dụng, theo báo cáo trong văn bản{of_pages(portal, 'support_rates', page)}"
    return table(caption, header, rows)


def _wards(portal: Portal, rate: Row, wards: tuple[Row, ...]) -> Markup:
    """List the wards of a rate, the named ones apart from those inferred."""
    ordered = sorted(wards, key=lambda each: vietnamese_key(portal.row("units", each.unit_id).name))
    named = [each for each in ordered if each.origin == WardOrigin.NAMED]
    inferred = [each for each in ordered if each.origin == WardOrigin.INFERRED]
    return joined(
        [
            joined((unit_link(portal, each.unit_id) for each in named), ", "),
            _inferred_wards(portal, rate, inferred) if inferred else None,
        ]
    )


def _inferred_wards(portal: Portal, rate: Row, wards: list[Row]) -> Markup:
    names = joined((unit_link(portal, each.unit_id) for each in wards), ", ")
    return element(
        "details",
        element("summary", f"{len(wards)} phường suy ra từ “{rate.wards_text}”"),
        element("p", names, " ", outside_mark(wards[0])),
    )


def condition_table(portal: Portal, page: int = 1) -> str:
    """
    Tabulate the conditions of rotation with the words of each.

    In a page: `{{ condition_table() }}`.
    """
    rows = [
        row(
            [
                code_link(portal, "eligibility_conditions", condition.condition_id),
                quoted(condition.quote),
                condition.kind.label,
                condition.applies_to.label,
                condition.sex.label if condition.sex else None,
                code_link(portal, "policies", condition.policy_id),
                clause_link(portal, condition.document_id, condition.clause_id),
            ],
            anchor=condition.condition_id.lower(),
        )
        for condition in portal.pages("eligibility_conditions").get(page, ())
    ]
    header = ["Mã", "Nguyên văn", "Loại", "Áp dụng cho", "Giới", "Theo", "Nêu tại"]
    return table(f"Điều kiện luân chuyển{of_pages(portal, 'eligibility_conditions', page)}", header, rows)


def base_salary_table(portal: Portal) -> str:
    """
    Tabulate the base salary over time, each row with its source and how sure it is.

    In a page: `{{ base_salary_table() }}`.
    """
    rows = [
        row(
            [
                dated(salary.effective_date),
                dated(salary.end_date) if salary.end_date else "chưa có ngày kết thúc",
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
        "Nghị định",
        "Nguồn",
        "Độ tin cậy",
    ]
    return table("Lương cơ sở qua các thời kỳ (ngoài văn bản)", header, rows)


def _decree(salary: Row) -> Markup:
    issued = f"ngày {vietnamese_date(salary.decree_date)}" if salary.decree_date else None
    note = element("small", salary.note) if salary.note else None
    return joined([salary.decree, issued, note], " ")
