"""What is chosen from the list, to take away: what a script needs besides the rows to make a file of them."""

from collections.abc import Collection

from markupsafe import Markup

from macros.html.markup import data_block, element
from model.naming import COPY_CAUTION, document_with_standing
from model.portal import Portal, Row


def taking(portal: Portal, tasks: Collection[Row], of: str) -> Markup:
    """Offer what is chosen from a list, by its id, as CSV and as a workbook: of all its pages, each row with its document."""
    documents = [portal.row("documents", each) for each in sorted({task.document_id for task in tasks})]
    code, document = portal.tables["tasks"].titles("task_id", "document_id")
    (due,) = portal.tables["tasks"].titles("due_date")
    words = {
        "code": code,
        "document": document,
        "day": f"{due}, theo ngày" if any(task.due_date for task in portal.rows("tasks")) else None,
        "documents": {each.document_id: document_with_standing(each) for each in documents},
        "drafts": [each.document_id for each in documents if each.status.is_draft],
        "caution": COPY_CAUTION,
    }
    buttons = (
        element("button", f"Tải việc đã lọc ({form.upper()})", type="button", data_take=form)
        for form in ("csv", "xlsx")
    )
    return element("p", data_block(words), *buttons, class_="filters", data_taken=of)
