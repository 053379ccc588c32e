"""
Find names that follow what one says to a person: "đồng chí Thơm", "Ông A Thuyn", "Thượng tá …", "(Đã ký) …".

After such words one capital syllable is enough, as no family name is needed to know the person.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.names.full_names import CAPITAL_WORD, Name
from validation.disclosure.names.office_holders import is_holder
from validation.disclosure.words.addresses import (
    ADDRESS_ENDS,
    APPOINTMENT_ENDS,
    PLACES_LIKE_ADDRESSES,
    POST,
    POST_BEFORE,
    POST_BEGINNINGS,
    POST_SECONDS,
    WORDS_OF_ADDRESS,
)
from validation.disclosure.words.named_after import is_honoured, is_named_after
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import (
    BARE_ALL_FAMILY_NAMES,
    BARE_FAMILY_NAMES,
    BARE_GIVEN,
    COMPOUNDS,
    GIVEN,
    MINORITY,
    PLACES,
    RARE,
    STRONG,
    UPPER,
    WEAK,
    syllable,
    syllables,
)
from validation.language.spelling import is_syllable

_ADDRESSED = re.compile(
    rf"(?<![^\W_])(?:(?i:{WORDS_OF_ADDRESS}))(?![^\W_])(?P<post> {POST})?(?P<colon>\s*:)?\s{{0,2}}[\"“]?(?!(?i:đồng chí|đ/c|ông|bà|anh|chị) )(?P<name>{CAPITAL_WORD}(?:  ?{CAPITAL_WORD})*)(?![^\W_])"
)
#: Who is appointed: a family name and one more syllable will do.
_APPOINTED = re.compile(
    rf"(?<![^\W_])(?i:cử|phân công|bổ nhiệm|điều động|luân chuyển|giới thiệu|bầu|đề cử|kỷ luật|thay) ({CAPITAL_WORD} {CAPITAL_WORD})(?![^\W_])"
)
#: Initials instead of a name, or before it: "Nguyễn V. A.", "T.V.H.", "N.T.Hoa".
_LETTER = rf"[{UPPER}][a-zđ]?"
_SHORTENED_GIVEN = re.compile(
    rf"(?<![^\W_.])(?P<family>[{UPPER}][^\W\d_]+)(?:(?: [{UPPER}][^\W\d_]+)? ?(?:{_LETTER}\. ?)+(?:[{UPPER}][^\W\d_]*)?)"
)
_LETTERS = re.compile(
    rf"(?<![^\W_.]){_LETTER}\. ?(?:{_LETTER}\. ?)*(?:[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+)?|{_LETTER}(?![^\W_]))"
)
#: A family name cut short to its first letters: "Ng. V. …", "Tr. Thị …".
_SHORTENED_FAMILY = re.compile(rf"(?<![^\W_.])(?:Ng|Tr|Ph|Hg|Đg|Lg|Ngu)\. ?(?:Thị|Văn|{_LETTER}\.) ?[{UPPER}][^\W\d_]+")
_ADDRESS_BEFORE = re.compile(
    rf"(?<![^\W_])(?:đồng chí|đ/c|đ\.c\.?|ông|bà|anh|chị|cô|em|cháu|thầy|cụ|bệnh nhân|sản phụ|bị cáo|bị can|học sinh|sinh viên|chủ hộ|{POST_BEFORE})\s*:?\s*$",
    re.IGNORECASE,
)
_POST_AFTER = re.compile(
    r"\s*[,–(-]\s*(?:nguyên )?(?:Phó|Bí thư|Chủ tịch|Trưởng|Giám đốc|Chánh|Ủy viên|Uỷ viên|chuyên viên|cán bộ|kế toán)"
)
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_FAMILIES = STRONG | WEAK | RARE
_FULL = 3
#: What needs no more to be a family name without accents.
_BARE_CERTAIN = frozenset("nguyen tran pham huynh trinh bui".split())  # noqa: SIM905


_END_LETTERS = frozenset(end[-1] for end in ADDRESS_ENDS | APPOINTMENT_ENDS)
_LONGEST_END = 10
_OPENING = "([{\"'“‘/>;,.-–|*_"
_INITIALS = re.compile(rf"{_LETTER}\. ?[{UPPER}](?:[^\W\d_]|\.)")


def _places(block: Block) -> Iterator[int]:
    """Return the places of capital words that may be names and follow what one says to a person."""
    plain = block.plain
    for word, place in block.capital_words:
        space = place - 1 if plain[place - 1 : place] == " " else place
        if (plain[space - 1 : space] in _END_LETTERS and _may_name(word) and _is_addressed(plain, space, word)) or (
            len(word) < _LONG_WORD and _INITIALS.match(plain, place)
        ):
            yield place


_LONG_WORD = 3


def _is_addressed(text: str, end: int, word: str) -> bool:
    """Tell whether what ends there is said to a person before this word."""
    before = text[max(0, end - _LONGEST_END) : end].rstrip()
    last = before[max(before.rfind(" "), before.rfind("\n")) + 1 :].lstrip(_OPENING)
    return last in ADDRESS_ENDS or (last in APPOINTMENT_ENDS and syllable(word) in STRONG)


@lru_cache(50_000)
def _may_name(word: str) -> bool:
    key = syllable(word)
    return (key not in POST_BEGINNINGS or key in GIVEN) and word[:1].isupper() and _may_be_part(word, key, alone=False)


TELLTALES = Telltales(look=_places)


#: What also ends the head of a column ("Đơn vị chủ trì"): the next head begins with a capital.
_IN_A_HEAD = re.compile("(?:người )?chủ trì", re.IGNORECASE)


def addressed_names(text: str) -> Iterator[Name]:
    """Return the names that follow words of address, ranks, posts and labels, in a text in plain form."""
    for match in _ADDRESSED.finditer(text):
        name = _name_in(match["name"], text, match.end())
        alone = " " not in name
        if match["post"] and not is_holder(name.split(), said=False):
            continue
        goes_on = _NEXT_WORD.match(text, match.end()) is not None
        if alone and (match["post"] or (goes_on and (match["colon"] or _IN_A_HEAD.match(match[0])))):
            continue
        if not name or match[0].startswith(PLACES_LIKE_ADDRESSES) or is_honoured(text, match.start()):
            continue
        if not _is_word_in_capitals(match[0], name):
            yield Name(name, match.start("name"), match.start("name") + len(name))
    for match in _APPOINTED.finditer(text):
        keys = syllables(match[1])
        if keys[0] in STRONG and keys[1] in GIVEN and keys not in PLACES:
            yield Name(match[1], match.start(1), match.end(1))
    yield from _shortened_names(text)


def _is_word_in_capitals(addressed: str, name: str) -> bool:
    """Tell whether a title in capitals ends in a plain word of two syllables: "NHIỆM VỤ CỤ THỂ" addresses nobody."""
    before = addressed.removesuffix(name).split()[-1:]
    return addressed.isupper() and any(
        (syllable(word), syllable(name.split(maxsplit=1)[0])) in COMPOUNDS for word in before
    )


def _name_in(words: str, text: str, end: int) -> str:
    """Return the part of some capital words that is a name; empty when they are a post, a body or a place."""
    parts = words.split()
    keys = [syllable(word) for word in parts]
    following = _NEXT_WORD.match(text, end)
    second = keys[1] if len(keys) > 1 else syllable(following[1]) if following else ""
    if keys[0] in POST_BEGINNINGS and second in POST_SECONDS:
        return ""
    if (
        tuple(keys) in PLACES
        or (tuple(keys[:2]) in COMPOUNDS and (keys[0] not in STRONG or len(keys) < _FULL))
        or (len(keys) == 1 and (keys[0], second) in COMPOUNDS)
    ):
        return ""
    length = 0
    while length < len(keys) and _may_be_part(parts[length], keys[length], alone=len(keys) == 1):
        length += 1
    return " ".join(parts[:length])


def _may_be_part(word: str, key: str, *, alone: bool) -> bool:
    if len(word) == 1:
        return not alone
    if word.isupper() and not is_syllable(word):  # UBND, HĐND
        return False
    if not word.isupper() and not word.isascii():
        return key not in POST_BEGINNINGS or key in GIVEN
    bare = word.isascii() and word.lower() in BARE_GIVEN | BARE_ALL_FAMILY_NAMES
    return key in GIVEN or key in _FAMILIES or key in MINORITY or bare or "'" in word or "’" in word


def _shortened_names(text: str) -> Iterator[Name]:
    if "." not in text:
        return
    for match in _SHORTENED_GIVEN.finditer(text):
        family = match["family"]
        strong = syllable(family) in STRONG or family.lower() in _BARE_CERTAIN
        named = syllable(family) in _FAMILIES or (family.isascii() and family.lower() in BARE_FAMILY_NAMES)
        if strong or (named and _is_of_a_person(text, match)):
            yield from _unless_named_after(text, match)
    for match in _SHORTENED_FAMILY.finditer(text):
        yield Name(match[0], match.start(), match.end())
    for match in _LETTERS.finditer(text):
        if _is_of_a_person(text, match):
            yield from _unless_named_after(text, match)


def _is_of_a_person(text: str, match: re.Match[str]) -> bool:
    """Tell whether an address stands before initials, or a post after them."""
    return (
        _ADDRESS_BEFORE.search(text, 0, match.start()) is not None or _POST_AFTER.match(text, match.end()) is not None
    )


def _unless_named_after(text: str, match: re.Match[str]) -> Iterator[Name]:
    if not is_named_after(text, match.start(), match.end()):
        yield Name(match[0].strip(), match.start(), match.end())
