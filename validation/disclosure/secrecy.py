"""
Marks of secrecy and limits of circulation, as papers bear them.

The three levels are those of the law on state secrets (117/2025/QH15, article on levels). A mark says
it of the paper at hand; rules about secret papers speak of levels too and pass. What tells them apart:
a mark stands by itself (between punctuation, in brackets, after "Độ mật:"), or in capitals, or speaks of
"this" paper, while a rule says who must do what.
"""

import re

from validation.disclosure.words.telltales import Telltales
from validation.language.plain_form import spaced_out

_LEVEL = r"(?:(?:tuyệt|tối)[\s_-]*)?mật"
#: "mật" as a word of its own, not half of another one (bí mật, mật thiết, mật khẩu …).
_WORD = re.compile(
    rf"(?<![^\W_])(?<!bí )(?<!bảo )(?<!cơ )(?<!túi )(?<!giải )(?<!ong )(?<!lấy )(?<!đường )(?<!rau )(?<!độ mật của )"
    rf"({_LEVEL})(?![^\W_])(?! (?:thiết|độ|khẩu|khu|mã|ong|mía|nhân|vụ|danh|viện|đàm|báo|gấu|hoa|thư|ngọt)(?![^\W_]))",
    re.IGNORECASE,
)
#: Ends of the part of a text that a mark may have to itself.
_PARTS = re.compile(r"[\n.;:,()\[\]{}<>\"“”'|/!*•…–—=]| - |-(?=\s)|(?<=\s)-|_| \+ ")
#: What may stand beside the level in a mark.
_COMPANIONS = re.compile(
    r"(?:tài liệu|văn bản|hồ sơ|bản|bì|mức độ|mức|độ|dấu|đóng|đã|loại|chế độ|bí mật nhà nước|thuộc|là|số|phụ lục|"
    r"kèm theo|kèm|gửi riêng|gửi|từng|đồng chí|cho|ban hành|theo|phát hành|hỏa tốc|hoả tốc|khẩn|thượng khẩn|và|\d+|[a-c])(?![^\W_])",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"(?<![^\W_])(?:(?:mức độ|mức|độ) mật[^:;.\n]{{0,25}}|phân loại|dấu(?: chỉ)?(?: mức)? độ mật|dấu mật)"
    rf"\s*(?:[:=]|là)\s*[\"“\[(]?\s*(?:{_LEVEL}|[abc])(?![^\W_])(?![,;]? (?:{_LEVEL}|và|hoặc|hay)(?![^\W_]))",
    re.IGNORECASE,
)
#: The letter stamped for a level: A, B or C.
_STAMP = re.compile(
    r"(?<![^\W_])(?:(?:đóng )?dấu (?:chữ )?[\"“']?[ABC](?![^\W_])|(?:ghi|in|có) chữ [\"“']?[ABC](?![^\W_]) (?:màu|đỏ|trong|trên bì))"
)
_PAPER = r"(?:tờ trình|báo cáo|kế hoạch|công văn|thông báo|quyết định|kết luận|đề án|phương án|hồ sơ|danh sách|phụ lục|công điện|điện|biên bản|nghị quyết|tài liệu|văn bản)"
#: A paper that is called secret, or says so of itself.
_SECRET_PAPER = re.compile(
    rf"(?<![^\W_])(?:{_PAPER} {_LEVEL}(?! (?:đi|đến|nhà nước|có|được|phải|không|của)(?![^\W_]))(?![^\W_])"
    rf"|{_PAPER} này [^.;\n]{{0,40}}?(?<!bí )(?<!bảo ){_LEVEL}(?![^\W_])(?! (?:thiết|độ|khẩu))"
    rf"|(?:thuộc (?:diện|loại|độ)|mang độ|xếp (?:loại|độ|vào loại)) (?!bí mật){_LEVEL}(?! (?:thiết|độ|khẩu))(?![^\W_])|(?:mức độ|độ) mật (?-i:[ABC])(?![^\W_])"
    r"|độ (?:tuyệt mật|tối mật|(?-i:Mật|MẬT))(?![^\W_]))",
    re.IGNORECASE,
)
_OF_STATE = re.compile(
    r"(?<![^\W_])(?:bản sao )?bí mật nhà nước(?![^\W_])|(?<![^\W_])(?-i:BÍ MẬT)(?![^\W_])|(?<=\[)bí mật(?=\])|(?<=\()bí mật(?=\))",
    re.IGNORECASE,
)
#: What a rule about secret papers says, and no mark does.
_RULE = re.compile(
    r"(?<!\w)(?:quy định|bảo vệ|danh mục|phân loại|gồm|không được|(?<!góc )(?<!bên )phải|người soạn|đề xuất|trừ|quản lý|tiêu h[ủu][yỷ]|sổ đăng ký|"
    r"các loại|tủ|máy tính|luật|nghị định|thông tư|thẩm quyền|trường hợp|việc|mức độ mật của|nghiêm cấm|thực hiện|"
    r"hằng năm|hướng dẫn|quy trình|100%|nếu|khi nào|mọi|từng|mỗi|các văn bản|những|chế độ)(?!\w)",
    re.IGNORECASE,
)
_LEVEL_UNACCENTED = re.compile(
    r"(?<![^\W_])(?:(?:tuyet|toi)[ _-]+mat|(?:tai[ _-]lieu|van[ _-]ban|ban|do|ho[ _-]so|dau)[ _-]mat(?![ _-](?:do|khau|thiet|he|nha|an|thuat|va|thong|du))"
    r"|(?:do|muc[ _-]do)[ _-]mat *[:=])(?![^\W_])",
    re.IGNORECASE,
)
_STAMPED_UNACCENTED = re.compile(
    r"[(\[] *[Mm][Aa][Tt] *[)\]]|^\W*MAT\W*$|(?<![^\W_])(?:TOP SECRET|CONFIDENTIAL)(?![^\W_])", re.MULTILINE
)
#: Limits of circulation that say what is done with the paper at hand.
_LIMIT = re.compile(
    r"(?<![^\W_])(?:(?:sử dụng|dùng|phổ biến|lưu hành) (?:trong )?nội bộ|(?:dùng|sử dụng|dành) riêng cho|chỉ (?:được )?(?:dùng|sử dụng) (?:cho|trong)"
    r"|(?:không|cấm|chưa|hạn chế) (?:được )?(?:phổ biến|phát hành|lưu hành|đưa|mang|chuyển|tiết lộ|cung cấp) (?:tài liệu )?ra (?:bên )?ngoài"
    r"|(?:không|cấm) (?:được )?(?:mang|đưa) ra khỏi|chỉ [^.;:\n]{3,40} (?:mới )?được (?:xem|đọc|mở bì|bóc bì|biết)"
    r"|(?:không|cấm) (?:được )?(?:cung cấp|tiết lộ|chuyển|đưa) cho (?:báo chí|bên ngoài|người khác|người không)"
    r"|(?:không|cấm|chưa|hạn chế) (?:được )?phổ biến (?:rộng rãi|dưới mọi|trên)"
    r"|thu (?:hồi|lại) (?:tài liệu )?(?:lại )?(?:ngay )?sau (?:khi )?(?:kết thúc )?(?:hội nghị|cuộc họp|phiên họp|buổi họp|buổi làm việc|họp|đọc|xem)"
    r"|(?:nộp|trả) lại [^.;\n]{0,30}sau (?:khi )?(?:kết thúc )?(?:hội nghị|cuộc họp|phiên họp|buổi họp|họp)"
    r"|(?:xem|đọc|họp|nghiên cứu) xong (?:thì |đề nghị |xin )?(?:trả|nộp|hủy|huỷ|thu)(?: lại)?"
    r"|chỉ (?:những )?(?:người|đồng chí|cá nhân) có tên|chỉ (?:được )?phổ biến (?:đến|tới|trong|cho)|chỉ lưu hành)(?![^\W_])",
    re.IGNORECASE,
)
#: What is forbidden to do with it; a sentence about work forbids the same, so it must stand by itself.
_BAN = re.compile(
    r"(?<![^\W_])(?:(?:không|chưa|cấm|hạn chế) (?:được )?(?:phổ biến|đăng báo|sao chụp|sao chép|trích dẫn|chuyển tiếp|chia sẻ|phát tán|(?:đưa|đăng|tải) lên (?:mạng|internet|zalo|facebook|cổng))"
    r"|tài liệu thu hồi|(?<!không )(?<!chưa )thu hồi|(?:tài liệu )?nội bộ)(?![^\W_])",
    re.IGNORECASE,
)
_BESIDE_BAN = re.compile(
    r"(?:dưới mọi hình thức|khi chưa được phép|tài liệu|văn bản|bản|này|đề nghị|yêu cầu|các|đồng chí|và|hoặc|không|chưa|được|cấm|trên|phát|đài|truyền thanh|báo|"
    r"mạng|internet|ra|ngoài|nội bộ|rộng rãi|đại biểu|tuyệt đối|nội dung|tham khảo|thông tin|đưa|lên|mang|sao chụp|sao chép|đăng|zalo|facebook|xã hội|đề cương|dự thảo)(?![^\W_])",
    re.IGNORECASE,
)
_CIRCULATION_UNACCENTED = re.compile(
    r"(?<![^\W_])(?:luu[ _-]hanh[ _-]noi[ _-]bo|khong[ _-]pho[ _-]bien|thu[ _-](?:hoi|lai)[ _-]sau[ _-](?:hoi[ _-]nghi|cuoc[ _-]hop|hop)|chi[ _-]nguoi[ _-]co[ _-]ten)(?![^\W_])",
    re.IGNORECASE,
)
TELLTALES = Telltales(
    ("mật", "nội bộ", "phổ biến", "thu hồi", "thu lại", "có tên", "secret", "confidential"),
    (
        *(
            r"mat(?![a-zà-ỹ])(?<![a-zà-ỹ]mat)",
            r"noi[ _-]bo",
            r"pho[ _-]bien",
            r"thu[ _-]hoi",
            r"nguoi co ten",
            r"chữ [\"“']?[abc](?![^\W_])",
            r"dấu [\"“'c]?(?:chữ )?[\"“']?[abc](?![^\W_])",
        ),
        *(
            r"xong (?:thì|đề|xin|trả|nộp|h[ủu]|thu)",
            r"lại [^.;\n]{0,30}sau ",
            r"chỉ (?:được )?(?:phổ|lưu)",
            r"dùng riêng",
            r"dành riêng",
            r"ra (?:bên )?ngoài",
            r"ra khỏi",
            r"được (?:xem|đọc|mở bì|bóc bì|biết)",
            r"cho (?:báo chí|bên ngoài|người)",
            r"lên (?:mạng|internet|zalo|facebook|cổng)",
            r"chỉ (?:được )?(?:dùng|sử)",
            r"chia sẻ",
            r"phát tán",
            r"đăng báo",
            r"sao ch[ụé]p",
            r"trích dẫn",
            r"chuyển tiếp",
        ),
        *(
            r"ậ[ .·_-]{1,3}t(?![^\W_])",
            r"ộ[ .·_-]{1,3}i(?![^\W_])",
            r"ư[ .·_-]{1,3}u(?![^\W_])",
            r"m a t(?![^\W_])",
            r"m\.a\.t",
        ),
    ),
)


