"""Every word of every place as a number: millions of them, of which a slice at a time becomes postings."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
#: Codes of terms, their places, and how often they stand there.
Slice = tuple[Numbers, Numbers, Numbers]
_Small = NDArray[np.int32]

#: Text, title and number, each with a mark at its end; no pair of words runs from one into the next.
FIELDS = 3
FIELD_END = -1
#: So many words become postings at a time.
_AT_ONCE = 400_000
_KEYS = ("#", "@")


class Occurrences:
    """
    The words of all places, in order, and after each the word that follows it.

    Words are numbered in the order of their letters. A term is a word or a pair of neighbours; its code counts
    the pairs behind their first word.

    Attributes:
        lengths: How many words each place has.
    """

    def __init__(self, written: memoryview, numbers: Mapping[str, int]) -> None:
        """Take the numbers of all words as they were read, and which word has which number."""
        self._words = sorted(numbers)
        self._base = len(self._words) + 1
        rank = np.empty(len(self._words), np.int32)
        rank[[numbers[word] for word in self._words]] = np.arange(len(self._words), dtype=np.int32)
        row = np.frombuffer(written, np.int32)
        is_word = row != FIELD_END
        field = np.cumsum(~is_word, dtype=np.int32)[is_word]
        self._row: _Small = rank[row[is_word]]
        self._next = self._following(field)
        self._place = field // FIELDS
        self.lengths = np.bincount(self._place, minlength=(len(row) - len(field)) // FIELDS)

    def of_term(self, code: int) -> tuple[str, str]:
        """Give the two words of a pair, or a word and nothing."""
        first, second = divmod(code, self._base)
        return self._words[first], self._words[second - 1] if second else ""

    def _following(self, field: _Small) -> _Small:
        """Give for each word one more than the number of the word after it, or 0."""
        spoken = np.array([not word.startswith(_KEYS) for word in self._words])
        after = self._row[1:]
        return np.append(np.where(spoken[after] & (field[1:] == field[:-1]), after + 1, 0), 0)

    def slices(self) -> Iterator[Slice]:
        """Give all terms with their places in order, a term never in two slices."""
        ends = np.cumsum(np.bincount(self._row))
        cuts = np.searchsorted(ends, np.arange(0, ends[-1], _AT_ONCE), side="right")
        for first, last in pairwise([*dict.fromkeys(cuts.tolist()), len(self._words)]):
            yield self._slice(np.flatnonzero((self._row >= first) & (self._row < last)))

    def _slice(self, chosen: Numbers) -> Slice:
        codes = self._row[chosen] * np.int64(self._base)
        after, places = self._next[chosen], self._place[chosen]
        paired = after > 0
        size = len(self.lengths)
        keys = np.concatenate([codes, codes[paired] + after[paired]]) * size
        keys += np.concatenate([places, places[paired]])
        keys.sort()
        starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
        times = np.append(starts[1:], len(keys)) - starts
        return keys[starts] // size, keys[starts] % size, times
