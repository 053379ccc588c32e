"""The figures that words state: numbers with what they measure, days, and how often a thing is to be done."""

import re
from collections import Counter

#: A number, day or share as printed, "500.000", "14/5/2018", "30%"; what closes a sentence is no part of it.
NUMBER = r"\d+(?:[.,/-]\d+)*%?"
_TIMES = "ngày làm việc|ngày|tuần|tháng|quý|năm|giờ|phút"
_MEASURES = f"{_TIMES}|tuổi|lần|phần trăm|đồng(?! (?:chí|bào|nghiệp|bộ|thời))|km|m²|m2|ha|kg|tấn|lít"
_THOUSANDS = r"(?: (?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)\b)*"
_FIRST = "nửa|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười"
_FURTHER = f"{_FIRST}|mốt|tư|lăm|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi"
_FIGURE = re.compile(
    rf"\b(?P<day>ngày \d+ tháng \d+(?: năm \d+)?|tháng \d+ năm \d+)\b"
    # "quý 3 năm 2018": the year is a number of its own.
    rf"|{NUMBER}{_THOUSANDS}(?: (?:%|(?:{_MEASURES})\b(?! \d)))?"
    # How often, and in which quarter; both spellings of the first word are one.
    rf"|\b(?:h(?P<each>[ằà])ng|mỗi) (?P<period>ngày|tuần|tháng|quý|năm)\b|\bquý I(?:I{{0,2}}|V)\b"
    rf"|\b(?:{_FIRST})(?: (?:{_FURTHER}))* (?:{_MEASURES})\b(?! \d)",
    re.IGNORECASE,
)
_SPELLINGS = {"ngàn": "nghìn", "tỉ": "tỷ", "bẩy": "bảy"}


def figures(words: str) -> Counter[str]:
    """Return the figures in words with what they measure, in one spelling, each as often as it stands there."""
    return Counter(map(_in_one_spelling, _FIGURE.finditer(words)))


def _in_one_spelling(figure: re.Match[str]) -> str:
    if figure["each"]:
        return f"hằng {figure['period'].lower()}"
    if figure["day"]:
        return figure[0].lower()
    return " ".join(_SPELLINGS.get(word, word) for word in figure[0].split(" "))
