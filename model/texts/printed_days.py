"""
Days and months as texts print them, in figures and in words.

Decree 30/2020/NĐ-CP, annex I, prints "ngày 05 tháng 4 năm 2021"; texts also write 05/4/2021, 05-4-2021, 05.4.2021,
tháng 10/2017, and leave the day of a draft blank.
"""

import re

_MONTHS = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTH_NAMES = {name: number for number, name in enumerate(_MONTHS, 1)} | {"một": 1, "chạp": 12}
_MONTH = rf"(?:[0-9]{{1,2}}|{'|'.join(sorted(_MONTH_NAMES, key=len, reverse=True))})"
_BLANK = r"[\s.…_]*"
_STYLES = (
    rf"(?:ngày\s+)?(?:mùng |mồng )?(?P<day>[0-9]{{1,2}})\s+tháng\s+(?P<month>{_MONTH})\s+năm\s+(?P<year>[0-9]{{4}})",
    rf"(?:ngày{_BLANK})?tháng\s+(?P<month>{_MONTH})(?:\s+năm\s+|\s*[/.-]\s*)(?P<year>[0-9]{{4}})",
    r"(?:ngày\s+)?(?P<day>[0-9]{1,2})\s*(?P<mark>[/.-])\s*(?P<month>[0-9]{1,2})\s*(?P=mark)\s*(?P<year>[0-9]{4})",
    r"(?P<month>[0-9]{1,2})\s*[/-]\s*(?P<year>[0-9]{4})",
    r"năm\s+(?P<year>[0-9]{4})",
)
_PATTERNS = tuple(re.compile(style, re.IGNORECASE) for style in _STYLES)
#: A day or a month after the word "ngày" or "tháng", as citations print it; no groups.
PRINTED_DAY = "|".join(re.sub(r"\?P<\w+>", "?:", style) for style in _STYLES[:2]) + (
    r"|ngày\s+[0-9]{1,2}\s*(?:/\s*[0-9]{1,2}\s*/|-\s*[0-9]{1,2}\s*-|\.\s*[0-9]{1,2}\s*\.)\s*[0-9]{4}"
)


def read_printed_day(words: str) -> str | None:
    """
    Read a day, a month or a year that these words are, and nothing else.

    "05/11/2002" is 2002-11-05, "ngày    tháng 5 năm 2021" is 2021-05, "năm 2021" is 2021; None for any other words.
    """
    words = words.strip()
    match = next((match for each in _PATTERNS if (match := each.fullmatch(words))), None)
    if match is None:
        return None
    parts = match.groupdict()
    month = parts.get("month") or ""
    number = int(month) if month.isdecimal() else _MONTH_NAMES.get(" ".join(month.casefold().split()))
    steps = [parts["year"], number, int(parts["day"]) if parts.get("day") else None]
    return "-".join(f"{int(step):02}" for step in steps if step)
