"""Amounts of money, shares, factors of the base salary, and counts of people and things, with the words they belong to."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from validation.language.values_in_words import WHOLE

_NUMBER = rf"(?:{WHOLE})(?:,[0-9]+)?"
_SCALE = r"(?:\s*(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ))*"
_RANGE = rf"{_NUMBER}(?:\s*(?:[-–]|đến)\s*{_NUMBER})?"
#: What an amount is paid for each of: "/người/tháng".
_EACH = r"(?:\s*/\s*(?:hộ xã viên|xã viên|năm học|học kỳ|nhà văn hóa|đơn vị|đồng chí|mô hình|[^\W\d_]+))*"
_MONEY = re.compile(rf"(?<![\w.,/]){_RANGE}{_SCALE}(?:\s+{_NUMBER}{_SCALE})?\s*(?:đồng(?! chí)|VNĐ|VND|₫){_EACH}(?!\w)")
_SHARE = re.compile(rf"(?<![\w.,/]){_RANGE}\s*%")
_FACTOR = re.compile(
    r"(?<![\w.,/])[0-9]+(?:[.,][0-9]+)?\s*(?:lần\s+)?(?:mức\s+)?lương\s+(?:cơ\s+sở|tối\s+thiểu)(?:\s*/\s*[^\W\d_]+)*",
    re.IGNORECASE,
)
_COUNTED = (
    "đồng chí|người|lượt người|lượt|hộ|cán bộ|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|trường hợp|đơn vị|tổ chức|cơ sở|doanh nghiệp|hợp tác xã|mô hình|công trình"
    "|dự án|lớp|buổi|cuộc|biên chế|chi bộ|đảng bộ|xã|phường|thôn|khu phố|tuyến|hồ sơ|vụ|nhà|giường bệnh|km|ha|tấn|m2|m²"
)
_COUNT = re.compile(rf"(?<![\w.,/-]){_RANGE}(?:/{WHOLE})?\s+(?:{_COUNTED})(?!\w)")
_BREAK = re.compile(r"[;:.,(](?!\d)\s*|\s+và\s+")
_LONGEST_LABEL = 160


class Amount(NamedTuple):
    """
    A figure in a line.

    Attributes:
        begin: Where it begins.
        printed: Figure and unit as printed.
        label: The words before it in the same part of the sentence: what the figure is of; empty if none.
    """

    begin: int
    printed: str
    label: str


def amounts(words: str) -> list[Amount]:
    """Return amounts of money, shares and factors of the base salary, in order."""
    return _ordered(words, _MONEY, _FACTOR, _SHARE)


def counts(words: str) -> list[Amount]:
    """Return counts of people and things, in order."""
    return _ordered(words, _COUNT)


def _ordered(words: str, *patterns: re.Pattern[str]) -> list[Amount]:
    found = [match for pattern in patterns for match in pattern.finditer(words)]
    found.sort(key=lambda match: (match.start(), -match.end()))
    apart: list[re.Match[str]] = []
    for match in found:
        if not apart or match.start() >= apart[-1].end():
            apart.append(match)
    return [
        Amount(
            match.start(), match[0].strip(), _label(words[max(0, match.start() - 2 * _LONGEST_LABEL) : match.start()])
        )
        for match in apart
    ]


def _label(before: str) -> str:
    """Return what stands before a figure since the last break; where nothing does, what stands before the colon."""
    parts = list(_parts(before))
    label = next((part for part in reversed(parts) if re.search(r"[^\W\d_]{2}", part)), "")
    return label if len(label) <= _LONGEST_LABEL else ""


def _parts(before: str) -> Iterator[str]:
    begin = 0
    for match in _BREAK.finditer(before):
        yield before[begin : match.start()].strip()
        begin = match.end()
    yield before[begin:].strip()
