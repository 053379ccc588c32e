"""
Find full names of persons: a family name and what stands after it, in any writing.

In title case and in capitals, with accents and without, with initials; the names of all peoples of the country.
A name that is also a place, a street or an honoured person of history passes, and so do words that only begin alike.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from validation.disclosure.name_shapes import is_short_name, may_begin, name_length
from validation.disclosure.words.named_after import is_named_after
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import BARE_FORMS, COMPOUNDS, FAMILIES_AS_WRITTEN, GIVEN, UPPER, syllable


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
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


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
#: Family names that are known in small letters too, by the middle name after them.
_SMALL = (
    "nguyễn",
    "trần",
    "lê",
    "phạm",
    "hoàng",
    "huỳnh",
    "phan",
    "võ",
    "đặng",
    "bùi",
    "đỗ",
    "ngô",
    "hồ",
    "dương",
    "đinh",
    "trịnh",
)
_IN_SMALL_LETTERS = re.compile(
    rf"(?<![^\W_])(?<!vi )(?<!quy )(?<!tội )(?:{'|'.join(_SMALL)}) (thị|văn) ([^\W\d_]+)(?: [^\W\d_]+)?(?![^\W_])"
)
TELLTALES = Telltales(
    ("h'", "h’", "k'", "k’", "hʼ", "h`"), [f"{name} (?:thị|văn) " for name in _SMALL], look=_beginnings
)


def full_names(text: str) -> Iterator[Name]:
    """Return the full names of persons in a text in plain form."""
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
    yield from _names_in_small_letters(text)


def _names_in_small_letters(text: str) -> Iterator[Name]:
    for match in _IN_SMALL_LETTERS.finditer(text):
        middle_and_given = syllable(match[1]), syllable(match[2])
        if middle_and_given[1] in GIVEN and middle_and_given not in COMPOUNDS:
            yield Name(match[0], match.start(), match.end())


def _is_short_name(text: str, run: re.Match[str], words: list[tuple[str, int, int]]) -> bool:
    """Tell whether two words are a name because nothing else stands in the text, or a post or another name after them."""
    if len(words) != len(("family", "given")) or words[0][0].isupper():
        return False
    with_post = _POST_AFTER.match(text, run.end()) is not None
    is_listed = _LISTED.match(text, run.end()) is not None and text[: run.start()].rstrip().endswith((":", ","))
    is_all = not re.search(r"\w", text[: words[0][1]] + text[run.end() :])
    return (with_post or is_listed or is_all) and is_short_name(words[0][0], words[1][0], with_post=with_post)
