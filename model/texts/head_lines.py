"""
How the lines of a head are set, as Guideline 36-HD/VPTW (annex 3) and Decree 30/2020/NĐ-CP (annex I) ask.

At the right the name of the country or of the Party and the motto are bold, with a rule below the last of them; place
and day are italic. At the left the issuer is bold and what it belongs to is not; number and subject are plain.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import takewhile

_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"số\b", re.IGNORECASE)
_SUBJECT = re.compile(r"v/v\b", re.IGNORECASE)
#: A line that only says the place of the organ above it: "HỘI ĐỒNG NHÂN DÂN / TỈNH …".
_PLACE = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s(?!ủy|uỷ)", re.IGNORECASE)
_MOTTO = re.compile(r"độc\s+lập\s*[-–]\s*tự\s+do", re.IGNORECASE)


class LineStyle(StrEnum):
    """How a line of a head is set; `ruled` is bold with a rule below it."""

    PLAIN = "plain"
    BOLD = "bold"
    RULED = "ruled"
    ITALIC = "italic"


def left_styles(lines: Sequence[str]) -> list[LineStyle]:
    """Return how each line at the left of a head is set: who issues, then its number."""
    organs = list(takewhile(_names_an_organ, lines))
    issuer = len(organs) - 1
    while issuer > 0 and _PLACE.match(organs[issuer]):
        issuer -= 1
    return [LineStyle.BOLD if issuer <= place < len(organs) else LineStyle.PLAIN for place in range(len(lines))]


def _names_an_organ(line: str) -> bool:
    return bool(_LETTER.search(line)) and not _NUMBER.match(line.strip()) and not _SUBJECT.match(line.strip())


def right_styles(lines: Sequence[str]) -> list[LineStyle]:
    """Return how each line at the right of a head is set: country and motto, or the Party; then place and day."""
    names = [place for place, line in enumerate(lines) if place == 0 or _MOTTO.match(line.strip())]
    return [
        LineStyle.ITALIC if place not in names else LineStyle.RULED if place == names[-1] else LineStyle.BOLD
        for place in range(len(lines))
    ]


def line_styles(key: str, lines: Sequence[str]) -> list[LineStyle]:
    """Return how the lines under a key of a head are set; those of other keys are plain."""
    if key == "left":
        return left_styles(lines)
    return right_styles(lines) if key == "right" else [LineStyle.PLAIN] * len(lines)
