"""
Find telephones and mailboxes of persons. Those of offices pass: an office answers them, or their name is an office's.

Letters that look like digits count as digits where they stand among them, and digits may be parted by anything.
"""

import re
from collections.abc import Iterator

from validation.disclosure.identifiers import as_digits, long_numbers
from validation.disclosure.words.telltales import Telltales
from validation.disclosure.words.word_lists import BARE_GIVEN
from validation.language.plain_form import unaccented

_GAP = r"(?: [./·_–-] |[./·_–-] ?| )?"
_MOBILE = re.compile(
    rf"(?<![\w.,/-])\(?(?:\(?\+? ?84\)?|0084|\(\+? ?00?84\)|\(?0\)?){_GAP}\(?[35789](?:\)?{_GAP}\d){{8}}(?![\w/-]|[.,]\d)"
)
_LANDLINE = re.compile(rf"(?<![\w.,/-])\(?(?:(?:\+?84|0)[ .-]?2\d{{1,2}})\)?(?:{_GAP}\d){{7,8}}(?![\w/]|[.,]\d)")
#: What an office calls the line or the mailbox that it answers.
_OFFICE_LINE = re.compile(
    r"đường dây nóng|hotline|tổng đài|trực ban|bộ phận|cơ quan|văn phòng|phòng |ban |trung tâm|ủy ban|uỷ ban|ubnd|hđnd|sở |chi cục|công an|trường |"
    r"bệnh viện|trạm|fax|một cửa|đảng ủy|thành ủy|hộp thư|tiếp dân|tiếp công dân|hỗ trợ|tiếp nhận|điện lực|cấp nước|cứu hộ|cứu nạn|kho bạc|tòa soạn|thường trực",
    re.IGNORECASE,
)
_PRIVATE_LINE = re.compile(
    r"riêng|di động|zalo(?! (?:của )?(?:phường|xã|ubnd|cơ quan|văn phòng|thành phố|chính thức|oa|trung tâm|ban|công an))|cá nhân|gặp |gia đình|(?:ở|tại|đt|điện thoại|máy) nhà|nhà ở|(?<![^\W_])(?:anh|chị|ông|bà|cô|đồng chí|đ/c) ",
    re.IGNORECASE,
)
#: The office that answers, said right after the number.
_OF_OFFICE = re.compile(rf"[ ,(–-]{{1,3}}(?:của |thuộc |do |là số |số )*(?:{_OFFICE_LINE.pattern})", re.IGNORECASE)
_NEAR = 70
_AT = r"(?: ?\"| ?”)? ?(?:(?<= )(?:tại|ở|at) (?=gmail|yahoo|hotmail|outlook|icloud)|@|\(@\)|\[@\]|[(\[{<] ?(?:at|a|a[ -]?còng|a[ -]?cong) ?[)\]}>]| a[ -]?còng | at ) ?"
_DOT = r"(?: ?\. ?| ?[(\[{<] ?(?:dot|chấm|cham|\.) ?[)\]}>] ?| (?:chấm|dot) )"
_MAILBOX = re.compile(
    rf"(?<![\w.])(?=[\d.]*[a-z]|\d+ @ ?(?:gmail|yahoo|hotmail|outlook|icloud))([\w+-]+(?:(?:\.| ?(?:\. |[(\[] ?(?:dot|chấm) ?[)\]] ?| chấm ))[\w+-]+)*){_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-z]{{2,}}(?![\w-])",
    re.IGNORECASE,
)
#: Offices name their mailboxes after themselves or after what one writes to them for.
_OFFICE_MAILBOX = re.compile(
    r"(?:^|[._+-])(?:(?:vanphong|vanthu|ubnd|hdnd|ubkt|ubmttq|mttq|thanhuy|tinhuy|huyenuy|danguy|thiuy|chicuc|congan|thanhdoan|tinhdoan|hotro|support|contact|"
    r"lienhe|quantri|webmaster|gopy|tiepdan|tiepnhan|tiepcongdan|duongday|hotline|banbientap|cskh|noreply|no-reply|congthongtin|portal|thongtin|motcua|truong|"
    r"thpt|thcs|benhvien|tramyte|ttyt|noivu|tuphap|taichinh|phuong|donvi|coquan|thuvien|baotang|tochuc|kiemtra|bientap|toasoan|tuyensinh|daotao|help|service|"
    r"dulieu|bandoc|thongke|dangky|dangki|cuocthi|hoithi|banto|banda|bantuyen|bannoi|bankiem|banhanh|hanhchinh|tuyendung|truyenthong|tuyentruyen|phapche|thanhtra|kehoach|dichvucong|chuyendoiso|nongthonmoi|baocao|hoidap|sukien|phananh|kiennghi|tonghop|trungtam|phongban|bantochuc|tuyengiao|danvan|noichinh|btgdv|hoinongdan|hoiphunu|doanthanhnien|sonoivu|xahoi|banquanly|bql|ditich|ketoan|tuvan)[a-z\d._+-]*)$",
    re.IGNORECASE,
)
#: Short names of offices, which at a public mail host are as likely a person's: doan, cong, th …
_SHORT_OFFICE = re.compile(
    r"(?:^|[._+-])(?:vp[a-z]*|dang|dt|btc|btg|bdv|ban|phong|so|cuc|ca|doan|hoi|info|admin|bbt|cong|th|mn|bv|tt|xa|tp|mail|data|tccb|hcth|cds|p|q|ub|bch|pa|qlvb)\d*(?:[._+-][a-z\d._+-]*)?$",
    re.IGNORECASE,
)
#: "phuong" is a ward, and a given name before another one.
_WARD_OR_PERSON = re.compile(rf"phuong[._-]?(?:{'|'.join(sorted(BARE_GIVEN))})(?![a-z])", re.IGNORECASE)
_PUBLIC_HOST = re.compile(r"gmail|yahoo|hotmail|outlook|icloud|proton|live\.|zoho|yandex", re.IGNORECASE)
#: An office's mailbox at a domain of the state or the Party, by the first letters of its name.
_OFFICE_NAME = re.compile(
    r"^(?:c[0-3]|mn(?!gu)|mg|th[._-])[a-z.]{3,}|^(?:phong|ban|so|vp|cuc|hoi|doan|tt|bql|trung|chi|cong|ubnd|xa|phuong|truong)[a-z]{3,}",
    re.IGNORECASE,
)
#: A mailbox that is called as its host, as those of newspapers and bodies are.
_IN_OWN_NAME = re.compile(r"([a-z]{5,})@\1[a-z]*\.", re.IGNORECASE)
_OFFICIAL = re.compile(r"(?:gov|dcs|edu|org)\.vn$|dangcongsan", re.IGNORECASE)
#: The office named right before a mailbox, with no person between.
_OFFICE_BEFORE = re.compile(
    r"(?<![^\W_])(?P<kind>(?i:phòng|ban|bộ phận|trung tâm|văn phòng|tổ|khoa|chi cục)) (?P<own>[^\W\d_]+(?: [^\W\d_]+){0,6})[ ,:;(–-]{1,3}(?:(?:địa chỉ|thư điện tử|hộp thư|e-?mail|mail|thư)[ :]{0,3})*$"
)
#: Initials, and the kind of what follows them: four letters or five, as a person's have a family name's and three at most.
_NO_VOWEL, _FEWEST_INITIALS = re.compile(r"[bcdghklmnpqrstvx]{4,5}"), 3
#: A page of one person, by the parts of a name in its address.
_PERSONAL_PAGE = re.compile(
    r"(?<![^\W_])(?:skype|viber|telegram|wechat|line id)\s*:\s*(?=[\w.-]*[\d._-])[a-z][\w.-]{3,}|(?:facebook\.com|fb\.com|zalo\.me|t\.me)/(?:profile\.php\?id=\d+|0\d{8,}|[a-z]+\.[a-z]+(?:\.[a-z\d]+)*(?<!\.php)(?<!\.html)|[a-z.]+(?:19|20)\d\d)(?![\w/-])",
    re.IGNORECASE,
)
#: The mailbox is said to be a person's own.
_OWN = re.compile(r"(?:mail|thư|hộp thư|địa chỉ)(?: điện tử)? (?:cá nhân|riêng)[^.;\n]{0,15}$", re.IGNORECASE)
_MAIL_SIGNS = ("@", "(a)", "[a]", "a còng", "a-còng", "at)", "at]", "còng", " at ", " tại ", " ở ")
TELLTALES = Telltales(
    (
        "@",
        "(a)",
        "[a]",
        "skype",
        "viber",
        "telegram:",
        "facebook.com/",
        "fb.com/",
        "zalo.me/",
        "t.me/",
        "(at)",
        "[at]",
        "còng",
        "(at )",
        " at gmail",
        " at yahoo",
        " tại gmail",
        " tại yahoo",
        " tại hotmail",
        " tại outlook",
        " ở gmail",
    ),
    look=long_numbers,
)


