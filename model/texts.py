"""The verbatim text of a document: a tree of nodes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from model.vocabulary import NodeKind


def anchor(clause_id: str) -> str:
    """Turn a clause id into its address on the page: II.1.1 -> ii-1-1 (decisions/0005)."""
    return clause_id.lower().replace(".", "-")


class Piece(NamedTuple):
    """One run of verbatim words, with the key and line where text.yml holds it."""

    key: str
    line: int
    text: str


class Node(NamedTuple):
    """
    One part of a document: header block, section, clause, paragraph, footnote, …

    Attributes:
        id: The clause id, such as II.1.1 or fn-1.
        kind: Which part of the document this is.
        parent_id: The node that contains it; None at the top.
        number: The number as printed ("1.1."), empty if none.
        run_in_heading: The words up to the colon that name the clause, empty if none.
        after: For a footnote: the words its mark follows, in its parent's text.
        pieces: The verbatim words, line by line.
        children: Nodes inside this one, in order.
        notes: Footnotes hanging on this node, in order.
        line: Where the node begins in text.yml.
        lines_of: The line of each key of the node in text.yml.
    """

    id: str
    kind: str
    parent_id: str | None
    number: str
    run_in_heading: str
    after: str
    pieces: tuple[Piece, ...]
    children: tuple["Node", ...] = ()
    notes: tuple["Node", ...] = ()
    line: int = 0
    lines_of: Mapping[str, int] = {}

    @property
    def text(self) -> str:
        """The words without the number; several lines are joined by line breaks."""
        return "\n".join(piece.text for piece in self.pieces)

    @property
    def full_text(self) -> str:
        """The words as published, with the number: what a quote must stand in."""
        return f"{self.number} {self.text}" if self.number else self.text

    def lines(self, key: str = "lines") -> tuple[str, ...]:
        """Return the lines under one key: `lines`, or `left` and `right` of a header."""
        return tuple(piece.text for piece in self.pieces if piece.key == key)

    def walk(self) -> Iterator["Node"]:
        """Return this node and all inside it, in the order they stand on paper."""
        yield self
        yield from self.notes
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Text:
    """The whole text of one document."""

    document_id: str
    nodes: tuple[Node, ...]

    def __getstate__(self) -> dict[str, object]:
        """Keep what was read, and leave out what follows from it."""
        return {"document_id": self.document_id, "nodes": self.nodes}

    @cached_property
    def clauses(self) -> Mapping[str, Node]:
        """All nodes by id, footnotes included, in order."""
        return {node.id: node for top in self.nodes for node in top.walk()}

    @cached_property
    def all_nodes(self) -> tuple[Node, ...]:
        """All nodes in order, also where an id was used twice."""
        return tuple(node for top in self.nodes for node in top.walk())


def operative_nodes(text: Text) -> list[Node]:
    """Return the clauses that can bind: words of sections II and later, headings left out."""
    sections = [node for node in text.nodes if node.kind == NodeKind.SECTION][1:]
    return [
        node
        for section in sections
        for node in section.walk()
        if node is not section and not node.children and node.kind != NodeKind.FOOTNOTE
    ]
