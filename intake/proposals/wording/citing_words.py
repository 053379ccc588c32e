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
            r"sơ kết(?:(?:(?!tổng kết)[^;.])*?(?:thực hiện|triển khai)|\s*$)",
            Citing("tổng kết thực hiện", RelationType.INTERIM_REVIEW),
        ),
        (
            r"tổng kết(?:(?:(?!sơ kết)[^;.])*?(?:thực hiện|triển khai)|\s*$)",
            Citing("tổng kết thực hiện", RelationType.FINAL_REVIEW),
        ),
        (
            r"(?:năm|tháng|kết quả|tình hình|qua)\s+(?:thực hiện|triển khai)",
            Citing("tổng kết thực hiện", RelationType.REPORTS_ON),
        ),
        (
            r"^(?:Quyết định này |Nghị quyết này )?(?:về việc )?(?:sửa đổi|bổ sung)",
            Citing("sửa đổi, bổ sung", RelationType.AMENDS),
        ),
        (r"(?<!^)(?:sửa đổi|bổ sung)", Citing("dẫn chiếu", RelationType.CITES)),
        (r"căn cứ", Citing("căn cứ", RelationType.BASED_ON)),
        (r"(?:theo|phù hợp với|trên) tinh thần", Citing("thực hiện", RelationType.IN_SPIRIT_OF)),
        (
            r"(?:thực hiện|áp dụng)[^,;]{0,30}\stheo(?: (?:quy định|hướng dẫn) tại)?",
            Citing("thực hiện theo", RelationType.IMPLEMENTS),
        ),
        (
            r"thực hiện|triển khai|thi hành|(?<!ban )chấp hành|quán triệt|cụ thể hóa",
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
#: So far before a document the words stand that say what is done to it.
_REACH = 600
#: What opens a list of documents: "Căn cứ A; B".
_OPENING = re.compile(r"(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Sau khi nghe|Sau khi xem xét)(?!\w)")
_HAS_ENDED = "Văn bản viết “hết hiệu lực”: có phải bị văn bản này thay thế?"
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
    before = _last_part(words[max(0, begin - _REACH) : begin])
    for cue, said in _CHANGES:
        found = _last(cue, before)
        if found and not _OF_ITS_WORDS.search(before[found.end() :]):
            return _of_a_part(said, before[found.end() :])
    if _ENDS.match(words[end:]):
        return Citing("thay thế", RelationType.REPLACES, _HAS_ENDED)
    if kind == NodeKind.FOOTNOTE:
        return _IN_NOTE
    opening = _OPENING.match(words, 0, begin)
    other = _said_last(before) or (_said_last(opening[0]) if opening else None)
    return _heard(other, type_name) if other else _CITES


def _said_last(before: str) -> Citing | None:
    """Return what the last cue of these words says."""
    ends = [(found.end(), -order) for order, (cue, _) in enumerate(_CUES) if (found := _last(cue, before))]
    return _CUES[-max(ends)[1]][1] if ends else None


def _last_part(before: str) -> str:
    """Return the words of the same part of a sentence; what opens a list of documents is looked at where it has no cue."""
    starts = [match.end() for match in _LAST_PART.finditer(before)]
    return before[starts[-1] :] if starts else before


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
