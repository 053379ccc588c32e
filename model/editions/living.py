"""
What holds now: the facts of every work as its last text states them, and what stayed behind with earlier texts.

A fact that goes on is shown with the clause and the words of the text that holds now; no cell of the data changes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, NamedTuple

from model.editions.carrying import FACT_TABLES, GOES_ON, PARTS, WAITS, Carried, Decided, carried, carried_part
from model.editions.wording import projected
from model.editions.works import Works
from model.texts import place_of

#: What closes or joins a sentence: one quote has it, another leaves it out.
_ENDS = " .,;:/"
#: Facts that belong to another one, which they follow: the column that names it.
_FOLLOWS = {"support_rates": "policy_id", "eligibility_conditions": "policy_id"}


class Living(NamedTuple):
    """
    The rows of the tables of facts.

    Attributes:
        rows: Those that hold now, of each table that has other ones than were stated.
        behind: Those that stayed with an earlier text, each with what became of it as `carried`.
    """

    rows: Mapping[str, tuple[Any, ...]]
    behind: Mapping[str, tuple[Any, ...]]

    def on_same_words(self, table: str, document_id: str, clause_id: str, quote: str) -> Iterator[Any]:
        """Return the facts of earlier texts that rest in a clause on words that a quote has too, or wait to rest there."""
        waiting = (each for each in self.behind.get(table, ()) if each.carried.outcome in WAITS)
        for fact in (*(each for each in self.rows.get(table, ()) if hasattr(each, "carried")), *waiting):
            at, words, own = fact.carried, bare(fact.carried.quote or ""), bare(quote)
            is_there = (at.document_id, at.clause_id) == (document_id, clause_id)
            if is_there and words and (words in own or own in words):
                yield fact


def bare(quote: str) -> str:
    """Return the words of a quote without what closes or joins a sentence."""
    return quote.strip(_ENDS)


def living(works: Works, decided: Decided, stated: Callable[[str], Sequence[Any]]) -> Living:
    """
    Tell what holds now.

    Args:
        works: Which text took whose place.
        decided: What editors decided about facts.
        stated: Returns the rows of a table as the data state them.
    """
    if not works.later:
        return Living({}, {})
    sorting = _Sorting(works, decided)
    order = sorted(FACT_TABLES, key=lambda table: table in _FOLLOWS)
    for table in order:
        sorting.sort(table, stated(table))
    sorting.sort_parts(stated(PARTS), stated("tasks"))
    return Living(sorting.rows, sorting.behind)


class _Sorting:
    """Sorts the rows of one table after the other."""

    def __init__(self, works: Works, decided: Decided) -> None:
        self._works, self._decided = works, decided
        self.rows: dict[str, tuple[Any, ...]] = {}
        self.behind: dict[str, tuple[Any, ...]] = {}

    def sort(self, table: str, stated: Iterable[Any]) -> None:
        """Sort the facts of a table; one that belongs to another stays behind with it, or goes on with its successor."""
        policies = (
            {each.policy_id: each.carried for each in self.behind.get("policies", ())} if table in _FOLLOWS else {}
        )
        sorted_rows, behind = [], []
        for row in stated:
            of = policies.get(getattr(row, _FOLLOWS[table])) if policies else None
            reached = of
            if of is None or of.successor_key:
                reached = carried(self._works, self._decided, table, getattr(row, FACT_TABLES[table]), row)
            if reached is None or reached.outcome in GOES_ON:
                moved = row if reached is None else self._moved(row, reached)
                sorted_rows.append(
                    SimpleNamespace(**vars(moved) | {_FOLLOWS[table]: of.successor_key}) if of else moved
                )
            else:
                behind.append(SimpleNamespace(**vars(row), carried=reached))
        self.rows[table], self.behind[table] = tuple(sorted_rows), tuple(behind)

    def _moved(self, row: Any, reached: Carried) -> Any:
        """Return a fact as the later text states it: other words of the row become what they became in its clause."""
        node = self._works.text(row.document_id).clauses[row.clause_id]
        new = self._works.text(reached.document_id).clauses[reached.clause_id or ""].full_text
        cells = {
            name: projected(value, node.full_text, new) or value
            for name, value in vars(row).items()
            if (name == "title" or name.endswith("_text")) and value and place_of(value, new) < 0
        }
        place = {"document_id": reached.document_id, "clause_id": reached.clause_id, "quote": reached.quote}
        return SimpleNamespace(**vars(row) | cells | place, carried=reached)

    def sort_parts(self, stated: Iterable[Any], tasks: Iterable[Any]) -> None:
        """Sort the parts of units: each goes with its task, if the clause that gives the task still says it."""
        stated_tasks = {each.task_id: each for each in tasks}
        reached = {each.task_id: each.carried for each in self.rows["tasks"] if hasattr(each, "carried")}
        left = {each.task_id: each.carried for each in self.behind["tasks"]}
        rows, behind = [], []
        for part in stated:
            at = left.get(part.task_id)
            if part.task_id in reached:
                task = stated_tasks[part.task_id]
                at = carried_part(self._works, self._decided, part, task, reached[part.task_id])
            if at is None:
                rows.append(part)
            elif at.outcome in GOES_ON and (named := self._unit_clause(part, at)) is not None:
                rows.append(SimpleNamespace(**vars(part) | {"quote": at.quote, "unit_clause_id": named or None}))
            else:
                behind.append(SimpleNamespace(**vars(part), carried=at))
        self.rows[PARTS], self.behind[PARTS] = tuple(rows), tuple(behind)

    def _unit_clause(self, part: Any, at: Carried) -> str | None:
        """Return the clause above that names the unit; no words where none need to, None where none does any more."""
        if not part.unit_clause_id:
            return ""
        above = self._works.text(at.document_id).ancestors(at.clause_id or "")
        return next((each.id for each in above if place_of(part.unit_quote, each.full_text) >= 0), None)
