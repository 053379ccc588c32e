"""The look-up of support once paid: ward, level of post and month, to amounts and their grounds."""

from markupsafe import Markup

from macros.addresses import policy_address
from macros.citations import (
    clause_link,
    document_link,
    document_name,
    outside_mark,
    quotation,
    unit_link,
    vietnamese_date,
)
from macros.forms import blank, choice_field, lookup, part, text_field
from macros.markup import element, items, joined, link
from validation.collation import vietnamese_key
from validation.lookups import KnownPeriod, Standing, amount_paid, known_period, rates_of, salary_spans, wards_of
from validation.portal import Portal, Row
from validation.vocabulary import PolicyStanding, PostLevel


def support_lookups(portal: Portal) -> str:
    """
    Let readers look up what each text reports as paid.

    In a page: `{{ support_lookups() }}`.
    """
    policies = dict.fromkeys(rate.policy_id for rate in portal.rows("support_rates"))
    return joined(_support_lookup(portal, portal.row("policies", policy_id)) for policy_id in policies)


def _support_lookup(portal: Portal, policy: Row) -> Markup | None:
    """Render one look-up; none where no date tells which months a report is about."""
    period = known_period(portal, policy.document_id)
    if period is None:
        return None
    form = f"tra-cuu-{policy.policy_id.lower()}"
    wards = sorted(_wards(portal, policy).values(), key=lambda ward: vietnamese_key(ward.name))
    fields = [
        choice_field(form, "ward", "Phường", [(ward.unit_id, ward.name) for ward in wards]),
        choice_field(form, "level", "Chức vụ", [(level.value, level.label) for level in PostLevel]),
        text_field(form, "month", "Tháng", "Tháng/năm, ví dụ 07/2019"),
    ]
    title = f"Tra cứu theo phường, chức vụ và tháng: {document_name(portal.row('documents', policy.document_id))}"
    rules = support_rules(portal, policy.policy_id, period)
    answer = _answer(portal, policy, period, form)
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


def _wards(portal: Portal, policy: Row) -> dict[str, Row]:
    """Give the wards of all rates of a policy."""
    rates = rates_of(portal, policy.policy_id)
    return {unit_id: portal.row("units", unit_id) for rate in rates for unit_id in wards_of(portal, rate.rate_id)}


def _answer(portal: Portal, policy: Row, period: KnownPeriod, form: str) -> Markup:
    title = ["Tháng ", blank("month"), " · ", blank("ward"), " · ", blank("level")]
    return joined(
        [
            element("h4", *title, id=f"{form}-ket-qua"),
            element(
                "p", "Văn bản chỉ báo cáo việc đã chi; đây không phải mức được hưởng.", class_="notice notice--past"
            ),
            part(Standing.BEFORE, "div", _no_number("trước"), _before(portal, policy, period)),
            part(Standing.AFTER, "div", _no_number("sau"), _after(portal, policy, period)),
            part(Standing.WITHIN, "div", _steps(portal, policy, period)),
            element("h5", "Văn bản đã viết"),
            quotation(portal, policy),
            element("h5", "Văn bản giao điều chỉnh, thay thế"),
            *(quotation(portal, each) for each in _announced_changes(portal, policy)),
            element("h5", "Ghi chú biên tập"),
            items(joined([element("q", note.quote), ": ", note.note]) for note in _notes(portal, policy)),
        ]
    )


def _no_number(side: str) -> Markup:
    words = f"Không có con số cho tháng này: tháng này ở {side} khoảng thời gian mà văn bản cho biết."
    return element("p", element("strong", words))


def _before(portal: Portal, policy: Row, period: KnownPeriod) -> Markup:
    return element(
        "p",
        clause_link(portal, policy.document_id, policy.clause_id),
        " không ghi việc hỗ trợ bắt đầu từ khi nào. ",
        *_opening(portal, period),
        " Tháng trước đó không có căn cứ để nêu số tiền.",
    )


