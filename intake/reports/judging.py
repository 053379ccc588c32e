"""Judge reports as if they stood in the table: each by itself, so that a bad one takes no good one with it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from editing.codes import codes_after
from intake.reports.binding import Fault, Record, bound, fault
from model.report_form import COLUMNS, Form
from validation.folder_check import FolderCheck
from validation.rulebook.findings import errors_of
from validation.tables.coded_columns import CodedColumn

if TYPE_CHECKING:
    from model.finding import Finding
    from model.portal import Portal
    from validation.reading.dataset import Dataset

TABLE = "task_reports"
_ISO_DAY = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b")

_NO_DAY = "Ngày không hợp lệ. Viết đủ ngày/tháng/năm, năm bốn chữ số, ví dụ 31/12/2026."


class Intake(NamedTuple):
    """
    What became of one form.

    Attributes:
        accepted: The new rows of the table, by their row in the sheet.
        repeated: How many rows were in the table before.
        faults: What is wrong, in the order of the sheet.
    """

    accepted: dict[int, Record]
    repeated: int
    faults: list[Fault]


def judged(form: Form, portal: "Portal", dataset: "Dataset") -> Intake:
    """
    Part the rows of a form into new, repeated and faulty ones.

    Args:
        form: The form as it came in.
        portal: The checked data.
        dataset: The same, with the rows that other forms of the same call have added.
    """
    binding = bound(form, portal)
    blocked = {each.row for each in binding.faults}
    seen = {_content(record) for record in dataset.tables[TABLE].records()}
    repeated = {number for number, record in binding.records.items() if _content(record) in seen} - blocked
    fresh = {number: record for number, record in binding.records.items() if number not in repeated}
    wrong = _errors(form, fresh, dataset)
    accepted = {number: record for number, record in fresh.items() if number not in wrong.keys() | blocked}
    for number in sorted(wrong.keys() - blocked):  # what is only wrong beside another faulty row is right by itself
        alone = _errors(form, accepted | {number: fresh[number]}, dataset).get(number)
        if alone is None:
            accepted[number] = fresh[number]
        wrong[number] = alone or []
    numbers = sorted(accepted)
    coded = dict(zip(numbers, _with_codes([accepted[number] for number in numbers], dataset), strict=True))
    faults = [*binding.faults, *chain.from_iterable(wrong.values())]
    return Intake(coded, len(repeated), sorted(faults, key=lambda each: each.row))


def with_reports(
    dataset: "Dataset", records: Sequence[Record], lines: Sequence[int] | None = None, file: str = ""
) -> "Dataset":
    """
    Return a data set with more rows in its table of reports.

    Args:
        dataset: The data.
        records: The rows, each with its code.
        lines: Where findings about them stand.
        file: What findings call the table.
    """
    table = dataset.tables[TABLE]
    columns = {name: CodedColumn.of([*table.cells(name), *(each[name] for each in records)]) for name in table.columns}
    places = [*table.lines, *(lines or [0] * len(records))]
    grown = replace(table, file=file or table.file, columns=columns, lines=places, sheet_rows=[])
    return replace(dataset, tables=dataset.tables | {TABLE: grown})


def _content(record: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return what makes two reports the same: everything but their code."""
    return tuple(cell or "" for name, cell in sorted(record.items()) if name != "report_id")


def _with_codes(records: Sequence[Record], dataset: "Dataset") -> list[Record]:
    table = dataset.tables[TABLE]
    codes = codes_after(table.schema, {*table.cells("report_id"), *dataset.published(TABLE)})
    return [record | {"report_id": code} for record, code in zip(records, codes, strict=False)]


def _errors(form: Form, fresh: Mapping[int, Record], dataset: "Dataset") -> dict[int, list[Fault]]:
    """Check rows as if they already stood in the table; give the faults by row of the sheet."""
    if not fresh:
        return {}
    records, label = _with_codes([*fresh.values()], dataset), f"{form.path.name}, {TABLE}"
    tried = with_reports(dataset, records, [*fresh], label)
    codes = {record["report_id"] for record in records}
    faults: dict[int, list[Fault]] = {}
    for each in errors_of(FolderCheck.findings(tried)):
        if each.file == label and each.key in codes:
            faults.setdefault(each.line, []).append(_sentence(form, each))
    return faults


def _sentence(form: Form, finding: "Finding") -> Fault:
    """Say a finding where the clerk sees it, with days as the form writes them."""
    cells = next(row.cells for row in form.rows if row.number == finding.line)
    words = _NO_DAY if finding.rule == "is_day" else _ISO_DAY.sub(r"\3/\2/\1", finding.message)
    return fault(form, finding.line, finding.column if finding.column in COLUMNS else "*", cells, words)
