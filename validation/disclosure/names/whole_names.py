"""
Find names that are a whole part of a text, or open one before what is said of one person.

A cell, an item of a list, a signature, "…, Phó Chủ tịch …", "… xin nghỉ": where nothing but a name stands, a family
name of any people and syllables that make no other word are enough (decisions/0020).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from validation.disclosure.names.full_names import CAPITAL_WORD, Name
from validation.disclosure.names.whole_shapes import LETTERS, THI, is_foreign, is_likely, is_short
from validation.disclosure.words.named_after import is_named_after
from validation.disclosure.words.said_of_persons import BODY_AFTER_MARK, DONE, SAID_AFTER_MARK
from validation.disclosure.words.telltales import Block, Telltales, last_word
from validation.disclosure.words.word_lists import (
    BARE_ALL_FAMILY_NAMES,
    COMPOUNDS,
    FREQUENT_MIDDLE,
    GIVEN,
    MINORITY,
    PLACES,
    RARE,
    SPLIT,
    STRONG,
    UPPER,
    WEAK,
    syllable,
)

_FAMILIES = STRONG | WEAK | RARE
_TWO, _FULL, _MOST = 2, 3, 6
#: Where a part of a text begins: a line, a cell, an item, after a colon.
_BEGINS = r"(?:^|(?<=\t)|(?<=[|;:•(]) ?|(?<=\d[.)/]) ?|(?<=^\d) |(?<=^\d\d) |(?<=[-–—+*•]) |(?<=, ))[\"“]?"
_PART = re.compile(
    rf"{_BEGINS}(?P<name>{CAPITAL_WORD}(?:(?: {{1,3}}|-){CAPITAL_WORD}){{1,{_MOST - 1}}})(?![^\W_])", re.MULTILINE
)
#: What somebody said, wrote or is, before the name in the middle of a sentence.
_OF_SOMEBODY = re.compile(
    rf"(?<![^\W_])(?:(?:ý kiến|đề nghị|đơn|lời|thắc mắc|phản ánh|kiến nghị|tham luận|trình bày|trường hợp|hồ sơ|vợ|chồng|gia đình|con|nhà|lương|thành tích|vi phạm|khuyết điểm|bài viết|chữ ký)(?: của)?|thay|gặp|mời|nhờ|giao|trao đổi với|liên hệ) "
    rf"(?P<name>{CAPITAL_WORD} {CAPITAL_WORD})(?![^\W_]| [{UPPER}])"
)
_BIN = re.compile(rf"{CAPITAL_WORD} (?:bin|binti) {CAPITAL_WORD}(?![^\W_])")
_ENDS = re.compile(r"[\"”]?\s*(?:\((?:đã ký|ký tên)\))?\s*(?:[.;]?\s*(?:$|\n|\|)|;|\t)", re.IGNORECASE)
#: What one person is, before a colon.
_ROLE = re.compile(
    r"(?<![^\W_])(?:tm\.|t/m|kt\.|bch|người|bí thư|chủ(?! (?:đề|đầu|trương|thể|quản))|trưởng|phó|giám đốc|cán bộ|thư ký|kế toán|thủ|phụ huynh|học sinh|giáo viên|bác sĩ|ủy viên|mc|ảnh|bài|tin|trực ban|lái xe|khách mời|diễn giả|báo cáo viên|đại biểu)"
    r"[^:;,\n|]{0,30}: ?[\"“]?$",
    re.IGNORECASE,
)
_LINE_BEGIN = re.compile(r"(?:^|\n|\||\t)\W*(?:\d+[.)/]? ?)?$")


def _beginnings(block: Block) -> Iterator[int]:
    """Return the places of two capital words of which the first may begin a name and a part."""
    plain, words = block.plain, block.capital_words
    for (first, place), (second, next_place) in pairwise(words):
        if (
            0 < next_place - place - len(first) <= _FULL
            and (
                plain[place - 1 : place] in _BEFORE
                or plain[place - 2 : place - 1] in _BEFORE
                or (
                    last_word(plain[max(0, place - 5) : place - 1]) in _SOMEBODY_ENDS
                    and syllable(first) in STRONG | WEAK
                )
            )
            and (second in _MIDDLE or _may_head(first))
        ):
            yield place


_SOMEBODY_ENDS = frozenset(
    """kiến nghị đơn lời mắc ánh luận bày hợp sơ vợ chồng đình con nhà lương tích phạm điểm viết ký của thay gặp mời nhờ giao
    với hệ""".split()  # noqa: SIM905
)
_BEFORE = frozenset(("", *'\n\r\t|;:•(.)/-–—+*,"“0123456789'))


@lru_cache(50_000)
def _may_head(word: str) -> bool:
    key = syllable(word)
    return (
        key in _FAMILIES | MINORITY | LETTERS | FREQUENT_MIDDLE
        or key in _SPLIT_HEADS
        or (word.isascii() and word.lower() in BARE_ALL_FAMILY_NAMES)
        or "'" in word
        or is_foreign(word)
        or key == THI
    )


_MIDDLE = frozenset(("Thị", "Văn"))
_SPLIT_HEADS = frozenset(first for first, _ in SPLIT)
TELLTALES = Telltales((" bin ", " binti "), look=_beginnings)


def whole_names(text: str) -> Iterator[Name]:
    """Return the names that are a part of a text in plain form, or open one before what is said of one person."""
    for match in _PART.finditer(text):
        words = re.split(r"[ -]+", match["name"])
        if _is_said_of_person(text, match, words) and not is_named_after(text, match.start("name"), match.end("name")):
            yield Name(match["name"], match.start("name"), match.end("name"))

    for match in _BIN.finditer(text) if " bin" in text else ():
        yield Name(match[0], match.start(), match.end())
    for match in _OF_SOMEBODY.finditer(text):
        first, second = match["name"].split()
        keys = syllable(first), syllable(second)
        is_name = is_foreign(second) or (keys[1] in GIVEN and is_short(keys))
        if keys[0] in STRONG | WEAK and is_name and keys not in PLACES | COMPOUNDS:
            yield Name(match["name"], match.start("name"), match.end("name"))


def _is_said_of_person(text: str, match: re.Match[str], words: list[str]) -> bool:
    end = match.end()
    if SAID_AFTER_MARK.match(text, end) or DONE.match(text, end):
        return is_likely(tuple(words), said=True)
    alone = _ENDS.match(text, end) is not None
    if alone and _ROLE.search(text, 0, match.start("name")):
        return is_likely(tuple(words), said=True)
    opens = _LINE_BEGIN.search(text, 0, match.start("name")) is not None
    if not (alone or BODY_AFTER_MARK.match(text, end)) or not (opens or alone):
        return False
    if len(words) == _TWO and not opens:
        return False
    return is_likely(tuple(words), said=False)
