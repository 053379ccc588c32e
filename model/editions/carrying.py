"""
What became of a fact when the text it was taken from got a successor (decisions/0030).

A fact whose words stand unchanged in the clause that took the place of its own goes on by itself. Whatever else is an
editor's to decide; until then it stays with the earlier text.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from model.editions.figures import figures
from model.editions.wording import projected
from model.editions.works import Works
from model.texts import Node, place_of
from model.vocabulary import BODY_KINDS, FactState

#: The tables whose rows are facts of a text; the parts of units go with their task.
PARTS = "task_units"
FACT_TABLES = {
    "tasks": "task_id",
    "policies": "policy_id",
    "support_rates": "rate_id",
    "eligibility_conditions": "condition_id",
    "rotation_results": "result_id",
    "relations": "relation_id",
}


class Outcome(StrEnum):
    """What became of a fact; of the last three, which wait for an editor, as far as its words tell."""

    UNCHANGED = "unchanged"
    WORDED_ANEW = "worded_anew"
    CHANGED = "changed"
    DROPPED = "dropped"
    WORDS_DIFFER = "words_differ"
    FIGURES_DIFFER = "figures_differ"
    CLAUSE_REMOVED = "clause_removed"


#: With which of them a fact holds on.
GOES_ON = frozenset({Outcome.UNCHANGED, Outcome.WORDED_ANEW})
#: Which of them wait for an editor, and what an editor would say.
WAITS = {
    Outcome.WORDS_DIFFER: FactState.WORDED_ANEW,
    Outcome.FIGURES_DIFFER: FactState.CHANGED,
    Outcome.CLAUSE_REMOVED: FactState.DROPPED,
}


class Carried(NamedTuple):
    """
    Where a fact rests now.

    Attributes:
        outcome: What became of it on the way to `document_id`.
        document_id: The text that was reached, or the first in which the fact does not go on.
        clause_id: The clause of that text, if there is one.
        quote: The words there; of what waits for an editor, those that would be meant.
        successor_key: The fact that took its place.
    """

    outcome: Outcome
    document_id: str
    clause_id: str | None
    quote: str | None
    successor_key: str | None = None


class Decided(NamedTuple):
    """What editors decided about facts: rows of fact_editions that somebody has checked, by table, key and text."""

    rows: Mapping[tuple[str, str, str], Any]

    @classmethod
    def of(cls, rows: Iterable[Any]) -> "Decided":
        """Take in the rows of fact_editions; those that nobody has checked decide nothing."""
        checked = (each for each in rows if each.checked_by and each.state in set(FactState))
        return cls({(each.table, each.key, each.document_id): each for each in checked})


def carried(works: Works, decided: Decided, table: str, key: str, fact: Any) -> Carried | None:
    """Follow a fact, whose columns are attributes, from text to text; None where its text has no successor."""
    if works.node(fact.document_id, fact.clause_id) is None or not fact.quote:
        return None  # told of the fact itself
    at, words = Carried(Outcome.UNCHANGED, fact.document_id, fact.clause_id, fact.quote), [*_words_of(fact)]
    for later in works.successors(fact.document_id):
        row = decided.rows.get((table, key, later))
        if row or at.outcome in GOES_ON:
            at = _decision(works, row) if row else _step(works, at, later, words)
        if at.outcome in {Outcome.CHANGED, Outcome.DROPPED}:
            break
    return at if at.document_id != fact.document_id else None


def carried_part(works: Works, decided: Decided, part: Any, task: Any, reached: Carried) -> Carried:
    """
    Follow the part of a unit to the clause that its task has reached.

    Args:
        works: Which text took whose place.
        decided: What editors decided.
        part: A row of task_units.
        task: Its task as it was stated.
        reached: Where the task rests now, or would.
    """
    at = Carried(Outcome.UNCHANGED, task.document_id, task.clause_id, part.quote)
    for later in works.successors(task.document_id):
        row = decided.rows.get((PARTS, part_key(part), later))
        at = _decision(works, row) if row else at
        if later == reached.document_id or at.outcome not in GOES_ON:
            break
    if at.document_id == reached.document_id or at.outcome not in GOES_ON:
        return at
    old, new = _words(works, at.document_id, at.clause_id), _words(works, reached.document_id, reached.clause_id)
    if place_of(at.quote or "", new) >= 0:
        return Carried(Outcome.UNCHANGED, reached.document_id, reached.clause_id, at.quote)
    anew = projected(at.quote or "", old, new)
    outcome = Outcome.WORDS_DIFFER if anew else Outcome.CLAUSE_REMOVED
    return Carried(outcome, reached.document_id, reached.clause_id if anew else None, anew or None)


def part_key(part: Any) -> str:
    """Return the key of the part of a unit, as fact_editions names it."""
    return f"{part.task_id} {part.unit_id} {part.role}"


def _words(works: Works, document_id: str, clause_id: str | None) -> str:
    return works.text(document_id).clauses[clause_id or ""].full_text


def _decision(works: Works, row: Any) -> Carried:
    outcome = Outcome(row.state)
    if outcome in GOES_ON and works.node(row.document_id, row.clause_id) is None:
        outcome = Outcome.CLAUSE_REMOVED  # told of the row itself
    return Carried(outcome, row.document_id, row.clause_id, row.quote, row.successor_key)


def _words_of(fact: Any) -> Iterator[str]:
    """Return the words that a fact has from its clause, outside the words it quotes."""
    texts = (value for name, value in vars(fact).items() if name.endswith("_text") and value)
    return (words for words in texts if place_of(words, fact.quote) < 0)


def _step(works: Works, at: Carried, later: str, words: Iterable[str]) -> Carried:
    """Take a fact from one text to the next."""
    clause_id, quote = at.clause_id or "", at.quote or ""
    nodes, wanted = _successors(works, at.document_id, later, clause_id), [quote, *words]
    old = works.text(at.document_id).clauses[clause_id].full_text
    wanted = [each for each in wanted if place_of(each, old) >= 0]
    for node in nodes:
        if all(place_of(each, node.full_text) >= 0 for each in wanted):
            return Carried(Outcome.UNCHANGED, later, node.id, quote)
    for node in nodes[:1]:
        anew = projected(quote, old, node.full_text)
        is_same = bool(anew) and figures(anew) == figures(quote)
        return Carried(Outcome.WORDS_DIFFER if is_same else Outcome.FIGURES_DIFFER, later, node.id, anew or None)
    return Carried(Outcome.CLAUSE_REMOVED, later, None, None)


def _successors(works: Works, old_id: str, new_id: str, clause_id: str) -> list[Node]:
    """Return what a clause became, likest first; outside the body, where nothing is paired, parts of its kind."""
    old, new = works.text(old_id).clauses[clause_id], works.text(new_id)
    if old.kind in BODY_KINDS:
        pairs = [each for each in works.pairs(old_id, new_id) if each.old_id == clause_id and each.new_id]
        return [new.clauses[each.new_id] for each in sorted(pairs, key=lambda each: -each.likeness) if each.new_id]
    alike = [node for node in new.clauses.values() if node.kind == old.kind]
    return sorted(alike, key=lambda node: node.id != clause_id)
