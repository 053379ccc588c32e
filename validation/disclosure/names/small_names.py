"""
Find names of persons that were typed without capitals: after what one says to a person, or by a middle name that only persons have.

With accents, or without any in a text that has none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from validation.disclosure.names.full_names import Name
from validation.disclosure.words.named_after import BARE_KIND
from validation.disclosure.words.telltales import Block, Telltales
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


def _small_beginnings(block: Block) -> Iterator[int]:
    """Return the places where a family name in small letters stands before "thị" or "văn", or after what one says to a person."""
    lowered = block.lowered
    for middle in (" thị ", " văn ", " thi ", " van "):
        for place in _all_places(middle, lowered):
            if (
                lowered[max(0, place - _LONGEST_FAMILY) : place].rpartition(" ")[2].rpartition("\n")[2]
                in _CERTAIN_SMALL | _BARE_CERTAIN
            ):
                yield place
    for said in _SAID_ENDS:
        for place in _all_places(said, lowered):
            begin = place + len(said)
            if (
                lowered[begin : begin + _LONGEST_FAMILY].partition(" ")[0] in _ALL_SMALL
                and block.plain[begin].islower()
            ):
                yield place


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
    for match in _SMALL.finditer(text):
        words = match["name"].split()
        if syllable(words[-1]) not in GIVEN:
            words = words[:_FEWEST]
        keys = [syllable(word) for word in words]
        middles = FREQUENT_MIDDLE if match["address"] else _ONLY_MIDDLE
        if (
            keys[1] in middles
            and keys[-1] in GIVEN
            and not set(pairwise(keys)) & COMPOUNDS
            and tuple(keys) not in PLACES
        ):
            name = " ".join(words)
            yield Name(name, match.start("name"), match.start("name") + len(name))


def _bare_small_names(text: str) -> Iterator[Name]:
    """Return the names in a text without accents that were typed in small letters."""
    for match in _SMALL_BARE.finditer(text):
        words = match["name"].split()
        words = words if words[-1] in BARE_GIVEN else words[:_FEWEST]
        is_of_person = (
            words[1] in _BARE_ONLY_MIDDLE and words[0] in _BARE_CERTAIN and tuple(words[1:3]) not in BARE_COMPOUNDS
        )
        if match["address"]:
            is_of_person = (
                words[1] in BARE_MIDDLE and words[-2] in BARE_GIVEN and not set(pairwise(words[1:])) & BARE_COMPOUNDS
            )
        if (
            is_of_person
            and (words[-1] in BARE_GIVEN or match["address"])
            and tuple(words) not in BARE_PLACES
            and not BARE_KIND.search(text, 0, match.start())
        ):
            name = " ".join(words)
            yield Name(name, match.start("name"), match.start("name") + len(name))


_BARE_ONLY_MIDDLE = frozenset(("thi", "van"))
