"""Of a comparison that would weigh more than a page should, what stands near the changes; the Word file has it all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from model.derived.editions import Ends
from model.editions.wording import Run

_WORD = re.compile(r"\S+")
#: What stands in the place of words.
LEFT_OUT = " [… {} từ …]"
#: Fewer words than so many are not left out.
_FEWEST = 6


class LeftOut(NamedTuple):
    """
    Words that both texts have, away from every change.

    Attributes:
        words: How many they are, which is all that is shown.
    """

    words: int


Shown = Mapping[Ends, Sequence[Run | LeftOut]]


class _Cut(NamedTuple):
    """
    How much of the words is shown.

    Attributes:
        near: How many words that stayed stand beside each change.
        most: How many words are shown of a change that has many more; None for all.
        is_one: Whether all that changed in a clause is shown as one change.
    """

    near: int
    most: int | None = None
    is_one: bool = False

    @property
    def said(self) -> str:
        """What a page says of it."""
        near = "Trang này chỉ giữ những chữ quanh chỗ đổi"
        if self.most is None:
            return f"{near}: “[… n từ …]” là n từ giữ nguyên; trọn lời ở tệp Word."
        return f"{near} và phần đầu của chỗ đổi dài: “[… n từ …]” là n từ không hiện ở đây; trọn lời ở tệp Word."


#: From the mildest to the one that is taken where none is enough.
_CUTS = (
    _Cut(6),
    _Cut(4),
    _Cut(4, most=24),
    *(_Cut(near, most, is_one=True) for near, most in ((3, 12), (3, 8), (2, 4))),
)


def shortened(words: Mapping[Ends, list[Run]]) -> Iterator[tuple[Shown, str]]:
    """Return what may be shown of the words of each pair, and what is said of it: first all of them, then less and less."""
    yield words, ""
    for cut in _CUTS:
        yield {ends: [*_cut(_as_one(steps) if cut.is_one else steps, cut)] for ends, steps in words.items()}, cut.said


def _as_one(steps: Sequence[Run]) -> Sequence[Run]:
    """Read all from the first change to the last as one change."""
    changed = [place for place, run in enumerate(steps) if not run.is_same]
    if not changed:
        return steps
    first, end = changed[0], changed[-1] + 1
    old, new = ("".join(each) for each in zip(*((run.old, run.new) for run in steps[first:end]), strict=True))
    return [*steps[:first], Run(is_same=False, old=old, new=new), *steps[end:]]


def _cut(steps: Sequence[Run], cut: _Cut) -> Iterator[Run | LeftOut]:
    last = len(steps) - 1
    for place, run in enumerate(steps):
        if run.is_same and last:
            yield from _near(run.new, before=cut.near if place else 0, after=cut.near if place < last else 0)
        elif run.is_same or cut.most is None:
            yield run
        else:
            yield Run(is_same=False, old=_beginning(run.old, cut.most), new=_beginning(run.new, cut.most))


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


def _beginning(words: str, most: int) -> str:
    each = [*_WORD.finditer(words)]
    left = len(each) - most
    return words if left < _FEWEST else f"{words[: each[most - 1].end()]}{LEFT_OUT.format(left)}"
