"""Rates and conditions belong to the policy whose words they are part of."""

from collections.abc import Iterator

from model.finding import Finding
from model.texts import place_of
from model.vocabulary import ConditionKind, Destination
from validation.checkers.evidence.unit_names import UnitNames
from validation.language.words import first_of
from validation.reading.dataset import Dataset

#: What a reader can tell of himself (III.3 of the first document).
_CHECKABLE = (ConditionKind.AGE, ConditionKind.PLANNED_POST)


def support_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check policies and all that hangs on them."""
    policies = dataset.table("policies", "policy_id", "quote", "decided_by", "decided_by_text")
    quotes = {each["policy_id"]: each["quote"] or "" for each in policies.records()} if policies is not None else {}
    for name in ("support_rates", "eligibility_conditions"):
        table = dataset.table(name, "policy_id", "quote")
        for row, cells in enumerate(table.records() if table is not None else ()):
            whole = quotes.get(cells["policy_id"])
            if table is not None and whole and cells["quote"] and place_of(cells["quote"], whole) < 0:
                yield table.at(row, "policy_id", "stands_in_its_policy")
    yield from _empty_rate_findings(dataset)
    yield from _decider_findings(dataset)
    yield from _condition_findings(dataset, quotes)


def _empty_rate_findings(dataset: Dataset) -> Iterator[Finding]:
    """A rate is an amount or a factor; monthly or not does not tell which."""
    rates = dataset.table("support_rates", "amount_text", "amount_vnd", "factor_text", "base_salary_factor")
    for row, cells in enumerate(rates.records() if rates is not None else ()):
        if rates is not None and not any(
            cells[name] for name in ("amount_text", "amount_vnd", "factor_text", "base_salary_factor")
        ):
            detail = "Mức hỗ trợ này không có số tiền, cũng không có hệ số."
            yield rates.at(row, "amount_text", "needed_when", detail=detail)


def _decider_findings(dataset: Dataset) -> Iterator[Finding]:
    """Who decides is the unit that the words name."""
    policies = dataset.table("policies", "decided_by", "decided_by_text")
    names = UnitNames(dataset)
    for row, cells in enumerate(policies.records() if policies is not None else ()):
        unit_id, words = cells["decided_by"], cells["decided_by_text"]
        if policies is None or not unit_id:
            continue
        if words is None:
            detail = f"Cột decided_by ghi “{unit_id}” mà không có lời văn làm căn cứ."
            yield policies.at(row, "decided_by_text", "needed_when", detail=detail)
        elif names and unit_id not in names.bearers(words) and not names.are_unread(unit_id):
            yield policies.at(row, "decided_by", "unit_is_named", detail=f"“{words}” không phải tên của đơn vị này.")


def _condition_findings(dataset: Dataset, quotes: dict[str | None, str]) -> Iterator[Finding]:
    table = dataset.table("eligibility_conditions", "policy_id", "kind", "applies_to", "sex", "checkable")
    seen: dict[tuple[str | None, ...], int] = {}
    for row, cells in enumerate(table.records() if table is not None else ()):
        if table is None:
            continue
        whole, post = quotes.get(cells["policy_id"]), cells["applies_to"]
        if whole and post in set(Destination) and first_of(Destination(post).cues, whole) < 0:
            detail = f"Chính sách {cells['policy_id']} không nói về “{Destination(post).label}”."
            yield table.at(row, "applies_to", "choice_is_worded", detail=detail)
        checkable = str(cells["kind"] in _CHECKABLE).lower()
        if cells["checkable"] in {"true", "false"} and cells["checkable"] != checkable:
            yield table.at(row, "checkable", "reader_can_check")
        fact = (cells["policy_id"], cells["kind"], cells["sex"])
        if fact in seen:
            detail = f"Chính sách {cells['policy_id']} đã có điều kiện này ở dòng {table.lines[seen[fact]]}."
            yield table.at(row, "kind", "same_fact_once", detail=detail)
        seen.setdefault(fact, row)
