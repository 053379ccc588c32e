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
    POST_BEGINNINGS,
    POST_SECONDS,
    WORDS_OF_ADDRESS,
)
from validation.disclosure.words.named_after import is_honoured, is_remembered
from validation.disclosure.words.said_of_persons import BODY_AFTER_MARK, SAID_AFTER_MARK
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import (
    BARE_ALL_FAMILY_NAMES,
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
#: An address alone, in small letters, at the end of what is looked at.
_ADDRESS = re.compile(rf"(?<![^\W_])(?:{WORDS_OF_ADDRESS})(?:\s*:)?$")
#: Who is appointed: a family name and one more syllable will do.
_APPOINTED = re.compile(
    rf"(?<![^\W_])(?i:cử|phân công|bổ nhiệm|điều động|luân chuyển|giới thiệu|bầu|đề cử|kỷ luật|thay) ({CAPITAL_WORD} {CAPITAL_WORD})(?![^\W_])"
)
_SAID = re.compile(f"{SAID_AFTER_MARK.pattern}|{BODY_AFTER_MARK.pattern}", re.IGNORECASE)
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_FAMILIES = STRONG | WEAK | RARE
_FULL = 3


_END_LETTERS = frozenset(form for end in ADDRESS_ENDS | APPOINTMENT_ENDS for form in (end[-1], end[-1].upper()))
_LONGEST_END = 10
_LONGEST_ADDRESS = 60
_CAPITAL = re.compile(rf"(?<![^\W_])[{UPPER}][^\W\d_]*")
_OPENING = "([{\"'“‘/>;,.-–|*_"


def _places(block: Block) -> Iterator[int]:
    """Return the places of capital words that may be names and follow what one says to a person."""
    plain = block.plain
    for word, place in block.capital_words:
        space = place - 1 if plain[place - 1 : place] == " " else place
        if plain[space - 1 : space] in _END_LETTERS and _may_name(word) and _is_addressed(plain, space, word):
            yield place


def _is_addressed(text: str, end: int, word: str) -> bool:
    """Tell whether what ends there is said to a person before this word."""
    before = text[max(0, end - _LONGEST_END) : end].rstrip()
    last = before[max(before.rfind(" "), before.rfind("\n")) + 1 :].lstrip(_OPENING).lower()
    return last in ADDRESS_ENDS or (last in APPOINTMENT_ENDS and syllable(word) in STRONG)


@lru_cache(50_000)
def _may_name(word: str) -> bool:
    key = syllable(word)
    return (key not in POST_BEGINNINGS or key in GIVEN) and word[:1].isupper() and _may_be_part(word, key, alone=False)


TELLTALES = Telltales(look=_places)


#: What stands in the next cell instead: when.
_PERIOD = re.compile(r"(?:Quý|Tháng|Năm|Tuần|Kỳ) (?:[IVX]+|\d+)(?![^\W_])")
#: What also ends the head of a column ("Đơn vị chủ trì"): the next head begins with a capital.
_IN_A_HEAD = re.compile("(?:người )?chủ trì", re.IGNORECASE)


def addressed_names(text: str) -> Iterator[Name]:
    """Return the names that follow words of address, ranks, posts and labels, in a text in plain form."""
    for match in _addressed(text):
        name = _name_in(match["name"], text, match.end())
        alone = " " not in name
        if match["post"] and not is_holder(name.split(), said=False):
            continue
        goes_on = _NEXT_WORD.match(text, match.end()) is not None
        if alone and (match["post"] or (goes_on and (match["colon"] or _IN_A_HEAD.match(match[0])))):
            continue
        if (
            not name
            or match[0].startswith(PLACES_LIKE_ADDRESSES)
            or _PERIOD.match(text, match.start("name"))
            or is_honoured(text, match.start())
            or is_remembered(text, match.start("name"), match.end())
        ):
            continue
        if not _is_word_in_capitals(match[0], name):
            yield Name(name, match.start("name"), match.start("name") + len(name))
    for match in _APPOINTED.finditer(text):
        keys = syllables(match[1])
        if keys[0] in STRONG and keys[1] in GIVEN and keys not in PLACES:
            yield Name(match[1], match.start(1), match.end(1))


def _addressed(text: str) -> Iterator[re.Match[str]]:
    """Return what may be an address and a name: from a capital word that follows the end of an address back to its beginning."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    begin = 0
    for word in _CAPITAL.finditer(text):
        space = word.start() - text.startswith(" ", word.start() - 1)
        if word.start() >= begin and text[space - 1 : space] in _END_LETTERS and _is_addressed(text, space, word[0]):
            address = _ADDRESS.search(lowered, max(begin, space - _LONGEST_ADDRESS), space)
            if address and (match := _ADDRESSED.match(text, address.start())):
                begin = match.end()
                yield match


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
        or (
            tuple(keys[:2]) in COMPOUNDS
            and (keys[0] not in STRONG or len(keys) < _FULL)
            and not (keys[0] in _FAMILIES and parts[0].istitle() and _SAID.match(text, end))
        )
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
