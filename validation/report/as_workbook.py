"""The report as a workbook, for colleagues who mend data in a spreadsheet."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from model.finding import Finding
from validation.report.report import Report
from validation.rulebook import RULES

#: Nothing from the data is ever run or followed.
_INERT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same findings, the same bytes
_COLUMNS = (
    ("Mức", 11),
    ("Tệp", 32),
    ("Dòng", 7),
    ("Hàng bảng tính", 9),
    ("Cột", 18),
    ("Tên cột", 22),
    ("Giá trị", 40),
    ("Điều phải giữ", 44),
    ("Sai ở đâu, sửa thế nào", 70),
    ("Quy tắc", 26),
)
_SEVERITY = {"error": "Lỗi", "warning": "Cảnh báo"}
_LONGEST_CELL = 32_000


def workbook_report(report: Report, source: Sequence[tuple[str, str]] = ()) -> bytes:
    """
    Return the findings as one sheet with filter and frozen header, ready for A4 landscape.

    Args:
        report: What was found.
        source: What was checked, as names and values for a second sheet; no sheet without them.
    """
    target = io.BytesIO()
    with Workbook(target, _INERT) as book:
        book.set_properties({"title": "Báo cáo kiểm tra dữ liệu", "created": _MADE})
        sheet = book.add_worksheet("Báo cáo")
        head = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#E8E8E8"})
        body = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for place, (title, width) in enumerate(_COLUMNS):
            sheet.set_column(place, place, width, body)
            sheet.write_string(0, place, title, head)
        for row, found in enumerate(report.findings, start=1):
            _add_finding(sheet, row, found, body)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(report.findings), 1), len(_COLUMNS) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        if source:
            _add_source(book, source, body)
    return target.getvalue()


def _add_finding(sheet: Worksheet, row: int, finding: Finding, body: Format) -> None:
    cells = (
        _SEVERITY[finding.severity],
        finding.file,
        finding.line or "",
        finding.sheet_row or finding.line or "",
        finding.column,
        finding.title,
        finding.value,
        RULES[finding.rule].words,
        finding.message,
        finding.rule,
    )
    for place, cell in enumerate(cells):
        if isinstance(cell, int):
            sheet.write_number(row, place, cell)
        else:
            text = cell.encode(errors="backslashreplace").decode()  # the name of a file may be no UTF-8
            sheet.write_string(row, place, text[:_LONGEST_CELL], body)


def _add_source(book: Workbook, source: Sequence[tuple[str, str]], body: Format) -> None:
    sheet = book.add_worksheet("Nguồn")
    sheet.set_column(0, 0, 34, body)
    sheet.set_column(1, 1, 80, body)
    for row, words in enumerate(source):
        sheet.write_row(row, 0, words, body)
