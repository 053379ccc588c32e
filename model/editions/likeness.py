"""How alike two clauses are: the words and pairs of neighbouring words that both have (Dice 1945)."""

import itertools
import re
from collections.abc import Mapping

#: Which of two texts, and the id of its clause.
_Key = tuple[int, str]
_WORD = re.compile(r"\w+(?:[.,/-]\w+)*")


class Likeness:
    """The words of many clauses, each held as a set of bits: a comparison is one step of the machine."""

    def __init__(self, words: Mapping[_Key, str]) -> None:
        """
        Take in all clauses that may be compared.

        Args:
            words: The words of each clause.
        """
        self._words = words
        self._places: dict[str, int] = {}
        self._known: dict[_Key, int] = {}

    def _bits(self, key: _Key) -> int:
        """Return the words of a clause as bits; most clauses of two editions are never asked for."""
        if key not in self._known:
            places = [self._places.setdefault(each, len(self._places)) for each in _features(self._words[key])]
            bits = bytearray(len(self._places) // 8 + 1)
            for place in places:
                bits[place >> 3] |= 1 << (place & 7)
            self._known[key] = int.from_bytes(bits, "little")
        return self._known[key]

    def dice(self, one: _Key, other: _Key) -> float:
        """Return the share of words that two clauses have in common, from 0 to 1; 0 where one has no words."""
        ones, others = self._bits(one), self._bits(other)
        size = ones.bit_count() + others.bit_count()
        return 2 * (ones & others).bit_count() / size if size else 0.0

    def contained(self, part: _Key, whole: _Key, without: _Key) -> tuple[float, float]:
        """Return the shares of the words of a part that stand in the whole, and in what another has not of the whole."""
        bits, whole_bits = self._bits(part), self._bits(whole)
        size = bits.bit_count() or 1
        return (bits & whole_bits).bit_count() / size, (bits & whole_bits & ~self._bits(without)).bit_count() / size

    def size(self, key: _Key) -> int:
        """Return how many different words and pairs of words a clause has."""
        return self._bits(key).bit_count()


def _features(words: str) -> set[str]:
    single = _WORD.findall(words.lower())
    return {*single, *(f"{one} {next_one}" for one, next_one in itertools.pairwise(single))}
