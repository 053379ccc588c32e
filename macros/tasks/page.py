"""The page of one task: what the text asks of whom, what was reported of it, and on what evidence."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.citing.citations import code_link, dated, place_link, quotation
from macros.citing.drafts import draft_notice
from macros.citing.fact_card import stated_columns
from macros.citing.left_behind import why_behind
from macros.citing.notes import caveats, notes_on
from macros.html.addresses import row_address, unit_workbook_address
from macros.html.markup import element, facts, joined, link, quoted, title, unbroken
from macros.html.scripts import script
from macros.tasks.progress import newest_report, reporter, state_meanings
from macros.tasks.rows import due_day
from macros.tasks.units import STATED, task_units
from model.derived.progress import evidence_in_words, reports_of_task, state_name
from model.portal import Portal, Row


def task_page(portal: Portal, task_id: str) -> Markup:
    """Render the page of a task."""
    task = portal.row("tasks", task_id)
    return element(
        "div",
        element("p", f"Nhiệm vụ {task_id}", class_="kind"),
        element("h1", title(task.title)),
        draft_notice(portal, [task.document_id]),
        _left_behind(portal, task),
        element(
            "div",
            element("section", element("h2", "Văn bản giao", id="giao"), *_as_stated(portal, task)),
            element("section", element("h2", "Báo cáo mới nhất", id="bao-cao"), *_as_reported(portal, task)),
            class_="two",
        ),
        _history(portal, task),
        element("p", *_ways(portal, task), class_="not-on-paper"),
        script("duties"),
        class_="task",
    )


def _left_behind(portal: Portal, task: Row) -> Markup | None:
    """Say of a task that stayed with an earlier text that it is nobody's duty now, and what took its place."""
    if task.task_id not in portal.group_behind("tasks", "task_id"):
        return None
    return element("p", element("strong", "Không phải nhiệm vụ của bản sau."), " ", why_behind(portal, "tasks", task))


def _as_stated(portal: Portal, task: Row) -> Iterator[Markup | None]:
    (unit,) = portal.tables["task_units"].titles("unit_id")
    yield quotation(portal, task)
    (due,) = portal.tables["tasks"].titles("due_text")
    yield facts(
        [
            (unit, task_units(portal, task)),
            *stated_columns(portal, "tasks", task, *STATED),
            (due, due_day(portal, task)),
        ]
    )
    yield from _before(portal, task)
    yield caveats(notes_on(portal, task))


def _before(portal: Portal, task: Row) -> Iterator[Markup]:
    """Say where an earlier text of the work gave the task, in which words where they were others, or which task it replaces."""
    is_behind = task.task_id in portal.group_behind("tasks", "task_id")
    if hasattr(task, "carried") and not is_behind:
        stated = next(each for each in portal.stated("tasks") if each.task_id == task.task_id)
        words = None if stated.quote == task.quote else joined([": ", quoted(stated.quote)])
        yield element("p", "Ở bản trước: ", place_link(portal, stated.document_id, stated.clause_id), words)
    for each in portal.left_behind("tasks"):
        if each.carried.successor_key == task.task_id:
            where = place_link(portal, each.document_id, each.clause_id)
            yield element("p", "Thay ", code_link(portal, "tasks", each.task_id), ", ", where, ": ", quoted(each.quote))


def _as_reported(portal: Portal, task: Row) -> Iterator[Markup]:
    yield element("p", newest_report(portal, task))
    if task.task_id in portal.group("task_reports", "task_id"):
        yield element("p", "Lời của đơn vị báo cáo; cổng chỉ kiểm tra số, ngày của minh chứng.", class_="derived")
    yield state_meanings()


def _history(portal: Portal, task: Row) -> Markup | None:
    """List all reports on a task as a line of days, newest first."""
    reports = reports_of_task(portal, task.task_id)
    if not reports:
        return None
    entries = (
        element(
            "li",
            element("h3", dated(portal, each.report_date), f" – {state_name(each.state)}"),
            facts(_answers(portal, each)),
        )
        for each in reports
    )
    return element(
        "section",
        element("h2", f"Các lần báo cáo ({len(reports)})", id="cac-lan-bao-cao"),
        element("ol", *entries, class_="reports"),
    )


def _answers(portal: Portal, report: Row) -> Iterator[tuple[str, Markup | str | None]]:
    unit, evidence, note = portal.tables["task_reports"].titles("unit_id", "evidence_document", "note")
    yield unit, reporter(portal, report)
    yield evidence, unbroken(evidence_in_words(report)) or None
    if report.note:
        yield note, report.note


def _ways(portal: Portal, task: Row) -> Iterator[Markup | str]:
    """Lead to where the task stands among others, and to the forms on which its units report."""
    yield link(row_address(portal, "tasks", task.task_id), f"{task.task_id} trong sổ nhiệm vụ")
    named = dict.fromkeys(each.unit_id for each in portal.group("task_units", "task_id").get(task.task_id, ()))
    for unit_id in named:
        yield " · "
        name = portal.row("units", unit_id).name
        yield link(unit_workbook_address(unit_id), f"Mẫu báo cáo của {name} (XLSX)", download="")
