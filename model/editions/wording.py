"""What differs between the words of two clauses: word by word, and of a quote that stood in one of them."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import NamedTuple

from model.editions.figures import NUMBER

_WORD = re.compile(rf"{NUMBER}|\w+|[^\w\s]")
_ENDS = ".,;: "
#: So few words that stayed between two changes are read as part of them, if no more than changed on either side.
_FEW = 3
#: One step from the earlier words to the later ones, as difflib writes it.
_Step = tuple[str, int, int, int, int]


class Run(NamedTuple):
    """Words of the earlier clause that became words of the later one; the same where `is_same`, else either may be empty."""

    is_same: bool
    old: str
    new: str


#: Words behind the places of the clauses in which they stand.
_Placed = tuple[int, int, Run]


class _Word(NamedTuple):
    """A word, and the place of the clause in which it stands."""

    clause: int
    found: re.Match[str]


def runs(old: str, new: str) -> Iterator[Run]:
    """Return the words of two clauses side by side, in order, letter for letter: runs that stayed, and that changed."""
    return (run for _, _, run in runs_of_parts([old], [new]))


def runs_of_parts(olds: Sequence[str], news: Sequence[str]) -> Sequence[_Placed]:
    """
    Return the words of clauses that were split or taken together side by side, as `runs` does.

    Returns:
        Each run behind the places of its earlier and its later clause; what went or came has its place on the other side
        with what stands before it.
    """
    read: list[_Placed] = []
    for each in _placed_runs(olds, news):
        parts = [*read[-2:], each]
        if _are_one(parts):
            old, new = ("".join(words) for words in zip(*((run.old, run.new) for *_, run in parts), strict=True))
            read[-2:] = [(*each[:2], Run(is_same=False, old=old, new=new))]
        else:
            read.append(each)
    return read


def _are_one(parts: Sequence[_Placed]) -> bool:
    """Tell whether two changes in one pair of clauses are read as one: a word like "và" that stayed by chance parts none."""
    runs_in = [run for *_, run in parts]
    if [run.is_same for run in runs_in] != [False, True, False] or len({each[:2] for each in parts}) > 1:
        return False
    first, between, last = (max(len(run.old.split()), len(run.new.split())) for run in runs_in)
    return between <= min(_FEW, first, last)


def _placed_runs(olds: Sequence[str], news: Sequence[str]) -> Iterator[_Placed]:
    """Return every change by itself, however few words part it from the next."""
    old_words, new_words = (
        [_Word(place, word) for place, text in enumerate(side) for word in _WORD.finditer(text)]
        for side in (olds, news)
    )
    at_old = at_new = 0
    for step in _steps([each.found for each in old_words], [each.found for each in new_words]):
        for old, new in _pieces(step, old_words, new_words):
            at_old = old_words[old.start].clause if old else at_old
            at_new = new_words[new.start].clause if new else at_new
            words = _stretch(olds, old_words, old), _stretch(news, new_words, new)
            yield at_old, at_new, Run(step[0] == "equal", *words)


def _pieces(step: _Step, olds: list[_Word], news: list[_Word]) -> Iterator[tuple[range, range]]:
    """Cut a step where a clause ends on either side."""
    tag, begin, end, new_begin, new_end = step
    if tag != "equal":
        yield from zip_longest(_cut(olds, begin, end), _cut(news, new_begin, new_end), fillvalue=range(0))
        return
    shift = new_begin - begin
    for old in _cut(olds, begin, end):
        for new in _cut(news, old.start + shift, old.stop + shift):
            yield range(new.start - shift, new.stop - shift), new


def _cut(words: list[_Word], begin: int, end: int) -> Iterator[range]:
    for _, group in groupby(range(begin, end), key=lambda place: words[place].clause):
        run = [*group]
        yield range(run[0], run[-1] + 1)


def _stretch(texts: Sequence[str], words: list[_Word], places: range) -> str:
    """Return the words of one clause at some places with the blanks before them."""
    if not places:
        return ""
    clause, before = words[places.start].clause, words[places.start - 1] if places.start else None
    start = before.found.end() if before and before.clause == clause else 0
    return texts[clause][start : words[places.stop - 1].found.end()]


def in_order_of(parts: Sequence[str], whole: str) -> list[int]:
    """Return the places of parts in the order in which most of each stands in the whole."""
    words = _WORD.findall(whole)
    at = [SequenceMatcher(None, words, _WORD.findall(part), autojunk=False).find_longest_match().a for part in parts]
    return sorted(range(len(parts)), key=at.__getitem__)


def projected(quote: str, old: str, new: str) -> str:
    """Return what became of a quote of the earlier clause in the later one; no words where nothing of it is left."""
    begin = old.find(quote)
    if begin < 0:
        return ""
    words, news = [*_WORD.finditer(old)], [*_WORD.finditer(new)]
    inside = [place for place, word in enumerate(words) if word.end() > begin and word.start() < begin + len(quote)]
    reached = [each for step in _steps(words, news) for each in _reached(step, range(inside[0], inside[-1] + 1))]
    if not reached:
        return ""
    return _trimmed(new[news[min(reached)].start() : news[max(reached)].end()], quote)


def _trimmed(words: str, quote: str) -> str:
    """Leave out marks around words that the quote left out as well."""
    ended = words if quote[-1] in _ENDS else words.rstrip(_ENDS)
    return ended if quote[0] in f"“({_ENDS}" else ended.lstrip(f"“({_ENDS}")


def _reached(step: _Step, quoted: range) -> range:
    """Return which words of the later clause a step makes of the quoted words of the earlier one."""
    tag, begin, end, new_begin, new_end = step
    if tag == "equal":
        shift = new_begin - begin
        return range(max(begin, quoted.start) + shift, min(end, quoted.stop) + shift)
    is_insertion = begin == end
    is_inside = quoted.start < begin < quoted.stop if is_insertion else begin < quoted.stop and end > quoted.start
    return range(new_begin, new_end) if is_inside else range(0)


def _steps(old: list[re.Match[str]], new: list[re.Match[str]]) -> list[_Step]:
    olds, news = ([word[0] for word in side] for side in (old, new))
    return [*SequenceMatcher(None, olds, news, autojunk=False).get_opcodes()]
