"""
Words of another document that an amending one quotes whole: from the opening quotation mark to the closing one.

Their numbers are the other document's (decisions/0022): they stand in a part of their own.
"""

import re
from collections.abc import Sequence

from intake.structure.elements.leading_numbers import leading_number
from intake.structure.elements.lines import Line

_AMENDS = re.compile(r"(?:như sau|sau đây|sửa đổi|bổ sung|thay thế|thay bằng|thành)\b.{0,40}:\s*$", re.IGNORECASE)
_OPENING, _CLOSING = "“", "”"
#: With one of these a quotation begins.
QUOTATION_MARKS = (_OPENING, '"')
#: No quotation of an amendment is longer, in lines; one that never closes is none.
_MOST_LINES = 400


def quotation_length(lines: Sequence[Line], before: str) -> int:
    """
    Return how many lines a quotation takes that begins at the first; 0 where none begins.

    Args:
        lines: What follows.
        before: The words that lead to it: only what amends is followed by such a quotation.
    """
    if not lines or lines[0].words[:1] not in QUOTATION_MARKS or not _AMENDS.search(before):
        return 0
    opened = closed = 0
    for count, line in enumerate(lines[:_MOST_LINES], start=1):
        straight = line.words.count('"')
        opened += line.words.count(_OPENING) + (straight + 1) // 2
        closed += line.words.count(_CLOSING) + straight // 2
        if straight % 2 and opened > closed + 1:
            opened, closed = opened - 1, closed + 1
        if closed >= opened:
            return count if count > 1 or leading_number(lines[0].cut(1)) else 0
    return 0
