"""What the quality page tells: which clauses are bound to facts, and which are set aside and why."""

from dataclasses import dataclass

from model.portal import Portal
from model.texts import Node, Text
from model.vocabulary import NodeKind


@dataclass(frozen=True, slots=True)
class Coverage:
    """
    The operative clauses of one published document (sections II and later).

    Attributes:
        bound: Clauses that a task or a policy names.
        excused: Clauses set aside in exceptions.csv, each with its reason.
        open: Clauses that are neither.
    """

    document_id: str
    bound: tuple[Node, ...]
    excused: tuple[tuple[Node, str], ...]
    open: tuple[Node, ...]

    @property
    def total(self) -> int:
        """How many operative clauses the document has."""
        return len(self.bound) + len(self.excused) + len(self.open)


def coverages(portal: Portal) -> list[Coverage]:
    """Return the coverage of every published document."""
    return [_coverage(portal, document_id) for document_id in portal.texts]


def _coverage(portal: Portal, document_id: str) -> Coverage:
    named = [portal.group(table, "document_id", "clause_id") for table in ("tasks", "policies")]
    excused = portal.group("exceptions", "rule", "file")
    reasons = {row.key: row.reason for row in excused.get(("clause_is_covered", f"texts/{document_id}/text.yml"), ())}
    nodes = operative_nodes(portal.texts[document_id])
    bound = {node.id: node for node in nodes if any((document_id, node.id) in places for places in named)}
    unbound = [node for node in nodes if node.id not in bound]
    return Coverage(
        document_id=document_id,
        bound=tuple(bound.values()),
        excused=tuple((node, reasons[node.id]) for node in unbound if node.id in reasons),
        open=tuple(node for node in unbound if node.id not in reasons),
    )


def operative_nodes(text: Text) -> list[Node]:
    """Return the clauses that can bind: words of sections II and later, headings left out."""
    sections = [node.id for node in text.children(None) if node.kind == NodeKind.SECTION][1:]
    return [
        node
        for node in text.nodes
        if node.kind != NodeKind.FOOTNOTE
        and not text.children(node.id)
        and (top := [*text.ancestors(node.id)][-1].id) in sections
        and node.id != top
    ]
