"""The publication log: which entries concern which unit, and when a page last changed."""

from collections.abc import Iterable
from datetime import date

from model.derived.values import documents_naming
from model.portal import Portal, Row


def entries_of_unit(portal: Portal, unit_id: str) -> list[Row]:
    """Return the entries that name a unit, or a document that names it; newest first."""
    documents = documents_naming(portal, unit_id)
    return newest_first(
        [
            entry
            for entry in portal.rows("publications")
            if entry.unit_id == unit_id or (entry.unit_id is None and entry.document_id in documents)
        ]
    )


def newest_first(entries: Iterable[Row]) -> list[Row]:
    """Put entries in the order people read news."""
    return sorted(entries, key=lambda entry: (entry.published_date, entry.entry_id), reverse=True)


def last_day(entries: Iterable[Row]) -> date | None:
    """Return the day of the latest entry, if there is any."""
    return max((entry.published_date for entry in entries), default=None)


def page_day(portal: Portal, path: str) -> date | None:
    """Return the day a page last changed, as far as the log knows: its document's, its unit's, its task's, or the portal's."""
    section, name = [*path.split("/"), ""][:2]
    if section == "van-ban" and name in portal.texts:
        return last_day([entry for entry in portal.rows("publications") if entry.document_id == name])
    if section == "nhiem-vu" and (tasks := portal.group("tasks", "task_id").get(name.upper())):
        log = portal.group("publications", "document_id").get(tasks[0].document_id, ())
        reports = portal.group("task_reports", "task_id").get(tasks[0].task_id, ())
        days = [*(each.published_date for each in log), *(each.report_date for each in reports)]
        return max(days, default=None)
    if section == "don-vi" and name in portal.group("units", "unit_id"):
        return last_day(entries_of_unit(portal, name))
    return last_day(portal.rows("publications"))
