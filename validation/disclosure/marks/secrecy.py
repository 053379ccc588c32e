"""
Marks of secrecy, as papers bear them.

The three levels are those of the law on state secrets (117/2025/QH15, article on levels). A mark says
it of the paper at hand; rules about secret papers speak of levels too and pass. What tells them apart:
a mark stands by itself (between punctuation, in brackets, after "Độ mật:"), or in capitals, or speaks of
"this" paper, while a rule says who must do what.
"""

import re
from collections.abc import Iterator

from validation.disclosure.marks.conduct import KEY_OF_STAMPS, OF_FORM, PAPER
from validation.disclosure.marks.graded import grade_given
from validation.disclosure.marks.unaccented_marks import MISTYPED, mark_without_accents, mistyped_mark
from validation.disclosure.words.telltales import Telltales
from validation.language.plain_form import spaced_out

_LEVEL = r"(?:(?:tuyệt|tối)[\s_-]*)?mật"
#: "mật" as a word of its own, not half of another one (bí mật, mật thiết, mật khẩu …).
_WORD = re.compile(
    rf"(?<![^\W_])(?<!bí )(?<!không )(?<!bảo )(?<!cơ )(?<!túi )(?<!giải )(?<!ong )(?<!lấy )(?<!đường )(?<!rau )(?<!ngọt )(?<!trai )(?<!hoa )(?<!độ mật của )"
    rf"({_LEVEL})(?![^\W_])(?! (?:thiết|độ|khẩu|khu|mã|ong|mía|nhân|vụ|danh|viện|đàm|báo|gấu|hoa|thư|ngọt|rỉ|tông|nghị|ước|hoa)(?![^\W_]))",
    re.IGNORECASE,
)
#: Ends of the part of a text that a mark may have to itself.
_PARTS = re.compile(r"[\n.;:,()\[\]{}<>\"“”'«»|/!*•…–—=]| - |-(?=\s)|(?<=\s)-|_| \+ ")
#: What may stand beside the level in a mark.
_COMPANIONS = re.compile(
    r"(?:tài liệu|văn bản|hồ sơ|bản|bì|mức độ|mức|độ|dấu|đóng|đã|loại|chế độ|bí mật nhà nước|thuộc|là|số|phụ lục|"
    r"kèm theo|kèm|gửi riêng|gửi|từng|đồng chí|cho|ban hành|theo|phát hành|hỏa tốc|hoả tốc|khẩn|thượng khẩn|và|\d+|[a-c]|tai lieu|van ban|ho so|ban|so|do)(?![^\W_])",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?<![^\W_])(?:(?:do|muc|cap)[_ ](?:do[_ ])?mat|(?:mức |cấp )?(?:độ )?(?:bảo )?mật(?! (?:khẩu|mã|ong))[^:;.,\n]{0,25}|(?:phân|xếp) (?:loại|hạng|mức)|loại (?:văn bản|tài liệu)|dấu[^:;.,\n]{0,20}|ký hiệu[^:;.,\n]{0,25})"
    rf"\s*(?:[:=]|là| [-–])\s*[\"“'\[(]?\s*(?:{_LEVEL}|(?-i:[ABC]))(?![^\W_])(?! (?:thiết|độ|khẩu|mã))(?![\"”]?[,;]? [\"“]?(?:{_LEVEL}|và|hoặc|hay)(?![^\W_]))",
    re.IGNORECASE,
)
#: The letter stamped for a level: A, B or C.
_STAMP = re.compile(
    r"(?<![^\W_])(?i:bì(?: thư)? loại )[ABC](?![^\W_])|(?<![^\W_])(?i:(?:mức )?độ mật )[ABC](?![^\W_])|(?<![^\W_])(?i:(?:đóng )?dấu (?:chữ |ký hiệu |loại )*[\"“']?)[ABC](?![^\W_])(?! trên (?:bản đồ|sơ đồ|hình))|(?<![^\W_])(?i:(?:ghi|in|có|mang|ký hiệu) (?:chữ|ký hiệu) [\"“']?)[ABC](?![^\W_])[\"”']? (?:màu|đỏ|trong|trên bì|ngoài bì|ở góc)"
)
#: A paper that is called secret.
_SECRET_PAPER = re.compile(
    rf"(?<![^\W_])(?:{PAPER} (?:tuyệt|tối) mật(?! (?:đi|đến|nhà nước|có|được|phải|không|của|hoặc)(?![^\W_]))(?![^\W_])"
    rf"|(?:^\W*|\d )(?:\w+ kèm )?(?:\d+ )?{PAPER} mật(?=\s*(?:$|[,.;:)–-]|gửi (?!qua)|số |ngày |về |kèm |trình |bản ))"
    rf"|{PAPER} (?:(?:tuyệt|tối) )?mật (?:ngày \d|lúc \d|số \d|của (?-i:[A-ZĐ])[^.;\n]{{0,60}} (?:về|gửi|kèm|ngày|số) )|{PAPER} (?:tuyệt|tối) mật (?:của|về) (?-i:[A-ZĐ])"
    rf"|(?-i:VB|CV|BC|TL|HS|KH|TTr|QĐ|TB) mật(?! (?:khẩu|độ|mã))(?![^\W_])"
    rf"|(?:thuộc|xếp) (?:diện|loại|mức|hạng) {_LEVEL}(?![^\W_])|{PAPER} mật số \d"
    rf"|độ mật [\"“]{_LEVEL}[\"”](?! (?:hoặc|và|hay|,))"
    r"|độ (?:tuyệt mật|tối mật|(?-i:Mật|MẬT))(?![^\W_]))",
    re.IGNORECASE,
)
#: A paper that says so of itself, whatever rule it names.
_OF_ITSELF = re.compile(
    rf"(?<![^\W_])(?:(?:{PAPER}|nội dung|đề cương) này:? (?!quy định|hướng dẫn)[^.;\n]{{0,40}}?(?:(?:độ|dấu|thuộc|là|mức|loại) [\"“]?{_LEVEL}|kèm (?:\d+ )?(?:tài liệu|văn bản) {_LEVEL}(?=[,.;]|$)|(?-i:Mật|Tối mật|Tuyệt mật|MẬT))(?![^\W_])(?! (?:thiết|độ|khẩu|của))"
    rf"|(?<![^\W_]){PAPER} này (?:là )?{_LEVEL}(?=\W*$)|^\W*thuộc [^.;\n]{{0,40}}?độ [\"“]?{_LEVEL}(?![^\W_])(?! (?:của|thì))|(?:đã|được) đóng dấu [\"“]?(?-i:Mật|Tối mật|Tuyệt mật|MẬT|TỐI MẬT|TUYỆT MẬT)[\"”]? (?:vào|ngày|lúc|trên|ở)(?![^\W_]))",
    re.IGNORECASE,
)
#: A stamp that a sentence tells of: where it stands, or that this paper bears it.
_CAPITAL_LEVEL = r"(?-i:MẬT|TỐI MẬT|TUYỆT MẬT|Mật|Tối mật|Tuyệt mật|Tối Mật|Tuyệt Mật)(?![^\W_])"
_STAMP_TOLD = re.compile(
    rf"(?<![^\W_])(?:(?:đóng|mang|có|in|kèm)(?: con)? (?:dấu|chữ)(?: chỉ)?(?: độ mật| đỏ| son| chữ)* ?[\"“'(]?{_CAPITAL_LEVEL}"
    rf"|dấu(?: chỉ)?(?: độ mật| đỏ| son| chữ)* ?[\"“'(]?{_CAPITAL_LEVEL}[\"”')]?(?: màu (?:đỏ|mực đỏ)| đỏ| son)? (?:được |đã )?(?:đóng|in|nằm|ở|tại|trên) (?:ngay )?(?:ở|góc|trên|bên|đầu|trang|bìa|vào|phía|cạnh|lề)"
    rf"|đóng dấu {_LEVEL} (?:lên|vào|ở|trên) [^.;\n]{{0,40}} này(?! (?:quy|hướng))|(?<![^\W_])[ABCK]/ ?mật(?! (?:khẩu|mã|độ))"
    r"|đây là (?:tài liệu|văn bản|hồ sơ|thông tin|nội dung) (?:thuộc loại |tuyệt đối )?(?:bí )?mật(?! (?:thiết|độ|mã))|(?:tài liệu|văn bản|nội dung) tuyệt đối bí mật(?=\W*$)"
    r"|(?:đến|sau)(?: hết)? (?:ngày|tháng|năm) [\d/.-]+(?: tháng \d+)?(?: năm \d+)? (?:mới |sẽ )?(?:được )?giải mật)",
    re.IGNORECASE,
)
#: A row of a register of papers, with the letter of its level.
_REGISTERED = re.compile(
    r"(?<![^\W_])(?i:số (?:thứ tự|đến|đi)|(?:công văn|báo cáo|tờ trình|văn bản|bì|thông báo|kế hoạch) số) ?:? ?\d[^\n]*(?i:độ mật):? ?[\"“]?[ABC](?![^\W_])"
)
_NAMES_LEVELS = re.compile(r"(?:độ|mức|cấp|diện|hạng) $", re.IGNORECASE)
#: A mark of which one letter stands apart: "M.ẬT", "MẬ T".
_LETTER_APART = re.compile(r"(?<![^\W_])(?:[Mm][ .·_-]{1,3}[Ậậ][Tt]|[Mm][Ậậ][ .·_-]{1,3}[Tt])(?![^\W_])")
#: A paper, a cell or a page that is said to be secret, where the sentence is no rule.
_SAID_OF_PAPER = re.compile(
    rf"(?<![^\W_])(?:là (?:bản|{PAPER}) {_LEVEL}(?= *(?:$|[,.;:)]|của|về|gửi|kèm|số))|(?:có|mang|còn|thấy|hôm qua|đóng|nguyên) dấu {_LEVEL}(?!,? (?:hoặc|hay))(?= *(?:$|[,.;:)]|ở|trên|đỏ|góc))|(?:độ|mức|cấp) mật [\"“]?{_CAPITAL_LEVEL}"
    rf"|{PAPER} mật của [^.;\n]{{2,40}} về |(?:chứa|có) nội dung {_LEVEL}(?! (?:thì|phải|không))|\((?:văn bản|tài liệu|bản) {_CAPITAL_LEVEL}|[\"“]{_LEVEL}[\"”] [^.;\n]{{0,60}}(?:{PAPER}|trang) này|vẫn (?:là |còn )?(?:bản )?{_CAPITAL_LEVEL}"
    rf"|phiếu gửi (?:tài liệu|văn bản) mật: ?\d)",
    re.IGNORECASE,
)
_CELL = re.compile(rf"\|\s*({_LEVEL})\s*(?:\||$)", re.IGNORECASE)
_STAMP_WORDS = ("dấu", "chữ", "bì", "giải mật", "bí mật", "đây là", "/mật", "/ mật")
#: The name of the field, or nothing secret in it.
_LABEL_ALONE = re.compile(
    r"(?:(?:Cột|Ô|Mục|Trường) \w+ ?[:.–-] ?)?\W*(?:[Mm]ức độ|[Cc]ấp độ|[Đđ]ộ) mật\W*|\W*(?:MỨC |CẤP )?ĐỘ MẬT\W*"
)
_SECRET = re.compile(r"\W*BÍ MẬT\W*")
_BRACKETED = re.compile(rf"[(\[{{«]\s*(?:bản |văn bản |độ |dấu )?({_LEVEL})\s*[)\]}}»]", re.IGNORECASE)
_OF_STATE = re.compile(r"(?<![^\W_])(?:bản sao )?bí mật nhà nước(?![^\W_])", re.IGNORECASE)
#: What a rule about secret papers says, and no mark does.
_RULE = re.compile(
    r"(?<!\w)(?:quy định|bì (?:đựng|có chứa)|chỉ được (?:giao|phát|sao|mở|dùng|lưu|gửi|chuyển|đọc)|trước khi (?:phát hành|ban hành)|bảo vệ (?:bí mật|thông tin)|danh mục|phân loại|gồm(?! \d)|không được|(?<!góc )(?<!bên )phải|người soạn|đề xuất|trừ|quản lý|tiêu h[ủu][yỷ]|sổ đăng ký|"
    r"các loại|tủ|máy tính|luật|nghị định|thông tư|thẩm quyền|trường hợp|việc|mức độ mật của|nghiêm cấm|thực hiện|"
    r"hằng năm|hướng dẫn|quy trình|100%|nếu|khi nào|mọi|từng|mỗi|các văn bản|những|chế độ|đối với|mẫu|chỉ đăng ký|thời hạn|tuyệt đối không|xác định|hình chữ nhật|kích thước|được khắc|văn bản thường|trong (?:kỳ|năm|quý|tháng))(?!\w)"
    r"|^\W*(?:không|cấm|chỉ|cần|tránh|khi|người nào|ai|tự ý)(?: (?:được|ai|tự ý|để))? (?:mang|đưa|gửi|để|soạn|lưu|chuyển|trao đổi|sao|in|bàn|nói|đọc|tiết lộ|chụp|mở|giữ|cất|dùng|sử dụng|làm|xử lý|nhận|scan|quét|đăng|trả lời|tiếp nhận|ban hành|phát hành|có|phát sinh)(?!\w)",
    re.IGNORECASE,
)
TELLTALES = Telltales(
    ("mật", "secret", "confidential", " ật", ".ật", "-ật", "_ật", "·ật", "/ật", "*ật", *MISTYPED),
    (
        *(
            r"mat(?![a-zà-ỹ])(?<![a-zà-ỹ]mat)",
            r"tuyetmat",
            r"toimat",
            r"bimatnhanuoc",
            r"tailieumat",
            r"vanbanmat",
            r"chữ [\"“']?[abc](?![^\W_])",
            r"bì (?:thư )?loại [abc](?![^\W_])",
            r"ký hiệu [\"“']?[abc](?![^\W_])",
            r"dấu (?:chữ |ký hiệu |loại )*[\"“']?[abc](?![^\W_])",
            r"dấu[^\n:]{0,20}: ?[\"“'(\[]?[abc](?![^\W_])",
        ),
        *(
            r"ậ[ .·_/*|~-]{1,4}t(?![^\W_])",
            r"m a t(?![^\W_])",
            r"m\.a\.t",
        ),
    ),
)


