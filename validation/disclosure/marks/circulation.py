"""
Limits of circulation, as papers bear them: "lưu hành nội bộ", "thu hồi sau hội nghị", "chỉ người có tên …".

A rule about papers, or about work, speaks of the same things and passes: what it forbids or limits does not stand by itself.
"""

import re
from collections.abc import Iterator

from validation.disclosure.marks.conduct import BANNED, OF_CONDUCT, OF_GOODS, OF_ITS_KIND, RULE
from validation.disclosure.marks.handed_back import handed_back
from validation.disclosure.words.telltales import Telltales
from validation.language.plain_form import spaced_out

_MEETING = r"(?:hội nghị|hn|cuộc họp|phiên họp|buổi họp|buổi làm việc|họp|đọc|xem|nghiên cứu|thảo luận|sử dụng|dùng)"
#: Limits that say what is done with the paper at hand. The letters of "hành" and "lưu" are taken as they may be disguised.
_LIMIT = re.compile(
    rf"(?<![^\W_])(?:(?:(?:lư[uy] h\w{{2,3}}|sử dụng|dùng) (?:trong )?|phổ biến )nội bộ|(?:dùng|sử dụng|dành) riêng cho|"
    rf"chỉ (?:được )?(?:dùng|sử dụng|dành|gửi) (?:cho|trong|riêng|đến) (?:các |những )?(?:nội bộ|cấp ủy|ban|thường trực|thường vụ|người|đồng chí|lãnh đạo|thành viên|đảng viên|hội nghị|cuộc họp|đại biểu|bí thư)"
    r"|(?:không|cấm|chưa|hạn chế) (?:được )?(?:phép )?(?:phổ biến|phát hành|lưu hành|để lộ|để lọt|đưa|mang|chuyển|tiết lộ|cung cấp)(?: tài liệu| thông tin)? ra (?:bên )?(?:ngoài|khỏi)"
    r"|(?:không|cấm|chưa|hạn chế) (?:được )?(?:phép )?phổ biến (?:rộng rãi|dưới mọi|trên|công khai|cho)"
    rf"|(?:thu (?:hồi|lại)|nộp lại|trả lại|hoàn trả|giao nộp) (?:tài liệu |bản này )?(?:lại )?(?:ngay )?(?:sau|khi|lúc|cuối) (?:khi )?(?:kết thúc |bế mạc |tan |hết |xong |ra về)?{_MEETING}?"
    rf"|(?:(?:nộp|trả|thu) lại|hoàn trả|(?:nộp|trả|thu|thu hồi) (?:tài liệu|bản|văn bản))[^.;\n]{{0,30}}(?:sau|khi) (?:khi )?(?:kết thúc )?{_MEETING}"
    r"|(?:phạm vi|đối tượng|mức độ) (?:lưu hành|phổ biến|sử dụng|phát hành|người (?:xem|đọc))\s*:\s*(?:chỉ|nội bộ|trong nội bộ|hạn chế|thường trực|ban thường vụ|cấp ủy|lãnh đạo)|(?:giới hạn|hạn chế) người (?:xem|đọc|nhận)\s*:|người (?:được|có quyền) (?:đọc|xem|biết)\s*:"
    r"|(?:bản|tài liệu|văn bản) này (?:gửi riêng|chỉ (?:để|dùng|phục vụ|cho|gửi))|(?:nộp|trả|thu|thu hồi)(?: lại)? (?:tài liệu|bản|văn bản)[^.;\n]{0,20} (?:cuối|trước khi) (?:buổi|giờ|ra về|về|rời|hội nghị|cuộc họp|phiên|tan)"
    r"|cuối (?:buổi|giờ|phiên|hội nghị)(?: xin| đề nghị)? (?:nộp|trả|thu|giao) lại|lưu hành trong (?:thường trực|ban thường|cấp ủy|lãnh đạo|đảng)|chỉ gửi (?:các )?(?:đồng chí|bí thư|phó bí thư|thường trực|chủ tịch)|[(\[] ?(?:bản )?nội bộ ?[)\]]"
    rf"|{_MEETING} (?:xong|rồi) (?:thì |đề nghị |xin |phải )?(?:gửi trả|gửi lại|trả|nộp|hủy|huỷ|thu|đốt|xóa|xoá)(?: lại)?"
    rf"|(?:hết|tan|xong|kết thúc|bế mạc|sau) {_MEETING},? (?:thì |đề nghị |xin |phải |sẽ |các đồng chí |đại biểu )*(?:(?:thu|nộp|trả|giao|gửi|để|hoàn)(?: lại| hồi| trả)|giao nộp|hủy|huỷ)"
    r"|chỉ (?:phát|cấp|giao|in) cho (?:đại biểu|cấp ủy|thường|lãnh đạo|thành viên|người|đồng chí)|(?:không|chưa|cấm) (?:được )?(?:chuyển|gửi|cho|nói|đưa|cung cấp|tiết lộ)(?: lại| cho| với| tới| đến| biết)* (?:người ngoài|ngoài (?:cấp|ban|hội|thường))"
    r"|(?:đề nghị|yêu cầu|xin)(?: các| đồng chí| đại biểu| quý| vị| mọi| người| tuyệt đối| hết sức)* giữ (?:kín|bí mật)(?! (?:họ|thông|danh|cho|về))|(?:nội dung|thông tin|tài liệu|văn bản|phương án|danh sách) này (?:chưa|không) (?:được )?(?:phép )?(?:công khai|công bố|phổ biến|tiết lộ)"
    r"|chỉ (?:lãnh đạo|đồng chí|đ/c|người nhận|cấp ủy|thường trực|ban|thành viên|đại biểu|bí thư)[^.;,\n]{0,30} (?:được|mới được) (?:xem|đọc|giữ|mở|biết)"
    r"|(?:^|tuyệt đối |phải |cần )giữ (?:kín|bí mật)(?= (?:đến|cho đến|tới) |\W*$)|chỉ (?:họp|bàn|trao đổi|thảo luận|nói)[^.;\n]{0,15} trong (?:nội bộ|thường trực|ban thường|cấp ủy|lãnh đạo)"
    rf"|chỉ (?:dành cho |cho |gửi |cho phép )?(?:những )?(?:người|đồng chí|cá nhân|đại biểu)(?: được)? (?:có tên(?! trong [^.;\n]{0, 40}(?:cử tri|bỏ phiếu|dự thi|thi |vào |nhận |hưởng))|nhận)|chỉ (?:được )?phổ biến (?:đến|tới|trong|cho)|chỉ lưu hành|chỉ đọc tại (?:chỗ|phòng|hội|cuộc|đây|bàn))(?![^\W_])",
    re.IGNORECASE,
)
#: What is forbidden to do with it; a sentence about work forbids the same, so it must stand by itself.
_BAN = re.compile(
    r"(?<![^\W_])(?:(?:không|chưa|cấm|đừng|hạn chế|giới hạn) (?:được )?(?:phổ biến|lưu hành|đăng báo|đăng tải|đăng lên|công bố|công khai|xem tại chỗ|đọc tại chỗ|sao(?=, ?chụp)|ghi âm|quay phim|tiết lộ|photo|photocopy|chụp|quay|scan|ghi chép|chép lại|sao chụp|sao chép|sao gửi|sao lục|đăng lại|mang về|mang ra|phép công bố|chụp ảnh|trích dẫn|chuyển tiếp|chia sẻ|phát tán|nhân bản|cung cấp|đưa lên mạng)"
    r"|hạn chế (?:người )?(?:đọc|xem)|(?<!không )(?<!chưa )thu hồi|(?:lưu hành|phổ biến|phát hành) hạn chế|chỉ phục vụ (?:hội nghị|cuộc họp|lãnh đạo|thường trực)|chỉ (?:được )?(?:dùng|sử dụng) trong (?:ngành|cơ quan|đơn vị|phòng)|(?:tài liệu|văn bản|bản|đề cương|tl|vb)(?: tham khảo| học tập| nghiên cứu)? nội bộ)(?![^\W_])",
    re.IGNORECASE,
)
_BESIDE_BAN = re.compile(
    r"(?:tuyệt đối|vui lòng|xin|đừng|để b/c|để báo cáo|lại|phép|cho (?:báo chí|người ngoài)|tham khảo|dưới (?:mọi|bất kỳ) hình thức(?: nào)?|khi chưa được phép|tài liệu|văn bản|thông tin|nội dung|bản|này|đề nghị|yêu cầu|các|đồng chí|và|hoặc|không|chưa|được|cấm|trên|phát|đài|truyền thanh|báo|"
    r"internet|nhóm|ra|ngoài|nội bộ|rộng rãi|đại biểu|đưa|lên|mang|sao chụp|sao chép|đăng|zalo|facebook|mạng xã hội|mạng|đề cương|dự thảo|báo cáo|kế hoạch|kết luận|danh sách|phương án|"
    r"hội nghị|trước(?: (?:ngày|giờ))? [\d/.-]+|sau|bản số \d+|mật|tối|tuyệt|đọc|tại chỗ|hoặc|quay phim|ghi âm|chụp ảnh|chụp|sao|lưu giữ|thông báo|chi bộ|đảng ủy|cấp ủy|bằng|hình thức)(?![^\W_])",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![^\W_])(?:luu[ _-]*hanh[ _-]*(?:trong[ _-]*)?noi[ _-]*bo|(?:khong|cam|han[ _-]*che)[ _-]*(?:duoc[ _-]*)?pho[ _-]*bien|(?:su[ _-]*dung|dung)[ _-]*noi[ _-]*bo|tai[ _-]*lieu[ _-]*(?:noi[ _-]*bo|thu[ _-]*hoi)|"
    r"thu[ _-]*(?:hoi|lai)[ _-]*(?:ngay[ _-]*)?sau[ _-]*(?:khi[ _-]*)?(?:hoi[ _-]*nghi|cuoc[ _-]*hop|hop)|chi[ _-]*(?:danh[ _-]*cho[ _-]*)?nguoi[ _-]*co[ _-]*ten|xem[ _-]*xong[ _-]*(?:tra|nop)|khong[ _-]*sao[ _-]*(?:chup|chep)|luu[ _-]*hanh[ _-]*trong|cam[ _-]*nguoi[ _-]*ngoai|khong[ _-]*(?:duoc[ _-]*)?(?:mang[ _-]*ve|phat[ _-]*tan|cong[ _-]*bo|photo))(?![^\W_])",
    re.IGNORECASE,
)
#: What is forbidden to do with the paper that says so; a rule speaks of no paper at hand.
_WITH_THIS = re.compile(
    r"(?<![^\W_])(?:không|cấm|đừng|chớ) (?:được )?(?:mang|đưa|gửi|để|đưa tin|quay phim|chụp ảnh|ghi âm|sao|chép|đăng|chuyển tiếp|chuyển|phát tán|chia sẻ|tiết lộ|công bố|phổ biến|cung cấp)[^.;\n]{0,25} (?:tài liệu|văn bản|nội dung|bản|thông tin|email|thư|tin nhắn|tệp|file|ảnh) này(?![^\W_])",
    re.IGNORECASE,
)
#: Who alone may open an envelope or a paper.
_OPENED = re.compile(
    r"(?<![^\W_])(?:(?:người|đồng chí|cá nhân|cán bộ) (?:có tên|nhận)(?: trên bì| ngoài bì| trong danh sách)? mới (?:được )?(?:phép )?(?:bóc|mở|đọc|xem|nhận)|(?:giao|trao|gửi) (?:tận tay|đích danh|trực tiếp) (?:cho )?(?:đồng chí|đ/c|người nhận|bí thư|chủ tịch)[^.;\n]{0,40}(?:không (?:qua|gửi|chuyển)|tự tay|bóc|mở))(?![^\W_])",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[\n.;:,()\[\]{}<>|/!*•…–—=]| - |-(?=\s)|(?<=\s)-|_| \+ ")
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
        "gửi riêng",
        "lưu hành:",
        "giữ kín",
        "được đọc:",
        "quyền đọc:",
        "để lộ",
        "tiết lộ",
        "để lọt",
        "chỉ phục vụ",
        "phổ biến:",
        "phát hành:",
        "người xem",
        "người đọc",
        "thu tài liệu",
        "nộp tài liệu",
        "trả tài liệu",
        "lại tài liệu",
        "lại văn bản",
        "để lại",
        "giao lại",
        "dùng riêng",
        "dành riêng",
        "phổ biến",
        "thu hồi",
        "có tên",
        "lưu hành",
        "phát tán",
        "trích dẫn",
        "chuyển tiếp",
        "đăng báo",
        "đăng lên",
        "tại chỗ",
        "thu lại",
        "tận tay",
        "đích danh",
        "gửi lại",
        "nộp lại",
        "trả lại",
    ),
    (
        r"thu[ _-]*(?:hoi|lai)",
        r"luu[ _-]*hanh",
        r"cam[ _-]*nguoi",
        r"khong[ _-]*(?:duoc|mang|phat|cong|photo)",
        r"noi[ _-]*bo",
        r"pho[ _-]*bien",
        r"nguoi[ _-]*co[ _-]*ten",
        r"mới (?:được )?(?:phép )?(?:bóc|mở|đọc|xem)",
        r"xong (?:gửi|thì|đề|xin|trả|nộp|h[ủu]|thu|phải|đốt)",
        r"xem[ _-]*xong",
        r"lại [^.;\n]{0,30}(?:sau|khi) ",
        r"chỉ (?:được |những )?(?:phổ|lưu|d[ùà]|sử|gửi|cho|người|đọc)",
        r"sử dụng riêng",
        r"ra (?:bên )?(?:ngoài|khỏi)",
        r"giữ bí mật(?: đến| cho đến| tới|\W*(?:\n|$))",
        r"chỉ (?:họp|bàn|trao đổi|thảo luận|nói)",
        r"tài liệu này",
        r"không (?:photo|chụp|quay|ghi|sao,)",
        r"hạn chế (?:đọc|xem)",
        r"chia sẻ",
        r"nhân bản",
        r"cung cấp cho",
        r"đưa lên mạng",
        r"chỉ (?:lãnh|cấp|thường|ban|thành|đại|bí|đồng|đ/c)",
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
        r"không (?:được )?công (?:bố|khai)",
        r"chưa (?:được )?(?:phép )?công (?:bố|khai)",
        r"đăng tải",
        r"hoàn trả",
        r"giao nộp",
        r"ộ[ .·_/*|~-]{1,4}i(?![^\W_])",
        r"ư[ .·_/*|~-]{1,4}u(?![^\W_])",
    ),
)


