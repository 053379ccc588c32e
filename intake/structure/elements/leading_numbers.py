"""
The number that a line begins with, as a numbered part: "Điều 5.", "1.", "1.1.", "a)", "(i)", "-", typed or computed.

A number inside a sentence ("30/6/2022", "2.350 triệu", "Điều 7 Điều lệ Đảng") numbers nothing: the sign or the white
space after it tells.
"""

import re
from typing import NamedTuple

from intake.structure.elements.lines import Line
from model.texts.numbering import read_number
from model.vocabulary import NodeKind

_ORDINALS = "nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười"
_ROMAN_NUMBER = "[IVXLC]+"
_NAMED = re.compile(
    rf"(?:Phần|Chương|Tiểu\s+mục|Mục|Điều)\s+(?:thứ\s+)?(?:{_ORDINALS}|[0-9]+[a-zđ]?|{_ROMAN_NUMBER}|[A-H](?![\w]))(?!\w)"
    rf"(?:\s?[.:)]|\s?[-–](?=\s))?|Khoản\s+(?:thứ\s+)?(?:{_ORDINALS}|[0-9]+[a-zđ]?)\s?[.:)]",
    re.IGNORECASE,
)
#: Signs that part a number from its words; a number without one needs a title after it.
_SIGN = ".:)-–/"
_BEFORE_WORDS = r"(?=\s|$|[“\"‘(]|[A-ZĐÀ-Ỹ])"
_PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[0-9]{{1,3}}[a-zđ]?(?:\.[0-9]{{1,2}}[a-zđ]?)+(?:\s?[.):/]{_BEFORE_WORDS}|\s?[-–](?=\s)|(?=\s+[A-ZĐÀ-Ỹ“\"]))",
        rf"[0-9]{{1,3}}[a-zđ]?(?:\s?[.):]{_BEFORE_WORDS}|/(?=\s)|\s?[-–](?=\s))",
        r"(?:[IVXLC]{2,}|[IVX])(?:\s?[.)/](?=\s|$|[A-ZĐÀ-Ỹ][^.])|\s?[-–](?=\s|[A-ZĐÀ-Ỹ])|:(?=\s))",
        r"[A-HĐ](?:\s?[.)/-](?=\s))",
        rf"[a-zđăâêôơư][0-9]?(?:[)/]{_BEFORE_WORDS}|[.\-–](?=\s))",
        r"[ivx]{2,5}[.)](?=\s)",
        rf"\((?:[0-9]{{1,2}}|[a-zđ]|[ivx]{{1,5}})\)[.:]?{_BEFORE_WORDS}",
        r"[-–—+•●○◦▪■□❖➢➤✓·\uf0b7\uf0a7\uf0d8\uf02d]{1}(?![-–—+\d*])(?=\s*\S)",
        r"\*(?!\*)(?=\s*\S)(?!\s*(?:\(|Lưu ý|Ghi chú|Chú ý|Chú thích|Nguồn)\b)(?!\s*\()",
    )
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
#: Lists of letters may leave out đ, or count on in Latin letters.
_BEFORE = {"e": "d", "g": "e", "E": "D"}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ALONE = frozenset({NodeKind.PART, NodeKind.CHAPTER, NodeKind.DIVISION, NodeKind.SUBDIVISION, NodeKind.ARTICLE})


class Leading(NamedTuple):
    """
    The number at the beginning of a line.

    Attributes:
        printed: As printed, without white space around it.
        end: Where the words after it begin to be looked for.
        kind: What bears such a number.
        rank: How wide that is: a smaller rank holds a larger one.
        style: How it is written; numbers of one list have one style.
        values: The numbers it is made of: 1.2 is (1, 2), "b)" is (2,); none for marks of lists.
        computed: Whether the word processor made it.
    """

    printed: str
    end: int
    kind: NodeKind
    rank: int
    style: str
    values: tuple[int, ...]
    computed: bool


def leading_number(line: Line) -> Leading | None:
    """Return the number that a line begins with; None where it begins with words."""
    computed = line.number.strip()
    if computed:
        return _leading(computed, line.words.find(computed) + len(computed), computed=True)
    if match := _NAMED.match(line.words):
        return _leading(match[0], match.end(), computed=False) if _names(line, match) else None
    matches = (pattern.match(line.words) for pattern in _PLAIN)
    match = next(filter(None, matches), None)
    return _leading(match[0].strip(), match.end(), computed=False) if match else None


def _names(line: Line, match: re.Match[str]) -> bool:
    """Tell whether "Điều 7" begins an article here: a sign, the end of the line, a tab or a title follows."""
    rest = line.words[match.end() :]
    if match[0][-1] in _SIGN or not rest.strip() or rest[0] in "\t\n":
        return True
    is_title = line.is_bold or (rest.isupper() and any(map(str.isalpha, rest)))
    return is_title and rest.lstrip()[:1].isupper()


def _leading(printed: str, end: int, *, computed: bool) -> Leading | None:
    numbered = read_number(printed)
    if numbered is None or numbered.kind in (NodeKind.APPENDIX, NodeKind.FORM):
        return None
    bare = printed.strip(" .:()/-–—")
    is_named = " " in bare
    style = numbered.kind.value if is_named else f"{numbered.rank} {_shape(printed)}"
    steps = bare.split()[-1].split(".") if numbered.segment else []
    values = tuple(_value(step, is_roman=numbered.kind == NodeKind.ITEM) for step in steps)
    return Leading(" ".join(printed.split()), end, numbered.kind, numbered.rank, style, values, computed)


def _shape(printed: str) -> str:
    """Return the signs of a number without what it counts: "1.)" and "2.)" are of one list."""
    mark = printed if not any(map(str.isalnum, printed)) else ""
    return {"–": "-", "—": "-"}.get(mark, mark) or re.sub(r"[0-9]+|[^\W\d_]+", "#", printed).replace("–", "-")


def _value(step: str, *, is_roman: bool) -> int:
    """Return which one a number is in its list: 3, "III", "c", "ba" are the third; "(i)" is roman, "i)" is a letter."""
    lower = step.lower()
    ordinals = _ORDINALS.split("|")
    if lower in ordinals:
        return ordinals.index(lower) + 1
    digits = re.match(r"[0-9]+", step)
    if digits:
        return int(digits[0])
    if set(lower) <= _ROMAN.keys() and (step.isupper() or len(lower) > 1 or (is_roman and lower in "ivx")):
        return _roman(lower)
    return _LETTERS.find(lower[0]) + 1


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def follows(before: Leading, after: Leading) -> bool:
    """
    Tell whether a number is the next of a list after another; marks always are.

    Between c and d, or d and e, lists with and without đ both count on; 5a follows 5.
    """
    if not after.values or not before.values:
        return before.style == after.style
    if before.values[:-1] != after.values[:-1]:
        return False
    steps = after.values[-1] - before.values[-1]
    if steps == 0:
        return before.printed != after.printed
    if steps == 1 or after.kind not in (NodeKind.POINT, NodeKind.SECTION):
        return steps == 1
    last, this = before.printed.strip(_SIGN), after.printed.strip(_SIGN)
    return last in _BEFORE.get(this, "") or (len(last) == len(this) == 1 and ord(this) - ord(last) == 1)


def is_first(number: Leading) -> bool:
    """Tell whether a number begins a list."""
    return not number.values or number.values[-1] == 1


def stands_alone(kind: NodeKind) -> bool:
    """Tell whether parts of a kind bear a title, which may stand on the lines after the number."""
    return kind in _ALONE
