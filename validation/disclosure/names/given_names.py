"""
Find a given name that stands alone beside what may only be said of a person in confidence.

"Hạnh: hoàn thành tốt nhiệm vụ", "Thắng - Bí thư Phường 5": no family name, no word of address, and whoever
works there knows who is meant. The name must stand where a list or a note puts it: at the beginning of a part,
or where somebody is moved ("cho … về thay").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.names.full_names import Name
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import COMPOUNDS, GIVEN, PROSE, UPPER, syllable

#: Appraisal, health, family and telephone: what no note says of anybody by name.
_CONFIDENTIAL = (
    r"(?:hoàn thành|không hoàn thành|chưa hoàn thành|chỉ hoàn thành|HTXSNV|HTTNV|HTNV|KHTNV|xếp loại|năng lực|phẩm chất|uy tín|tín nhiệm|\d+(?:/\d+)? phiếu|\d+(?:[.,]\d+)? ?% phiếu|"
    r"không đủ (?:tiêu chuẩn|điều kiện|năng lực|tuổi|chuẩn)|chưa (?:qua|học|quy hoạch|có|vợ|chồng|lập)|xuất sắc|tốt(?![^\W_])|khá(?![^\W_])|trung bình|yếu(?![^\W_])|kém|đạt(?! chuẩn)|bệnh|huyết áp|tiểu đường|tim mạch|phẫu thuật|nằm viện|thai sản|bị |mắc |ung thư|sức khỏe|sức khoẻ|điều trị|mang thai|có thai|nghỉ ốm|"
    r"suy |viêm |mổ |đột quỵ|tai biến|trầm cảm|loại [IVX\d]|kỷ luật|cảnh cáo|khiển trách|phê bình|vợ|chồng|con |bố |mẹ |ly hôn|ly thân|độc thân|góa|"
    r"nhà riêng|nhà ở|ở trọ|trú |ở \d|nhà số|thuê |sinh năm|sinh ngày|sinh \d|sn \d|còn nóng|nóng tính|bảo thủ|chưa đạt|chưa đủ|không đạt|có triển vọng|đảng viên|\(?0\d[\d ./-]{7,})"
)
#: What is said of one person by a verb, with nothing between.
_OF_ONE = (
    r"(?:bị (?:kỷ luật|nhắc nhở|phê bình|khiển trách|cảnh cáo|cách chức|ung thư|tai biến|bệnh|ốm|tai nạn|tố cáo|kiểm điểm|đình chỉ|trầm cảm)|"
    r"(?:đang|mới|vừa|phải) (?:điều trị|nằm viện|mổ|mang thai|nghỉ ốm|nghỉ thai|sinh con|ly hôn|ly thân|chạy thận|xạ trị|hóa trị)|mang thai|ly hôn|ly thân|có (?:vợ|chồng|con|bồ|bố|mẹ|cha|ông nội|bà nội|ông ngoại|bà ngoại|anh ruột|em ruột|em trai|em gái|chị gái|hai con|ba con|người yêu|đơn)|tham gia (?:ngụy|nguỵ|fulro|tổ chức phản|tà đạo|đánh bạc)|nợ (?:nần|ngân hàng|tiền|\d)|làm (?:ngụy|nguỵ)|theo (?:đạo|ngụy)|đi (?:cải tạo|tù|cai nghiện)|vượt biên|"
    r"(?:không|chưa|hay) (?:lập gia đình|say|cãi|vắng|đủ tiêu chuẩn|đủ điều kiện|chấp hành|có gia đình|qua lớp|quy hoạch|đủ tuổi|trung thực|hoàn thành|quyết đoán|đi muộn|vắng họp|uống rượu|cáu|đủ chuẩn|đủ tín nhiệm|đạt phiếu)|uy tín (?:thấp|cao)|năng lực (?:hạn chế|yếu|tốt|khá)|thiếu (?:gương mẫu|trách nhiệm|năng lực|bản lĩnh|uy tín|trung thực|nhiệt tình)|sắp (?:bị|nghỉ|chuyển|về hưu|lên|được|sinh)|là \d+(?:[.,]\d+)* (?:triệu|nghìn|đồng)|yếu(?=[,.;]|$| đang)|mắc (?:bệnh|lao|covid|ung)|nhiễm |nghiện |ở (?:hẻm|ngõ|kiệt|thôn|xóm|tổ|trọ|gần|sau|cạnh)|chạy thận|say rượu|xin (?:nghỉ|thôi|chuyển|ra)|hạn chế(?=[,.;]|$)|giảm sút|đề nghị kỷ luật|(?:dự kiến|sẽ|định) (?:làm|giữ|thay|lên|được bổ nhiệm|được giới thiệu)|trình độ (?:[^\W\d_]+ ){0,3}(?:yếu|thấp|hạn chế)|có đơn (?:tố cáo|khiếu nại|xin)|(?:mẹ|cha|bố|vợ|chồng|con) (?:đau|ốm|bệnh|mất|bị|đang|mới|là )|xếp loại [A-D](?![^\W_])|là (?:cháu|con|em|anh|chị|vợ|chồng|bà con|người nhà) |nghỉ ốm|"
    r"sinh năm \d|sinh (?:19|20)\d\d|(?:ở|trú|thuê)(?: tại| trọ| nhà| số| phòng)* \d)"
)
_VERB = rf"(?:(?:(?:được|đạt|có|chỉ được|chỉ đạt) )?\d+(?:[.,/]\d+)? ?(?:%|phiếu|cao,)|{_OF_ONE})"
_POST = r"(?:chính\b|phó\b|dự bị|Bí thư|bí thư|Phó|phó |Chủ tịch|chủ tịch|Trưởng|trưởng |Chánh|chánh |Giám đốc|giám đốc|PCT|CT UBND|CT |Chủ nhiệm|Ủy viên|Uỷ viên|PBT|BT |Ban |Phòng |Sở |UBND|Đảng ủy|Mặt trận|Văn phòng|Phường |phường )"
_BEGINNING = (
    r"(?:^|[:;,.(]\s|/ |\b(?i:và|đánh giá|nhận xét|xếp loại|phân loại|sức khỏe|sức khoẻ|lương của|lương|năng lực của|uy tín của|phẩm chất của|thu nhập của|nghe nói|được biết|ứng viên|ứng cử viên|bệnh nhân|vợ|chồng|hồ sơ của|hồ sơ|"
    r"đơn của|phiếu của|trường hợp|riêng|về|của|vì|do|nhà|còn|theo|thấy|cho rằng|rằng|gia đình|con của|hoàn cảnh) )"
)
_IN_BRACKETS = r"(?: \([^()\n]{1,25}\))?"
_WITH_MATTER = re.compile(
    rf"{_BEGINNING}([{UPPER}][^\W\d_]*){_IN_BRACKETS} ?(?:\(|:|–|-|,|=|→|\||(?<=\)))\s?{_CONFIDENTIAL}", re.MULTILINE
)
_WITH_VERB = re.compile(rf"{_BEGINNING}([{UPPER}][^\W\d_]*) {_VERB}", re.MULTILINE)
_WITH_POST = re.compile(
    rf"{_BEGINNING}([{UPPER}][^\W\d_]*)(?: ?(?:\(|:|–|-)\s?{_POST}| (?:thay|về|sang|làm|giữ) (?:[{UPPER}]|bí thư|chủ tịch|phó |trưởng |chức))",
    re.MULTILINE,
)
#: The holder of a post in a plan, after it.
_AFTER_POST = re.compile(
    rf"(?:Bí thư|Chủ tịch|Trưởng (?:phòng|ban|đoàn)|Ủy viên|Uỷ viên|Giám đốc|Chánh Văn phòng|Phó (?:phòng|ban)|PCT|CT|PBT|BT) ?[:–-] ?([{UPPER}][^\W\d_]*)(?=\s*(?:[;,.(/]|$))",
    re.MULTILINE,
)
_ARROW = re.compile(
    rf"{_BEGINNING}([{UPPER}][^\W\d_]*) ?(?:(?:→|->|=>)\s?{_POST}|\((?:bí thư|chủ tịch|phó |trưởng |PCT|CT|PBT)[^()\n]{{0,20}}\))",
    re.MULTILINE,
)
#: Somebody who is moved, in the middle of a sentence, where no other word has a capital.
_MOVED = re.compile(
    rf"(?<![^\W_])(?i:gặp|nhờ|nhắn|cho|đưa|điều|cử|để|bố trí|chọn|thay|phân công|giới thiệu|bầu|chuyển|rút|đề bạt|bổ nhiệm|cất nhắc|nhấc|luân chuyển|điều động|quy hoạch|kỷ luật|giao|đề nghị|yêu cầu|nhắc|mời|hỏi|báo) ([{UPPER}][^\W\d_]*)(?: \([^()\n]{{1,30}}\))? "
    r"(?:về|sang|làm|thay|giữ|lên|xuống|ra|vào|phụ trách|thôi|nghỉ|qua|đi|từ|bằng|ở|tại|giúp|chuyển|giải trình|kiểm tra|kiểm điểm|viết|soạn|liên hệ|xử lý|trực|sửa|chuẩn bị|nộp|trả lời)(?![^\W_])"
)
#: Whose kin, goods or papers are spoken of.
_OF_WHOM = re.compile(
    rf"(?<![^\W_])(?i:con|vợ|chồng|bố|mẹ|cha|em|nhà|xe|máy|lương|đơn|phòng|việc|ý|lời|vi phạm) của ([{UPPER}][a-zà-ỹ]+)(?![^\W_]| [{UPPER}]| (?:và|hoặc) [{UPPER}])"
)
#: Who wrote, read or bears it, after a label.
_LABELLED = re.compile(
    rf"(?<![^\W_])(?i:người (?:trình bày|soạn|lập|ghi|duyệt|gửi|nhận|báo cáo|trực|viết|kiểm tra)|duyệt|ký nháy|ảnh|tin|soát|soạn|tổng hợp|chấp bút|đánh máy|thư ký|trực ban) ?: ([{UPPER}][a-zà-ỹ]+)(?= ?(?:$|[;|,(/–-]| [A-ZĐ]{{2,}}))",
    re.MULTILINE,
)
_PLAN = re.compile(
    r"dự kiến|phương án|quy hoạch|luân chuyển|điều động|bố trí|thay thế|nhân sự|giới thiệu|ưu tiên|thay ", re.IGNORECASE
)
#: What may stand before a colon or a dash without being anybody's name.
_NO_NAMES = frozenset(
    map(
        syllable,
        """Mẹ Được Văn Thị Chi Đoàn Hội Ban Năm Tháng Lớp Nhất Hai Ba Bốn Tổ Đội Trường Phòng Sở Khối Nữ Nam Dân Con Tỉnh Đảng Mục Tên Loại Mức Khá Tốt Đạt Bộ Cơ Số Quý Tuần Tây Đông Bắc Trung Tân Phú Thành Công Kết Học
        Hàng Chính Phó Thể Hoa Thu Nhà Tiền Lương Danh Tuổi Thời Điều Kỳ Cấp Cả Của Như Từ Thêm Mới Lễ Độ Xã Bản Ca Sinh Sổ Mẫu Sử Thi Ghi Tiến Tích Đối""".split(),  # noqa: SIM905
    )
)


def _places(block: Block) -> Iterator[int]:
    for word, place in block.capital_words:
        if _is_given(word) and _may_be_alone(block.plain, place, place + len(word)):
            yield place


def _may_be_alone(text: str, begin: int, end: int) -> bool:
    """Tell whether a word begins a part and stands before a mark or a verb, or in small words."""
    before, after = text[max(0, begin - 3) : begin], text[end : end + 1]
    if (before == "ủa " and text.endswith(_WHOSE, 0, begin)) or (
        after == "," and before.endswith(": ") and text[end + 2 : end + 3].isupper()
    ):
        return True
    if after in _ENDS_PART or (after == "," and before[-2:-1] in ("–", "-")):
        return _AFTER_A_MARK.search(before) is not None
    if after == " " and text[end + 1 : end + 2] not in _MARKS_APART and not text[end + 1 : end + 2].isdigit():
        following = _NEXT.match(text, end)
        if not following or following[1] not in _FIRST_WORDS:
            return False
    if not before or before[-1] == "\n" or before.endswith("và ") or before.rstrip(" ")[-1:] in _BEGIN_PART:
        return after in _MARKS or _AFTER.match(text, end) is not None
    if before[-1] != " " or not before[-2:-1].islower():
        return False
    return _MOVED_AFTER.match(text, end) is not None or _SAID_AFTER.match(text, end) is not None


_WHOSE = tuple(f"{word} của " for word in ("con", "vợ", "chồng", "bố", "mẹ", "nhà", "xe", "đơn", "lương"))
_BEGIN_PART, _MARKS, _MARKS_APART = tuple(":;,.(/"), tuple(":,=(-→|–"), frozenset("(:–=→|-")
#: What may stand after a given name that stands alone: the first words of what is said of one person, of moves.
_FIRST_WORDS = frozenset(
    """thay về sang làm giữ lên xuống ra vào phụ thôi nghỉ qua đi từ bằng được đạt có chỉ bị đang mới vừa phải mang ly không chưa hay uy năng chạy
    say sinh giải kiểm viết soạn liên xử trực sửa chuẩn nộp trả ở trú thuê thiếu sắp là yếu mắc nhiễm nghiện xin hạn giảm đề dự sẽ định trình nợ tham làm theo vượt mẹ cha bố vợ chồng con xếp""".split()  # noqa: SIM905
)
_ENDS_PART = (";", ".", "\n", "")
_AFTER_A_MARK = re.compile(r" [:–-] ?$|: ?$")
#: Given names in a row after what one lists persons for.
_LISTED = re.compile(
    rf"(?<![^\W_])(?i:kiểm điểm|dự nguồn|nguồn|ưu tiên \d|phương án \d|quy hoạch|nhân sự|kỷ luật|phê bình|vắng|ốm|đề cử|giới thiệu|dự kiến)\s*: (?P<names>[{UPPER}][a-zà-ỹ]+(?:, [{UPPER}][a-zà-ỹ]+)*)(?=\s*(?:[;.(]|$))",
    re.MULTILINE,
)
#: Who sits, rides or stands guard together: a row of single capital words, where things begin with small letters.
_TOGETHER = re.compile(
    rf"(?<![^\W_])(?i:(?:bàn|mâm|xe|kíp|ca|tổ|nhóm|đội|phòng) (?:số )?\d+|trực[^:;.,\n]{{0,15}})\s*: (?P<names>[{UPPER}][a-zà-ỹ]+(?:, [{UPPER}][a-zà-ỹ]+){{2,}})(?=\s*(?:[;.(|]|$))",
    re.MULTILINE,
)
_THINGS = frozenset(
    map(
        syllable,
        """toán lý hóa sinh văn sử địa tin anh nga pháp nhạc tôm cua cá mực cam quýt bưởi xoài ổi mít bàn ghế tủ giường xã phường lúa ngô khoai sắn đậu lạc gà vịt lợn trâu bò dê rau củ quả thịt trứng sữa
        nam nữ bắc trung đông tây áo quần gạo muối mắm đường bí mướp""".split(),  # noqa: SIM905
    )
)
#: What only one person does or suffers, in the middle of a sentence.
_IN_SENTENCE = re.compile(rf"(?<![^\W_])(?P<before>[a-zà-ỹ]+),? (?P<name>[{UPPER}][^\W\d_]*) {_OF_ONE}")
_NO_PERSON_AFTER = frozenset(
    "xã phường thôn bản ấp buôn làng xóm tỉnh huyện quận trường ban phòng đội tổ khối lớp ty hội đoàn chi khu vùng miền phía sông hồ núi đường phố cầu chợ sở cục trạm bão giống cây hãng hiệu nước người tiếng dân tộc".split()  # noqa: SIM905
)
_AFTER = re.compile(rf" (?:[(:–=→|-]|{_VERB}|(?:thay|về|sang|làm|giữ) )", re.MULTILINE)
_SAID_AFTER = re.compile(rf"(?: {_VERB}| ?[:–→=(-])", re.MULTILINE)
_MOVED_AFTER = re.compile(
    r" (?:về|sang|làm|thay|giữ|lên|xuống|ra|vào|phụ trách|thôi|nghỉ|qua|đi|từ|bằng|ở|tại|giúp|chuyển|giải|kiểm|viết|soạn|liên|xử|trực|sửa|chuẩn|nộp|trả) ",
    re.MULTILINE,
)


@lru_cache(10_000)
def _is_given(word: str) -> bool:
    return syllable(word) in GIVEN and not (word.isupper() and word.isascii())


TELLTALES = Telltales(look=_places)


def confided_names(text: str) -> Iterator[Name]:
    """Return the given names that stand alone beside a confidential matter, in a text in plain form."""
    patterns = [_WITH_MATTER, _WITH_VERB, _ARROW, _MOVED]
    if " của " in text:
        patterns.append(_OF_WHOM)
    if ":" in text:
        patterns.append(_LABELLED)
    if _PLAN.search(text):
        patterns += [_WITH_POST, _AFTER_POST]
    for match in _IN_SENTENCE.finditer(text):
        if match["before"] not in _NO_PERSON_AFTER and _is_alone(text, match.start("name"), match["name"]):
            yield Name(match["name"], match.start("name"), match.end("name"))
    yield from _rows(text)
    for pattern in patterns:
        for match in pattern.finditer(text):
            if _is_alone(text, match.start(1), match[1]):
                yield Name(match[1], match.start(1), match.end(1))


def _rows(text: str) -> Iterator[Name]:
    """Return the rows of given names, each row as one."""
    for match in (*_LISTED.finditer(text), *_TOGETHER.finditer(text)):
        keys = set(map(syllable, match["names"].split(", ")))
        if keys <= GIVEN - _NO_NAMES if match.re is _LISTED else keys.isdisjoint(_THINGS | PROSE):
            yield Name(match["names"], match.start("names"), match.end("names"))


def _is_alone(text: str, begin: int, word: str) -> bool:
    """Tell whether a word is a given name, and makes no other word with the next."""
    key = syllable(word)
    following = _NEXT.match(text, begin + len(word))
    return (
        _is_given(word) and key not in _NO_NAMES and (not following or (key, syllable(following[1])) not in COMPOUNDS)
    )


_NEXT = re.compile(r" ([^\W\d_]+)")
