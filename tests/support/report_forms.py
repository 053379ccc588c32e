"""The form of a unit, filled in as a clerk does it, and altered part by part as programs do it."""

import datetime as dt
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from openpyxl import load_workbook

from model.repository import ROOT
from validation.loading import load_portal

UNIT, SHEET = "ban-to-chuc-thanh-uy", "Báo cáo"
#: A form as it was handed out before forms had rows of collectives.
HANDED_OUT_BEFORE = ROOT / "tests" / "commands" / "forms" / "handed-out-2026-11.xlsx"
#: What a clerk fills into the first row.
FILLED = {
    "C5": "Đã hoàn thành",
    "D5": dt.date(2026, 11, 20),
    "E5": "12-BC/BTC",
    "F5": dt.date(2026, 11, 19),
    "G5": "Đã trình",
}
#: The row that it becomes.
ROW = {
    "report_id": "BC-0001",
    "task_id": "NV-019",
    "unit_id": UNIT,
    "report_date": "2026-11-20",
    "state": "done",
    "evidence_document": "12-BC/BTC",
    "evidence_date": "2026-11-19",
    "collective_id": "",
    "note": "Đã trình",
}
COUNTS = "nhận 1 dòng, 0 dòng đã có từ trước, 0 lỗi"


def fill(form: Path, path: Path, cells: Mapping[str, object]) -> Path:
    """Put values into cells of a form, and save it elsewhere."""
    book = load_workbook(form)
    for place, value in cells.items():
        book[SHEET][place] = value
    book.save(path)
    return path


def alter(form: Path, path: Path, change: Callable[[str, bytes], bytes], **more: bytes) -> Path:
    """Copy a workbook with each part changed, and parts added (their names with / written as __)."""
    with zipfile.ZipFile(form) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in more.items():
            new.writestr(name.replace("__", "/"), content)
    return path


def sheet_part(form: Path) -> str:
    """Return the part of a workbook that holds the form: its only protected sheet."""
    with zipfile.ZipFile(form) as archive:
        return next(name for name in archive.namelist() if b"sheetProtection" in archive.read(name))


def reports(data: Path) -> list[dict[str, str]]:
    """Return the reports of a data folder, every cell a text."""
    rows = load_portal(data).rows("task_reports")
    return [{name: str(value or "") for name, value in vars(row).items()} for row in rows]
