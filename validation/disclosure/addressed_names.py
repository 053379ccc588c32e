"""
Find names that follow what one says to a person: "đồng chí Thơm", "Ông A Thuyn", "Thượng tá …", "(Đã ký) …".

After such words one capital syllable is enough, as no family name is needed to know the person.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.full_names import CAPITAL_WORD, Name
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import (
    BARE_FAMILY_NAMES,
    BARE_GIVEN,
    COMPOUNDS,
    GIVEN,
    HONOURED,
    MINORITY,
    PLACES,
    RARE,
    STRONG,
    WEAK,
    syllable,
    syllables,
)
from validation.language.spelling import is_syllable

_ADDRESS = r"""
    đồng chí|đ/c|đ\.c\.?|đ/chí|ông|bà|anh|chị|cô|thầy|bác|chú|dì|cậu|cụ|em|cháu|vợ|chồng|con trai|con gái|bố vợ|mẹ vợ|em ruột|anh ruột|chị ruột|em trai|em gái|dong chi|d/c|ong|
    thạc sĩ|tiến sĩ|bác sĩ|kỹ sư|cử nhân|giáo sư|luật sư|nhà giáo|ths\.?|ts\.?|bs\.?|ks\.?|gs\.?|pgs\.?|gs\.ts\.?|pgs\.ts\.?|
    đại tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|đại uý|thượng úy|thượng uý|trung úy|thiếu úy|
    tên tôi là|tôi tên là|tên là|tên gọi khác|bí danh|tên thường gọi|họ và tên[^:\n]{0,20}|họ tên[^:\n]{0,12}|người ký|ký bởi|chủ tài khoản|chủ xe(?: là)?|
    chủ tọa|thư ký|người lập biểu|người lập|người báo cáo|người được quy hoạch|người giới thiệu|nhân sự|\(đã ký\)|đã ký|\(ký tên,? đóng dấu\)|ký thay
