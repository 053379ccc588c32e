"""The words of a text as a page or a print must show them, to prove that it does."""

from model.texts.nodes import Node, marked_words
from model.texts.text import Text
from model.vocabulary import NodeKind


def words_of(node: Node) -> str:
    """Return the words of a part, its number first, parted by single spaces."""
    return " ".join(node.full_text.split())


def letters_in_order(text: Text) -> str:
    """Return all letters of a text without white space, each footnote where its mark stands."""
    return "".join(_letters(text, node) for node in text.nodes if node.kind != NodeKind.FOOTNOTE)


def _letters(text: Text, node: Node) -> str:
    notes = text.notes(node.id)
    words = (
        part.words + (_letters(text, part.note) if part.note else "")
        for piece in node.pieces
        for part in marked_words(piece.text, notes)
    )
    return "".join(f"{node.number}{''.join(words)}".split())
