"""What editors said of the facts of an earlier text: on the page of the later one."""

from markupsafe import Markup

from macros.citing.citations import clause_link, code_link, dated, unit_link
from macros.html.markup import Line, element, joined, quoted, row, table
from macros.html.paging import beginning
from model.editions.carrying import FACT_TABLES
from model.portal import Portal, Row
from model.vocabulary import UnitRole


def review(portal: Portal, document_id: str) -> Markup | None:
    """List what editors decided about facts of earlier texts; what only waits is told on the page of those texts."""
    rows = [each for each in portal.group("fact_editions", "document_id").get(document_id, ()) if each.checked_by]
    if not rows:
        return None
    names = ("key", "state", "quote", "successor_key", "checked_by")
    shown, more = beginning(rows, "bảng fact_editions.csv")
    titles = portal.tables["fact_editions"].titles(*names)
    listed = table("Điều đã ghi từ bản trước, nay ra sao", titles, (_line(portal, each) for each in shown))
    return element("div", listed, more, id="ra-soat")


def _line(portal: Portal, each: Row) -> Line:
    clause = clause_link(portal, each.document_id, each.clause_id) if each.clause_id else None
    return row(
        [
            joined([_fact(portal, each.table, each.key), portal.tables[each.table].title], " "),
            each.state.label,
            joined([quoted(each.quote) if each.quote else None, clause], " "),
            each.successor_key and _fact(portal, each.table, each.successor_key),
            joined([each.checked_by, ", ", dated(portal, each.checked_on)]),
        ]
    )


def _fact(portal: Portal, name: str, key: str) -> Markup:
    """Name a fact by its code, the part of a unit in a task by all three, with the ways to them."""
    if name in FACT_TABLES:
        return code_link(portal, name, key)
    task_id, unit_id, role = key.split(" ")
    return joined([code_link(portal, "tasks", task_id), unit_link(portal, unit_id), UnitRole(role).label], ", ")
