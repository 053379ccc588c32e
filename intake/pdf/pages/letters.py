"""
The letters of a page with their places, as the eye sees them: composed, once each, without what nobody sees.

PDFium says what each letter is. It writes a hyphen at the end of a line as a control character, and adds spaces and
line ends of its own, which are left out: lines are made from places alone.
"""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from intake.documents.content import RefusedError
from intake.pdf.pages.drawings import TOO_MUCH, Drawings, Setting, address
from intake.pdf.pages.geometry import Box, turned
from intake.pdf.pages.sight import Sight
from validation.language.characters import signs_as_printed

MOST_LETTERS = 60_000
_HYPHEN_AT_END, _UNKNOWN = 0x02, {0x00, 0xFFFD, 0xFFFE, 0xFFFF}
_SPACES = {"\u00a0": " ", "\t": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " "}
_LIGATURES = range(0xFB00, 0xFB07)
_UNSET = Setting()
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


class _Placed(NamedTuple):
    """A letter as the file places it: its origin and its box."""

    text: str
    across: float
    up: float
    box: Box
    handle: int
    parted: bool


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
        return _sorted(_Reading(text_page, count), drawn, Box(*page.get_cropbox()))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class _Reading:
    """What the library says of the letters of a page; turns and sizes are asked for once for each piece of text."""

    def __init__(self, text_page: Any, count: int) -> None:
        self.unknown = 0
        self.looks: dict[int, tuple[float, float]] = {}
        self._page = text_page
        self.placed = [*self._placed(count)]

    def _placed(self, count: int) -> Iterator[_Placed]:
        page, box = self._page, pdfium.FS_RECTF()
        across, up = ctypes.c_double(), ctypes.c_double()
        is_parted = False
        for place in range(count):
            if pdfium.FPDFText_IsGenerated(page, place) == 1:
                is_parted = True
                continue
            code = pdfium.FPDFText_GetUnicode(page, place)
            piece = pdfium.FPDFText_GetTextObject(page, place)
            handle = address(piece)
            if handle not in self.looks:
                self.looks[handle] = self._look(place)
            pdfium.FPDFText_GetCharOrigin(page, place, across, up)
            pdfium.FPDFText_GetLooseCharBox(page, place, box)
            text = self._text(code, place)
            if text:
                sides = Box(box.left, box.bottom, box.right, box.top)
                yield _Placed(text, across.value, up.value, sides, handle, is_parted)
                is_parted = False

    def _look(self, place: int) -> tuple[float, float]:
        """Return the direction of a letter in radians and its size in points."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, place, matrix)
        size = pdfium.FPDFText_GetFontSize(self._page, place) * math.hypot(matrix.c, matrix.d)
        return math.atan2(matrix.b, matrix.a), size

    def _text(self, code: int, place: int) -> str:
        if code == _HYPHEN_AT_END:
            return "-"
        if code in _UNKNOWN or pdfium.FPDFText_HasUnicodeMapError(self._page, place) == 1:
            self.unknown += 1
            return ""
        text = signs_as_printed(chr(code))
        if code in _LIGATURES:
            return unicodedata.normalize("NFKC", text)
        self.unknown += unicodedata.category(text) == "Co"
        return _SPACES.get(text, text) if text >= " " or text == "\t" else ""


def _sorted(reading: _Reading, drawn: Drawings, paper: Box) -> Letters:
    """Turn the page as most of its letters run, and part those that nobody sees."""
    turns = Counter(round(reading.looks[each.handle][0] / _QUARTER) % 4 for each in reading.placed)
    turn = turns.most_common(1)[0][0] if turns else 0
    seen: list[Letter] = []
    unseen: dict[tuple[str, int], str] = {}
    slanted, sight = "", Sight(drawn, paper)
    for each in reading.placed:
        setting = drawn.settings.get(each.handle, _UNSET)
        direction, size = reading.looks[each.handle]
        off = (direction - turn * _QUARTER + math.pi) % (2 * math.pi) - math.pi
        reason = sight.hides(each.box, setting, each.handle) if each.text != " " else ""
        if reason:
            key = reason, each.handle
            unseen[key] = unseen.get(key, "") + each.text
        elif abs(off) <= _SLANT:
            _add(seen, each, setting, size, turn)
        elif abs(abs(off) - _QUARTER) <= _SLANT:
            _add_upright(seen, each, setting, size, turn)
        else:
            slanted += each.text
    words = [(reason, text.strip()) for (reason, _), text in unseen.items() if text.strip()]
    return Letters(seen, words, slanted.strip(), reading.unknown, turn)


def _add(seen: list[Letter], placed: _Placed, setting: Setting, size: float, turn: int) -> None:
    """Add a letter; a combining mark goes to the letter before it."""
    if seen and unicodedata.combining(placed.text[0]):
        seen[-1] = seen[-1]._replace(text=unicodedata.normalize("NFC", seen[-1].text + placed.text))
        return
    box = placed.box.turned(turn) if turn else placed.box
    base = turned(placed.across, placed.up, turn)[1] if turn else placed.up
    seen.append(Letter(placed.text, box.left, box.right, base, size, setting, parted=placed.parted))


def _add_upright(seen: list[Letter], placed: _Placed, setting: Setting, size: float, turn: int) -> None:
    """Add a letter that runs up or down the page (in a cell of a narrow column) to those before it, as one stretch."""
    box = placed.box.turned(turn)
    last = seen[-1] if seen else None
    if last and last.upright and last.setting.font == setting.font and abs(last.left - box.left) < size / 2:
        lowest = min(last.base, (box.bottom + box.top) / 2)
        seen[-1] = last._replace(text=last.text + placed.text, base=(last.base + lowest) / 2)
    else:
        seen.append(Letter(placed.text, box.left, box.right, box.bottom, size, setting, upright=True))
