"""Tell whether capital words, where only a name may stand, are one: a whole part of a text, or before what is said of a person."""

from functools import lru_cache
from itertools import pairwise

from validation.disclosure.names.bare_shapes import is_of_a_kind
from validation.disclosure.words.word_lists import (
    BARE_ALL_FAMILY_NAMES,
    BARE_COMPOUNDS,
    BARE_GIVEN,
    BARE_PLACES,
    COMPOUNDS,
    FREQUENT_MIDDLE,
    GIVEN,
    LAND_WORDS,
    MINORITY,
    NO_PERSONS,
    OTHER_PLACES,
    OTHER_WORDS,
    PLACE_BEGINNINGS,
    PLACE_ENDINGS,
    PLACES,
    PROSE,
    RARE,
    SPLIT,
    STRONG,
    WEAK,
    WORD_BEGINNINGS,
    syllable,
)
from validation.language.spelling import is_syllable

_FAMILIES = STRONG | WEAK | RARE
#: Letters that begin names of the peoples of the highlands.
LETTERS = frozenset("ayhk")
#: What may be a name of one letter, or a part of one; I and V count things.
_ONE = frozenset("AYHKUÔÁ")
#: Before this word, and with it alone, stand names of many peoples.
THI, VAN = syllable("Thị"), syllable("Văn")
#: What letters count.
_LETTERED = frozenset(
    map(
        syllable,
        [
            "lớp",
            "khối",
            "nhóm",
            "loại",
            "hạng",
            "khu",
            "tổ",
            "nhà",
            "đội",
            "bảng",
            "mẫu",
            "dãy",
            "lô",
            "phần",
            "chữ",
            "đề",
            "điểm",
            "hàng",
        ],
    )
)
_TWO, _FULL = 2, 3


@lru_cache(50_000)
def is_likely(words: tuple[str, ...], *, said: bool) -> bool:
    """
    Tell whether capital words, where only a name may stand, are one.

    Args:
        words: The words.
        said: Whether what follows is said of one person; a family name that is a word too then needs no third syllable.
    """
    keys = tuple(map(syllable, words))
    if _is_elsewhere(keys) or not all(map(_is_part, words)):
        return False
    if any(word.isupper() and len(word) > 1 for word in words):
        return all(word.isupper() for word in words) and _is_in_capitals(keys, said=said)
    if keys[0] in LETTERS:
        is_english = words[0] == "A" and words[1].isascii() and not is_syllable(words[1])
        return len(words[1]) > 1 and keys[:_TWO] not in COMPOUNDS and (said or not is_english)
    return (
        _is_of_other_peoples(words, keys)
        or (said and _has_middle(keys))
        or _is_bare(words)
        or _is_plain(keys, said=said)
    )


