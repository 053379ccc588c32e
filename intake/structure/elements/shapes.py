"""
What a line of a head or a tail looks like: motto, number, day, type, signature (Decree 30/2020/NĐ-CP, annex I; 36-HD/VPTW).

Letters decide, never one document: what is printed alike in every office is told here by its words and its capitals.
"""

import re

from model.texts.document_mentions import has_blank_number
from model.vocabulary.document_types import TYPE_NAMES

_DASH = r"\s*[-–—]\s*"
#: What stands at the right of a head.
MOTTO = re.compile(
    rf"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM(?=\s*$|\s*\()"
    rf"|VIỆT\s+NAM\s+DÂN\s+CHỦ\s+CỘNG\s+H(?:ÒA|OÀ)|Độc\s+lập{_DASH}Tự\s+do{_DASH}Hạnh\s+phúc",
)
_BLANKS = r"[\s.…_/\-–]*"
#: "An Bình, ngày 12 tháng 3 năm 2026", also where number or place are blank.
DAY_LINE = re.compile(
    rf"^(?P<place>[^,:;]{{0,60}}?|[\s.…_]+)\s*,?\s*(?:hồi\s.{{2,30}}?,?\s+)?(?P<day>ngày{_BLANKS}\d{{0,2}}{_BLANKS}tháng{_BLANKS}\d{{0,2}}"
    rf"{_BLANKS}năm{_BLANKS}\d{{0,4}}|ngày\s+\d{{1,2}}\s*[-/.]\s*\d{{1,2}}\s*[-/.]\s*\d{{4}})[\s.…_]*$",
    re.IGNORECASE,
)
_DAY_BEGUN = re.compile(r"\bngày\b|,\s*$", re.IGNORECASE)
NUMBER_LINE = re.compile(
    r"^(?:(?:Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị quyết|Nghị định)\s+số|Số|SỐ)\s*[:.]?(?=[\s\d.…_/\-–:]|$)"
)
OLD_NUMBER_LINE = re.compile(r"^SỐ\s+(?P<symbol>\S+)\s+(?P<day>NGÀY\s+\d.*)$", re.IGNORECASE)
SUBJECT = re.compile(r"^\(?\s*[Vv]\s*/\s*[Vv]\b")
_SEPARATOR = re.compile(r"[-–—_=~*.]{3,}|[*]|o0o|---\s*o0o\s*---|-+o0o-+", re.IGNORECASE)
_DRAFT = re.compile(r"\(?\s*(?:bản\s+)?dự thảo(?:\s+(?:lần|số|trình|\d|\().{0,60}|\s*[\d.]*)?\s*\)?", re.IGNORECASE)
_URGENT = re.compile(r"\(?(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|HẸN GIỜ|HỎA TỐC HẸN GIỜ)(?:\s.{0,30})?\)?")
_CIRCULATION = re.compile(
    r"\(?(?:phổ biến (?:đến|tới) .{2,50}|lưu hành nội bộ|xem xong trả lại|tài liệu (?:họp|hội nghị|thu hồi).{0,30}"
    r"|tài liệu lưu hành nội bộ|không phổ biến.{0,60}|(?:tối mật|tuyệt mật|mật))\)?",
    re.IGNORECASE,
)
#: Types of what is attached to a decision, besides the types of documents.
_OTHER_TYPES = "nội quy|quy trình|quy ước|hương ước|danh mục|danh sách|bộ tiêu chí|tiêu chí|đề cương|nội dung|bản quy định|thông cáo báo chí"
_TYPE = re.compile(rf"(?P<type>{TYPE_NAMES})(?:\s+(?P<rest>.+))?", re.IGNORECASE)
_ATTACHED_TYPE = re.compile(rf"(?:{TYPE_NAMES}|{_OTHER_TYPES})", re.IGNORECASE)
_TITLE_FOLLOWS = re.compile(
    r"(?:của|về|hội nghị|số|ban hành|thực hiện|đại hội|triển khai|tổ chức|phê duyệt|sửa đổi|quy định|v/v|\().*",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_TYPE = 6
_SIGNS_FOR = re.compile(r"^(?:(?:T/M|K/T|T/L|T/U/Q)\s*\.?|(?:TM|KT|TL|TUQ|Q)\s*[./])\s*[A-ZĐÀ-Ỹ]")
_POSTS = re.compile(
    r"^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|QUYỀN |BÍ THƯ|PHÓ BÍ THƯ|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TRƯỞNG |PHÓ TRƯỞNG |CHÁNH |PHÓ CHÁNH |BỘ TRƯỞNG"
    r"|THỨ TRƯỞNG|TỔNG |PHÓ TỔNG |CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG|VỤ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|THỦ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG"
    r"|PHÓ HIỆU TRƯỞNG|CHỦ NHIỆM|PHÓ CHỦ NHIỆM|THƯỜNG TRỰC|ỦY VIÊN|UỶ VIÊN|THẨM PHÁN|CHI CỤC TRƯỞNG|ĐỘI TRƯỞNG|CHỦ TỌA|CHỦ TRÌ"
    r"|THƯ KÝ|XÁC NHẬN|ĐẠI DIỆN|NGƯỜI |HIỆP |THƯỜNG VỤ|TỔ TRƯỞNG|HẠT TRƯỞNG|CHỈ HUY|CHÍNH ỦY|TƯ LỆNH)"
)
_SIGNED = re.compile(r"\(?\s*(?:đã ký|đã kí|ký|kí)\b.{0,60}\)?", re.IGNORECASE)
_RANKS = r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý)|GS|PGS|TS|ThS|BS|BSCK\w*|KS|CN|Luật sư)"
_NAME = re.compile(rf"(?:{_RANKS}\W*)*(?:[A-ZĐÀ-Ỹ][\w’'-]*\s+){{1,6}}[A-ZĐÀ-Ỹ][\w’'-]*")
_PLAIN_LETTERS = re.compile(r"\([A-Za-z0-9 ,.;:_/\\-]{3,90}\)|[\w .,-]{2,90}\.docx?")
_BASIS = re.compile(
    r"^[-–+•]?\s*(?:Căn\s+cứ|Xét|Theo\s+(?:lời\s+)?(?:đề|yêu)\s+(?:nghị|cầu)|Theo\s+Tờ\s+trình|Thực\s+hiện|Trên\s+cơ\s+sở|Sau\s+khi|Thi\s+hành"
    r"|Chiếu|Để\s+thực\s+hiện|Được\s+sự|Tiếp\s+theo|Thừa\s+ủy\s+quyền)\b",
    re.IGNORECASE,
)
_SURE_BASIS = re.compile(r"^[-–+•]?\s*(?:Căn\s+cứ|Xét|Theo\s+(?:lời\s+)?đề\s+nghị|Chiếu)\b", re.IGNORECASE)
_ENACTING = re.compile(
    r"(?:.{0,80}\s)?(?:QUYẾT\s*ĐỊNH|QUYẾT\s*NGHỊ|CHỈ\s*THỊ|KẾT\s*LUẬN|SẮC|LỆNH|BAN HÀNH|THÔNG BÁO|NGHỊ ĐỊNH|CÔNG BỐ|YÊU CẦU|THỐNG NHẤT)(?:\s*:|\s*NHƯ SAU\s*:?)?"
)
_ISSUE_NOTE = re.compile(r"^\(?\s*(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)


def day_line(words: str, following: str = "") -> re.Match[str] | None:
    """Read a line of place and day, also where it goes on over the line that follows; None where it is none."""
    return DAY_LINE.match(words) or (DAY_LINE.match(f"{words} {following}") if _DAY_BEGUN.search(words) else None)


def is_capital(words: str) -> bool:
    """Tell whether words are set in capitals."""
    return words.isupper() and sum(map(str.isalpha, words)) > 1


def is_separator(words: str) -> bool:
    """Tell whether a line is a rule under a title, or the star of a Party head."""
    return _SEPARATOR.fullmatch(words.replace(" ", "")) is not None


def mark_of_head(words: str) -> str:
    """Return which mark of a head a line is: "draft_mark", "urgency", "circulation"; empty where it is none."""
    words = " ".join(words.split())
    if _DRAFT.fullmatch(words) and (
        is_capital(words) or words.startswith("(") or len(words.split()) <= _MOST_WORDS_OF_A_TYPE
    ):
        return "draft_mark"
    if _URGENT.fullmatch(words):
        return "urgency"
    return "circulation" if _CIRCULATION.fullmatch(words) else ""


def is_number_line(words: str) -> bool:
    """Tell whether a line of a head holds the number of the document, or the place of it."""
    match = NUMBER_LINE.match(words)
    if match is None:
        return False
    is_blank = has_blank_number(words) or not words[match.end() :].strip(" :.")
    return is_blank or re.search(r"[/\-–]|\d|[.…_]{2}", words) is not None


def type_and_rest(words: str) -> tuple[str, str] | None:
    """Return the type that a line names, and what follows it on the line as a title; None where it names none."""
    words = words.strip()
    match = _TYPE.fullmatch(words)
    if match is None or not is_capital(match["type"]):
        return None
    rest = match["rest"] or ""
    if not rest or (_TITLE_FOLLOWS.fullmatch(rest)):
        return match["type"], rest
    if rest == ":" or not is_capital(words) or len(words.split()) > _MOST_WORDS_OF_A_TYPE or words.endswith((":", ".")):
        return None
    return words, ""


def is_attached_type(words: str) -> bool:
    """Tell whether a line in capitals is the type of an attached text and nothing else."""
    return is_capital(words) and _ATTACHED_TYPE.fullmatch(" ".join(words.split())) is not None


def signs_for(words: str) -> bool:
    """Tell whether a line says for whom or as what somebody signs: "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "GIÁM ĐỐC"."""
    return bool(_SIGNS_FOR.match(words) or (is_capital(words) and _POSTS.match(words)))


def is_post(words: str) -> bool:
    """Tell whether a line is nothing but a post, in capitals or not: "Phó Bí thư"."""
    return (
        _POSTS.match(words.upper()) is not None and len(words.split()) <= _MOST_WORDS_OF_A_TYPE and words[-1].isalpha()
    )


def is_signed_note(words: str) -> bool:
    """Tell whether a line stands in the place of a signature: "(Đã ký)", "(Ký, ghi rõ họ tên)"."""
    return _SIGNED.fullmatch(words) is not None


def is_name(words: str) -> bool:
    """Tell whether a line may be the name under a signature."""
    words = " ".join(words.split())
    return not is_capital(words) and _NAME.fullmatch(words) is not None


def is_file_note(words: str) -> bool:
    """Tell whether a line names the file of the document in plain letters: "(Ket luan can bo nu)"."""
    return _PLAIN_LETTERS.fullmatch(words) is not None


def is_basis(words: str, *, surely: bool = False) -> bool:
    """Tell whether a paragraph begins as a ground of the document does; surely: as nothing else does."""
    return (_SURE_BASIS if surely else _BASIS).match(words) is not None


def is_enacting(words: str) -> bool:
    """Tell whether a line is the formula before the first article: "QUYẾT ĐỊNH:", "… QUYẾT NGHỊ"."""
    return is_capital(words) and _ENACTING.fullmatch(words.strip()) is not None


def is_issue_note(words: str) -> bool:
    """Tell whether a line says with which document an appendix or an attached text was issued."""
    return _ISSUE_NOTE.match(words) is not None
