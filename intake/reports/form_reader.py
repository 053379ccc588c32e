"""
Read one report form, inside limits of memory and time.

The workbook comes from outside, and the library that reads it was not written against
enemies: it works in a process of its own, which may take 512 MB and 20 seconds of a
processor, and hands back plain text.

    python -m intake.reports.form_reader FILE.xlsx      (called by read_form)
"""

import json
import resource
import subprocess
import sys
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any

from model.report_form import (
    COLUMNS,
    FILLED_IN,
    FIRST_ROW,
    HEADER_ROW,
    SHEET,
    TITLE,
    UNIT_CELL,
    Form,
    FormRefusedError,
    FormRow,
)
from model.repository import ROOT
from spreadsheets.guard import MAX_ROWS, refusal

_MEMORY, _SECONDS, _PATIENCE = 512 << 20, 20, 60
_FOREIGN = "Đây không phải sổ tính báo cáo tải từ cổng (không có trang “Báo cáo” đúng mẫu)."
_TOO_MUCH = "Tệp không đọc được trong giới hạn an toàn."


def read_form(path: Path) -> Form:
    """
    Read the form in a workbook.

    Raises:
        FormRefusedError: the workbook is damaged, foreign, dangerous or too large.
    """
    if reason := refusal(path):
        raise FormRefusedError(reason)
    command = [sys.executable, "-m", "intake.reports.form_reader", str(path.resolve())]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PATIENCE, cwd=ROOT)
    except subprocess.TimeoutExpired as error:
        raise FormRefusedError(_TOO_MUCH) from error
    if done.returncode:
        raise FormRefusedError(_TOO_MUCH)
    read = json.loads(done.stdout)
    if read is None:
        raise FormRefusedError(_FOREIGN)
    return Form(path, read["unit_id"], tuple(FormRow(*row) for row in read["rows"]))


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def _read(path: Path) -> dict[str, Any] | None:
    """Read the cells as text; None when this is not our form."""
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    if SHEET not in book.sheetnames:
        return None
    rows = book[SHEET].iter_rows(max_row=MAX_ROWS, max_col=len(COLUMNS), values_only=True)
    cells = [[_text(value) for value in row] for row in rows]
    if len(cells) < HEADER_ROW or cells[HEADER_ROW - 1] != list(COLUMNS.values()) or cells[0][0] != TITLE:
        return None
    filled = [
        (number, dict(zip(COLUMNS, row, strict=True)))
        for number, row in enumerate(cells[FIRST_ROW - 1 :], start=FIRST_ROW)
    ]
    return {
        "unit_id": cells[int(UNIT_CELL[1:]) - 1][1],
        "rows": [(number, row) for number, row in filled if any(row[name] for name in FILLED_IN)],
    }


def _text(value: object) -> str:
    """Return a cell as text: days in ISO form, however they were typed; letters composed."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unicodedata.normalize("NFC", str(value)).strip()


if __name__ == "__main__":
    _limit()
    json.dump(_read(Path(sys.argv[1])), sys.stdout)
