"""One paragraph being put together: its letters with how they are set, where its notes hang, what floats beside it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from intake.documents.content import Block, Mark, Span
from intake.word.styles import Look

_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BLANK = " \t\n\u00a0\u3000"


class Piece(NamedTuple):
    """Letters that are set alike."""

    words: str
    look: Look


@dataclass
class Line:
    """
    A paragraph as far as it is read.

    Attributes:
        pieces: Its letters.
        marks: For each note how many pieces stand before it, and its number.
        before: What floats above it: boxes met before its first letter.
        behind: What floats below it.
    """

    pieces: list[Piece] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    before: list[Block] = field(default_factory=list)
    behind: list[Block] = field(default_factory=list)

    def add(self, words: str, look: Look) -> None:
        """Add letters."""
        if words:
            self.pieces.append(Piece(words, look))

    def float(self, blocks: list[Block]) -> None:
        """Add what stands in a box."""
        (self.behind if self.has_words() else self.before).extend(blocks)

    def has_words(self) -> bool:
        """Tell whether anything but white space was read."""
        return any(each.words.strip(_BLANK) for each in self.pieces)


class Printed(NamedTuple):
    """The letters of a paragraph as they print, composed, with what is at which of them."""

    words: str
    bold: tuple[Span, ...]
    italic: tuple[Span, ...]
    marks: tuple[Mark, ...]


def printed(prefix: str, pieces: list[Piece], marks: list[tuple[int, int]]) -> Printed:
    """
    Put letters together: composed (NFC), without soft hyphens and marks that do not print, trimmed at both ends.

    A beginning of two tabs or more is kept: it says that the words stand in a right column.

    Args:
        prefix: The computed number, with what stands behind it.
        pieces: The letters, decoded.
        marks: For each note how many pieces stand before it, and its number.
    """
    raw = [each.words.translate(_DROPPED) for each in pieces]
    whole = "".join(raw)
    begin, end = _ends(whole, has_number=bool(prefix))
    words, offsets = _composed(whole[begin:end])

    def moved(place: int) -> int:
        return len(prefix) + offsets[min(max(place - begin, 0), end - begin)]

    starts = [0, *accumulate(map(len, raw))]
    spans = [(moved(a), moved(b), each.look) for (a, b), each in zip(pairwise(starts), pieces, strict=True)]
    return Printed(
        prefix + words,
        _runs((first, last) for first, last, look in spans if look.bold),
        _runs((first, last) for first, last, look in spans if look.italic),
        tuple(Mark(moved(starts[at]), note) for at, note in marks),
    )


def _ends(whole: str, *, has_number: bool) -> tuple[int, int]:
    """Return where letters begin and end between white space."""
    begin = len(whole) - len(whole.lstrip(_BLANK))
    if not has_number and whole[:begin].count("\t") > 1:
        begin = 0
    return begin, max(begin, len(whole.rstrip(_BLANK)))


def _composed(words: str) -> tuple[str, list[int]]:
    """Compose letters (NFC); say for each place of the words, and their end, where it went."""
    if unicodedata.is_normalized("NFC", words):
        return words, [*range(len(words) + 1)]
    parts: list[str] = []
    offsets: list[int] = []
    length = begin = 0
    for end in range(1, len(words) + 1):
        if end < len(words) and unicodedata.combining(words[end]):
            continue
        composed = unicodedata.normalize("NFC", words[begin:end])
        offsets += [length] * (end - begin)
        parts.append(composed)
        length, begin = length + len(composed), end
    return "".join(parts), [*offsets, length]


def _runs(spans: Iterator[tuple[int, int]]) -> tuple[Span, ...]:
    """Join spans that touch; drop empty ones."""
    joined: list[Span] = []
    for begin, end in spans:
        if begin >= end:
            continue
        if joined and joined[-1].end >= begin:
            joined[-1] = Span(joined[-1].begin, end)
        else:
            joined.append(Span(begin, end))
    return tuple(joined)
