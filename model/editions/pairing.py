"""
Which clause of a text became which clause of a later one (decisions/0029).

What has no partner was removed or inserted, split off from another clause or taken up by one. Nothing is guessed from
ids alone.
"""

import json
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from model.editions.matching import Matching
from model.editions.sides import Side
from model.texts import Text
from model.vocabulary import ClauseChange

#: How much of a clause must stand in another to have been split off from it or taken up by it; how much of it in what
#: the partner of that one has not; and how many words and pairs of words it must have to tell.
_LEAST_CONTAINED, _LEAST_IN_REST, _LEAST_SIZE = 0.6, 0.4, 12

_Key = tuple[int, str]


class ClausePair(NamedTuple):
    """
    What became of a clause.

    Attributes:
        old_id: The clause of the earlier text; None for one that was inserted.
        new_id: The clause of the later text; None for one that was removed.
        change: What happened.
        likeness: The share of words in common, from 0 to 1.
    """

    old_id: str | None
    new_id: str | None
    change: ClauseChange
    likeness: float


def pairs_json(pairs: Iterable[ClausePair]) -> str:
    """Return pairs as programs get them: `[{"from", "to", "kind"}]`, null where a clause has no partner."""
    rows = [{"from": pair.old_id, "to": pair.new_id, "kind": pair.change.value} for pair in pairs]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def pair_clauses(old: Text, new: Text, decided: Collection[ClausePair] = ()) -> list[ClausePair]:
    """
    Pair the clauses of two texts.

    Args:
        old: The earlier text.
        new: The later text.
        decided: What editors say of clauses, which stands; the others are paired around it.

    Returns:
        Every clause of both texts at least once, in the order of the later text; what was removed follows what stood
        before it.
    """
    return _Pairing(Side(old), Side(new), decided).pairs()


class _Pairing:
    def __init__(self, old: Side, new: Side, decided: Collection[ClausePair]) -> None:
        self._old, self._new = old, new
        self._decided = [
            each for each in decided if each.old_id in {None, *old.nodes} and each.new_id in {None, *new.nodes}
        ]
        self._found = Matching(old, new, [(each.old_id, each.new_id) for each in self._decided])

    def pairs(self) -> list[ClausePair]:
        parts = [*self._parts()]
        several = {pair.old_id or "" for pair in parts if pair.change == ClauseChange.SPLIT}
        one = {pair.new_id or "" for pair in parts if pair.change == ClauseChange.MERGED}
        moved = {*self._moved()}
        paired = [self._pair(old_id, new_id, moved) for old_id, new_id in self._found.to_new.items()]
        named = [
            pair._replace(change=ClauseChange.SPLIT)
            if pair.old_id in several
            else pair._replace(change=ClauseChange.MERGED)
            if pair.new_id in one
            else pair
            for pair in paired
        ]
        olds, news = self._found.decided
        computed = [pair for pair in (*named, *parts) if not (_is_of(pair.old_id, olds) or _is_of(pair.new_id, news))]
        return sorted([*computed, *self._decided], key=self._place)

    def _pair(self, old_id: str, new_id: str, moved: set[str]) -> ClausePair:
        """Name what happened to a clause that lives on; words come before places, places before numbers."""
        old, new = self._old.nodes[old_id], self._new.nodes[new_id]
        if self._old.words[old_id] != self._new.words[new_id]:
            likeness = self._found.likeness.dice((0, old_id), (1, new_id))
            return ClausePair(old_id, new_id, ClauseChange.EDITED, likeness)
        if new_id in moved:
            return ClausePair(old_id, new_id, ClauseChange.MOVED, 1.0)
        is_same = (old_id, old.number) == (new_id, new.number)
        return ClausePair(old_id, new_id, ClauseChange.SAME if is_same else ClauseChange.RENUMBERED, 1.0)

    def _moved(self) -> Iterator[str]:
        """Return the clauses of the later text that left their parent, or their order among those that stayed in it."""
        to_old, to_new = self._found.to_old, self._found.to_new
        for parent, family in self._new.children.items():
            stayed = []
            for new_id in (each for each in family if each in to_old):
                old_parent = self._old.parents[to_old[new_id]]
                if (to_new.get(old_parent) if old_parent else None) == parent:
                    stayed.append(new_id)
                else:
                    yield new_id
            kept = _longest_rising([self._old.order[to_old[each]] for each in stayed])
            yield from (each for place, each in enumerate(stayed) if place not in kept)

    def _parts(self) -> Iterator[ClausePair]:
        """Name what was split off or taken up; what is left was removed or inserted."""
        olds, news = self._found.unpaired()
        pairs = self._found.to_new.items()
        for new_id in news:
            whole = self._whole((1, new_id), (((0, old), (1, new)) for old, new in pairs))
            yield ClausePair(whole, new_id, ClauseChange.SPLIT if whole else ClauseChange.INSERTED, 0.0)
        for old_id in olds:
            whole = self._whole((0, old_id), (((1, new), (0, old)) for old, new in pairs))
            yield ClausePair(old_id, whole, ClauseChange.MERGED if whole else ClauseChange.REMOVED, 0.0)

    def _whole(self, part: _Key, wholes: Iterable[tuple[_Key, _Key]]) -> str | None:
        """Return the clause, if any, in which most words of a part stand, many of them not in its partner."""
        likeness = self._found.likeness
        if likeness.size(part) < _LEAST_SIZE:
            return None
        shares = ((likeness.contained(part, whole, without), whole) for whole, without in wholes)
        found = [each for each in shares if each[0][0] >= _LEAST_CONTAINED and each[0][1] >= _LEAST_IN_REST]
        return max(found)[1][1] if found else None

    def _place(self, pair: ClausePair) -> tuple[int, int, int]:
        """Return where a pair stands in the list: with its later clause, or after what stood before the earlier one."""
        if pair.new_id is not None:
            return self._new.order[pair.new_id], 0, self._old.order.get(pair.old_id or "", 0)
        place = self._old.order[pair.old_id or ""]
        before = [self._found.to_new[each] for each in [*self._old.nodes][:place] if each in self._found.to_new]
        return (self._new.order[before[-1]] if before else -1), 1, place


def _is_of(clause_id: str | None, decided: Collection[str | None]) -> bool:
    return clause_id is not None and clause_id in decided


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the places of a longest run of numbers, not necessarily side by side, in which each is greater than the last."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1], last[length : length + 1] = [number], [place]
    kept, place = set(), last[-1] if last else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept
