"""The partners of clauses: same words first, then the likest by words and place, then what holds the same."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from model.editions.likeness import Likeness
from model.editions.sides import Side

_Key = tuple[int, str]
#: How alike two clauses are, and their ids.
_Alike = tuple[float, str, str]
#: The least likeness of words, and the least sum of it and of what speaks for a pair besides.
_LEAST_LIKENESS, _LEAST_SUM = 0.3, 0.55
_SAME_KIND, _SAME_PARENT, _SAME_ID, _SAME_NEIGHBOUR = 0.05, 0.15, 0.10, 0.10
#: The least likeness where neither parent nor id nor a neighbour speaks for a pair: its kind makes up for no less.
_LEAST_FAR = _LEAST_SUM - _SAME_KIND
_ROUNDS = 3
#: A part holds the same as another when more than this share of what either holds is paired.
_LEAST_CHILDREN = 0.5


class Matching:
    """
    The partners of the clauses of two texts.

    Attributes:
        to_new, to_old: The partner of each clause that has one.
        decided: The clauses of either text that somebody has decided about.
        likeness: The words of all clauses; those of the earlier text are named (0, id), of the later (1, id).
    """

    def __init__(self, old: Side, new: Side, decided: Collection[tuple[str | None, str | None]] = ()) -> None:
        """Find the partners; of clauses that somebody has decided about none but those decided."""
        self._old, self._new = old, new
        self.to_new: dict[str, str] = {}
        self.to_old: dict[str, str] = {}
        self.decided = {old_id for old_id, _ in decided}, {new_id for _, new_id in decided}
        for old_id, new_id in decided:
            if old_id and new_id and old_id not in self.to_new and new_id not in self.to_old:
                self._pair(old_id, new_id)
        sides = ((0, old), (1, new))
        self.likeness = Likeness({(side, each): words for side, one in sides for each, words in one.words.items()})
        self._pair_same_words(lambda clause_id, side: side.words[clause_id])
        self._pair_same_words(self._words_in_place)
        alike = [*self._alike()]
        for _ in range(_ROUNDS):  # each pair speaks for its neighbours and for what it holds
            self._pair_likest([*alike, *self._beside()])
        self._pair_holders()

    def unpaired(self) -> tuple[list[str], list[str]]:
        """Return the clauses without a partner, of the earlier and of the later text, that nobody has decided about."""
        return (
            [each for each in self._old.nodes if each not in self.to_new and each not in self.decided[0]],
            [each for each in self._new.nodes if each not in self.to_old and each not in self.decided[1]],
        )

    def _pair(self, old_id: str, new_id: str) -> None:
        self.to_new[old_id], self.to_old[new_id] = new_id, old_id

    def _pair_same_words(self, key: Callable[[str, Side], object]) -> None:
        """Pair clauses of which each text has exactly one with the same key."""
        found: tuple[defaultdict[object, list[str]], ...] = (defaultdict(list), defaultdict(list))
        for side, ids, groups in zip((self._old, self._new), self.unpaired(), found, strict=True):
            for clause_id in ids:
                if side.words[clause_id]:
                    groups[key(clause_id, side)].append(clause_id)
        for words, olds in found[0].items():
            news = found[1].get(words, [])
            if len(olds) == len(news) == 1:
                self._pair(olds[0], news[0])

    def _words_in_place(self, clause_id: str, side: Side) -> object:
        """Return the words and the parent, as the earlier text names it, and the how manieth with these words it is."""
        parent = side.parents[clause_id]
        twins = [each for each in side.children[parent] if side.words[each] == side.words[clause_id]]
        named = self.to_old.get(parent or "", f"+{parent}") if side is self._new else parent
        return side.words[clause_id], parent and named, twins.index(clause_id)

    def _alike(self) -> Iterator[_Alike]:
        """Return the clauses without a partner that are alike enough to become a pair, each two with their likeness."""
        olds, news = self.unpaired()
        families: defaultdict[str | None, set[str]] = defaultdict(set)
        for old_id in olds:
            families[self.to_new.get(self._old.parents[old_id] or "")].add(old_id)
        for holder, family in families.items():
            sides: tuple[list[_Key], list[_Key]] = [], []
            for new_id in news:
                sides[self._is_near(new_id, holder) or new_id in family].append((1, new_id))
            keys = [(0, each) for each in olds if each in family]
            for least, others in zip((_LEAST_FAR, _LEAST_LIKENESS), sides, strict=True):
                yield from self.likeness.alike(keys, others, least)

    def _is_near(self, new_id: str, holder: str | None) -> bool:
        """Tell whether a clause is in the partner of a part, or where that has none in a part that has none either."""
        parent = self._new.parents[new_id]
        return parent == holder if holder else parent not in self.to_old

    def _beside(self) -> Iterator[_Alike]:
        """Return the clauses without a partner that stand beside two that are a pair, if they are alike at all."""
        olds, news = map(set, self.unpaired())
        for old_id, new_id in self.to_new.items():
            for one, other in zip(self._old.neighbours[old_id], self._new.neighbours[new_id], strict=True):
                if one in olds and other in news:
                    likeness = self.likeness.dice((0, one), (1, other))
                    if likeness >= _LEAST_LIKENESS:
                        yield likeness, one, other

    def _pair_likest(self, alike: Iterable[_Alike]) -> None:
        found = []
        for likeness, old_id, new_id in alike:
            if old_id not in self.to_new and new_id not in self.to_old:
                weight = likeness + self._support(old_id, new_id)
                if weight >= _LEAST_SUM:
                    found.append((-weight, self._old.order[old_id], self._new.order[new_id], old_id, new_id))
        for *_, old_id, new_id in sorted(found):
            if old_id not in self.to_new and new_id not in self.to_old:
                self._pair(old_id, new_id)

    def _support(self, old_id: str, new_id: str) -> float:
        """Return what speaks for a pair besides its words; to stand first or last in partners is to be beside a pair."""
        to_new, old, new = self.to_new, self._old, self._new
        old_parent, new_parent = old.parents[old_id], new.parents[new_id]
        is_in = to_new.get(old_parent) == new_parent if old_parent else new_parent is None
        is_beside = any(
            to_new[one] == other if one in to_new else is_in and one is None and other is None
            for one, other in zip(old.neighbours[old_id], new.neighbours[new_id], strict=True)
        )
        return (
            _SAME_KIND * (old.nodes[old_id].kind == new.nodes[new_id].kind)
            + _SAME_PARENT * is_in
            + _SAME_ID * (old_id == new_id)
            + _SAME_NEIGHBOUR * is_beside
        )

    def _pair_holders(self) -> None:
        """Pair parts that hold the same: a chapter that got another name, an attached text that bears no words."""
        for old_id in reversed(self.unpaired()[0]):
            family = self._old.children.get(old_id, [])
            holders = [self._new.parents[self.to_new[each]] for each in family if each in self.to_new]
            for new_id in dict.fromkeys(holders):
                most = max(len(family), len(self._new.children.get(new_id, [])))
                if (
                    new_id
                    and new_id not in self.to_old.keys() | self.decided[1]
                    and holders.count(new_id) > most * _LEAST_CHILDREN
                ):
                    self._pair(old_id, new_id)
                    break
