"""Plain text, as a file or pasted: one paragraph a line."""

import codecs
import unicodedata

from intake.documents.content import Content, FileKind, Paragraph, RefusedError

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_UNPRINTED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_UNREADABLE = "Tệp văn bản thường này có bảng mã lạ. Mở bằng Notepad, chọn lưu với mã UTF-8 rồi gửi lại."


def read_plain(content: bytes) -> Content:
    """
    Read the bytes of a text file.

    Raises:
        RefusedError: they are in no encoding that is known.
    """
    text = unicode_text(content)
    if text is None:
        raise RefusedError(_UNREADABLE)
    return pasted(text)


def pasted(text: str) -> Content:
    """Read words as they were pasted: each line with words is a paragraph."""
    lines = unicodedata.normalize("NFC", text.translate(_UNPRINTED)).splitlines()
    placed = ((number, line.strip(" \u00a0")) for number, line in enumerate(lines, 1) if line.strip())
    return Content(FileKind.TEXT, tuple(Paragraph(line.rstrip(), place=f"dòng {number}") for number, line in placed))


def unicode_text(content: bytes) -> str | None:
    """Return bytes as text in the form of Unicode they are in; None where they are in none."""
    encoding = next((each for bom, each in _BOMS.items() if content.startswith(bom)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None
