"""The answer on support once paid: every sentence it may need, each with its ground; a script shows those that apply."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from macros.citing.citations import (
    clause_link,
    code_link,
    document_link,
    outside_mark,
    quotation,
    support_amount,
    unit_link,
)
from macros.citing.notes import note_entry, notes_in
from macros.html.forms import blank, part
from macros.html.markup import element, items, joined, quoted
from model.derived.lookups import KnownPeriod, Standing, rates_of, salary_spans, wards_of, wards_of_policy
from model.naming import vietnamese_date
from model.portal import Portal, Row
from model.vocabulary import PolicyStanding

#: What is shown where no month was asked for, as the script names it.
NO_MONTH = "no-month"


def support_answer(portal: Portal, policy: Row, period: KnownPeriod, form: str) -> Markup:
    """
    Return everything that the answer of a look-up may say.

    Args:
        portal: The checked data.
        policy: The policy whose rates are looked up.
        period: The months for which the portal knows a number.
        form: The id of the form; the heading of the answer is named after it.
    """
    title = [blank("month"), " · ", blank("ward"), " · ", blank("level")]
    return joined(
        [
            element("h4", *title, id=f"{form}-ket-qua"),
            element(
                "p", "Văn bản chỉ báo cáo việc đã chi; đây không phải mức được hưởng.", class_="notice notice--past"
            ),
            part(NO_MONTH, "p", "Mức như văn bản ghi; có tháng thì cổng tính ra tiền mức tính theo lương cơ sở."),
            part(Standing.BEFORE, "div", _no_number("trước"), _before(portal, policy, period)),
            part(Standing.AFTER, "div", _no_number("sau"), _after(portal, policy, period)),
            part(f"{Standing.WITHIN} {NO_MONTH}", "div", _steps(portal, policy, period)),
            element("h5", "Văn bản đã viết"),
            quotation(portal, policy),
            element("h5", "Văn bản giao điều chỉnh, thay thế"),
            *(quotation(portal, each) for each in _announced_changes(portal, policy)),
            element("h5", "Ghi chú biên tập"),
            items(note_entry(note) for note in notes_in(portal, policy.document_id, policy.clause_id)),
        ]
    )


def _no_number(side: str) -> Markup:
    words = f"Không có con số cho tháng này: tháng này ở {side} khoảng thời gian cổng tính được."
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
        quoted(policy.title),
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
        part(
            Standing.WITHIN,
            "li",
            "Mức lương cơ sở của tháng: ",
            *(_salary(salary) for salary in salaries),
            part("no-salary", "span", "không có số liệu, nên không tính được mức hàng tháng."),
        ),
        element("li", "Phường: ", *_wards(portal, policy)),
        part(
            Standing.WITHIN,
            "li",
            "Thời gian: văn bản không ghi ngày bắt đầu hay kết thúc. ",
            *_opening(portal, period),
        ),
    )


def _amount(portal: Portal, rate: Row) -> Markup:
    """Return one amount with the words it comes from: in đồng where a month is known; a product is marked as derived."""
    by_us = None if rate.amount_text else part(rate.rate_id, "span", " của tháng; số tiền do cổng tính")
    return part(
        f"{rate.rate_id} {NO_MONTH}-{rate.rate_id}",
        "li",
        f"{rate.payment.label}: ",
        part(rate.rate_id, "span", element("strong", blank(rate.rate_id)), " – "),
        quoted(rate.label_text),
        joined([" (", support_amount(rate), by_us, ") "]),
        code_link(portal, "support_rates", rate.rate_id),
        " ",
        clause_link(portal, rate.document_id, rate.clause_id),
    )


def _salary(salary: Row) -> Markup:
    issued = f" ngày {vietnamese_date(salary.decree_date)}" if salary.decree_date else ""
    words = f"{salary.amount_text} đồng, Nghị định số {salary.decree}{issued}. "
    return part(salary.effective_date.isoformat(), "span", words, outside_mark(salary))


def _wards(portal: Portal, policy: Row) -> Iterator[Markup]:
    """Name the ward, say whether the text names it, and what became of it; words true of several stand once."""
    wards = wards_of_policy(portal, policy)
    yield from (part(unit_id, "span", unit_link(portal, unit_id)) for unit_id in wards)
    yield from _shared({unit_id: _origin(portal, policy, unit_id) for unit_id in wards})
    yield from _shared({unit_id: _later(portal, unit_id) for unit_id in wards})


def _shared(words: Mapping[str, Markup]) -> Iterator[Markup]:
    """Set words once for all the wards they are true of."""
    wards: dict[Markup, list[str]] = {}
    for unit_id, said in words.items():
        wards.setdefault(said, []).append(unit_id)
    yield from (part(" ".join(unit_ids), "span", said) for said, unit_ids in wards.items() if said)


def _origin(portal: Portal, policy: Row, unit_id: str) -> Markup:
    rates = rates_of(portal, policy.policy_id)
    placed = [ward for rate in rates if (ward := wards_of(portal, rate.rate_id).get(unit_id))]
    return joined(joined([f" – {ward.origin.label}. ", outside_mark(ward) if ward.source else None]) for ward in placed)


def _later(portal: Portal, unit_id: str) -> Markup:
    return joined(
        joined(
            [
                f" Từ ngày {vietnamese_date(each.effective_date)} thuộc {each.successor}; ",
                "mức ở đây không gắn với phường mới. ",
                outside_mark(each),
            ]
        )
        for each in portal.group("unit_successions", "unit_id").get(unit_id, ())
    )


def _announced_changes(portal: Portal, policy: Row) -> list[Row]:
    """Return what the same text orders to be changed."""
    same = portal.group("policies", "document_id")[policy.document_id]
    return [each for each in same if each.standing == PolicyStanding.MANDATED]
