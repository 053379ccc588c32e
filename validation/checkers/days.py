"""Days of what has happened: none is still to come, and evidence is not younger than what it proves."""

from collections.abc import Iterator

from validation.dataset import Dataset
from validation.day import build_day
from validation.findings import Finding

_HAPPENED = (
    ("task_reports", "report_date"),
    ("status_events", "event_date"),
    ("documents", "status_as_of"),
    ("publications", "published_date"),
)


def day_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the days of reports, events and publications."""
    today = build_day().isoformat()
    for name, column in _HAPPENED:
        table = dataset.table(name, column)
        if table is None:
            continue
        for row, cell in enumerate(table.cells(column)):
            if cell and cell > today:
                yield table.at(row, column, "dates_agree", detail=f"Ngày này chưa tới (hôm nay là {today}).")
    reports = dataset.table("task_reports", "report_date", "evidence_date")
    if reports is None:
        return
    for row, report in enumerate(reports.records()):
        reported, proven = report["report_date"], report["evidence_date"]
        if reported and proven and proven > reported:
            detail = f"Văn bản minh chứng ghi ngày {proven}, sau ngày báo cáo {reported}."
            yield reports.at(row, "evidence_date", "dates_agree", detail=detail)
