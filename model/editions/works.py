"""The texts of each work: which came from which, and the pairs of their clauses (decisions/0030)."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from model.editions.pairing import ClausePair, pair_clauses
from model.texts import Node, Text
from model.vocabulary import ClauseChange, EditionRelation, PairBasis

#: Where the later text takes the place of the earlier one; a consolidated text stands beside what it consolidates.
TAKES_PLACE = frozenset(
    {EditionRelation.REDRAFTS, EditionRelation.ISSUED_FROM, EditionRelation.CORRECTS, EditionRelation.REPUBLISHES}
)


class Works:
    """
    How the texts of a folder descend from each other.

    Attributes:
        links: The earlier and the later text of each row of editions, as (old, new).
        later: The text that took the place of each one that lost it.
    """

    def __init__(self, texts: Mapping[str, Text], editions: Iterable[Any], decided: Iterable[Any]) -> None:
        """
        Take in rows of tables, whose columns are attributes.

        Args:
            texts: The texts by document.
            editions: The rows of editions.
            decided: The rows of clause_pairs, of which those of editors count.
        """
        self._texts = texts
        rows = [each for each in editions if each.document_id in texts and each.of_document_id in texts]
        self.links = [(each.of_document_id, each.document_id) for each in rows]
        self.later = {each.of_document_id: each.document_id for each in rows if each.relation in TAKES_PLACE}
        self._decided: dict[tuple[str, str], list[ClausePair]] = {}
        for row in (each for each in decided if each.basis == PairBasis.EDITOR and each.kind in set(ClauseChange)):
            pair = ClausePair(row.from_clause, row.to_clause, ClauseChange(row.kind), 1.0)
            self._decided.setdefault((row.from_document, row.to_document), []).append(pair)
        self._pairs: dict[tuple[str, str], list[ClausePair]] = {}
        self._changes: dict[tuple[str, str], dict[tuple[str | None, str | None], ClauseChange]] = {}

    @cached_property
    def compared(self) -> list[tuple[str, str]]:
        """Which texts are laid side by side, as (old, new): every two of a work, and those that a row asks for."""
        chains = [(old, new) for old in self.later for new in self.successors(old)]
        return list(dict.fromkeys([*self.links, *chains]))

    def pairs(self, old_id: str, new_id: str) -> list[ClausePair]:
        """Return the pairs of the clauses of two texts, as computed around what editors decided."""
        key = old_id, new_id
        if key not in self._pairs:
            self._pairs[key] = pair_clauses(self._texts[old_id], self._texts[new_id], self.decided(*key))
        return self._pairs[key]

    def change(self, old_id: str, new_id: str, from_clause: str | None, to_clause: str | None) -> ClauseChange | None:
        """Return what became of a clause of one text as a clause of another; None where they are no pair."""
        key = old_id, new_id
        if key not in self._changes:
            self._changes[key] = {(each.old_id, each.new_id): each.change for each in self.pairs(*key)}
        return self._changes[key].get((from_clause, to_clause))

    def decided(self, old_id: str, new_id: str) -> list[ClausePair]:
        """Return the pairs of two texts that editors decided."""
        return self._decided.get((old_id, new_id), [])

    def text(self, document_id: str) -> Text:
        """Return a text."""
        return self._texts[document_id]

    def node(self, document_id: str | None, clause_id: str | None) -> Node | None:
        """Return a clause of a text, if there is such a one."""
        text = self._texts.get(document_id or "")
        return text.clauses.get(clause_id or "") if text else None

    def successors(self, document_id: str) -> Iterator[str]:
        """Return the texts that took the place of a text one after the other, each once."""
        passed = {document_id}
        while (later := self.later.get(document_id)) and later not in passed:
            passed.add(later)
            yield (document_id := later)

    def living(self, document_id: str) -> str:
        """Return the text that has the place of a text today: itself, or the last of those that took it."""
        return [document_id, *self.successors(document_id)][-1]
