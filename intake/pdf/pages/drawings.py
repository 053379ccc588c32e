"""
What a page draws besides its letters: rules, filled boxes, pictures, and how each piece of text is set.

Objects inside forms (stamps, the appearances of annotations) are found too, at their place on the page.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from intake.documents.content import RefusedError
from intake.pdf.pages.geometry import Box, Matrix, boxed
from intake.pdf.pages.shapes import MOST_SEGMENTS, bounds_of, clip_box, colour_of, matrix_of, straight_lines, subpaths

#: More objects than any page of words has; a bomb has millions.
MOST_OBJECTS = 100_000
_DEEPEST = 8
#: A filled box so thin is a rule, in points.
_THIN = 3.5
#: A filled box of this size may hide a letter or lie behind it.
_LETTER = 5
_WHITE, _OPAQUE = 250, 250
_INVISIBLE = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
TOO_MUCH = (
    "Trang {} của tệp PDF có quá nhiều nét hoặc chữ để là một văn bản. Gửi tệp Word, hoặc in lại văn bản thành PDF."
)


class Setting(NamedTuple):
    """
    How a piece of text is set.

    Attributes:
        font: Its name, without the mark of a subset.
        bold, italic: What the name says.
        order: Its place among the objects of the page.
        unseen: Why nobody sees it, in Vietnamese; "" where it is seen.
        white: Whether it is.
        added: Which annotation shows it, from 1; 0 for the words of the page itself.
    """

    font: str = ""
    bold: bool = False
    italic: bool = False
    order: int = 0
    unseen: str = ""
    white: bool = False
    added: int = 0


class Fill(NamedTuple):
    """A filled box, its place among the objects, and whether it is white."""

    box: Box
    order: int
    white: bool


@dataclass
class Drawings:
    """
    What one page draws.

    Attributes:
        settings: Of each piece of text, by its handle in the library.
        rules: Thin horizontal and vertical lines.
        fills: Filled boxes.
        pictures: Pictures, as boxes that they fill.
        outlines: How many other shapes there are.
        clips: Of pieces of text that are cut, the box that shows.
    """

    settings: dict[int, Setting] = field(default_factory=dict)
    rules: list[Box] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Fill] = field(default_factory=list)
    outlines: int = 0
    clips: dict[int, Box] = field(default_factory=dict)


class _Fonts:
    """The names of fonts, each asked for once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[str, bool, bool]] = {}

    def of(self, piece: Any) -> tuple[str, bool, bool]:
        """Return name, bold and italic of the font of a piece of text."""
        font = pdfium.FPDFTextObj_GetFont(piece)
        handle = address(font)
        if handle not in self._known:
            name = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
            words = name.value.decode("utf-8", "replace").rpartition("+")[2]
            low = words.lower()
            bold = any(each in low for each in ("bold", "black", "heavy"))
            self._known[handle] = words, bold, "italic" in low or "oblique" in low
        return self._known[handle]


def address(handle: Any) -> int:
    """Return the number by which the library knows one of its objects; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def drawings_of(page: Any, number: int, own: int) -> Drawings:
    """
    Return what a page draws.

    Args:
        page: The page, once its annotations are drawn on it.
        number: Of the page, from 1.
        own: How many objects it had before.

    Raises:
        RefusedError: it draws more than a page of words does.
    """
    drawn, fonts = Drawings(), _Fonts()
    for order, (thing, matrix, place) in enumerate(_objects(page.raw)):
        if order > MOST_OBJECTS:
            raise RefusedError(TOO_MUCH.format(number))
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            setting = Setting(*fonts.of(thing), order, added=max(0, place - own + 1))
            _add_text(drawn, thing, setting, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawn.pictures.append(Fill(bounds_of(thing, matrix), order, white=False))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(drawn, thing, order, matrix)
    return drawn


def _objects(page: Any) -> Iterator[tuple[Any, Matrix, int]]:
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        for thing, matrix in _unfolded(pdfium.FPDFPage_GetObject(page, place), Matrix(), 0):
            yield thing, matrix, place


def _unfolded(thing: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """Return an object, or those inside a form, each with the matrix to the page."""
    if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
        return
    if depth < _DEEPEST:
        inner = matrix_of(thing).then(matrix)
        for place in range(pdfium.FPDFFormObj_CountObjects(thing)):
            yield from _unfolded(pdfium.FPDFFormObj_GetObject(thing, place), inner, depth + 1)


def _add_text(drawn: Drawings, thing: Any, setting: Setting, matrix: Matrix) -> None:
    colour, handle = colour_of(thing), address(thing)
    unseen = ""
    if pdfium.FPDFTextObj_GetTextRenderMode(thing) in _INVISIBLE or not colour[3]:
        unseen = "chữ không hiện"
    white = all(part >= _WHITE for part in colour[:3])
    drawn.settings[handle] = setting._replace(unseen=unseen, white=white)
    clip = pdfium.FPDFPageObj_GetClipPath(thing)
    if clip and pdfium.FPDFClipPath_CountPaths(clip) > 0:
        boxes = [clip_box(clip, place) for place in range(pdfium.FPDFClipPath_CountPaths(clip))]
        shown = [matrix.box(each) for each in boxes if each]
        if shown:
            drawn.clips[handle] = shown[0].cut_to(*shown[1:])


def _add_path(drawn: Drawings, thing: Any, order: int, matrix: Matrix) -> None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, mode, stroke)
    count = pdfium.FPDFPath_CountSegments(thing)
    if not (mode.value or stroke.value) or count > MOST_SEGMENTS:
        drawn.outlines += count > MOST_SEGMENTS
        return
    whole = matrix_of(thing).then(matrix)
    colour = colour_of(thing)
    for points, is_curved in subpaths(thing, count):
        box = boxed([whole.point(*each) for each in points])
        if is_curved:
            drawn.outlines += 1
        elif stroke.value:
            drawn.rules += straight_lines([whole.point(*each) for each in points])
        if mode.value and not is_curved:
            _add_fill(drawn, Fill(box, order, all(part >= _WHITE for part in colour[:3])), colour[3])


def _add_fill(drawn: Drawings, fill: Fill, alpha: int) -> None:
    if min(fill.box.width, fill.box.height) <= _THIN:
        drawn.rules += [] if fill.white else [fill.box]
    elif alpha >= _OPAQUE and min(fill.box.width, fill.box.height) > _LETTER:
        drawn.fills.append(fill)
