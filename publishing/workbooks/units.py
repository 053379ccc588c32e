"""
One workbook per unit: its tasks, policies, figures and clauses, and a form to report on.

What the text does not state is called so; a sheet that would be empty is left out.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from cache.outputs import OutputCache
from model.derived.lookups import rates_of_ward
from model.derived.own_place import figures_of_place
from model.derived.report_rows import report_rows
from model.naming import EVERY_WARD, NOT_STATED, document_with_standing
from model.portal import Portal, Row
from model.report_form import TASKS_SHEET
from publishing.addresses import clause_address, site_address, unit_address
from publishing.descriptors import sources
from publishing.workbooks.report_sheet import add_report_sheet
from spreadsheets.sheet_rows import fitting, row_height
from spreadsheets.sheets import Book, fitting_widths, prepare_sheet, text_sheet

FOLDER = "don-vi"
CLAUSES = "Điều khoản"
_SHARED_FIGURE = "Số liệu chung của văn bản; văn bản không tách theo đơn vị."
_PAID = "Văn bản báo cáo là đã chi; không phải quyền lợi hiện hành."


class Clause(NamedTuple):
    """A clause that a row leads to."""

    document_id: str
    clause_id: str


class SheetPart(NamedTuple):
    """One sheet: its name, header and rows; a cell may lead to a clause."""

    name: str
    header: tuple[str, ...]
    rows: Sequence[tuple[object, ...]]

    def shown(self) -> list[list[object]]:
        """Return the rows as a reader sees them: in place of a clause its id."""
        return [[cell.clause_id if isinstance(cell, Clause) else cell for cell in row] for row in self.rows]


def unit_workbook_jobs(outputs: OutputCache, folder: Path) -> list[Callable[[], None]]:
    """Return a job for each unit, which writes `don-vi/<unit_id>.xlsx` into `folder`."""
    (folder / FOLDER).mkdir(exist_ok=True)
    return [partial(_write, outputs, unit.unit_id, folder) for unit in outputs.portal.rows("units")]


def _write(outputs: OutputCache, unit_id: str, folder: Path) -> None:
    """Write a workbook; it is made only when its rows have changed."""
    name = f"{FOLDER}/{unit_id}.xlsx"
    (folder / name).write_bytes(outputs.get_or_make(name, partial(unit_workbook, unit_id=unit_id)))


def unit_workbook(portal: Portal, unit_id: str) -> bytes:
    """Return the workbook of all that concerns one unit."""
    unit, file = portal.row("units", unit_id), BytesIO()
    parts = [_tasks(portal, unit), _policies(portal, unit), _figures(portal, unit)]
    parts = [part for part in parts if part.rows]
    clauses = _clauses(parts, unit)
    quoted = list(_quoted(portal, clauses))
    documents = [portal.row("documents", each) for each in sorted({clause.document_id for clause in clauses})]
    fingerprint = sources.rows_fingerprint([*chain.from_iterable(part.shown() for part in parts), *quoted])
    with Book(file, unit.name, portal.checked_on, sources.imprint(portal, fingerprint, documents)) as book:
        for part in parts:
            _add_part(book, part, clauses)
        _add_clauses(book, quoted)
        if form := report_rows(portal, unit_id):
            add_report_sheet(book, unit, form)
        subject = f"{unit.name} (mã: {unit.unit_id})"
        facts = sources.source_rows(portal, subject, documents, (sources.OF_ROWS, fingerprint))
        address = ("Trang của đơn vị trên cổng", unit_address(unit.unit_id))
        text_sheet(book, "Nguồn", sources.HEADER, [*facts, address])
    return file.getvalue()


def _namings(portal: Portal, unit: Row) -> list[Row]:
    named = portal.group("task_units", "unit_id").get(unit.unit_id, ())
    return sorted(named, key=lambda each: (each.role.rank, each.task_id))


def _tasks(portal: Portal, unit: Row) -> SheetPart:
    rows = []
    for naming in _namings(portal, unit):
        task = portal.row("tasks", naming.task_id)
        stated = [text or NOT_STATED for text in (task.deliverable_text, task.period_text, task.due_text)]
        place = Clause(task.document_id, task.clause_id)
        rows.append((task.task_id, naming.role.label, task.title, *stated, _naming_words(naming), task.quote, place))
    of_tasks, of_units = portal.tables["tasks"].titles, portal.tables["task_units"].titles
    header = (
        *of_tasks("task_id"),
        *of_units("role"),
        *of_tasks("title", "deliverable_text", "period_text", "due_date"),
    )
    quoted = ("Lời văn nêu đơn vị", *of_tasks("quote"), CLAUSES)
    return SheetPart(TASKS_SHEET, (*header, *quoted), rows)


def _naming_words(naming: Row) -> str:
    """Return the words that name the unit, those of the clause above first."""
    return f"{naming.unit_quote} … {naming.quote}" if naming.unit_quote else str(naming.quote)


def _policies(portal: Portal, unit: Row) -> SheetPart:
    rows: list[tuple[object, ...]] = []
    for policy in portal.group("policies", "decided_by").get(unit.unit_id, ()):
        place = Clause(policy.document_id, policy.clause_id)
        rows.append((policy.policy_id, policy.standing.label, policy.title, "", "", policy.quote, place))
    for rate, ward in rates_of_ward(portal, unit.unit_id):
        amount = rate.amount_text or f"{rate.factor_text} mức lương cơ sở"
        place = Clause(rate.document_id, rate.clause_id)
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


def _figures(portal: Portal, unit: Row) -> SheetPart:
    rows = [
        (
            *(each.result_id, each.period_text, each.category_text, each.actual_text, each.actual),
            *(each.plan_text or NOT_STATED, each.plan_min, each.plan_max, _SHARED_FIGURE),
            Clause(each.document_id, each.clause_id),
        )
        for each in figures_of_place(portal, unit.unit_id)
    ]
    titles = portal.tables["rotation_results"].titles
    actual, planned = titles("period_text", "category_text", "actual_text"), titles("plan_text", "plan_min", "plan_max")
    return SheetPart("Số liệu", ("Mã", *actual, "Kết quả", *planned, "Ghi chú", CLAUSES), rows)


def _clauses(parts: list[SheetPart], unit: Row) -> list[Clause]:
    """List the clauses that the sheets lead to, and the one that names the unit."""
    led_to = {cell for part in parts for row in part.rows for cell in row if isinstance(cell, Clause)}
    if unit.clause_id:
        led_to.add(Clause(unit.document_id, unit.clause_id))
    return sorted(led_to)


def _add_part(book: Book, part: SheetPart, clauses: Sequence[Clause]) -> None:
    sheet = book.add_worksheet(part.name)
    shown = part.shown()
    widths = fitting_widths(part.header, shown)
    prepare_sheet(sheet, book, part.header, widths)
    lines = {clause: line for line, clause in enumerate(clauses, start=2)}
    for line, row in enumerate(part.rows, start=1):
        sheet.set_row(line, row_height(shown[line - 1], widths))
        for place, value in enumerate(row):
            if isinstance(value, Clause):
                target = f"internal:'{CLAUSES}'!A{lines[value]}"
                sheet.write_url(line, place, target, book.link, value.clause_id)
            elif isinstance(value, int):
                sheet.write_number(line, place, value, book.integer)
            elif value:
                sheet.write_string(line, place, fitting(str(value)), book.words)
    sheet.autofilter(0, 0, len(part.rows), len(part.header) - 1)


def _add_clauses(book: Book, rows: Sequence[tuple[str, str, str, str]]) -> None:
    """Add the clauses word for word, each with its address on the portal."""
    sheet, header = book.add_worksheet(CLAUSES), (CLAUSES, "Văn bản", "Nguyên văn", "Địa chỉ trên cổng")
    widths = fitting_widths(header, rows)
    prepare_sheet(sheet, book, header, widths)
    for line, (*words, address) in enumerate(rows, start=1):
        sheet.set_row(line, row_height(rows[line - 1], widths))
        for place, text in enumerate(words):
            sheet.write_string(line, place, fitting(text), book.words)
        if site_address():
            sheet.write_url(line, len(words), address, book.link)
        else:
            sheet.write_string(line, len(words), address, book.words)
    sheet.autofilter(0, 0, len(rows), len(header) - 1)


def _quoted(portal: Portal, clauses: Sequence[Clause]) -> Iterator[tuple[str, str, str, str]]:
    for document_id, clause_id in clauses:
        text = portal.texts[document_id].clauses[clause_id].full_text
        words = document_with_standing(portal.row("documents", document_id))
        yield clause_id, words, text, clause_address(document_id, clause_id)
