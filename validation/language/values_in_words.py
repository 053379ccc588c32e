"""Read the words of a text as values: "04" is 4, "01 – 02" is 1 to 2, "10 triệu đồng" 10000000."""

import re
from collections.abc import Callable

_NUMBER = re.compile(r"[0-9]+")
_RANGE = re.compile(r"([0-9]+)\s*[–-]\s*([0-9]+)")
_AMOUNT = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(triệu|nghìn|tỷ)?\s*đồng")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*")
_DECIMAL = re.compile(r"([0-9]+)[.,]([0-9]+)")
_BELOW = re.compile(r"dưới ([0-9]+) tuổi\b.*", re.IGNORECASE)
_DAY = re.compile(r"(?:ngày )?([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_LONG_DAY = re.compile(r"(?:ngày\s+([0-9]{1,2})?\s*)?tháng ([0-9]{1,2}) năm ([0-9]{4})")
_UNITS = {None: 1, "nghìn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}


def read_integer(words: str) -> str | None:
    """Read a whole number; leading zeros are a habit of print: "04" is 4."""
    return str(int(words)) if _NUMBER.fullmatch(words) else None


def read_range_min(words: str) -> str | None:
    """Read the lower end of "01 – 02" (hyphen or en dash)."""
    match = _RANGE.fullmatch(words)
    return str(int(match[1])) if match else read_integer(words)


def read_range_max(words: str) -> str | None:
    """Read the upper end of "01 – 02" (hyphen or en dash)."""
    match = _RANGE.fullmatch(words)
    return str(int(match[2])) if match else read_integer(words)


def read_amount_vnd(words: str) -> str | None:
    """Read an amount of money in đồng: "10 triệu đồng" is 10000000."""
    match = _AMOUNT.fullmatch(words)
    if not match:
        return None
    whole, _, part = match[1].replace(",", ".").partition(".")
    scale = _UNITS[match[2]]
    return str(int(whole) * scale + (int(part) * scale // 10 ** len(part) if part else 0))


def read_grouped(words: str) -> str | None:
    """Read a number grouped the Vietnamese way: "1.490.000" is 1490000."""
    return words.replace(".", "") if _GROUPED.fullmatch(words) else None


def read_decimal(words: str) -> str | None:
    """Read a decimal number with point or comma: "1.0" is 1.0."""
    match = _DECIMAL.fullmatch(words)
    return f"{int(match[1])}.{match[2]}" if match else None


def read_age_below(words: str) -> str | None:
    """Read a strict ceiling of age: "dưới 45 tuổi" is 45."""
    match = _BELOW.fullmatch(words)
    return str(int(match[1])) if match else None


def read_partial_day(words: str) -> str | None:
    """Read a day or a month: "05/11/2002" is 2002-11-05, "tháng 5 năm 2021" is 2021-05."""
    match = _DAY.fullmatch(words)
    if match:
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    match = _LONG_DAY.fullmatch(words)
    if not match:
        return None
    month = f"{match[3]}-{int(match[2]):02}"
    return f"{month}-{int(match[1]):02}" if match[1] else month


#: The readers by the name that a schema's `reads` metadata gives.
READERS: dict[str, Callable[[str], str | None]] = {
    "integer": read_integer,
    "range_min": read_range_min,
    "range_max": read_range_max,
    "amount_vnd": read_amount_vnd,
    "grouped": read_grouped,
    "decimal": read_decimal,
    "age_below": read_age_below,
    "partial_day": read_partial_day,
}
