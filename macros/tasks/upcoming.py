"""What is due next, for the home page: which of the stated days lie ahead, the reader's browser knows."""

from markupsafe import Markup

from macros.html.addresses import page_address, task_address
from macros.html.markup import element, items, joined, link, title
from macros.tasks.rows import due_day
from macros.tasks.units import parts_of_task
from model.derived.duties import is_of_draft
from model.derived.progress import is_done, latest_report
from model.pagination import ROWS_A_PAGE
from model.portal import Portal, Row

#: So many lie in sight; the register has them all.
_SHOWN = 5


def upcoming_deadlines(portal: Portal) -> str:
    """List what is due next by texts that were issued and was not reported done; nothing where no day is stated."""
    due = sorted(
        (task for task in portal.rows("tasks") if task.due_date and _lies_ahead(portal, task)),
        key=lambda task: (task.due_date, task.task_id),
    )
    if not due:
        return Markup()
    entries = (_entry(portal, task) for task in due[:ROWS_A_PAGE])
    return element(
        "section",
        element("h2", "Sắp đến hạn", id="sap-den-han"),
        items(entries, data_upcoming=str(_SHOWN), class_="upcoming"),
        element("p", link(page_address("nhiem-vu"), "Sổ nhiệm vụ, mọi thời hạn")),
    )


def _lies_ahead(portal: Portal, task: Row) -> bool:
    """Tell whether a day had not passed when the data was checked, and no unit reported it done since."""
    is_open = not is_of_draft(portal, task) and not is_done(latest_report(portal, task.task_id))
    return is_open and task.due_date >= portal.checked_on


def _entry(portal: Portal, task: Row) -> Markup:
    names = (portal.row("units", each.unit_id).name for each in parts_of_task(portal, task.task_id)[:1])
    words = link(task_address(task.task_id), title(task.title))
    return joined([words, element("p", joined([due_day(portal, task), *names], " · "), class_="meta")])
