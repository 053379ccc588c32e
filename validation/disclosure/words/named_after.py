"""
Tell a person's name from the name of what was called after a person.

Streets, schools, wards, funds, awards, movements and organisations bear such names. What a thing is stands before its
name: "đường …", "Trường THPT chuyên …", "Giải thưởng …"; and a list of them says it once: "các tuyến …, … và …".
"""

import re

from validation.disclosure.words.word_lists import PLACES, UPPER, syllables

_STREETS = (
    "đường|trục|(?<!khu )(?<!dân )(?<!thành )phố|đại lộ|ngõ|ngách|hẻm|kiệt|tuyến|vòng xoay|nút giao|giao lộ|ngã (?:ba|tư|năm|sáu)|cầu|chợ|công viên|kênh|mương|rạch|hầm|vòng xuyến|bùng binh|trạm bơm|quảng trường|"
    "tượng đài|(?<!đối )(?<!biểu )(?<!hiện )(?<!ấn )tượng|lăng|lăng chủ tịch|nghĩa trang|di tích|nhà (?:lưu|tưởng) niệm|khu (?:lưu|tưởng) niệm|bia tưởng niệm|đường mòn|kè|mộ|lăng mộ|khu mộ|vườn hoa|bến xe|bến|ga|cảng|sân vận động|miếu|tháp|am|dinh|giếng|ghềnh|thác|lăng ông|thành|hoàng thành|cố đô"
)
_SCHOOLS = (
    "trường|tiểu học|trung học|trung học cơ sở|trung học phổ thông|thpt|thcs|ptdtnt|th|mầm non|đại học|cao đẳng|học viện|thư viện|"
    "bảo tàng|nhà hát|nhà văn hóa|nhà văn hoá|nhà thiếu nhi|nhà xuất bản|phân hiệu|lớp|liên đội|chi đoàn|câu lạc bộ|clb|xí nghiệp|nhà máy|nông trường|lâm trường|xưởng|trại hè|hào khí|tác giả bài|viện|khóa|tiểu đội"
)
_HONOURS = (
    "giải thưởng|giải|cúp|quỹ|học bổng|huân chương|huy hiệu|huy chương|danh hiệu|phong trào|cuộc thi|hội thi|chiến dịch|đạo đức|tư tưởng|"
    "phong cách|tấm gương|gương|chủ nghĩa|đoàn thanh niên cộng sản|đoàn tncs|đội thiếu niên tiền phong|mang tên|thời đại|khởi nghĩa|"
    "vua|chúa|nhà thơ|nhà văn|nhạc sĩ|danh nhân|(?<!mẹ việt nam )anh hùng|(?<!gia đình )(?<!thân nhân )(?<!mẹ )(?<!vợ )(?<!con )liệt sĩ|đội hình|tàu|phim|tác phẩm|lễ hội"
)
_LAND = "(?<!thợ )hồ|sông|suối|núi|đèo|đảo|mũi|vịnh|đập|chùa|đền|đền thờ|(?<!gia )đình|miếu|nhà thờ|địa đạo|căn cứ|sư đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|du kích|binh đoàn|lữ đoàn|định cư"
#: Places and bodies that have heads: "Bí thư Đảng ủy phường …" goes on with a person's name.
_WITH_HEADS = (
    "phường|xã|thị trấn|quận|huyện|thành phố|tp|thị xã|tỉnh|thôn|tổ dân phố|khu phố|khu vực|làng|ấp|(?<!biên )(?<!văn )(?<!căn )(?<!kịch )(?<!phiên )bản|buôn|khóm|khu đô thị|khu dân cư|"
    "chung cư|khu công nghiệp|kcn|bệnh viện|trung tâm|công ty|tập đoàn|ngân hàng|hợp tác xã|doanh nghiệp|đội|đồn biên phòng|chi nhánh|cụm"
)
_HEAD = re.compile(
    r"(?<![^\W_])(?:bí thư|chủ tịch|chủ(?! đề)|phó|trưởng|giám đốc|chỉ huy|đội trưởng|tổ trưởng|chủ nhiệm|hiệu trưởng|cán bộ|công chức|chuyên viên|"
    r"ủy viên|uỷ viên|đại biểu|bí thư chi bộ|đảng viên|đồng chí|chánh|già)(?![^\W_])[^,;.:\n]*$",
    re.IGNORECASE,
)
#: What may stand between the kind and the name: its level, what it teaches, a number.
_BETWEEN = (
    r"(?: (?:phổ thông|cơ sở|và|chuyên|quốc gia|quốc tế|dân lập|tư thục|số|nội trú|bán trú|trung học|tiểu học|thpt|thcs|th|dân tộc|"
    r"chính trị|toàn quốc|báo chí|khoa học|công lập|đa khoa|khu vực|tỉnh|tặng|lực lượng vũ trang nhân dân|llvtnd|lao động|[ivx\d]+|"
    r"khuyến học|khuyến tài|hỗ trợ|từ thiện|phát triển|tránh|lũ|dạo|đi bộ|đi xe đạp|gom|ven|biển|sông|đê|vành đai|nối|nội thị|liên (?:xã|thôn|phường)|trục chính|nhánh|ẩm thực|lồng đèn|"
    r"cơ khí|thủy điện|nhiệt điện|thủy lợi|in|may|dệt|đóng tàu|xe lửa|cao đẳng|đại học|sĩ quan|lục quân|hải quân|y tế|y dược|sư phạm|kỹ thuật|nghề|dạy nghề|giáo dục (?:thường xuyên|nghề nghiệp)|gdtx|gdnn|-|–|hướng nghiệp|"
    r"cố|nguyên|tổng bí thư|tổng|chủ tịch|chủ tịch nước|thủ tướng|đại tướng|thượng tướng|trung tướng|thiếu tướng|đồng chí|cụ|bác|ông|bà|vua|anh hùng|liệt sĩ|danh nhân|nhà (?:thơ|văn|giáo)|chí sĩ|bác sĩ|giáo sư))*"
)
_END = r"\s*[\"“'(:–-]?\s*$"
_AFTER_KIND = re.compile(rf"(?<![^\W_])(?:{_STREETS}|{_SCHOOLS}|{_HONOURS}|{_LAND}){_BETWEEN}{_END}", re.IGNORECASE)
_AFTER_PLACE = re.compile(rf"(?<![^\W_])(?:{_WITH_HEADS}){_BETWEEN}{_END}", re.IGNORECASE)
#: Peoples, families, firms and plants, right before their names.
_BEFORE_OTHERS = re.compile(
    r"(?<![^\W_])(?:dòng họ|họ|tộc|tiếng|chữ|dân tộc|người|đồng bào|cổ phần|tnhh|mtv|công ty|tập đoàn|hãng|thương hiệu|nhãn hiệu|giống|hoa|cây|gạo|chè|ea|ia|cư|chư|đắk|đăk|krông|plei) [\"“]?$",
    re.IGNORECASE,
)
#: A house number before a street, and the short forms of street, ward and town.
_AFTER_NUMBER = re.compile(
    r"(?<![^\W_])(?:số \d+[a-z]?(?:/\d+)*,? |\d{2,4}[a-z]?(?:/\d+)* |(?:p|q|tp|tx|tt|đ)\.\s?)$", re.IGNORECASE
)
#: A commemoration names whom it honours, with what one says to a person.
_COMMEMORATED = re.compile(
    rf"(?<![^\W_])(?:kỷ niệm|tưởng niệm|lễ giỗ|lễ|nhân dịp|nhân)[^.;\n]{{0,20}} \d+ năm[^.;\n]{{0,12}} (?:sinh|mất|hy sinh|giỗ)(?: của)?{_BETWEEN}{_END}",
    re.IGNORECASE,
)
#: A list of streets that names their kind once, with nothing but names since.
_STREETS_SO_FAR = re.compile(
    rf"(?<![^\W_])(?:đường|(?<!khu )(?<!thành )phố|tuyến|cầu|nút giao|trường)(?:,? (?:và )?[-–]? ?[{UPPER}][^\W\d_]+)+(?:,| và| -| –|-|–)\s?$",
    re.IGNORECASE,
)
#: What only a street is said to be, after its name.
_STREET_SAID = re.compile(
    r" ?(?:nối dài|kéo dài|mở rộng)(?![^\W_])|[^.;\n]{0,40}?(?::| là| –) (?:tên |các |những |hai |ba |bốn |một |con )*(?:tuyến )?(?:đường|phố|phường|trường|xã|cây cầu)(?![^\W_])"
)
#: A lake, where another stands beside it, or a place is called so.
_LAKE = re.compile(r"(?<![^\W_])hồ [A-ZĐ]")
#: Who led the country is no cadre of a file: by these offices the state and the Party have one person each.
_LEADER = re.compile(
    r"(?<![^\W_])(?:Tổng Bí thư|Chủ tịch nước|Thủ tướng(?: Chính phủ)?|Chủ tịch Quốc hội)(?:,? (?:đồng chí|Đại tướng|Luật sư))? $"
)
#: A paper or a thing in the name of its owner.
_IN_NAME_OF = re.compile(
    r"(?:sổ|thẻ|giấy|bằng|sim|tài khoản|xe|thửa|đơn|đất)(?![^\W_])[^,.;\n]{0,30} mang tên $", re.IGNORECASE
)
_LINE_NUMBER = re.compile(r"(?:^|[|\t\n])\s*\d+ $")
#: What parts the names in a list of things called after persons, and what tells that it is one.
_LISTED = re.compile(r"(?:,| và|;| -| –|-|–| với| đến| giao)\s?$")
_MANY = re.compile(
    r"(?<![^\W_])(?:(?:đặt|đổi|gắn|mang) tên|các|những|tuyến|nút giao|ngã [bt]ư?|góc|giữa|từ|đoạn)(?![^\W_])",
    re.IGNORECASE,
)
_KIND = re.compile(rf"(?<![^\W_])(?:{_STREETS}|{_SCHOOLS}|phường|xã|thôn|quỹ|giải thưởng)(?![^\W_])", re.IGNORECASE)
_NEAR = 60
#: Who made history: by a rank of theirs beside what happened, by what they did, or by what is told of a life.
_OF_HISTORY = re.compile(
    r"(?:đại tướng|nữ tướng|danh tướng|tướng quân|danh nhân|chí sĩ|nhà yêu nước|lãnh tụ|trạng nguyên|tổng bí thư) $",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"chiến thắng|phong trào|chiến dịch|kháng chiến|cách mạng|đội quân|khởi nghĩa|lịch sử|thắng lợi|tác phẩm|cứu nước|độc lập|giải phóng",
    re.IGNORECASE,
)
_MADE_HISTORY = re.compile(
    r"[^.;\n]{0,25}(?:đại cáo|nam quốc sơn hà|đánh tan|đại phá|đánh bại|lên ngôi|dời đô|cần vương|khởi nghĩa|Bạch Đằng|Truyện Kiều|quân (?:Nguyên|Thanh|Minh|Tống|Nam Hán|Mông)|Tổng Bí thư đầu tiên|(?:ở|hồi|cuối|đầu) thế kỷ)",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(
    r"(?<![^\W_])(?:(?:thân thế|cuộc đời|sự nghiệp)(?:,? (?:và )?(?:sự nghiệp|cuộc đời|tư tưởng|thơ văn|cách mạng))*|thơ (?:văn|ca)|di sản|chiến (?:thắng|công)[^.;\n]{0,30}|khởi nghĩa)(?: của)? $",
    re.IGNORECASE,
)
#: What a list of streets is said to be named, before its first name.
_NAMED = re.compile(
    r"(?<![^\W_])(?:đặt|đổi|gắn)(?: lại| mới)? tên (?:(?:cho|các|những|một số|\d+|tuyến) )*(?:đường|phố|tuyến|trường|cầu|công viên)(?![^.;\n]*(?<![^\W_])(?:ông|bà|đồng chí|do|anh|chị|trình|báo cáo)(?![^\W_]))[^.;\n]*$"
)


#: What is called after persons, without accents.
BARE_KIND = re.compile(
    r"(?<![^\W_])(?:duong|pho|cau|truong|thpt|thcs|tieu hoc|mam non|giai|quy|khu|tuong dai|cong vien|hoc bong|lang|benh vien|tuong)(?: thpt| thcs| chuyen| [a-z]+ hoc)* $",
    re.IGNORECASE,
)


def is_named_after(text: str, begin: int, end: int) -> bool:
    """Tell whether what stands from one place of a text to another is the name of a street, a school or the like."""
    before = text[max(0, begin - _NEAR) : begin]
    if _IN_NAME_OF.search(before):
        return False
    if _AFTER_KIND.search(before) or (_AFTER_NUMBER.search(before) and not _LINE_NUMBER.search(before)):
        return True
    if (
        BARE_KIND.search(before)
        or _BEFORE_OTHERS.search(before)
        or _COMMEMORATED.search(before)
        or _STREET_SAID.match(text, end)
        or is_leader(text, begin)
        or is_remembered(text, begin, end)
        or _is_of_a_place(text, begin, end)
    ):
        return True
    if place := _AFTER_PLACE.search(before):
        return _HEAD.search(before[: place.start()]) is None
    if not _LISTED.search(before):
        return False
    return bool(_STREETS_SO_FAR.search(before)) or bool(_MANY.search(before) and _KIND.search(before))


def is_leader(text: str, begin: int) -> bool:
    """Tell whether the highest offices of the state and the Party stand before a name."""
    return _LEADER.search(text, max(0, begin - _NEAR), begin) is not None


def is_remembered(text: str, begin: int, end: int) -> bool:
    """Tell whether the words around a name tell of somebody of history, or of what shall bear the name."""
    if _NAMED.search(text, 0, begin):
        return True
    if _OF_HISTORY.search(text, max(0, begin - _NEAR), begin) and _HISTORY.search(text):
        return True
    return _MADE_HISTORY.match(text, end) is not None or _TOLD_OF.search(text, max(0, begin - _NEAR), begin) is not None


def _is_of_a_place(text: str, begin: int, end: int) -> bool:
    """Tell whether "Hồ" is a lake, called like a place or beside others, or "Từ" is whence a way leads."""
    if text.startswith(("Hồ ", "Từ "), begin) and syllables(text[begin + 3 : end]) in PLACES:
        return True
    return text.startswith("Hồ ", begin) and _LAKE.search(text) is not None


def is_honoured(text: str, begin: int) -> bool:
    """Tell whether what one says to a person belongs, at this place, to the name of a memorial or a commemoration."""
    before = text[max(0, begin - _NEAR) : begin]
    return _COMMEMORATED.search(before) is not None or (
        text[begin].isupper() and _AFTER_KIND.search(before) is not None
    )
