"""The look-up of the age condition: birth date, sex and a day of the reader's choice, to a comparison."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.citing.citations import clause_link, code_link, quotation, unit_link
from macros.citing.notes import note_entry, notes_in, notes_on_issuer
from macros.html.forms import blank, choice_field, lookup, part, text_field
from macros.html.markup import element, items, joined, quoted
from model.derived.lookups import age_conditions
from model.naming import document_name
from model.portal import Portal, Row
from model.vocabulary import ConditionKind, PolicyKind


def age_lookups(portal: Portal, page: int = 1) -> str:
    """Let readers hold an age against the ceiling of each policy that has one."""
    conditions = portal.pages("eligibility_conditions").get(page, ())
    policies = dict.fromkeys(each.policy_id for each in conditions if each.kind == ConditionKind.AGE)
    return joined(_age_lookup(portal, portal.row("policies", policy_id)) for policy_id in policies)


def _age_lookup(portal: Portal, policy: Row) -> Markup:
    form = f"tra-cuu-{policy.policy_id.lower()}"
    sexes = [(sex.value, sex.label) for sex in age_conditions(portal, policy.policy_id)]
    fields = [
        choice_field(form, "sex", "Giới tính", sexes),
        text_field(form, "birth", "Ngày sinh", "Ngày/tháng/năm, ví dụ 05/11/1980"),
        text_field(form, "day", "Ngày tính tuổi", "Do bạn chọn, vì văn bản không nêu. Ngày/tháng/năm"),
    ]
    title = f"So tuổi với điều kiện: {document_name(portal.row('documents', policy.document_id))}"
    answer = _answer(portal, policy, form)
    return lookup("age", form, title=title, rules=age_rules(portal, policy.policy_id), fields=fields, answer=answer)


def age_rules(portal: Portal, policy_id: str) -> dict[str, object]:
    """Give the browser the ceiling for each sex."""
    conditions = age_conditions(portal, policy_id)
    return {sex.value: {"id": row.condition_id, "below": row.age_below} for sex, row in conditions.items()}


def _answer(portal: Portal, policy: Row, form: str) -> Markup:
    """Compare, then say all that the comparison leaves open."""
    return joined(
        [
            *_compared(portal, policy, form),
            element("h5", "Văn bản viết"),
            quotation(portal, policy),
            element("h5", "Điều kiện khác, không kiểm tra được ở đây"),
            items(_other_conditions(portal, policy)),
            *(_exception(portal, each) for each in _exceptions(portal, policy)),
            _issuer_today(portal, policy),
            element("h5", "Ghi chú biên tập"),
            items(note_entry(note) for note in notes_in(portal, policy.document_id, policy.clause_id)),
            element(
                "p",
                element(
                    "strong",
                    "Đây chỉ là phép so tuổi với câu chữ của văn bản, không phải kết luận của cơ quan có thẩm quyền.",
                ),
            ),
        ]
    )


def _compared(portal: Portal, policy: Row, form: str) -> Iterator[Markup]:
    """Say the age and how it was counted, around its comparison with each condition."""
    yield element("h4", "Tại ngày ", blank("day"), ": ", blank("age"), " tuổi · ", blank("sex"), id=f"{form}-ket-qua")
    for condition in age_conditions(portal, policy.policy_id).values():
        yield _comparison(portal, policy, condition)
    yield element(
        "p",
        "Tuổi tròn từ ngày sinh ",
        blank("birth"),
        " đến ngày tính tuổi, do trang này tính. Người sinh ngày 29/2 tròn tuổi vào ngày 01/3 của năm không nhuận.",
    )


def _comparison(portal: Portal, policy: Row, condition: Row) -> Markup:
    """Hold the age against the words of one condition; only the age is judged, never the person."""
    return part(
        condition.condition_id,
        "p",
        quoted(policy.title),
        ", độ tuổi ",
        quoted(condition.age_text),
        " (",
        code_link(portal, "eligibility_conditions", condition.condition_id),
        ", ",
        clause_link(portal, condition.document_id, condition.clause_id),
        "): ",
        part("below", "strong", blank("age"), " tuổi là dưới mức này."),
        part(
            "not-below",
            "strong",
            blank("age"),
            f" tuổi không dưới mức này; tròn {condition.age_below} đã là không dưới.",
        ),
    )


def _other_conditions(portal: Portal, policy: Row) -> list[Markup]:
    age = {each.condition_id for each in age_conditions(portal, policy.policy_id).values()}
    conditions = portal.group("eligibility_conditions", "policy_id")[policy.policy_id]
    return [
        joined(
            [
                quoted(each.quote),
                " ",
                code_link(portal, "eligibility_conditions", each.condition_id),
                " ",
                clause_link(portal, each.document_id, each.clause_id),
            ]
        )
        for each in conditions
        if each.condition_id not in age
    ]


def _issuer_today(portal: Portal, policy: Row) -> Markup | None:
    """Say what is known of the issuer today, for readers who ask whom to turn to; nothing where nothing is noted."""
    notes = items(note_entry(note) for note in notes_on_issuer(portal, policy.document_id))
    return joined([element("h5", "Cơ quan đứng tên văn bản, hiện nay"), notes]) if notes else None


def _exceptions(portal: Portal, policy: Row) -> list[Row]:
    """Return the other eligibility rules of the clause: whom the policy does not speak of."""
    same = portal.group("policies", "document_id", "clause_id")[policy.document_id, policy.clause_id]
    return [each for each in same if each.kind == PolicyKind.ELIGIBILITY and each.policy_id != policy.policy_id]


def _exception(portal: Portal, policy: Row) -> Markup:
    decided_by = joined([" do ", unit_link(portal, policy.decided_by), " quyết định"]) if policy.decided_by else None
    return joined(
        [element("h5", "Trường hợp khác", decided_by), quotation(portal, policy)],
    )
