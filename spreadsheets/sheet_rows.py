"""
Rows of a table as the XML of a sheet: text as text, numbers and days as numbers, never a formula.

XlsxWriter's way of writing a cell costs six times what the fastest library takes, so rows go
straight into its row file (see `TableSheet`). Measured by benchmarks/subjects/exports.py.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from spreadsheets.cells import cell_text

#: What a cell of Excel can hold, counted in UTF-16 units.
CELL_LIMIT = 32_767
CUT_MARK = " […] (dài quá một ô bảng tính; xem tệp CSV hoặc JSON)"
#: Height of a line of text and of the highest row, in points; wrapping leaves some letters of a line empty.
_LINE, _HIGHEST, LEFT_EMPTY = 15, 405, 2
#: Shorter than this no text can reach the limit, whatever its letters.
_SHORT = CELL_LIMIT // 2
_EPOCH = date(1899, 12, 30)
_FIRST_SAFE_DAY = date(1900, 3, 1)  # before it, spreadsheets count days differently
_EXACT_INTEGER = 10**15
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_NEEDS_ESCAPE = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def row_xml(line: int, values: Sequence[object], columns: Sequence[tuple[str, int]], styles: dict[str, int]) -> str:
    """Write one row, high enough for its wrapped text; plain text, by far the most, takes the short way."""
    opening = f'{line}" s="{styles["words"]}" t="inlineStr"><is><t xml:space="preserve">'
    cells, lines = [], 0
    for (letter, letters_a_line), value in zip(columns, values, strict=True):
        if isinstance(value, str) and value:
            lines = max(lines, len(value) // letters_a_line)
            text = value if len(value) < _SHORT and not _NEEDS_ESCAPE.search(value) else xml_text(value)
            cells.append(f'<c r="{letter}{opening}{text}</t></is></c>')
        elif value is not None:
            cells.append(cell_xml(f"{letter}{line}", value, styles))
    return f'<row r="{line}" ht="{_height(lines)}">{"".join(cells)}</row>'


def cell_xml(place: str, value: Any, styles: dict[str, int]) -> str:
    """
    Write one cell: text as text whatever it looks like, numbers and days as numbers.

    True and false are text too: LibreOffice saves truth values back as formulas.
    """
    if value == "":
        return ""
    if isinstance(value, str):
        text = xml_text(value)
        return f'<c r="{place}" s="{styles["words"]}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    if isinstance(value, bool):
        return cell_xml(place, cell_text(value), styles)
    if isinstance(value, date) and value >= _FIRST_SAFE_DAY:
        return f'<c r="{place}" s="{styles["day"]}"><v>{(value - _EPOCH).days}</v></c>'
    if isinstance(value, int | Decimal) and -_EXACT_INTEGER < value < _EXACT_INTEGER:
        style = styles["integer" if isinstance(value, int) else "number"]
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    return cell_xml(place, str(value), styles)


def xml_text(text: str) -> str:
    """Write text for a cell, within what a cell can hold, marking what was cut."""
    text = fitting(text)
    if not _NEEDS_ESCAPE.search(text):
        return text
    return _NEEDS_ESCAPE.sub(lambda found: _MARKUP.get(found[0]) or f"_x{ord(found[0]):04X}_", text)


def fitting(text: str) -> str:
    """Cut text to what a cell can hold, and say so in the cell."""
    if len(text) < _SHORT or len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT:
        return text
    kept = text.encode("utf-16-le")[: 2 * (CELL_LIMIT - len(CUT_MARK))]
    return kept.decode("utf-16-le", errors="ignore") + CUT_MARK


def row_height(values: Sequence[object], widths: Sequence[int]) -> int:
    """Estimate how high a row must be for its wrapped text: not every program works it out itself."""
    pairs = zip(values, widths, strict=True)
    return _height(max(len(text) // (width - LEFT_EMPTY) for text, width in pairs if isinstance(text, str)))


def _height(more_lines: int) -> int:
    return min(_LINE * (1 + more_lines), _HIGHEST)
