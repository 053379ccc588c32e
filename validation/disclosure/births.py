"""
Find what is written of one person's birth, in figures and in words.

Years of birth of a whole age group pass, as do limits of age, rules about forms, and blank forms.
"""

import re
from collections.abc import Iterator

from validation.disclosure.identifiers import as_digits
from validation.disclosure.words.telltales import Telltales

#: One figure or two, as they may be typed apart.
_D = r"\d(?: ?\d)?"
_YEAR = r"(?:1 ?9|2 ?0) ?\d ?\d(?!\d)"
_DAY = (
    rf"{_D} ?[/.-] ?{_D} ?[/.-] ?(?:{_YEAR}|\d\d(?!\d))|\d{{4}}-\d{{2}}-\d{{2}}|(?:ngày )?\d{{1,2}} (?:tháng|thang) \d{{1,2}},? (?:năm |nam )?\d{{4}}|"
    r"\d{1,2} [A-Za-z]{3,9},? (?:19|20)\d{2}|[A-Za-z]{3,9} \d{1,2},? (?:19|20)\d{2}"
)
_BORN = (
    r"(?:sinh (?:vào )?(?:ngày|ng\.?)|(?<!khai )sinh hôm|sinh nhật(?: ngày)?|ngày sinh(?: của (?:ông|bà|anh|chị|đồng chí))?|ngày ?[,/]? ?tháng ?[,/]? ?năm sinh(?: của (?:ông|bà|đồng chí))?|sinh vào|sinh|d\.?o\.?b\.?|birth ?da(?:te|y)|date of birth|"
    r"born(?: on| in)?|ns|s/n|ngay[ _]sinh|ngay thang nam sinh|sinh ngay|s\.?n\.?|(?<=\()s\.(?: ?ngày)?)"
)
#: A child or another of a household, before "s.", which also is short for "sáng".
_KIN = r"(?:con|cháu|vợ|chồng|em|anh|chị|ông|bà|cụ|mẹ|bố|cha|chủ hộ)(?: [^\W\d_]+){0,4}[ ,:(]{1,2}s\. ?(?:ngày )?"
_BORN_ON = re.compile(
    rf"(?<![^\W_])(?:{_BORN}\s*[:=]?\s*(?:là )?|(?:chào đời|ra đời (?:vào )?(?:hồi|lúc) \d)[^.;\n]{{0,40}}? |{_KIN})(?:{_DAY})",
    re.IGNORECASE,
)
_BORN_IN = re.compile(
    rf"(?<![^\W_])(?:sinh vào năm|sinh năm|năm sinh|s/n|s\.|sinh|ns|s\.?n\.?|nam[ _]sinh|sinh[ _]nam|born(?: in)?|year of birth|birth year)(?: của [^:\d\n]{{1,40}}(?=\s*[:=])| của [^:\d\n]{{1,20}})?\s*[:=]?\s*{_YEAR}"
    r"|(?<![^\W_])(?:sinh năm|năm sinh|sn)\s*:?\s*'?[3-9]\d(?![\d.,%])"
    r"|(?<![^\W_])(?:sinh|sinh vào|năm sinh|sinh ngày|ngày sinh|(?<=\()s\.)\s*:?\s*(?:tháng )?\d{1,2} ?[/.-] ?(?:năm )?(?:19|20)\d{2}(?![/\d])|(?<![^\W_])sinh (?:vào )?tháng \d{1,2},? năm (?:19|20)\d{2}",
    re.IGNORECASE,
)
#: A round age on a day.
_AGED = re.compile(r"(?<![^\W_])(?:tròn|đủ) \d\d tuổi (?:vào |từ )?(?:ngày |tháng )?\d{1,2} ?[/.-]", re.IGNORECASE)
_BRANCHES = "Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi"
_STEM_YEAR = rf"(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) (?:{_BRANCHES})"
_BORN_IN_WORDS = re.compile(
    rf"(?<![^\W_])(?:sinh(?! hoạt| viên)(?!(?<=khai sinh) hôm)|ra đời|chào đời)(?![^\W_])[^.;\n]{{0,60}}?(?<![^\W_])(?:ngày (?:mồng|mùng|rằm|hai|ba|mười|một|đầu|cuối)|rằm tháng|(?:mồng|mùng) (?:[^\W\d]+|\d+ (?:tết|tháng))|"
    rf"tháng (?:giêng|chạp|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín)|(?<!những )năm (?:một|hai) (?:nghìn|ngàn|chín)|"
    rf"(?<!những )năm (?:bốn|năm|sáu|bảy|tám|chín) (?:mươi|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín)|năm {_STEM_YEAR})(?![^\W_])|(?<![^\W_])tuổi (?:con )?(?:{_STEM_YEAR}|(?-i:{_BRANCHES}))(?![^\W_])"
    r"|(?<![^\W_])ngày (?:[^\W\d_]+,? ){1,3}tháng (?:[^\W\d_]+,? ){1,2}năm (?:một|hai) (?:nghìn|ngàn)[^.;(\n]{0,50}\((?:ngày|năm)[^()\n]{0,15} sinh(?![^\W_])"
    r"|(?<![^\W_])sinh (?:ngay|thang|nam) (?:(?:mong|mung|ram|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi) ){2}",
    re.IGNORECASE,
)
#: An age group, or somebody whose day of birth is a public feast.
_GROUP = re.compile(
    r"(?<![^\W_])(?:trẻ|thanh niên|công dân|người|nhóm|cán bộ|đảng viên|các|những|thế hệ|học sinh|sinh viên|độ tuổi|đối tượng|trường hợp|nam(?= sinh)|danh sách|lao động|"
    r"từ năm|trở về|trở lại|trở đi|trở lên|trước năm|sau năm|trẻ em|hội viên|đoàn viên|nữ sinh|phụ nữ|lứa|lớp|khóa|khoá|ứng viên|nhân sự|chủ tịch hồ chí minh|năm ngày sinh|kỷ niệm|"
    r"phát sinh|hy sinh|vệ sinh|tuyển sinh|cử tri|quân nhân|cột)(?![^\W_])",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(
    r"(?<![^\W_])(?<!các )(?<!những )(?:đồng chí|ông|bà|anh|chị|đ/c)(?![^\W_])|của (?:người (?:được|khai|kê khai|đề nghị|nộp|làm|đứng|có tên)|vợ|chồng|con|cha|mẹ|bố|cháu)(?![^\W_])[^:\n]*:|quê |vào đảng|trú "
    r"|(?<![^\W_])(?:nhân sự|ứng viên|ứng cử viên|trường hợp|người (?:được )?[^\W\d_]+(?: [^\W\d_]+)?) (?:số \d|thứ (?:nhất|hai|ba|tư|năm|sáu|\d))|(?<![^\W_])một (?:cán bộ|đồng chí|người|đảng viên|công chức|nữ|trường hợp)(?![^\W_])|hiện (?:là|giữ|làm|công tác)(?![^\W_])"
    r"|(?<![^\W_])(?<!ví dụ )(?:một|01) (?:bộ )?(?:hồ sơ|giấy tờ|sổ|thẻ|đơn|lý lịch|bản khai)(?: [^\W\d_]+){0,3} (?:ghi|khai|đề)(?![^\W_])",
    re.IGNORECASE,
)
#: Short for "sinh năm", as it stands beside one name.
_SHORT_FORM = re.compile(r"(?:sn|ns|s/n)(?![^\W_])", re.IGNORECASE)
_FEAST = re.compile(
    r"hồ chí minh|kỷ niệm|ngày sinh của bác|hợp lệ|ví dụ|phát sinh|hy sinh|(?:cổng|ứng dụng|báo|tạp chí|tập san|chương trình|phong trào|mô hình|sản phẩm|thương hiệu|tổ chức|hội|đội|đảng)(?![^\W_])[^.;\n]{0,40}(?:chào|ra) đời",
    re.IGNORECASE,
)
#: Born from a day or a year on, or in some years.
_RANGE = re.compile(
    r" ?(?:-|–|đến|tới|hoặc|và) ?(?:năm )?(?:19|20)\d\d|[^.;\n]{0,12} trở (?:về|lên|đi|lại|xuống)", re.IGNORECASE
)
#: Other words that end in "sinh".
_OTHER_WORD = re.compile(
    r"(?<![^\W_])(?:phát|hy|hi|vệ|tuyển|học|thí|nữ|nam|môn|an|dân|thư|chiêu|tái|tốt nghiệp) $", re.IGNORECASE
)
TELLTALES = Telltales(
    (
        "ra đời",
        "chào đời",
        "dob",
        "d.o.b",
        "birth",
        "(s.",
    ),
    (
        r"sinh(?: *\d| ngày| ng\.| ghi| nhật| năm| tháng| vào| ?[:=]| ngay| nam| thang| m[ồù]ng| rằm| r| c| hồi| hôm| khoảng| đầu| cuối| giữa| ?:? ?[ol]\d)",
        r"tuổi (?:con )?[^\W\d_]+",
        r"tuổi (?:vào |từ )?(?:ngày |tháng )?\d",
        r"năm sinh",
        r"ngày sinh",
        r"ns:? ?\d",
        r"sn:? ?'?\d",
        r"s/n",
        r"s\. ?\d",
        r"s\.n",
        r"born(?: on)? ?[:\d]",
        r"born (?:on|in)",
        r"ngay[ _]sinh",
        r"nam[ _]sinh",
    ),
)


def births(text: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the words of what is written of one person's birth, in a text in plain form."""
    digits = as_digits(text)
    for pattern in (_BORN_ON, _BORN_IN_WORDS, _BORN_IN, _AGED):
        match = next(
            (each for each in pattern.finditer(digits) if not _is_of_a_group(text, each, of_years=pattern is _BORN_IN)),
            None,
        )
        if match:
            yield "ngày sinh", match[0]
            break


def _is_of_a_group(text: str, match: re.Match[str], *, of_years: bool) -> bool:
    """Tell whether many were born then, or somebody of history."""
    if _OTHER_WORD.search(text[max(0, match.start() - 12) : match.start()]):
        return True
    if _RANGE.match(text, match.end()):
        return True
    sentence = text[max(0, match.start() - 80) : match.end() + 40]
    if _ONE_PERSON.search(sentence) or _SHORT_FORM.match(match[0]):
        return False
    return (_GROUP if of_years else _FEAST).search(sentence) is not None
