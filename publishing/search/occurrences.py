"""Every word of every place as a number: millions of them, of which a slice at a time becomes postings."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
#: Codes of terms, their places, and how often they stand there.
Slice = tuple[Numbers, Numbers, Numbers]

#: Text, title and number, each with a mark at its end; no pair of words runs from one into the next.
FIELDS = 3
FIELD_END = -1
#: So many words become postings at a time.
_AT_ONCE = 200_000
_KEYS = ("#", "@")


class Occurrences:
    """
    The words of all places, in order.

    Words are numbered in the order of their letters, the end of a field after them all. A term is a word or
    a pair of neighbours; its code counts the pairs behind their first word.

    Attributes:
        lengths: How many words each place has.
    """

    def __init__(self, written: memoryview, numbers: Mapping[str, int]) -> None:
        """Take the numbers of all words as they were read, and which word has which number."""
        self._words = sorted(numbers)
        self._base = len(self._words) + 1
        rank = np.empty(self._base, np.int32)
        rank[[*(numbers[word] for word in self._words), FIELD_END]] = np.arange(self._base, dtype=np.int32)
        self._row = rank[np.frombuffer(written, np.int32)]
        self._paired = np.array([*(not word.startswith(_KEYS) for word in self._words), False])
        self._ends = np.flatnonzero(self._row == len(self._words))
        self.lengths = np.diff(self._ends[FIELDS - 1 :: FIELDS], prepend=-1) - FIELDS

    def of_term(self, code: int) -> tuple[str, str]:
        """Return the two words of a pair, or a word and nothing."""
        first, second = divmod(code, self._base)
        return self._words[first], self._words[second - 1] if second else ""

    def slices(self) -> Iterator[Slice]:
        """Return all terms with their places in order, a term never in two slices."""
        ends = np.cumsum(self._counts()[:-1])
        cuts = np.searchsorted(ends, np.arange(0, ends[-1], _AT_ONCE), side="right")
        for first, last in pairwise([*dict.fromkeys(cuts.tolist()), len(self._words)]):
            yield self._slice(np.flatnonzero((self._row >= first) & (self._row < last)))

    def _counts(self) -> Numbers:
        """Count each word, a piece at a time: NumPy makes numbers of twice their size to count them."""
        pieces = np.array_split(self._row, len(self._row) // _AT_ONCE + 1)
        return sum((np.bincount(piece, minlength=self._base) for piece in pieces), np.zeros(self._base, np.int64))

    def _slice(self, chosen: Numbers) -> Slice:
        codes, after = self._row[chosen] * np.int64(self._base), self._row[chosen + 1]
        places = np.searchsorted(self._ends, chosen) // FIELDS
        paired = self._paired[after]
        size = len(self.lengths)
        keys = np.concatenate([codes, codes[paired] + after[paired] + 1]) * size
        keys += np.concatenate([places, places[paired]])
        keys.sort()
        starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
        times = np.append(starts[1:], len(keys)) - starts
        return keys[starts] // size, keys[starts] % size, times
