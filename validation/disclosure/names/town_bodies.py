"""Bodies of a town whose names look like names of women: "Thị Đoàn", its Youth Union, and "Thị Đội", its soldiers."""

import re

from validation.disclosure.names.full_names import BEFORE_NAMES, Name
from validation.disclosure.words.said_of_persons import FACT_AFTER_MARK
from validation.disclosure.words.word_lists import MINORITY, RARE, STRONG, WEAK, syllable

_FAMILIES = STRONG | WEAK | RARE | MINORITY
_BODY = re.compile(r"(?:(?P<before>[^\W\d_]+(?:['’][^\W\d_]+)?) )?Thị (?:Đoàn|Đội)(?![^\W\d_])")
#: What is said to a person, or of one, before a name.
_SAID_BEFORE = re.compile(
    r"(?<![^\W_])(?:ông|bà|anh|chị|cô|em|cháu|con|mẹ|vợ|chồng|cụ|thầy|đồng chí|đ/c|tên(?: là)?|học sinh|đảng viên|đoàn viên|hộ|chủ hộ)[ :]*$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(r"\s*(?:là (?!cơ quan|đơn vị)|sinh |\d+ tuổi|trú |quê )")


def is_body_of_town(text: str, name: Name) -> bool:
    """Tell whether what looks like a name is such a body: no family name before it, and nothing said of a person."""
    match = _BODY.match(text, name.begin)
    if match is None or match.end() > name.end:
        return False
    before = match["before"] or ""
    is_family = before not in BEFORE_NAMES and (syllable(before) in _FAMILIES or "'" in before)
    is_of_person = is_family or _SAID_BEFORE.search(f"{text[: name.begin]}{before}")
    return not (is_of_person or _SAID_AFTER.match(text, name.end) or FACT_AFTER_MARK.match(text, name.end))
