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
from intake.pdf.pages import library
from intake.pdf.pages.geometry import Box, Matrix, boxed
from intake.pdf.pages.shapes import MOST_SEGMENTS, bounds_of, clip_box, colour_of, matrix_of, straight_lines, subpaths

#: More objects than any page of words has; a bomb has millions.
MOST_OBJECTS = 100_000
_DEEPEST, _AS_IT_IS = 8, Matrix()
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
        artifact: Whether the file says that it is the frame of the page.
        decoded: Whether its letters were those of an old encoding.
    """

    font: str = ""
    bold: bool = False
    italic: bool = False
    order: int = 0
    unseen: str = ""
    white: bool = False
    added: int = 0
    artifact: bool = False
    decoded: bool = False


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


class _Names:
    """The names of fonts and marks, each asked for once."""

    def __init__(self) -> None:
        self._fonts: dict[int, tuple[str, bool, bool]] = {}
        self._buffer = ctypes.create_string_buffer(256)

    def font(self, piece: int) -> tuple[str, bool, bool]:
        """Return name, bold and italic of the font of a piece of text."""
        handle = library.font_of(piece) or 0
        if handle not in self._fonts:
            library.font_name_into(handle, self._buffer, len(self._buffer))
            words = self._buffer.value.decode("utf-8", "replace").rpartition("+")[2]
            low = words.lower()
            bold = any(each in low for each in ("bold", "black", "heavy"))
            self._fonts[handle] = words, bold, "italic" in low or "oblique" in low
        return self._fonts[handle]

    def is_artifact(self, piece: int) -> bool:
        """Tell whether the file marks a piece of text as no part of its words (ISO 32000-1, 14.8.2.2)."""
        length = ctypes.c_ulong()
        for place in range(library.count_marks(piece)):
            mark = library.mark_at(piece, place)
            library.mark_name_into(mark, self._buffer, len(self._buffer), ctypes.byref(length))
            if self._buffer.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0") == "Artifact":
                return True
        return False


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
    drawn, names = Drawings(), _Names()
    for order, (thing, matrix, place) in enumerate(_objects(library.address(page.raw))):
        if order > MOST_OBJECTS:
            raise RefusedError(TOO_MUCH.format(number))
        kind = library.type_of(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            added, is_artifact = max(0, place - own + 1), names.is_artifact(thing)
            setting = Setting(*names.font(thing), order, added=added, artifact=is_artifact)
            _add_text(drawn, thing, setting, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawn.pictures.append(Fill(bounds_of(thing, matrix), order, white=False))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(drawn, thing, order, matrix)
    return drawn


def _objects(page: int) -> Iterator[tuple[int, Matrix, int]]:
    for place in range(library.objects_of(page)):
        for thing, matrix in _unfolded(library.object_at(page, place), _AS_IT_IS, 0):
            yield thing, matrix, place


def _unfolded(thing: int, matrix: Matrix, depth: int) -> Iterator[tuple[int, Matrix]]:
    """Return an object, or those inside a form, each with the matrix to the page."""
    if library.type_of(thing) != pdfium.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
        return
    if depth < _DEEPEST:
        inner = matrix_of(thing).then(matrix)
        for place in range(library.objects_in_form(thing)):
            yield from _unfolded(library.object_in_form(thing, place), inner, depth + 1)


def _add_text(drawn: Drawings, thing: int, setting: Setting, matrix: Matrix) -> None:
    red, green, blue, alpha = colour_of(thing)
    unseen = "chữ không hiện" if library.render_mode(thing) in _INVISIBLE or not alpha else ""
    drawn.settings[thing] = setting._replace(unseen=unseen, white=min(red, green, blue) >= _WHITE)
    clip = library.clip_of(thing)
    count = library.paths_of_clip(clip) if clip else 0
    if count > 0:
        boxes = [clip_box(clip, place) for place in range(count)]
        shown = [matrix.box(each) for each in boxes if each]
        if shown:
            drawn.clips[thing] = shown[0].cut_to(*shown[1:])


def _add_path(drawn: Drawings, thing: int, order: int, matrix: Matrix) -> None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    library.draw_mode_into(thing, ctypes.byref(mode), ctypes.byref(stroke))
    count = library.segments_of_path(thing)
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
