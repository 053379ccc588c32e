"""Find rows of items that tell of one person without a name: a birth, the sex, a people, a level of schooling."""

import re
from collections.abc import Iterator

from validation.disclosure.words.telltales import Telltales

#: A birth that is an item of a row.
_ROW = re.compile(r"(?:^|[,;|(\t] ?)(?:\d\d?[/.-]\d\d?[/.-]\d{2,4}|19\d\d|20[01]\d) ?[,;|()]", re.MULTILINE)
#: The items of a record about one person: a birth, what only a person is, a people.
_ITEMS = re.compile(r"[,;|()\t–]| - ")
_BIRTH = re.compile(r"(?:\d\d? ?[/.-] ?\d\d? ?[/.-] ?(?:19[2-9]\d|200\d|201\d|[3-9]\d)|19[3-9]\d|200\d)")
_SEX = frozenset(("nam", "nữ"))
_OF_PERSON = re.compile(
    r"(?:dân tộc|dt) [^\d,;]{2,20}|(?:vào|kết nạp) đảng[^,;]{0,14}|kinh|tày|thái|mường|nùng|dao|h?mông|khmer|chăm|hoa|bru(?:[ –-]+vân kiều)?|vân kiều|pa k[ôo]|t[àa] ôi|cơ tu|ê đê|gia rai|ba na|tuv|đvcb|đv|đảng viên|hộ (?:nghèo|cận nghèo)|độc thân|đã (?:kết hôn|ly hôn)|1[02]/1[02]|(?:cao|trung) (?:đẳng|cấp)|đại học|thạc sĩ|cử nhân",
    re.IGNORECASE,
)
TELLTALES = Telltales(look=lambda block: (match.start() + 1 for match in _ROW.finditer(block.plain)))


def records(text: str) -> Iterator[tuple[str, str]]:
    """Return a row of items that tell of one person: a birth beside the sex, or beside two things that only a person is."""
    items = [item.strip(' ."“”') for item in _ITEMS.split(text)] if len(text) < _LONGEST_RECORD else []
    births = [item for item in items if _BIRTH.fullmatch(item)]
    sexes = {item.lower() for item in items} & _SEX
    signs = sum(_OF_PERSON.fullmatch(item) is not None for item in items)
    if len(births) == 1 and len(sexes) <= 1 and len(sexes) * 2 + signs >= _FEWEST_SIGNS:
        yield "ngày sinh", births[0]


_LONGEST_RECORD, _FEWEST_SIGNS = 300, 2
