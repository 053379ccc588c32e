"""
Read the bytes of a data file, and say what the file really is.

A spreadsheet can save a table in six ways that all end in `.csv`. What can be read without
guessing is read and reported, so that the rest of the report still holds; all else is refused
with the way to save it right.
"""

import os
import stat
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from model.finding import Finding
from model.fingerprint import file_digest
from validation.language.system_errors import reason_of
from validation.rulebook.findings import finding

BOM_WORDS = "Tệp có dấu BOM ở đầu (Excel thêm khi lưu)."
BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_MEGABYTE = 1_000_000
#: No line of a table is longer than this; a file without line breaks is no table.
_LONGEST_LINE = 4_000_000
BLOCK = 1 << 20
#: The folder of received files beside a text.
RECEIVED = "received"
#: Vietnamese in the code page of old Windows has these bytes where UTF-8 never would.
_WINDOWS_VIETNAMESE = "windows-1258"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may weigh; the command line can raise it for very large tables."""

    megabytes: int = 300

    @property
    def bytes(self) -> int:
        """The limit in bytes."""
        return self.megabytes * _MEGABYTE


def outside_links(folder: Path) -> set[Path]:
    """Return the links in a folder, at any depth, that lead out of it or nowhere."""
    root = folder.resolve()
    found = set()
    for place, folders, files in os.walk(folder):
        links = [name for name in (*folders, *files) if os.path.islink(os.path.join(place, name))]  # noqa: PTH114, PTH118 - thousands
        for path in (Path(place) / name for name in links):
            if not _target(path).is_relative_to(root):
                found.add(path)
    return found


def _target(link: Path) -> Path:
    try:
        return link.resolve(strict=True)
    except (OSError, RuntimeError):  # it leads nowhere, or round in a circle
        return Path(os.sep)


def file_text(path: Path, file: str, limits: Limits) -> tuple[str | None, list[Finding]]:
    """
    Read a file as UTF-8 text.

    Returns:
        The text (None when the file cannot be read at all) and what is wrong with the file.
    """
    refused = refusal(path, file, limits)
    if refused:
        return None, [refused]
    content = path.read_bytes()
    found = [finding("file_is_plain_csv", file, 1, detail=BOM_WORDS)] if content.startswith(BOM) else []
    text, wrong = _decoded(content, file)
    return text, [*found, *wrong]


def received_text(path: Path, file: str, limits: Limits) -> tuple[str | None, list[Finding]]:
    """
    Read a file as it was received: in UTF-8 or UTF-16, with a byte order mark or without; nobody may change it.

    Returns:
        The text (None when the file cannot be read at all) and what is wrong with the file.
    """
    refused = refusal(path, file, limits)
    if refused:
        return None, [refused]
    content = path.read_bytes()
    if content.startswith(_UTF16):
        try:
            content = content.decode("utf-16").encode()
        except UnicodeError:  # it only begins like UTF-16
            return None, [finding("file_is_text", file, 0, detail="Đây là tệp nhị phân.")]
    return _decoded(content, file)


def _decoded(content: bytes, file: str) -> tuple[str | None, list[Finding]]:
    """Read bytes as UTF-8, without the mark before them; None, and why, where they are something else."""
    if unlike := kind_of_binary(content):
        return None, [finding("file_is_text", file, 0, detail=unlike)]
    try:
        return content.removeprefix(BOM).decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, [finding("file_is_utf8", file, line, detail=_foreign_encoding(content))]


def refusal(path: Path, file: str, limits: Limits) -> Finding | None:
    """Look at a file from outside: regular, readable, not too large, made of lines."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return finding("file_is_text", file, 0, detail="Đây không phải là một tệp thường.")
        if status.st_size > limits.bytes:
            size = status.st_size // _MEGABYTE
            return finding(
                "file_is_not_too_large", file, 0, detail=f"Tệp nặng {size} MB, giới hạn {limits.megabytes} MB."
            )
        with path.open("rb") as opened:
            start = opened.read(_LONGEST_LINE + 1)
    except OSError as error:
        return finding("file_is_present", file, 0, detail=f"Không đọc được tệp ({reason_of(error)}).")
    if len(start) > _LONGEST_LINE and b"\n" not in start:
        return finding("file_is_text", file, 0, detail="Tệp không có dòng nào kết thúc, không phải là bảng.")
    return None


def kind_of_binary(content: bytes) -> str:
    """Name a file that is no text at all; empty when it may be text."""
    if content.startswith(_ZIP):
        return "Đây là tệp Excel (.xlsx) hoặc tệp nén bị đổi đuôi."
    if content.startswith(_OLD_EXCEL):
        return "Đây là tệp Excel đời cũ (.xls) bị đổi đuôi."
    if content.startswith(_UTF16):
        return "Đây là kiểu “Unicode Text” (UTF-16) của Excel; chạy make tidy để đưa về dạng của cổng."
    control = sum(content[:4096].count(byte) for byte in (b"\0", b"\x01", b"\x02", b"\x03"))
    return "Đây là tệp nhị phân." if control > len(content[:4096]) // 20 else ""


def _foreign_encoding(content: bytes) -> str:
    """Name the code page of old Windows when the words make sense in it."""
    try:
        words = content.decode(_WINDOWS_VIETNAMESE)
    except UnicodeDecodeError:
        return ""
    vietnamese = sum(words.count(letter) for letter in "ăâđêôơưĂÂĐÊÔƠƯ\u0300\u0301\u0303\u0309\u0323")
    if not vietnamese:
        return ""
    return "Tệp lưu bằng bảng mã Windows-1258 (Excel: kiểu “CSV” thường), không phải UTF-8."


def digests_of(folder: Path, links: Collection[Path]) -> dict[str, str]:
    """
    Return the SHA-256 of everything in a folder of received files, by name; none where there is no such folder.

    What is no plain file has no digest, which no list can name; links that lead outside are not followed.
    """
    if folder in links or not folder.is_dir():
        return {}
    visible = (path for path in sorted(folder.iterdir()) if path not in links and not path.name.startswith("."))
    return {path.name: file_digest(path).hexdigest() if path.is_file() else "" for path in visible}
