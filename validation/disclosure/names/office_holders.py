"""
Find who holds a post, where the name follows it: "Trưởng phòng …", "Bí thư … kết luận".

A post is followed by the body where it is held as often as by its holder: a full name of listed syllables tells them
apart, or a given name before what only a person does.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from validation.disclosure.names.full_names import CAPITAL_WORD, Name
from validation.disclosure.names.whole_shapes import is_short
from validation.disclosure.words.addresses import BODY_ENDS, POST_BEFORE, POST_BEGINNINGS, POST_ENDS, POST_SECONDS
from validation.disclosure.words.named_after import is_honoured, is_leader
from validation.disclosure.words.said_of_persons import FACT_AFTER_MARK
from validation.disclosure.words.telltales import Block, Telltales, last_word
from validation.disclosure.words.word_lists import COMPOUNDS, GIVEN, PLACES, PROSE, RARE, STRONG, WEAK, syllable
from validation.language.spelling import is_syllable

_FULL = 3
_FAMILIES = STRONG | WEAK | RARE
_PARTS = GIVEN | _FAMILIES
_END_LETTERS = frozenset(form for end in POST_ENDS | BODY_ENDS for form in (end[-1], end[-1].upper()))
_LONGEST_END = 8
_SAID = (
    "kết luận|phát biểu|chủ trì|yêu cầu|đề nghị|nhận xét|nói|nhấn mạnh|khẳng định|cho biết|ký|trình bày|báo cáo|báo|giao|chỉ đạo|có|là|được|bị|đã|sẽ|đang|xin|không|"
    "chưa|nghỉ|đi|vắng|phụ trách|dự|thôi|về|sang|bảo|hứa|trao|tặng|thăm|tiếp|gợi ý|lưu ý"
)
#: Who holds a post, by full name, or by the given name alone before what is said of one person.
_HOLDER = re.compile(
    rf"(?<![^\W_])(?i:{POST_BEFORE})(?![^\W_]):? (?P<name>{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,4}})(?![^\W_])(?P<said> (?:{_SAID})(?![^\W_])|\s*$|, )?"
)


#: Who holds a post in a body that is named between both: "Bí thư Thành ủy … nhấn mạnh".
_OF_A_BODY = re.compile(
    rf"(?<![^\W_])(?i:{POST_BEFORE})(?: (?i:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|đảng bộ|chi bộ|hđnd|ubnd|ubmttq|mttq(?: việt nam)?|mặt trận|công an|tài chính|nội vụ|tư pháp|tổ chức|tuyên giáo|"
    r"dân vận|kiểm tra|nội chính|văn phòng|thanh tra|hội [a-zà-ỹ]+(?: [a-zà-ỹ]+)?|đoàn|phường|xã|thị trấn|huyện|thành phố|tỉnh|phòng|ban|sở))+ "
    rf"(?P<name>{CAPITAL_WORD} {CAPITAL_WORD})(?![^\W_]| {CAPITAL_WORD})(?= (?:{_SAID})(?![^\W_])|\W*$)"
)


def _places(block: Block) -> Iterator[int]:
    """Return the places of capital words that may be names and follow the last word of a post."""
    plain = block.plain
    for word, place in block.capital_words:
        if plain[place - 1 : place] == " " and plain[place - 2 : place - 1] in _END_LETTERS:
            before = plain[max(0, place - _LONGEST_END) : place - 1]
            key = syllable(word)
            last = last_word(before).lower()
            if key not in POST_BEGINNINGS and (
                (last in POST_ENDS and key not in PROSE) or (last in BODY_ENDS and key in STRONG | WEAK)
            ):
                yield place


TELLTALES = Telltales(look=_places)


def office_holders(text: str) -> Iterator[Name]:
    """Return the names that follow posts, in a text in plain form."""
    for match in _OF_A_BODY.finditer(text):
        if _is_short_name(tuple(map(syllable, match["name"].split()))):
            yield Name(match["name"], match.start("name"), match.end("name"))
    for match in _HOLDER.finditer(text):
        if _names_holder(text, match) and not (
            is_honoured(text, match.start()) or is_leader(text, match.start("name"))
        ):
            yield Name(match["name"], match.start("name"), match.end("name"))


def _names_holder(text: str, match: re.Match[str]) -> bool:
    words = match["name"].split()
    if is_holder(words, said=match["said"] is not None):
        return True
    keys = tuple(map(syllable, words))
    if len(keys) == 1 and (match["said"] or "").strip(" ,"):
        return is_syllable(words[0]) and not words[0].isupper() and keys[0] not in PROSE | POST_BEGINNINGS
    return (
        len(keys) == len(("family", "given"))
        and keys[0] in _FAMILIES
        and keys[1] in GIVEN
        and keys not in PLACES | COMPOUNDS
        and not match[0].startswith(match["name"])
        and FACT_AFTER_MARK.match(text, match.end("name")) is not None
        and not text[match.start() : match.start("name")].rstrip().lower().endswith("ủy")
    )


def _is_short_name(keys: tuple[str, ...]) -> bool:
    """Tell whether two syllables are a family name and a given name, and neither a place nor a word."""
    return (
        keys[0] in STRONG | WEAK
        and keys not in PLACES | COMPOUNDS
        and PROSE.isdisjoint(keys)
        and keys[0] not in POST_BEGINNINGS
        and is_short(keys)
    )


def is_holder(words: list[str], *, said: bool) -> bool:
    """Tell whether capital words after a post are who holds it, and not the body where it is held."""
    keys = [syllable(word) for word in words]
    if not keys or (keys[0] in POST_BEGINNINGS and (len(keys) == 1 or keys[1] in POST_SECONDS)):
        return False
    if tuple(keys) in PLACES or tuple(keys[:2]) in PLACES or set(pairwise(keys)) & COMPOUNDS:
        return False
    if len(keys) == 1:
        return said and keys[0] in GIVEN and not words[0].isupper()
    if len(keys) == len(("family", "given")):
        return (keys[0] in STRONG and keys[1] in GIVEN) or (said and _is_short_name(tuple(keys)))
    return len(keys) >= _FULL and keys[0] in _FAMILIES and all(key in GIVEN or key in _FAMILIES for key in keys[1:])
