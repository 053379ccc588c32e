"""What an editor needs to hear about one bad cell, beyond the rule: what it was meant to be, what did it."""

import re

from pandera.api.pandas.components import Column

from validation.language.characters import HIDDEN, unfamiliar_characters
from validation.language.words import did_you_mean

_EXCEL_DAY = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")
_SERIAL_DAY = re.compile(r"[34][0-9]{4}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
#: The letters most often typed or pasted in place of ours.
_MEANT = str.maketrans("аеорсухіАВЕКМНОРСТХÐɑｏ‐‑", "aeopcyxiABEKMHOPCTXĐao--")


def hint(rule: str, value: str, column: Column) -> str:
    """Return the words that say more about this value than the rule alone; empty when nothing does."""
    if rule == "isin":
        codes = [str(code) for code in column.metadata["labels"]]
        labels = "; ".join(f"{code.value} ({code.label})" for code in column.metadata["labels"])
        return _joined(f"Giá trị không có trong danh mục, chỉ nhận: {labels}.", did_you_mean(value, codes))
    if rule == "str_matches":
        return _joined("Mã không đúng dạng.", column.description or "")
    maker = _HINTS.get(rule)
    return maker(value) if maker else ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _misread(value: str) -> str:
    read = _read_again(value)
    return f"Chữ hỏng vì tệp UTF-8 bị mở nhầm bảng mã rồi lưu lại. Có phải ý bạn là “{read}”?" if read else ""


def _look_alike(value: str) -> str:
    if misread := _misread(value):
        return misread
    strange = unfamiliar_characters(value)
    named = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in strange)
    return _joined(f"Có ký tự lạ: {named}.", _meant(value, value.translate(_MEANT)))


def _read_again(value: str) -> str:
    """Return the words that were UTF-8 before a program took them for the code page of old Windows; or nothing."""
    for code_page in ("cp1252", "latin-1"):
        try:
            return value.encode(code_page).decode("utf-8")
        except UnicodeError:
            continue
    return ""


def _meant(value: str, meant: str) -> str:
    return f"Có phải ý bạn là “{meant}”?" if meant != value and not unfamiliar_characters(meant) else ""


def _hidden(value: str) -> str:
    names = {"\u00a0": "dấu cách không ngắt", "\n": "xuống dòng", "\t": "dấu tab", "\0": "ký tự NUL"}
    found = [names.get(letter, f"U+{ord(letter):04X}") for letter in dict.fromkeys(value) if HIDDEN.match(letter)]
    return f"Có ký tự ẩn hoặc khoảng trắng lạ: {', '.join(found)}."


def _boolean(value: str) -> str:
    if value in {"TRUE", "FALSE"}:
        return f"Excel đã đổi thành {value}; chỉ nhận true hoặc false viết thường."
    return _joined("Chỉ nhận true hoặc false.", did_you_mean(value, ("true", "false")))


def _day(value: str) -> str:
    if _EXCEL_DAY.fullmatch(value):
        return f"Excel hoặc người nhập đã viết ngày thành “{value}”, không rõ đâu là ngày, đâu là tháng."
    if _SERIAL_DAY.fullmatch(value):
        return "Excel đã đổi ngày thành số thứ tự của ngày."
    return ""


def _number(value: str) -> str:
    if _GROUPED.fullmatch(value):
        return f"Có phải ý bạn là “{re.sub('[.,]', '', value)}”?"
    return ""


def _decimal(value: str) -> str:
    if value.isdecimal():
        return f"Excel đã bỏ phần lẻ: viết “{value}.0”."
    return f"Có phải ý bạn là “{value.replace(',', '.')}”?" if "," in value else ""


def _excel(value: str) -> str:
    if value.startswith("#"):
        return "Excel đã thay nội dung bằng mã lỗi của công thức."
    if "E" in value.upper() and value[:1].isdigit() and "-" not in value.split("E", maxsplit=1)[0]:
        return "Excel đã rút gọn số dài."
    return f"Excel đã đổi một khoảng số (như 01-02) thành ngày “{value}”."


_HINTS = {
    "letters_are_not_lost": _misread,
    "has_no_look_alike": _look_alike,
    "has_no_hidden_character": _hidden,
    "is_boolean": _boolean,
    "is_day": _day,
    "is_partial_day": _day,
    "is_integer": _number,
    "is_decimal": _decimal,
    "was_not_changed_by_excel": _excel,
}
