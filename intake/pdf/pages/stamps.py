"""What page numbers and the stamps of digital signatures say."""

import re
from itertools import pairwise

from intake.pdf.pages.lines import Line

#: "2", "- 2 -", "Trang 2/5".
PAGE_NUMBER = re.compile(r"(?:Trang\s*)?[-–]?\s*(\d{1,4})\s*(?:[-–]|/\s*\d{1,4})?", re.IGNORECASE)
#: The lines that a digital signature prints beside itself (as validation/checkers/texts/received_words.py knows them).
STAMP = re.compile(
    r"\b(?:ký bởi|người ký|thời gian ký|ngày ký|cơ quan:|email:|chữ ký số|digitally signed|signature (?:not )?valid)",
    re.IGNORECASE,
)
#: Heights that are one, in points.
_ONE = 3.0


def stamp_lines(lines: list[Line]) -> list[Line]:
    """Return the lines of a stamp in the page itself: two of them at least say so, and all are set alike."""
    telling = [line for line in lines if STAMP.search(line.text)]
    stamps = []
    for first in telling:
        alike = [line for line in lines if _is_level(line, first) and abs(line.size - first.size) < 1]
        near = [line for line in alike if _is_chained(line, first, alike)]
        if sum(STAMP.search(line.text) is not None for line in near) > 1:
            stamps += near
    return stamps


def _is_level(line: Line, first: Line) -> bool:
    """Tell whether two lines have one left side, right side or middle."""
    offs = (line.left - first.left, line.right - first.right, line.middle - first.middle)
    return any(abs(off) < _ONE for off in offs)


def _is_chained(line: Line, first: Line, lines: list[Line]) -> bool:
    """Tell whether lines follow closely from one to the other."""
    low, high = sorted((line.base, first.base))
    between = sorted(each.base for each in lines if low <= each.base <= high)
    return all(upper - lower < 2 * first.size for lower, upper in pairwise(between))
