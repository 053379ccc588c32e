"""
Find numbers and addresses that lead to one person: identity, Party card, passport, insurance, account, plate, telephone, e-mail.

A number is known by the word before it, by its shape, or by both. Letters that look like digits count as digits where they stand
among them. Telephones and mailboxes of offices pass, and so do amounts, years and numbers of papers.
"""

import re
from collections.abc import Iterator

from validation.disclosure.words.telltales import Block, Telltales

_MISTAKEN = str.maketrans("OoIlBSs", "0011855")
#: Digits with letters among them that look like digits, as a slip or on purpose.
_WITH_LETTERS = re.compile(r"(?<![^\W_])(?=[OoIl]?\d)[\dOoIlBSs](?:[ .-]?[\dOoIlBSs]){7,}(?![^\W_])")
_MOST_LETTERS = 4
_DIGIT_WORDS = "không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|linh|lẻ"
_IDENTITY = r"(?:cccd|căn cước(?: công dân)?|cmnd|cmt(?:nd)?|chứng minh(?: nhân dân| thư)?|số định danh(?: cá nhân)?|mst cá nhân|mã số thuế cá nhân|sổ hộ khẩu|can cuoc|ma dinh danh ca nhan)"
_GAP = r"(?: (?:số|so|no\.?|là|mới|cũ|công vụ|phổ thông|của [^:\d\n]{1,30}))*\s*[:.=]?\s*"

