"""
The bases of a text without forms and places, many times faster than `Folding.analyse` gives them.

What stands between two blanks is folded the first time only: there are few such pieces, met again and
again. Where neighbours say more together than alone ("khoản II", "số 24"), their words are looked at
one by one.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from publishing.search.folding import RULES, WORD, Folding, Word, words
from publishing.search.numerals import ROMAN


class _Piece(NamedTuple):
    """
    What stands between two blanks, or one word of it, by itself.

    Attributes:
        bases: The bases of its words.
        before: Signs of what it may say together with the word after it.
        after: Signs of what it may say together with the word before it, if that has one of them too.
    """

    bases: list[str]
    before: int
    after: int


#: "khoản II", "số 24" and "24 KL" say more than their words; every word has the last sign before the next.
_ROMAN, _NUMBERED, _NAMED, _ANY = 1, 2, 4, 8


class Bases:
    """The bases of texts, by the rules of a folding."""

    def __init__(self, folding: Folding) -> None:
        self._folding = folding
        self._pieces: dict[str, _Piece] = {}

    def of(self, text: str) -> list[str]:
        """Return the bases that `Folding.analyse` gives, in order, keys of documents last."""
        row: list[str] = []
        before = _ANY
        for written in text.split():
            bases, following, after = self._pieces.get(written) or self._learn(written)
            if before & after:
                return self._one_by_one(text)
            row += bases
            before = following
        return row

    def _one_by_one(self, text: str) -> list[str]:
        row: list[str] = []
        numbered = []
        before = _ANY
        for i, written in enumerate(WORD.findall(text)):
            word = self._pieces.get(written) or self._learn(written)
            signs = before & word.after
            if signs & _ROMAN:
                row = [token.base for token in self._folding.analyse(text)]
                return sorted(row, key=lambda base: base.startswith("#"))
            if signs:
                numbered.append(i if signs & _NUMBERED else i - 1)
            row += word.bases
            before = word.before
        return row + self._keys_near(text, dict.fromkeys(numbered))

    def _keys_near(self, text: str, numbers: Iterable[int]) -> list[str]:
        """Look at the words around these numbers only."""
        spans = [match.span() for match in WORD.finditer(text)]
        keys = []
        for i in numbers:
            first = max(0, i - 3)
            window = text[spans[first][0] : spans[min(i + 2, len(spans) - 1)][1]]
            keys += self._folding.document_keys(window, words(window), i - first)
        return keys

    def _learn(self, written: str) -> _Piece:
        row = [self._alone(word) for word in words(written)]
        together = any(left.before & right.after for left, right in pairwise(row))
        bases = [base for word in row for base in word.bases]
        # A dash of its own may stand between any two that belong together.
        before, after = (row[-1].before, row[0].after) if row else (~0, 0)
        piece = self._pieces[written] = _Piece(bases, before, _ANY if together else after)
        return piece

    def _alone(self, word: Word) -> _Piece:
        near = word.base in self._folding.neighbours
        return _Piece(
            [base for base, _ in self._folding.meaning(word, "")],
            _ANY | _ROMAN * (word.base in RULES["roman_after"]) | _NUMBERED * near | _NAMED * word.number,
            _ROMAN * bool(ROMAN.match(word.base)) | _NUMBERED * word.number | _NAMED * near,
        )