def secrecy_marks(text: str) -> list[str]:
    """Return the marks of secrecy, and the limits of circulation, that a text in plain form bears."""
    closed_up = spaced_out(text)
    return [mark for words in (text, *closed_up) for mark in (_level(words), _circulation(words)) if mark]


def _level(text: str) -> str:
    lowered = text.lower()
    if not any(word in lowered for word in ("mật", "mat", "dấu", "chữ", "secret", "confidential")):
        return ""
    labelled = _LABELLED.search(text) or _LEVEL_UNACCENTED.search(text) or _STAMPED_UNACCENTED.search(text)
    if labelled:
        return labelled[0]
    words = [match for match in _WORD.finditer(text) if not _is_label(text, match)]
    is_rule = _RULE.search(text) is not None or len({match[1].casefold() for match in words}) > 1
    alone = [match for match in words if _stands_alone(text, match.start(1), match.end(1))]
    for match in words:
        if match[1].isupper() and not is_rule and not text.isupper():
            return match[1]
    for match in alone:
        if match[1].isupper() or (not is_rule and (match[1][0].isupper() or _is_set_apart(text, match))):
            return match[1]
    if is_rule:
        return ""
    of_state = next((each for each in _OF_STATE.finditer(text) if _stands_alone(text, *each.span())), None)
    said = _SECRET_PAPER.search(text) or of_state or _STAMP.search(text)
    return said[0] if said else ""


