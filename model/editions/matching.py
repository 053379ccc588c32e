"""The partners of clauses: same words first, then the likest by words and place, then what holds the same."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from model.editions.likeness import Likeness
from model.editions.sides import Side

_Key = tuple[int, str]
#: How alike two clauses are, and their ids.
_Alike = tuple[float, str, str]
#: The weight of two clauses below zero, so that the best come first, then their places and their ids.
_Weighed = tuple[float, int, int, str, str]
#: The least likeness of words, and the least sum of it and of what speaks for a pair besides.
_LEAST_LIKENESS, _LEAST_SUM = 0.3, 0.55
_SAME_KIND, _SAME_PARENT, _SAME_ID, _SAME_NEIGHBOUR = 0.05, 0.15, 0.10, 0.10
#: The least likeness where neither parent nor id nor a neighbour speaks for a pair: its kind makes up for no less.
_LEAST_FAR = _LEAST_SUM - _SAME_KIND
#: The most that a pair weighs for which neither parent nor id nor a neighbour speaks.
_MOST_FAR = 1 + _SAME_KIND
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
        self._pair_likest()
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

    def _pair_likest(self) -> None:
        """Pair the likest first, in rounds: each pair speaks for its neighbours and for what it holds."""
        near = [*self._near()]
        weighed = self._weighed([*near, *self._beside()], self._support)
        self._pair_best(each for each in weighed if -each[0] > _MOST_FAR)  # few are left to compare with all others
        far = [*self._far()]
        self._pair_best([*weighed, *self._weighed(far, self._kind_support)])
        for _ in range(_ROUNDS - 1):
            self._pair_best(self._weighed([*near, *far, *self._beside()], self._support))

    def _near(self) -> Iterator[_Alike]:
        """Return the clauses without a partner for which parent or id may speak, if they are alike at all."""
        olds, news = self.unpaired()
        families: defaultdict[str | None, set[str]] = defaultdict(set)
        for old_id in olds:
            families[self.to_new.get(self._old.parents[old_id] or "")].add(old_id)
        for holder, family in families.items():
            keys = [(0, each) for each in olds if each in family]
            others = [(1, each) for each in news if each in family or self._is_near(each, holder)]
            yield from self.likeness.alike(keys, others, _LEAST_LIKENESS)

    def _is_near(self, new_id: str, holder: str | None) -> bool:
        """Tell whether a clause is in the partner of a part, or where that has none in a part that has none either."""
        parent = self._new.parents[new_id]
        return parent == holder if holder else parent not in self.to_old

    def _far(self) -> Iterator[_Alike]:
        """Return the clauses without a partner that are alike enough to become a pair wherever they stand."""
        olds, news = self.unpaired()
        yield from self.likeness.alike([(0, each) for each in olds], [(1, each) for each in news], _LEAST_FAR)

    def _beside(self) -> Iterator[_Alike]:
        """Return the clauses without a partner that stand beside two that are a pair, if they are alike at all."""
        olds, news = map(set, self.unpaired())
        for old_id, new_id in self.to_new.items():
            for one, other in zip(self._old.neighbours[old_id], self._new.neighbours[new_id], strict=True):
                if one in olds and other in news:
                    likeness = self.likeness.dice((0, one), (1, other))
                    if likeness >= _LEAST_LIKENESS:
                        yield likeness, one, other

    def _weighed(self, alike: Iterable[_Alike], support: Callable[[str, str], float]) -> list[_Weighed]:
        """Weigh those that have no partner yet by their words and by what else speaks for them."""
        order, new_order = self._old.order, self._new.order
        return [
            (-(likeness + support(old_id, new_id)), order[old_id], new_order[new_id], old_id, new_id)
            for likeness, old_id, new_id in alike
            if old_id not in self.to_new and new_id not in self.to_old
        ]

    def _pair_best(self, weighed: Iterable[_Weighed]) -> None:
        for weight, *_, old_id, new_id in sorted(weighed):
            if -weight >= _LEAST_SUM and old_id not in self.to_new and new_id not in self.to_old:
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
            self._kind_support(old_id, new_id)
            + _SAME_PARENT * is_in
            + _SAME_ID * (old_id == new_id)
            + _SAME_NEIGHBOUR * is_beside
        )

    def _kind_support(self, old_id: str, new_id: str) -> float:
        return _SAME_KIND * (self._old.nodes[old_id].kind == self._new.nodes[new_id].kind)

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
