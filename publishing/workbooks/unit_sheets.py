"""The sheets of a unit's workbook that hold facts: its tasks, the reports on them, its policies and figures."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from model.derived.duties import duties_by, own_namings, shared_namings
from model.derived.lookups import rates_of_ward
from model.derived.own_place import figures_of_place
from model.derived.progress import NO_REPORT, latest_report, report_in_words, reports_concerning, state_name
from model.naming import EVERY_WARD, NOT_STATED, document_name
from model.portal import Portal, Row
from model.report_form import TASKS_SHEET
from model.texts.citations import clause_name

CLAUSES = "Điều khoản"
_SHARED_TASKS = "Nhiệm vụ giao chung"
_SHARED_FIGURE = "Số liệu chung của văn bản; văn bản không tách theo đơn vị."
_PAID = "Văn bản báo cáo là đã chi; không phải quyền lợi hiện hành."


class Clause(NamedTuple):
    """A clause that a row leads to, with the name by which it is cited."""

    document_id: str
    clause_id: str
    name: str


class SheetPart(NamedTuple):
    """One sheet: its name, header and rows; a cell may lead to a clause."""

    name: str
    header: tuple[str, ...]
    rows: Sequence[tuple[object, ...]]

    def shown(self) -> list[list[object]]:
        """Return the rows as a reader sees them: in place of a clause its name."""
        return [[cell.name if isinstance(cell, Clause) else cell for cell in row] for row in self.rows]


def clause_of(portal: Portal, row: Row) -> Clause:
    """Return the clause of a row; its document is named where the portal publishes several."""
    name = clause_name(portal.texts[row.document_id], row.clause_id)
    document = f" {document_name(portal.row('documents', row.document_id))}" if len(portal.texts) > 1 else ""
    return Clause(row.document_id, row.clause_id, f"{name[:1].upper()}{name[1:]}{document}")


def tasks_of_unit(portal: Portal, unit: Row) -> SheetPart:
    """Return the tasks that name the unit, leads first, each with what the text states and what was last reported."""
    return _duties(portal, unit, TASKS_SHEET, own_namings(portal, unit.unit_id))


def shared_of_unit(portal: Portal, unit: Row) -> SheetPart:
    """Return the tasks of collectives that may take the unit in, each under its name: which do, only the unit knows."""
    return _duties(portal, unit, _SHARED_TASKS, shared_namings(portal, unit.unit_id), "Tên gọi chung")


def _duties(portal: Portal, unit: Row, name: str, namings: Iterable[Row], *whom: str) -> SheetPart:
    """Return the rows that give tasks; *whom* is the title of a column for them, where that is not the unit."""
    rows = []
    for duty in duties_by(portal, unit.unit_id, namings):
        for naming in duty.namings:
            task, newest = duty.task, latest_report(portal, duty.task.task_id)
            names = [portal.row("units", naming.unit_id).name for _ in whom]
            stated = [text or NOT_STATED for text in (task.deliverable_text, task.period_text, task.due_text)]
            progress = report_in_words(portal, newest) if newest else NO_REPORT
            words = (progress, _naming_words(naming), task.quote, clause_of(portal, task))
            rows.append((task.task_id, duty.role.label, *names, task.title, *stated, *words))
    of_tasks, (role,) = portal.tables["tasks"].titles, portal.tables["task_units"].titles("role")
    stated_in = of_tasks("title", "deliverable_text", "period_text", "due_date")
    quoted = ("Báo cáo mới nhất", "Lời văn nêu đơn vị", *of_tasks("quote"), CLAUSES)
    return SheetPart(name, (*of_tasks("task_id"), role, *whom, *stated_in, *quoted), rows)


def reports_of_unit(portal: Portal, unit: Row) -> SheetPart:
    """Return the reports on the unit's tasks, and its own on tasks of collectives, newest first."""
    rows = []
    for each in reports_concerning(portal, unit.unit_id):
        task = portal.row("tasks", each.task_id)
        names = [portal.row("units", unit_id).name if unit_id else "" for unit_id in (each.unit_id, each.collective_id)]
        said, proved = [
            portal.settings.date_words(day) if day else "" for day in (each.report_date, each.evidence_date)
        ]
        evidence = (each.evidence_document or "", proved, each.note or "")
        place = clause_of(portal, task)
        rows.append((each.task_id, *names, state_name(each.state), said, *evidence, place))
    who, what = ("task_id", "unit_id", "collective_id"), ("state", "report_date", "evidence_document", "evidence_date")
    return SheetPart("Báo cáo đã nhận", (*portal.tables["task_reports"].titles(*who, *what, "note"), CLAUSES), rows)


def _naming_words(naming: Row) -> str:
    """Return the words that name the unit, those of the clause above first."""
    return f"{naming.unit_quote} … {naming.quote}" if naming.unit_quote else str(naming.quote)


def policies_of_unit(portal: Portal, unit: Row) -> SheetPart:
    """Return the policies that the unit decided, and the support once paid for its posts."""
    rows: list[tuple[object, ...]] = []
    for policy in portal.group("policies", "decided_by").get(unit.unit_id, ()):
        place = clause_of(portal, policy)
        rows.append((policy.policy_id, policy.standing.label, policy.title, "", "", policy.quote, place))
    for rate, ward in rates_of_ward(portal, unit.unit_id):
        amount = rate.amount_text or f"{rate.factor_text} mức lương cơ sở"
        place = clause_of(portal, rate)
        standing = f"{_named(ward)}. {_PAID}"
        rows.append((rate.rate_id, standing, rate.label_text, rate.payment.label, amount, rate.quote, place))
    standing_title = portal.tables["policies"].titles("standing")
    paid = portal.tables["support_rates"].titles("payment", "amount_text", "quote")
    return SheetPart("Chính sách", ("Mã", *standing_title, "Nội dung", *paid, CLAUSES), rows)


def _named(ward: Row | None) -> str:
    """Say whether a rate names the ward, is inferred to hold for it, or tells no ward apart."""
    if ward is None:
        return EVERY_WARD[:1].upper() + EVERY_WARD[1:]
    return f"{ward.origin.label} ({ward.source})" if ward.source else str(ward.origin.label)


def figures_of_unit(portal: Portal, unit: Row) -> SheetPart:
    """Return the published figures of the documents that name the unit."""
    rows = [
        (
            *(each.result_id, each.period_text, each.category_text, each.actual_text, each.actual),
            *(each.plan_text or NOT_STATED, each.plan_min, each.plan_max, _SHARED_FIGURE),
            clause_of(portal, each),
        )
        for each in figures_of_place(portal, unit.unit_id)
    ]
    titles = portal.tables["rotation_results"].titles
    actual, planned = titles("period_text", "category_text", "actual_text"), titles("plan_text", "plan_min", "plan_max")
    return SheetPart("Số liệu", ("Mã", *actual, "Kết quả", *planned, "Ghi chú", CLAUSES), rows)
