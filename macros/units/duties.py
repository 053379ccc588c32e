"""All duties of a unit in one list: its own, and those of the collectives that the reader ticks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from macros.citing.citations import clause_link, code_link, unit_link
from macros.html.grouped import Group, GroupedRow, grouped_table
from macros.html.markup import Child, element, joined, quoted
from macros.html.paging import beginning
from macros.html.scripts import script
from macros.tasks.progress import report_entry
from macros.tasks.rows import due_day, place_of_task, task_words, unsaid
from model.collation import vietnamese_key
from model.derived.duties import Duty, collectives_joined, is_of_draft
from model.derived.progress import NO_REPORT, latest_report, reports_of_unit
from model.portal import Portal, Row
from model.vocabulary import UnitRole

_ORDER = "chủ trì trước; việc đơn vị chưa báo hoàn thành trước, hạn gần trước"


def unit_duties(portal: Portal, unit: Row, duties: Sequence[Duty]) -> Markup:
    """Show the duties of a unit: those of issued texts, then, folded, those of drafts; all open where all are drafts'."""
    behind = _left_behind(portal, unit)
    if not duties:
        return joined([element("p", "Văn bản không nêu nhiệm vụ nào cho tên gọi này."), behind])
    ticks = _ticks(portal, unit, duties)
    drafts = [duty for duty in duties if is_of_draft(portal, duty.task)]
    issued = [duty for duty in duties if not is_of_draft(portal, duty.task)]
    return joined(
        [
            element("p", *_summary(portal, unit, issued or drafts)),
            ticks,
            element(
                "p", "Gồm việc nêu đích danh và việc giao cho: ", element("span", data_chosen=True), class_="on-paper"
            )
            if ticks
            else None,
            _table(portal, unit, issued or drafts),
            _folded(portal, unit, drafts) if issued and drafts else None,
            behind,
            script("duties"),
        ]
    )


def _left_behind(portal: Portal, unit: Row) -> Markup | None:
    """Lead to the tasks that only an earlier text gives the unit: they are no duties now, and it must not miss one."""
    codes = dict.fromkeys(each.task_id for each in portal.group_behind("task_units", "unit_id").get(unit.unit_id, ()))
    if not codes:
        return None
    first, more = beginning([*codes], "bảng task_units.csv")
    named = joined((code_link(portal, "tasks", each) for each in first), ", ")
    return element("p", "Chỉ ở bản trước của văn bản, không thuộc bản sau hoặc chưa rà soát: ", named, ".", more)


def _summary(portal: Portal, unit: Row, duties: Sequence[Duty]) -> Iterator[Child]:
    """Count the duties, and say once what the texts state of none of them."""
    tasks = {duty.task.task_id: duty.task for duty in duties}
    named = {duty.task.task_id for duty in duties if _is_named(unit, duty)}
    yield element("strong", element("span", str(len(tasks)), data_shown=True), " việc")
    if led := sum(duty.role == UnitRole.LEAD for duty in duties if _is_named(unit, duty)):
        yield f", chủ trì {led} việc"
    if len(named) < len(tasks):
        yield f"; {f'{len(named)} việc' if named else 'không việc nào'} nêu đích danh {unit.name}"
    yield f". {unsaid(portal, tasks.values())}".rstrip()


def _is_named(unit: Row, duty: Duty) -> bool:
    return any(each.unit_id == unit.unit_id for each in duty.namings)