"""
_WORDS_OF_ADDRESS = "|".join(part.strip() for part in _ADDRESS.replace("\n", "").split("|"))
#: A post that stands between the address and the name: "Đồng chí Phó Chủ tịch …".
_POST = (
    r"(?:Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Trưởng ban|Phó Trưởng ban|Trưởng phòng|Phó Trưởng phòng|Giám đốc|Phó Giám đốc|Chánh Văn phòng|"
    r"Ủy viên|Uỷ viên|Bộ trưởng|Thứ trưởng|Hiệu trưởng|Chủ nhiệm|Phó Chủ nhiệm|Chuyên viên)"
)
_ADDRESSED = re.compile(
    rf"(?<![^\W_])(?:(?i:{_WORDS_OF_ADDRESS}))(?![^\W_])(?P<post> {_POST})?(?P<colon>\s*:)?\s{{0,2}}(?P<name>{CAPITAL_WORD}(?:  ?{CAPITAL_WORD})*)(?![^\W_])"
)
#: Who is appointed: a family name and one more syllable will do.
_APPOINTED = re.compile(
    rf"(?<![^\W_])(?i:cử|phân công|bổ nhiệm|điều động|luân chuyển|giới thiệu|bầu|đề cử|kỷ luật|thay) ({CAPITAL_WORD} {CAPITAL_WORD})(?![^\W_])"
)
#: What begins a post or a body, not a name, where a capital follows an address.
_POSTS = frozenset(
    map(
        syllable,
        """bí phó chủ trưởng ủy uỷ thường giám tổng thủ bộ chánh tỉnh huyện đảng cục vụ hiệu viện chính tham chỉ kế thứ hội cố đội tổ
        cán kiểm thẩm nhà lãnh quận cựu công thanh quản chuyên thư trợ điều giáo kỹ chi xã phường khu thôn mẹ ban phòng sở trung đại
        đoàn thành ubnd hđnd mttq bch btv tp trạm trường tiến thạc bác nguyên cảnh thiếu thượng tướng dân quân bệnh hòa kho kiến luật""".split(),  # noqa: SIM905
    )
)
_POST_SECOND = frozenset(
    map(
        syllable,
        """thư tịch trưởng viên trực đốc phòng nhiệm ủy uỷ tra an sĩ sự lý tướng úy uý tá biểu chức tử phó ban vụ cục sát toán dưỡng hội
        đoàn bộ phố dân sư thẩm phán giảng học nhân chiến đồng đạo hữu khách hiệu tổ đội trường đảng chi nghiệp bạc tiếp bí ký việt ngành thiếu cán giải thường chính văn nước nội quốc ngoại tư tài công nông""".split(),  # noqa: SIM905
    )
)
#: Places that begin like a word of address.
_PLACES = (
    "Bà Rịa",
    "Bà Nà",
    "Bà Đen",
    "Bà Điểm",
    "Bà Huyện",
    "Ông Đốc",
    "Ông Ích",
    "Cô Tô",
    "Cô Sáu",
    "Anh Sơn",
    "Bà Triệu",
    "Bà Trưng",
    "Bác Hồ",
    "Bác Tôn",
    "Cụ Hồ",
)
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_FAMILIES = STRONG | WEAK | RARE


#: The ends of what one says to a person, before a capital; and those after which only a frequent family name counts.
_ENDS = """vợ chồng trai gái ruột chí ông bà anh chị cô thầy bác chú dì cậu cụ em cháu chi ong đ/c d/c đ.c đ.c. đ/chí sĩ nhân sư giáo ks bs ts gs ths pgs ts. bs. ks. ths.
    gs. pgs. gs.ts pgs.ts gs.ts. pgs.ts. tướng tá úy uý tên danh gọi khác ký bởi khoản xe là tọa lập cáo hoạch thiệu sự dấu) ký) thay"""
_APPOINTED_ENDS = "cử công nhiệm động chuyển bầu luật thay thiệu"


def _as_written(ends: str) -> frozenset[str]:
    forms = {form for end in ends.split() for form in (end, end.upper(), end.capitalize())}
    return frozenset({f"{form}{colon}" for form in forms for colon in ("", ":")})


_ADDRESS_ENDS, _FAMILY_ENDS = _as_written(_ENDS), _as_written(_APPOINTED_ENDS)
_END_LETTERS = frozenset(end[-1] for end in _ADDRESS_ENDS | _FAMILY_ENDS)
_LONGEST_END = 10
_OPENING = "([{\"'“‘/>;,.-–|*_"


def _places(block: Block) -> Iterator[int]:
    """Return the places of capital words that may be names and follow what one says to a person."""
    plain = block.plain
    for word, place in block.capital_words:
        space = place - 1 if plain[place - 1 : place] == " " else place
        if plain[space - 1 : space] in _END_LETTERS and _may_name(word) and _is_addressed(plain, space, word):
            yield place


def _is_addressed(text: str, end: int, word: str) -> bool:
    """Tell whether what ends there is said to a person before this word."""
    before = text[max(0, end - _LONGEST_END) : end].rstrip()
    last = before[max(before.rfind(" "), before.rfind("\n")) + 1 :].lstrip(_OPENING)
    return last in _ADDRESS_ENDS or (last in _FAMILY_ENDS and syllable(word) in STRONG)


@lru_cache(50_000)
def _may_name(word: str) -> bool:
    key = syllable(word)
    return (key not in _POSTS or key in GIVEN) and word[:1].isupper() and _may_be_part(word, key, alone=False)


TELLTALES = Telltales(look=_places)


def addressed_names(text: str) -> Iterator[Name]:
    """Return the names that follow words of address, ranks and labels, in a text in plain form."""
    for match in _ADDRESSED.finditer(text):
        name = _name_in(match["name"], text, match.end())
        alone = " " not in name
        if alone and (match["post"] or (match["colon"] and _NEXT_WORD.match(text, match.end()))):
            continue
        if name and not match[0].startswith(_PLACES):
            yield Name(name, match.start("name"), match.start("name") + len(name))
    for match in _APPOINTED.finditer(text):
        keys = syllables(match[1])
        if keys[0] in STRONG and keys[1] in GIVEN and keys not in HONOURED | PLACES:
            yield Name(match[1], match.start(1), match.end(1))


def _name_in(words: str, text: str, end: int) -> str:
    """Return the part of some capital words that is a name; empty when they are a post, a body or a place."""
    parts = words.split()
    keys = [syllable(word) for word in parts]
    following = _NEXT_WORD.match(text, end)
    second = keys[1] if len(keys) > 1 else syllable(following[1]) if following else ""
    if keys[0] in _POSTS and second in _POST_SECOND:
        return ""
    if (
        tuple(keys) in HONOURED | PLACES
        or tuple(keys[:2]) in COMPOUNDS
        or (len(keys) == 1 and (keys[0], second) in COMPOUNDS)
    ):
        return ""
    length = 0
    while length < len(keys) and _may_be_part(parts[length], keys[length], alone=len(keys) == 1):
        length += 1
    return " ".join(parts[:length])


def _may_be_part(word: str, key: str, *, alone: bool) -> bool:
    if len(word) == 1:
        return not alone
    if word.isupper() and not is_syllable(word):  # UBND, HĐND
        return False
    bare = word.isascii() and word.lower() in BARE_GIVEN | BARE_FAMILY_NAMES
    return (
        key in GIVEN
        or key in _FAMILIES
        or key in MINORITY
        or bare
        or "'" in word
        or "’" in word
        or not is_syllable(word)
    )
