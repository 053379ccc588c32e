"""The whole text of one document: its parts in the order they stand on paper, and how they hold each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from model.texts.grids import Cell
from model.texts.nodes import Node, Piece
from model.texts.received import ReceivedFile
from model.vocabulary import NodeKind


@dataclass(frozen=True)
class Text:
    """
    The whole text of one document.

    Attributes:
        nodes: All parts in the order they stand on paper, footnotes after what they hang on, also where an id was
            used twice.
        received: The files it came from; none where source.txt itself was received.
    """

    document_id: str
    nodes: tuple[Node, ...]
    received: tuple[ReceivedFile, ...] = ()

    def __getstate__(self) -> dict[str, object]:
        """Keep what was read, and leave out what follows from it."""
        return {"document_id": self.document_id, "nodes": self.nodes, "received": self.received}

    @cached_property
    def clauses(self) -> Mapping[str, Node]:
        """All that can be cited by id, in order: the nodes, and rows and cells of tables after their table."""
        return {each.id: each for node in self.nodes for each in (node, *_rows(node))}

    @cached_property
    def _inside(self) -> Mapping[str | None, tuple[Node, ...]]:
        inside: defaultdict[str | None, list[Node]] = defaultdict(list)
        for node in self.nodes:
            inside[node.parent_id].append(node)
        return {parent: tuple(nodes) for parent, nodes in inside.items()}

    @cached_property
    def names(self) -> dict[str, str]:
        """How clauses are cited, by id, once somebody asked (citations.py): pages cite the same ones again and again."""
        return {}

    def children(self, node_id: str | None) -> tuple[Node, ...]:
        """Return the parts directly inside a part, or at the top for None, in order."""
        return tuple(node for node in self._inside.get(node_id, ()) if node.kind != NodeKind.FOOTNOTE)

    def notes(self, node_id: str) -> tuple[Node, ...]:
        """Return the footnotes that hang on a part, in order."""
        return tuple(node for node in self._inside.get(node_id, ()) if node.kind == NodeKind.FOOTNOTE)

    def ancestors(self, node_id: str) -> Iterator[Node]:
        """Return a part and all that hold it, from the inside out."""
        step: str | None = node_id
        while step is not None:
            node = self.clauses[step]
            yield node
            step = node.parent_id

    def level(self, node: Node) -> int:
        """Return how deep a heading stands among headings, from 1; 0 for a part without one."""
        return sum(bool(each.heading) for each in self.ancestors(node.id)) if node.heading else 0


def _rows(node: Node) -> Iterator[Node]:
    """Return each row and each cell of a table as a part of its own, for those who cite it or quote its words."""
    for number in range(1, len(node.grid.rows) + 1):
        row_id, cells = f"{node.id}.r{number}", node.grid.cells_of(number)
        yield _part_of_table(row_id, NodeKind.ROW, node, cells)
        for cell in cells:
            if cell.row == number:
                yield _part_of_table(f"{row_id}c{cell.column}", NodeKind.CELL, node, (cell,))


def _part_of_table(part_id: str, kind: NodeKind, table: Node, cells: tuple[Cell, ...]) -> Node:
    pieces = tuple(Piece("rows", cell.line, line) for cell in cells for line in cell.lines)
    line = cells[0].line if cells else table.line
    return Node(part_id, kind, table.id, table.depth + 1, "", "", "", pieces, line=line)
