"""
Find a given name that stands alone before what may only be said of a person in confidence.

"Hạnh: hoàn thành tốt nhiệm vụ", "Thắng - Bí thư Phường 5": no family name, no word of address, and whoever
works there knows who is meant. The name must stand where a list or a note puts it, before a colon, a bracket or a dash.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.full_names import Name
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import GIVEN, UPPER, syllable

#: Appraisal, health, family and telephone: what no note says of anybody by name.
_CONFIDENTIAL = (
    r"(?:hoàn thành|không hoàn thành|chưa hoàn thành|HTXSNV|HTTNV|HTNV|KHTNV|xếp loại|năng lực|phẩm chất|uy tín|tín nhiệm|\d+(?:/\d+)? phiếu|"
    r"bệnh|huyết áp|tiểu đường|tim mạch|phẫu thuật|nằm viện|thai sản|bị |mắc |ung thư|sức khỏe|sức khoẻ|điều trị|mang thai|nghỉ ốm|kỷ luật|cảnh cáo|khiển trách|vợ|chồng|con |ly hôn|độc thân|"
    r"nhà riêng|nhà ở|ở trọ|trú |sinh năm|sinh ngày|sinh \d|còn nóng|chưa (?:đạt|đủ|qua|có|học|quy|được)|không đạt|có triển vọng|\(?0\d[\d .-]{7,})"
)
_POST = (
    r"(?:chính\b|phó\b|dự bị|Bí thư|Phó|Chủ tịch|Trưởng|Chánh|Giám đốc|PCT|CT UBND|Chủ nhiệm|Ủy viên|Uỷ viên|PBT|BT )"
)
_WITH_MATTER = re.compile(
    rf"(?:^|[:;,.(]\s|\bvà )([{UPPER}][^\W\d_]*)(?: \([^()\n]{{1,25}}\))? ?(?:\(|:|–|-|,)\s?{_CONFIDENTIAL}",
    re.MULTILINE,
)
_WITH_POST = re.compile(rf"(?:^|[:;,.(]\s|\bvà )([{UPPER}][^\W\d_]*) ?(?:\(|:|–|-)\s?{_POST}", re.MULTILINE)
#: A note that begins with the name, and goes on with what it confides.
_TOLD = re.compile(
    rf"(?:^|[.;]\s)([{UPPER}][^\W\d_]*) (?:chưa|đã|đang|bị|có|vừa|hay|mới|không)(?![^\W_])[^.;\n]{{0,40}}?"
    r"(?<![^\W_])(?:lập gia đình|vợ|chồng|ly hôn|có con|sinh con|bệnh|ung thư|kỷ luật|cảnh cáo|xếp loại|tín nhiệm|nghỉ ốm|mang thai)(?![^\W_])",
    re.MULTILINE,
)
_PLAN = re.compile(
    r"dự kiến|phương án|quy hoạch|luân chuyển|điều động|bố trí|thay thế|nhân sự|giới thiệu", re.IGNORECASE
)
#: What may stand before a colon or a dash without being anybody's name.
_NO_NAMES = frozenset(
    map(
        syllable,
        [
            "Văn",
            "Thị",
            "Chi",
            "Đoàn",
            "Hội",
            "Ban",
            "Năm",
            "Tháng",
            "Lớp",
            "Nhất",
            "Hai",
            "Ba",
            "Bốn",
            "Tổ",
            "Đội",
            "Trường",
            "Phòng",
            "Sở",
            "Khối",
            "Nữ",
            "Nam",
            "Dân",
            "Con",
            "Tỉnh",
        ],
    )
)

_MOVES = r"(?:lên|về|sang|làm|giữ|thay|thôi|nghỉ)"
_MOVED = re.compile(
    rf"(?<![^\W_])(?i:đưa|chuyển|cử|bố trí|điều|thay|cho|để|đề nghị) ([{UPPER}][^\W\d_]*) {_MOVES}(?![^\W_])"
)
_BEFORE_MARK = re.compile(
    rf"[A-ZÀ-ÞĂĐĨŨƠƯẠ-Ỹ][^\W\d_]*+(?: ?[(:–,-]| (?P<moves>{_MOVES}) | (?:chưa|đã|đang|bị|có|vừa|hay|mới|không) )"
)


def _places(block: Block) -> Iterator[int]:
    for match in _BEFORE_MARK.finditer(block.plain):
        is_moved = match["moves"] is not None
        name = match[0].split()[0].rstrip("(:–,-")
        if _is_given(name) and (is_moved or _begins_part(block.plain, match.start())):
            yield match.start()


def _begins_part(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place]
    return not before or before[-1] == "\n" or before.endswith("và ") or before[-2:-1] in tuple(":;,.(")


@lru_cache(10_000)
def _is_given(word: str) -> bool:
    key = syllable(word)
    return key in GIVEN and key not in _NO_NAMES


TELLTALES = Telltales(look=_places)


def confided_names(text: str) -> Iterator[Name]:
    """Return the given names that stand alone before a confidential matter, in a text in plain form."""
    patterns = (_WITH_MATTER, _MOVED, _TOLD, _WITH_POST) if _PLAN.search(text) else (_WITH_MATTER, _MOVED, _TOLD)
    for pattern in patterns:
        for match in pattern.finditer(text):
            if _is_given(match[1]):
                yield Name(match[1], match.start(1), match.end(1))
