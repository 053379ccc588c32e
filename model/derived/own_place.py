"""
Which documents are of a unit's own place: its page must not show what another place told its own units.

A document is of the places that its head names ("ĐẢNG BỘ TỈNH …", "THỊ ỦY …"). It is of a unit's place when the unit
lies in all of them: so is a province's document for the units of its towns, and a central one, whose head names no
place, for all; a town's is not for the units of another town, nor for those of the province above it.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from model.derived.values import documents_naming
from model.portal import Portal, Row
from model.texts.heads import level_of_name, place_of_name
from model.vocabulary import UnitKind

#: Names of the whole country's organs, which lie in no place.
_CENTRAL = re.compile(
    r"trung ương|^bộ |^các bộ\b|chính phủ|quốc hội|ban bí thư|chủ tịch nước|nhân dân tối cao|kiểm toán nhà nước"
    r"|ngân hàng nhà nước"
)
#: Which levels lie in which; whatever is not named here is a ward or a commune.
_RANKS = {"tỉnh": 0, "thành phố": 1, "huyện": 1, "thị xã": 1, "quận": 1}
_LOWEST = 2


def own_documents(portal: Portal, unit_id: str) -> Callable[[str], bool]:
    """Return what tells of a published text whether it is of the place of a unit; of every text where none is known."""
    unit = portal.row("units", unit_id)
    if _is_central(unit):
        return lambda document_id: not portal.places[document_id]
    known = list(_places(portal, unit))
    if not known:
        return lambda _: True
    return lambda document_id: any(portal.places[document_id].items() <= each.items() for each in known)


def _is_central(unit: Row) -> bool:
    return unit.kind == UnitKind.POLITBURO or bool(_CENTRAL.search(unit.name.lower()))


def _places(portal: Portal, unit: Row) -> Iterator[Mapping[str, str]]:
    """Return where a unit lies, once for each document that names it; nothing of one that tells no place."""
    level, said = _level(portal, unit), place_of_name(unit.name)
    for document_id in sorted(documents_naming(portal, unit.unit_id)):
        head = portal.places.get(document_id, {})
        if place := _down_to(head, level) | said:
            yield place


def _level(portal: Portal, unit: Row | None) -> str:
    """Return the level of a unit, or of what it belongs to; empty where no name tells it."""
    seen: set[str] = set()
    while unit is not None and unit.unit_id not in seen:
        seen.add(unit.unit_id)
        names = [unit.name, *filter(None, (unit.short_name, *(unit.other_names or "").split("; ")))]
        if level := next(filter(None, map(level_of_name, names)), ""):
            return level
        unit = portal.row("units", unit.parent_id) if unit.parent_id else None
    return ""


def _down_to(head: Mapping[str, str], level: str) -> dict[str, str]:
    """Return the places of a head, which names the higher one first, down to a level; all where no level is known."""
    levels = list(head)
    if level in levels:
        levels = levels[: levels.index(level) + 1]
    elif level:
        levels = [each for each in levels if _RANKS.get(each, _LOWEST) < _RANKS.get(level, _LOWEST)]
    return {each: head[each] for each in levels}


def figures_of_place(portal: Portal, unit_id: str) -> list[Row]:
    """Return the published figures of the documents of its place that name a unit, document by document."""
    figures, is_own = portal.group("rotation_results", "document_id"), own_documents(portal, unit_id)
    named = sorted(filter(is_own, documents_naming(portal, unit_id)))
    return [each for document_id in named for each in figures.get(document_id, ())]


def collectives_of_place(portal: Portal, unit_id: str) -> list[Row]:
    """Return the collectives that documents of a unit's place give tasks to: which of them take it in, only it knows."""
    charging, is_own = portal.charging, own_documents(portal, unit_id)
    collectives = portal.group("units", "is_collective").get(True, ())
    return [each for each in collectives if any(map(is_own, charging.get(each.unit_id, ())))]
