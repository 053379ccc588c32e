"""
Numbers as word processors write them: the formats of ECMA-376 part 1, 17.18.59 that Vietnamese documents meet; and the
levels of a list as an instance of it sets them, with how far it has counted.
"""

import string
from collections.abc import Callable
from dataclasses import dataclass, field

from intake.word.markup import Element, child, number

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ENGLISH = {1: "st", 2: "nd", 3: "rd"}
#: Where Word puts the bytes of fonts that have no Unicode letters.
_PRIVATE = 0xF000
#: Signs of the fonts Symbol and Wingdings that lists are marked with, as the letters that look so.
_SIGNS = {
    "symbol": {0xB7: "•", 0x2D: "−", 0x2A: "∗", 0x2B: "+", 0xAE: "→", 0xA8: "♦", 0xB0: "°", 0xB4: "×", 0xB1: "±"},
    "wingdings": {
        0xA7: "▪",
        0x6C: "●",
        0x6E: "■",
        0x71: "❑",
        0x72: "❒",
        0x75: "◆",
        0x76: "❖",
        0x77: "⬥",
        0xA8: "◻",
        0xD8: "➢",
        0xE0: "→",
        0xE8: "➔",
        0xF0: "⇨",
        0xFC: "✓",
        0xFE: "☑",
        0xFD: "☒",
        0x6F: "□",
        0x9F: "•",
        0x9E: "·",
        0xAB: "★",
        0x46: "☞",
        0xB2: "✧",
        0x4A: "☺",
        0x28: "☎",
        0x2A: "✉",
        0xFB: "✗",
    },
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0x54: "☒", 0xA3: "□", 0x97: "•", 0x4F: "✗"},
    "webdings": {0x34: "▶", 0x63: "□", 0x61: "✓"},
}


def written(number: int, kind: str) -> str | None:
    """
    Write a number in a format of lists.

    Args:
        number: The number, from 0.
        kind: The name of the format ("lowerLetter").

    Returns:
        The number as it prints; None for a format that is not known, or that cannot write this number.
    """
    writer = _WRITERS.get(kind)
    return None if writer is None else writer(number)


def sign(letter: str, font: str) -> str | None:
    """
    Return the letter that looks like a sign of a font of signs.

    Args:
        letter: The letter, or its place in the private use area (U+F0B7 for 0xB7).
        font: The name of the font.

    Returns:
        The letter; None for a sign of no known look.
    """
    code = ord(letter) - _PRIVATE if 0 <= ord(letter) - _PRIVATE < 256 else ord(letter)  # noqa: PLR2004 - one byte
    table = _SIGNS.get(font.casefold())
    if table is None:
        return letter if code == ord(letter) else _SIGNS["symbol"].get(code) or _plain(code)
    return table.get(code) or (_plain(code) if font.casefold() == "symbol" else None)


def _plain(code: int) -> str | None:
    """Return a figure or mark of ASCII that fonts of signs keep in its place."""
    letter = chr(code)
    return letter if letter in string.digits + " ()[]{}+-=<>.,:;/%!*" else None


def roman(number: int) -> str | None:
    """Write a number in Roman capitals; None for 0."""
    if not 0 < number < 32_768:  # noqa: PLR2004 - the most that Word writes
        return None
    words = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        words += letters * count
    return words


def _letters(number: int) -> str | None:
    """A to Z, then AA to ZZ: the letter is repeated, as Word counts."""
    if not 0 < number <= 780:  # noqa: PLR2004 - the most that Word writes
        return None
    turn, place = divmod(number - 1, len(string.ascii_uppercase))
    return string.ascii_uppercase[place] * (turn + 1)


def _ordinal(number: int) -> str:
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else _ENGLISH.get(number % 10, 'th')}"


def vietnamese(number: int) -> str | None:
    """Write a number below one hundred in Vietnamese words; None for others."""
    tens, units = divmod(number, 10)
    if number > 99:  # noqa: PLR2004 - two figures
        return None
    if tens == 0:
        return _DIGITS[units]
    above = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    unit = "lăm" if units == 5 else "mốt" if units == 1 and tens > 1 else _DIGITS[units]  # noqa: PLR2004
    return f"{above} {unit}" if units else above


def _lower(writer: Callable[[int], str | None]) -> Callable[[int], str | None]:
    return lambda number: None if (words := writer(number)) is None else words.lower()


_WRITERS: dict[str, Callable[[int], str | None]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": roman,
    "lowerRoman": _lower(roman),
    "upperLetter": _letters,
    "lowerLetter": _lower(_letters),
    "ordinal": _ordinal,
    "vietnameseCounting": vietnamese,
    "none": lambda _: "",
    "bullet": lambda _: "",
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalHalfWidth": str,
    "decimalFullWidth": str,
    "hex": lambda number: f"{number:X}",
}


@dataclass
class List:
    """What is asked of one instance: each level as it stands, where the instance starts anew, and its definition."""

    definition: str
    levels: dict[int, Element]
    starts: dict[int, int]


@dataclass
class Counters:
    """How far the lists of one definition have counted in one story, and which levels were ever met."""

    counts: dict[int, int] = field(default_factory=dict)
    met: set[int] = field(default_factory=set)


def start_of(level: Element) -> int:
    """Return the number that a level begins with."""
    return number(child(level, "w:start"), default=0)


def restarts_after(level: Element, place: int) -> int:
    """Return below which level a count begins anew (17.9.11): 0 for never, its own place where nothing is said."""
    given = child(level, "w:lvlRestart")
    return place if given is None else min(number(given), place)
