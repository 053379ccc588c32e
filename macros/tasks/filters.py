"""What a reader chooses tasks by: document, unit, role, state, deadline, and what the text leaves unsaid."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from markupsafe import Markup

from macros.html.markup import element, joined
from macros.tasks.taking import taking
from macros.tasks.units import parts_of_task
from macros.tasks.unsaid import GAPS, gaps_of
from model.collation import vietnamese_key
from model.derived.progress import latest_report, state_key, state_name
from model.naming import titled
from model.portal import Portal, Row
from model.vocabulary import TaskState, UnitRole

_DAYS = {"past": "hạn đã qua", "soon": "trong 30 ngày tới", "later": "sau 30 ngày", "unsaid": "không nêu thời hạn"}


def marks_of(portal: Portal, task: Row) -> dict[str, str]:
    """Return what a script chooses the row of a task by."""
    newest = latest_report(portal, task.task_id)
    return {
        "task": task.task_id,
        "document": task.document_id,
        "parts": " ".join(f"{each.role}:{each.unit_id}" for each in parts_of_task(portal, task.task_id)),
        "state": state_key(newest.state if newest else None),
        "unsaid": " ".join(gaps_of(portal, task)),
    }


def filters(portal: Portal, tasks: Collection[Row]) -> Markup:
    """Offer to choose among tasks; only by what tells some of them from others. Without a script nothing is offered."""
    marks = [marks_of(portal, task) for task in tasks]
    fields = [
        _field("document", "Văn bản", _documents(portal, marks), marks),
        _field("unit", "Đơn vị", _units(portal, marks), marks),
        _field("role", "Vai trò", {role.value: role.label for role in UnitRole}, marks),
        _field("state", "Báo cáo", {state_key(state): state_name(state) for state in (None, *TaskState)}, marks),
        _field("unsaid", "Văn bản không nêu", GAPS, marks),
        _days() if any("due" not in each["unsaid"].split() for each in marks) else None,
    ]
    words = element("label", "Chữ trong việc", element("input", type="search", data_by="words", autocomplete="off"))
    form = element("form", words, *fields, class_="filters", id="loc", data_filters="so", aria_label="Lọc nhiệm vụ")
    clear = element("button", "Bỏ lọc", type="reset", form="loc", hidden=True)
    status = element("p", element("span", role="status", id="so-ket-qua"), " ", clear, class_="table-status")
    summary = element("summary", "Lọc theo văn bản, đơn vị, vai trò…; tải về")
    return joined([element("details", summary, form, taking(portal, tasks, of="so"), class_="chooser"), status])


def _values(name: str, marks: Mapping[str, str]) -> set[str]:
    """Return the values by which a row is chosen."""
    if name in {"unit", "role"}:
        return {part.partition(":")[2 if name == "unit" else 0] for part in marks["parts"].split()}
    return set(marks[name].split())


def _documents(portal: Portal, marks: Iterable[Mapping[str, str]]) -> dict[str, str]:
    named = {each["document"] for each in marks}
    return {each: titled(portal.row("documents", each)) for each in sorted(named)}


def _units(portal: Portal, marks: Iterable[Mapping[str, str]]) -> dict[str, str]:
    named = {each: portal.row("units", each).name for one in marks for each in _values("unit", one)}
    return dict(sorted(named.items(), key=lambda each: vietnamese_key(each[1])))


def _field(name: str, label: str, choices: Mapping[str, str], marks: list[dict[str, str]]) -> Markup | None:
    """Return a menu of values with the number of tasks of each; none where all tasks are alike."""
    count = Counter(value for each in marks for value in _values(name, each))
    offered = [(value, words) for value, words in choices.items() if count[value]]
    if not any(count[value] < len(marks) for value, _ in offered):
        return None
    options = (element("option", f"{words} ({count[value]})", value=value) for value, words in offered)
    return _menu(name, label, options)


def _days() -> Markup:
    """Return the menu of deadlines: how near they are, only the browser knows."""
    return _menu("days", "Thời hạn", (element("option", words, value=value) for value, words in _DAYS.items()))


def _menu(name: str, label: str, options: Iterable[Markup]) -> Markup:
    everything = element("option", "tất cả", value="")
    return element("label", label, element("select", everything, *options, data_by=name, autocomplete="off"))
