"""The Vietnamese order of words, as the browser's own `Intl.Collator("vi", {numeric: true})` has it."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

_LETTERS = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
#: Level, huyền, hỏi, ngã, sắc, nặng.
_TONES = {tone: rank for rank, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
_MARKS = {mark: rank for rank, mark in enumerate(" _-–—,;:!?.…·'\"«»()[]{}§@*/\\&#%•`^°→+×<=>|~≤≥$₫")}
#: Curved quotation marks differ from straight ones only as a capital does from a small letter.
_CURVED = {"‘": ("'", 1), "’": ("'", 2), "“": ('"', 1), "”": ('"', 2)}
_PART = re.compile(r"\d+|.", re.DOTALL)


class CollationKey(NamedTuple):
    """Letters and whole numbers decide, then tones, then capitals, each over the full length."""

    letters: tuple[tuple[int, int], ...]
    tones: tuple[int, ...]
    variants: tuple[int, ...]


def vietnamese_key(text: str) -> CollationKey:
    """Return the key that sorts text as a Vietnamese dictionary does: Đông Lễ before Đông Lương."""
    parts = [_read(part) for part in _PART.findall(normalize("NFC", text))]
    letters, tones, variants = zip(*parts, strict=True) if parts else ((), (), ())
    return CollationKey(letters, tones, variants)


@cache
def _read(part: str) -> tuple[tuple[int, int], int, int]:
    """Read a run of digits or one letter: its place, its tone, and its variant, as a capital is one."""
    if part.isdecimal():
        return (1, int(part)), 0, 0
    plain, variant = _CURVED.get(part, (part.lower(), int(part != part.lower())))
    tone = next((mark for mark in normalize("NFD", plain) if mark in _TONES), "")
    letter = normalize("NFC", normalize("NFD", plain).replace(tone, ""))
    return _place(letter), _TONES.get(tone, 0), variant


def _place(letter: str) -> tuple[int, int]:
    """Place marks before numbers before letters; what Vietnamese does not use comes last."""
    if letter in _MARKS:
        return 0, _MARKS[letter]
    if letter in _LETTERS:
        return 2, _LETTERS[letter]
    return 3, ord(letter[0])
