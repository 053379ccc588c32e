"""What PDFium says of the shapes on a page: matrices, boxes, colours, and the stretches of paths."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2.raw as pdfium

from intake.pdf.pages import library
from intake.pdf.pages.geometry import Box, Matrix, boxed

#: More than any rule or cell has.
MOST_SEGMENTS = 5_000
#: Of a rectangle, closed or not.
_RECTANGLE = {4, 5}
_TWO_FLOATS, _FOUR_FLOATS, _FOUR_COUNTS = ctypes.c_float * 2, ctypes.c_float * 4, ctypes.c_uint * 4
_STEPS = (0, 4, 8, 12)


def matrix_of(thing: int) -> Matrix:
    """Return how an object is laid in what holds it."""
    raw = pdfium.FS_MATRIX()
    library.matrix_into(thing, ctypes.byref(raw))
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def bounds_of(thing: int, matrix: Matrix) -> Box:
    """Return the box of an object on the page, given how what holds it is laid."""
    sides = _FOUR_FLOATS()
    library.bounds_into(thing, *(ctypes.byref(sides, each) for each in _STEPS))
    return matrix.box(Box(*sides))


def colour_of(thing: int) -> tuple[int, ...]:
    """Return red, green, blue and opacity of what fills an object, each up to 255; black where nobody says."""
    colour = _FOUR_COUNTS(0, 0, 0, 255)
    byref = ctypes.byref
    library.fill_colour_into(thing, byref(colour), byref(colour, 4), byref(colour, 8), byref(colour, 12))
    return tuple(colour)


def clip_box(clip: int, place: int) -> Box | None:
    """Return the box of one path of a clip."""
    count = library.segments_of_clip(clip, place)
    # Two corners tell a rectangle, which nearly all are.
    corners = (0, 2) if count in _RECTANGLE else range(min(count, MOST_SEGMENTS))
    points = [point for each in corners if (point := _point(library.clip_segment(clip, place, each)))]
    return boxed(points) if points else None


def _point(segment: int) -> tuple[float, float] | None:
    point = _TWO_FLOATS()
    is_there = library.segment_point_into(segment, ctypes.byref(point), ctypes.byref(point, 4))
    return (point[0], point[1]) if is_there else None


def straight_lines(points: list[tuple[float, float]]) -> list[Box]:
    """Return the lines between points that go straight across or up."""
    lines = [boxed([first, second]) for first, second in pairwise(points)]
    return [line for line in lines if min(line.width, line.height) < 1 <= max(line.width, line.height)]


def subpaths(thing: int, count: int) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Return the points of each stretch of a path, and whether it is curved."""
    points: list[tuple[float, float]] = []
    is_curved = False
    for place in range(count):
        segment = library.path_segment(thing, place)
        kind, point = library.segment_type(segment), _point(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points, is_curved
            points, is_curved = [], False
        if point:
            points.append(point)
        is_curved = is_curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if library.segment_closes(segment) and points:
            points.append(points[0])
    if points:
        yield points, is_curved
