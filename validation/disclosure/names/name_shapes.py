"""
Tell how many capital words that follow one another are a person's name.

By lists: a family name, then syllables that stand in names, and nothing that is a word, a place
(decisions/0020). Whoever has a family name that is also a word is known by a middle name or by three syllables.
"""

import re
from functools import lru_cache
from itertools import pairwise

from validation.disclosure.names.bare_shapes import FREQUENT_NAMES, bare_length
from validation.disclosure.words.word_lists import (
    BARE_ALL_FAMILY_NAMES,
    BARE_GIVEN,
    COMPOUNDS,
    FREQUENT_MIDDLE,
    GIVEN,
    MINORITY,
    NO_PERSONS,
    PLACES,
    RARE,
    STRONG,
    WEAK,
    WORD_BEGINNINGS,
    syllable,
    syllables,
)
from validation.language.spelling import is_syllable

_FEWEST, _MOST, _MOST_OF_MINORITIES = 3, 5, 4
#: Middle names that only persons have.
_MIDDLE = frozenset(map(syllable, ("Thị", "Văn", "Nữ")))
_ONE_LETTER, _ONE = frozenset("ay"), frozenset("AY")
#: A city, a youth union and a thought bear this name; no cadre does.
_LEADER = syllables("Hồ Chí Minh")
#: Family names of other peoples that are written as two words.
_SPLIT = frozenset(map(syllables, ("A Lăng", "A Rất", "A Vô", "A Ting", "Ra Pát", "Hồ Kăn", "Kon Sơ", "Kon Yông")))
_FAMILIES = STRONG | WEAK
_FREQUENT = frozenset(map(syllable, FREQUENT_NAMES.split()))
#: After these, any capital syllables are a name.
_UNMISTAKABLE = frozenset(map(syllable, ("Nguyễn", "Huỳnh", "Trịnh")))
#: H'Hen, K'Brếu, Bh'ling: letters of names of the Central Highlands before an apostrophe.
_APOSTROPHE = re.compile("(?:[HKRNY]|Ka|Bh|Br|Kr|Ch|Đh|Ph|Rơ)['’ʼ`] ?(?!(?i:mông|rê)(?!\\w))\\w")


@lru_cache(50_000)
def may_begin(first: str, second: str, third: str | None) -> bool:
    """Tell whether a name may begin with these words, the only ones of their run if the third is missing."""
    head = syllable(first)
    if head in MINORITY or head in _ONE_LETTER:
        return True
    if third is None:
        return not is_vietnamese(first) or is_short_name(first, second, with_post=True)
    keys = syllable(second), syllable(third)
    if head in _FAMILIES | RARE:
        is_parts = head in _UNMISTAKABLE or all(
            key in GIVEN or key in _FAMILIES or key in _ONE_LETTER or not is_syllable(key) for key in keys
        )
        is_around = head in STRONG and keys[1] in GIVEN  # a middle name that no list has
        if is_parts or is_around or keys[0] in _MIDDLE | FREQUENT_MIDDLE or 1 in map(len, (second, third)):
            return True
    if _is_middle(*keys, first):
        return True
    return first.lower() in BARE_ALL_FAMILY_NAMES and (second in _ONE or second.lower() in BARE_GIVEN)


def name_length(words: list[str], *, first: bool, following: str) -> int:
    """
    Tell how many of these capital words are a name; 0 when none begins with the first of them.

    Args:
        words: Words that begin with a capital, up to the end of their run.
        first: Whether no capital word stands before them.
        following: The word in small letters after the run.
    """
    keys = [syllable(word) for word in words[: _MOST + 1]]
    head = keys[0]
    if head in MINORITY or not is_vietnamese(words[0]) or tuple(keys[:2]) in _SPLIT:
        return _minority_length(words, keys)
    if head in _ONE_LETTER:
        is_other = any(not is_syllable(word) for word in words[1:3])
        is_two = first and len(words) == _FEWEST and all(key in GIVEN for key in keys[1:])
        return _minority_length(words, keys) if is_other or is_two else 0
    if head in STRONG | WEAK | RARE or (len(keys) >= _FEWEST and _is_middle(keys[1], keys[2], words[0])):
        length = _vietnamese_length(words, keys)
        if length == len(words) and (keys[length - 1], syllable(following)) in COMPOUNDS:  # … Ban Tổ|chức
            length -= 1
        if length and _is_name(words[:length], keys[:length], first=first, rest=len(words) - length):
            return length
    if words[0].isascii() and words[0].lower() in BARE_ALL_FAMILY_NAMES:
        return bare_length(words)
    return 0


def is_vietnamese(word: str) -> bool:
    return (
        "'" not in word
        and "’" not in word
        and (len(word) == 1 or word.isascii() or is_syllable(word) or word.lower() == "đắk")
    )


