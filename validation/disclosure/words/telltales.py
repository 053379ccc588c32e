"""
What a text must hold for a search to be worth its time, so that most texts are cleared many at a time.

A search through many patterns is slow, and nearly every text is clear. Each search therefore names its telltales:
words that must stand in a text in small letters, or a cheap look. They are looked for in a thousand texts at once.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from validation.language.plain_form import plain_form

#: The capitals of Vietnamese, and of names of other peoples.
_CAPITAL = "A-ZÀ-ÖØ-ÞĂĐĔĨĬŎŨŬƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
_CAPITAL_WORD = re.compile(rf"[{_CAPITAL}](?<![^\W_].)[^\W\d_]*")
_LITERAL = re.compile(r"[^\\\[\](){}.*+?|^$]+")


class Block:
    """Some texts in plain form, one a line."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take texts as they stand; a line break inside one of them is a space here."""
        self.plain = plain_form("\n".join(text.replace("\n", " ") if "\n" in text else text for text in texts))

    @cached_property
    def lowered(self) -> str:
        """The texts in small letters, each letter at its place."""
        lowered = self.plain.lower()
        if len(lowered) == len(self.plain):
            return lowered
        return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in self.plain)

    @cached_property
    def lines(self) -> list[str]:
        """Each text."""
        return self.plain.split("\n")

    @cached_property
    def capital_words(self) -> list[tuple[str, int]]:
        """The words that begin with a capital, most of them, and where."""
        return [(match[0], match.start()) for match in _CAPITAL_WORD.finditer(self.plain)]

    def numbers(self, places: Iterable[int]) -> set[int]:
        """Return the numbers of the lines at these places."""
        return {bisect_right(self._starts, place) for place in places}

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate(len(line) + 1 for line in self.plain.split("\n")))


class Telltales:
    """The telltales of one search; a text that holds none of them is certainly clear."""

    def __init__(
        self,
        words: Iterable[str] = (),
        patterns: Iterable[str] = (),
        look: Callable[[Block], Iterable[int]] | None = None,
    ) -> None:
        """
        Name the telltales.

        Args:
            words: Parts of words in small letters.
            patterns: Patterns in small letters that begin with the same letters always, so that they are as quick as words.
            look: Where else, when none of both will do: places in the texts of a block.
        """
        self._words, self._look = tuple(words), look
        self._patterns = tuple((_beginning(pattern), re.compile(pattern)) for pattern in patterns)

    def lines_of(self, block: Block) -> set[int]:
        """Return the numbers, from 0, of the texts in which any stands."""
        places = [place for word in self._words for place in places_of(word, block.lowered)]
        for beginning, pattern in self._patterns:
            if beginning in block.lowered:
                places += [match.start() for match in pattern.finditer(block.lowered)]
        return block.numbers(places) | block.numbers(self._look(block) if self._look else ())


def places_of(word: str, text: str) -> Iterator[int]:
    """Return the first place of a word in each line."""
    place = text.find(word)
    while place >= 0:
        yield place
        end = text.find("\n", place)
        place = text.find(word, end) if end >= 0 else -1


def last_word(text: str) -> str:
    """Return what stands after the last space or the last end of a line."""
    return text.rpartition(" ")[2].rpartition("\n")[2]


def _beginning(pattern: str) -> str:
    """Return the letters with which everything begins that a pattern finds."""
    literal = _LITERAL.match(pattern)
    beginning = literal[0] if literal else ""
    return beginning[:-1] if pattern[len(beginning) : len(beginning) + 1] in {"?", "*", "|"} else beginning
