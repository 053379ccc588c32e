"""
Words as a reader takes them, however they were typed.

Unlike the text that is shown: composed letters, plain spaces, no invisible characters, Latin letters
for those of other scripts that look the same, and words that were spaced out letter by letter closed up.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import partial

_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХԚԜасеѕіјорухһԁԛԝҮүΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντιɑɡı",
    "ABESIJKMHOPCTYXQWacesijopyxhdqwYyABEZHIKMNOPTYXovtiagi",
)
#: Characters that take no room on paper, and so may stand in the middle of a word unseen.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_SPACES = re.compile(r"[^\S\n ]")
#: Whatever is no letter, digit or mark of plain Vietnamese prose, and reads as one: full width, styled, joined.
_STYLED = "\u02b0-\u02b8\u2100-\u214f\u2460-\u24ff\u3000\ufb00-\ufb06\uff01-\uffef\U0001d400-\U0001d7ff"
_STYLED_LETTERS = re.compile(f"[{_STYLED}]+")
_UNUSUAL = re.compile(
    "[\t-\t\x0b-\x1f\x85\xa0\xad\u0131\u0251\u0261\u034f\u0370-\u052f\u061c\u1100-\u11ff\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f"
    f"\u2028-\u202f\u205f-\u206f\ufe00-\ufe0f\ufeff{_STYLED}]"
)
#: Three letters and more, each apart from the next; a wider gap parts the words, or a space where marks part the letters.
_SPACED_OUT = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .·_/*|~-]{1,4}[^\W\d_](?![^\W_])){2,}(?![^\W_])")
_GAP = re.compile(r"[ .·_/*|~-]+")


def plain_form(text: str) -> str:
    """Return the words of a text in the form that rules compare; line breaks stay."""
    plain = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    if not _UNUSUAL.search(plain):
        return plain
    return "\n".join(_plain_line(line) if _UNUSUAL.search(line) else line for line in plain.split("\n"))


def _plain_line(line: str) -> str:
    plain = _STYLED_LETTERS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), line)
    plain = _SPACES.sub(" ", _INVISIBLE.sub("", plain)).translate(_LOOK_ALIKES)
    return unicodedata.normalize("NFC", plain)


def spaced_out(text: str) -> Iterator[str]:
    """Return the words that were spaced out letter by letter, closed up: "T Ố I  M Ậ T" is "TỐI MẬT"."""
    for match in _SPACED_OUT.finditer(text):
        gaps = _GAP.findall(match[0])
        narrow = min(map(len, gaps))
        by_marks = any(len(gap) == narrow and gap.strip() for gap in gaps)
        yield _GAP.sub(partial(_closed_up, narrow=narrow, by_marks=by_marks), match[0])


def _closed_up(gap: re.Match[str], *, narrow: int, by_marks: bool) -> str:
    return " " if len(gap[0]) > narrow or (by_marks and not gap[0].strip()) else ""


def unaccented(text: str) -> str:
    """Return a text without accents, in lower case."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def slug_words(name: str) -> list[str]:
    """Spell a name the way ids do: no accents, đ as d."""
    return re.findall(r"[a-z0-9]+", unaccented(name))