def limits_of_circulation(text: str) -> Iterator[str]:
    """Return the limits of circulation that a text in plain form bears."""
    for words in (text, *spaced_out(text)):
        for sentence in re.split(r"(?<=[.;!?])\s+|\n", words):
            if limit := _limit(sentence):
                yield limit


def _limit(text: str) -> str:
    if of_this := _BARE.search(text) or _WITH_THIS.search(text):
        return of_this[0]
    is_rule = RULE.search(text) is not None
    if not is_rule and (opened := _OPENED.search(text)):
        return opened[0]
    if not (is_rule or OF_GOODS.search(text)) and (back := handed_back(text)):
        return back
    for match in _LIMIT.finditer(text):
        if not OF_GOODS.search(match[0]) and (not is_rule or _stands_alone(text, match)):
            return match[0]
    for match in _BAN.finditer(text):
        of_kind = OF_ITS_KIND.search(text, match.start()) if _is_ban(match) else BANNED.search(text, 0, match.start())
        if _stands_alone(text, match) and not (of_kind or OF_GOODS.search(text) or OF_CONDUCT.search(text)):
            return match[0]
    return ""


def _is_ban(match: re.Match[str]) -> bool:
    """Tell whether something is forbidden, not only called internal."""
    return "nội bộ" not in match[0].lower()


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a limit has its part of the text to itself, but for what may stand beside it."""
    first = max((each.end() for each in _PARTS.finditer(text, 0, match.start())), default=0)
    last = _PARTS.search(text, match.end())
    around = text[first : match.start()] + " " + text[match.end() : last.start() if last else len(text)]
    return not re.search(r"\w", _BESIDE_BAN.sub("", _QUOTES.sub("", around)))
