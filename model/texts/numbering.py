"""
What a printed number says of a part: its kind, its rank, and the last step of its id.

The printed number decides the kind, as officials read it (Decree 30/2020/NĐ-CP, annex I, part II; Guideline
36-HD/VPTW): "Điều 5." is an article wherever it stands. Ids are ASCII (decisions/0005): letters of the
alphabet that ASCII lacks are written as they are typed in Telex, "đ)" as dd.
"""

import re
from typing import NamedTuple

from model.vocabulary import NodeKind


class Numbered(NamedTuple):
    """
    A printed number as read.

    Attributes:
        kind: Which part of a document bears such a number.
        rank: How wide that part is: a smaller rank holds a larger one.
        segment: The last step of the id; empty for marks of lists, which are counted with the paragraphs.
    """

    kind: NodeKind
    rank: int
    segment: str


#: What follows a number on paper, or nothing.
_END = r"\s*[.:)/\-–]?"
_NO = r"(?P<no>[0-9]+[a-zđA-ZĐ]?|[IVXLC]+)"
#: Ordinals that stand in the place of a number: "Phần thứ nhất".
#: Places in words, from the first.
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_TELEX = {"Đ": "DD", "đ": "dd", "ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
#: Marks of lists with their rank; those of word processors stand lowest.
_MARKS = {"-": 110, "–": 110, "—": 110, "+": 120, "*": 130} | dict.fromkeys(
    "•●○◦▪■□❖➢➤✓→·o\uf0b7\uf0a7\uf0d8\uf02d", 130
)


class _Style(NamedTuple):
    kind: NodeKind
    rank: int
    pattern: re.Pattern[str]
    segment: str


def _style(kind: NodeKind, rank: int, pattern: str, segment: str) -> _Style:
    return _Style(kind, rank, re.compile(pattern + _END, re.IGNORECASE), segment)


_STYLES = (
    _style(NodeKind.APPENDIX, 0, r"phụ lục(?:\s+(?:số\s+)?(?P<no>[0-9]+[a-zđ]?|[ivxlc]+|[a-hđ]))?", "phu-luc"),
    _style(
        NodeKind.FORM, 5, r"(?:biểu mẫu|mẫu|biểu)(?:\s+(?:số\s+)?(?P<no>[0-9]+(?:[./-]?[0-9a-zđ]+)*|[ivxlc]+))", "mau"
    ),
    _style(NodeKind.PART, 10, rf"phần\s+(?:thứ\s+)?(?P<no>{'|'.join(ORDINALS)}|[0-9]+|[ivxlc]+|[a-h])", "phan"),
    _style(NodeKind.CHAPTER, 20, rf"chương\s+(?:thứ\s+)?(?P<no>{'|'.join(ORDINALS)}|[0-9]+[a-zđ]?|[ivxlc]+)", "chuong"),
    _style(NodeKind.SUBDIVISION, 40, rf"tiểu mục\s+{_NO}", "tieu-muc"),
    _style(NodeKind.DIVISION, 30, rf"mục\s+{_NO}", "muc"),
    _style(NodeKind.CLAUSE, 70, rf"khoản\s+(?:thứ\s+)?(?P<no>{'|'.join(ORDINALS)}|[0-9]+[a-zđ]?)", ""),
    _style(NodeKind.ARTICLE, 60, r"điều\s+(?:thứ\s+)?(?P<no>[0-9]+[a-zđ]?|[ivxlc]+)", "dieu"),
)
#: Numbers that do not say what they number, in the order in which they are tried.
_PLAIN = (
    (NodeKind.SUBCLAUSE, 80, re.compile(r"(?P<no>[0-9]+[a-zđ]?(?:\.[0-9]+[a-zđ]?)+)\s*[.):/\-]?")),
    (NodeKind.CLAUSE, 70, re.compile(r"(?P<no>[0-9]+[a-zđ]?)\s*[.):/\-–]")),
    (NodeKind.SECTION, 50, re.compile(r"(?P<no>[IVXLC]{2,}|[IVX])\s*[.\-–/)]?")),
    (NodeKind.SECTION, 49, re.compile(r"(?P<no>[A-HĐ])\s*[.\-–/)]?")),
    (NodeKind.POINT, 90, re.compile(r"(?P<no>[a-zđăâêôơư][0-9]*)\s*[.)/\-–]")),
    (NodeKind.ITEM, 100, re.compile(r"\((?P<no>[0-9]+|[a-zđ]+)\)[.:]?")),
    (NodeKind.ITEM, 100, re.compile(r"(?P<no>[ivx]{2,})\s*[.)/]")),
)


def read_number(number: str) -> Numbered | None:
    """Read a number as printed; None where it is of no known style."""
    printed = " ".join(number.split())
    return _named(printed) or _plain(printed)


def _named(printed: str) -> Numbered | None:
    """Read a number that says what it numbers: "Chương II", "Điều 5a."."""
    for style in _STYLES:
        if match := style.pattern.fullmatch(printed):
            return Numbered(
                style.kind, style.rank, "-".join(filter(None, (style.segment, _segment(match["no"] or ""))))
            )
    return None


def _plain(printed: str) -> Numbered | None:
    """Read a number that is only a number: "I.", "1.", "1.1.", "a)", "(i)", "-"."""
    if printed in _MARKS:
        return Numbered(NodeKind.ITEM, _MARKS[printed], "")
    for kind, rank, pattern in _PLAIN:
        if match := pattern.fullmatch(printed):
            steps = match["no"].split(".")
            return Numbered(kind, rank + len(steps) - 1, _segment(steps[-1]))
    return None


def _segment(number: str) -> str:
    """Write a number in ASCII: "5a" stays, "đ" is dd, "1.2" is 1_2, "nhất" is 1."""
    if number.lower() in ORDINALS:
        return str(ORDINALS.index(number.lower()) + 1)
    return re.sub(r"[./-]", "_", "".join(_TELEX.get(letter, letter) for letter in number))


def ordinal(number: int) -> str:
    """Return a place in words, as officials count: "thứ nhất", "thứ tư", "thứ 11"."""
    return f"thứ {ORDINALS[number - 1] if number <= len(ORDINALS) else number}"
