"""A task as one row of a list: its words, when it is due, where it stands."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.citing.citations import place_link
from macros.citing.notes import caveats, notes_on
from macros.html.addresses import task_address
from macros.html.markup import element, joined, link, quoted, title, unbroken
from macros.tasks.units import STATED
from model.derived.progress import is_done, latest_report
from model.portal import Portal, Row
from model.vocabulary import DocumentStatus

#: Standings of a document that are told at each of its rows; of a draft a whole group or page tells.
_TOLD = {DocumentStatus.REPLACED, DocumentStatus.EXPIRED, DocumentStatus.UNKNOWN}


def task_words(portal: Portal, task: Row, *, in_full: bool = False) -> Markup:
    """Show what a task asks, with the way to its page, and what else the text states of it; *in_full* its whole words."""
    said = zip(portal.tables["tasks"].titles(*STATED), (getattr(task, each) for each in STATED), strict=True)
    stated = [joined([f"{name}: ", quoted(words)]) for name, words in said if words]
    return joined(
        [
            link(task_address(task.task_id), title(task.title)),
            element("p", unbroken(task.quote), class_="words") if in_full and task.quote != task.title else None,
            element("p", joined([task.task_id, *stated], " · "), class_="meta"),
            caveats(notes_on(portal, task)),
        ]
    )


def due_day(portal: Portal, task: Row) -> Markup | None:
    """Show a deadline as printed, with the day for a script to count from; nothing where the text states none."""
    if not task.due_text:
        return None
    if not task.due_date:
        return quoted(task.due_text)
    is_open = not is_done(latest_report(portal, task.task_id))
    return element("time", quoted(task.due_text), datetime=str(task.due_date), class_="due", data_due=is_open)


def place_of_task(portal: Portal, task: Row) -> Markup:
    """Lead to the clause of a task; a text that no longer holds says so."""
    status = portal.row("documents", task.document_id).status
    mark = element("span", status.label, class_="badge") if status in _TOLD else None
    return joined([place_link(portal, task.document_id, task.clause_id), mark], " ")


def unsaid(portal: Portal, tasks: Iterable[Row]) -> str:
    """Say once what no text states of any of these tasks; empty where each is stated somewhere."""
    listed = list(tasks)
    names = zip(portal.tables["tasks"].titles(*STATED, "due_date"), (*STATED, "due_text"), strict=True)
    missing = [name.lower() for name, column in names if not any(getattr(task, column) for task in listed)]
    return f"Không việc nào nêu: {', '.join(missing)}." if listed and missing else ""
