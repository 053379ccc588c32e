"""
The CSV of each table that Excel opens without changing it: BOM, CRLF, guarded cells.

On opening, a spreadsheet reads every cell as if it were typed: 01-02 becomes a day, 04 becomes
4, 1.0 becomes 10 where the comma is the decimal mark, and quotes round a cell change nothing.
A cell it would change is guarded by one figure space (U+2007) in front: the cell stays text,
is seen to begin with a blank as wide as a digit, no character that starts a formula stands
first, and whatever trims text takes it off again. Tried with LibreOffice under Vietnamese and
English settings (tests/downloads/test_spreadsheets.py): a no-break space does not hold (04 becomes 4), a
zero-width character holds but hides; ="04" is a formula, an apostrophe is shown, and a tab is
itself on the lists of dangerous first characters.

Left as they are, because every regional setting reads them as the same value: days written
YYYY-MM-DD, whole numbers up to 15 digits, true and false, and words.
"""

import csv
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from model.portal import Table
from publishing.downloads.records import text_records

GUARD = "\u2007"
#: From here on, whole numbers lose their last digits in a spreadsheet.
_INEXACT = 10**15
#: Words inside what a spreadsheet takes for a number, a truth value, a day or an hour.
_VALUE_WORDS = (
    "e|[ap]m|true|false|tháng|thg?|năm|ngày|"
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
#: How those words begin: most others are passed over at their first letter.
_FIRST_LETTERS = "adefjmnopst"
#: What starts a formula; or what holds no word besides those. One look at a cell, however long.
_CHANGED = re.compile(
    rf"\s*[=+\-@|%]|[\t\r\n]|(?:[\W\d_]|(?<![^\W\d_])(?=[{_FIRST_LETTERS}])(?:{_VALUE_WORDS})(?![^\W\d_]))++\Z",
    re.IGNORECASE,
)


def write_excel_csv(table: Table, path: Path) -> None:
    """Write one table, row by row."""
    guards = [_GUARDS.get(column.type, guarded) for column in table.columns]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        for row in text_records(table):
            cells = [
                guard(cell) if guard and cell is not None else cell for guard, cell in zip(guards, row, strict=True)
            ]
            writer.writerow(cells)


def guarded(text: str) -> str:
    """Return words as Excel must find them, so that it shows what the data holds."""
    return GUARD + text if _CHANGED.match(text) else text


def _guarded_decimal(value: Decimal) -> str:
    """Guard every decimal: where the comma is the decimal mark, 1.0 would be read as 10."""
    return f"{GUARD}{value}"


def _guarded_integer(value: int) -> int | str:
    """Guard a whole number whose last digits a spreadsheet would lose."""
    return value if -_INEXACT < value < _INEXACT else f"{GUARD}{value}"


#: How each type of column is guarded; None where every regional setting reads the same value.
_GUARDS: dict[str, Callable[..., object] | None] = {
    "day": None,
    "boolean": None,
    "integer": _guarded_integer,
    "decimal": _guarded_decimal,
}
