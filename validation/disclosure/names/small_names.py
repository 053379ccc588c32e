"""
Find names of persons that were typed without capitals: after what one says to a person, or by a middle name that only persons have.

With accents, or without any in a text that has none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from validation.disclosure.names.bare_shapes import is_of_a_kind
from validation.disclosure.names.full_names import Name
from validation.disclosure.words.named_after import BARE_KIND
from validation.disclosure.words.telltales import Block, Telltales, last_word
from validation.disclosure.words.word_lists import (
    BARE_ALL_FAMILY_NAMES,
    BARE_COMPOUNDS,
    BARE_GIVEN,
    BARE_MIDDLE,
    BARE_PLACES,
    COMPOUNDS,
    FAMILY_NAMES,
    FREQUENT_MIDDLE,
    GIVEN,
    PLACES,
    WEAK_FAMILY_NAMES,
    syllable,
)

_SMALL_FAMILIES = "|".join(name.lower() for name in (*FAMILY_NAMES, *WEAK_FAMILY_NAMES))
_SMALL_SET = frozenset(_SMALL_FAMILIES.split("|"))
_ALL_SMALL = _SMALL_SET | BARE_ALL_FAMILY_NAMES
_SMALL_STRONG = frozenset(map(syllable, FAMILY_NAMES))
_CERTAIN_SMALL = frozenset(name.lower() for name in FAMILY_NAMES)
_LONGEST_FAMILY = 8
_SAID_ENDS = (
    ": ",
    "dong chi ",
    "ong ",
    "ba ",
    "ten: ",
    "đồng chí ",
    "đ/c ",
    " ông ",
    " bà ",
    " anh ",
    " chị ",
    " cô ",
    " tên ",
    " tên: ",
)
_SAID = "đồng chí|đ/c|ông|bà|anh|chị|cô|họ và tên:?|họ tên:?"
_SMALL = re.compile(
    rf"(?<![^\W_])(?:(?P<address>{_SAID}) )?(?=(?P<name>(?:{_SMALL_FAMILIES})(?: [a-zà-ỹ]+){{2,3}})(?![^\W_]))"
)
#: The same without accents. Few families are no other word then, before "thi" or "van"; after an address more.
_BARE_CERTAIN = frozenset("nguyen tran pham huynh trinh hoang ngo bui le vo".split())  # noqa: SIM905
_BARE_ADDRESS = "(?:nguoi [a-z]+|cc|kinh gui|thu ky|chu tri|ten|ky|to|from) ?:|dong chi|d/c|dc|ong|ba|anh|chi|co|thay|ten la|ho ten:?|ho va ten:?"
_SMALL_BARE = re.compile(
    rf"(?<![^\W_-])(?:(?P<address>{_BARE_ADDRESS}) )?(?=(?P<name>(?:{'|'.join(sorted(BARE_ALL_FAMILY_NAMES))})(?: [a-z]+){{2,3}})(?![^\W_-]))"
)
_FEWEST = 3
_ONLY_MIDDLE = frozenset(map(syllable, ("Thị", "Văn")))


#: A name before a mark and a post, or before the body where somebody works, at the beginning of a line or a cell.
_BARE_BEFORE_POST = re.compile(
    rf"(?:^|[|;\n])\W*(?:\d+[.)]? )?(?P<name>(?:{'|'.join(sorted(BARE_ALL_FAMILY_NAMES))})(?: [a-z]+){{2,3}})(?:(?P<alone>\W*$)| ?[,(–-]+ ?"
    r"(?:pct|pbt|bt|ct|pgd|gd|tp|pho |bi thu|chu tich|truong |giam doc|chanh |chuyen vien|can bo|ke toan|thu quy|van phong|ban |phong |hoi |doan |dang uy|uy vien|bch|giao vien|bac si|dang vien|sinh |sn|nam[,;) ]|nu[,;) ]|dan toc))"
)
#: A name at the end of a text that has no capitals at all.
_SMALL_AT_END = re.compile(rf"(?<![^\W_])(?P<name>(?:{_SMALL_FAMILIES})(?: [a-zà-ỹ]+){{2,3}})\W*$")


def _small_beginnings(block: Block) -> Iterator[int]:
    """Return the places where a family name in small letters stands before "thị" or "văn", or after what one says to a person."""
    lowered = block.lowered
    yield from _lines_in_small_letters(block)
    for middle in (" thị ", " văn ", " thi ", " van "):
        for place in _all_places(middle, lowered):
            if last_word(lowered[max(0, place - _LONGEST_FAMILY) : place]) in _CERTAIN_SMALL | _BARE_CERTAIN:
                yield place
    for said in _SAID_ENDS:
        for place in _all_places(said, lowered):
            begin = place + len(said)
            if lowered[begin : begin + _LONGEST_FAMILY].partition(" ")[0] in _ALL_SMALL and (
                block.plain[begin].islower() or block.plain[begin : begin + _LONGEST_FAMILY].isascii()
            ):
                yield place


def _lines_in_small_letters(block: Block) -> Iterator[int]:
    """Return the places of lines that begin with a family name without accents, or have no capital and no sentence."""
    begin = 0
    for line in block.plain.split("\n"):
        head = line[:_LONGEST_FAMILY].partition(" ")[0].lower()
        is_short = len(line) < _LONGEST_LINE
        if is_short and (head in BARE_ALL_FAMILY_NAMES or (line[:1].islower() and line.islower())):
            yield begin
        begin += len(line) + 1


_LONGEST_LINE = 90


def _all_places(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


TELLTALES = Telltales(look=_small_beginnings)


def small_names(text: str) -> Iterator[Name]:
    """
    Return the names that were typed without capitals, in a text in plain form.

    They follow what one says to a person, or have a middle name that only persons have.
    """
    if text.isascii():
        yield from _bare_small_names(text)
        return
    lowered = text.lower() if len(text.lower()) == len(text) else text
    at_end = _SMALL_AT_END.finditer(text) if text.islower() else ()
    for match in (*_SMALL.finditer(lowered), *at_end):
        words = match["name"].split()
        words = words if syllable(words[-1]) in GIVEN else words[:_FEWEST]
        begin = match.start("name")
        is_small = text[begin + len(words[0]) + 1].islower()  # with capitals it is told by other searches
        if is_small and _is_small_name(tuple(map(syllable, words)), match):
            end = begin + len(" ".join(words))
            yield Name(text[begin:end], begin, end)


def _is_small_name(keys: tuple[str, ...], match: re.Match[str]) -> bool:
    """Tell whether words in small letters are a name: by a middle name, and more where no address stands before them."""
    is_at_end = match.re is _SMALL_AT_END
    if is_at_end and keys[0] not in _SMALL_STRONG and (len(keys) == _FEWEST or not GIVEN.issuperset(keys[1:])):
        return False
    middles = FREQUENT_MIDDLE if is_at_end or match["address"] else _ONLY_MIDDLE
    return keys[1] in middles and keys[-1] in GIVEN and not set(pairwise(keys)) & COMPOUNDS and keys not in PLACES


def _bare_small_names(text: str) -> Iterator[Name]:
    """Return the names in a text without accents that were typed in small letters."""
    lowered = text.lower()
    for match in _BARE_BEFORE_POST.finditer(lowered):
        words = match["name"].split()
        if (
            words[1] in BARE_MIDDLE
            and all(word in BARE_GIVEN for word in words[1:])
            and not _is_other(words)
            and (words[0] in _BARE_CERTAIN or match["alone"] is None)
        ):
            yield Name(text[match.start("name") : match.end("name")], match.start("name"), match.end("name"))
    for match in _SMALL_BARE.finditer(lowered):
        words = match["name"].split()
        words = words if words[-1] in BARE_GIVEN else words[:_FEWEST]
        is_of_person = (
            words[1] in _BARE_ONLY_MIDDLE and words[0] in _BARE_CERTAIN and tuple(words[1:3]) not in BARE_COMPOUNDS
        )
        if match["address"]:
            is_of_person = (words[1] in BARE_MIDDLE and words[-2] in BARE_GIVEN) and (
                not set(pairwise(words[1:])) & BARE_COMPOUNDS or _is_in_title_case(text, match, len(words))
            )
        if (
            is_of_person
            and (words[-1] in BARE_GIVEN or match["address"])
            and tuple(words) not in BARE_PLACES
            and not BARE_KIND.search(text, 0, match.start())
        ):
            end = match.start("name") + len(" ".join(words))
            yield Name(text[match.start("name") : end], match.start("name"), end)


def _is_other(words: list[str]) -> bool:
    """Tell whether words make another word, or begin with a street or a school."""
    return bool(set(pairwise(words)) & BARE_COMPOUNDS) or is_of_a_kind(words)


def _is_in_title_case(text: str, match: re.Match[str], most: int) -> bool:
    """Tell whether the words of a name begin with capitals, as the words of a compound do not."""
    return all(word.istitle() for word in text[match.start("name") :].split()[:most])


_BARE_ONLY_MIDDLE = frozenset(("thi", "van"))
