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
_WORD = re.compile(rf"[0-9]+(?:[.,][0-9]+)*|[{RULES['letters']}]+")
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


class _Alone(NamedTuple):
    """What a written word means by itself, and what its neighbours may make of it or it of them."""

    bases: list[str]
    number: bool
    neighbourly: bool
    roman: bool
    leads_roman: bool


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
    return [
        Word(*((match[0], match[0]) if match[0][0].isdigit() else fold(match[0])), match[0][0].isdigit(), *match.span())
        for match in _WORD.finditer(text)
    ]


def key(text: str) -> str:
    """Two spellings of one thing have one key."""
    return " ".join(word.base for word in words(text))


def number_key(number: str) -> str:
    """Give one key for a number of a clause or row: "II.1.1" and "2.1.1" are 2.1.1, "NV-001" is nv.1."""
    return ".".join(_key_part(word) for word in words(number))


def _key_part(word: Word) -> str:
    if word.number:
        return ".".join(without_zeros(part) for part in re.split(r"[.,]", word.base))
    return arabic(word.base) if ROMAN.match(word.base) else word.base


class Folding:
    """The rules together with the portal's table of abbreviations: rows of (abbreviation, meaning, meaning ...)."""

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
        self._neighbours = self._codes | {name.split()[-1] for name in types} | {"so"}
        self._alone: dict[str, _Alone] = {}

    def analyse(self, text: str) -> Iterator[Token]:
        """Yield the tokens of a text in order; a document's number adds a key at its own place."""
        row = words(text)
        place = 0
        for i, word in enumerate(row):
            for base, form in self._meaning(word, row[i - 1].base if i else ""):
                yield Token(base, form, place, word.start, word.end)
                place += 1
            for document in self._document_keys(text, row, i) if word.number else ():
                yield Token(document, document, place - 1, word.start, word.end)

    def bases(self, text: str) -> list[str]:
        """Give the bases that `analyse` gives, many times faster; keys of documents come last."""
        row: list[str] = []
        numbered = []
        before = _Alone([], number=False, neighbourly=False, roman=False, leads_roman=False)
        for i, written in enumerate(_WORD.findall(text)):
            word = self._alone.get(written) or self._learn(written)
            if word.roman and before.leads_roman:
                return [token.base for token in self.analyse(text)]
            if (word.number and before.neighbourly) or (before.number and word.neighbourly):
                numbered.append(i if word.number else i - 1)
            row += word.bases
            before = word
        return row + self._keys_near(text, dict.fromkeys(numbered)) if numbered else row

    def _keys_near(self, text: str, numbers: Iterable[int]) -> list[str]:
        """Look at the words around these numbers only."""
        spans = [match.span() for match in _WORD.finditer(text)]
        keys = []
        for i in numbers:
            first = max(0, i - 3)
            window = text[spans[first][0] : spans[min(i + 2, len(spans) - 1)][1]]
            keys += self._document_keys(window, words(window), i - first)
        return keys

    def _learn(self, written: str) -> "_Alone":
        word = words(written)[0]
        self._alone[written] = _Alone(
            [base for base, _ in self._meaning(word, "")],
            word.number,
            word.base in self._neighbours,
            bool(ROMAN.match(word.base)),
            word.base in RULES["roman_after"],
        )
        return self._alone[written]

    def _meaning(self, word: Word, before: str) -> list[tuple[str, str]]:
        if word.number:
            return [(part.base, part.form) for number in numbers(word.base) for part in words(number)]
        if word.base in self._expansions:
            return [(part.base, part.form) for part in self._expansions[word.base]]
        certain = len(word.base) > 1 and not _SYLLABLE.match(word.base)
        if ROMAN.match(word.base) and (certain or before in RULES["roman_after"]):
            return [(arabic(word.base),) * 2]
        return [(word.base, word.form)]

    def _document_keys(self, text: str, row: list[Word], i: int) -> list[str]:
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
