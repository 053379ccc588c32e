"""
The CSV of each table that Excel opens without changing it: BOM, CRLF, guarded cells.

On opening, a spreadsheet reads every cell as if it were typed: 01-02 becomes a day, 04 becomes
4, 1.0 becomes 10 where the comma is the decimal mark, and quotes round a cell change nothing.
A cell it would change is guarded by one figure space (U+2007) in front: the cell stays text,
is seen to begin with a blank as wide as a digit, no character that starts a formula stands
first, and whatever trims text takes it off again. Tried with LibreOffice under Vietnamese and
English settings (tests/test_spreadsheets.py): a no-break space does not hold (04 becomes 4), a
zero-width character holds but hides; ="04" is a formula, an apostrophe is shown, and a tab is
itself on the lists of dangerous first characters.

Left as they are, because every regional setting reads them as the same value: days written
YYYY-MM-DD, whole numbers up to 15 digits, true and false, and words.
"""

import csv
import re
from pathlib import Path

from publishing.downloads.cells import cell_text
from validation.portal import Portal, Table

GUARD = "\u2007"
#: Longer whole numbers lose their last digits in a spreadsheet.
_EXACT_DIGITS = 15
_SAFE_TYPES = frozenset({"day", "boolean"})
_FORMULA_STARTS = tuple("=+-@|%\t\r\n")
_WORD = re.compile(r"[^\W\d_]+")
#: Words inside what a spreadsheet takes for a number, a truth value, a day or an hour.
_READ_AS_VALUES = re.compile(
    "e|[ap]m|true|false|tháng|thg?|năm|ngày|"
    "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|"
    "sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?",
    re.IGNORECASE,
)


def write_excel_csv_files(portal: Portal, folder: Path) -> None:
    """Write `<table>.excel.csv` for every table into `folder`."""
    for table in portal.tables.values():
        write_excel_csv(table, folder / f"{table.name}.excel.csv")


def write_excel_csv(table: Table, path: Path) -> None:
    """Write one table, row by row."""
    columns = [(column.name, column.type) for column in table.columns]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([name for name, _ in columns])
        writer.writerows([guarded(cell_text(getattr(row, name)), kind) for name, kind in columns] for row in table.rows)


def guarded(text: str, kind: str) -> str:
    """Give a cell as Excel must find it, so that it shows what the data holds."""
    if not text or kind in _SAFE_TYPES or (kind == "integer" and len(text) <= _EXACT_DIGITS):
        return text
    return GUARD + text if _would_change(text) else text


def _would_change(text: str) -> bool:
    """Tell whether a spreadsheet would run this text, or read it as something else than words."""
    if text.lstrip().startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS):
        return True
    return all(_READ_AS_VALUES.fullmatch(word) for word in _WORD.findall(text))
