"""What the words before a citation do to the document that they name."""

import re
from typing import NamedTuple

from model.vocabulary import NodeKind, RelationType


class Citing(NamedTuple):
    """
    What words do to a document.

    Attributes:
        how: In a reader's words ("căn cứ", "bãi bỏ một phần").
        relation: The code of it.
        question: What an editor must look at; empty where the words are plain.
    """

    how: str
    relation: RelationType
    question: str = ""


_PART = re.compile(r"(?:một phần|(?:khoản|điểm|Điều|điều|Chương|Mục|Phụ lục|cụm từ)\s+\w+)[^;.]*$")
#: Words that end or change a document; they say more than any other words before it.
_CHANGES: tuple[tuple[re.Pattern[str], Citing], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), citing)
    for pattern, citing in (
        (r"thay thế|thay cho", Citing("thay thế", RelationType.REPLACES)),
        (r"bãi bỏ", Citing("bãi bỏ", RelationType.REPEALS)),
        (r"hủy bỏ|huỷ bỏ", Citing("hủy bỏ", RelationType.ANNULS)),
        (r"đính chính", Citing("đính chính", RelationType.CORRECTS)),
    )
)
#: Of the others the last before the document counts.
_CUES: tuple[tuple[re.Pattern[str], Citing], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), citing)
    for pattern, citing in (
        (r"sau khi nghe|sau khi xem xét|xét|nghe|xem xét", Citing("xem xét (tờ trình)", RelationType.HEARD)),
        (r"(?:theo|xét) đề nghị", Citing("theo đề nghị", RelationType.ON_PROPOSAL)),
        (
            r"sơ kết(?:(?!tổng kết)[^;.])*?(?:thực hiện|triển khai)",
            Citing("tổng kết thực hiện", RelationType.INTERIM_REVIEW),
        ),
        (
            r"tổng kết(?:(?!sơ kết)[^;.])*?(?:thực hiện|triển khai)",
            Citing("tổng kết thực hiện", RelationType.FINAL_REVIEW),
        ),
        (
            r"(?:năm|tháng|kết quả|tình hình|qua)\s+(?:thực hiện|triển khai)",
            Citing("tổng kết thực hiện", RelationType.REPORTS_ON),
        ),
        (r"sửa đổi, bổ sung|sửa đổi|bổ sung", Citing("sửa đổi, bổ sung", RelationType.AMENDS)),
        (r"căn cứ", Citing("căn cứ", RelationType.BASED_ON)),
        (r"(?:theo|phù hợp với|trên) tinh thần", Citing("thực hiện", RelationType.IN_SPIRIT_OF)),
        (
            r"(?:thực hiện|áp dụng)[^,;]{0,30}\stheo(?: (?:quy định|hướng dẫn) tại)?",
            Citing("thực hiện theo", RelationType.IMPLEMENTS),
        ),
        (
            r"thực hiện|triển khai|thi hành|chấp hành|quán triệt|cụ thể hóa",
            Citing("thực hiện", RelationType.IMPLEMENTS),
        ),
        (r"theo(?! (?:tinh thần|đề nghị))", Citing("dẫn chiếu", RelationType.CITES)),
        (r"(?:đã|bị|mức)(?!\w)[^,;]*", Citing("dẫn chiếu", RelationType.CITES)),
    )
)
_CITES = Citing("dẫn chiếu", RelationType.CITES)
_IN_NOTE = Citing("dẫn chiếu (chú thích)", RelationType.CITES)
_OF_ITS_WORDS = re.compile(r"(?:mức|nội dung|quy định)[^,;]*\s(?:tại|của|theo)\s*$")
_LAST_PART = re.compile(r"[;.:]\s+(?=\S)")
_ENDS = re.compile(r"[^;.]*?hết hiệu lực", re.IGNORECASE)


def citing(words: str, begin: int, end: int, kind: str, type_name: str) -> Citing:
    """
    Tell what a line does to the document that it names.

    Args:
        words: The line.
        begin: Where the mention begins.
        end: Where it ends.
        kind: The kind of the part where the line stands.
        type_name: The type of the document as printed.
    """
    before = _reach(words[:begin], kind)
    for cue, said in _CHANGES:
        found = _last(cue, before)
        if found and not _OF_ITS_WORDS.search(before[found.end() :]):
            return _of_a_part(said, before[found.end() :])
    if _ENDS.match(words[end:]):
        return Citing(
            "thay thế", RelationType.REPLACES, "Văn bản viết “hết hiệu lực”: có phải bị văn bản này thay thế?"
        )
    if kind == NodeKind.FOOTNOTE:
        return _IN_NOTE
    said_last = [(found.end(), -order) for order, (cue, _) in enumerate(_CUES) if (found := _last(cue, before))]
    return _heard(_CUES[-max(said_last)[1]][1], type_name) if said_last else _CITES


def _reach(before: str, kind: str) -> str:
    """Return the words of the same sentence or part of one; a basis is one part, and its list goes on after ";"."""
    if kind == NodeKind.BASIS:
        return before
    starts = [match.end() for match in _LAST_PART.finditer(before)]
    opening = re.match(r"(?:Căn cứ|Thực hiện|Xét|Theo)(?!\w)[^.]*$", before)
    return before if opening or not starts else before[starts[-1] :]


def _last(cue: re.Pattern[str], before: str) -> re.Match[str] | None:
    return max(cue.finditer(before), key=lambda match: match.end(), default=None)


def _of_a_part(said: Citing, between: str) -> Citing:
    if said.relation == RelationType.REPEALS and _PART.search(between):
        question = "Văn bản bãi bỏ một phần: xem lại điều khoản nào bị bãi bỏ."
        return Citing("bãi bỏ một phần", said.relation, question)
    return said


def _heard(said: Citing, type_name: str) -> Citing:
    if said.relation == RelationType.HEARD and type_name.casefold() == "báo cáo":
        return said._replace(how="xét báo cáo")
    return said
