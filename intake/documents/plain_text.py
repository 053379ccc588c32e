"""Plain text, as a file or pasted: one paragraph a line."""

import codecs
import unicodedata
from collections.abc import Iterator

from intake.documents.content import Content, FileKind, Paragraph, RefusedError, Remark
from intake.documents.old_encodings import OldEncoding, decoded, share_of_syllables
from model.vocabulary import Doubt

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_UNPRINTED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
#: How many bytes are looked at.
_LOOK = 4096
#: Below this share of Vietnamese syllables an encoding is not believed.
_BELIEVED = 0.8
_OLD = "tệp dùng bảng mã cũ {}, đã đổi sang Unicode: đối chiếu từng chữ với bản in"
_UNREADABLE = "Tệp văn bản thường này có bảng mã lạ. Mở bằng Notepad, chọn lưu với mã UTF-8 rồi gửi lại."


def read_plain(content: bytes) -> Content:
    """
    Read the bytes of a text file.

    Raises:
        RefusedError: they are in no encoding that is known.
    """
    text = unicode_text(content)
    if text is not None:
        return pasted(text)
    share, name, text = max((share_of_syllables(text), name, text) for name, text in _old_texts(content))
    if share < _BELIEVED:
        raise RefusedError(_UNREADABLE)
    blocks = tuple(_paragraphs(text, frozenset({Doubt.DECODED})))
    return Content(FileKind.TEXT, blocks, remarks=(Remark("cả tệp", _OLD.format(name)),))


def _old_texts(content: bytes) -> Iterator[tuple[str, str]]:
    """Return what bytes say in each encoding before Unicode, by its name."""
    windows = "".join(_windows_letter(each) for each in content)
    for encoding in OldEncoding:
        base = content.decode("latin-1") if encoding is OldEncoding.VISCII else windows
        yield encoding.value, decoded(base, encoding)
    yield "Windows-1258", unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    yield "Windows-1252", windows


def _windows_letter(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def pasted(text: str) -> Content:
    """Read words as they were pasted: each line with words is a paragraph."""
    return Content(FileKind.TEXT, tuple(_paragraphs(text, frozenset())))


def _paragraphs(text: str, doubts: frozenset[Doubt]) -> Iterator[Paragraph]:
    lines = unicodedata.normalize("NFC", text.translate(_UNPRINTED)).splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Paragraph(line.strip(" \u00a0").rstrip(), place=f"dòng {number}", doubts=doubts)


def unicode_text(content: bytes) -> str | None:
    """Return bytes as text in the form of Unicode they are in; None where they are in none."""
    encoding = next((each for bom, each in _BOMS.items() if content.startswith(bom)), "utf-8")
    encoding = _without_mark(content) if encoding == "utf-8" else encoding
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None


def _without_mark(content: bytes) -> str:
    """Tell UTF-16 that does not say so by its noughts: in Vietnamese text every other byte is one, mostly."""
    even, odd = content[:_LOOK:2].count(0), content[1:_LOOK:2].count(0)
    if even == odd == 0:
        return "utf-8"
    return "utf-16-le" if odd > even else "utf-16-be"
