"""The report of the check that this site passed, for the file: as text and as a workbook."""

from pathlib import Path

from model.portal import Portal
from publishing.descriptors.sources import OF_DATA, cited_documents, source_rows
from validation.report.as_text import text_report
from validation.report.as_workbook import workbook_report
from validation.report.report import Report


def write_quality_report(portal: Portal, folder: Path) -> None:
    """Write what the check found and did not stop for."""
    found = list(portal.warnings)
    tables = {name: len(table.rows) for name, table in portal.tables.items()}
    counts = [f"  {name}.csv: {rows} dòng" for name, rows in tables.items()]
    lines = [f"Kiểm tra ngày {portal.checked_on.isoformat()}.", text_report(found), "Các bảng đã kiểm tra:", *counts]
    (folder / "bao-cao-kiem-tra.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    documents = cited_documents(portal, portal.tables.values())
    source = source_rows(portal, "Báo cáo kiểm tra dữ liệu", documents, (OF_DATA, portal.fingerprint))
    (folder / "bao-cao-kiem-tra.xlsx").write_bytes(workbook_report(Report(found, tables), source))
