"""
Hold a form against the one that the portal hands out to its unit, and turn its rows into rows of task_reports.

Protection of a sheet is a courtesy: any cell may have been set. A row is taken for what it says only
where its code and words are those of one row of the unit's own form (decisions/0019).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from model.derived.report_rows import ReportRow, report_rows
from model.portal import Portal
from model.report_form import COLUMNS, FILLED_IN, SHEET, UNIT_CELL, UNIT_NAME_CELL, Form, FormRow, letter_of
from model.vocabulary import TaskState
from spreadsheets.sheet_rows import fitting

#: Days as the form writes them, or as the data do; the figures are year, month and day.
_WAYS = (
    re.compile(r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"),
)
_DAYS = ("report_date", "evidence_date")
_CODES = {state.label.casefold(): state.value for state in TaskState}
_AGAIN = "Tải lại sổ tính của đơn vị từ cổng rồi điền vào đó."

Record = dict[str, str]


class Fault(NamedTuple):
    """
    What is wrong in a form.

    Attributes:
        row: The row of the sheet; 0 of what is wrong above all rows.
        words: The whole sentence: where it is, what stands there, what is wrong with it, and how to mend it.
    """

    row: int
    words: str


class _Mismatch(NamedTuple):
    """Why a row is none that the portal hands out, and in which column that shows."""

    column: str
    words: str


class BoundForm(NamedTuple):
    """
    The rows that are what the portal hands out, and what is wrong with rows.

    Attributes:
        records: For each such row of the sheet its cells in task_reports, but for the code of the report.
        faults: What is wrong; a row of which anything is said is not taken.
    """

    records: dict[int, Record]
    faults: list[Fault]


def bound(form: Form, portal: Portal) -> BoundForm:
    """Hold a form against what the portal hands out to its unit."""
    faults = [*_unit_faults(form, portal)]
    if faults:
        return BoundForm({}, faults)
    handed_out = report_rows(portal, form.unit_id)
    records: dict[int, Record] = {}
    met: dict[ReportRow, int] = {}
    for row in form.rows:
        wrong = [*_hidden_faults(form, row)]
        own = _row_handed_out(row, handed_out, form.tasks)
        if not isinstance(own, ReportRow):
            wrong.append(fault(form, row.number, own.column, row.cells, own.words))
        elif own in met:
            words = f"Nhiệm vụ này đã báo cáo ở dòng {met[own]}. Mỗi nhiệm vụ một dòng; xóa nội dung của dòng thừa."
            wrong.append(fault(form, row.number, "task_id", row.cells, words))
        else:
            records[row.number] = _record(form, row, own)
            met |= {} if wrong else {own: row.number}
        faults += wrong
    return BoundForm(records, [*faults, *_stray_faults(form)])


def fault(form: Form, number: int, column: str, cells: Mapping[str, str], words: str) -> Fault:
    """Say what is wrong with a cell where the clerk sees it: file, sheet, row, column letter and title, value."""
    place = f"{form.path.name}, trang “{SHEET}”, dòng {number}"
    if column not in COLUMNS:
        return Fault(number, f"{place}: {words}")
    value = f" ‘{cells[column]}’ —" if cells[column] else ""
    return Fault(number, f"{place}, cột {letter_of(column)} ({COLUMNS[column]}):{value} {words}")


def _unit_faults(form: Form, portal: Portal) -> Iterator[Fault]:
    """The unit is one of the portal's, under its name: a code set to another unit leaves the name behind."""
    place = f"{form.path.name}, trang “{SHEET}”"
    unit = next(iter(portal.group("units", "unit_id").get(form.unit_id, ())), None)
    if unit is None:
        words = f"‘{form.unit_id}’ — Cổng không có đơn vị mang mã này."
        yield Fault(0, f"{place}, ô {UNIT_CELL}: {words} {_AGAIN}")
    elif form.unit_name != unit.name:
        words = f"‘{form.unit_name}’ — Mã “{form.unit_id}” là của “{unit.name}”, không phải của đơn vị này."
        yield Fault(0, f"{place}, ô {UNIT_NAME_CELL}: {words} {_AGAIN}")


def _row_handed_out(row: FormRow, handed_out: list[ReportRow], tasks: Mapping[str, str]) -> "ReportRow | _Mismatch":
    """Return the row of the unit's own form that a row is; where it is none, the column and words that say why."""
    code, words = row.cells["task_id"], row.cells[""]
    of_task = [each for each in handed_out if each.task_id == code]
    if not code:
        return _Mismatch("task_id", f"Dòng này không nằm trong biểu mẫu: ô mã nhiệm vụ trống. {_AGAIN}")
    if not of_task:
        return _Mismatch("task_id", f"Nhiệm vụ này không nằm trong biểu mẫu cổng phát cho đơn vị. {_AGAIN}")
    today = {_as_read(each.words) for each in handed_out}
    was_called_so = words not in {"", *today} and words == tasks.get(code)
    for each in of_task:
        if words == _as_read(each.words) or (was_called_so and not each.collective_id):
            return each
    said = f"Ô đã bị sửa, hoặc mã ở cột A đã bị đổi: biểu mẫu của đơn vị ghi “{of_task[0].words}” cho {code}. {_AGAIN}"
    return _Mismatch("", said)


def _as_read(words: str) -> str:
    """Return words as they come back from a cell."""
    return fitting(words).strip()


def _hidden_faults(form: Form, row: FormRow) -> Iterator[Fault]:
    """What nobody saw is not reported."""
    if row.is_hidden:
        words = "Dòng này đang bị ẩn mà có nội dung. Cho hiện lại, xem kỹ, xóa nếu không phải của mình, rồi gửi lại."
        yield fault(form, row.number, "*", row.cells, words)
    for name in FILLED_IN:
        if name in form.hidden_columns and row.cells[name]:
            words = "Cột này đang bị ẩn mà có nội dung. Cho hiện lại, xem kỹ, rồi gửi lại."
            yield fault(form, row.number, name, row.cells, words)


def _stray_faults(form: Form) -> Iterator[Fault]:
    """Nothing that was written is passed over in silence."""
    for place, text in form.strays.items():
        words = f"‘{text}’ — Ô này không thuộc biểu mẫu nên nội dung không được nhận. Chỉ điền các ô nền vàng."
        yield Fault(0, f"{form.path.name}, trang “{SHEET}”, ô {place}: {words}")


def _record(form: Form, row: FormRow, own: ReportRow) -> Record:
    """Turn what a clerk writes into what the table holds: codes for labels, ISO days."""
    cells = {name: text for name, text in row.cells.items() if name}
    cells["state"] = _CODES.get(cells["state"].casefold(), cells["state"])
    cells |= {name: _day(cells[name]) or cells[name] for name in _DAYS}
    return cells | {"unit_id": form.unit_id, "task_id": own.task_id, "collective_id": own.collective_id}


def _day(text: str) -> str:
    """Return a day as the data write it; no words where it is none."""
    figures = next((match for way in _WAYS if (match := way.fullmatch(text))), None)
    try:
        return date(*(int(figures[name]) for name in ("year", "month", "day"))).isoformat() if figures else ""
    except ValueError:
        return ""
