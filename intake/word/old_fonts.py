"""
Old Vietnamese encodings in Word files: which letters are decoded.

A font is judged together with what sets it: the letters of a style may be Unicode although its font is an old one,
while the same font, set on other letters, holds old ones (intake/documents/old_encodings.py says what decides).
"""

from collections import defaultdict
from enum import Enum
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from intake.documents.old_encodings import OldFont, decoded, gain, has_unicode_letters, old_font
from intake.word.lines import Piece

_OPEN = "chữ “{}” có phông {} nhưng không rõ là mã cũ hay Unicode: đã để nguyên, xem lại với bản in"

#: A font, and what sets it.
_Group = tuple[str, str]


class Decoded(NamedTuple):
    """
    The letters of a paragraph after decoding.

    Attributes:
        pieces: As many as before.
        is_changed: Whether any were decoded.
        questions: What the editor is asked.
    """

    pieces: list[Piece]
    is_changed: bool
    questions: tuple[str, ...] = ()


class OldFonts:
    """
    Which letters of a file are decoded: those of old fonts, where that makes Vietnamese words of them.

    A file is read twice where it has such fonts: the first reading learns what is set in them.

    Attributes:
        texts: What each font sets, stretch by stretch.
        decoded_fonts: The fonts of which letters were decoded.
    """

    def __init__(self, learnt: "OldFonts | None" = None) -> None:
        """Begin to learn, or to decode by what another reading has learnt."""
        self.texts: dict[_Group, list[str]] = defaultdict(list) if learnt is None else learnt.texts
        self._is_learning = learnt is None
        self._gains: dict[_Group, int] = {}
        self.decoded_fonts: set[str] = set()

    @property
    def has_met(self) -> bool:
        """Tell whether the file sets anything in an old font."""
        return bool(self.texts)

    def decoded(self, pieces: list[Piece]) -> Decoded:
        """Decode the letters of a paragraph, each stretch of one font by itself."""
        changed: list[Piece] = []
        questions: list[str] = []
        is_changed = False
        for group, stretch in groupby(pieces, key=lambda each: (each.look.font, each.look.origin)):
            letters, old = [*stretch], old_font(group[0])
            verdict = None if old is None else self._verdict(group, old, "".join(each.words for each in letters))
            if verdict is _Verdict.OPEN:
                questions.append(_OPEN.format("".join(each.words for each in letters).strip()[:60], group[0]))
            if old is not None and verdict is _Verdict.OLD:
                letters = _decoded(letters, old)
                is_changed = True
                self.decoded_fonts.add(group[0])
            changed += letters
        return Decoded(changed, is_changed, tuple(questions))

    def _verdict(self, group: _Group, old: OldFont, text: str) -> "_Verdict":
        """Judge letters by themselves, then by all that the same font sets."""
        if self._is_learning:
            self.texts[group].append(text)
            return _Verdict.UNICODE
        if has_unicode_letters(text) or not text.strip() or (text.isascii() and not old.is_capital):
            return _Verdict.UNICODE
        better = gain(text, old.encoding) or self._gain(group, old)
        if better:
            return _Verdict.OLD if better > 0 else _Verdict.UNICODE
        return _Verdict.OLD if text.isascii() else _Verdict.OPEN

    def _gain(self, group: _Group, old: OldFont) -> int:
        """Return what decoding gains in all that a font sets; where it gains nothing, Unicode letters tell."""
        if group not in self._gains:
            text = "\n".join(self.texts.get(group, ()))
            self._gains[group] = gain(text, old.encoding) or -has_unicode_letters(text)
        return self._gains[group]


class _Verdict(Enum):
    """What letters in an old font are."""

    OLD = "old"
    UNICODE = "unicode"
    OPEN = "open"


def _decoded(letters: list[Piece], old: OldFont) -> list[Piece]:
    """Decode a stretch; a letter whose parts stand in two runs belongs to the first."""
    texts = [*accumulate(each.words for each in letters)]
    ends = [0, *(len(decoded(each, old.encoding)) for each in texts)]
    whole = decoded(texts[-1], old.encoding)
    whole = whole.upper() if old.is_capital else whole
    return [Piece(whole[begin:end], each.look) for (begin, end), each in zip(pairwise(ends), letters, strict=True)]
