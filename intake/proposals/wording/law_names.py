"""Laws and statutes that a text names without a number: "Luật Đất đai ngày 18 tháng 01 năm 2024", "Điều lệ Đảng"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from model.texts.printed_days import PRINTED_DAY

_KIND = r"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)"
_STATUTE = re.compile(
    r"Điều lệ\s+(?P<name>Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?|Đoàn(?:\s+(?:TNCS|Thanh niên [Cc]ộng sản)\s+Hồ Chí Minh)?|Công đoàn(?:\s+Việt Nam)?"
    r"|Hội\s+(?:[A-ZĐ]\w*\s?)+|Mặt trận Tổ quốc Việt Nam|Đội\s+(?:[A-ZĐ]\w*\s?)+)"
)
_BEGIN = re.compile(rf"(?<!\w){_KIND}(?=\s+(?:[A-ZĐÁÂĂÊÔƠƯÚỦỨÝ]|sửa đổi|năm [0-9]{{4}}|nước))")
#: Where the name of a law is over.
_END = re.compile(
    r"\s*[;:.()“”\"\[]|\s+(?:ngày|số|năm|được|đã|về|quy định|của Quốc hội|theo|và (?:các|pháp luật|văn bản|Nghị|Quyết|Thông|những|hướng dẫn|Bộ luật)|hiện hành|khi|thì|để|trong|tại|có)(?!\w)|,?\s+(?:và\s+)?(?=(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định)(?!\w))"
)
#: First words of names that hold a comma: "Luật Phòng, chống tham nhũng".
_WITH_COMMA = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh)\s+(?:Phòng|Cán bộ|Khám bệnh|Thi đua|An toàn|Quản lý|Nhập cảnh|Xuất cảnh|Thực hành|Trật tự|Bảo vệ|Hòa giải|Bầu cử|Trách nhiệm|Dược|Chăm sóc"
    r"|sửa đổi|Tương trợ|Sĩ quan|Người cao tuổi|Ưu đãi|Giáo dục|Điều ước)(?:[^,;.]*),\s+[a-zđàáảãạâăêôơưủứ]"
)
_COMMA = re.compile(r",\s+")
_AMENDS = re.compile(rf"{_KIND}\s+sửa đổi")
_DATED = re.compile(rf",?\s+(?P<day>{PRINTED_DAY})|\s+năm\s+(?P<year>[0-9]{{4}})", re.IGNORECASE)
_NUMBERED = re.compile(r",?\s+số\s*:?\s*[0-9]")
_LONGEST = 160
_SHORT_STATUTES = {"Điều lệ Đảng": "Điều lệ Đảng Cộng sản Việt Nam"}


class LawName(NamedTuple):
    """
    A law where a text names it.

    Attributes:
        begin: Where the mention begins.
        end: Where it ends, its date included.
        name: The name as printed.
        day: The day or year as printed; empty if none.
        has_number: Whether its number follows the name.
    """

    begin: int
    end: int
    name: str
    day: str
    has_number: bool


def law_names(words: str) -> Iterator[LawName]:
    """Return the laws, codes, ordinances and statutes that a line names, in order."""
    place = 0
    while match := _BEGIN.search(words, place):
        end = _end_of(words, match.start())
        yield _law(words, match.start(), end)
        place = max(end, match.end())
    for match in _STATUTE.finditer(words):
        yield _law(words, match.start(), match.start() + len(match[0].rstrip()))


def whole_name(name: str) -> str:
    """Return the name under which a statute is known, whatever short form is printed."""
    return _SHORT_STATUTES.get(name, name)


def _law(words: str, begin: int, end: int) -> LawName:
    day = _DATED.match(words, end)
    number = bool(_NUMBERED.match(words, end))
    printed = ((day["day"] or day["year"]) if day else "") or ""
    return LawName(begin, day.end() if day else end, words[begin:end], printed, number)


def _end_of(words: str, begin: int) -> int:
    """Tell where the name of a law that begins here is over; one that amends laws holds their names."""
    limit = min(len(words), begin + _LONGEST)
    amends = _AMENDS.match(words, begin)
    start = begin + 6
    for match in _END.finditer(words, start, limit):
        inner = match[0].strip(" ,") in ("", "và") or match[0].strip().startswith("và Bộ luật")
        if not (amends and (inner or (match[0].strip() == "số" and "của" not in words[begin : match.start()]))):
            limit = match.start()
            break
    comma = _COMMA.search(words, start, limit)
    if comma and not _WITH_COMMA.match(words, begin) and not _is_followed_by_date(words, comma.end()):
        limit = comma.start()
    return limit


def _is_followed_by_date(words: str, place: int) -> bool:
    """Tell whether the words after a comma still belong to the name, because the date of the law follows them."""
    return bool(
        re.match(r"[a-zđ][^;.,]{0,60}?\s(?:ngày\s+[0-9]|số\s+[0-9]|năm\s+[0-9]{4})", words[place : place + _LONGEST])
    )