def _minority_length(words: list[str], keys: list[str]) -> int:
    apostrophe = _APOSTROPHE.match(words[0]) is not None
    if keys[0] in _ONE_LETTER and words[1:] and words[1].isupper() and not is_syllable(words[1]):  # "A PDF" in English
        return 0
    length = 1
    while length < min(len(words), _MOST_OF_MINORITIES) and (len(words[length]) > 1 or words[length] in "YA"):
        length += 1
    named = tuple(keys[:2]) in _SPLIT or keys[0] in MINORITY or apostrophe or keys[0] in _ONE_LETTER
    return length if named and (length > 1 or apostrophe) and not {tuple(keys[:2]), tuple(keys[:3])} & PLACES else 0


def _vietnamese_length(words: list[str], keys: list[str]) -> int:
    trusted = len(keys) >= _FEWEST and keys[1] in _MIDDLE and tuple(keys[1:3]) not in COMPOUNDS
    length = 1
    while length < min(len(keys), _MOST):
        is_part = keys[length] in GIVEN or keys[length] in _FAMILIES or not is_vietnamese(words[length])
        letter = len(words[length]) == 1 and (length > 1 or words[length] in "AY" or keys[0] in STRONG)
        is_part = is_part or (keys[0] in _UNMISTAKABLE and not words[0].isupper() and is_syllable(words[length]))
        is_part = is_part or (length == len(words) - 1 and _ends_name(words, keys))
        is_part = is_part or (length == 1 and _is_odd_middle(words, keys))
        after_letter = length > 1 and (words[length - 1] in ("A", "Y") or not is_vietnamese(words[length - 1]))
        if not (is_part or letter or after_letter or (trusted and words[length].isupper() == words[0].isupper())):
            break
        length += 1
    return length


def _is_odd_middle(words: list[str], keys: list[str]) -> bool:
    """Tell whether the middle one of three words is one although no list has it, as a family name and a given name are around."""
    return (
        len(words) == _FEWEST
        and keys[0] in STRONG
        and keys[2] in GIVEN
        and is_syllable(words[1])
        and not words[0].isupper()
        and tuple(keys[:2]) not in COMPOUNDS | PLACES
        and tuple(keys[1:]) not in COMPOUNDS
    )


def _ends_name(words: list[str], keys: list[str]) -> bool:
    """Tell whether the last of three words ends a name although no list has it, as a middle name stands before it."""
    return (
        len(words) == _FEWEST
        and keys[0] in _FAMILIES
        and keys[1] in FREQUENT_MIDDLE
        and is_syllable(words[-1])
        and not any(word.isupper() for word in words)
    )


def _is_name(words: list[str], keys: list[str], *, first: bool, rest: int) -> bool:
    """Tell whether these words, which could be a name, are one."""
    plain = not words[0].isupper() and not rest and len(keys) == _FEWEST and (first or keys[0] in _UNMISTAKABLE)
    certain = keys[0] in STRONG and (plain or keys[1:2] in ([each] for each in _MIDDLE))
    pairs = {tuple(keys[:2])} if certain else set(pairwise(keys))
    is_other = tuple(keys) in NO_PERSONS or tuple(keys[:_FEWEST]) == _LEADER
    if len(keys) < _FEWEST or is_other or (pairs & COMPOUNDS):
        return False
    capitals = words[0].isupper()
    has_middle = any(key in _MIDDLE or key in _ONE_LETTER for key in keys[1:-1])
    if keys[0] in STRONG:
        return not capitals or has_middle or (not rest and (first or keys[0] in _FREQUENT))
    if tuple(keys[:2]) in PLACES or tuple(keys[:2]) in WORD_BEGINNINGS:
        return False
    weak = keys[0] in WEAK and (not capitals or (not rest and keys[1] in FREQUENT_MIDDLE))
    return (keys[1] in _MIDDLE and not capitals) or (first and (has_middle or weak))


def _is_middle(middle: str, given_name: str, family: str) -> bool:
    """Tell whether a middle name that only persons have stands before a given name, and so a family name before it, whichever it is."""
    return (
        middle in _MIDDLE
        and given_name in GIVEN
        and (middle, given_name) not in COMPOUNDS
        and (is_syllable(family) or len(family) > 1)
        and (syllable(family), middle) not in COMPOUNDS
    )


def is_short_name(first: str, second: str, *, with_post: bool) -> bool:
    """
    Tell whether two words can be a family name and a given name, and no place.

    Args:
        first: The first word.
        second: The second word.
        with_post: Whether a post follows them; else both must be frequent in names.
    """
    keys = syllable(first), syllable(second)
    if keys[0] in _ONE_LETTER:
        return with_post and len(second) > 1 and not second.isupper() and keys not in PLACES
    if keys in PLACES | COMPOUNDS:
        return False
    if with_post and not is_vietnamese(first) and not is_vietnamese(second):
        return True
    return keys[0] in _FAMILIES if with_post else keys[0] in _FREQUENT and keys[1] in GIVEN