def secrecy_levels(text: str) -> Iterator[str]:
    """Return the marks of secrecy that a text in plain form bears."""
    if KEY_OF_STAMPS.search(text):
        return
    if mistyped := mistyped_mark(text):
        yield mistyped[0]
    for words in (text, *spaced_out(text)):
        for sentence in re.split(r"(?<=[.;!?])\s+(?=[^\W\d_])|\n", words):
            if not (words is text and _LABEL_ALONE.fullmatch(sentence)) and (level := _level(sentence)):
                yield level


def _level(text: str) -> str:
    lowered = text.lower()
    if not any(
        word in lowered for word in ("mật", "mat", "ật", "ậ", "dấu", "chữ", "ký hiệu", "secret", "confidential")
    ):
        return ""
    words = list(_WORD.finditer(text))
    levels = {
        match[1].casefold() for match in words if not _NAMES_LEVELS.search(text, 0, match.start(1)) or match[1] != "mật"
    }
    one = len(levels) <= 1
    if said := _said_outright(text, one=one):
        return said[0]
    is_rule = _RULE.search(text) is not None or not one
    for match in words:
        if match[1].isupper() and not is_rule and not text.isupper():
            return match[1]
    for match in words:
        if _stands_alone(text, match.start(1), match.end(1)) and (
            match[1].isupper() or (not is_rule and (match[1][0].isupper() or _is_set_apart(text, match)))
        ):
            return match[1]
    if is_rule:
        return ""
    of_state = next((each for each in _OF_STATE.finditer(text) if _stands_alone(text, *each.span())), None)
    said = _SECRET_PAPER.search(text) or _SAID_OF_PAPER.search(text) or of_state or _STAMP.search(text)
    return said[0] if said else ""


