"""A text as the passages that proposals quote: one line of words each, with the clause where it stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from model.texts import Node, Text
from model.vocabulary import NodeKind

#: What says who issued, signs and receives a document; nothing there is a duty, a citation or a figure.
_FRAME = frozenset(
    {
        NodeKind.HEADER,
        NodeKind.URGENCY,
        NodeKind.CIRCULATION,
        NodeKind.DRAFT_MARK,
        NodeKind.TYPE,
        NodeKind.SEPARATOR,
        NodeKind.ADDRESSEE,
        NodeKind.ENACTING,
        NodeKind.ISSUE_NOTE,
        NodeKind.RECIPIENTS,
        NodeKind.FILE_NOTE,
        NodeKind.SIGNATURE,
    }
)
#: Parts without duties of their own: what opens a document, and what it only shows or changes.
OPENING = frozenset({NodeKind.TITLE, NodeKind.BASIS, NodeKind.AUTHORITY, NodeKind.PREAMBLE})
_OF_OTHERS = frozenset({NodeKind.FORM, NodeKind.QUOTED, NodeKind.LAYOUT})
#: A heading over what was, why, and what is aimed at: there nobody is charged with anything.
_BACKGROUND = re.compile(
    r"\W*(?:(?:về|một số|những|các)\s+)*(?:(?:khái quát|đánh giá)\s+(?:chung\s+)?(?:về\s+)?)?(?:tình hình|kết quả|đánh giá chung|hạn chế|tồn tại|khuyết điểm"
    r"|nguyên nhân|thực trạng|bối cảnh|sự cần thiết|ưu điểm|mục tiêu|chỉ tiêu|quan điểm|mục đích|giải thích từ ngữ|phạm vi|đối tượng"
    r"|nguyên tắc|thẩm quyền|quyền hạn|(?:vị trí|chức năng)(?!.*nhiệm vụ))(?!\w)",
    re.IGNORECASE,
)
#: No paragraph is longer; a file that has such lines is no document, and must cost no hour.
_LONGEST_LINE = 20_000
_LONGEST_HEADING = 90
#: A sentence ends at a full stop before a capital; "TT." and "1." end none.
_SENTENCE = re.compile(r"(?<=[^\W\d_][^\W\d_])[.]\s+(?=[A-ZĐÀ-Ỹ“\"])|(?<=[\d)”\"])[.]\s+(?=[A-ZĐÀ-Ỹ“\"])")


class Passage(NamedTuple):
    """
    One line of a text.

    Attributes:
        node: The part where it stands; for a cell of a table, the cell.
        words: The line as printed, without the number of the part.
    """

    node: Node
    words: str


def passages(text: Text) -> Iterator[Passage]:
    """Return the lines that may be quoted, in reading order; tables cell by cell."""
    for node in text.nodes:
        if node.kind in _FRAME or any(each.kind in _OF_OTHERS for each in text.ancestors(node.id)):
            continue
        if node.grid.rows:
            yield from _of_table(text, node)
            continue
        yield from (Passage(node, piece.text) for piece in node.pieces if len(piece.text) <= _LONGEST_LINE)


def _of_table(text: Text, table: Node) -> Iterator[Passage]:
    for cell in table.grid.cells():
        node = text.clauses.get(f"{table.id}.r{cell.row}c{cell.column}", table)
        yield from (Passage(node, line) for line in cell.lines)


def sentences(words: str) -> list[str]:
    """Part a line into its sentences, each as printed."""
    found, begin = [], 0
    for match in _SENTENCE.finditer(words):
        found.append(words[begin : match.start() + 1])
        begin = match.end()
    return [*found, words[begin:]]


def is_background(text: Text, node: Node) -> bool:
    """Tell whether a part stands under a heading over what was or is aimed at, or is such a heading."""
    return any(_BACKGROUND.match(each.text) for each in text.ancestors(node.id) if _is_heading(text, each))


def _is_heading(text: Text, node: Node) -> bool:
    words = node.heading or node.text
    return bool(node.number) and len(words) <= _LONGEST_HEADING and bool(node.heading or text.children(node.id))
