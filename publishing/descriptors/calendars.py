"""
Calendars of stated deadlines (RFC 5545): one for the portal, one for each unit that a task with a day names.

Only days that a text states are in them, so where there are none there is no file. An event is a whole day and takes
up no time; its id is a name-based UUID, and its stamp the day on which its task last changed: no clock is asked.
"""

import uuid
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from model.addresses import PORTAL_CALENDAR, task_place, unit_calendar_place
from model.derived.duties import is_of_draft
from model.derived.publication_log import page_day
from model.naming import document_citation
from model.portal import Portal, Row
from model.texts.citations import clause_name
from model.vocabulary import DocumentStatus
from publishing.addresses import site_address

_NAMES = uuid.UUID("b7d5c0de-0d8c-5a53-9a0e-5f1f2f0c7a11")
#: Octets of a line without its end (RFC 5545, 3.1).
_LINE = 75
#: The first two bits of an octet that goes on with a letter (RFC 3629, 3).
_FIRST_BITS, _GOES_ON = 0b1100_0000, 0b1000_0000
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write_calendars(portal: Portal, site: Path) -> None:
    """Write the calendar of the portal, and one for each unit, where there are stated days."""
    dated = {task.task_id: task for task in portal.rows("tasks") if task.due_date}
    _write(portal, site / PORTAL_CALENDAR, portal.settings.name, dated.values())
    for unit_id, parts in portal.group("task_units", "unit_id").items():
        tasks = {each.task_id: dated[each.task_id] for each in parts if each.task_id in dated}
        name = f"{portal.row('units', unit_id).name} – {portal.settings.name}"
        _write(portal, site / unit_calendar_place(unit_id), name, tasks.values())


def _write(portal: Portal, path: Path, name: str, tasks: Iterable[Row]) -> None:
    ordered = sorted(tasks, key=lambda task: (task.due_date, task.task_id))
    if not ordered:
        return
    lines = [
        *(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:-//{portal.settings.name}//VI",
            f"X-WR-CALNAME:{name.translate(_ESCAPED)}",
        ),
        *(line for task in ordered for line in _event(portal, task)),
        "END:VCALENDAR",
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(_folded(line) for line in lines))


def _event(portal: Portal, task: Row) -> Iterator[str]:
    """Return the lines of one deadline, as the text prints it and with the clause that states it."""
    document = portal.row("documents", task.document_id)
    draft = f"[{DocumentStatus.DRAFT.label}] " if is_of_draft(portal, task) else ""
    place = clause_name(portal.texts[task.document_id], task.clause_id)
    cited = f"{place} {document_citation(portal, document.document_id)}"
    stamp = page_day(portal, task_place(task.task_id)) or portal.checked_on
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(portal.settings.names_below(_NAMES), task.task_id)}"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(task.due_date)}"
    yield f"DTEND;VALUE=DATE:{_day(task.due_date + timedelta(days=1))}"
    yield f"SUMMARY:{f'{draft}{task.task_id}: {task.title}'.translate(_ESCAPED)}"
    yield f"DESCRIPTION:{f'Thời hạn như nêu: “{task.due_text}” ({cited}).'.translate(_ESCAPED)}"
    if site_address():
        yield f"URL:{site_address()}{task_place(task.task_id)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _folded(line: str) -> bytes:
    """Return a line cut where it is longer than the standard allows, and never inside a letter."""
    octets, parts = line.encode(), []
    while len(octets) > _LINE:
        end = _LINE
        while octets[end] & _FIRST_BITS == _GOES_ON:
            end -= 1
        parts.append(octets[:end])
        octets = b" " + octets[end:]
    return b"\r\n".join([*parts, octets]) + b"\r\n"
