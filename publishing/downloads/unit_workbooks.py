"""
One workbook per unit: its tasks, policies, figures and clauses, and a form to report on.

What the text does not state is called so; a sheet that would be empty is left out.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from publishing.addresses import clause_address, site_address, unit_address
from publishing.downloads import sources
from publishing.downloads.report_sheet import add_report_sheet
from publishing.downloads.sheets import Book, prepare_sheet, row_height, text_sheet
from validation.derived import figures_naming
from validation.portal import Portal, Row
from validation.vocabulary import UnitRole

FOLDER = "don-vi"
NOT_STATED = "không nêu"
CLAUSES = "Điều khoản"
_CLAUSE_WIDTHS = (14, 40, 100, 44)
_SHARED_FIGURE = "Số liệu chung của văn bản; văn bản không tách theo đơn vị."
_PAID = "Văn bản báo cáo là đã chi; không phải quyền lợi hiện hành."


class Clause(NamedTuple):
    """A clause that a row leads to."""

    document_id: str
    clause_id: str


class Part(NamedTuple):
    """One sheet: its name, header, widths and rows; a cell may lead to a clause."""

    name: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[tuple[object, ...]]


def write_unit_workbooks(portal: Portal, folder: Path) -> None:
    """Write `don-vi/<unit_id>.xlsx` for every unit into `folder`."""
    (folder / FOLDER).mkdir(exist_ok=True)
    for unit in portal.rows("units"):
        write_unit_workbook(portal, unit, folder / FOLDER / f"{unit.unit_id}.xlsx")


def write_unit_workbook(portal: Portal, unit: Row, path: Path) -> None:
    """Write all that concerns one unit."""
    parts = [_tasks(portal, unit), _policies(portal, unit), _figures(portal, unit)]
    parts = [part for part in parts if part.rows]
    clauses = _clauses(parts, unit)
    with Book(path, unit.name, portal.checked_on) as book:
        for part in parts:
            _add_part(book, part, clauses)
        _add_clauses(book, portal, clauses)
        tasks = [portal.row("tasks", task_id) for task_id in _task_ids(portal, unit)]
        if tasks:
            add_report_sheet(book, unit, tasks)
        documents = [portal.row("documents", each) for each in sorted({clause.document_id for clause in clauses})]
        facts = sources.source_rows(portal, f"{unit.name} (mã: {unit.unit_id})", documents)
        address = ("Trang của đơn vị trên cổng", unit_address(unit.unit_id))
        text_sheet(book, "Nguồn", sources.HEADER, sources.WIDTHS, [*facts, address])


def _namings(portal: Portal, unit: Row) -> list[Row]:
    order = list(UnitRole)
    named = portal.group("task_units", "unit_id").get(unit.unit_id, ())
    return sorted(named, key=lambda each: (order.index(each.role), each.task_id))


def _task_ids(portal: Portal, unit: Row) -> list[str]:
    return sorted({each.task_id for each in _namings(portal, unit)})


def _tasks(portal: Portal, unit: Row) -> Part:
    rows = []
    for naming in _namings(portal, unit):
        task = portal.row("tasks", naming.task_id)
        stated = [text or NOT_STATED for text in (task.deliverable_text, task.period_text, task.due_text)]
        place = Clause(task.document_id, task.clause_id)
        rows.append((task.task_id, naming.role.label, task.title, *stated, naming.quote, task.quote, place))
    header = ("Mã nhiệm vụ", "Vai trò", "Nhiệm vụ", "Sản phẩm", "Định kỳ, giai đoạn", "Thời hạn")
    quoted = ("Lời văn nêu đơn vị", "Trích nguyên văn", CLAUSES)
    return Part("Nhiệm vụ", (*header, *quoted), (12, 14, 44, 24, 18, 14, 36, 56, 12), rows)


def _policies(portal: Portal, unit: Row) -> Part:
    rows: list[tuple[object, ...]] = []
    for policy in portal.group("policies", "decided_by").get(unit.unit_id, ()):
        place = Clause(policy.document_id, policy.clause_id)
        rows.append((policy.policy_id, policy.standing.label, policy.title, "", "", policy.quote, place))
    for ward in portal.group("support_rate_wards", "unit_id").get(unit.unit_id, ()):
        rate = portal.row("support_rates", ward.rate_id)
        amount = rate.amount_text or f"{rate.factor_text} mức lương cơ sở"
        named = ward.origin.label if not ward.source else f"{ward.origin.label} ({ward.source})"
        place = Clause(rate.document_id, rate.clause_id)
        rows.append((rate.rate_id, f"{named}. {_PAID}", rate.label_text, rate.payment.label, amount, rate.quote, place))
    header = ("Mã", "Tính chất", "Nội dung", "Cách chi", "Mức như viết", "Trích nguyên văn", CLAUSES)
    return Part("Chính sách", header, (10, 34, 44, 12, 22, 56, 12), rows)


def _figures(portal: Portal, unit: Row) -> Part:
    rows = [
        (
            *(each.result_id, each.period_text, each.category_text, each.actual_text, each.actual),
            *(each.plan_text or NOT_STATED, each.plan_min, each.plan_max, _SHARED_FIGURE),
            Clause(each.document_id, each.clause_id),
        )
        for each in figures_naming(portal, unit.unit_id)
    ]
    header = ("Mã", "Kỳ", "Nội dung", "Kết quả như viết", "Kết quả", "Kế hoạch như viết", "Kế hoạch, từ")
    return Part(
        "Số liệu", (*header, "Kế hoạch, đến", "Ghi chú", CLAUSES), (10, 20, 60, 12, 10, 14, 10, 10, 32, 12), rows
    )


def _clauses(parts: list[Part], unit: Row) -> list[Clause]:
    """List the clauses that the sheets lead to, and the one that names the unit."""
    led_to = {cell for part in parts for row in part.rows for cell in row if isinstance(cell, Clause)}
    if unit.clause_id:
        led_to.add(Clause(unit.document_id, unit.clause_id))
    return sorted(led_to)


def _add_part(book: Book, part: Part, clauses: Sequence[Clause]) -> None:
    sheet = book.add_worksheet(part.name)
    prepare_sheet(sheet, book, part.header, part.widths)
    lines = {clause: line for line, clause in enumerate(clauses, start=2)}
    for line, row in enumerate(part.rows, start=1):
        sheet.set_row(line, row_height(row, part.widths))
        for place, value in enumerate(row):
            if isinstance(value, Clause):
                target = f"internal:'{CLAUSES}'!A{lines[value]}"
                sheet.write_url(line, place, target, book.link, value.clause_id)
            elif isinstance(value, int):
                sheet.write_number(line, place, value, book.number)
            elif value:
                sheet.write_string(line, place, str(value), book.words)
    sheet.autofilter(0, 0, len(part.rows), len(part.header) - 1)


def _add_clauses(book: Book, portal: Portal, clauses: Sequence[Clause]) -> None:
    """Quote the clauses word for word, each with its address on the portal."""
    sheet = book.add_worksheet(CLAUSES)
    prepare_sheet(sheet, book, (CLAUSES, "Văn bản", "Nguyên văn", "Địa chỉ trên cổng"), _CLAUSE_WIDTHS)
    for line, (clause, words, text) in enumerate(_quoted(portal, clauses), start=1):
        sheet.set_row(line, row_height((clause.clause_id, words, text, ""), _CLAUSE_WIDTHS))
        sheet.write_string(line, 0, clause.clause_id, book.words)
        sheet.write_string(line, 1, words, book.words)
        sheet.write_string(line, 2, text, book.words)
        address = clause_address(clause.document_id, clause.clause_id)
        if site_address():
            sheet.write_url(line, 3, address, book.link)
        else:
            sheet.write_string(line, 3, address, book.words)
    sheet.autofilter(0, 0, len(clauses), 3)


def _quoted(portal: Portal, clauses: Sequence[Clause]) -> Iterator[tuple[Clause, str, str]]:
    for clause in clauses:
        node = portal.texts[clause.document_id].clauses[clause.clause_id]
        yield clause, sources.document_words(portal.row("documents", clause.document_id)), node.full_text