#: The kind of datum, words in small letters of which one must stand in the text (any will do where there is none), and what it looks like.
_PATTERNS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    ("số định danh", ("cccd", "căn cước", "cmnd", "cmt", "chứng minh", "định danh", "can cuoc", "dinh danh", "cá nhân", "hộ khẩu"), re.compile(rf"(?<![^\W_]){_IDENTITY}{_GAP}\d(?:[ .-]?\d){{7,}}", re.IGNORECASE)),
    ("số định danh", (), re.compile(r"(?<![\w.,/-])0\d{2}[ .-]?[0-3]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?![\w/-]|[.,]\d)")),
    ("số định danh", (), re.compile(r"(?<![\w.,/-])0\d{3}[ .-]\d{4}[ .-]\d{4}(?![\w/-]|[.,]\d)")),
    ("số thẻ đảng", ("đảng", "tđv", "sll", "lý lịch", "the dang"), re.compile(rf"(?<![^\W_])(?:thẻ đảng(?: viên)?|tđv|sll|số lý lịch(?: đảng viên)?|đảng số|the dang){_GAP}\d[\d. -]{{4,}}\d", re.IGNORECASE)),
    ("số hộ chiếu", ("hộ chiếu", "passport", "hc", "ho chieu"), re.compile(rf"(?<![^\W_])(?:hộ chiếu|passport|(?<!phục )hc|shcc|ho chieu){_GAP}[A-Z] ?\d{{7,8}}(?!\d)", re.IGNORECASE)),
    ("số bảo hiểm", ("bhxh", "bảo hiểm", "bhyt"), re.compile(rf"(?<![^\W_])(?:bhxh|bảo hiểm xã hội|bhyt|bảo hiểm y tế|thẻ bhyt){_GAP}(?:[A-Z]{{2}} ?)?\d(?:[ .-]?\d){{8,}}", re.IGNORECASE)),
    ("số bảo hiểm", (), re.compile(r"(?<![^\W_])(?:DN|HX|CH|NN|TK|HC|XK|HT|TB|NO|CT|XB|TN|CS|QN|CA|CY|CC|CK|CB|KC|HD|TE|BT|HN|DT|DK|XD|TS|TC|TQ|TA|TY|HG|LS|PV|HS|SV|GB|GD|TH|TV|TD|TU|BA) ?[1-5] ?\d{2} ?\d{10}(?!\d)")),
    ("số tài khoản", ("stk", "tài khoản", "tk", "tai khoan"), re.compile(rf"(?<![^\W_])(?:stk|số tài khoản|tài khoản|tk cá nhân|tk|so tai khoan)(?: [A-Za-zÀ-ỹ]{{2,14}}){{0,3}}{_GAP}\d(?:[ .-]?\d){{7,}}(?![^.\n]{{0,30}}kho bạc)", re.IGNORECASE)),
    ("biển số xe", (), re.compile(r"(?<![\w.,/-])[1-9]\d ?-? ?[A-Z][A-Z0-9]?[ .-]{1,3}\d{3}\.?\d{2}(?![\w/]|[.,]\d)")),
    ("biển số xe", ("bks", "biển"), re.compile(r"(?<![^\W_])(?:bks|biển (?:số|kiểm soát))(?: xe)?\s*:?\s*\d{2}[A-Z -]{1,4}\d?[ -]?[\d.]{4,6}", re.IGNORECASE)),
    ("số điện thoại đọc bằng chữ", ("không", "một", "chín", "tám"), re.compile(rf"(?<![^\W_])(?:{_DIGIT_WORDS})(?: (?:{_DIGIT_WORDS})){{8,}}(?![^\W_])", re.IGNORECASE)),
)  # fmt: skip
_MOBILE = re.compile(r"(?<![\w.,/-])\(?(?:\+?84|0084|0)\)?[ .-]?[35789](?:[ .-]?\d){8}(?![\w/-]|[.,]\d)")
_LANDLINE = re.compile(r"(?<![\w.,/-])\(?(?:(?:\+?84|0)[ .-]?2\d{1,2})\)?(?:[ .-]?\d){7,8}(?![\w/]|[.,]\d)")
#: What an office calls the line or the mailbox that it answers.
_OFFICE_LINE = re.compile(
    r"đường dây nóng|hotline|tổng đài|trực ban|bộ phận|cơ quan|văn phòng|phòng |ban |trung tâm|ủy ban|uỷ ban|ubnd|hđnd|sở |chi cục|công an|trường |"
    r"bệnh viện|trạm|fax|một cửa|đảng ủy|thành ủy|hộp thư|tiếp dân|tiếp công dân|hỗ trợ|tiếp nhận",
    re.IGNORECASE,
)
_PRIVATE_LINE = re.compile(
    r"riêng|di động|zalo|số riêng|cá nhân|gặp |gia đình|(?<![^\W_])(?:anh|chị|ông|bà|đồng chí|đ/c) ", re.IGNORECASE
)
_NEAR = 70
_AT = r" ?(?:@|\(at\)|\[at\]|\[a còng\]|\(a còng\)| a còng ) ?"
_DOT = r"(?: ?\. ?| ?\[chấm\] ?| ?\(chấm\) ?| ?\[dot\] ?| ?\(dot\) ?| chấm )"
_MAILBOX = re.compile(
    rf"(?<![\w.])(?=[\d.]*[a-z])([\w+-]+(?:\.[\w+-]+)*){_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-z]{{2,}}(?![\w-])",
    re.IGNORECASE,
)
#: Offices name their mailboxes after themselves or after what one writes to them for.
_OFFICE_MAILBOX = re.compile(
    r"(?:^|[._+-])(?:(?:vanphong|vanthu|ubnd|hdnd|ubkt|ubmttq|mttq|thanhuy|tinhuy|huyenuy|danguy|thiuy|chicuc|congan|thanhdoan|tinhdoan|hotro|support|contact|"
    r"lienhe|quantri|webmaster|gopy|tiepdan|tiepnhan|tiepcongdan|duongday|hotline|banbientap|cskh|noreply|no-reply|congthongtin|portal|thongtin|motcua|truong|"
    r"thpt|thcs|benhvien|tramyte|ttyt|noivu|tuphap|taichinh|phuong|donvi|coquan|thuvien|baotang|tochuc|kiemtra|bientap|toasoan|tuyensinh|daotao|help|service|"
    r"dulieu|phananh|kiennghi|tonghop|trungtam|phongban|bantochuc|btgdv|hoinongdan|hoiphunu|doanthanhnien|sonoivu|xahoi|phong(?:noi|tai|kinh|van|lao|tu|y|gd|giao|quan|tn|tc|vh))[a-z\d._+-]*"
    r"|(?:vp[a-z]*|dang|dt|btc|btg|bdv|ban|phong|so|cuc|ca|doan|hoi|info|admin|bbt|cong|th|mn|bv|tt|xa|tp|mail|data|tccb|hcth|cds|p|q|ub|bch|pa|qlvb)\d*(?:[._+-][a-z\d._+-]*)?)$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d[\d .-]*+")
_FEWEST_DIGITS = 9
_MANY_DIGITS = re.compile(rf"\d(?:[ .-]{{0,2}}\d){{{_FEWEST_DIGITS - 1}}}")
#: Fewer digits that letters go before: of a plate, a passport, or letters that look like digits.
_FEW_DIGITS = 5
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d\d?[-. ]\d\d?[-. ]\d{4}")
_BY_LETTERS = re.compile(r"\d ?-? ?[A-Z](?:[A-Z0-9]?[ .-]{1,3}|-?)$|(?<![^\W\d_])[OoIl] ?$")


