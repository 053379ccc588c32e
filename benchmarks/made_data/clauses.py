"""Texts of many clauses in articles, one after the other: as they were, and with other words in some."""

from random import Random

from benchmarks.made_data.wording import action, paragraph
from model.texts import Node, Piece, Text

#: How many clauses an article has, and which words of a clause become others.
_IN_ARTICLE, _BEGIN, _END = 6, 12, 20


def made_text(document_id: str, clauses: int, changed: int = 0) -> Text:
    """
    Make a text, the same words every time.

    Args:
        document_id: What it is called.
        clauses: How many clauses of about 50 words it has.
        changed: Every how many clauses one has other words than the text that is made with 0.
    """
    random, others = map(Random, "12")
    nodes: dict[str, Node] = {}
    for place in range(clauses):
        article, number = place // _IN_ARTICLE + 1, place % _IN_ARTICLE + 1
        words = paragraph(random, 2)
        if changed and place % changed == 0:
            cut = words.split()
            words = " ".join([*cut[:_BEGIN], action(others), *cut[_END:]])
        holder = f"dieu-{article}"
        heading = Piece("heading", 0, f"Việc thứ {article}")
        nodes.setdefault(holder, Node(holder, "article", None, 1, f"Điều {article}.", "", "", (heading,)))
        clause_id, piece = f"{holder}.{number}", Piece("text", 0, words)
        nodes[clause_id] = Node(clause_id, "clause", holder, 2, f"{number}.", "", "", (piece,))
    return Text(document_id, tuple(nodes.values()))