def contacts(text: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the words of each telephone and mailbox of a person, in a text in plain form."""
    digits = as_digits(text)
    ends = -1
    for match in sorted((*_MOBILE.finditer(digits), *_LANDLINE.finditer(digits)), key=re.Match.start):
        if match.start() >= ends and _is_private(digits, match):
            ends = match.end()
            yield "số điện thoại", text[match.start() : match.end()].strip()
    for match in _MAILBOX.finditer(text) if any(sign in text for sign in _MAIL_SIGNS) else ():
        if _OWN.search(text, 0, match.start()) or not (_is_of_office(match) or _is_by_initials(text, match)):
            yield "địa chỉ thư điện tử", match[0]
    for match in _PERSONAL_PAGE.finditer(text):
        yield "trang cá nhân", match[0]


def _is_of_office(match: re.Match[str]) -> bool:
    """Tell whether a mailbox is an office's."""
    if _WARD_OR_PERSON.match(match[1]) and _PUBLIC_HOST.search(match[0]):
        return False
    if _IN_OWN_NAME.match(match[0]):
        return True
    if _OFFICE_MAILBOX.search(match[1]) or (_SHORT_OFFICE.search(match[1]) and not _PUBLIC_HOST.search(match[0])):
        return True
    return _OFFICIAL.search(match[0]) is not None and _OFFICE_NAME.match(match[1]) is not None


def _is_by_initials(text: str, match: re.Match[str]) -> bool:
    """Tell whether the office named right before a mailbox of the state has its initials: "Phòng Kế hoạch … kh…@"."""
    named = _OFFICE_BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
    if not (named and _OFFICIAL.search(match[0])):
        return False
    kind, own = ("".join(unaccented(word[0]).lower() for word in named[part].split()) for part in ("kind", "own"))
    name = match[1].lower()
    if len(name) < _FEWEST_INITIALS:
        return False
    return name in kind + own or (name.startswith(own[:2]) and len(own) > 1 and _NO_VOWEL.fullmatch(name) is not None)


def _is_private(text: str, match: re.Match[str]) -> bool:
    """Tell whether a telephone is a person's: mobile ones are unless an office answers, others where a person is named."""
    around = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    private = any(map(_PRIVATE_LINE.search, around))
    if not private and _OF_OFFICE.match(around[1]):
        return False
    if _MOBILE.fullmatch(match[0]):
        return private or not _OFFICE_LINE.search(around[0])
    return private
