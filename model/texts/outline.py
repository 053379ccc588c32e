"""
Where a part of a text stands: its kind and the part that holds it, from its id and its printed number.

A text is stored as one flat list. The id says which part holds another where the id of that part is the
beginning of it (II.1.1 stands in II.1); elsewhere the rank does: an article stands in the chapter before it.
"""

from itertools import takewhile
from typing import NamedTuple

from model.texts.numbering import read_number
from model.vocabulary import SCOPES, NodeKind

#: The ids of the parts of a head and a tail (decisions/0005); those in a scope follow its id: quy-che.ten-loai.
FIXED_IDS = {
    "dau-van-ban": NodeKind.HEADER,
    "do-khan": NodeKind.URGENCY,
    "luu-hanh": NodeKind.CIRCULATION,
    "du-thao": NodeKind.DRAFT_MARK,
    "ten-loai": NodeKind.TYPE,
    "trich-yeu": NodeKind.TITLE,
    "gach": NodeKind.SEPARATOR,
    "kinh-gui": NodeKind.ADDRESSEE,
    "tham-quyen": NodeKind.AUTHORITY,
    "can-cu": NodeKind.BASIS,
    "mo-dau": NodeKind.PREAMBLE,
    "loi-ban-hanh": NodeKind.ENACTING,
    "ban-hanh-kem-theo": NodeKind.ISSUE_NOTE,
    "ket": NodeKind.CLOSING,
    "noi-nhan": NodeKind.RECIPIENTS,
    "ghi-chu-tep": NodeKind.FILE_NOTE,
    "ky": NodeKind.SIGNATURE,
}
#: The ids of parts that are counted in the part that holds them: dieu-2.1.bang-1.
COUNTED_IDS = {
    "bang": NodeKind.TABLE,
    "ghi-chu": NodeKind.TABLE_NOTE,
    "khoi": NodeKind.LAYOUT,
    "hinh": NodeKind.FIGURE,
    "loi-van": NodeKind.QUOTED,
    "mau": NodeKind.FORM,
    "phu-luc": NodeKind.APPENDIX,
    "fn": NodeKind.FOOTNOTE,
    "doan": NodeKind.PARAGRAPH,
}
#: Parts that keep their own number wherever they stand: an article is never cited with its chapter.
KEEPS_ITS_NUMBER = frozenset(
    {NodeKind.PART, NodeKind.CHAPTER, NodeKind.DIVISION, NodeKind.SUBDIVISION, NodeKind.SECTION, NodeKind.ARTICLE}
)
#: Parts whose number is printed in bold; those of points and dashes never are (Decree 30/2020/NĐ-CP, annex I).
BOLD_NUMBERS = KEEPS_ITS_NUMBER | SCOPES | {NodeKind.CLAUSE, NodeKind.SUBCLAUSE}
#: Parts in which numbers begin again.
RESTARTING = SCOPES | {NodeKind.QUOTED}
#: Parts without a number stand below all that have one.
LOWEST_RANK = 200


def kind_of(clause_id: str, number: str) -> NodeKind | None:
    """
    Return the kind that a printed number or, without one, the id tells; None where neither does.

    An id of a fixed part wins: "Số" of a header is no number of a clause.
    """
    last = clause_id.rpartition(".")[2].partition("_")[0]
    name, _, count = last.rpartition("-")
    name = name if count.isdecimal() else last
    if name in FIXED_IDS:
        return FIXED_IDS[name]
    if numbered := read_number(number) if number else None:
        return numbered.kind
    if last[:1] == "p" and last[1:].isdecimal():
        return NodeKind.PARAGRAPH
    return COUNTED_IDS.get(name)


class Place(NamedTuple):
    """A part that may hold others."""

    id: str
    kind: str
    rank: int
    depth: int


class Outline:
    """What holds what, while the parts of a text are read in their order."""

    def __init__(self) -> None:
        """Begin with an empty text."""
        self._places: dict[str, Place] = {}
        self._open: list[Place] = []

    def add(self, clause_id: str, kind: str, number: str) -> Place | None:
        """Take in the next part; return the part that holds it, None at the top. A footnote hangs on the last part."""
        if kind == NodeKind.FOOTNOTE:
            return self._open[-1] if self._open else None
        numbered = read_number(number) if number else None
        rank = numbered.rank if numbered else LOWEST_RANK
        holder = self._places.get(clause_id.rpartition(".")[0])
        if kind in KEEPS_ITS_NUMBER and (holder is None or holder.kind in RESTARTING):
            holder = self._narrowest_wider(holder, rank)
        place = Place(clause_id, kind, rank, holder.depth + 1 if holder else 1)
        self._places[clause_id] = place
        self._open[self._depth_of(holder) :] = [place]
        return holder

    def _narrowest_wider(self, scope: Place | None, rank: int) -> Place | None:
        """
        Return the narrowest open part inside a scope that is wider than a rank; the scope where there is none.

        What stands in a part that is not wider is passed over: an article is not in the section of the one before.
        """
        inside = takewhile(
            lambda place: place.rank < rank or place.kind in RESTARTING, self._open[self._depth_of(scope) :]
        )
        wider = [place for place in inside if place.kind in KEEPS_ITS_NUMBER]
        return wider[-1] if wider else scope

    def _depth_of(self, place: Place | None) -> int:
        """Tell how many parts are open down to a part; of one that is closed already, none."""
        return self._open.index(place) + 1 if place in self._open else 0
