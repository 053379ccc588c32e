"""
The functions of PDFium that are called for each letter and each object, with plain numbers for its handles.

ctypes takes half the time for them that it takes where handles are objects: measured on a file of 56 pages.
"""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium


def address(handle: Any) -> int:
    """Return the number by which the library knows one of its objects; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments)(address(function))


_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int

unicode_of = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _HANDLE, _INT)
text_object = _plain(pdfium.FPDFText_GetTextObject, _HANDLE, _HANDLE, _INT)
loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _HANDLE)
is_unknown = _plain(pdfium.FPDFText_HasUnicodeMapError, _INT, _HANDLE, _INT)
objects_of = _plain(pdfium.FPDFPage_CountObjects, _INT, _HANDLE)
object_at = _plain(pdfium.FPDFPage_GetObject, _HANDLE, _HANDLE, _INT)
objects_in_form = _plain(pdfium.FPDFFormObj_CountObjects, _INT, _HANDLE)
object_in_form = _plain(pdfium.FPDFFormObj_GetObject, _HANDLE, _HANDLE, ctypes.c_ulong)
type_of = _plain(pdfium.FPDFPageObj_GetType, _INT, _HANDLE)
matrix_into = _plain(pdfium.FPDFPageObj_GetMatrix, _INT, _HANDLE, _HANDLE)
bounds_into = _plain(pdfium.FPDFPageObj_GetBounds, _INT, _HANDLE, *[_HANDLE] * 4)
fill_colour_into = _plain(pdfium.FPDFPageObj_GetFillColor, _INT, _HANDLE, *[_HANDLE] * 4)
count_marks = _plain(pdfium.FPDFPageObj_CountMarks, _INT, _HANDLE)
mark_at = _plain(pdfium.FPDFPageObj_GetMark, _HANDLE, _HANDLE, ctypes.c_ulong)
mark_name_into = _plain(pdfium.FPDFPageObjMark_GetName, _INT, _HANDLE, _HANDLE, ctypes.c_ulong, _HANDLE)
font_of = _plain(pdfium.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
font_name_into = _plain(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _HANDLE, _HANDLE, ctypes.c_size_t)
render_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _HANDLE)
clip_of = _plain(pdfium.FPDFPageObj_GetClipPath, _HANDLE, _HANDLE)
paths_of_clip = _plain(pdfium.FPDFClipPath_CountPaths, _INT, _HANDLE)
segments_of_clip = _plain(pdfium.FPDFClipPath_CountPathSegments, _INT, _HANDLE, _INT)
clip_segment = _plain(pdfium.FPDFClipPath_GetPathSegment, _HANDLE, _HANDLE, _INT, _INT)
draw_mode_into = _plain(pdfium.FPDFPath_GetDrawMode, _INT, _HANDLE, _HANDLE, _HANDLE)
segments_of_path = _plain(pdfium.FPDFPath_CountSegments, _INT, _HANDLE)
path_segment = _plain(pdfium.FPDFPath_GetPathSegment, _HANDLE, _HANDLE, _INT)
segment_type = _plain(pdfium.FPDFPathSegment_GetType, _INT, _HANDLE)
segment_closes = _plain(pdfium.FPDFPathSegment_GetClose, _INT, _HANDLE)
segment_point_into = _plain(pdfium.FPDFPathSegment_GetPoint, _INT, _HANDLE, _HANDLE, _HANDLE)
