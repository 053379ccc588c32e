"""The persons whose names a published text may show: its signatories, and office holders beside their office."""

import re
from collections.abc import Sequence

from model.texts import Node
from model.vocabulary import NodeKind
from validation.disclosure.judge import names_in

_OFFICE = (
    r"(?:(?:quyền |nguyên |cố )?(?:tổng bí thư|phó bí thư|bí thư|phó chủ tịch|chủ tịch|phó trưởng ban|trưởng ban|phó ban|phó chánh văn phòng|chánh văn phòng|"
    r"phó chủ nhiệm|chủ nhiệm|ủy viên|uỷ viên|phó giám đốc|giám đốc|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|phó trưởng phòng|trưởng phòng|"
    r"cục trưởng|vụ trưởng|viện trưởng|chánh án|hiệu trưởng|tư lệnh|chỉ huy trưởng|trưởng công an|đại biểu|tổng giám đốc|tổng biên tập))"
)
_AFTER = re.compile(rf"\s*[,(–-]\s*(?:là |giữ chức )?{_OFFICE}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_OFFICE}[^.;:\n,]{{0,60}}?(?:,? (?:đồng chí|ông|bà))?\s*[:–-]?\s*$", re.IGNORECASE)
#: Who is to hold an office, or is called to account, is named as a person, not as its holder.
_ABOUT_PERSONS = re.compile(
    r"quy hoạch|dự kiến|luân chuyển|điều động|bổ nhiệm|giới thiệu|kỷ luật|cảnh cáo|khiển trách|thôi giữ|nhân sự|xếp loại|sinh năm|sinh ngày",
    re.IGNORECASE,
)
_NEAR = 90


def printed_names(nodes: Sequence[Node]) -> frozenset[str]:
    """
    Return the names in lower case, from the parts of a text that name anybody.

    Each line of a signature is read by itself too, as the gate reads it: below a post in capitals, the first word of
    a rare name may be taken for a part of the post.
    """
    signing = frozenset(
        name.words.casefold()
        for number, names in names_in([node.text for node in nodes]).items()
        for name in names
        if nodes[number].kind == NodeKind.SIGNATURE or _holds_office(nodes[number].text, name.begin, name.end)
    )
    lines = [line for node in nodes if node.kind == NodeKind.SIGNATURE for line in node.text.split("\n")]
    return signing | {name.words.casefold() for names in names_in(lines).values() for name in names}


def _holds_office(text: str, begin: int, end: int) -> bool:
    before, after = text[max(0, begin - _NEAR) : begin], text[end : end + _NEAR]
    if _ABOUT_PERSONS.search(before + after):
        return False
    return _AFTER.match(after) is not None or _BEFORE.search(before) is not None
