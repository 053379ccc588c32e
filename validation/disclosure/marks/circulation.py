"""
Limits of circulation, as papers bear them: "lưu hành nội bộ", "thu hồi sau hội nghị", "chỉ người có tên …".

A rule about papers, or about work, speaks of the same things and passes: what it forbids or limits does not stand by itself.
"""

import re
from collections.abc import Iterator

from validation.disclosure.words.telltales import Telltales
from validation.language.plain_form import spaced_out

_MEETING = r"(?:hội nghị|cuộc họp|phiên họp|buổi họp|buổi làm việc|họp|đọc|xem|nghiên cứu|thảo luận|sử dụng|dùng)"
#: Limits that say what is done with the paper at hand. The letters of "hành" and "lưu" are taken as they may be disguised.
_LIMIT = re.compile(
    rf"(?<![^\W_])(?:(?:(?:lư[uy] h\w{{2,3}}|sử dụng|dùng) (?:trong )?|phổ biến )nội bộ|(?:dùng|sử dụng|dành) riêng cho|"
    rf"chỉ (?:được )?(?:dùng|sử dụng|dành|gửi) (?:cho|trong|riêng|đến) (?:các |những )?(?:nội bộ|cấp ủy|ban|thường trực|thường vụ|người|đồng chí|lãnh đạo|thành viên|đảng viên|hội nghị|cuộc họp|đại biểu|bí thư)"
    r"|(?:không|cấm|chưa|hạn chế) (?:được )?(?:phổ biến|phát hành|lưu hành|đưa|mang|chuyển|tiết lộ|cung cấp)(?: tài liệu| thông tin)? ra (?:bên )?(?:ngoài|khỏi)"
    r"|(?:không|cấm|chưa|hạn chế) (?:được )?phổ biến (?:rộng rãi|dưới mọi|trên|công khai|cho)"
    rf"|(?:thu (?:hồi|lại)|nộp lại|trả lại|hoàn trả|giao nộp) (?:tài liệu |bản này )?(?:lại )?(?:ngay )?(?:sau|khi|lúc|cuối) (?:khi )?(?:kết thúc |bế mạc |tan |hết |xong |ra về)?{_MEETING}?"
    rf"|(?:(?:nộp|trả|thu) lại|hoàn trả|(?:nộp|trả|thu|thu hồi) (?:tài liệu|bản|văn bản))[^.;\n]{{0,30}}(?:sau|khi) (?:khi )?(?:kết thúc )?{_MEETING}"
    r"|(?:phạm vi|đối tượng|mức độ) (?:lưu hành|phổ biến|sử dụng|phát hành|người (?:xem|đọc))\s*:\s*(?:chỉ|nội bộ|trong nội bộ|hạn chế|thường trực|ban thường vụ|cấp ủy|lãnh đạo)|hạn chế người (?:xem|đọc|nhận)\s*:"
    r"|(?:bản|tài liệu|văn bản) này chỉ (?:để|dùng|phục vụ|cho|gửi)|(?:nộp|trả|thu|thu hồi)(?: lại)? (?:tài liệu|bản|văn bản)[^.;\n]{0,20} (?:cuối|trước khi) (?:buổi|giờ|ra về|về|rời|hội nghị|cuộc họp|phiên|tan)"
    r"|chỉ gửi (?:các )?(?:đồng chí|bí thư|phó bí thư|thường trực|chủ tịch)|[(\[] ?(?:bản )?nội bộ ?[)\]]"
    rf"|{_MEETING} (?:xong|rồi) (?:thì |đề nghị |xin |phải )?(?:trả|nộp|hủy|huỷ|thu|đốt|xóa|xoá)(?: lại)?"
    rf"|(?:hết|tan|xong|kết thúc|bế mạc|sau) {_MEETING},? (?:thì |đề nghị |xin |phải |sẽ |các đồng chí |đại biểu )*(?:(?:thu|nộp|trả|giao)(?: lại| hồi)|giao nộp|hủy|huỷ)"
    r"|chỉ (?:phát|cấp|giao|in) cho (?:đại biểu|cấp ủy|thường|lãnh đạo|thành viên|người|đồng chí)|(?:không|chưa|cấm) (?:được )?(?:chuyển|gửi|cho|nói|đưa|cung cấp|tiết lộ)(?: lại| cho| với| tới| đến| biết)* (?:người ngoài|ngoài (?:cấp|ban|hội|thường))"
    r"|(?:đề nghị|yêu cầu|xin)(?: các| đồng chí| đại biểu| quý| vị| mọi| người| tuyệt đối| hết sức)* giữ (?:kín|bí mật)(?! (?:họ|thông|danh|cho|về))|(?:nội dung|thông tin|tài liệu|văn bản|phương án|danh sách) này (?:chưa|không) (?:được )?(?:công khai|công bố|phổ biến|tiết lộ)"
    r"|chỉ (?:lãnh đạo|cấp ủy|thường trực|ban|thành viên|đại biểu|bí thư)[^.;,\n]{0,30} (?:được|mới được) (?:xem|đọc|giữ|mở|biết)"
    rf"|chỉ (?:dành cho |cho |gửi |cho phép )?(?:những )?(?:người|đồng chí|cá nhân|đại biểu)(?: được)? (?:có tên(?! trong [^.;\n]{0, 40}(?:cử tri|bỏ phiếu|dự thi|thi |vào |nhận |hưởng))|nhận)|chỉ (?:được )?phổ biến (?:đến|tới|trong|cho)|chỉ lưu hành|chỉ đọc tại)(?![^\W_])",
    re.IGNORECASE,
)
#: What is forbidden to do with it; a sentence about work forbids the same, so it must stand by itself.
_BAN = re.compile(
    r"(?<![^\W_])(?:(?:không|chưa|cấm|đừng|hạn chế|giới hạn) (?:được )?(?:phổ biến|lưu hành|đăng báo|đăng tải|sao chụp|sao chép|sao gửi|sao lục|đăng lại|mang về|mang ra|phép công bố|chụp ảnh|trích dẫn|chuyển tiếp|chia sẻ|phát tán|nhân bản|cung cấp|đưa lên mạng)"
    r"|(?<!không )(?<!chưa )thu hồi|(?:tài liệu|văn bản|bản|đề cương)(?: tham khảo| học tập| nghiên cứu)? nội bộ)(?![^\W_])",
    re.IGNORECASE,
)
_BESIDE_BAN = re.compile(
    r"(?:tuyệt đối|xin|đừng|để b/c|để báo cáo|lại|phép|cho (?:báo chí|người ngoài)|tham khảo|dưới (?:mọi|bất kỳ) hình thức(?: nào)?|khi chưa được phép|tài liệu|văn bản|thông tin|nội dung|bản|này|đề nghị|yêu cầu|các|đồng chí|và|hoặc|không|chưa|được|cấm|trên|phát|đài|truyền thanh|báo|"
    r"internet|ra|ngoài|nội bộ|rộng rãi|đại biểu|đưa|lên|mang|sao chụp|sao chép|đăng|zalo|facebook|mạng xã hội|mạng|đề cương|dự thảo|báo cáo|kế hoạch|kết luận|danh sách|phương án|"
    r"hội nghị|sau|bản số \d+|mật|tối|tuyệt|đọc|tại chỗ|hoặc|quay phim|ghi âm|chụp ảnh|thông báo|chi bộ|đảng ủy|cấp ủy|bằng|hình thức)(?![^\W_])",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![^\W_])(?:luu[ _-]*hanh[ _-]*(?:trong[ _-]*)?noi[ _-]*bo|(?:khong|cam|han[ _-]*che)[ _-]*(?:duoc[ _-]*)?pho[ _-]*bien|(?:su[ _-]*dung|dung)[ _-]*noi[ _-]*bo|tai[ _-]*lieu[ _-]*(?:noi[ _-]*bo|thu[ _-]*hoi)|"
    r"thu[ _-]*(?:hoi|lai)[ _-]*(?:ngay[ _-]*)?sau[ _-]*(?:khi[ _-]*)?(?:hoi[ _-]*nghi|cuoc[ _-]*hop|hop)|chi[ _-]*(?:danh[ _-]*cho[ _-]*)?nguoi[ _-]*co[ _-]*ten|xem[ _-]*xong[ _-]*(?:tra|nop)|khong[ _-]*sao[ _-]*(?:chup|chep))(?![^\W_])",
    re.IGNORECASE,
)
#: What is forbidden to do with the paper that says so; a rule speaks of no paper at hand.
_WITH_THIS = re.compile(
    r"(?<![^\W_])(?:không|cấm|đừng|chớ) (?:được )?(?:đưa tin|quay phim|chụp ảnh|ghi âm|sao|chép|đăng|chuyển|phát tán|chia sẻ|tiết lộ|công bố|phổ biến|cung cấp)[^.;\n]{0,25} (?:tài liệu|văn bản|nội dung|bản|thông tin) này(?![^\W_])",
    re.IGNORECASE,
)
#: What a rule about papers, or about work, says.
_RULE = re.compile(
    r"(?<!\w)(?:quy định|quy chế|danh mục|gồm|không được|phải|người soạn|người ký|trừ|quản lý|các loại|luật|nghị định|thông tư|thẩm quyền|trường hợp|việc|nghiêm cấm|thực hiện|"
    r"hằng năm|hướng dẫn|quy trình|nếu|khi nào|mọi|mỗi|những (?!người)|chế độ|chỉ dẫn|cụm từ|nghĩa vụ|trách nhiệm)(?!\w)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[\n.;:,()\[\]{}<>|/!*•…–—=]| - |-(?=\s)|(?<=\s)-|_| \+ ")
