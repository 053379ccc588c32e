"""
Read the bytes of a data file, and say what the file really is.

A spreadsheet can save a table in six ways that all end in `.csv`. What can be read without
guessing is read and reported, so that the rest of the report still holds; all else is refused
with the way to save it right.
"""

import io
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from model.finding import Finding
from validation.language.system_errors import reason_of
from validation.rulebook.findings import finding

_BOM_WORDS = "Tệp có dấu BOM ở đầu (Excel thêm khi lưu)."
#: What Excel does to a file, by whether its lines end as in Windows and whether it begins with a mark.
_SAVED_BY_EXCEL = {
    (True, True): "Tệp lưu kiểu “CSV UTF-8” của Excel: có dấu BOM ở đầu, xuống dòng kiểu Windows (CRLF).",
    (True, False): "Tệp xuống dòng kiểu Windows (CRLF).",
    (False, True): _BOM_WORDS,
}
_BOM = b"\xef\xbb\xbf"
#: The line by which Excel is told what parts the cells; it is no line of the table.
_SEPARATOR = re.compile(rb"(?:\xef\xbb\xbf)?\"?sep=[,;\t]\"?\r?\n", re.IGNORECASE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_MEGABYTE = 1_000_000
#: No line of a table is longer than this; a file without line breaks is no table.
_LONGEST_LINE = 4_000_000
_BLOCK = 1 << 20
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
    if unlike := kind_of_binary(content):
        return None, [finding("file_is_text", file, 0, detail=unlike)]
    found = []
    if content.startswith(_BOM):
        content = content[len(_BOM) :]
        found.append(finding("file_is_plain_csv", file, 1, detail=_BOM_WORDS))
    try:
        return content.decode("utf-8"), found
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        detail = _foreign_encoding(content)
        return None, [*found, finding("file_is_utf8", file, line, detail=detail)]


class TableFile:
    """
    A table opened for reading, line by line.

    Attributes:
        lines: The lines from the header on.
        begins: Where the header stands.
    """

    def __init__(self, path: Path, begins: int) -> None:
        self.lines = io.TextIOWrapper(path.open("rb"), encoding="utf-8-sig", newline="")
        self.begins = begins

    def first_line(self) -> str:
        """Return the header as it is written, and begin again before it."""
        self._go_to_header()
        line = self.lines.readline()
        self._go_to_header()
        return line

    def _go_to_header(self) -> None:
        self.lines.seek(0)
        for _ in range(self.begins - 1):
            self.lines.readline()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.lines.close()


def open_table(path: Path, file: str, limits: Limits) -> tuple[TableFile | None, list[Finding]]:
    """
    Open a table for reading line by line: it may be larger than memory.

    Returns:
        The file (None when it cannot be read at all) and what is wrong with it."""
    refused = refusal(path, file, limits)
    if refused:
        return None, [refused]
    with path.open("rb") as opened:
        start = opened.read(_BLOCK)
    if unlike := kind_of_binary(start):
        return None, [finding("file_is_text", file, 0, detail=unlike)]
    found = []
    line, has_mark = _line_of_return(path), start.startswith(_BOM)
    if line or has_mark:
        words = _SAVED_BY_EXCEL[bool(line), has_mark]
        found.append(finding("file_is_plain_csv", file, 1 if has_mark else line, detail=words))
    has_separator = _SEPARATOR.match(start) is not None
    if has_separator:
        found.append(
            finding("has_no_separator_line", file, 1, value=start.splitlines()[0].decode("utf-8-sig", "replace"))
        )
    return TableFile(path, 2 if has_separator else 1), found


def _line_of_return(path: Path) -> int:
    """Return the first line that ends as Windows ends it; 0 when none does."""
    begin = 0
    with path.open("rb") as opened:
        while block := opened.read(_BLOCK):
            if b"\r" in block:
                opened.seek(0)
                return opened.read(begin + block.index(b"\r")).count(b"\n") + 1
            begin += len(block)
    return 0


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
        return "Đây là kiểu “Unicode Text” (UTF-16) của Excel."
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
