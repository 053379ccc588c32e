"""
What a reader can look up: addresses, documents by their number, clauses and pages.

A source that names none of these cannot be checked by anybody ("theo tài liệu mới").
"""

import re

_HOST = r"(?:[a-z0-9-]+\.)+(?:vn|com|net|org|gov|edu|info|asia|eu|int)"
_ADDRESS = rf"(?<![\w@.-])(?:https?://)?{_HOST}(?![\w-])(?:/[^\s;,)”]*)?"
#: A symbol as it is printed: 38/2019/NĐ-CP, 97-ĐA/TU, 22/2008/QH12.
_SYMBOL = r"(?<![\w/])\d+(?:/\d{4})?[-/][A-ZĐ]{2,}\w*(?:[-/][A-ZĐ]{2,}\w*)*"
_TYPES = (
    "công báo|nghị định|nghị quyết|quyết định|luật|thông tư|thông tri|thông báo|kết luận|quy định|quy chế|hướng dẫn|"
    "kế hoạch|báo cáo|công văn|chỉ thị|đề án|chương trình|tờ trình|biên bản|lệnh|pháp lệnh|công điện"
)
_NUMBERED = rf"\b(?:{_TYPES})\b[^;.:“”()]*?\bsố\s+\d+"
_PART = (
    r"\b(?:khoản|điều|mục|chương|phần|phụ lục|chú thích|trang)\s+(?:\d+|[ivx]+)(?:\.\d+)*\b"
    r"|\bđiểm\s+[a-zđ]\b|\b[IVX]+(?:\.\d+)+\b"
)
_PATTERNS = [re.compile(_SYMBOL), *(re.compile(each, re.IGNORECASE) for each in (_ADDRESS, _NUMBERED, _PART))]


def reader_references(words: str) -> set[str]:
    """Return everything in these words that a reader can look up, in lower case."""
    return {each.rstrip(".").casefold() for pattern in _PATTERNS for each in pattern.findall(words)}
