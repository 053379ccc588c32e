"""
A PDF file with a text layer as content; a scan, and a file that holds more than words, is refused in one sentence.

Nothing of the file is run: PDFium reads its pages without the part that knows scripts and forms. Whoever calls this
does so in a process with limits of memory and time.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from intake.documents.content import Content, RefusedError, Remark, Unprinted, paragraphs_of
from intake.pdf.assembly import content_of
from intake.pdf.encodings import checked_encodings
from intake.pdf.pages.page import page_of
from intake.pdf.scans import refuse_scans
from intake.pdf.witness import differences
from model.vocabulary import Doubt

#: No text of an office has more pages; a file meant to tire a reader has.
MOST_PAGES = 500
_MOST_BYTES = 100_000_000
#: What may stand before the beginning of a file and after its end (ISO 32000-1, 7.5, and what programs append).
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,8}%PDF-\d")
_MOST_AFTER_END = 1024
#: Properties in the newer form (ISO 16684-1), and its marks.
_PROPERTIES, _TAG = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL), re.compile(r"<[^>]*>")
_SCRIPT = re.compile(rb"/(?:JavaScript|Launch)\b")
_XFA = {pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND}
_AGAIN = " Mở bằng Word rồi lưu thành tệp .docx, hoặc in lại thành PDF mới, và gửi tệp ấy."
_SCRIPTED = f"Tệp PDF có mã lệnh (JavaScript) bên trong.{_AGAIN}"
_ENCRYPTED = "Tệp PDF có mật khẩu nên không đọc được. Bỏ mật khẩu rồi gửi lại, hoặc gửi tệp Word của văn bản."
_BROKEN = "Tệp PDF hỏng hoặc không trọn vẹn. Gửi lại tệp, hoặc gửi tệp Word của văn bản."

_DECODED = "có chữ của phông chữ cũ (TCVN3, VNI), đã đổi sang Unicode: đối chiếu từng chữ với hình trang"


def read_pdf(content: bytes, *, with_witness: bool = False) -> Content:
    """
    Read the bytes of a PDF.

    Args:
        content: The bytes.
        with_witness: Whether pdftotext, where it is installed, reads them too.

    Raises:
        RefusedError: it is a scan, broken, locked, too large, or holds more than words; one Vietnamese sentence.
    """
    _check_bytes(content)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD or "assword" in str(error)
        raise RefusedError(_ENCRYPTED if is_locked else _BROKEN) from error
    try:
        _check_document(document)
        beside = tuple(_beside(document, content))
        pages = [page_of(document, number) for number in range(1, len(document) + 1)]
    except pypdfium2.PdfiumError as error:
        raise RefusedError(_BROKEN) from error
    finally:
        document.close()
    refuse_scans(pages)
    whole = content_of(checked_encodings(pages), beside)
    if any(Doubt.DECODED in paragraph.doubts for paragraph in paragraphs_of(whole.blocks)):
        whole = replace(whole, remarks=(*whole.remarks, Remark("cả tệp", _DECODED)))
    return replace(whole, asked=(*whole.asked, *differences(content, pages))) if with_witness else whole


def _beside(document: Any, content: bytes) -> Iterator[Unprinted]:
    """Return the properties of a file and the notes on its pages, for the gate."""
    newer = (_TAG.sub(" ", each.decode("utf-8", "replace")) for each in _PROPERTIES.findall(content))
    for words in (*document.get_metadata_dict(skip_empty=True).values(), *newer):
        yield Unprinted("thuộc tính tệp", " ".join(words.split()))
    for page in document:
        for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            note = pdfium.FPDFPage_GetAnnot(page.raw, number)
            size = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
            words = ctypes.create_string_buffer(size)
            pdfium.FPDFAnnot_GetStringValue(
                note, b"Contents", ctypes.cast(words, ctypes.POINTER(pdfium.FPDF_WCHAR)), size
            )
            pdfium.FPDFPage_CloseAnnot(note)
            if written := words.raw.decode("utf-16-le", "replace").strip("\0 "):
                yield Unprinted("ghi chú", written)
        page.close()


def _check_bytes(content: bytes) -> None:
    if not _BEGINNING.match(content):
        message = f"Tệp không bắt đầu như một tệp PDF, có thể là tệp khác đội lốt.{_AGAIN}"
        raise RefusedError(message)
    if len(content) > _MOST_BYTES:
        message = "Tệp PDF lớn hơn 100 MB. Gửi tệp Word của văn bản, hoặc tách riêng phần phụ lục."
        raise RefusedError(message)
    if _SCRIPT.search(content):
        raise RefusedError(_SCRIPTED)
    end = content.rfind(b"%%EOF")
    if end < 0:
        raise RefusedError(_BROKEN)
    if len(content[end + 5 :].strip(b"\0 \r\n\t")) > _MOST_AFTER_END:
        message = f"Sau phần kết thúc của tệp PDF còn dữ liệu khác, có thể là một tệp khác giấu bên trong.{_AGAIN}"
        raise RefusedError(message)


def _check_document(document: Any) -> None:
    count = len(document)
    if not count:
        raise RefusedError(_BROKEN)
    if count > MOST_PAGES:
        message = f"Tệp PDF có {count} trang, nhiều hơn {MOST_PAGES}. Tách thành nhiều tệp, mỗi tệp một văn bản."
        raise RefusedError(message)
    if pdfium.FPDF_GetFormType(document.raw) in _XFA:
        message = f"Tệp PDF là biểu mẫu động (XFA), chữ không nằm trên trang.{_AGAIN}"
        raise RefusedError(message)
    if pdfium.FPDFDoc_GetAttachmentCount(document.raw) > 0:
        message = f"Tệp PDF có tệp khác đính kèm bên trong.{_AGAIN}"
        raise RefusedError(message)
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
        raise RefusedError(_SCRIPTED)
