"""
Find what is written of one person in words: birth, home, and filled-in fields of a form.

Years of birth of a whole age group pass, as do limits of age, rules about forms, and blank forms.
"""

import re
from collections.abc import Iterator

from validation.disclosure.words.telltales import Telltales

_DAY = r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2}(?!\d))|\d{4}-\d{2}-\d{2}|(?:ngày )?\d{1,2} tháng \d{1,2},? năm \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}"
_BORN = r"(?:sinh (?:ngày|vào ngày)|sinh nhật(?: ngày)?|born(?: on)?|ngày sinh|ngày,? tháng,? năm sinh(?: của (?:ông|bà|đồng chí))?|sinh|dob|ns|s/n|ngay[ _]sinh|sn)"
_BORN_ON = re.compile(rf"(?<![^\W_]){_BORN}\s*[:=]?\s*(?:là )?(?:{_DAY})", re.IGNORECASE)
_BORN_IN = re.compile(
    r"(?<![^\W_])(?:sinh năm|năm sinh|s/n|sinh:|ns:|sn:?|nam[ _]sinh|sinh)\s*[:=]?\s*(?:19|20)\d{2}(?!\d)|(?<![^\W_])sinh tháng \d{1,2}[/ -](?:năm )?(?:19|20)\d{2}",
    re.IGNORECASE,
)
_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_STEM_YEAR = (
    r"(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) (?:Tý|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)"
)
_BORN_IN_WORDS = re.compile(
    rf"(?<![^\W_])(?:sinh|ra đời|chào đời)(?![^\W_])[^.;\n]{{0,60}}?(?<![^\W_])(?:ngày (?:mồng|mùng|rằm|hai|ba|mười|một)|tháng (?:giêng|chạp|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín)|"
    rf"năm (?:một|hai) (?:nghìn|ngàn|chín)|năm {_STEM_YEAR})(?![^\W_])|(?<![^\W_])tuổi {_STEM_YEAR}(?![^\W_])",
    re.IGNORECASE,
)
#: An age group, or somebody whose day of birth is a public feast.
_GROUP = re.compile(
    r"(?<![^\W_])(?:trẻ|thanh niên|công dân|người|nhóm|cán bộ|đảng viên|các|những|thế hệ|học sinh|độ tuổi|đối tượng|trường hợp|nam|danh sách|lao động|"
    r"từ năm|trở về|trở lại|trở đi|trở lên|trở xuống|trước năm|sau năm|trẻ em|hội viên|đoàn viên|nữ sinh|phụ nữ|lứa|khóa|khoá|ứng viên|nhân sự|chủ tịch hồ chí minh|năm ngày sinh|kỷ niệm)(?![^\W_])",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(
    r"(?<![^\W_])(?<!các )(?<!những )(?:đồng chí|ông|bà|anh|chị|đ/c)(?![^\W_])|quê |vào đảng|trú ", re.IGNORECASE
)
_HOME = re.compile(
    r"(?<![^\W_])(?:(?:(?:nơi |địa chỉ )?(?:thường trú|tạm trú)|hktt|hộ khẩu(?: thường trú)?|nơi ở(?: hiện nay)?|chỗ ở(?: hiện nay)?|nhà riêng|địa chỉ (?:nhà(?: riêng)?|gia đình)|"
    r"quê quán|nguyên quán|sinh quán|trú quán|cư trú|nhà ở|nơi sinh(?! sống)|noi o hien nay|que quan)\s*(?:[:=]|(?:tại|số|ở)(?![^\W_])|:?\s*\d)|trú tại\s+\S|ở (?:trọ|thuê|nhờ)(?: tại)?\s|\((?=nhà riêng\))|trú (?:khu phố|thôn|tổ|số|phường|xã) ?)",
    re.IGNORECASE,
)
_LABEL = (
    r"(?:họ(?: và)? tên(?: khai sinh)?(?: vợ| chồng| cha| mẹ| con)?|ho[ _](?:va[ _])?ten|giới tính|dân tộc|tôn giáo|ngày vào đảng|ngày chính thức|hệ số lương(?: hiện hưởng)?|bậc lương|"
    r"tình trạng sức kh[ỏo][eẻ]|tình trạng hôn nhân|bí danh|tên thường gọi|tên gọi khác|nơi sinh|hình thức kỷ luật(?: đã nhận)?|kết quả xếp loại(?: của [^:\n]{1,30})?|"
    r"chức danh quy hoạch|nhóm máu|thành phần (?:gia đình|bản thân)|nghề nghiệp (?:vợ|chồng|của vợ|của chồng)|họ tên vợ|họ tên chồng|ngoại ngữ)"
)
_FIELD = re.compile(rf"(?<![^\W_]){_LABEL}\s*[:=]\s*([^\s.…_:;(\[□/][^\n;]{{0,60}})", re.IGNORECASE)
#: What stands in a field that explains how to fill it in, not what somebody filled in.
_EXPLAINED = re.compile(
    r"^(?:\d+ (?:tổ chức|người|đồng chí|trường hợp|nhóm|mục)|ghi|viết|điền|theo|nếu|là |bằng|chữ|kê khai|không (?:nêu|ghi|công bố)|văn bản|text|dạng|bắt buộc|nam, nữ|nam/nữ|nam hoặc nữ|nam và nữ|x$|xem|tăng|giảm|được|chưa|"
    r"các|từ|mỗi|gồm|khiển trách, cảnh cáo|do|dành|thông tin|số|\d+%|đạt|phải|trên|dưới|tỷ lệ|tỉ lệ|hạng|loại|cột|dữ liệu|<|\{)",
    re.IGNORECASE,
)
_BLANK = re.compile(r"^[\W_]*$")
TELLTALES = Telltales(
    (
        "hktt",
        "hộ khẩu",
        "bí danh",
        "thường gọi",
        "tên gọi khác",
        "nhóm máu",
        "giới tính",
        "tôn giáo",
        "chức danh quy hoạch",
        "ra đời",
        "chào đời",
        "ở trọ",
        "ở thuê",
        "ở nhờ",
    ),
    (
        *(
            r"sinh(?: *\d| ngày| nhật| năm| tháng| vào| ?[:=]| m[ồù]ng| rằm)",
            r"tuổi [^\W\d_]+ (?:t[ýỵịu]|s[ửu]|d[ầậ]|m[ãẹù]|th[ìâ]|ng)",
            r"năm sinh",
            r"ngày sinh",
            r"ns:? ?\d",
            r"sn:? ?\d",
            r"dob ?",
            r"born ",
            r"s/n",
        ),
        *(
            r"ngay[ _]sinh",
            r"nam[ _]sinh",
            r"họ (?:và )?tên",
            r"ho[ _](?:va[ _])?ten",
            r"dân tộc ?[:=]",
            r"ngoại ngữ ?[:=]",
            r"ngày vào đảng ?:",
            r"ngày chính thức ?:",
            r"hệ số lương[^\n]{0,12}:",
            r"bậc lương ?:",
        ),
        *(
            r"tình trạng (?:sức|hôn)",
            r"nơi (?:ở|sinh)",
            r"chỗ ở",
            r"nhà riêng",
            r"địa chỉ (?:nhà|gia)",
            r"quê quán",
            r"nguyên quán",
            r"sinh quán",
            r"trú quán",
            r"cư trú ?(?::|tại)",
            r"nhà ở ?(?::|tại|số)",
            r"noi o hien",
            r"que quan",
            r"trú(?: (?:tại|khu|thôn|tổ|số|phường|xã|:)|:)",
        ),
        *(r"hình thức kỷ", r"kết quả xếp", r"nghề nghiệp (?:vợ|chồng|của)", r"thành phần (?:gia|bản)"),
    ),
)


def particulars(text: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the words of what is written of one person, in a text in plain form."""
    for pattern in (_BORN_ON, _BORN_IN_WORDS, _BORN_IN):
        match = pattern.search(text)
        if match and not _is_of_a_group(text, match, strictly=pattern is not _BORN_IN):
            yield "ngày sinh", match[0]
            break
    for match in _HOME.finditer(text):
        is_filled = not _BLANK.match(text[match.end() : match.end() + 40]) or match[0][-1].isdigit()
        if is_filled and not _is_explained(text[match.end() :]):
            yield "nơi ở", match[0].strip()
    for match in _FIELD.finditer(text):
        if not _EXPLAINED.match(match[1]) and not _BLANK.match(match[1]):
            yield "mục đã điền về một người", match[0].strip()


def _is_explained(rest: str) -> bool:
    return (
        re.match(
            r"[ :]*(?:[(….<_{]|(?:ghi|viết|điền|theo|nếu|là|của|các|do|được|không|chưa|nêu|tính|trong|thì|và) )", rest
        )
        is not None
    )


def _is_of_a_group(text: str, match: re.Match[str], *, strictly: bool) -> bool:
    """Tell whether many were born then, or somebody of history."""
    sentence = text[max(0, match.start() - 80) : match.end() + 40]
    if _ONE_PERSON.search(sentence):
        return False
    if strictly:
        return re.search(r"hồ chí minh|kỷ niệm|ngày sinh của bác|hợp lệ|ví dụ", sentence, re.IGNORECASE) is not None
    return _GROUP.search(sentence) is not None
