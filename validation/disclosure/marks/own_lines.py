"""
Lines of a text that a mark may have to itself: below the name of an office, above a heading, in a cell of several lines.

Lines that go on from one another are one part: "bảo vệ bí | mật nhà nước" bears no mark.
"""

import re

from validation.language.plain_form import plain_form

#: After these a line goes on, whatever letter the next one begins with.
_GOES_ON = re.compile(
    r"(?:[,({\[“\"‘'/+&=–-]|(?<![^\W_])(?:và|hoặc|hay|gồm|là|độ|mức|cấp|loại|dấu|chữ|của|theo|với|có|từ|các|những|bí|bảo|tối|tuyệt|về|việc|bảo vệ|quản lý|quy định|danh mục|luật|do|cho|không|được))\s*$",
    re.IGNORECASE,
)
_ENDS_IN_PROSE = re.compile(r"(?<![^\W_])(?:[^\W\d_]*[a-zà-ỹ]|[^\W\d_])\W?\s*$")
#: A level that has its line to itself goes on from no copies that are counted above it.
_LEVEL = re.compile(r"(?:(?:tuyệt|tối) )?mật\W*", re.IGNORECASE)
_COPIES = re.compile(r"(?<![^\W_])bản\W*$", re.IGNORECASE)
#: Below the number of a paper, what it is about begins with a small letter.
_SUBJECT = re.compile(r"v/v|về việc")


def own_lines(text: str) -> list[str]:
    """Return the parts of a text of several lines that begin on a line of their own; none where it is one part."""
    parts: list[list[str]] = []
    for line in filter(None, map(str.strip, plain_form(text).split("\n"))):
        if parts and _goes_on(parts[-1][-1], line):
            parts[-1].append(line)
        else:
            parts.append([line])
    return [" ".join(part) for part in parts] if len(parts) > 1 else []


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line goes on from the one before it, as running text does, and what brackets hold."""
    if _LEVEL.fullmatch(line) and _COPIES.search(before):
        return False
    in_prose = line[0].islower() and not _SUBJECT.match(line) and _ENDS_IN_PROSE.search(before) is not None
    return in_prose or line[0] in ")]}" or _GOES_ON.search(before) is not None
