"""Tell how many capital words without accents are a person's name, as papers typed without accents have them."""

from itertools import pairwise

from validation.disclosure.words.word_lists import (
    BARE_COMPOUNDS,
    BARE_FAMILY_NAMES,
    BARE_GIVEN,
    BARE_MIDDLE,
    BARE_PLACES,
)
from validation.language.plain_form import unaccented

_FEWEST, _MOST = 3, 5
FREQUENT_NAMES = "Nguyễn Trần Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Ngô Trịnh Hoàng Vũ Lê"
_BARE_PLAIN = frozenset("nguyen tran pham huynh trinh bui hoang ngo le".split())  # noqa: SIM905
_BARE_FREQUENT = frozenset(unaccented(f"{FREQUENT_NAMES} Hồ Dương Đinh Trương Lý Hứa").split())
_LEADER = "ho chi minh"
_BARE_MIDDLE = frozenset(("thi", "van"))
#: After these, in a name of three, whatever the lists say.
_BARE_CERTAIN_MIDDLE = _BARE_MIDDLE | {"a", "seo"}
#: A street and a school, and what goes on with their names.
_KINDS = frozenset(("duong", "truong", "pho"))
_AFTER_KIND = BARE_FAMILY_NAMES | frozenset("tieu trung thpt thcs mam dai cao hoc chinh ly hung".split())  # noqa: SIM905


def is_of_a_kind(bare: list[str]) -> bool:
    """Tell whether words without accents begin with what is called after a person: a street, a school."""
    return bare[0] in _KINDS and bare[1:2] != [] and bare[1] in _AFTER_KIND


def bare_length(words: list[str]) -> int:
    """Tell how many words without accents are a name."""
    bare = [word.lower() for word in words]
    if is_of_a_kind(bare):
        return 0
    length = 1
    while length < min(len(words), _MOST) and words[length].isascii() and bare[length] in BARE_GIVEN:
        length += 1
    if len(bare) == _FEWEST and bare[1] in _BARE_CERTAIN_MIDDLE and len(bare[2]) > 1:
        length = _FEWEST
    named = tuple(bare[:length])
    if length < _FEWEST or named in BARE_PLACES or _LEADER in " ".join(bare):
        return 0
    # "Kha Thi …" with two given names is no "khả thi"; and nothing but a name begins with "Nguyen Van"
    begin = 1 if bare[1] in _BARE_MIDDLE and length > _FEWEST else 0
    if (
        not (bare[0] in _BARE_PLAIN and bare[1] in _BARE_MIDDLE)
        and set(pairwise(bare[begin : length + 1])) & BARE_COMPOUNDS
    ):
        return 0
    return length if bare[1] in BARE_MIDDLE | _BARE_CERTAIN_MIDDLE or bare[0] in _BARE_FREQUENT else 0
