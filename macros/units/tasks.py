"""The tasks on the page of a unit: those that name it, and the way to those of names that may take it in."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.citing.citations import clause_link, code_link, unit_link
from macros.citing.fact_card import fact_card, stated_columns
from macros.html.addresses import task_address
from macros.html.markup import element, joined, link, quoted, title
from macros.html.paging import beginning
from macros.tasks.progress import newest_report
from macros.tasks.units import STATED
from model.collation import vietnamese_key
from model.derived.own_place import collectives_of_place
from model.portal import Portal, Row


def unit_tasks(portal: Portal, unit: Row, parts: Iterable[Row]) -> Markup:
    """Show the tasks that name the unit, by role, each with the words that name it."""
    by_role = sorted(parts, key=lambda each: (each.role.rank, each.task_id))
    named = joined(_task(portal, each) for each in by_role)
    none = element("p", "Văn bản không nêu nhiệm vụ nào cho tên gọi này.")
    return joined(
        [named or none, _left_behind(portal, unit), None if unit.is_collective else _tasks_of_collectives(portal, unit)]
    )


def _left_behind(portal: Portal, unit: Row) -> Markup | None:
    """Lead to the tasks that only an earlier text gives the unit: they are no duties now, and it must not miss one."""
    codes = dict.fromkeys(each.task_id for each in portal.left_behind("task_units") if each.unit_id == unit.unit_id)
    if not codes:
        return None
    first, more = beginning([*codes], "bảng task_units.csv")
    named = joined((code_link(portal, "tasks", each) for each in first), ", ")
    return element("p", "Chỉ ở bản trước của văn bản, không thuộc bản sau hoặc chưa rà soát: ", named, ".", more)


def _tasks_of_collectives(portal: Portal, unit: Row) -> Markup | None:
    """Lead to the names that may take a unit in: only the unit knows, and it must not think it has no duty."""
    charged = collectives_of_place(portal, unit.unit_id)
    first, more = beginning(sorted(charged, key=lambda each: vietnamese_key(each.name)), "bảng ở trang Đơn vị", most=12)
    if not first:
        return None
    words = (
        "Văn bản còn giao việc bằng những tên gọi chung, không liệt kê gồm những ai. "
        "Cổng không suy ra đơn vị này thuộc tên gọi nào; việc của từng tên gọi: "
    )
    names = joined((unit_link(portal, each.unit_id) for each in first), "; ")
    return joined([element("p", words, names, ".", class_="collectives"), more])


def _task(portal: Portal, naming: Row) -> Markup:
    task = portal.row("tasks", naming.task_id)
    role = element("span", naming.role.label, class_="role")
    code = link(task_address(task.task_id), task.task_id, class_="code")
    (state,) = portal.tables["task_reports"].titles("state")
    heading = element("h3", role, " ", code, " ", title(task.title))
    attributes = [
        *stated_columns(portal, "tasks", task, *STATED),
        ("Văn bản gọi đơn vị", _naming_words(portal, task, naming)),
        (state, newest_report(portal, task)),
    ]
    return fact_card(portal, task, heading, attributes)


def _naming_words(portal: Portal, task: Row, naming: Row) -> Markup:
    """Show the words that name the unit; where a clause above does, those first, with the way to it."""
    words = quoted(naming.quote)
    if not naming.unit_quote:
        return words
    above = clause_link(portal, task.document_id, naming.unit_clause_id)
    return joined([quoted(naming.unit_quote), " (", above, "); ", words])
