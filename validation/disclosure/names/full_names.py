"""
Find full names of persons: a family name and what stands after it, in any writing.

In title case and in capitals, with accents and without, with initials; the names of all peoples of the country.
A name that is also a place passes, as does what is called after a person, and words that only begin alike.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from validation.disclosure.names.name_shapes import is_short_name, may_begin, name_length
from validation.disclosure.words.named_after import is_named_after
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import (
    BARE_FORMS,
    FAMILIES_AS_WRITTEN,
    UPPER,
)


class Name(NamedTuple):
    """A person's name and where it stands in a text."""

    words: str
    begin: int
    end: int


CAPITAL_WORD = rf"[{UPPER}][^\W\d_]*(?:['’ʼ`] ?[^\W\d_]+)?"
_RUN = re.compile(
    rf"(?<![^\W_]){CAPITAL_WORD}(?:  ?{CAPITAL_WORD})+(?![^\W_])|(?<![^\W_])(?:[HK]|Ka)['’ʼ`] ?[{UPPER}][^\W\d_]+(?![^\W_])"
)
_WORD = re.compile(CAPITAL_WORD)
#: Words that begin a sentence with a capital before a name: "Cử …", "Giao …".
BEFORE_NAMES = frozenset(
    """Cử Giao Bầu Chọn Mời Thay Gọi Nhờ Gửi Gặp Báo Giữa Theo Về Của Do Với Cùng Để Cho Đưa
    PCT PBT BT CT GĐ PGĐ CN KTV NCS HS SV GV BN ĐV CB I II III IV V CKI CKII Giuse Phêrô Phaolô Maria Gioan Antôn Têrêsa Anna Đaminh Micae Haji""".split()  # noqa: SIM905
)
_POST_AFTER = re.compile(
    r"\s*[,–(;|-]\s*(?:nguyên |quyền )?(?:phó |bí thư|chủ tịch|trưởng |giám đốc|chánh |ủy viên|uỷ viên|chuyên viên|cán bộ|kế toán|thư ký|tổ trưởng|già làng|nghệ nhân|giáo viên|bác sĩ|dân tộc|người (?:dân tộc |bru|tà ôi|cơ tu|ê đê|dao))",
    re.IGNORECASE,
)
#: The village or the people of whoever has one letter for a family name.
_VILLAGE_AFTER = re.compile(
    r"\s*[,(–-]\s*(?i:làng|buôn|bon|plei|ba na|bahnar|xơ đăng|gia rai|jrai|ê đê|giẻ triêng|gié triêng|brâu|rơ măm|m'nông)(?![^\W_])"
)
#: The next of some names in a list.
_LISTED = re.compile(rf"\s*[,;] (?:[{UPPER}][^\W\d_]+ ){{1,3}}[{UPPER}][^\W\d_]+(?=\s*(?:[,;.(]|$))|\s*\.?$")
#: A hyphen within a name, as some peoples and old papers write it: "Y-…".
_HYPHEN = re.compile(rf"(?<=[^\W\d_])-(?=[{UPPER}][^\W\d_]{{2}})")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


def _beginnings(block: Block) -> Iterator[int]:
    """Return the places where a name may begin, by three capital words that follow one another."""
    words = [*block.capital_words, ("", -1), ("", -1)]
    for (first, place), (second, next_place), (third, last_place) in zip(words, words[1:], words[2:], strict=False):
        if first not in _STARTS and first.isascii() and second != "Thị":
            continue
        if next_place - place - len(first) in _GAPS and block.plain[next_place - 1] == " ":
            goes_on = last_place - next_place - len(second) in _GAPS and block.plain[last_place - 1] == " "
            third_or_none = third if goes_on else None
            if may_begin(first, second, third_or_none):
                yield place


#: Every way in which a word that begins a name may be written.
_STARTS = {*BARE_FORMS, "A", "Y"} | {form for name in FAMILIES_AS_WRITTEN for form in (name, name.upper())}
_GAPS = (1, 2)


TELLTALES = Telltales(
    ("h'", "h’", "y'", "y’", "k'", "k’", "ka'", "ka’", "hʼ", "h`"), (r"kon (?:sơ|yông) ",), look=_beginnings
)


def full_names(text: str) -> Iterator[Name]:
    """Return the full names of persons in a text in plain form."""
    text = _HYPHEN.sub(" ", text) if "-" in text else text
    for run in _RUN.finditer(text):
        words = [(match[0], run.start() + match.start(), run.start() + match.end()) for match in _WORD.finditer(run[0])]
        place = 0
        while place < len(words):
            following = _NEXT_WORD.match(text, run.end())
            length = name_length(
                [word for word, _, _ in words[place:]],
                first=place == 0 or words[place - 1][0] in BEFORE_NAMES,
                following=following[1] if following else "",
            )
            if not length and _is_short_name(text, run, words[place:]):
                length = 2
            if length:
                begin, end = words[place][1], words[place + length - 1][2]
                if not is_named_after(text, begin, end):
                    yield Name(text[begin:end], begin, end)
            place += length or 1


def _is_short_name(text: str, run: re.Match[str], words: list[tuple[str, int, int]]) -> bool:
    """Tell whether two words are a name because a post or another name stands after them."""
    if len(words) != len(("family", "given")) or (words[0][0].isupper() and len(words[0][0]) > 1):
        return False
    with_post = _POST_AFTER.match(text, run.end()) is not None
    if words[0][0] in ("A", "Y"):
        with_post = with_post or _VILLAGE_AFTER.match(text, run.end()) is not None
    is_listed = _LISTED.match(text, run.end()) is not None and text[: run.start()].rstrip().endswith((":", ","))
    return (with_post or is_listed) and is_short_name(words[0][0], words[1][0], with_post=with_post)
