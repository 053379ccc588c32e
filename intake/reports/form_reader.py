"""
Read one report form, inside limits of memory and time.

The workbook comes from outside, and the library that reads it was not written against
enemies: it works in a process of its own, which may take 512 MB and 20 seconds of a
processor, and hands back plain text.

    python -m intake.reports.form_reader FILE.xlsx      (called by read_form)
"""

import json
import sys
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake.limits.process import LimitError, Limits, limit, run_module
from model.report_form import (
    COLUMNS,
    FILLED_IN,
    FIRST_ROW,
    HEADER_ROW,
    HOW_CELL,
    SHEET,
    TASK_CODE,
    TASK_WORDS,
    TASKS_SHEET,
    TITLE,
    TITLE_CELL,
    UNIT_CELL,
    UNIT_LABEL_CELL,
    UNIT_NAME_CELL,
    Form,
    FormRefusedError,
    FormRow,
    letter_of,
)
from spreadsheets.guard import MAX_COLUMNS, MAX_ROWS, refusal
from spreadsheets.strict_form import as_transitional

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_LIMITS = Limits(memory=512 << 20, seconds=20, patience=60)
_FOREIGN = "Đây không phải sổ tính báo cáo tải từ cổng (không có trang “Báo cáo” đúng mẫu)."
_HIDDEN = "Trang “Báo cáo” đang bị ẩn; hãy cho hiện lại, xem kỹ từng dòng rồi gửi."
_TOO_MUCH = "Tệp không đọc được trong giới hạn an toàn."
_LETTERS = {letter_of(name): name for name in COLUMNS}
#: What the form itself writes above its rows.
_ABOVE = {TITLE_CELL, UNIT_LABEL_CELL, UNIT_CELL, UNIT_NAME_CELL, HOW_CELL}


def read_form(path: Path) -> Form:
    """
    Read the form in a workbook.

    Raises:
        FormRefusedError: the workbook is damaged, foreign, hidden, dangerous or too large.
    """
    if reason := refusal(path):
        raise FormRefusedError(reason)
    try:
        said = run_module("intake.reports.form_reader", [str(path.resolve())], _LIMITS)
    except (LimitError, OSError) as error:
        raise FormRefusedError(_TOO_MUCH) from error
    read = json.loads(said)
    if read is None:
        raise FormRefusedError(_FOREIGN)
    if read["is_hidden"]:
        raise FormRefusedError(_HIDDEN)
    return _form(path, read)


def _form(path: Path, read: dict[str, Any]) -> Form:
    """Part the cells of the sheet into what the form asks for and what it does not."""
    cells: dict[str, str] = read["cells"]
    numbers = sorted({int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for place in cells})
    rows = (
        FormRow(
            number,
            {name: cells.get(f"{letter}{number}", "") for letter, name in _LETTERS.items()},
            number in read["hidden_rows"],
        )
        for number in numbers
        if number >= FIRST_ROW
    )
    asked = {f"{letter}{number}" for letter in _LETTERS for number in numbers if number >= HEADER_ROW} | _ABOVE
    return Form(
        path,
        cells.get(UNIT_CELL, ""),
        cells.get(UNIT_NAME_CELL, ""),
        tuple(row for row in rows if any(row.cells[name] for name in FILLED_IN)),
        frozenset(_LETTERS[letter] for letter in read["hidden_columns"]),
        {place: text for place, text in cells.items() if place not in asked},
        read["tasks"],
    )


def _rows(sheet: "Worksheet") -> "Iterator[tuple[Cell | MergedCell, ...]]":
    """Return the cells of a sheet; formats may reach further, content may not (spreadsheets/guard.py)."""
    return sheet.iter_rows(max_row=min(sheet.max_row, MAX_ROWS), max_col=min(sheet.max_column, MAX_COLUMNS))


def _read(path: Path) -> dict[str, Any] | None:
    """Read the sheet of the form: its cells as text, and what of it is hidden; None when this is not our form."""
    from openpyxl import load_workbook

    book = load_workbook(as_transitional(path), data_only=False, keep_links=False)
    if SHEET not in book.sheetnames:
        return None
    sheet = book[SHEET]
    cells = {cell.coordinate: text for row in _rows(sheet) for cell in row if (text := _text(cell.value))}
    header = [cells.get(f"{letter}{HEADER_ROW}") for letter in _LETTERS]
    if header != list(COLUMNS.values()) or cells.get(TITLE_CELL) != TITLE:
        return None
    return {
        "cells": cells,
        "hidden_rows": [number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0],
        "hidden_columns": sorted(set(_hidden_letters(sheet)) & set(_LETTERS)),
        "is_hidden": sheet.sheet_state != "visible",
        "tasks": _tasks(book[TASKS_SHEET]) if TASKS_SHEET in book.sheetnames else {},
    }


def _hidden_letters(sheet: "Worksheet") -> Iterator[str]:
    """Return the letters of hidden columns; one entry of the sheet may speak of many."""
    from openpyxl.utils import get_column_letter

    for column in sheet.column_dimensions.values():
        if column.hidden or column.width == 0:
            last = min(column.max or 0, len(_LETTERS))
            yield from map(get_column_letter, range(column.min or 1, last + 1))


def _tasks(sheet: "Worksheet") -> dict[str, str]:
    """Return the words of each task, by its code, from the sheet of tasks."""
    rows = [[_text(cell.value) for cell in row] for row in _rows(sheet)]
    if not rows or not {TASK_CODE, TASK_WORDS} <= set(rows[0]):
        return {}
    code, words = rows[0].index(TASK_CODE), rows[0].index(TASK_WORDS)
    return {row[code]: row[words] for row in rows[1:]}


def _text(value: object) -> str:
    """Return a cell as text: days as the form writes them, letters composed."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unicodedata.normalize("NFC", str(value)).strip()


if __name__ == "__main__":
    limit(_LIMITS)
    json.dump(_read(Path(sys.argv[1])), sys.stdout)