def _ticks(portal: Portal, unit: Row, duties: Iterable[Duty]) -> Markup | None:
    """Ask which collectives take the unit in; only what it said in its own reports is ticked beforehand."""
    tasks: dict[str, set[str]] = {}
    for duty in duties:
        for each in duty.namings:
            if each.unit_id != unit.unit_id:
                tasks.setdefault(each.unit_id, set()).add(duty.task.task_id)
    if not tasks:
        return None
    joined_by_word = collectives_joined(portal, unit.unit_id)
    names = sorted(tasks, key=lambda unit_id: vietnamese_key(portal.row("units", unit_id).name))
    boxes = (_tick(portal.row("units", each), len(tasks[each]), is_ticked=each in joined_by_word) for each in names)
    return element(
        "details",
        element("summary", "Tên gọi chung có đơn vị bạn trong đó: ", element("span", data_ticked=True)),
        element(
            "p",
            "Văn bản giao việc cho các tên này mà không liệt kê gồm những ai. Cổng không đoán: bạn chọn, lựa chọn chỉ "
            "giữ trên máy này; chưa chọn thì hiện cả. Chỉ tên mà chính đơn vị đã nhận trong báo cáo được chọn sẵn.",
            class_="meta",
        ),
        element("fieldset", element("legend", "Tên gọi chung"), *boxes),
        class_="ticks",
    )


def _tick(collective: Row, count: int, *, is_ticked: bool) -> Markup:
    box = element("input", type="checkbox", value=collective.unit_id, data_name=collective.name, checked=is_ticked)
    said = element("span", "“", collective.quote, "”", class_="words") if collective.quote else None
    words = element("span", collective.name, element("small", f" ({count} việc) "), said)
    return element("label", box, words)


def _folded(portal: Portal, unit: Row, drafts: Sequence[Duty]) -> Markup:
    number = len({duty.task.task_id for duty in drafts})
    caution = element("p", "Dự thảo chưa giao việc cho ai.", class_="standing standing--draft")
    return element(
        "details",
        element("summary", f"Đang dự thảo ({number})"),
        caution,
        _table(portal, unit, drafts),
        class_="drafts",
    )


def _table(portal: Portal, unit: Row, duties: Sequence[Duty]) -> Markup:
    has_days = any(duty.task.due_text for duty in duties)
    (due,) = portal.tables["tasks"].titles("due_date")
    header = ["Việc, theo chữ của văn bản", *([due] if has_days else []), "Báo cáo", "Nơi nêu, tên được giao"]
    groups = (
        Group(role.label, [_row(portal, unit, duty, has_days=has_days) for duty in group])
        for role, group in groupby(duties, key=lambda duty: duty.role)
    )
    caption = joined(["Danh sách việc ", element("span", f"({_ORDER})")])
    return grouped_table(caption, header, groups)


def _row(portal: Portal, unit: Row, duty: Duty, *, has_days: bool) -> GroupedRow:
    cells: list[Child] = [due_day(portal, duty.task)] if has_days else []
    by_words = groupby(duty.namings, key=lambda each: (each.quote, each.unit_clause_id, each.unit_quote))
    place = [place_of_task(portal, duty.task), *(_named(portal, unit, duty, list(each)) for _, each in by_words)]
    names = [each.unit_id for each in duty.namings if each.unit_id != unit.unit_id]
    marks = {"names": " ".join(names), "task": duty.task.task_id}
    return GroupedRow(
        task_words(portal, duty.task), [*cells, _progress(portal, unit, duty), joined(place)], marks=marks
    )


def _named(portal: Portal, unit: Row, duty: Duty, namings: Sequence[Row]) -> Markup:
    """Say by which names, in the same words, the text gives the duty; the words of the clause above first."""
    names = ("đích danh" if each.unit_id == unit.unit_id else unit_link(portal, each.unit_id) for each in namings)
    naming, above = namings[0], None
    if naming.unit_quote:
        place = clause_link(portal, duty.task.document_id, naming.unit_clause_id)
        above = joined([quoted(naming.unit_quote), " (", place, "); "])
    return element("p", f"{duty.role.label}, ", joined(names, "; "), ": ", above, quoted(naming.quote), class_="meta")


def _progress(portal: Portal, unit: Row, duty: Duty) -> Markup:
    """Show what the unit itself last reported, and what another did since: its report is not this unit's."""
    own = next(iter(reports_of_unit(portal, duty.task.task_id, unit.unit_id)), None)
    newest = latest_report(portal, duty.task.task_id)
    others = element("p", report_entry(portal, newest), class_="meta") if newest and newest is not own else None
    return joined([report_entry(portal, own) if own else element("span", NO_REPORT, class_="no-report"), others])
