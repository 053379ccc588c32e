"""
What stands after the last numbered part: more of it, or the closing of the document, which speaks of itself.

A paragraph after a list of points cannot belong to its last point only; one that a title opens belongs to that.
"""

import re

from intake.structure.bodies.body import Body
from intake.structure.bodies.nesting import opens_list
from intake.structure.elements.part_tree import Part
from model.vocabulary import NodeKind
from model.vocabulary.document_types import TYPE_NAMES

_OF_ITSELF = re.compile(
    rf"^(?:trên đây|nhận được|đề nghị|yêu cầu|(?:trong )?quá trình|rất mong|kính (?:đề nghị|trình|mong)|xin trân trọng|trân trọng"
    rf"|(?:{TYPE_NAMES})\s+này\b)",
    re.IGNORECASE,
)
_NAMES_ITSELF = re.compile(rf"(?:{TYPE_NAMES})\s+này\b|thông báo để|kính trình|kính đề nghị", re.IGNORECASE)
_IN_LISTS = frozenset({NodeKind.POINT, NodeKind.ITEM})
_END = "./."


def close(body: Body) -> list[Part]:
    """Give what stands after the last numbered part to its holder; return what closes the document."""
    last, leaf = body.after_last, body.leaf
    if leaf is None:
        return last
    opened = opens_list(leaf)
    begin = next(
        (place for place, part in enumerate(last) if _closes(part, leaf, is_first=opened and place == 0)), len(last)
    )
    leaf.parts += last[:begin]
    return [*_closing(last[begin:])]


def _closes(part: Part, leaf: Part, *, is_first: bool) -> bool:
    if part.kind != NodeKind.PARAGRAPH or is_first:
        return False
    words = part.first_words
    speaks = _OF_ITSELF.match(words) or _NAMES_ITSELF.search(words) or words.endswith(_END)
    return bool(speaks) or (leaf.kind in _IN_LISTS and not leaf.parts)


def _closing(last: list[Part]) -> list[Part]:
    """Return a closing: its first paragraph, the others inside of it."""
    if not last:
        return []
    first = last[0]
    closing = Part(NodeKind.CLOSING, words=first.words, place=first.place)
    closing.parts = last[1:]
    return [closing]
