"""
The form on which a unit reports progress: a sheet of its workbook, written and read alike.

`publishing/workbooks/units.py` writes it, `intake/reports/form_reader.py` reads it back.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

SHEET = "Báo cáo"
TITLE = "Báo cáo tiến độ nhiệm vụ"
TITLE_CELL, UNIT_CELL, UNIT_NAME_CELL, HOW_CELL = "A1", "B2", "C2", "A3"
#: The words before the unit.
UNIT_LABEL, UNIT_LABEL_CELL = "Đơn vị", "A2"
HEADER_ROW, FIRST_ROW = 4, 5
#: The sheet of the same workbook on which the unit's own tasks stand, and its columns of code and words.
TASKS_SHEET, TASK_CODE, TASK_WORDS = "Nhiệm vụ", "Mã nhiệm vụ", "Nhiệm vụ"

#: Columns of task_reports on the form, with what the reader sees above each.
COLUMNS = {
    "task_id": TASK_CODE,
    "": TASK_WORDS,
    "state": "Tiến độ",
    "report_date": "Ngày báo cáo",
    "evidence_document": "Số văn bản minh chứng",
    "evidence_date": "Ngày văn bản minh chứng",
    "note": "Ghi chú",
}
#: What the unit fills in; a row where all of these are empty reports nothing.
FILLED_IN = ("state", "report_date", "evidence_document", "evidence_date", "note")


class FormRow(NamedTuple):
    """One row of a form: its row number in the sheet, its cells as text, and whether it is hidden."""

    number: int
    cells: dict[str, str]
    is_hidden: bool = False


class Form(NamedTuple):
    """
    What one workbook reports.

    Attributes:
        path: The workbook.
        unit_id: The unit that it says it is of.
        unit_name: The name beside it.
        rows: The rows in which something is filled in.
        hidden_columns: The columns of the form that are hidden, by their name in task_reports.
        strays: What stands where the form has no cell, by its place.
        tasks: The words of each task, by its code, as the workbook gave them when it was handed out.
    """

    path: Path
    unit_id: str
    unit_name: str
    rows: tuple[FormRow, ...]
    hidden_columns: frozenset[str] = frozenset()
    strays: Mapping[str, str] = {}
    tasks: Mapping[str, str] = {}


class FormRefusedError(Exception):
    """Raised when a workbook is not read at all; the text says why, in one sentence."""


def letter_of(column: str) -> str:
    """Return the letter above a column of the form."""
    return "ABCDEFG"[list(COLUMNS).index(column)]
