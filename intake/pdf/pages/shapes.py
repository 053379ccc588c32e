"""What PDFium says of the shapes on a page: matrices, boxes, colours, and the stretches of paths."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from intake.pdf.pages.geometry import Box, Matrix, boxed

#: More than any rule or cell has.
MOST_SEGMENTS = 5_000


def matrix_of(thing: Any) -> Matrix:
    """Return how an object is laid in what holds it."""
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, raw)
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def bounds_of(thing: Any, matrix: Matrix) -> Box:
    """Return the box of an object on the page, given how what holds it is laid."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return matrix.box(Box(left.value, bottom.value, right.value, top.value))


def colour_of(thing: Any) -> tuple[int, ...]:
    """Return red, green, blue and opacity of what fills an object, each up to 255; black where nobody says."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
        return 0, 0, 0, 255
    return red.value, green.value, blue.value, alpha.value


def clip_box(clip: Any, place: int) -> Box | None:
    """Return the box of one path of a clip."""
    count = pdfium.FPDFClipPath_CountPathSegments(clip, place)
    points = [
        point
        for each in range(min(count, MOST_SEGMENTS))
        if (point := _point(pdfium.FPDFClipPath_GetPathSegment(clip, place, each)))
    ]
    return boxed(points) if points else None


def _point(segment: Any) -> tuple[float, float] | None:
    across, up = ctypes.c_float(), ctypes.c_float()
    is_there = pdfium.FPDFPathSegment_GetPoint(segment, across, up)
    return (across.value, up.value) if is_there else None


def straight_lines(points: list[tuple[float, float]]) -> list[Box]:
    """Return the lines between points that go straight across or up."""
    lines = [boxed([first, second]) for first, second in pairwise(points)]
    return [line for line in lines if min(line.width, line.height) < 1 <= max(line.width, line.height)]


def subpaths(thing: Any, count: int) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Return the points of each stretch of a path, and whether it is curved."""
    points: list[tuple[float, float]] = []
    is_curved = False
    for place in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(thing, place)
        kind, point = pdfium.FPDFPathSegment_GetType(segment), _point(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points, is_curved
            points, is_curved = [], False
        if point:
            points.append(point)
        is_curved = is_curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if pdfium.FPDFPathSegment_GetClose(segment) and points:
            points.append(points[0])
    if points:
        yield points, is_curved
