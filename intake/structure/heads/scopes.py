"""
Where an appendix, an attached text or a form begins: each has a head, numbers and a tail of its own.

They follow the signature (Decree 30/2020/NĐ-CP, annex I and III); a mention inside a sentence begins none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from intake.structure.elements.columns import Columns, Item
from intake.structure.elements.leading_numbers import leading_number
from intake.structure.elements.lines import Line
from intake.structure.elements.shapes import is_attached_type, is_capital, is_issue_note, signs_for
from intake.structure.heads.header import read_header
from intake.structure.heads.tail import begins_tail
from model.vocabulary import NodeKind

_NO = r"(?:[0-9]+[a-zđ]?|[IVXLC]+|[A-HĐ])(?!\w)"
_APPENDIX = re.compile(
    rf"^(?P<no>(?:PHỤ LỤC|Phụ lục|Phụ Lục)(?:\s+(?:(?:SỐ|số|Số)\s*:?\s*)?{_NO})?)\s*(?P<sign>[.:–-]?)(?P<rest>.*)$",
    re.DOTALL,
)
_FORM = re.compile(
    r"^(?P<no>(?:BIỂU MẪU|Biểu mẫu|MẪU|Mẫu|BIỂU|Biểu)\s+(?:(?:SỐ|số|Số)\s*:?\s*)?(?:[0-9]+(?:[./-]?[0-9a-zđ]+)*|[IVXLC]+)(?!\w))\s*(?P<sign>[.:–-]?)(?P<rest>.*)$",
    re.DOTALL,
)
_LINES_TO_ISSUE_NOTE = 8
#: Under a title in capitals that names no type, such as a list, the note comes at once.
_LINES_OF_TITLE = 2


class Start(NamedTuple):
    """
    The beginning of a scope.

    Attributes:
        place: Its first item.
        kind: Appendix, attached text or form.
        number: How many characters of the first line are its printed number; 0 for an attached text.
    """

    place: int
    kind: NodeKind
    number: int


def scope_starts(items: Sequence[Item], begin: int) -> list[Start]:
    """Return where the scopes of a document begin, from a place after its own head on."""
    tail = next((place for place in range(begin, len(items)) if begins_tail(items, place)), len(items))
    starts: list[Start] = []
    place = begin
    while place < len(items):
        after = place > tail or bool(starts)
        start = _numbered(items, place, after=after) or _attached(items, place, after=after)
        if start:
            starts.append(start)
            place = _end_of_title(items, start)
        place += 1
    return starts


def _end_of_title(items: Sequence[Item], start: Start) -> int:
    """Return the last item of the head of a scope that could be taken for the beginning of another."""
    if start.kind == NodeKind.ATTACHED:
        return max(start.place, read_header(items, start.place).end)
    place = start.place
    for item in items[start.place + 1 :]:
        if not isinstance(item, Line) or not is_capital(item.words) or _numbered(items, place + 1, after=True):
            break
        place += 1
    return place


def _numbered(items: Sequence[Item], place: int, *, after: bool) -> Start | None:
    item = items[place]
    if not isinstance(item, Line) or item.number:
        return None
    for kind, pattern in ((NodeKind.APPENDIX, _APPENDIX), (NodeKind.FORM, _FORM)):
        match = pattern.match(item.words)
        if match and _begins(match, items, place, pattern, after=after):
            return Start(place, kind, match.end("sign") if match["sign"] and match["rest"].strip() else match.end("no"))
    return None


def _begins(match: re.Match[str], items: Sequence[Item], place: int, pattern: re.Pattern[str], *, after: bool) -> bool:
    """Tell whether a line that names an appendix or a form begins it: it stands alone, or a title follows on it."""
    rest = match["rest"]
    words = rest.strip(" \t.:–-()")
    if not words:
        return after or _stands_apart(items, place)
    if is_capital(words) and len(words) > 1:
        return after or _stands_apart(items, place)
    is_titled = (match["sign"] in (":", ".", "–", "-") and match["sign"]) or rest.startswith("\t")
    following = items[place + 1] if place + 1 < len(items) else None
    is_list = isinstance(following, Line) and pattern.match(following.words) is not None
    return bool(after and is_titled and words[:1].isupper() and not words.endswith((";", ",")) and not is_list)


def _stands_apart(items: Sequence[Item], place: int) -> bool:
    """Tell whether a line before any signature is set as the head of an appendix."""
    line = items[place]
    following = items[place + 1] if place + 1 < len(items) else None
    return isinstance(line, Line) and (
        is_capital(line.words) or line.centred or (isinstance(following, Line) and is_capital(following.words))
    )


def _attached(items: Sequence[Item], place: int, *, after: bool) -> Start | None:
    """Return the start of an attached text: its type in capitals, or its own header with the type below."""
    item = items[place]
    if isinstance(item, Line) and (signs_for(item.words) or not is_capital(item.words)):
        return None
    end = read_header(items, place).end if isinstance(item, Line | Columns) else place
    line = items[end] if end < len(items) else None
    if not isinstance(line, Line) or not is_capital(line.words) or leading_number(line):
        return None
    is_type = is_attached_type(line.words)
    noted = _has_issue_note(items[end + 1 : end + 1 + (_LINES_TO_ISSUE_NOTE if is_type else _LINES_OF_TITLE)])
    return Start(place, NodeKind.ATTACHED, 0) if noted or (after and is_type) else None


def _has_issue_note(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Line) and is_issue_note(item.words) for item in items)
