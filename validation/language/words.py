"""Find words in a text as a reader would: whole words only; and guess what a slip was meant to be."""

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache

from model.texts import place_of

#: Beyond this many candidates a guess costs more than it helps.
_MOST_CANDIDATES = 2_000
_ALIKE = 0.6
#: Where the tone of oa, oe, uy at the end of a word may stand, as it was written and as it is: uỷ ủy, hoà hòa.
_TONED = {
    f"{first}{toned}": f"{tone}{second}"
    for first, second, toned_seconds, toned_firsts in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for toned, tone in zip(toned_seconds, toned_firsts, strict=True)
}
_TONE_PLACE = re.compile(r"[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\w)(?<!q..)")


@lru_cache(maxsize=10_000)
def as_matched(words: str) -> str:
    """
    Write words the way in which they are matched: without capitals, each tone where it stands today.

    The answer is as long as the words, so that places in it are places in them.
    """
    return _TONE_PLACE.sub(lambda match: _TONED.get(match[0], match[0]), words.casefold())


def stands_in(words: str, text: str) -> bool:
    """Tell whether `words` stand in `text` as whole words, capitals and the place of tones aside."""
    return place_of(as_matched(words), as_matched(text)) >= 0


def stands_in_capitals(words: str, heading: str) -> bool:
    """Tell whether a head prints in capitals what these words write with capitals at the beginnings alone."""
    begins = all(word.isupper() or word[1:].islower() for word in words.split() if word.isalpha() and word[1:])
    return begins and place_of(words.upper(), heading) >= 0


def first_of(cues: Iterable[str], text: str, start: int = 0) -> int:
    """Tell where the first of these cues stands, capitals and the place of tones aside; -1 if none does."""
    return first_in(cues, as_matched(text), start)


def first_in(cues: Iterable[str], lowered: str, start: int = 0) -> int:
    """Tell where the first of these cues stands in words `as_matched`; -1 if none does."""
    there = [cue for cue in cues if cue in lowered]  # of a long list that is seldom more than one
    return min((place for cue in there if (place := place_of(cue, lowered, start)) >= 0), default=-1)


def did_you_mean(value: str, words: Iterable[str]) -> str:
    """Return the question "Có phải ý bạn là …?" with the closest known value, or nothing."""
    meant = closest(value, tuple(words))
    return f"Có phải ý bạn là “{meant}”?" if meant else ""


@lru_cache(maxsize=1_000)
def closest(value: str, words: tuple[str, ...]) -> str:
    """Return the known value that looks most like this one; empty when none does."""
    if not value or len(words) > _MOST_CANDIDATES:
        return ""
    folded = {each.casefold(): each for each in words}
    found = difflib.get_close_matches(value.strip().casefold(), folded, n=1, cutoff=_ALIKE)
    return folded[found[0]] if found else ""
