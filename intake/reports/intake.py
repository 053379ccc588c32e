"""
Take in the progress that units report on the form of their workbook.

    python -m intake reports FILE.xlsx …      check, then append to data/task_reports.csv

Every row is held against the same schemas and references as the data itself. Rows that pass
are appended, rows that do not are reported by sheet, row and column; the same file twice
adds nothing.
"""

import csv
import io
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from intake.reports.form_reader import read_form
from model.report_form import COLUMNS, SHEET, Form, FormRefusedError, FormRow, letter_of
from model.vocabulary import TaskState
from validation.commands.arguments import FAILED, OK, Parser, refuse

if TYPE_CHECKING:
    from model.finding import Finding
    from validation.reading.dataset import Dataset
    from validation.tables.raw_tables import RawTable

TABLE = "task_reports"
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_CODES = {state.label: state.value for state in TaskState}


class Intake(NamedTuple):
    """What became of one form."""

    accepted: list[dict[str, str]]
    repeated: int
    faults: list[str]


def main(arguments: list[str]) -> int:
    """Take in workbooks; 0 when all rows are in, 1 when some were not, 2 when the call is unusable."""
    parser = Parser(prog="python -m intake reports", description="Nhận báo cáo tiến độ.")
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP.xlsx")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    options = parser.parse_args(arguments)
    if not (options.data / f"{TABLE}.csv").is_file():
        return refuse(f"Không có thư mục dữ liệu “{options.data}”.")
    results = [take_in(path, options.data) for path in options.files]
    return FAILED if any(not held for held in results) else OK


def take_in(path: Path, data: Path) -> bool:
    """Take in one workbook, say what became of it, and tell whether all of it is in."""
    from validation.folder_check import FolderCheck
    from validation.rulebook.findings import errors_of

    dataset = FolderCheck(data).dataset()
    if errors_of(FolderCheck.findings(dataset)):
        sys.stdout.write("Dữ liệu đang có lỗi; chạy python -m validation và sửa xong rồi hãy nhận báo cáo.\n")
        return False
    try:
        form = read_form(path)
    except FormRefusedError as error:
        sys.stdout.write(f"{path.name}: từ chối. {error}\n")
        return False
    intake = judged(form, dataset)
    if intake.accepted:
        append(data / f"{TABLE}.csv", intake.accepted)
    for fault in intake.faults:
        sys.stdout.write(f"{fault}\n")
    counts = f"nhận {len(intake.accepted)} dòng, {intake.repeated} dòng đã có từ trước, {len(intake.faults)} lỗi"
    sys.stdout.write(f"{path.name}: {counts}.\n")
    return not intake.faults


def judged(form: Form, dataset: "Dataset") -> Intake:
    """Sort the rows of a form into new, known and faulty."""
    table = dataset.tables[TABLE]
    seen = {_content(record) for record in table.records()}
    fresh: list[tuple[FormRow, dict[str, str]]] = []
    known = 0
    for row in form.rows:
        record = {"report_id": "", "unit_id": form.unit_id} | _cells(row)
        known += _content(record) in seen
        if _content(record) not in seen:
            fresh.append((row, record))
        seen.add(_content(record))
    faults = _faults(form, fresh, dataset)
    accepted = [record for row, record in fresh if row.number not in faults]
    for record, report_id in zip(accepted, _next_ids(table), strict=False):
        record["report_id"] = report_id
    return Intake(accepted, known, [words for number in sorted(faults) for words in faults[number]])


def _cells(row: FormRow) -> dict[str, str]:
    """Turn what a clerk writes into what the table holds: codes for labels, ISO days."""
    cells = {name: text for name, text in row.cells.items() if name}
    cells["state"] = _CODES.get(cells["state"], cells["state"])
    for name in ("report_date", "evidence_date"):
        if match := _DAY.fullmatch(cells[name]):
            cells[name] = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    return cells


def _content(record: "dict[str, str] | dict[str, str | None]") -> tuple[str, ...]:
    """Return what makes two reports the same: everything but their code."""
    return tuple(record[name] or "" for name in ("unit_id", *(name for name in COLUMNS if name)))


def _next_ids(table: "RawTable") -> Iterator[str]:
    last = max((int(str(code).removeprefix("BC-")) for code in table.cells("report_id")), default=0)
    while True:
        last += 1
        yield f"BC-{last:04}"


def _faults(form: Form, fresh: list[tuple[FormRow, dict[str, str]]], dataset: "Dataset") -> dict[int, list[str]]:
    """Check rows as if they already stood in the table; give the faults by row of the sheet."""
    import dataclasses

    from validation.folder_check import FolderCheck
    from validation.tables.coded_columns import CodedColumn

    table = dataset.tables[TABLE]
    codes = _next_ids(table)
    records = [record | {"report_id": code} for (_, record), code in zip(fresh, codes, strict=False)]
    columns = {
        name: CodedColumn.of([*table.cells(name), *(record[name] for record in records)]) for name in table.columns
    }
    label = f"{form.path.name}, trang “{SHEET}”"
    lines = [0] * len(table.lines) + [row.number for row, _ in fresh]
    whole = dataclasses.replace(table, columns=columns, lines=lines, file=label)
    tried = dataclasses.replace(dataset, tables=dataset.tables | {TABLE: whole})
    faults: dict[int, list[str]] = {}
    for found in FolderCheck.findings(tried):
        if found.file == label:
            faults.setdefault(found.line, []).append(_sentence(found))
    return faults


def _sentence(finding: "Finding") -> str:
    """Say a fault where the clerk sees it: file, sheet, row, column letter and title."""
    place = f"{finding.file}, dòng {finding.line}"
    if finding.column in COLUMNS:
        place += f", cột {letter_of(finding.column)} ({COLUMNS[finding.column]})"
    value = f" ‘{finding.value}’ —" if finding.value else ""
    return f"{place}:{value} {finding.message}"


def append(path: Path, records: list[dict[str, str]]) -> None:
    """Append rows to the table in one step: the file is whole before and after."""
    text = path.read_text(encoding="utf-8")
    header = next(csv.reader(io.StringIO(text)))
    added = io.StringIO()
    csv.DictWriter(added, header, lineterminator="\n").writerows(records)
    staged = path.with_name(f".{path.name}-next")
    staged.write_text(text + added.getvalue(), encoding="utf-8", newline="\n")
    staged.replace(path)
