"""Old Vietnamese encodings in Word files: which letters are decoded, by the font they are set in."""

from typing import NamedTuple

from intake.word.lines import Piece


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
    """Which letters of a file are decoded."""

    def decoded(self, pieces: list[Piece]) -> Decoded:
        """Decode the letters of a paragraph."""
        return Decoded(pieces, is_changed=False)
