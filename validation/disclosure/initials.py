"""Find names that initials stand for or before: "Nguyễn V. A.", "T.V.H.", "N.T.Hoa, Bí thư Đoàn phường"."""

import re
from collections.abc import Iterator

from validation.disclosure.full_names import Name
from validation.disclosure.words.named_after import is_named_after
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import BARE_FAMILY_NAMES, RARE, STRONG, UPPER, WEAK, syllable

_LETTER = rf"[{UPPER}][a-zđ]?"
_SHORTENED = re.compile(
    rf"(?<![^\W_.])(?:(?P<family>(?!(?:Ông|Bà|Anh|Chị|Cô|ÔNG|BÀ)(?![^\W_]))[{UPPER}][^\W\d_]+)(?:(?: [{UPPER}][^\W\d_]+)? ?(?:{_LETTER}\. ?)+(?:[{UPPER}][^\W\d_]*)?)"
    rf"|(?P<letters>{_LETTER}\. ?(?:{_LETTER}\. ?)*(?:[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+)?|{_LETTER})))"
)
_ADDRESS_BEFORE = re.compile(r"(?<![^\W_])(?:đồng chí|đ/c|đ\.c\.?|ông|bà|anh|chị)\s*$", re.IGNORECASE)
_POST_AFTER = re.compile(
    r"\s*[,–(-]\s*(?:nguyên )?(?:Phó|Bí thư|Chủ tịch|Trưởng|Giám đốc|Chánh|Ủy viên|Uỷ viên|chuyên viên|cán bộ|kế toán)"
)
_INITIALS = re.compile(rf"{_LETTER}\. ?[{UPPER}](?:[^\W\d_]|\.)")
_FAMILIES = STRONG | WEAK | RARE
_LONG_WORD = 3


def _places(block: Block) -> Iterator[int]:
    """Return the places of short capital words before a point and another capital."""
    for word, place in block.capital_words:
        if len(word) < _LONG_WORD and _INITIALS.match(block.plain, place):
            yield place


TELLTALES = Telltales(look=_places)


def shortened_names(text: str) -> Iterator[Name]:
    """Return the names with initials in a text in plain form, where an address, a post or a family name tells them."""
    for match in _SHORTENED.finditer(text) if "." in text else ():
        family = match["family"]
        if (
            family
            and syllable(family) not in _FAMILIES
            and not (family.isascii() and family.lower() in BARE_FAMILY_NAMES)
        ):
            continue
        addressed = _ADDRESS_BEFORE.search(text, 0, match.start()) is not None
        with_post = _POST_AFTER.match(text, match.end()) is not None
        strong = family is not None and syllable(family) in STRONG
        if (addressed or with_post or strong) and not is_named_after(text, match.start()):
            yield Name(match[0].strip(), match.start(), match.end())
