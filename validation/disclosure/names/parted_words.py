"""
Read names whose letters, or whose words, other marks part: "N g u y ễ n  V ă n", "Lê_Thị_…", "Trần/Đức/…".

What is read so is judged as a text of its own.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import (
    BARE_FAMILY_NAMES,
    BARE_GIVEN,
    FREQUENT_MIDDLE,
    GIVEN,
    STRONG,
    UPPER,
    WEAK,
    syllable,
)
from validation.language.plain_form import spaced_out

_JOINERS = "_/\\·.|+*~=,^#-"
_MARKS = f"[{re.escape(_JOINERS)}]"
_JOINED = re.compile(
    rf"(?<![^\W_])[{UPPER}][^\W\d_]+(?P<mark>{_MARKS}+)[{UPPER}][^\W\d_]*(?:(?P=mark)[{UPPER}][^\W\d_]*){{1,4}}(?![^\W_])"
)
_LETTERS = re.compile(r"[^\W\d_](?:[ .·_-]{1,4}[^\W\d_](?![^\W_])){4}")
_FEWEST, _MOST, _LONGEST = 2, 5, 7


def _beginnings(block: Block) -> Iterator[int]:
    plain = block.plain
    for (first, place), (_, next_place) in pairwise(block.capital_words):
        end = place + len(first)
        if (len(first) == 1 and _LETTERS.match(plain, place)) or (
            next_place - end == 1 and plain[end] in _JOINERS and syllable(first) in STRONG | WEAK
        ):
            yield place


#: A name typed as one word without accents: "levanminhthang".
_GLUED = re.compile(
    rf"(?<![a-z])(?P<family>{'|'.join(sorted(BARE_FAMILY_NAMES, key=len, reverse=True))}|ho|duong|dinh|truong|ly|cao|mai)(?P<middle>van|thi)(?P<rest>[a-z]{{2,14}})(?![a-z])"
)
TELLTALES = Telltales(
    patterns=(r"van(?<=[a-z]van)[a-z]{2}", r"thi(?<=[a-z]thi)[a-z]{2}"),
    look=_beginnings,
)


def words_put_together(text: str) -> Iterator[str]:
    """Return what may be names in a text in plain form, their letters closed up and their words parted by spaces."""
    for match in _JOINED.finditer(text):
        parts = match[0].split(match["mark"])
        family, middle = map(syllable, parts[:2])
        if family in STRONG or (family in WEAK and middle in FREQUENT_MIDDLE):
            yield " ".join(parts)
    for match in _GLUED.finditer(text.lower()):
        if rest := _in_syllables(match["rest"], _MOST - 2, BARE_GIVEN):
            yield " ".join((match["family"], match["middle"], *rest)).title()
    for words in spaced_out(text):
        yield words
        if " " not in words:
            yield from _parted(words)


def _parted(letters: str) -> Iterator[str]:
    """Return the first way to part letters that were spaced out evenly into a family name and given ones."""
    for end in range(_FEWEST, min(_LONGEST, len(letters)) + 1):
        if syllable(letters[:end]) in STRONG and (rest := _in_syllables(letters[end:], _MOST - 1, GIVEN)):
            yield " ".join((letters[:end], *rest))
            return


def _in_syllables(letters: str, most: int, names: frozenset[str]) -> list[str]:
    """Return letters as given names of a list, the longest first; nothing where they are not."""
    for end in range(min(_LONGEST, len(letters)), 1, -1):
        if syllable(letters[:end]) in names:
            if end == len(letters):
                return [letters]
            if most > 1 and (rest := _in_syllables(letters[end:], most - 1, names)):
                return [letters[:end], *rest]
    return []
