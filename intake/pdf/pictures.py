"""Pages drawn as PNG, for a person to compare with what was read; called only inside a process with limits."""

import ctypes
import struct
import zlib
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from intake.documents.content import RefusedError
from intake.pdf.pages import library

#: Points are drawn at so many dots: 110 dots an inch, at which the marks of Vietnamese letters are clear.
_SCALE = 110 / 72
#: The most dots of a page; one of a size that no paper has is drawn smaller.
_MOST_DOTS = 6_000_000


class DrawnPage(NamedTuple):
    """
    A page as it is drawn.

    Attributes:
        picture: The bytes of a PNG.
        words: What its letters say they are.
        fonts: The names of the fonts that it is drawn with.
    """

    picture: bytes
    words: str
    fonts: tuple[str, ...]


def drawn_pages(content: bytes) -> list[DrawnPage]:
    """
    Draw each page of a PDF.

    Raises:
        RefusedError: the file cannot be opened or drawn.
    """
    try:
        document = pypdfium2.PdfDocument(content)
        try:
            return [_drawn(page) for page in document]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        message = "Không vẽ được trang của tệp PDF. Mở tệp bằng chương trình đọc PDF và so với chữ đã đọc."
        raise RefusedError(message) from error


def _drawn(page: Any) -> DrawnPage:
    words = page.get_textpage().get_text_range()
    pieces = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
    fonts = {_font_name(library.address(piece.raw)) for piece in pieces}
    drawn = DrawnPage(_picture(page), words, tuple(sorted(fonts - {""})))
    page.close()
    return drawn


def _font_name(piece: int) -> str:
    """Return the name of the font of a piece of text, without the mark of a subset; none where the file has none."""
    buffer = ctypes.create_string_buffer(256)
    library.font_name_into(library.font_of(piece) or 0, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace").rpartition("+")[2]


def _picture(page: Any) -> bytes:
    width, height = page.get_size()
    scale = min(_SCALE, (_MOST_DOTS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    rows = bytes(bitmap.buffer)
    length = bitmap.width * bitmap.n_channels
    lines = b"".join(b"\0" + rows[at * bitmap.stride : at * bitmap.stride + length] for at in range(bitmap.height))
    colour = {1: 0, 3: 2, 4: 6}[bitmap.n_channels]
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, colour, 0, 0, 0)
    parts = (_part(b"IHDR", head), _part(b"IDAT", zlib.compress(lines, 6)), _part(b"IEND", b""))
    bitmap.close()
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _part(name: bytes, data: bytes) -> bytes:
    """Return one chunk of a PNG (ISO/IEC 15948, clause 5)."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
