"""
Files of older programs (doc, rtf, odt, html, Word 2003 XML) as docx, by LibreOffice where it is installed; and the
pages of all of them, and of docx, as PDF.

It opens them with a profile of its own, made anew each time: no macro runs, no link is followed, nothing is fetched.
"""

import shutil
import tempfile
from pathlib import Path

from intake.conversion.last_paragraph import is_word_6, with_last_paragraph
from intake.conversion.list_texts import with_printed_numbers
from intake.documents.content import FileKind, RefusedError
from intake.limits.process import LimitError, Limits, limited_command, run_program
from model.repository import ROOT

#: As a file of the kind is called, and the filter that reads it: without one, what is damaged is read as plain text.
_KINDS = {
    FileKind.DOCX: ("docx", "MS Word 2007 XML"),
    FileKind.DOC: ("doc", "MS Word 97"),
    FileKind.RTF: ("rtf", "Rich Text Format"),
    FileKind.ODT: ("odt", "writer8"),
    FileKind.HTML: ("html", "HTML (StarWriter)"),
    FileKind.WORD_XML: ("xml", "MS Word 2003 XML"),
}
_OLDEST = "MS WinWord 6.0"
#: What has pages that can be drawn, and what is read as docx alone.
LAID_OUT = frozenset(_KINDS)
CONVERTED = LAID_OUT - {FileKind.DOCX}
_LIMITS = Limits(memory=1 << 30, seconds=60, patience=60, counts_space=False)
_PROGRAMS = ("soffice", "libreoffice")
#: Where every request of the program ends: nothing listens there.
_NOWHERE = "http://127.0.0.1:9"
_SETTINGS: dict[str, dict[str, str | int]] = {
    "/org.openoffice.Office.Common/Security/Scripting": {"MacroSecurityLevel": 3, "DisableMacrosExecution": "true"},
    "/org.openoffice.Office.Writer/Content/Update": {"Link": 0},
    "/org.openoffice.Inet/Settings": {
        "ooInetProxyType": 2,
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": 9,
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": 9,
    },
}
_ABSENT = (
    "Đọc tệp {} cần LibreOffice Writer mà máy này chưa có. Cài gói libreoffice-writer "
    "(apt install libreoffice-writer), hoặc mở bằng Word, lưu thành .docx rồi gửi lại."
)
_FAILED = (
    "Không mở được tệp .{} này trong giới hạn an toàn (60 giây, 1 GB): tệp hỏng, có mật khẩu hoặc quá lớn. "
    "Mở bằng Word, lưu thành .docx rồi gửi lại."
)
_ABSENT_FOR_PAGES = (
    "Vẽ trang của tệp {} cần LibreOffice Writer mà máy này chưa có. Cài gói libreoffice-writer "
    "(apt install libreoffice-writer), hoặc mở tệp bằng Word và so với chữ đã đọc."
)
_NOT_DRAWN = (
    "Không vẽ được trang của tệp .{} này trong giới hạn an toàn (60 giây, 1 GB). Mở tệp bằng Word và so với chữ đã đọc."
)


def as_docx(content: bytes, kind: FileKind) -> bytes:
    """
    Convert the bytes of a file.

    Raises:
        RefusedError: LibreOffice is missing, or cannot convert them.
    """
    return _converted(content, kind, "docx:MS Word 2007 XML", _ABSENT, _FAILED)


def as_pdf(content: bytes, kind: FileKind) -> bytes:
    """
    Return the pages of a file that was read, as LibreOffice lays them out.

    Raises:
        RefusedError: LibreOffice is missing, or cannot draw them.
    """
    return _converted(content, kind, "pdf:writer_pdf_Export", _ABSENT_FOR_PAGES, _NOT_DRAWN)


def as_text(content: bytes) -> str:
    """
    Return what LibreOffice reads of a Word file (docx), one paragraph a line.

    Raises:
        RefusedError: LibreOffice is missing, or cannot open it.
    """
    text = _converted(content, FileKind.DOCX, "txt:Text (encoded):UTF8", _ABSENT, _FAILED)
    return text.decode("utf-8-sig", "replace")


def _converted(content: bytes, kind: FileKind, writer: str, absent: str, failed: str) -> bytes:
    content, reader = _prepared(content, kind)
    ending = _KINDS[kind][0]
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise RefusedError(absent.format(f".{ending}"))
    with tempfile.TemporaryDirectory(prefix="intake-") as name:
        folder, result = Path(name), Path(name) / "ra"
        received = folder / f"vao.{ending}"
        received.write_bytes(content)
        _write_profile(folder / "profile")
        words = [*_words(folder, reader), "--convert-to", writer, "--outdir", str(result), str(received)]
        try:
            run_program(limited_command([program, *words], _LIMITS), _LIMITS, folder=ROOT, places=_places(folder))
            return (result / f"vao.{writer.partition(':')[0]}").read_bytes()
        except (LimitError, OSError) as error:
            raise RefusedError(failed.format(ending)) from error


def _prepared(content: bytes, kind: FileKind) -> tuple[bytes, str]:
    """Return a file with what LibreOffice is known to lose put right, and the filter that reads it."""
    reader = _KINDS[kind][1]
    if kind is FileKind.DOC:
        return with_last_paragraph(content), _OLDEST if is_word_6(content) else reader
    return with_printed_numbers(content) if kind is FileKind.RTF else content, reader


def _words(folder: Path, reader: str) -> list[str]:
    """Return how the program is to behave: by itself, with nothing but a profile of its own, and what reads the file."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    return [profile, "--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault", f"--infilter={reader}"]


def _places(folder: Path) -> dict[str, str]:
    """Return what the program finds in its environment: no home but the temporary folder, no way out."""
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE)
    return {"HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp", "no_proxy": "", **proxies}


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, settings in _SETTINGS.items()
        for name, value in settings.items()
    )
    (profile / "user").mkdir(parents=True)
    space = 'xmlns:oor="http://openoffice.org/2001/registry"'
    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {space}>{items}</oor:items>\n'
    (profile / "user" / "registrymodifications.xcu").write_text(whole, encoding="utf-8")