#: What else is recalled than papers.
_OF_GOODS = re.compile(
    r"(?<![^\W_])(?:lô hàng|hàng hóa|hàng hoá|sản phẩm|thuốc|mỹ phẩm|thực phẩm|thu hồi (?:đất|giấy|tiền|kinh phí|nợ|công nợ|thuế))(?![^\W_])",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“”'‘’«»]")
TELLTALES = Telltales(
    (
        "nội bộ",
        "sao lục",
        "đăng lại",
        "người ngoài",
        "phép công bố",
        "mang về",
        "mang ra",
        "đưa tin",
        "quay phim",
        "ghi âm",
        "lưu hành:",
        "phổ biến:",
        "phát hành:",
        "người xem",
        "người đọc",
        "thu tài liệu",
        "nộp tài liệu",
        "trả tài liệu",
        "lại tài liệu",
        "lại văn bản",
        "dùng riêng",
        "dành riêng",
        "thu hoi",
        "thu-hoi",
        "thu_hoi",
        "thuhoi",
        "thu lai",
        "thu-lai",
        "phổ biến",
        "thu hồi",
        "thu lại",
        "có tên",
        "lưu hành",
        "phát tán",
        "trích dẫn",
        "chuyển tiếp",
        "đăng báo",
        "nộp lại",
        "trả lại",
    ),
    (
        r"noi[ _-]*bo",
        r"pho[ _-]*bien",
        r"nguoi[ _-]*co[ _-]*ten",
        r"xong (?:thì|đề|xin|trả|nộp|h[ủu]|thu|phải|đốt)",
        r"xem[ _-]*xong",
        r"lại [^.;\n]{0,30}(?:sau|khi) ",
        r"chỉ (?:được |những )?(?:phổ|lưu|d[ùà]|sử|gửi|cho|người|đọc)",
        r"sử dụng riêng",
        r"ra (?:bên )?(?:ngoài|khỏi)",
        r"chia sẻ",
        r"nhân bản",
        r"cung cấp cho",
        r"đưa lên mạng",
        r"chỉ (?:lãnh|cấp|thường|ban|thành|đại|bí)",
        r"sao (?:ch[ụé]p|gửi|chup|chep)",
        r"chỉ (?:phát|cấp|giao|in) cho",
        r"này chỉ (?:để|dùng|phục|cho|gửi)",
        r"rồi (?:trả|nộp|hủy|huỷ|thu|đốt|xóa|xoá)",
        r"giữ (?:kín|bí mật)",
        r"này (?:chưa|không) (?:được )?(?:công|phổ|tiết)",
        r"hết (?:hội|cuộc|phiên|buổi|họp)",
        r"tan (?:hội|cuộc|phiên|buổi|họp)",
        r"kết thúc (?:hội|cuộc|phiên|buổi|họp)",
        r"chụp ảnh",
        r"đăng tải",
        r"hoàn trả",
        r"giao nộp",
        r"ộ[ .·_-]{1,4}i(?![^\W_])",
        r"ư[ .·_-]{1,4}u(?![^\W_])",
    ),
)


def limits_of_circulation(text: str) -> Iterator[str]:
    """Return the limits of circulation that a text in plain form bears."""
    for words in (text, *spaced_out(text)):
        for sentence in re.split(r"(?<=[.;!?])\s+|\n", words):
            if limit := _limit(sentence):
                yield limit


def _limit(text: str) -> str:
    if bare := _BARE.search(text):
        return bare[0]
    if of_this := _WITH_THIS.search(text):
        return of_this[0]
    is_rule = _RULE.search(text) is not None
    for match in _LIMIT.finditer(text):
        if not is_rule or _stands_alone(text, match):
            return match[0]
    for match in _BAN.finditer(text):
        if _stands_alone(text, match) and not _OF_GOODS.search(text):
            return match[0]
    return ""


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a limit has its part of the text to itself, but for what may stand beside it."""
    first = max((each.end() for each in _PARTS.finditer(text, 0, match.start())), default=0)
    last = _PARTS.search(text, match.end())
    around = text[first : match.start()] + " " + text[match.end() : last.start() if last else len(text)]
    return not re.search(r"\w", _BESIDE_BAN.sub("", _QUOTES.sub("", around)))
