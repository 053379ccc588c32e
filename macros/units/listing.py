"""The list of units: those that have tasks first, by their own name and then by collective names, the others by kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.citing.citations import unit_link
from macros.html.markup import element, items, joined
from model.collation import vietnamese_key
from model.derived.duties import is_of_draft, own_namings
from model.portal import Portal, Row

#: A kind of fewer units without tasks has no heading of its own.
_FEW = 3
_BY_NAME, _BY_COLLECTIVE = "Nhiệm vụ nêu đích danh", "Nhiệm vụ giao cho tên gọi chung"
_NOT_NAMED, _OTHERS = "Chưa nhiệm vụ nào nêu đích danh", "Cơ quan, tổ chức, tên gọi khác"


def unit_list(portal: Portal, page: int = 1) -> Markup:
    """List the units of a page in groups, each unit with the number of tasks that name it."""
    groups: defaultdict[str, list[Markup]] = defaultdict(list)
    units = list(portal.pages("units").get(page, ()))
    tasks = {unit.unit_id: _tasks_of(portal, unit.unit_id) for unit in units}
    for unit in sorted(units, key=lambda unit: (-len(tasks[unit.unit_id]), vietnamese_key(unit.name))):
        if named := tasks[unit.unit_id]:
            entry = joined([_named(portal, unit), element("span", _count(portal, named), class_="meta")], " ")
            groups[_BY_COLLECTIVE if unit.is_collective else _BY_NAME].append(entry)
    whole = [_group(2, name, groups[name]) for name in (_BY_NAME, _BY_COLLECTIVE) if groups[name]]
    others = [unit for unit in units if not tasks[unit.unit_id]]
    return joined([*whole, *_without_tasks(portal, others)])


def _tasks_of(portal: Portal, unit_id: str) -> list[Row]:
    """Return the tasks that name a unit, each once."""
    return [portal.row("tasks", each) for each in dict.fromkeys(row.task_id for row in own_namings(portal, unit_id))]


def _count(portal: Portal, tasks: list[Row]) -> str:
    """Count tasks; those of drafts, which assign nothing, by themselves."""
    drafts = sum(is_of_draft(portal, each) for each in tasks)
    counted = [
        f"{count} nhiệm vụ{words}" for count, words in ((len(tasks) - drafts, ""), (drafts, " trong dự thảo")) if count
    ]
    return ", ".join(counted)


def _without_tasks(portal: Portal, units: list[Row]) -> Iterator[Markup]:
    """List units that no task names, a kind of several under its own heading, the others together."""
    if not units:
        return
    kinds: defaultdict[str, list[Row]] = defaultdict(list)
    for unit in units:
        kinds[unit.kind.label].append(unit)
    several = {kind: rows for kind, rows in kinds.items() if len(rows) >= _FEW}
    yield element("h2", f"{_NOT_NAMED} ({len(units)})")
    for kind, rows in sorted(several.items(), key=lambda each: each[1][0].kind.rank):
        yield _group(3, kind, _names(portal, rows))
    if rest := [unit for unit in units if unit.kind.label not in several]:
        yield _group(3, _OTHERS, _names(portal, rest))


def _names(portal: Portal, units: Iterable[Row]) -> list[Markup]:
    return [_named(portal, unit) for unit in sorted(units, key=lambda unit: vietnamese_key(unit.name))]


def _named(portal: Portal, unit: Row) -> Markup:
    """Name a unit, and what it is now part of: its people know that name."""
    later = portal.group("unit_successions", "unit_id").get(unit.unit_id, ())
    words = (element("small", f"Ngoài văn bản: nay thuộc {each.successor}") for each in later)
    return joined([unit_link(portal, unit.unit_id), *words], " ")


def _group(level: int, name: str, entries: list[Markup]) -> Markup:
    return joined([element(f"h{level}", f"{name} ({len(entries)})"), items(entries, class_="units")])
