"""Of a comparison with more changed words than a page should weigh, what stands near the changes; the Word file has it all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from model.derived.editions import Ends
from model.editions.wording import Run

#: So many bytes of words a page shows whole; so many words stay beside each change, and fewer than so many are not left out.
_MOST, _NEAR, _FEWEST = 60_000, 6, 6
_WORD = re.compile(r"\S+")


class LeftOut(NamedTuple):
    """
    Words that both texts have, away from every change.

    Attributes:
        words: How many they are, which is all that is shown.
    """

    words: int


Shown = Mapping[Ends, Sequence[Run | LeftOut]]


def fitting(words: Mapping[Ends, list[Run]]) -> tuple[Shown, bool]:
    """Return what is shown of the words of each pair, and whether anything was left out."""
    size = sum(len(f"{'' if run.is_same else run.old}{run.new}".encode()) for steps in words.values() for run in steps)
    if size <= _MOST:
        return words, False
    return {ends: [*_shortened(steps)] for ends, steps in words.items()}, True


def _shortened(steps: Sequence[Run]) -> Iterator[Run | LeftOut]:
    last = len(steps) - 1
    for place, run in enumerate(steps):
        if run.is_same and last:
            yield from _near(run.new, before=_NEAR if place else 0, after=_NEAR if place < last else 0)
        else:
            yield run


def _near(words: str, before: int, after: int) -> Iterator[Run | LeftOut]:
    """Return the first and the last words of a run that stayed."""
    each = [*_WORD.finditer(words)]
    count = len(each) - before - after
    if count < _FEWEST:
        yield Run(is_same=True, old=words, new=words)
        return
    head, tail = words[: each[before - 1].end()] if before else "", words[each[before + count - 1].end() :]
    yield from (Run(is_same=True, old=head, new=head),) if head else ()
    yield LeftOut(count)
    yield from (Run(is_same=True, old=tail, new=tail),) if tail else ()
