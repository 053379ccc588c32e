"""
What a file is, by its bytes: names lie (a ".doc" is often RTF, HTML or XML), and hostile files lie on purpose.

Macros are refused before any other program opens the file.
"""

import io
import re
import zipfile
import zlib

from intake.documents.content import FileKind, RefusedError

_HEAD = 4096
_OLE, _ZIP, _PDF, _RTF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF-", b"{\\rt"
_ZIP_END = b"PK\x05\x06"
_IMAGES = re.compile(
    rb"\xff\xd8\xff|\x89PNG|GIF8|BM.{4}\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(heic|heix|mif1|avif)", re.DOTALL
)
_ARCHIVES = re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ|MSCF|PK\x05\x06|.{257}ustar", re.DOTALL)
_PROGRAMS = re.compile(rb"MZ|\x7fELF|\xca\xfe\xba\xbe|#!")
_HTML = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|p\b|div\b|table\b)",
    re.DOTALL | re.IGNORECASE,
)
_XML = re.compile(rb"\s*<\?xml|\s*<[a-z]+:[a-z]+\s+xmlns", re.IGNORECASE)
_WORD_XML = b"http://schemas.microsoft.com/office/word/2003/wordml"
_OBJECT_IN_RTF = re.compile(rb"\\obj(?:data|update|autlink|ocx)\b|\\\*\\template\b|INCLUDETEXT|DDEAUTO", re.IGNORECASE)
#: What an archive raises that is cut off or damaged.
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
)
_TEXT_CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x02, 0x05, 0x06, 0x14, 0x19, 0x1E}

_BRING = "Gửi tệp Word (.docx, .doc), PDF có lớp chữ hoặc văn bản thường của chính văn bản ấy."
_EMPTY = f"Tệp rỗng, không có nội dung. {_BRING}"
_CUT = "Tệp Word bị hỏng hoặc bị cắt giữa chừng (có thể tải về chưa xong). Chép hoặc tải lại tệp gốc rồi gửi lại."
_IMAGE = "Đây là một ảnh, không phải tệp văn bản, dù tên tệp nói khác; chữ trong ảnh chưa đọc được. " + _BRING
_ARCHIVE = "Đây là tệp nén. Giải nén rồi gửi từng văn bản trong đó."
_PROGRAM = f"Đây là một chương trình, không phải văn bản; không mở. {_BRING}"
_OTHER_OFFICE = f"Đây là sổ tính hoặc bản trình chiếu, không phải văn bản Word. {_BRING}"
_LOCKED = "Tệp có mật khẩu. Mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu), lưu lại rồi gửi."
_MACROS = "Tệp Word có macro nên không được nhận. Mở bằng Word, lưu thành .docx (không macro) rồi gửi lại."
_TWO_KINDS = (
    "Tệp mang hai dạng cùng lúc (vừa là PDF, vừa là tệp nén) nên không rõ nội dung nào là văn bản. Gửi tệp gốc."
)
_OBJECTS = (
    "Tệp RTF có đối tượng nhúng hoặc liên kết ra ngoài nên không được nhận. Mở bằng Word, lưu thành .docx rồi gửi lại."
)
_UNKNOWN = f"Không nhận ra dạng tệp này. {_BRING}"
_WEB_ARCHIVE = "Đây là trang web lưu gộp (.mht). Mở bằng Word, lưu thành .docx rồi gửi lại."


def kind_of(content: bytes) -> FileKind:
    """
    Return what a file is.

    Raises:
        RefusedError: it is nothing that can be read as a document, carries macros, or is two things at once.
    """
    head = content[:_HEAD]
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise RefusedError(_EMPTY)
    if head.startswith(_ZIP):
        return _of_archive(content)
    if head.startswith(_OLE):
        return _of_ole(content)
    if _PDF in head[:1024]:
        if _ZIP_END in content[-66_000:] or not head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(_PDF):
            raise RefusedError(_TWO_KINDS)
        return FileKind.PDF
    return _of_marks(content, head)


def _of_marks(content: bytes, head: bytes) -> FileKind:
    for pattern, words in ((_IMAGES, _IMAGE), (_ARCHIVES, _ARCHIVE), (_PROGRAMS, _PROGRAM)):
        if pattern.match(head):
            raise RefusedError(words)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_RTF):
        if _OBJECT_IN_RTF.search(content):
            raise RefusedError(_OBJECTS)
        return FileKind.RTF
    if head.lstrip().lower().startswith(b"mime-version:"):
        raise RefusedError(_WEB_ARCHIVE)
    plain = _as_bytes_of_text(head)
    if _HTML.match(plain):
        return FileKind.HTML
    if _XML.match(plain):
        if _WORD_XML in plain:
            return FileKind.WORD_XML
        raise RefusedError(_UNKNOWN)
    if _is_text(content):
        return FileKind.TEXT
    raise RefusedError(_UNKNOWN)


def _of_archive(content: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {each.lower() for each in archive.namelist()}
            kind = archive.read("mimetype")[:200] if "mimetype" in names and "content.xml" in names else b""
    except _DAMAGED as error:
        raise RefusedError(_CUT) from error
    if any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in names):
        raise RefusedError(_MACROS)
    if "word/document.xml" in names or ("[content_types].xml" in names and any(n.startswith("word/") for n in names)):
        return FileKind.DOCX
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return FileKind.ODT
    if kind or any(name.startswith(("xl/", "ppt/")) for name in names):
        raise RefusedError(_OTHER_OFFICE)
    raise RefusedError(_ARCHIVE)


def _of_ole(content: bytes) -> FileKind:
    """Tell the files of older Office programs apart by the names of their streams, which stand in UTF-16."""

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if has("EncryptedPackage") or has("EncryptionInfo"):
        raise RefusedError(_LOCKED)
    if has("WordDocument"):
        if has("_VBA_PROJECT"):
            raise RefusedError(_MACROS)
        return FileKind.DOC
    raise RefusedError(_OTHER_OFFICE if has("Workbook") or has("PowerPoint Document") else _UNKNOWN)


def _as_bytes_of_text(head: bytes) -> bytes:
    """Return the beginning of a text without what its form of Unicode adds."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _is_text(content: bytes) -> bool:
    """Tell whether bytes are text: in a form of Unicode that says so, or without what text never holds."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if 0 in content:  # UTF-16 that does not say so
        even, odd = content[::2].count(0), content[1::2].count(0)
        return min(even, odd) == 0 and max(even, odd) > len(content) // 8
    return not set(content) & _TEXT_CONTROLS
