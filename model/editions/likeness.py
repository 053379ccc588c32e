"""How alike two clauses are: the words and pairs of neighbouring words that both have (Dice 1945)."""

import functools
import itertools
import operator
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

#: Which of two texts, and the id of its clause.
_Key = tuple[int, str]
_WORD = re.compile(r"\w+(?:[.,/-]\w+)*")


class _Bits(NamedTuple):
    """
    The words of a clause, each a bit.

    Attributes:
        words: Its words.
        pairs: Its pairs of neighbouring words.
        singles: How many words there are.
        size: How many there are of both.
    """

    words: int
    pairs: int
    singles: int
    size: int


class _Pairs(dict[tuple[int, int], int]):
    """A bit for each pair of words, given when it is first met."""

    def __missing__(self, pair: tuple[int, int]) -> int:
        self[pair] = bit = 1 << len(self)
        return bit


class _Words(dict[str, tuple[int, ...]]):
    """The numbers of the words between two blanks: the same few are printed again and again."""

    def __init__(self) -> None:
        """Know no words yet."""
        super().__init__()
        self._numbers: dict[str, int] = {}

    def __missing__(self, printed: str) -> tuple[int, ...]:
        words = _WORD.findall(printed.lower())
        self[printed] = numbers = tuple(self._numbers.setdefault(each, len(self._numbers)) for each in words)
        return numbers


class Likeness:
    """The words of many clauses, each held as a set of bits: a comparison is one step of the machine."""

    def __init__(self, words: Mapping[_Key, str]) -> None:
        """
        Take in all clauses that may be compared.

        Args:
            words: The words of each clause.
        """
        self._clauses = words
        self._words, self._pairs = _Words(), _Pairs()
        self._known: dict[_Key, _Bits] = {}

    def _bits(self, key: _Key) -> _Bits:
        """Return the words of a clause as bits; most clauses of two editions are never asked for."""
        if key not in self._known:
            numbers = [*itertools.chain.from_iterable(map(self._words.__getitem__, self._clauses[key].split()))]
            words = functools.reduce(operator.or_, map((1).__lshift__, numbers), 0)
            pairs = functools.reduce(operator.or_, map(self._pairs.__getitem__, itertools.pairwise(numbers)), 0)
            self._known[key] = _Bits(words, pairs, words.bit_count(), words.bit_count() + pairs.bit_count())
        return self._known[key]

    def dice(self, one: _Key, other: _Key) -> float:
        """Return the share of words that two clauses have in common, from 0 to 1; 0 where one has no words."""
        ones, others = self._bits(one), self._bits(other)
        common = (ones.words & others.words).bit_count() + (ones.pairs & others.pairs).bit_count()
        return 2 * common / (ones.size + others.size) if common else 0.0

    def alike(self, ones: Iterable[_Key], others: Iterable[_Key], least: float) -> Iterator[tuple[float, str, str]]:
        """
        Return each two clauses that are at least so much alike: how much, and their ids.

        Clauses that share fewer words than that by themselves are passed over: they share fewer pairs of words still.
        """
        half = least / 2
        later = [(key[1], self._bits(key)) for key in others]
        for key in ones:
            words, pairs, singles, size = self._bits(key)
            met = [
                (other_id, common + (pairs & other_pairs).bit_count(), size + other_size)
                for other_id, (other_words, other_pairs, other_singles, other_size) in later
                if (common := (words & other_words).bit_count()) >= half * (singles + other_singles)
            ]
            for other_id, common, sizes in met:
                if common and common >= half * sizes:
                    yield 2 * common / sizes, key[1], other_id

    def contained(self, part: _Key, whole: _Key, without: _Key) -> tuple[float, float]:
        """Return the shares of the words of a part that stand in the whole, and in what another has not of the whole."""
        own, whole_bits, other = self._bits(part), self._bits(whole), self._bits(without)
        words, pairs = own.words & whole_bits.words, own.pairs & whole_bits.pairs
        rest = (words & ~other.words).bit_count() + (pairs & ~other.pairs).bit_count()
        return (words.bit_count() + pairs.bit_count()) / (own.size or 1), rest / (own.size or 1)

    def size(self, key: _Key) -> int:
        """Return how many different words and pairs of words a clause has."""
        return self._bits(key).size
