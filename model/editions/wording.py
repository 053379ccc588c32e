"""What differs between the words of two clauses: word by word, in figures, and of a quote that stood in one of them."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

#: Numbers, amounts, days and shares as texts print them; what closes a sentence is no part of one.
_FIGURE = re.compile(r"\d+(?:[.,/-]\d+)*%?")
_WORD = re.compile(rf"{_FIGURE.pattern}|\w+|[^\w\s]")
_ENDS = ".,;: "
#: One step from the earlier words to the later ones, as difflib writes it.
_Step = tuple[str, int, int, int, int]


class Run(NamedTuple):
    """Words of the earlier clause that became words of the later one; the same where `is_same`, else either may be empty."""

    is_same: bool
    old: str
    new: str


def runs(old: str, new: str) -> Iterator[Run]:
    """Return the words of two clauses side by side, in order, letter for letter: runs that stayed, and that changed."""
    olds, news = [*_WORD.finditer(old)], [*_WORD.finditer(new)]
    for tag, begin, end, new_begin, new_end in _steps(olds, news):
        yield Run(tag == "equal", _stretch(old, olds, begin, end), _stretch(new, news, new_begin, new_end))


def _stretch(text: str, words: list[re.Match[str]], begin: int, end: int) -> str:
    """Return the words from one place to another with the blanks before them."""
    start = words[begin - 1].end() if begin else 0
    return text[start : words[end - 1].end()] if begin < end else ""


def figures(words: str) -> Counter[str]:
    """Return the figures in words, each as often as it stands there."""
    return Counter(_FIGURE.findall(words))


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