def _after(portal: Portal, policy: Row, period: KnownPeriod) -> Markup:
    return element(
        "p",
        document_link(portal, policy.document_id),
        " chỉ thuật việc đã làm: ",
        element("q", policy.title),
        f". Sau tháng {vietnamese_date(period.last)} không rõ có chi tiếp hay không và chi theo mức nào; "
        "chính văn bản giao điều chỉnh, thay thế (xem dưới), nên cổng không tính theo các mức lương cơ sở về sau.",
    )


def _opening(portal: Portal, period: KnownPeriod) -> list[str]:
    """Say from which month on the portal gives numbers, and that this is derived."""
    return [
        f"Cổng chỉ tính từ tháng {vietnamese_date(period.first)}, tháng của văn bản gần nhất được đánh giá (",
        document_link(portal, period.since.document_id),
        f"), đến tháng {vietnamese_date(period.last)} ghi trên văn bản; khoảng này do cổng suy ra.",
    ]


def _steps(portal: Portal, policy: Row, period: KnownPeriod) -> Markup:
    """Lead from the month to the amounts, each step with its ground."""
    salaries = [salary for _, _, salary in salary_spans(portal, period) if salary]
    return element(
        "ol",
        *(_amount(portal, rate) for rate in rates_of(portal, policy.policy_id)),
        element(
            "li",
            "Mức lương cơ sở của tháng: ",
            *(_salary(salary) for salary in salaries),
            part("no-salary", "span", "không có số liệu, nên không tính được mức hàng tháng."),
        ),
        element("li", "Phường: ", *(_ward(portal, policy, unit_id) for unit_id in _wards(portal, policy))),
        element("li", "Thời gian: văn bản không ghi ngày bắt đầu hay kết thúc. ", *_opening(portal, period)),
    )


def _amount(portal: Portal, rate: Row) -> Markup:
    """Give one amount in đồng with the words it comes from; a product is marked as derived."""
    grounds = (
        element("q", rate.amount_text)
        if rate.amount_text
        else joined([element("q", rate.factor_text), " × mức lương cơ sở của tháng; số tiền do cổng tính"])
    )
    return part(
        rate.rate_id,
        "li",
        f"{rate.payment.label}: ",
        element("strong", blank(rate.rate_id)),
        " – ",
        element("q", rate.label_text),
        " (",
        grounds,
        ") ",
        link(policy_address(rate.rate_id), rate.rate_id, class_="code"),
        " ",
        clause_link(portal, rate.document_id, rate.clause_id),
    )


def _salary(salary: Row) -> Markup:
    issued = f" ngày {vietnamese_date(salary.decree_date)}" if salary.decree_date else ""
    words = f"{salary.amount_text} đồng, Nghị định số {salary.decree}{issued}. "
    return part(salary.effective_date.isoformat(), "span", words, outside_mark(salary))


def _ward(portal: Portal, policy: Row, unit_id: str) -> Markup:
    """Say whether the text names the ward, and what became of it."""
    placed = [
        ward for rate in rates_of(portal, policy.policy_id) if (ward := wards_of(portal, rate.rate_id).get(unit_id))
    ]
    later = portal.group("unit_successions", "unit_id").get(unit_id, ())
    return part(
        unit_id,
        "span",
        unit_link(portal, unit_id),
        *(joined([f" – {ward.origin.label}. ", outside_mark(ward) if ward.source else None]) for ward in placed),
        *(
            joined(
                [
                    f" Từ ngày {vietnamese_date(each.effective_date)} thuộc {each.successor}; ",
                    "mức ở đây không gắn với phường mới. ",
                    outside_mark(each),
                ]
            )
            for each in later
        ),
    )


def _announced_changes(portal: Portal, policy: Row) -> list[Row]:
    """Give what the same text orders to be changed."""
    same = portal.group("policies", "document_id")[policy.document_id]
    return [each for each in same if each.standing == PolicyStanding.MANDATED]


def _notes(portal: Portal, policy: Row) -> tuple[Row, ...]:
    return portal.group("editor_notes", "document_id", "clause_id").get((policy.document_id, policy.clause_id), ())
