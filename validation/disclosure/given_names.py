"""
Find a given name that stands alone beside what may only be said of a person in confidence.

"Hạnh: hoàn thành tốt nhiệm vụ", "Thắng - Bí thư Phường 5": no family name, no word of address, and whoever
works there knows who is meant. The name must stand where a list or a note puts it: at the beginning of a part,
or where somebody is moved ("cho … về thay").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.full_names import Name
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import COMPOUNDS, GIVEN, UPPER, syllable

#: Appraisal, health, family and telephone: what no note says of anybody by name.
_CONFIDENTIAL = (
    r"(?:hoàn thành|không hoàn thành|chưa hoàn thành|chỉ hoàn thành|HTXSNV|HTTNV|HTNV|KHTNV|xếp loại|năng lực|phẩm chất|uy tín|tín nhiệm|\d+(?:/\d+)? phiếu|\d+(?:[.,]\d+)? ?% phiếu|"
    r"chưa (?:qua|học|quy hoạch|có|vợ|chồng|lập)|xuất sắc|tốt(?![^\W_])|khá(?![^\W_])|trung bình|yếu(?![^\W_])|kém|đạt(?! chuẩn)|bệnh|huyết áp|tiểu đường|tim mạch|phẫu thuật|nằm viện|thai sản|bị |mắc |ung thư|sức khỏe|sức khoẻ|điều trị|mang thai|có thai|nghỉ ốm|"
    r"suy |viêm |mổ |đột quỵ|tai biến|trầm cảm|loại [IVX\d]|kỷ luật|cảnh cáo|khiển trách|phê bình|vợ|chồng|con |bố |mẹ |ly hôn|ly thân|độc thân|góa|"
    r"nhà riêng|nhà ở|ở trọ|trú |ở \d|nhà số|thuê |sinh năm|sinh ngày|sinh \d|sn \d|còn nóng|nóng tính|bảo thủ|chưa đạt|chưa đủ|không đạt|có triển vọng|đảng viên|\(?0\d[\d ./-]{7,})"
)
#: What is said of one person by a verb, with nothing between.
_VERB = (
    r"(?:(?:được|đạt|có|chỉ được|chỉ đạt) \d+(?:[.,/]\d+)? ?(?:%|phiếu)|bị (?:kỷ luật|nhắc nhở|phê bình|khiển trách|cảnh cáo|cách chức|ung thư|tai biến|bệnh|ốm|tai nạn|tố cáo|kiểm điểm|đình chỉ|trầm cảm)|"
    r"(?:đang|mới|vừa|phải) (?:điều trị|nằm viện|mổ|mang thai|nghỉ ốm|nghỉ thai|sinh con|ly hôn|ly thân|chạy thận|xạ trị|hóa trị)|mang thai|ly hôn|ly thân|có (?:vợ|chồng|con|bồ|hai con|ba con)|"
    r"(?:không|chưa|hay) (?:lập gia đình|có gia đình|qua lớp|quy hoạch|đủ tuổi|trung thực|hoàn thành|quyết đoán|đi muộn|vắng họp|uống rượu|cáu|đủ chuẩn|đủ tín nhiệm|đạt phiếu)|uy tín (?:thấp|cao)|năng lực (?:hạn chế|yếu|tốt|khá)|chạy thận|say rượu|nghỉ ốm|"
    r"sinh năm \d|sinh (?:19|20)\d\d|(?:ở|trú|thuê)(?: tại| trọ| nhà| số| phòng)* \d)"
)
_POST = r"(?:chính\b|phó\b|dự bị|Bí thư|bí thư|Phó|phó |Chủ tịch|chủ tịch|Trưởng|trưởng |Chánh|chánh |Giám đốc|giám đốc|PCT|CT UBND|CT |Chủ nhiệm|Ủy viên|Uỷ viên|PBT|BT |Ban |Phòng |Sở |UBND|Đảng ủy|Mặt trận|Văn phòng|Phường |phường )"
_BEGINNING = r"(?:^|[:;,.(]\s|/ |\bvà )"
_IN_BRACKETS = r"(?: \([^()\n]{1,25}\))?"
_WITH_MATTER = re.compile(
    rf"{_BEGINNING}([{UPPER}][^\W\d_]*){_IN_BRACKETS} ?(?:\(|:|–|-|,|=|→|\||(?<=\)))\s?{_CONFIDENTIAL}", re.MULTILINE
)
_WITH_VERB = re.compile(rf"{_BEGINNING}([{UPPER}][^\W\d_]*) {_VERB}", re.MULTILINE)
_WITH_POST = re.compile(
    rf"{_BEGINNING}([{UPPER}][^\W\d_]*)(?: ?(?:\(|:|–|-)\s?{_POST}| (?:thay|về|sang|làm|giữ) (?:[{UPPER}]|bí thư|chủ tịch|phó |trưởng |chức))",
    re.MULTILINE,
)
_ARROW = re.compile(
    rf"{_BEGINNING}([{UPPER}][^\W\d_]*) ?(?:(?:→|->|=>)\s?{_POST}|\((?:bí thư|chủ tịch|phó |trưởng |PCT|CT|PBT)[^()\n]{{0,20}}\))",
    re.MULTILINE,
)
#: Somebody who is moved, in the middle of a sentence, where no other word has a capital.
_MOVED = re.compile(
    rf"(?<![^\W_])(?i:cho|đưa|điều|cử|để|bố trí|chọn|thay|phân công|giới thiệu|bầu|chuyển|rút|đề bạt|bổ nhiệm|cất nhắc|nhấc|luân chuyển|điều động|quy hoạch|kỷ luật) ([{UPPER}][^\W\d_]*) "
    r"(?:về|sang|làm|thay|giữ|lên|xuống|ra|vào|phụ trách|thôi|nghỉ|qua|đi|từ|bằng)(?![^\W_])"
)
_PLAN = re.compile(
    r"dự kiến|phương án|quy hoạch|luân chuyển|điều động|bố trí|thay thế|nhân sự|giới thiệu|ưu tiên|thay ", re.IGNORECASE
)
#: What may stand before a colon or a dash without being anybody's name.
_NO_NAMES = frozenset(
    map(
        syllable,
        """Văn Thị Chi Đoàn Hội Ban Năm Tháng Lớp Nhất Hai Ba Bốn Tổ Đội Trường Phòng Sở Khối Nữ Nam Dân Con Tỉnh Đảng Mục Tên Loại Mức Khá Tốt Đạt Bộ Cơ Số Quý Tuần Tây Đông Bắc Trung Tân Phú Thành Công Kết Học
        Hàng Chính Phó Thể Hoa Thu Nhà Tiền Lương Danh Tuổi Thời Điều Kỳ Cấp Cả Của Như Từ Thêm Mới Lễ Độ Xã Bản Ca Sinh Sổ Mẫu Sử Thi Ghi Tiến Tích Đối""".split(),  # noqa: SIM905
    )
)


def _places(block: Block) -> Iterator[int]:
    for word, place in block.capital_words:
        if _is_given(word) and _may_be_alone(block.plain, place, place + len(word)):
            yield place


def _may_be_alone(text: str, begin: int, end: int) -> bool:
    """Tell whether a word begins a part and stands before a mark or a verb, or in small words."""
    before = text[max(0, begin - 3) : begin]
    if not before or before[-1] == "\n" or before.endswith("và ") or before.rstrip(" ")[-1:] in tuple(":;,.(/"):
        return text[end : end + 1] in tuple(":,=(-→|–") or _AFTER.match(text, end) is not None
    return before[-1] == " " and before[-2:-1].islower() and _MOVED_AFTER.match(text, end) is not None


_AFTER = re.compile(rf" (?:[(:–=→|-]|{_VERB}|(?:thay|về|sang|làm|giữ) )")
_MOVED_AFTER = re.compile(r" (?:về|sang|làm|thay|giữ|lên|xuống|ra|vào|phụ trách|thôi|nghỉ|qua|đi|từ|bằng) ")


@lru_cache(10_000)
def _is_given(word: str) -> bool:
    return syllable(word) in GIVEN and not (word.isupper() and word.isascii())


TELLTALES = Telltales(look=_places)


def confided_names(text: str) -> Iterator[Name]:
    """Return the given names that stand alone beside a confidential matter, in a text in plain form."""
    patterns = [_WITH_MATTER, _WITH_VERB, _ARROW, _MOVED]
    if _PLAN.search(text):
        patterns.append(_WITH_POST)
    for pattern in patterns:
        for match in pattern.finditer(text):
            if _is_alone(text, match):
                yield Name(match[1], match.start(1), match.end(1))


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is a given name, and makes no other word with the next."""
    key = syllable(match[1])
    following = _NEXT.match(text, match.end(1))
    return (
        _is_given(match[1])
        and key not in _NO_NAMES
        and (not following or (key, syllable(following[1])) not in COMPOUNDS)
    )


_NEXT = re.compile(r" ([^\W\d_]+)")
