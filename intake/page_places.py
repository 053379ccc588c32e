"""
On which drawn page each paragraph of a Word-like file begins: known by its words alone, since such files name no pages.

Drawn letters may be codes of an old font where the words read are Unicode. Both agree in consonants without marks and
in digits: so these are compared, in the order of the file. What is too short to be known stays with what stands before it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from intake.documents.content import Content, paragraphs_of

_COMMON = re.compile(r"[b-df-hj-np-tv-xz0-9]")
#: How many letters are looked for; how many tell a place on this or the next page, and all of them one further on.
_LOOKED_FOR, _ENOUGH = 24, 8
#: So many letters may stand before the first paragraph of a page, in its head and the rest of one: what is repeated goes on there.
_HEAD = 300


class _Place(NamedTuple):
    """How far the pages are read: a page, counted from 0, and a letter of it."""

    page: int = 0
    letter: int = 0


def page_places(content: Content, pages: Sequence[str]) -> dict[str, int]:
    """
    Return the page, from 1, of each place that a remark or block of a file names ("đoạn 12", "bảng 2").

    Args:
        content: What was read of the file.
        pages: What each drawn page says, in letters of whatever encoding.
    """
    letters = [_common(each) for each in pages]
    numbers: dict[str, int] = {}
    reached = _Place()
    for block in content.blocks:
        for paragraph in paragraphs_of([block]):
            sought = _common(paragraph.words)[:_LOOKED_FOR]
            if len(sought) >= _ENOUGH:
                reached = _next(sought, letters, reached)
                numbers.setdefault(block.place, reached.page + 1)
            numbers.setdefault(paragraph.place, reached.page + 1)
        numbers.setdefault(block.place, reached.page + 1)
    for paragraph in (each for note in content.notes for each in note):
        numbers.setdefault(paragraph.place, _first(_common(paragraph.words)[:_LOOKED_FOR], letters))
    return numbers


def _common(words: str) -> str:
    return "".join(_COMMON.findall(words.lower()))


def _next(sought: str, letters: list[str], reached: _Place) -> _Place:
    """Return the place behind the letters: on this page or one that follows; the one reached, where they stand before it."""
    page, letter = reached
    place = letters[page].find(sought, letter)
    if place >= 0:
        return _Place(page, place + len(sought))
    following = letters[page + 1][: len(sought) + _HEAD].find(sought) if page + 1 < len(letters) else -1
    if following >= 0:
        return _Place(page + 1, following + len(sought))
    if sought in letters[page]:
        return reached
    ahead = letters[page + 1 :] if len(sought) == _LOOKED_FOR else letters[page + 1 : page + 2]
    for number, each in enumerate(ahead, start=page + 1):
        if (place := each.find(sought)) >= 0:
            return _Place(number, place + len(sought))
    return reached


def _first(sought: str, letters: list[str]) -> int:
    """Return the page on which a note stands, wherever; the first, where none has it."""
    return next((number for number, each in enumerate(letters, start=1) if sought in each), 1)
