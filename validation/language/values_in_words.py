"""Read the words of a text as values: "04" is 4, "01 – 02" is 1 to 2, "10 triệu đồng" 10000000."""

import re
from collections.abc import Callable
from math import prod

from model.texts.printed_days import read_printed_day

#: Digits in groups of three, parted by points or blanks as Vietnamese prints them ("1.250"), or plain digits.
WHOLE = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0][0-9]{3})+|[0-9]+)"
_NUMBER = re.compile(WHOLE)
_RANGE = re.compile(rf"({WHOLE})\s*(?:[–-]|đến)\s*({WHOLE})")
#: One step of an amount: "1.500.000", "1,5 triệu"; commas group where đồng follows at once, for đồng has no parts.
_STEP = re.compile(
    rf"(?:(?P<whole>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?=\s*(?:đ|₫|VN))|{WHOLE})"
    r"(?:[.,](?P<part>[0-9]{1,2}(?![0-9])|(?<=,)[0-9]+)(?=\s*(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)))?)"
    r"\s*(?P<scale>(?:(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)\s*)*)",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"(?:đồng(?: chẵn)?|đ|₫|VNĐ|VND)", re.IGNORECASE)
_FACTOR = re.compile(
    r"(?P<whole>[0-9]+)(?:[.,](?P<part>[0-9]+))?\s*(?P<percent>%)?\s*(?:(?:lần\s*)?(?:mức\s*)?lương(?: cơ sở| tối thiểu)?|lần)?"
)
_BELOW = re.compile(r"dưới ([0-9]+) tuổi\b.*", re.IGNORECASE)
_BEFORE_DAY = re.compile(
    r"^(?:hoàn thành |xong |báo cáo |gửi )?(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết|đến|hết|vào|trong)\s+"
    r"(?:[0-9]{1,2} giờ(?: [0-9]{1,2} phút)? )?",
    re.IGNORECASE,
)
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9, "trăm": 100}


def read_integer(words: str) -> str | None:
    """Read a whole number; leading zeros are a habit of print: "04" is 4, "1.250" is 1250."""
    return str(_whole(words)) if _NUMBER.fullmatch(words) else None


def _whole(digits: str) -> int:
    return int(re.sub(r"[^0-9]", "", digits))


def read_range_min(words: str) -> str | None:
    """Read the lower end of "01 – 02" (hyphen or en dash)."""
    match = _RANGE.fullmatch(words)
    return str(_whole(match[1])) if match else read_integer(words)


def read_range_max(words: str) -> str | None:
    """Read the upper end of "01 – 02" (hyphen or en dash)."""
    match = _RANGE.fullmatch(words)
    return str(_whole(match[2])) if match else read_integer(words)


def read_amount_vnd(words: str) -> str | None:
    """
    Read an amount of money in đồng: "10 triệu đồng" is 10000000, "500.000 đồng" is 500000.

    Several steps add up ("1 tỷ 500 triệu đồng"), each smaller than the one before.
    """
    total, place, above = 0, 0, None
    while step := _STEP.match(words, place):
        scale = _scale(step["scale"])
        if above is not None and scale >= above:
            return None
        part = step["part"] or ""
        total += _whole(step["whole"]) * scale + int(part or 0) * scale // 10 ** len(part)
        place, above = step.end(), scale
    return str(total) if place and _CURRENCY.fullmatch(words, place) else None


def _scale(words: str | None) -> int:
    return prod(_SCALES[word] for word in (words or "").lower().split())


def read_decimal(words: str) -> str | None:
    """Read a factor, with or without what it multiplies: "1.0", "1,5 lần mức lương cơ sở", "50%" (0.5), "02 lần"."""
    match = _FACTOR.fullmatch(words)
    if not match:
        return None
    whole, part = match["whole"], match["part"] or ""
    if match["percent"]:
        part = (whole.zfill(3)[-2:] + part).rstrip("0")
        whole = whole.zfill(3)[:-2]
    return f"{int(whole)}.{part or 0}"


def read_age_below(words: str) -> str | None:
    """Read a strict ceiling of age: "dưới 45 tuổi" is 45."""
    match = _BELOW.fullmatch(words)
    return str(int(match[1])) if match else None


def read_due_day(words: str) -> str | None:
    """Read the day of a deadline, with or without the words before it: "trước ngày 30/9/2026" is 2026-09-30."""
    return read_printed_day(_BEFORE_DAY.sub("", words, count=1))


#: The readers by the name that a schema's `reads` metadata gives.
READERS: dict[str, Callable[[str], str | None]] = {
    "integer": read_integer,
    "range_min": read_range_min,
    "range_max": read_range_max,
    "amount_vnd": read_amount_vnd,
    "decimal": read_decimal,
    "age_below": read_age_below,
    "partial_day": read_printed_day,
    "due_day": read_due_day,
}
