"""
Look at a workbook's parts before any program opens it, and say why it is refused.

A workbook that comes back from outside may carry macros and formulas, unpack to gigabytes, or
hold a sheet of seventeen thousand million cells. What is let through is a plain workbook of the
size its kind has, with what spreadsheets add when one prints it (the settings of a printer, which
are no program) or selects and formats whole columns (cells without content). The reader runs
inside limits besides (intake/reports/form_reader.py).
"""

import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1 << 20
MAX_ROWS, MAX_COLUMNS = 2_000, 60


@dataclass(frozen=True, slots=True)
class Limits:
    """
    What a kind of workbook may hold.

    Attributes:
        kind: What the workbook is, in words.
        file: Bytes of the file.
        unpacked: Bytes of all its parts.
        parts: How many parts.
        ratio: How many times its packed size a large part may be.
        rows: The last row of a sheet that may have content.
        columns: The last column.
        formulas: Whether formulas are let through, for a reader that never works them out and refuses each at its cell.
    """

    kind: str
    file: int
    unpacked: int
    parts: int
    ratio: int
    rows: int = MAX_ROWS
    columns: int = MAX_COLUMNS
    formulas: bool = False


#: The form on which a unit reports.
REPORT = Limits("báo cáo của một đơn vị", 5 * MEGABYTE, 30 * MEGABYTE, 200, 100)
#: The workbook of all tables and texts, at forty times the data of 2026 and more.
EDITORS = Limits("sổ biên tập", 40 * MEGABYTE, 400 * MEGABYTE, 2_000, 200, 200_000, 200, formulas=True)
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_NEEDED = {"[Content_Types].xml", "xl/workbook.xml"}
_MACROS = re.compile(r"vbaproject|macrosheets|activex|ctrlprops|embeddings|\.bin$", re.IGNORECASE)
_PRINTER_SETTINGS = re.compile(r"xl/printerSettings/printerSettings[0-9]*\.bin", re.IGNORECASE)
_MACRO_TYPES = re.compile(rb"macroEnabled|vbaProject|macrosheet|activeX|oleObject", re.IGNORECASE)
_LINKS_OUT = re.compile(r"externallinks|connections\.xml|querytables|customxml/.*query", re.IGNORECASE)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_DECLARED_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OUTSIDE_TARGET = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>")
_LINK_TO_A_PAGE = re.compile(rb"/hyperlink[\"']")
#: Tags whose places a reader fills: cells with content, and ranges that it goes through cell by cell.
_FILLING_TAG = re.compile(rb"<(?:\w+:)?(?:c|mergeCell|hyperlink)\s[^>]*>")
_PLACE = re.compile(rb"[:\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*/>")
#: What reading a file raises that is no zip archive, is cut short, or cannot be read at all.
_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error),
    *(NotImplementedError, RuntimeError, EOFError, OSError, ValueError, KeyError),
)
_RUNS = "Tệp chứa macro hoặc đối tượng nhúng; hãy dùng đúng sổ tính tải từ cổng."
_LEADS_OUT = "Tệp nối tới tệp khác hoặc nguồn dữ liệu ngoài; hãy bỏ các liên kết ấy."


def refusal(path: Path, limits: Limits = REPORT) -> str | None:
    """Say why a workbook is not to be opened, in one sentence; None when it may be."""
    try:
        if not path.is_file():
            return "Không có tệp này."
        if path.stat().st_size > limits.file:
            return f"Tệp lớn hơn {limits.file // MEGABYTE} MB, không phải {limits.kind}."
        with zipfile.ZipFile(path) as archive:
            return _size_refusal(archive, limits) or _parts_refusal(archive, limits)
    except _BROKEN:
        return _broken(path)


def _broken(path: Path) -> str:
    try:
        with path.open("rb") as file:
            begin = file.read(len(_OLD_OR_LOCKED))
    except OSError:
        return "Không đọc được tệp này; hãy xem lại quyền đọc, và đóng chương trình đang mở tệp."
    if begin == _OLD_OR_LOCKED:
        return "Tệp có mật khẩu hoặc ở dạng .xls cũ; hãy bỏ mật khẩu và lưu lại ở dạng .xlsx."
    return "Tệp hỏng hoặc không phải sổ tính Excel (.xlsx)."


def _size_refusal(archive: zipfile.ZipFile, limits: Limits) -> str | None:
    """Judge the sizes the archive declares; reading a part never gives more than it declares."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed_tight = any(
        part.file_size > MEGABYTE and part.file_size > limits.ratio * max(part.compress_size, 1) for part in parts
    )
    if len(parts) > limits.parts or unpacked > limits.unpacked or packed_tight:
        return f"Tệp bung ra quá lớn so với {limits.kind} (có thể là bom nén)."
    return None


def _parts_refusal(archive: zipfile.ZipFile, limits: Limits) -> str | None:
    names = archive.namelist()
    if len(set(names)) != len(names) or not set(names) >= _NEEDED:
        return "Tệp hỏng hoặc không phải sổ tính Excel (.xlsx)."
    if any(_is_macro(name, archive) for name in names) or _MACRO_TYPES.search(archive.read("[Content_Types].xml")):
        return _RUNS
    if any(_LINKS_OUT.search(name) for name in names):
        return _LEADS_OUT
    return next((words for name in names if (words := _part_refusal(name, archive.read(name), limits))), None)


def _is_macro(name: str, archive: zipfile.ZipFile) -> bool:
    """Tell a part that can run; what a printer was set to can not, unless something else hides under its name."""
    if _PRINTER_SETTINGS.fullmatch(name):
        return archive.read(name)[:4] == _OLD_OR_LOCKED
    return bool(_MACROS.search(name))


def _part_refusal(name: str, content: bytes, limits: Limits) -> str | None:
    if not name.endswith((".xml", ".rels")):
        return None
    if _DECLARED_ENTITY.search(content) or content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "Tệp có khai báo XML không được phép."
    if name.endswith(".rels"):
        outside = [link for link in _OUTSIDE_TARGET.findall(content) if not _LINK_TO_A_PAGE.search(link)]
        if outside:
            return _LEADS_OUT
        return _RUNS if _MACRO_TYPES.search(content) else None
    return _sheet_refusal(content, limits) if _SHEET.fullmatch(name) else None


def _sheet_refusal(content: bytes, limits: Limits) -> str | None:
    if not limits.formulas and _FORMULA.search(content):
        return "Tệp chứa công thức; hãy chỉ điền giá trị."
    tags = (tag for tag in _FILLING_TAG.findall(content) if not _EMPTY_CELL.fullmatch(tag))
    places = (place for tag in tags for place in _PLACE.findall(tag))
    if any(int(row) > limits.rows or column_number(letters) > limits.columns for letters, row in places):
        return f"Trang tính rộng quá {limits.columns} cột hoặc dài quá {limits.rows} dòng."
    return None


def column_number(letters: bytes) -> int:
    """Return the number, from 1, of a column that a sheet names by letters."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
