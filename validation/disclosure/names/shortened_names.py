"""Find names cut short to initials: "Nguyễn V. A.", "T.V.H.", "N.T.Hoa", "Ng. V. …"."""

import re
from collections.abc import Iterator

from validation.disclosure.names.full_names import Name
from validation.disclosure.words.addresses import POST_BEFORE
from validation.disclosure.words.named_after import is_named_after
from validation.disclosure.words.said_of_persons import BODY_AFTER_MARK, SAID_AFTER_MARK
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import BARE_FAMILY_NAMES, GIVEN, PROSE, RARE, STRONG, UPPER, WEAK, syllable
from validation.language.spelling import is_syllable

#: Initials instead of a name, or before it: "Nguyễn V. A.", "T.V.H.", "N.T.Hoa".
_LETTER = rf"[{UPPER}][a-zđ]?"
_SHORTENED_GIVEN = re.compile(
    rf"(?<![^\W_.])(?P<family>[{UPPER}][^\W\d_]+)(?:(?: [{UPPER}][^\W\d_]+)? ?(?:{_LETTER}\. ?)+(?:[{UPPER}][^\W\d_]*)?)"
)
_LETTERS = re.compile(
    rf"(?<![^\W_.]){_LETTER}\. ?(?:{_LETTER}\. ?)*(?:[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+)?|{_LETTER}(?![^\W_]))"
)
#: A family name cut short to its first letters: "Ng. V. …", "Tr. Thị …".
_SHORTENED_FAMILY = re.compile(rf"(?<![^\W_.])(?:Ng|Tr|Ph|Hg|Đg|Lg|Ngu)\. ?(?:Thị|Văn|{_LETTER}\.) ?[{UPPER}][^\W\d_]+")
_ADDRESS_BEFORE = re.compile(
    rf"(?<![^\W_])(?:đồng chí|đ/c|đ\.c\.?|ông|bà|anh|chị|cô|em|cháu|thầy|cụ|bệnh nhân|bệnh nhi|nhân chứng|tài xế|thí sinh|chủ (?:tài khoản|xe|cơ sở|đất)|sản phụ|bị cáo|bị can|bị hại|nạn nhân|đối tượng|đương sự|học sinh|sinh viên|học viên|chủ hộ|"
    r"người (?:bệnh|tố cáo|khiếu nại|kiến nghị|phản ánh|tố giác|báo tin|làm chứng|bị hại|nhiễm|mắc|mất tích|nghiện|nộp đơn|có đơn|viết đơn|vay|chết|mất|đàn ông|phụ nữ|lao động|vi phạm|liên quan)(?: [a-zà-ỹ]+)?|"
    rf"{POST_BEFORE})(?: cai nghiện)?(?: là| tên| tên là)?\s*:?\s*$",
    re.IGNORECASE,
)
_POST_AFTER = re.compile(
    r"\s*[,–(-]\s*(?:nguyên )?(?:Phó|Bí thư|Chủ tịch|Trưởng|Giám đốc|Chánh|Ủy viên|Uỷ viên|chuyên viên|cán bộ|kế toán)"
)
_SEVERAL_LETTERS = re.compile(rf"(?:{_LETTER}\. ?){{2}}")
_PART_BEGINS = re.compile(r"(?:^|[\n|;:,\t])\W*(?:\d+[.)] ?)?$")
_PART_ENDS = re.compile(
    rf"\s*(?:$|[\n|;]|\((?:đã )?ký)|{SAID_AFTER_MARK.pattern}|{BODY_AFTER_MARK.pattern}", re.IGNORECASE
)
_FAMILIES = STRONG | WEAK | RARE
#: What needs no more to be a family name without accents.
_BARE_CERTAIN = frozenset("nguyen tran pham huynh trinh bui".split())  # noqa: SIM905
_INITIALS = re.compile(rf"{_LETTER}\. ?[{UPPER}](?:[^\W\d_]|\.)")


#: Nothing but a row of initials, each before a given name: "Q. …; S. …".
_ROW = re.compile(
    rf"\W*(?:\d+[.)] ?)?([{UPPER}])\. ?[{UPPER}][^\W\d_]+(?:[;,/–-]+ ?(?!\1\.)[{UPPER}]\. ?[{UPPER}][^\W\d_]+)+\W*"
)
_AUTHORS = re.compile(r"Mác|Ăngghen|Lênin|Stalin")
#: A name of no people of the lists, and the letter of another, after who signs.
_SIGNED = re.compile(
    rf"(?<![^\W_])(?i:chữ ký|người ký|ký tên|ký nhận|ký)(?: của)? ?:? (?P<name>[{UPPER}][^\W\d_]{{2,}} [{UPPER}]\.)"
)


def _beginnings(block: Block) -> Iterator[int]:
    """Return the places of letters that a dot cuts short, before a capital or after a name."""
    plain = block.plain
    for word, place in block.capital_words:
        if len(word) < _LONG_WORD and plain[place + len(word) : place + len(word) + 1] == ".":
            before = plain[max(0, place - 2) : place]
            if _INITIALS.match(plain, place) or (before[1:] == " " and before[0].islower()):
                yield place


TELLTALES = Telltales(look=_beginnings)
_LONG_WORD = 3


def shortened_names(text: str) -> Iterator[Name]:
    """Return the names in a text in plain form of which only initials stand, or initials before a given name."""
    for match in _SHORTENED_GIVEN.finditer(text):
        family = match["family"]
        strong = syllable(family) in STRONG or family.lower() in _BARE_CERTAIN
        named = syllable(family) in _FAMILIES or (family.isascii() and family.lower() in BARE_FAMILY_NAMES)
        if strong or (named and (_is_of_a_person(text, match) or _is_part(text, match))):
            yield from _unless_named_after(text, match)
    for match in _SHORTENED_FAMILY.finditer(text):
        yield Name(match[0], match.start(), match.end())
    for match in _SIGNED.finditer(text):
        yield Name(match["name"], match.start("name"), match.end("name"))
    if _ROW.fullmatch(text) and not _AUTHORS.search(text):
        yield Name(text.strip(), 0, len(text))
    for match in _LETTERS.finditer(text):
        if _is_of_a_person(text, match):
            yield from _unless_named_after(text, match)


def _is_of_a_person(text: str, match: re.Match[str]) -> bool:
    """Tell whether an address stands before initials, or a post after them."""
    if _ADDRESS_BEFORE.search(text, 0, match.start()) or _POST_AFTER.match(text, match.end()):
        return True
    return (
        _SEVERAL_LETTERS.match(match[0]) is not None
        and _ends_in_a_name(match[0])
        and (_is_part(text, match) or SAID_AFTER_MARK.match(text, match.end()) is not None)
    )


def _ends_in_a_name(words: str) -> bool:
    """Tell whether initials stand before a syllable that no place follows them by: "T.P. …" is a city."""
    last = words.rpartition(".")[2].split()[-1:]
    is_place = re.match(r"[TQPH]\. ?[PXTWƯH]\.", words) is not None
    key = syllable(last[0]) if last else ""
    return key in GIVEN or (bool(last) and is_syllable(last[0]) and key not in PROSE and not is_place)


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Tell whether a part of a text begins there, and ends or goes on with what is said of one person."""
    begins = _PART_BEGINS.search(text, 0, match.start()) is not None
    return begins and _PART_ENDS.match(text, match.end()) is not None


def _unless_named_after(text: str, match: re.Match[str]) -> Iterator[Name]:
    if not is_named_after(text, match.start(), match.end()):
        yield Name(match[0].strip(), match.start(), match.end())
