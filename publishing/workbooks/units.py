"""
One workbook per unit: its tasks, policies, figures and clauses, and a form to report on.

What the text does not state is called so; a sheet that would be empty is left out.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BytesIO
from itertools import chain
from pathlib import Path

from cache.outputs import OutputCache
from model.derived.report_rows import report_rows
from model.naming import document_with_standing
from model.portal import Portal, Row
from publishing.addresses import clause_address, site_address, unit_address
from publishing.descriptors import sources
from publishing.workbooks.report_sheet import add_report_sheet
from publishing.workbooks.unit_sheets import (
    CLAUSES,
    Clause,
    SheetPart,
    clause_of,
    figures_of_unit,
    policies_of_unit,
    reports_of_unit,
    shared_of_unit,
    tasks_of_unit,
)
from spreadsheets.sheet_rows import fitting, row_height
from spreadsheets.sheets import Book, fitting_widths, prepare_sheet, text_sheet

FOLDER = "don-vi"


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
    parts = [
        tasks_of_unit(portal, unit),
        shared_of_unit(portal, unit),
        reports_of_unit(portal, unit),
        policies_of_unit(portal, unit),
        figures_of_unit(portal, unit),
    ]
    parts = [part for part in parts if part.rows]
    clauses = _clauses(portal, parts, unit)
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


def _clauses(portal: Portal, parts: list[SheetPart], unit: Row) -> list[Clause]:
    """List the clauses that the sheets lead to, and the one that names the unit."""
    led_to = {cell for part in parts for row in part.rows for cell in row if isinstance(cell, Clause)}
    if unit.clause_id:
        led_to.add(clause_of(portal, unit))
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
                sheet.write_url(line, place, target, book.link, value.name)
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
    for document_id, clause_id, name in clauses:
        text = portal.texts[document_id].clauses[clause_id].full_text
        words = document_with_standing(portal.row("documents", document_id))
        yield name, words, text, clause_address(document_id, clause_id)