def _long_numbers(block: Block) -> Iterator[int]:
    plain = block.plain
    for match in _DIGITS.finditer(plain):
        begin, end = match.span()
        if (
            (end - begin >= _FEWEST_DIGITS and _is_long(plain, match))
            or (end - begin >= _FEW_DIGITS and _BY_LETTERS.search(plain, max(0, begin - 8), begin))
            or (plain[end : end + 1] in _LETTERS and _LOOKS_LIKE_DIGITS.match(plain, end - 1))
            or (plain[begin - 1 : begin] in _LETTERS and not plain[begin - 2 : begin - 1].isalpha())
        ):
            yield begin


def _is_long(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits are many, and neither a day nor part of a checksum or a code."""
    digits = match[0].rstrip(" .-")
    after, before = (
        text[match.start() + len(digits) : match.start() + len(digits) + 1],
        text[match.start() - 1 : match.start()],
    )
    if after in _HEXADECIMAL or (before in _INSIDE and text[match.start() - 4 : match.start()] != "cccd"):
        return False
    return _MANY_DIGITS.search(digits) is not None and not _DAY.fullmatch(digits)


_HEXADECIMAL = frozenset("abcdef")
#: What stands before digits that are the end of something longer.
_INSIDE = _HEXADECIMAL | frozenset("-/.,_")
_LETTERS = frozenset("OoIl)")
_LOOKS_LIKE_DIGITS = re.compile(r"\d(?:[OoIl]{1,3}[ .-]?\d|\) ?\d)")
TELLTALES = Telltales(
    (
        "@",
        "(at)",
        "[at]",
        "còng",
        "tđv",
        "sll",
        "số lý lịch",
        "đảng số",
        "passport",
        "bks",
        "biển số",
        "biển kiểm soát",
    ),
    (
        r"thẻ đảng[^\n]{0,20}\d",
        r"the dang",
        r"shcc",
        r"hc(?: số| công| phổ|:)",
        r"hộ chiếu[^\n]{0,20}\d",
        r"ho chieu",
        rf"không (?:{_DIGIT_WORDS}) (?:{_DIGIT_WORDS}) (?:{_DIGIT_WORDS}) ",
    ),
    look=_long_numbers,
)


def identifiers(text: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the words of each number or address that leads to a person, in a text in plain form."""
    digits = _as_digits(text)
    taken: list[tuple[int, int]] = []
    lowered = text.lower()
    for kind, cues, pattern in _PATTERNS:
        for match in pattern.finditer(digits) if not cues or any(cue in lowered for cue in cues) else ():
            if all(match.end() <= begin or match.start() >= end for begin, end in taken) and not _is_amount(
                digits, match
            ):
                taken.append(match.span())
                yield kind, text[match.start() : match.end()].strip()
    for match in (*_MOBILE.finditer(digits), *_LANDLINE.finditer(digits)):
        if all(match.end() <= begin or match.start() >= end for begin, end in taken) and _is_private(digits, match):
            yield "số điện thoại", text[match.start() : match.end()].strip()
    for match in _MAILBOX.finditer(text) if "@" in text or "a còng" in text or "at)" in text or "at]" in text else ():
        if not _OFFICE_MAILBOX.search(match[1]):
            yield "địa chỉ thư điện tử", match[0]


def _as_digits(text: str) -> str:
    """Return a text, of the same length, in which letters that look like digits are digits where they stand among them."""

    def meant(match: re.Match[str]) -> str:
        letters = sum(letter.isalpha() for letter in match[0])
        return match[0].translate(_MISTAKEN) if letters <= _MOST_LETTERS else match[0]

    return _WITH_LETTERS.sub(meant, text)


def _is_amount(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number that no word calls a person's is an amount of money or the number of a paper."""
    if not match[0][0].isdigit():
        return False
    after, before = (
        text[match.end() : match.end() + 12].lower(),
        text[max(0, match.start() - 30) : match.start()].lower(),
    )
    return after.lstrip().startswith(("đồng", "vnd", "vnđ", "đ ", "kwh", "/")) or before.rstrip(" :").endswith(
        (
            "mã hồ sơ",
            "mã số",
            "số hiệu",
            "tờ khai",
            "tờ khai mã số",
            "mã lưu",
            "hồ sơ lưu trữ",
            "mã dự án",
            "mã số thuế",
            "mã giao dịch",
            "liên thông",
            "mã vạch",
            "mã định danh cơ quan",
        )
    )


def _is_private(text: str, match: re.Match[str]) -> bool:
    """Tell whether a telephone is a person's: mobile ones are unless an office answers, others where a person is named."""
    around = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    private = any(map(_PRIVATE_LINE.search, around))
    if _MOBILE.fullmatch(match[0]):
        return private or not _OFFICE_LINE.search(around[0])
    return private
