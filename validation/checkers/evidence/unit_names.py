"""The names under which texts speak of units: who is meant where a quote names someone."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from model.texts import place_of
from validation.language.words import as_matched
from validation.reading.dataset import Dataset

_BETWEEN = "; "
#: Letters and digits that stand together; a whole name is made of whole ones.
_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit's name in a quote: where it begins and ends, and which units bear it."""

    begin: int
    end: int
    unit_ids: frozenset[str]


class UnitNames:
    """All names of all units, longest first, so that a longer name is never taken for a shorter."""

    def __init__(self, dataset: Dataset) -> None:
        """Collect the names of a data set; without its table of units there are none."""
        self._bearers: dict[str, set[str]] = defaultdict(set)
        units = dataset.whole("units", "unit_id", "name", "short_name", "other_names", "name_text")
        self._unread = units.torn_keys if units is not None else frozenset[str]()
        for unit in units.records() if units is not None else ():
            names = [unit["name"], unit["short_name"], unit["name_text"]]
            for name in (*names, *(unit["other_names"] or "").split(_BETWEEN)):
                if name and unit["unit_id"]:
                    self._bearers[as_matched(name)].add(unit["unit_id"])
        runs = {name: _RUN.findall(name) or [""] for name in self._bearers}
        common = Counter(run for each in runs.values() for run in each)
        self._telling: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for place, name in enumerate(sorted(self._bearers, key=len, reverse=True)):
            self._telling[min(runs[name], key=lambda run: common[run])].append((place, name))

    def __bool__(self) -> bool:
        """Tell whether any name is known; without names nobody can be said to be missing."""
        return bool(self._bearers)

    def are_unread(self, unit_id: str | None) -> bool:
        """Tell whether the row of a unit could not be read, so that nothing is known of its names."""
        return unit_id in self._unread

    def bearers(self, name: str) -> set[str]:
        """Return the units that bear exactly this name."""
        return self._bearers.get(as_matched(name), set())

    def mentions(self, words: str) -> list[Mention]:
        """Return the units that words name, in order."""
        lowered = as_matched(words)
        found: list[Mention] = []
        possible = (each for run in {"", *_RUN.findall(lowered)} for each in self._telling.get(run, ()))
        for _, name in sorted(possible):
            begin = place_of(name, lowered)
            while begin >= 0:
                end = begin + len(name)
                if all(end <= each.begin or begin >= each.end for each in found):
                    found.append(Mention(begin, end, frozenset(self._bearers[name])))
                begin = place_of(name, lowered, begin + 1)
        return sorted(found, key=lambda each: each.begin)
