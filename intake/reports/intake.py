"""
Take in the progress that units report on the form of their workbook.

    python -m intake reports FILE.xlsx …      check, then put into data/task_reports.csv

Every row is held against the form that the portal hands out to the unit, and against the same
schemas and rules as the data itself. Rows that pass are put in, rows that do not are reported by
sheet, row and column; the same file twice adds nothing. All files of a call make one change of
the data folder (editing/transaction.py).
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from intake.reports.form_reader import read_form
from model.report_form import Form, FormRefusedError
from validation.commands.arguments import FAILED, OK, UNUSABLE, Parser, refuse
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from editing.transaction import Edit
    from intake.reports.judging import Intake

_FILE = "task_reports.csv"
_AT_FAULT = "Dữ liệu đang có lỗi; chạy python -m validation và sửa xong rồi hãy nhận báo cáo."
_STOPPED = "Đã dừng theo yêu cầu. Chạy lại lệnh này: lần ghi dở được ghi nốt, báo cáo đã nhận không nhận lần nữa."


class IntakeRefusedError(Exception):
    """Raised when no report can be taken in for now; the text says why, in one sentence."""


class FileIntake(NamedTuple):
    """What became of one file: why it was not read, or what became of its rows."""

    name: str
    refusal: str
    intake: "Intake | None"

    @property
    def is_whole(self) -> bool:
        """Whether all that it reports is in."""
        return self.intake is not None and not self.intake.faults

    def sentences(self) -> Iterator[str]:
        """Say what was taken and what was not, row by row."""
        if self.intake is None:
            yield f"{self.name}: từ chối. {self.refusal}"
            return
        for number, record in self.intake.accepted.items():
            yield f"{self.name}, dòng {number}: nhận {record['task_id']} là {record['report_id']}."
        yield from (fault.words for fault in self.intake.faults)
        accepted, repeated, faults = len(self.intake.accepted), self.intake.repeated, len(self.intake.faults)
        yield f"{self.name}: nhận {accepted} dòng, {repeated} dòng đã có từ trước, {faults} lỗi."

    def as_json(self) -> dict[str, object]:
        """Return the same for programs."""
        taken = self.intake.accepted.items() if self.intake else ()
        return {
            "file": self.name,
            "accepted": [{"row": number, **record} for number, record in taken],
            "repeated": self.intake.repeated if self.intake else 0,
            "errors": [{"row": row, "message": words} for row, words in (self.intake.faults if self.intake else ())],
            "refusal": self.refusal,
        }


def main(arguments: list[str]) -> int:
    """Take in workbooks; 0 when all rows are in, 1 when some were not, 2 when the call is unusable."""
    parser = Parser(prog="python -m intake reports", description="Nhận báo cáo tiến độ.")
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP.xlsx")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help="dạng kết quả")
    options = parser.parse_args(arguments)
    if words := unusable_folder(options.data):
        return refuse(words)
    if not (options.data / _FILE).is_file():
        return refuse(f"Thư mục “{options.data}” không có tệp {_FILE}; báo cáo chỉ nhận được vào tệp ấy.")
    try:
        results = take_in(options.files, options.data)
    except IntakeRefusedError as error:
        words = str(error) if options.format == "text" else json.dumps({"error": str(error)}, ensure_ascii=False)
        return _ended(FAILED, [words])
    except KeyboardInterrupt:
        return _ended(UNUSABLE, [_STOPPED])
    code = OK if all(each.is_whole for each in results) else FAILED
    if options.format == "json":
        return _ended(code, [json.dumps({"files": [each.as_json() for each in results]}, ensure_ascii=False)])
    return _ended(code, chain.from_iterable(each.sentences() for each in results))


def take_in(files: list[Path], data: Path) -> list[FileIntake]:
    """
    Take in workbooks, each by itself, and say what became of each.

    Raises:
        IntakeRefusedError: the data is at fault, or cannot be changed.
    """
    from editing.transaction import EditError, edit

    forms = [_read(path) for path in files]
    try:
        with edit(data) as change:
            return _taken_in(files, forms, data, change)
    except EditError as error:
        raise IntakeRefusedError(str(error)) from error


def _read(path: Path) -> Form | str:
    """Return a form, or why it is not read."""
    try:
        return read_form(path)
    except FormRefusedError as error:
        return str(error)


def _taken_in(files: list[Path], forms: list[Form | str], data: Path, change: "Edit") -> list[FileIntake]:
    """Judge forms one after the other, each with the rows of those before it; prepare what is to be written."""
    from editing.canonical import csv_text
    from intake.reports.judging import TABLE, judged, with_reports
    from validation.folder_check import FolderCheck
    from validation.rulebook.findings import DataValidationError
    from validation.tables.key_order import record_order

    check = FolderCheck(data)
    dataset = check.dataset()
    try:
        portal = check.portal_of(dataset)
    except DataValidationError as error:
        raise IntakeRefusedError(_AT_FAULT) from error
    results, before = [], len(dataset.tables[TABLE])
    for path, form in zip(files, forms, strict=True):
        intake = None if isinstance(form, str) else judged(form, portal, dataset)
        results.append(FileIntake(path.name, form if isinstance(form, str) else "", intake))
        dataset = with_reports(dataset, [*intake.accepted.values()]) if intake else dataset
    table = dataset.tables[TABLE]
    if len(table) > before:
        change.write(_FILE, csv_text([*table.columns], sorted(table.records(), key=record_order(table.schema))))
    return results


def _ended(code: int, sentences: Iterable[str]) -> int:
    sys.stdout.writelines(f"{sentence}\n" for sentence in sentences)
    return code
