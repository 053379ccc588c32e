"""The clauses of one of two texts, in order, with what is asked of them again and again."""

from collections import defaultdict

from model.texts import Text
from model.vocabulary import BODY_KINDS


class Side:
    """
    The clauses of one text.

    Attributes:
        nodes: The parts of its body by id, in paper order.
        order: The place of each, from 0.
        words: The words of each without its number, every white space one space.
        parents: The clause that holds each; None at the top.
        children: The clauses directly in a clause; under None those at the top.
        neighbours: The clauses before and after each in what holds it; None at either end.
    """

    def __init__(self, text: Text) -> None:
        """Take in the body of a text."""
        self.nodes = {node.id: node for node in text.nodes if node.kind in BODY_KINDS}
        self.order = {clause_id: place for place, clause_id in enumerate(self.nodes)}
        self.words = {clause_id: " ".join(node.text.split()) for clause_id, node in self.nodes.items()}
        self.parents = {
            each: node.parent_id if node.parent_id in self.nodes else None for each, node in self.nodes.items()
        }
        self.children: defaultdict[str | None, list[str]] = defaultdict(list)
        for clause_id in self.nodes:
            self.children[self.parents[clause_id]].append(clause_id)
        self.neighbours: dict[str, tuple[str | None, str | None]] = {
            each: (before, after)
            for family in self.children.values()
            for before, each, after in zip([None, *family], family, [*family[1:], None], strict=False)
        }
