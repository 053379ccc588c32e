"""
Read the cells of a workbook that the guard has let through, as they were typed.

openpyxl takes three times as long, and turns what stands in a cell into what it might mean. Here a text is a text,
and whatever else stands there says what it is (ISO/IEC 29500-1, 18.3.1.4): nothing is worked out, nothing guessed.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, iterparse, parse

from spreadsheets.guard import EDITORS, Limits, column_number, refusal

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_KINDS = {"b": "TRUE/FALSE", "e": "lỗi của bảng tính", "d": "ngày"}
#: What the parts of a workbook raise that are no such parts.
_BROKEN = (ParseError, KeyError, ValueError, IndexError, zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError)


class WorkbookRefusedError(Exception):
    """Raised when a workbook is not read; its words say in Vietnamese why."""


class Foreign(NamedTuple):
    """
    What stands in a cell and is no text.

    Attributes:
        kind: What it is, in words.
        value: How the file holds it.
    """

    kind: str
    value: str


@dataclass
class Sheet:
    """
    One sheet.

    Attributes:
        rows: The text of each cell that has one, by the number of its row and column, from 1.
        foreign: What is no text, by row and column.
    """

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    foreign: dict[tuple[int, int], Foreign] = field(default_factory=dict)


def read_cells(path: Path, limits: Limits = EDITORS) -> list[Sheet]:
    """
    Read all sheets of a workbook, in their order.

    Raises:
        WorkbookRefusedError: it is damaged, dangerous or too large.
    """
    if reason := refusal(path, limits):
        raise WorkbookRefusedError(reason)
    try:
        with zipfile.ZipFile(path) as archive:
            shared = list(_shared(archive))
            return [_sheet(archive, name, part, shared) for name, part in _sheet_parts(archive)]
    except _BROKEN as error:
        message = "Tệp hỏng hoặc không phải sổ tính Excel (.xlsx)."
        raise WorkbookRefusedError(message) from error


def _local(element: Element) -> str:
    """Return the name of an element, whatever form of the standard its namespace is of."""
    return str(element.tag).rpartition("}")[2]


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Return the name of each sheet, and the part of the archive that holds it."""
    with archive.open("xl/_rels/workbook.xml.rels") as part:
        targets = {each.get("Id"): each.get("Target", "") for each in parse(part).getroot()}  # noqa: S314
    with archive.open("xl/workbook.xml") as part:
        book = parse(part).getroot()  # noqa: S314
    for sheets in (each for each in book if _local(each) == "sheets"):
        for sheet in sheets:
            link = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
            target = targets[link]
            yield sheet.get("name", ""), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _shared(archive: zipfile.ZipFile) -> Iterator[str]:
    """Return the texts that cells share."""
    if "xl/sharedStrings.xml" not in archive.namelist():
        return
    with archive.open("xl/sharedStrings.xml") as part:
        for _, element in iterparse(part):  # noqa: S314
            if _local(element) == "si":
                yield _words(element)
                element.clear()


def _words(element: Element) -> str:
    """Return the words of a text, its runs joined; how they are read aloud (rPh) is no part of it."""
    words = []
    for each in element:
        name = _local(each)
        if name == "t":
            words.append(each.text or "")
        elif name == "r":
            words += [part.text or "" for part in each if _local(part) == "t"]
    return _unescaped("".join(words))


def _unescaped(text: str) -> str:
    """Return text with the characters that XML cannot hold, which a workbook writes by their number (ISO/IEC 29500-1, 22.9.2.19)."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _sheet(archive: zipfile.ZipFile, name: str, part: str, shared: list[str]) -> Sheet:
    sheet, number = Sheet(name), 0
    with archive.open(part) as content:
        for _, row in iterparse(content):  # noqa: S314
            if _local(row) != "row":
                continue
            number = int(row.get("r", number + 1))
            texts: dict[int, str] = {}
            place = 0
            for cell in row:
                letters = (cell.get("r") or "").rstrip("0123456789")
                place = column_number(letters.encode()) if letters else place + 1
                value = _value(cell, shared)
                if isinstance(value, Foreign):
                    sheet.foreign[number, place] = value
                elif value:
                    texts[place] = value
            if texts:
                sheet.rows[number] = texts
            row.clear()
    return sheet


def _value(cell: Element, shared: list[str]) -> str | Foreign:
    """Return what stands in one cell; no words where nothing does."""
    kind, value = cell.get("t", "n"), ""
    for each in cell:
        name = _local(each)
        if name == "f":
            return Foreign("công thức", f"={each.text or ''}")
        if name == "is":
            return _words(each)
        if name == "v":
            value = each.text or ""
    if not value:
        return ""
    if kind == "s":
        return shared[int(value)]
    return _unescaped(value) if kind == "str" else Foreign(_KINDS.get(kind, "số hoặc ngày"), value)
