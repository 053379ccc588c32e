"""
The form on which a unit reports progress: a sheet of its workbook, written and read alike.

`publishing/workbooks/units.py` writes it, `intake/reports/form_reader.py` reads it back.
"""

from pathlib import Path
from typing import NamedTuple

SHEET = "Báo cáo"
TITLE = "Báo cáo tiến độ nhiệm vụ"
TITLE_CELL, UNIT_CELL = "A1", "B2"
HEADER_ROW, FIRST_ROW = 4, 5

#: Columns of task_reports on the form, with what the reader sees above each.
COLUMNS = {
    "task_id": "Mã nhiệm vụ",
    "": "Nhiệm vụ",
    "state": "Tiến độ",
    "report_date": "Ngày báo cáo",
    "evidence_document": "Số văn bản minh chứng",
    "evidence_date": "Ngày văn bản minh chứng",
    "note": "Ghi chú",
}
#: What the unit fills in; a row where all of these are empty reports nothing.
FILLED_IN = ("state", "report_date", "evidence_document", "evidence_date", "note")


class FormRow(NamedTuple):
    """One row of a form: its row number in the sheet and its cells as text."""

    number: int
    cells: dict[str, str]


class Form(NamedTuple):
    """What one workbook reports."""

    path: Path
    unit_id: str
    rows: tuple[FormRow, ...]


class FormRefusedError(Exception):
    """Raised when a workbook is not read at all; the text says why, in one sentence."""


def letter_of(column: str) -> str:
    """Return the letter above a column of the form."""
    return "ABCDEFG"[list(COLUMNS).index(column)]
