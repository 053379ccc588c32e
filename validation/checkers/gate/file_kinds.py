"""What a file is to the gate: words that can be judged, an archive to look into, harmless, or none of these."""

import re
import struct
import zipfile
from enum import Enum
from io import BytesIO
from pathlib import PurePosixPath


class Kind(Enum):
    """What the gate does with a file; the value says why one is refused."""

    TEXT = "văn bản thuần"
    PACKED = "tệp nén"
    CLEAR = "không chứa chữ"
    IMAGE_WITH_WORDS = "ảnh có siêu dữ liệu hoặc lớp chữ"
    OTHER = "không phải văn bản thuần, ảnh sạch hay tệp nén mở được"


_PLAIN = frozenset(
    [
        ".md",
        ".txt",
        ".csv",
        ".tsv",
        ".json",
        ".geojson",
        ".jsonl",
        ".yml",
        ".yaml",
        ".xml",
        ".html",
        ".htm",
        ".xhtml",
        ".svg",
        ".js",
        ".mjs",
        ".css",
        ".map",
        ".rels",
        ".vml",
        ".ics",
        ".atom",
        ".rss",
        ".webmanifest",
        ".toml",
        ".ini",
        ".cfg",
        ".bib",
        ".rst",
        ".vcf",
        ".typ",
        ".sh",
        ".py",
        ".ps1",
        ".bat",
        ".sig",
        ".pub",
        ".minisig",
        ".key",
    ]
)
_PACKED = frozenset((".xlsx", ".zip"))
#: Letters' shapes and the like, which hold no words of ours.
_WORDLESS = frozenset((".woff2", ".woff"))
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
#: Parts of a PNG that are needed to show it (ISO/IEC 15948); the others hold words or came from a camera.
_SHOWN_PARTS = frozenset(
    (
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"sBIT",
        b"bKGD",
        b"pHYs",
        b"acTL",
        b"fcTL",
        b"fdAT",
    )
)
#: Segments of a JPEG that hold a comment, Exif, XMP or a photographer's data (ITU-T T.81, B.1.1.3).
_WORDS_IN_JPEG = frozenset((0xE1, 0xED, 0xFE, *range(0xE3, 0xED)))
_MARKER, _START_OF_SCAN, _FIRST_APPLICATION = 0xFF, 0xDA, 0xE0
_END_OF_IMAGE = b"\xff\xd9"
_WORDS_BETWEEN_SCANS = re.compile(rb"\xff[\xe0-\xef\xfe]")
#: Where the headers of web fonts place and measure their words and their private part.
_WORDS_IN_WOFF, _WORDS_IN_WOFF2 = 24, 28


def kind_of(name: str, content: bytes) -> Kind:
    """Tell what a file is, by its name's ending and by its bytes."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _WORDLESS:
        return Kind.CLEAR if _font_is_bare(content) else Kind.OTHER
    if suffix in _PACKED:
        return Kind.PACKED if _is_plain_archive(content) else Kind.OTHER
    if suffix in _PLAIN or not suffix:
        return Kind.OTHER if b"\0" in content or content.startswith((b"%PDF", b"PK\x03\x04")) else Kind.TEXT
    if content.startswith(_PNG):
        return Kind.CLEAR if _png_is_bare(content) else Kind.IMAGE_WITH_WORDS
    if content.startswith(_JPEG):
        return Kind.CLEAR if _jpeg_is_bare(content) else Kind.IMAGE_WITH_WORDS
    return Kind.OTHER


def _font_is_bare(content: bytes) -> bool:
    """Tell whether a web font holds shapes alone: no words about it, no private part (WOFF 2.0, section 4)."""
    is_second = content.startswith(b"wOF2")
    if not is_second and not content.startswith(b"wOFF"):
        return False
    begin = _WORDS_IN_WOFF2 if is_second else _WORDS_IN_WOFF
    return len(content) >= begin + 20 and content[begin : begin + 20] == bytes(20)


def _is_plain_archive(content: bytes) -> bool:
    """Tell whether bytes are an archive and nothing more: nothing before it, no words about it or its members."""
    if not content.startswith(b"PK") or not zipfile.is_zipfile(BytesIO(content)):
        return False
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            return not opened.comment and not any(member.comment for member in opened.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def _png_is_bare(content: bytes) -> bool:
    """Tell whether a PNG holds nothing but the picture, and nothing follows it."""
    place = len(_PNG)
    while place + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, place)
        if name not in _SHOWN_PARTS:
            return False
        place += length + 12
        if name == b"IEND":
            return bool(place == len(content))
    return False


def _jpeg_is_bare(content: bytes) -> bool:
    """Tell whether a JPEG holds nothing but the picture up to where it begins, and nothing follows it."""
    place = 2
    while place + 4 <= len(content) and content[place] == _MARKER:
        marker = content[place + 1]
        if marker in _WORDS_IN_JPEG or (marker == _FIRST_APPLICATION and content[place + 4 : place + 9] != b"JFIF\0"):
            return False
        if marker == _START_OF_SCAN:
            shown = content.rstrip(b"\0")
            return shown.find(_END_OF_IMAGE, place) == len(shown) - 2 and not _WORDS_BETWEEN_SCANS.search(
                content, place
            )
        place += 2 + int.from_bytes(content[place + 2 : place + 4])
    return False