def _stands_alone(text: str, begin: int, end: int, beside: re.Pattern[str] = _COMPANIONS) -> bool:
    """Tell whether a mark has the part of the text where it stands to itself, but for what belongs to a mark."""
    first = max((match.end() for match in _PARTS.finditer(text, 0, begin)), default=0)
    last = _PARTS.search(text, end)
    around = text[first:begin] + " " + text[end : last.start() if last else len(text)]
    return not re.search(r"\w", beside.sub("", around))


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Tell whether the word says what is asked for, not which level: "Độ mật"."""
    return match[1] == "mật" and text[: match.start(1)].lower().endswith("độ ")


def _is_set_apart(text: str, match: re.Match[str]) -> bool:
    """Tell whether a level in small letters is in brackets, or opens the text before a dash, or is all of it."""
    before, after = text[: match.start(1)].strip(), text[match.end(1) :].strip()
    opens, closes = _COMPANIONS.sub("", before).rstrip(), _COMPANIONS.sub("", after).lstrip()
    return (not opens or opens[-1] in "([{*-–,") and (not closes or closes[0] in ")]}*-–—:,")


def _circulation(text: str) -> str:
    bare = _CIRCULATION_UNACCENTED.search(text)
    if bare:
        return bare[0]
    is_rule = _RULE.search(text) is not None
    for match in _LIMIT.finditer(text):
        if not is_rule or _stands_alone(text, *match.span()):
            return match[0]
    for match in _BAN.finditer(text):
        if _stands_alone(text, *match.span(), beside=_BESIDE_BAN):
            return match[0]
    return ""