def _is_of_other_peoples(words: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Tell whether a name is known by what no Vietnamese name has, or by "Thị" with whatever family name."""
    if keys[0] in MINORITY or keys[:_TWO] in SPLIT or "'" in words[0]:
        return True
    if keys[0] == THI:
        return keys[:_TWO] not in COMPOUNDS
    if (
        keys[1] == THI
        and len(keys) >= _FULL
        and keys[:_TWO] not in COMPOUNDS
        and (keys[1:_FULL] not in COMPOUNDS or keys[0] in _FAMILIES)
    ):
        return True
    if words[1] == "A" and len(words) == _FULL:
        return keys[0] not in _LETTERED and all(map(is_syllable, words))
    return any(map(is_foreign, words)) and (keys[0] in _FAMILIES or is_foreign(words[0]))


def _has_middle(keys: tuple[str, ...]) -> bool:
    """Tell whether "Văn" stands second, after whatever family name, and makes no word there."""
    return len(keys) >= _FULL and keys[1] == VAN and not set(pairwise(keys[:_FULL])) & (COMPOUNDS | OTHER_WORDS)


def _is_plain(keys: tuple[str, ...], *, said: bool) -> bool:
    """Tell whether Vietnamese syllables are a name."""
    if keys[0] not in _FAMILIES:
        is_half = len(keys) == _TWO and keys[0] in FREQUENT_MIDDLE - PLACE_BEGINNINGS and keys[1] in GIVEN
        return said and is_half and keys not in COMPOUNDS
    if not said and keys[:_TWO] in WORD_BEGINNINGS and not _begins_like_a_word(keys, said=said):
        return False
    is_brand = not (said or is_syllable(keys[-1]) or keys[1] in FREQUENT_MIDDLE)
    is_prose = not said and not PROSE.isdisjoint(keys[1:])
    is_word = is_brand or is_prose or bool(set(pairwise(keys)) & COMPOUNDS)
    if len(keys) == _TWO:
        return said or (not is_word and is_short(keys))
    if _begins_like_a_word(keys, said=said):
        return True
    if keys[0] in STRONG and keys[1:_FULL] not in COMPOUNDS and (said or len(keys) == _FULL) and not is_prose:
        return True
    return not is_word


def _begins_like_a_word(keys: tuple[str, ...], *, said: bool) -> bool:
    """Tell whether three syllables end in what is only a given name; a word stands with small letters before another word."""
    is_given = keys[-1] in GIVEN and (said or keys[-1] not in PLACE_ENDINGS)
    is_prose = keys[1:] in COMPOUNDS or not PROSE.isdisjoint(keys)
    return len(keys) == _FULL and keys[0] in WEAK and is_given and not is_prose


def is_short(keys: tuple[str, ...]) -> bool:
    """Tell whether two syllables, neither a compound nor of prose, are a family name and whatever given name."""
    if keys[0] in STRONG or (keys[1] in GIVEN and keys[0] not in PLACE_BEGINNINGS):
        return True
    is_place = keys in OTHER_PLACES or (keys[0] in PLACE_BEGINNINGS and keys[1] in PLACE_ENDINGS)
    return keys[0] in WEAK and not is_place and is_syllable(keys[1]) and keys not in OTHER_WORDS


def _is_in_capitals(keys: tuple[str, ...], *, said: bool) -> bool:
    if set(pairwise(keys)) & COMPOUNDS or not PROSE.isdisjoint(keys):
        return False
    if len(keys) == _FULL and keys[0] in STRONG and keys[1] in FREQUENT_MIDDLE and is_syllable(keys[2]):
        return True
    if not all(key in GIVEN or key in _FAMILIES for key in keys):
        return False
    if len(keys) == _TWO:
        return keys[0] in STRONG
    return keys[0] in STRONG or (keys[0] in _FAMILIES and (said or keys[1] in FREQUENT_MIDDLE) and len(keys) == _FULL)


def _is_bare(words: tuple[str, ...]) -> bool:
    """Tell whether words without accents are a name."""
    bare = tuple(word.lower() for word in words)
    return (
        len(bare) >= _FULL
        and bare[0] in BARE_ALL_FAMILY_NAMES
        and all(word in BARE_GIVEN for word in bare[1:])
        and bare not in BARE_PLACES
        and not set(pairwise(bare)) & BARE_COMPOUNDS
        and not is_of_a_kind(list(bare))
    )


def _is_elsewhere(keys: tuple[str, ...]) -> bool:
    """Tell whether words are a place, or begin with one."""
    begins = keys[:_TWO] in PLACES and not (keys[0] in STRONG and len(keys) >= _FULL)
    ends = len(keys) > _FULL and keys[-_TWO:] in PLACES
    return begins or ends or keys[:_FULL] in PLACES or keys in NO_PERSONS or bool(LAND_WORDS & set(keys))


def _is_part(word: str) -> bool:
    if len(word) == 1:
        return word in _ONE
    return is_syllable(word) or is_foreign(word) or "'" in word or (word.isascii() and len(word) > 1)


def is_foreign(word: str) -> bool:
    """Tell whether a word has letters of the country's peoples, and no Vietnamese syllable is spelt so."""
    return len(word) > 1 and not word.isascii() and not word[1:].isupper() and not is_syllable(word)
