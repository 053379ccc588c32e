"""What stands below each other on paper, and what stands side by side at the end of a text or of a part with its own."""

from collections.abc import Iterator
from typing import NamedTuple

from model.naming import comparison_words
from model.portal import Row
from model.texts import Node, Text
from model.texts.received import comparison_of
from model.vocabulary import Comparison, NodeKind

#: Where texts on paper lie in the folder of downloads.
FOLDER = "van-ban"
#: What every sheet of a draft says at its head.
_DRAFT_MARK = "DỰ THẢO"
#: A table with so many columns is set across the long side of the paper.
LANDSCAPE = 8
_BESIDE_SIGNATURE = (NodeKind.RECIPIENTS, NodeKind.FILE_NOTE)


def mark_of(document: Row, text: Text) -> str:
    """Return what every sheet says at its head: that it is a draft, that nobody compared it; nothing of others."""
    is_compared = comparison_of(text.received) != Comparison.NOT_YET
    marks = [
        _DRAFT_MARK if document.status.is_draft else "",
        "" if is_compared else comparison_words(text),
    ]
    return " · ".join(filter(None, marks)).rstrip(".")


class Tail(NamedTuple):
    """Recipients and notes at the left, signatures at the right, as they follow each other in the text."""

    left: tuple[Node, ...]
    right: tuple[Node, ...]


def blocks_of(text: Text) -> Iterator[Node | Tail]:
    """Return the parts of a text in the order of the paper, footnotes left to what they hang on."""
    left: list[Node] = []
    right: list[Node] = []
    for node in text.nodes:
        if node.kind == NodeKind.FOOTNOTE:
            continue
        is_left, is_right = node.kind in _BESIDE_SIGNATURE, node.kind == NodeKind.SIGNATURE
        if (left or right) and not is_right and (right or not is_left):
            yield Tail(tuple(left), tuple(right))
            left, right = [], []
        if is_right:
            right.append(node)
        elif is_left:
            left.append(node)
        else:
            yield node
    if left or right:
        yield Tail(tuple(left), tuple(right))