def _said_outright(text: str, *, one: bool) -> re.Match[str] | None:
    """Return a mark that needs no look at the rest of its sentence; some only where the sentence speaks of one level."""
    found = _LABELLED.search(text) or _REGISTERED.search(text) or _SECRET.fullmatch(text) or _LETTER_APART.search(text)
    if not found and any(word in text.lower() for word in _STAMP_WORDS):
        found = _STAMP_TOLD.search(text)
    if found and found.re is _STAMP_TOLD and OF_FORM.search(text):
        found = None
    found = found or mark_without_accents(text)
    if one and not found:
        found = _CELL.search(text)
    return found or ((_OF_ITSELF.search(text) or _BRACKETED.search(text) or grade_given(text)) if one else None)


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Tell whether a mark has the part of the text where it stands to itself, but for what belongs to a mark."""
    first = max((match.end() for match in _PARTS.finditer(text, 0, begin)), default=0)
    last = _PARTS.search(text, end)
    around = text[first:begin] + " " + text[end : last.start() if last else len(text)]
    return not re.search(r"\w", _COMPANIONS.sub("", around))


def _is_set_apart(text: str, match: re.Match[str]) -> bool:
    """Tell whether a level in small letters is in brackets, or opens the text before a dash, or is all of it."""
    before, after = text[: match.start(1)].strip(), text[match.end(1) :].strip()
    if before.lower().endswith("độ") and after.startswith(":"):  # the name of the field
        return False
    opens, closes = _COMPANIONS.sub("", before).rstrip(), _COMPANIONS.sub("", after).lstrip()
    return (not opens or opens[-1] in "([{*-–,:") and (not closes or closes[0] in ")]}*-–—:,./")
