"""Whom a document is sent to: "Kính gửi:" with the lines under it."""

from collections.abc import Sequence

from intake.structure.elements.lines import Line
from intake.structure.elements.shapes import is_basis

ADDRESSEE = "kính gửi"
#: A paragraph longer than this is no line of an address.
_LONGEST = 160
_DASHES = "-–+•"


def address_length(lines: Sequence[Line]) -> int:
    """Return how many lines an address takes that begins at the first: those with a dash, or all up to a sentence."""
    if not lines:
        return 0
    count, is_open = 1, lines[0].words.rstrip().endswith(":")
    while count < len(lines):
        words = lines[count].words
        is_dashed = words[:1] in _DASHES or lines[count].number.strip() in {*_DASHES}
        is_short = is_open and len(words) < _LONGEST and words.rstrip()[-1:] in ";,."
        if not (is_dashed or is_short) or is_basis(words):
            break
        count += 1
    return count
