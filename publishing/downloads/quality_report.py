"""The report of the check that this site passed, for the file: as text and as a workbook."""

import re
from importlib.resources.abc import Traversable
from pathlib import Path

from model.portal import Portal
from publishing.descriptors.sources import OF_DATA, cited_documents, source_rows
from validation.report.as_text import WARNING, text_report
from validation.report.report import Report

_TEXT = "bao-cao-kiem-tra.txt"
#: How the report counts what is open.
_COUNTED = re.compile(r"\b([1-9]\d*) cảnh báo\.$", re.MULTILINE)
_SHOWN = 5


def open_warnings(downloads: Traversable) -> list[str]:
    """
    Return what the report in a folder of downloads says is open: how much, the first of it, and where all stands.

    Args:
        downloads: The folder; it may be inside an archive.
    """
    report = (downloads / _TEXT).read_text(encoding="utf-8")
    counted = _COUNTED.search(report)
    if not counted:
        return []
    warnings = [line for line in report.splitlines() if line.startswith(WARNING)]
    all_of_it = f"Xem đủ: make check, hoặc {downloads / _TEXT}."
    return [f"Còn {counted[1]} cảnh báo chưa ai xem:", *warnings[:_SHOWN], all_of_it]


def write_quality_report(portal: Portal, folder: Path) -> None:
    """Write what the check found and did not stop for."""
    from validation.report.as_workbook import workbook_report  # who asks for warnings writes no workbook

    found = list(portal.warnings)
    tables = {name: len(table.rows) for name, table in portal.tables.items()}
    counts = [f"  {name}.csv: {rows} dòng" for name, rows in tables.items()]
    lines = [f"Kiểm tra ngày {portal.checked_on.isoformat()}.", text_report(found), "Các bảng đã kiểm tra:", *counts]
    (folder / _TEXT).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    documents = cited_documents(portal, portal.tables.values())
    source = source_rows(portal, "Báo cáo kiểm tra dữ liệu", documents, (OF_DATA, portal.fingerprint))
    (folder / "bao-cao-kiem-tra.xlsx").write_bytes(workbook_report(Report(found, tables), source))
