"""
The letters of a page with their places, as the eye sees them: composed, without what nobody sees.

PDFium says what each letter is. It writes a hyphen at the end of a line as a control character, and adds spaces and
line ends of its own, which tell only that words are parted: lines are made from places alone.
"""

import math
import unicodedata
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from intake.documents.content import RefusedError
from intake.pdf.pages.drawings import TOO_MUCH, Drawings, Setting
from intake.pdf.pages.geometry import Box, turned
from intake.pdf.pages.shown_text import UNSET, Piece, Reading
from intake.pdf.pages.sight import Sight

MOST_LETTERS = 60_000
_COMBINING = ("\u0300", "\u036f")
_QUARTER = math.pi / 2
_SLANT = 0.2


class Letter(NamedTuple):
    """
    A letter: what it says, its sides, its base line and size in points, and how it is set.

    Attributes:
        raised: Whether it stands above the line, as the mark of a footnote does.
        upright: Whether it is a stretch of letters that runs up or down.
        parted: Whether PDFium sees a space before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    setting: Setting
    raised: bool = False
    upright: bool = False
    parted: bool = False


class Letters(NamedTuple):
    """
    The letters of a page.

    Attributes:
        seen: In the order of the file, on a page turned so that most of them run across.
        unseen: Why, and the words.
        slanted: Words that run neither across nor along the page: watermarks.
        unknown: How many letters the file draws without saying what they are.
        turn: By how many quarters the page is turned.
    """

    seen: list[Letter]
    unseen: list[tuple[str, str]]
    slanted: str
    unknown: int
    turn: int


def letters_of(page: Any, drawn: Drawings, number: int) -> Letters:
    """
    Return the letters of a page.

    Raises:
        RefusedError: the page has more of them than a page of words has.
    """
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    try:
        count = pdfium.FPDFText_CountChars(text_page)
        if count > MOST_LETTERS:
            raise RefusedError(TOO_MUCH.format(number))
        reading = Reading(text_page, drawn)
        return _sorted([*reading.pieces(count)], reading, Sight(drawn, Box(*page.get_cropbox())))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _sorted(pieces: list[Piece], reading: Reading, sight: Sight) -> Letters:
    """Turn the page as most of its letters run, and part those that nobody sees."""
    turns: Counter[int] = Counter()
    for piece in pieces:
        turns[round(piece.direction / _QUARTER) % 4] += len(piece.letters)
    turn = turns.most_common(1)[0][0] if turns else 0
    seen: list[Letter] = []
    unseen: list[tuple[str, str]] = []
    slanted = ""
    for piece in pieces:
        setting = reading.settings.get(piece.handle, UNSET)
        hidden, shown = sight.parted(piece.letters, setting, piece.handle)
        unseen += hidden
        off = (piece.direction - turn * _QUARTER + math.pi) % (2 * math.pi) - math.pi
        if abs(off) <= _SLANT:
            _add(seen, piece._replace(letters=shown), setting, turn)
        elif abs(abs(off) - _QUARTER) <= _SLANT:
            _add_upright(seen, piece._replace(letters=shown), setting, turn)
        else:
            slanted += "".join(each[0] for each in shown)
    return Letters(seen, unseen, slanted.strip(), reading.unknown, turn)


def _add(seen: list[Letter], piece: Piece, setting: Setting, turn: int) -> None:
    """Add letters; a combining mark goes to the letter before it."""
    base = turned(*piece.base, turn)[1]
    for text, left, bottom, right, top, parted in piece.letters:
        if seen and _COMBINING[0] <= text[0] <= _COMBINING[1]:
            seen[-1] = seen[-1]._replace(text=unicodedata.normalize("NFC", seen[-1].text + text))
            continue
        if turn:
            box = Box(left, bottom, right, top).turned(turn)
            seen.append(Letter(text, box.left, box.right, base, piece.size, setting, parted=parted))
        else:
            seen.append(Letter(text, left, right, base, piece.size, setting, parted=parted))


def _add_upright(seen: list[Letter], piece: Piece, setting: Setting, turn: int) -> None:
    """Add letters that run up or down the page (in a cell of a narrow column) as one stretch."""
    if not piece.letters:
        return
    boxes = [Box(*each[1:5]).turned(turn) for each in piece.letters]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    middle = (min(box.bottom for box in boxes) + max(box.top for box in boxes)) / 2
    words, last = "".join(each[0] for each in piece.letters), seen[-1] if seen else None
    if last and last.upright and abs(last.left - left) < piece.size / 2:
        space = " " if piece.letters[0][5] else ""
        seen[-1] = last._replace(text=f"{last.text}{space}{words}", base=(last.base + middle) / 2)
    else:
        seen.append(Letter(words, left, right, middle, piece.size, setting, upright=True))
