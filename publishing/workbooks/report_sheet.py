"""The form of a unit's workbook: everything locked but the cells to fill, lists to choose from."""

from collections.abc import Sequence
from datetime import date

from xlsxwriter.worksheet import Worksheet

from model.derived.report_rows import ReportRow
from model.portal import Row
from model.report_form import (
    COLUMNS,
    FILLED_IN,
    FIRST_ROW,
    HEADER_ROW,
    HOW_CELL,
    SHEET,
    TITLE,
    TITLE_CELL,
    UNIT_CELL,
    UNIT_LABEL,
    UNIT_LABEL_CELL,
    UNIT_NAME_CELL,
    letter_of,
)
from model.vocabulary import TaskState
from spreadsheets.sheet_rows import fitting, row_height
from spreadsheets.sheets import Book, print_on_a4

_HOW = (
    "Chỉ điền các ô nền vàng, lưu lại rồi gửi cho người giữ dữ liệu của cổng. Dòng không có gì để báo cáo thì để trống. "
    f"“{TaskState.DONE.label}” phải có số và ngày của văn bản minh chứng. "
    "Điền vào dòng “giao chung” tức là đơn vị tự nhận thuộc tên gọi ấy."
)
_WIDTHS = (12, 50, 18, 14, 24, 16, 40)
#: Points left for the unit's own words below the task's title.
_ROOM_TO_WRITE = 30
_EARLIEST, _LATEST = date(2000, 1, 1), date(2099, 12, 31)


def add_report_sheet(book: Book, unit: Row, rows: Sequence[ReportRow]) -> None:
    """Add the form of a unit."""
    sheet = book.add_worksheet(SHEET)
    fill = {"valign": "top", "text_wrap": True, "locked": False, "bg_color": "#FFF8D6", "border": 1}
    words, day = book.add_format(fill | {"num_format": "@"}), book.add_format(fill | {"num_format": "dd/mm/yyyy"})
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.write_string(TITLE_CELL, TITLE, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(UNIT_LABEL_CELL, UNIT_LABEL, book.words)
    sheet.write_string(UNIT_CELL, unit.unit_id, book.words)
    sheet.write_string(UNIT_NAME_CELL, unit.name, book.running)
    sheet.write_string(HOW_CELL, _HOW, book.running)
    sheet.set_row(HEADER_ROW - 1, row_height(tuple(COLUMNS.values()), _WIDTHS))
    for place, title in enumerate(COLUMNS.values()):
        sheet.write_string(HEADER_ROW - 1, place, title, book.header)
    for line, row in enumerate(rows, start=FIRST_ROW - 1):
        sheet.set_row(line, _ROOM_TO_WRITE + row_height((row.words,), _WIDTHS[1:2]))
        sheet.write_string(line, 0, row.task_id, book.words)
        sheet.write_string(line, 1, fitting(row.words), book.words)
        for place, name in enumerate(COLUMNS):
            if name in FILLED_IN:
                sheet.write_blank(line, place, None, day if name.endswith("date") else words)
    _add_choices(sheet, FIRST_ROW + len(rows) - 1)
    _protect(sheet)
    print_on_a4(sheet, book)


def _add_choices(sheet: Worksheet, last: int) -> None:
    """Offer the closed list of states, and hold days to days."""
    state = {
        "validate": "list",
        "source": [member.label for member in TaskState],
        "error_title": "Tiến độ",
        "error_message": "Chọn một trong các tiến độ của danh sách.",
    }
    day = {
        "validate": "date",
        "criteria": "between",
        "minimum": _EARLIEST,
        "maximum": _LATEST,
        "error_title": "Ngày",
        "error_message": "Gõ ngày dạng ngày/tháng/năm, ví dụ 31/12/2026.",
    }
    for name, rule in (("state", state), ("report_date", day), ("evidence_date", day)):
        sheet.data_validation(f"{letter_of(name)}{FIRST_ROW}:{letter_of(name)}{last}", rule)


def _protect(sheet: Worksheet) -> None:
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.freeze_panes(HEADER_ROW, 0)
    sheet.repeat_rows(HEADER_ROW - 1)
