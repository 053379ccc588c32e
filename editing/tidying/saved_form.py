"""
The bytes of a table, whatever program saved them, as the rows of the portal (decisions/0014).

What stands between the cells and round them may be put right: marks of encoding, ends of lines, what parts the cells,
quotation marks, the order of rows and columns, letters in two parts, empty rows and columns. No cell says anything else
afterwards. What cannot be told apart for sure is refused.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from editing.canonical import csv_text
from validation.reading.headers import delimiter_of
from validation.schemas import TableSchema
from validation.tables.key_order import record_order

_BOM = b"\xef\xbb\xbf"
_UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SEPARATOR = re.compile(r"\"?sep=[,;\t]\"?\r?\n", re.IGNORECASE)
_NAMES = {";": "dấu chấm phẩy", "\t": "dấu tab"}
#: The blank that guards cells in the CSV for Excel that the portal hands out (publishing/downloads/excel_csv.py).
GUARD = "\u2007"
_TRUTH = {"TRUE": "true", "FALSE": "false"}
_NO_UTF8 = (
    "tệp lưu bằng bảng mã ANSI nên chữ có dấu đã mất hoặc không đọc chắc được. Mở lại tệp gốc và lưu theo kiểu “CSV UTF-8”; "
    "không còn tệp gốc thì lấy bản lưu, hoặc dùng sổ biên tập (make workbook)."
)
_NO_TABLE = "không đọc được thành bảng: có dấu ngoặc kép mở mà không đóng, hoặc đứng lẻ giữa ô."
_OTHER_COLUMNS = "các cột không phải của bảng: {}. Sửa dòng tiêu đề, rồi chạy lại."
_TORN = "dòng {} có {} ô, bảng có {} cột. Sửa dòng ấy, rồi chạy lại."


class NotTidyError(Exception):
    """Raised when a table cannot be put into the portal's form; its words say in Vietnamese why."""


@dataclass
class Tidied:
    """
    A table in the portal's form.

    Attributes:
        text: Its words as a file.
        rows: Its rows; each after the line, or with Excel the row of the sheet, where it stood.
        done: What was put right, in words.
    """

    text: str = ""
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)


def tidied(content: bytes, schema: type[TableSchema]) -> Tidied:
    """
    Put a table into the portal's form.

    Raises:
        NotTidyError: letters were lost, or it is not this table.
    """
    table = Tidied()
    rows = _rows(_decoded(content, table), table)
    names = list(map(str, schema.to_schema().columns))
    header = _header(next(rows, (1, []))[1], names)
    if [name for name in header if name] != names:
        table.done.append("xếp lại cột")
    empty, composed = 0, 0
    for number, cells in rows:
        if not any(map(str.strip, cells)):
            empty += 1
            continue
        row = _row(number, cells, header)
        plain = {name: _plain(row[name], schema, name) for name in names}
        composed += plain != {name: row[name] for name in names}
        table.rows.append((number, plain))
    table.done += [f"bỏ {empty} dòng trống"] * bool(empty)
    table.done += [f"chữ dựng sẵn, true/false viết thường ở {composed} dòng"] * bool(composed)
    _sort(table, schema)
    table.text = csv_text(names, (row for _, row in table.rows))
    if table.text.encode() != content and not table.done:
        table.done.append("bỏ ngoặc kép và ô thừa")
    return table


def _decoded(content: bytes, table: Tidied) -> str:
    encoding = _UTF16.get(content[:2], "utf-8")
    table.done += ["UTF-16 thành UTF-8"] * (encoding != "utf-8")
    table.done += ["bỏ dấu BOM"] * content.startswith(_BOM)
    try:
        words = content.removeprefix(_BOM).decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTidyError(_NO_UTF8) from error
    if "\r" in words:
        table.done.append("xuống dòng kiểu LF")
    if match := _SEPARATOR.match(words):
        table.done.append("bỏ dòng sep=")
        words = words[match.end() :]
    return words


def _rows(words: str, table: Tidied) -> Iterator[tuple[int, list[str]]]:
    """Return each row after its number."""
    delimiter = delimiter_of(words.partition("\n")[0])
    if delimiter in _NAMES:
        table.done.append(f"dấu phẩy thay {_NAMES[delimiter]}")
    try:
        yield from enumerate(csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True), start=1)
    except csv.Error as error:
        raise NotTidyError(_NO_TABLE) from error


def _header(header: list[str], names: list[str]) -> list[str]:
    """Return the names of the columns as they stand, "" for a column without one."""
    plain = [unicodedata.normalize("NFC", name).strip() for name in header]
    named = [name for name in plain if name]
    if sorted(named) != sorted(names):
        differing = sorted(set(names) ^ set(named)) or sorted({name for name in named if named.count(name) > 1})
        raise NotTidyError(_OTHER_COLUMNS.format(", ".join(differing)))
    return plain


def _row(number: int, cells: list[str], header: list[str]) -> dict[str, str]:
    """Give each cell its column; cells without a column must be empty."""
    beyond = [cell for name, cell in zip(header, cells, strict=False) if not name]
    if len(cells) != len(header) or any(map(str.strip, beyond)):
        raise NotTidyError(_TORN.format(number, len(cells), len(header)))
    return {name: cell for name, cell in zip(header, cells, strict=False) if name}


def _plain(cell: str, schema: type[TableSchema], name: str) -> str:
    """Return a cell with its letters composed and without a guard; truth values as the data write them."""
    plain = cell.removeprefix(GUARD) if cell.startswith(GUARD) else cell
    plain = plain if plain.isascii() else unicodedata.normalize("NFC", plain)
    is_truth = (schema.to_schema().columns[name].metadata or {}).get("type") == "boolean"
    return _TRUTH.get(plain, plain) if is_truth else plain


def _sort(table: Tidied, schema: type[TableSchema]) -> None:
    order = record_order(schema)
    before = [number for number, _ in table.rows]
    table.rows.sort(key=lambda row: order(row[1]))
    if [number for number, _ in table.rows] != before:
        table.done.append("xếp lại dòng theo mã")
