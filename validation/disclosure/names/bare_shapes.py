"""Tell how many capital words without accents are a person's name, as papers typed without accents have them."""

from itertools import pairwise

from validation.disclosure.words.word_lists import (
    BARE_COMPOUNDS,
    BARE_GIVEN,
    BARE_MIDDLE,
    BARE_PLACES,
)
from validation.language.plain_form import unaccented
from validation.language.spelling import is_syllable

_FEWEST, _MOST = 3, 5
FREQUENT_NAMES = "Nguyễn Trần Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Ngô Trịnh Hoàng Vũ Lê"
_BARE_PLAIN = frozenset("nguyen tran pham huynh trinh bui hoang ngo le".split())  # noqa: SIM905
_BARE_FREQUENT = frozenset(unaccented(f"{FREQUENT_NAMES} Hồ Dương Đinh Trương Lý Hứa").split())
_BARE_LEADER = ("ho", "chi", "minh")
_BARE_MIDDLE = frozenset(("thi", "van"))


def bare_length(words: list[str]) -> int:
    """Tell how many words without accents are a name."""
    bare = [word.lower() for word in words]
    length = 1
    while length < min(len(words), _MOST) and words[length].isascii() and bare[length] in BARE_GIVEN:
        length += 1
    if length == len(bare[:2]) == len(words) - 1 and bare[1] in _BARE_MIDDLE and is_syllable(bare[2]):
        length += 1  # after "Thi" or "Van" at the end of a name, whatever the lists say
    named = tuple(bare[:length])
    if length < _FEWEST or named in BARE_PLACES or named[:_FEWEST] == _BARE_LEADER:
        return 0
    # "Kha Thi …" with two given names is no "khả thi"; and nothing but a name begins with "Nguyen Van"
    begin = 1 if bare[1] in _BARE_MIDDLE and length > _FEWEST else 0
    if (
        not (bare[0] in _BARE_PLAIN and bare[1] in _BARE_MIDDLE)
        and set(pairwise(bare[begin : length + 1])) & BARE_COMPOUNDS
    ):
        return 0
    return length if bare[1] in BARE_MIDDLE or bare[0] in _BARE_FREQUENT else 0
