"""Cited documents, duties and deadlines in the form in which `python -m intake read` prints them."""

from typing import TypedDict

from intake.proposals.cited_documents import cited_documents
from intake.proposals.duties import duties
from intake.proposals.passages import OPENING, is_background, passages
from intake.proposals.task_tables import table_deadlines
from intake.proposals.wording.deadlines import deadlines
from model.texts import Node, Text
from model.vocabulary import NodeKind

_WORDS = 12


class Cited(TypedDict):
    """A cited document: its number or name, its day (ISO; None if none), and what the words do to it."""

    ref: str
    date: str | None
    how: str


class ReadTask(TypedDict):
    """A duty: the body as printed, the words of its part, and the first twelve words."""

    unit: str
    role: str
    first12: str


class ReadDeadline(TypedDict):
    """A deadline as printed, and the id of the clause where it stands."""

    printed: str
    clause: str


class Parts(TypedDict):
    """What is read of a text beside its structure."""

    cited: list[Cited]
    tasks: list[ReadTask]
    deadlines: list[ReadDeadline]


def json_parts(text: Text) -> Parts:
    """Return the cited documents, duties and deadlines of a text."""
    cited = [
        Cited(ref=each.document_text, date=each.issued_date or None, how=each.how) for each in cited_documents(text)
    ]
    tasks = [
        ReadTask(unit=each.duty.body, role=each.duty.role, first12=" ".join(each.duty.words.split()[:_WORDS]))
        for each in duties(text)
    ]
    return Parts(cited=cited, tasks=tasks, deadlines=[ReadDeadline(printed=w, clause=n.id) for n, w in due_words(text)])


def due_words(text: Text) -> list[tuple[Node, str]]:
    """Return the deadlines of a text with their clauses, in reading order; in a table of jobs the cells of its column."""
    found: list[tuple[Node, str]] = []
    for passage in passages(text):
        node = passage.node
        if node.kind in OPENING or node.kind in (NodeKind.CELL, NodeKind.TABLE) or is_background(text, node):
            continue
        found += ((node, each.printed) for each in deadlines(passage.words))
    for table in text.nodes:
        for cell, words in table_deadlines(table.grid) if table.grid.rows else ():
            found.append((text.clauses.get(f"{table.id}.r{cell.row}c{cell.column}", table), words))
    order = {node_id: place for place, node_id in enumerate(text.clauses)}
    return sorted(found, key=lambda each: order[each[0].id])
