"""What PDFium says of the letters of a page: piece by piece, each letter with its box."""

import ctypes
import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from intake.documents.old_encodings import old_font
from intake.pdf.pages.drawings import Drawings, Setting
from intake.pdf.pages.library import address, is_unknown, loose_box, text_object, unicode_of
from validation.language.characters import signs_as_printed

#: What a letter says, its left, lower, right and upper side, and whether PDFium sees a space before it.
Placed = tuple[str, float, float, float, float, bool]
_HYPHEN_AT_END = 0x02
#: Characters from here to there need no second look, but the no-break space.
_FIRST, _LAST, _PLAIN = 0x21, 0x2000, {"\u00a0": " "}
_LIGATURES = range(0xFB00, 0xFB07)
#: Where symbol fonts have the letters from the space on.
_OF_SYMBOL_FONTS = range(0xF020, 0xF100)
UNSET = Setting()


class Piece(NamedTuple):
    """
    Letters that one command of the file shows.

    Attributes:
        handle: Of the piece in the library.
        letters: What each says, its box, and whether PDFium sees a space before it.
        base: Where it begins, across and up.
        direction, size: In radians and points.
    """

    handle: int
    letters: list[Placed]
    base: tuple[float, float]
    direction: float
    size: float


class Reading:
    """What the library says of the letters of a page."""

    def __init__(self, text_page: Any, drawn: Drawings) -> None:
        self.settings = drawn.settings
        self.unknown = 0
        self._raw, self._page = text_page, address(text_page)
        #: By font what each code says that always says the same.
        self._certain: defaultdict[str, dict[int, str]] = defaultdict(dict)

    def pieces(self, count: int) -> Iterator[Piece]:
        """Return the letters of each command of the file; PDFium's own additions belong to none."""
        page, is_parted = self._page, False
        for handle, places in groupby(range(count), key=lambda place: text_object(page, place) or 0):
            if not handle:
                is_parted = True
                continue
            group = [*places]
            letters = [*self._letters(handle, group, is_parted=is_parted)]
            is_parted = False
            if letters:
                yield self._piece(handle, group[0], letters)

    def _letters(self, handle: int, places: list[int], *, is_parted: bool) -> Iterator[Placed]:
        page, box = self._page, pdfium.FS_RECTF()
        pointer, font = ctypes.byref(box), self.settings.get(handle, UNSET).font
        certain = self._certain[font]
        for place in places:
            code = unicode_of(page, place)
            if text := certain.get(code) or self._text(code, place, font):
                loose_box(page, place, pointer)
                yield text, box.left, box.bottom, box.right, box.top, is_parted
                is_parted = False

    def _piece(self, handle: int, place: int, letters: list[Placed]) -> Piece:
        matrix, across, up = pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetMatrix(self._raw, place, matrix)
        pdfium.FPDFText_GetCharOrigin(self._raw, place, across, up)
        size = pdfium.FPDFText_GetFontSize(self._raw, place) * math.hypot(matrix.c, matrix.d)
        return Piece(handle, letters, (across.value, up.value), math.atan2(matrix.b, matrix.a), size)

    def _text(self, code: int, place: int, font: str) -> str:
        """Return what a letter says; "" where nobody knows, or where it is nothing."""
        if code == _HYPHEN_AT_END:
            return "-"
        if not code or code >= 0xFFF0 or is_unknown(self._page, place) == 1:  # noqa: PLR2004
            self.unknown += 1
            return ""
        text = chr(code)
        text = _PLAIN.get(text, text) if _FIRST <= code < _LAST else self._rare(text, font)
        if unicodedata.category(chr(code)) != "Co":
            self._certain[font][code] = text
        return text

    def _rare(self, text: str, font: str) -> str:
        """Return a sign of a symbol font, a ligature or a space as it prints."""
        if ord(text) in _LIGATURES:
            return unicodedata.normalize("NFKC", text)
        if old_font(font) and ord(text) in _OF_SYMBOL_FONTS:
            return chr(ord(text) - _OF_SYMBOL_FONTS.start + _FIRST - 1)
        text = signs_as_printed(text)
        self.unknown += unicodedata.category(text) == "Co"
        return " " if text.isspace() and text not in "\r\n" else text if text > " " else ""
