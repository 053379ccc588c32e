"""Days of what has happened: none is still to come, and a report follows its task and what proves it."""

from collections.abc import Iterator

from model.day import build_day
from model.finding import Finding
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_HAPPENED = (
    ("task_reports", "report_date"),
    ("status_events", "event_date"),
    ("documents", "status_as_of"),
    ("publications", "published_date"),
)


def day_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the days of reports, events and publications."""
    yield from _coming_findings(dataset)
    reports = dataset.table("task_reports", "task_id", "report_date", "evidence_date")
    if reports is not None:
        yield from _report_findings(reports, _issued(dataset))


def _coming_findings(dataset: Dataset) -> Iterator[Finding]:
    today = build_day().isoformat()
    for name, column in _HAPPENED:
        table = dataset.table(name, column)
        if table is None:
            continue
        for row, cell in enumerate(table.cells(column)):
            if cell and cell > today:
                yield table.at(row, column, "dates_agree", detail=f"Ngày này chưa tới (hôm nay là {today}).")


def _issued(dataset: Dataset) -> dict[str | None, str]:
    """Return the day, or the month, of the document that gave each task; nothing where it is not known."""
    documents = dataset.whole("documents", "document_id", "issued_date")
    tasks = dataset.whole("tasks", "task_id", "document_id")
    if documents is None or tasks is None:
        return {}
    dates = {each["document_id"]: each["issued_date"] or "" for each in documents.records()}
    return {each["task_id"]: dates.get(each["document_id"], "") for each in tasks.records()}


def _report_findings(reports: RawTable, issued: dict[str | None, str]) -> Iterator[Finding]:
    for row, report in enumerate(reports.records()):
        given, reported, proven = issued.get(report["task_id"], ""), report["report_date"], report["evidence_date"]
        early = next((name for name in ("report_date", "evidence_date") if (report[name] or given) < given), None)
        if early:
            detail = f"Ngày này trước ngày {given} của văn bản giao nhiệm vụ {report['task_id']}."
            yield reports.at(row, early, "dates_agree", detail=detail)
        elif reported and proven and proven > reported:
            detail = f"Văn bản minh chứng ghi ngày {proven}, sau ngày báo cáo {reported}."
            yield reports.at(row, "evidence_date", "dates_agree", detail=detail)
