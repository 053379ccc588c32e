"""Text to search tokens, by the rules of `rules.json`; `engine/fold.js` is the same in the reader's browser.

A Vietnamese word is typed with or without marks, with the tone on either vowel, in NFC or NFD, with i or y.
A token therefore has a `base` (letters alone, y = i) that index and query share, and a `form` (letters with
their shape, the tone last), by which a query with marks prefers the places that have the same marks.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from publishing.search.numerals import ROMAN, arabic, numbers, without_zeros

RULES: dict[str, Any] = json.loads(Path(__file__).with_name("rules.json").read_text(encoding="utf-8"))

_JOINED = re.compile(r"\s*[-–/]\s*|")
WORD = re.compile(rf"[0-9]+(?:[.,][0-9]+)*|[{RULES['letters']}]+")
_SYLLABLE = re.compile(RULES["syllable"])


class Word(NamedTuple):
    """A word as written; a number keeps its digits and marks."""

    base: str
    form: str
    number: bool
    start: int
    end: int


class Token(NamedTuple):
    """What the index holds: several tokens may stand for one word, and several share a place."""

    base: str
    form: str
    place: int
    start: int
    end: int


@cache
def fold(word: str) -> tuple[str, str]:
    """Base and form of one word: "Thủy", "thuỷ" and "THUỶ" give ("thui", "thui3")."""
    base, form, tone = "", "", "0"
    for written in unicodedata.normalize("NFD", word.lower()):
        sign = RULES["letters_alike"].get(written, written)
        if sign in RULES["tones"]:
            tone = RULES["tones"][sign]
        elif sign in RULES["shapes"]:
            form = unicodedata.normalize("NFC", form + sign)
        elif "a" <= sign <= "z" or sign == "đ":
            base += "d" if sign == "đ" else sign
            form += sign
    return base, form + tone


def words(text: str) -> list[Word]:
    """Fold the words of a text, each with the place where it stands."""
    return [
        Word(*((match[0], match[0]) if match[0][0].isdigit() else fold(match[0])), match[0][0].isdigit(), *match.span())
        for match in WORD.finditer(text)
    ]


def key(text: str) -> str:
    """Two spellings of one thing have one key."""
    return " ".join(word.base for word in words(text))


def number_key(number: str) -> str:
    """Return one key for a number of a clause or row: "II.1.1" and "2.1.1" are 2.1.1, "NV-001" is nv.1."""
    return ".".join(_key_part(word) for word in words(number))


def clause_key(url: str) -> str:
    """Return the key of a clause, which its address says: #ii-1-1 is 2.1.1, #dieu-15-1-a is dieu.15.1.a."""
    steps = re.split("[-_]", url.partition("#")[2])
    return ".".join(arabic(step) if ROMAN.match(step) else without_zeros(step) if step else step for step in steps)


def _key_part(word: Word) -> str:
    if word.number:
        return ".".join(without_zeros(part) for part in re.split(r"[.,]", word.base))
    return arabic(word.base) if ROMAN.match(word.base) else word.base


class Folding:
    """
    The rules together with the portal's table of abbreviations: rows of (abbreviation, meaning, meaning ...).

    Attributes:
        neighbours: Bases that may be part of a document's number, before it or after it.
    """

    def __init__(self, abbreviations: Iterable[Sequence[str]]) -> None:
        self._types: dict[str, str] = {}
        self._expansions: dict[str, list[Word]] = {}
        types = {key(name) for name in RULES["document_types"]}
        for abbreviation, *meanings in abbreviations:
            base = key(abbreviation)
            self._types |= {key(name): base for name in meanings if key(name) in types}
            if len(meanings) == 1 and not _SYLLABLE.match(base):
                self._expansions[base] = words(meanings[0])
        self._codes = set(self._types.values())
        self.neighbours = self._codes | {name.split()[-1] for name in types} | {"so"}

    def analyse(self, text: str) -> Iterator[Token]:
        """Yield the tokens of a text in order; a document's number adds a key at its own place."""
        row = words(text)
        place = 0
        for i, word in enumerate(row):
            for base, form in self.meaning(word, row[i - 1].base if i else ""):
                yield Token(base, form, place, word.start, word.end)
                place += 1
            for document in self.document_keys(text, row, i) if word.number else ():
                yield Token(document, document, place - 1, word.start, word.end)

    def meaning(self, word: Word, before: str) -> list[tuple[str, str]]:
        """Return base and form of all that a word stands for after the word with this base."""
        if word.number:
            return [(part.base, part.form) for number in numbers(word.base) for part in words(number)]
        if word.base in self._expansions:
            return [(part.base, part.form) for part in self._expansions[word.base]]
        certain = len(word.base) > 1 and not _SYLLABLE.match(word.base)
        if ROMAN.match(word.base) and (certain or before in RULES["roman_after"]):
            return [(arabic(word.base),) * 2]
        return [(word.base, word.form)]

    def document_keys(self, text: str, row: list[Word], i: int) -> list[str]:
        """Every notation of a document's number gives one key: "24-KL/TW", "KL24", "kết luận số 24": `#24kl`."""
        number = f"#{numbers(row[i].base)[0]}"
        after, issuer = ([*row[i + 1 : i + 3], None, None])[:2]
        issued = after and issuer and (text[after.end : issuer.start].strip() == "/" or issuer.base in RULES["issuers"])
        if after and after.base in self._codes and (_JOINED.fullmatch(text[row[i].end : after.start]) or issued):
            named = number + after.base
            return [named, f"{named}/{issuer.base}"] if issued and issuer else [named]
        last = i - 2 if i and row[i - 1].base == "so" else i - 1
        if last < 0:
            return []
        phrase = f"{row[last - 1].base} {row[last].base}" if last else ""
        code = row[last].base if row[last].base in self._codes else self._types.get(phrase)
        return [number + code] if code else []
