"""
The words of a finished PDF in the order in which a screen reader reads them, to be held against the text.

PDFium reads what the file itself says: the tree of its tags, and the letters that each mark of content shows. The
numbers of footnotes (Lbl) are drawn by the typesetter; the words of a note stand where its mark does.
"""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

#: What the typesetter draws beside the words: numbers of footnotes.
_LABEL = "Lbl"
#: Bytes of a letter, and of what ends a text, as PDFium gives them.
_WIDE = 2
#: Text stands in groups of objects at most so deep.
_DEPTH = 8


def words_on_paper(pdf: bytes) -> str:
    """
    Return all tagged words of a PDF in the order of its tags; running heads and feet are no part of it.

    Raises:
        PdfiumError: the file cannot be read.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(_words_of_page(page) for page in document)
    finally:
        document.close()


def _words_of_page(page: Any) -> str:
    shown = _texts_by_mark(page)
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        tops = (pdfium.FPDF_StructTree_GetChildAtIndex(tree, place) for place in _count(tree, "Tree"))
        return "".join(shown[mark] for top in tops for mark in _marks(top))
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _count(element: Any, kind: str) -> range:
    return range(getattr(pdfium, f"FPDF_Struct{kind}_CountChildren")(element))


def _texts_by_mark(page: Any) -> defaultdict[int, str]:
    """Return what each mark of content shows; text without a mark is no part of the document."""
    shown: defaultdict[int, str] = defaultdict(str)
    letters = page.get_textpage()
    for item in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], max_depth=_DEPTH):
        size = pdfium.FPDFTextObj_GetText(item, letters, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFTextObj_GetText(item, letters, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
        shown[pdfium.FPDFPageObj_GetMarkedContentID(item)] += buffer.raw[:-_WIDE].decode("utf-16-le")
    return shown


def _marks(element: Any) -> Iterator[int]:
    """Return the marks of content inside a tag, in order."""
    if not element or _type(element) == _LABEL:
        return
    for place in _count(element, "Element"):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
        if child:
            yield from _marks(child)
        elif (mark := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, place)) >= 0:
            yield mark


def _type(element: Any) -> str:
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw[:-_WIDE].decode("utf-16-le")
