"""
Find full names of persons: a family name and what stands after it, in any writing.

In title case and in capitals, with accents and without, with initials; the names of all peoples of the country.
A name that is also a place, a street or an honoured person of history passes, and so do words that only begin alike.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from validation.disclosure.name_shapes import is_short_name, may_begin, name_length
from validation.disclosure.words.named_after import is_named_after
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import (
    BARE_FORMS,
    COMPOUNDS,
    FAMILIES_AS_WRITTEN,
    FAMILY_NAMES,
    FREQUENT_MIDDLE,
    GIVEN,
    HONOURED,
    UPPER,
    WEAK_FAMILY_NAMES,
    syllable,
)


class Name(NamedTuple):
    """A person's name and where it stands in a text."""

    words: str
    begin: int
    end: int


CAPITAL_WORD = rf"[{UPPER}][^\W\d_]*(?:['’ʼ`] ?[^\W\d_]+)?"
_RUN = re.compile(
    rf"(?<![^\W_]){CAPITAL_WORD}(?:  ?{CAPITAL_WORD})+(?![^\W_])|(?<![^\W_])[HK]['’ʼ`] ?[{UPPER}][^\W\d_]+(?![^\W_])"
)
_WORD = re.compile(CAPITAL_WORD)
_POST_AFTER = re.compile(
    r"\s*[,–(-]\s*(?:nguyên |quyền )?(?:phó |bí thư|chủ tịch|trưởng |giám đốc|chánh |ủy viên|uỷ viên|chuyên viên|cán bộ|kế toán|thư ký|tổ trưởng)",
    re.IGNORECASE,
)
#: The next of some names in a list.
_LISTED = re.compile(rf"\s*[,;] (?:[{UPPER}][^\W\d_]+ ){{1,3}}[{UPPER}][^\W\d_]+(?=\s*(?:[,;.(]|$))|\s*\.?$")
#: A hyphen within a name, as some peoples and old papers write it: "Y-…".
_HYPHEN = re.compile(rf"(?<=[^\W\d_])-(?=[{UPPER}][^\W\d_]{{2}})")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


_SMALL_FAMILIES = "|".join(name.lower() for name in (*FAMILY_NAMES, *WEAK_FAMILY_NAMES))
_SMALL_SET = frozenset(_SMALL_FAMILIES.split("|"))
_CERTAIN_SMALL = frozenset(name.lower() for name in FAMILY_NAMES)
_LONGEST_FAMILY = 8
_SAID_ENDS = ("đồng chí ", "đ/c ", " ông ", " bà ", " anh ", " chị ", " cô ", " tên ", " tên: ")
_SAID = "đồng chí|đ/c|ông|bà|anh|chị|cô|họ và tên:?|họ tên:?"
_SMALL = re.compile(
    rf"(?<![^\W_])(?:(?P<address>{_SAID}) )?(?P<name>(?:{_SMALL_FAMILIES})(?: [a-zà-ỹ]+){{2,3}})(?![^\W_])"
)
_FEWEST = 3
_ONLY_MIDDLE = frozenset(map(syllable, ("Thị", "Văn")))


def _beginnings(block: Block) -> Iterator[int]:
    """Return the places where a name may begin, by three capital words that follow one another."""
    words = [*block.capital_words, ("", -1), ("", -1)]
    for (first, place), (second, next_place), (third, last_place) in zip(words, words[1:], words[2:], strict=False):
        if first not in _STARTS and first.isascii():
            continue
        if next_place - place - len(first) in _GAPS:
            third_or_none = third if last_place - next_place - len(second) in _GAPS else None
            if may_begin(first, second, third_or_none):
                yield place


#: Every way in which a word that begins a name may be written.
_STARTS = {*BARE_FORMS, "A", "Y"} | {form for name in FAMILIES_AS_WRITTEN for form in (name, name.upper())}
_GAPS = (1, 2)


def _small_beginnings(block: Block) -> Iterator[int]:
    """Return the places where a family name in small letters stands before "thị" or "văn", or after what one says to a person."""
    lowered = block.lowered
    for middle in (" thị ", " văn "):
        for place in _all_places(middle, lowered):
            if (
                lowered[max(0, place - _LONGEST_FAMILY) : place].rpartition(" ")[2].rpartition("\n")[2]
                in _CERTAIN_SMALL
            ):
                yield place
    for said in _SAID_ENDS:
        for place in _all_places(said, lowered):
            begin = place + len(said)
            if (
                lowered[begin : begin + _LONGEST_FAMILY].partition(" ")[0] in _SMALL_SET
                and block.plain[begin].islower()
            ):
                yield place


def _all_places(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


TELLTALES = Telltales(("h'", "h’", "k'", "k’", "hʼ", "h`"), look=_beginnings)
SMALL_TELLTALES = Telltales(look=_small_beginnings)


def full_names(text: str) -> Iterator[Name]:
    """Return the full names of persons in a text in plain form."""
    text = _HYPHEN.sub(" ", text) if "-" in text else text
    for run in _RUN.finditer(text):
        words = [(match[0], run.start() + match.start(), run.start() + match.end()) for match in _WORD.finditer(run[0])]
        place = 0
        while place < len(words):
            following = _NEXT_WORD.match(text, run.end())
            length = name_length(
                [word for word, _, _ in words[place:]], first=place == 0, following=following[1] if following else ""
            )
            if not length and _is_short_name(text, run, words[place:]):
                length = 2
            if length:
                begin, end = words[place][1], words[place + length - 1][2]
                if not is_named_after(text, begin):
                    yield Name(text[begin:end], begin, end)
            place += length or 1


def small_names(text: str) -> Iterator[Name]:
    """
    Return the names that were typed without capitals, in a text in plain form.

    They follow what one says to a person, or have a middle name that only persons have.
    """
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
            and not _begins_honoured(keys)
        ):
            name = " ".join(words)
            yield Name(name, match.start("name"), match.start("name") + len(name))


def _begins_honoured(keys: list[str]) -> bool:
    return tuple(keys) in HONOURED or tuple(keys[:_FEWEST]) in HONOURED


def _is_short_name(text: str, run: re.Match[str], words: list[tuple[str, int, int]]) -> bool:
    """Tell whether two words are a name because nothing else stands in the text, or a post or another name after them."""
    if len(words) != len(("family", "given")) or (words[0][0].isupper() and len(words[0][0]) > 1):
        return False
    with_post = _POST_AFTER.match(text, run.end()) is not None
    is_listed = _LISTED.match(text, run.end()) is not None and text[: run.start()].rstrip().endswith((":", ","))
    is_all = not re.search(r"\w", text[: words[0][1]] + text[run.end() :])
    return (with_post or is_listed or is_all) and is_short_name(words[0][0], words[1][0], with_post=with_post)
