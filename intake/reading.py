"""
A received file as content: by its bytes to the reader of its kind, which works in a process of its own with limits.

    python -m intake.reading KIND [witness]  reads bytes from its input, prints JSON (called by read_bytes)
    python -m intake.reading pages           reads a PDF, prints each page as drawn, in JSON, one a line
"""

import base64
import json
import sys
from dataclasses import replace
from pathlib import Path

from intake.conversion.libreoffice import CONVERTED, LAID_OUT, as_docx, as_pdf
from intake.documents.content import Content, FileKind, RefusedError
from intake.documents.content_json import as_json, from_json
from intake.documents.file_kinds import kind_of
from intake.documents.plain_text import read_plain
from intake.documents.printed_lines import printed_text
from intake.limits.files import UnreadableFileError, plain_bytes
from intake.limits.process import LimitError, Limits, limit, run_module
from intake.pdf.pictures import DrawnPage, drawn_pages
from intake.pdf.reader import read_pdf
from intake.witness import differences
from intake.word.reader import read_word

_LIMITS = Limits(memory=1 << 30, seconds=60, patience=60)
_TOO_MUCH = (
    "Tệp không đọc được trong giới hạn an toàn (60 giây, 1 GB bộ nhớ): quá dài hoặc hỏng. "
    "Tách thành các tệp nhỏ hơn, hoặc mở bằng Word, lưu lại thành tệp mới rồi gửi."
)
#: No document of an office holds more; a file meant to tire whoever parts it into clauses does.
_MOST_LETTERS, _MOST_PARAGRAPHS = 3_000_000, 50_000
_TOO_LONG = "Tệp dài hơn mọi văn bản: trên 3 triệu chữ cái hoặc trên 50.000 đoạn. Tách thành nhiều tệp, mỗi tệp một văn bản, rồi gửi."
_NO_WORDS = "Tệp không có chữ nào (có thể chỉ có ảnh chụp). Gửi tệp Word hoặc PDF có lớp chữ của chính văn bản ấy."
_NO_PAGES = "Văn bản thường không có trang để vẽ; mở tệp gốc và so với chữ đã đọc."
_PAGES, _WITNESS = "pages", "witness"
_NO_READER = "Chưa đọc được tệp dạng này. Gửi tệp Word (.docx)."


def read_document(path: Path) -> Content:
    """
    Read a received file.

    Raises:
        RefusedError: it cannot be read; the words are one Vietnamese sentence.
    """
    try:
        content = plain_bytes(path)
    except UnreadableFileError as error:
        raise RefusedError(str(error)) from error
    return read_bytes(content)


def read_bytes(received: bytes, *, with_witness: bool = False) -> Content:
    """
    Read the bytes of a received file, in a process of its own.

    Args:
        received: The bytes.
        with_witness: Whether a second program, where there is one, reads a Word file or PDF too (seconds more).

    Raises:
        RefusedError: they cannot be read.
    """
    kind = kind_of(received)
    content = as_docx(received, kind) if kind in CONVERTED else received
    try:
        said = run_module("intake.reading", [kind, *[_WITNESS] * with_witness], _LIMITS, content)
    except (LimitError, OSError) as error:
        raise RefusedError(_TOO_MUCH) from error
    if said.startswith('"'):
        raise RefusedError(json.loads(said))
    read = from_json(said)
    text = printed_text(read)
    if not text.strip():
        raise RefusedError(_NO_WORDS)
    if len(text) > _MOST_LETTERS or text.count("\n") > _MOST_PARAGRAPHS:
        raise RefusedError(_TOO_LONG)
    if with_witness and kind is FileKind.DOCX:
        return replace(read, asked=(*read.asked, *differences(read, received)))
    return read


def pages_of(received: bytes) -> list[DrawnPage]:
    """
    Return each page of a file that was read, drawn in a process of its own; those of Word files as LibreOffice lays them out.

    Raises:
        RefusedError: it has no pages, or they cannot be drawn.
    """
    kind = kind_of(received)
    if kind not in {FileKind.PDF, *LAID_OUT}:
        raise RefusedError(_NO_PAGES)
    content = as_pdf(received, kind) if kind in LAID_OUT else received
    try:
        said = run_module("intake.reading", [_PAGES], _LIMITS, content)
    except (LimitError, OSError) as error:
        raise RefusedError(_TOO_MUCH) from error
    return [_page(*json.loads(line)) for line in said.splitlines()]


def _page(picture: str, words: str, fonts: list[str]) -> DrawnPage:
    return DrawnPage(base64.b64decode(picture), words, tuple(fonts))


def _content(content: bytes, kind: FileKind, *, with_witness: bool) -> Content:
    """Read bytes with the reader of their kind, in this process."""
    if kind in LAID_OUT:
        return read_word(content, kind)
    if kind is FileKind.PDF:
        return read_pdf(content, with_witness=with_witness)
    if kind is FileKind.TEXT:
        return read_plain(content)
    raise RefusedError(_NO_READER)


def _answer(content: bytes, kind: FileKind, *, with_witness: bool) -> str:
    try:
        return as_json(_content(content, kind, with_witness=with_witness))
    except RefusedError as error:
        return json.dumps(str(error))


if __name__ == "__main__":
    limit(_LIMITS)
    if sys.argv[1] == _PAGES:
        for drawn in drawn_pages(sys.stdin.buffer.read()):
            print(json.dumps([base64.b64encode(drawn.picture).decode(), drawn.words, drawn.fonts]))
    else:
        sys.stdout.write(_answer(sys.stdin.buffer.read(), FileKind(sys.argv[1]), with_witness=_WITNESS in sys.argv))
