"""
The words of a finished PDF in the order in which a screen reader reads them, to be held against the text.

pypdf follows the tree of tags through the whole file; PDFium tells which letters each mark of content shows. The
numbers of footnotes (Lbl) are drawn by the typesetter; the words of a note stand where its mark does.
"""

import ctypes
import io
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NumberObject

#: What the typesetter draws beside the words: numbers of footnotes.
_LABEL = "/Lbl"
#: A page and a mark of content on it.
_Mark = tuple[int, int]
#: Bytes of a letter, and of what ends a text, as PDFium gives them.
_WIDE = 2
#: What PDFium says for a hyphen at the end of a line before a letter of the next one.
_BROKEN_AT_HYPHEN = ("\x02", "-")
#: Text stands in groups of objects at most so deep.
_DEPTH = 8


def words_on_paper(pdf: bytes) -> str:
    """
    Return all tagged words of a PDF in the order of its tags; running heads and feet are no part of it.

    Raises:
        PdfiumError: the file cannot be read.
    """
    shown = _texts_by_mark(pdf)
    reader = PdfReader(io.BytesIO(pdf))
    pages = {_number(page.indirect_reference): place for place, page in enumerate(reader.pages)}
    tree: Any = reader.root_object["/StructTreeRoot"]
    return "".join(shown.get(mark, "") for mark in _marks(tree["/K"], None, pages))


def _texts_by_mark(pdf: bytes) -> dict[_Mark, str]:
    """Return what each mark of content shows; text without a mark is no part of the document."""
    shown: defaultdict[_Mark, list[str]] = defaultdict(list)
    document, room = pypdfium2.PdfDocument(pdf), _Room()
    try:
        for number, page in enumerate(document):
            letters = page.get_textpage()
            count = pdfium.FPDFPage_CountObjects(page.raw)
            for item in _texts(count, partial(pdfium.FPDFPage_GetObject, page.raw), _DEPTH):
                shown[number, pdfium.FPDFPageObj_GetMarkedContentID(item)].append(room.text(item, letters.raw))
    finally:
        document.close()
    return {mark: "".join(words) for mark, words in shown.items()}


def _texts(count: int, item_at: Callable[[int], Any], depth: int) -> Iterator[Any]:
    """Return the objects of text among the objects of a page or of a group in it, in their order."""
    for place in range(count):
        item = item_at(place)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield item
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth > 1:
            of_group = partial(pdfium.FPDFFormObj_GetObject, item)
            yield from _texts(pdfium.FPDFFormObj_CountObjects(item), of_group, depth - 1)


class _Room:
    """Room for the letters of a text, used again for the next one."""

    def __init__(self) -> None:
        self._make_room(1_024)

    def _make_room(self, size: int) -> None:
        self._buffer = ctypes.create_string_buffer(size)
        self._place = ctypes.cast(self._buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))

    def text(self, item: Any, letters: Any) -> str:
        """Return the letters of an object of text."""
        size = pdfium.FPDFTextObj_GetText(item, letters, self._place, len(self._buffer))
        if size > len(self._buffer):
            self._make_room(size)
            pdfium.FPDFTextObj_GetText(item, letters, self._place, size)
        return ctypes.string_at(self._buffer, size - _WIDE).decode("utf-16-le").replace(*_BROKEN_AT_HYPHEN)


def _marks(parts: Any, page: int | None, pages: dict[int, int]) -> Iterator[_Mark]:
    """Return the marks of content below a tag in the order of the tree, which goes on over the ends of pages."""
    kids: Any = parts.get_object()
    if isinstance(kids, ArrayObject):
        for kid in kids:
            yield from _marks(kid, page, pages)
    elif isinstance(kids, NumberObject) and page is not None:
        yield page, int(kids)
    elif isinstance(kids, DictionaryObject) and kids.get("/S") != _LABEL:
        page = pages[_number(kids.raw_get("/Pg"))] if "/Pg" in kids else page
        if "/MCID" in kids and page is not None:
            yield page, int(str(kids["/MCID"]))
        elif "/K" in kids:
            yield from _marks(kids["/K"], page, pages)


def _number(reference: Any) -> int:
    return int(reference.idnum)
