"""What the quality page tells: which clauses are bound to facts, which are background, and which may still bind."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from model.portal import Portal
from model.texts import Node, Text
from model.vocabulary import NodeKind

_BODY = frozenset(
    {
        NodeKind.SECTION,
        NodeKind.ARTICLE,
        NodeKind.CLAUSE,
        NodeKind.SUBCLAUSE,
        NodeKind.POINT,
        NodeKind.ITEM,
        NodeKind.PARAGRAPH,
        NodeKind.TABLE,
    }
)
#: So many clauses to one question: an editor reads a handful, and one line for the rest.
_CLAUSES_TO_A_QUESTION = 10
_DIRECTED = re.compile(r"(?<!\w)(?:giao|yêu cầu|đề nghị|phân công)\s+(?:cho\s+)?(?P<whom>các\s|\w)", re.IGNORECASE)
_CHARGED = re.compile(r"(?<!\w)(?:chủ trì|(?:có|chịu) trách nhiệm)(?!\w)", re.IGNORECASE)
_DUE = re.compile(
    r"(?<!\w)(?<!năm )(?:trước|chậm nhất|muộn nhất)\s[^.;]{0,30}?(?:ngày [0-9]|[0-9]/[0-9]|quý [IV]|tháng [0-9])"
    r"|(?<!\w)(?:hoàn thành|xong)\s[^.;]{0,30}?(?:trước|trong)\s(?:ngày|quý|tháng|năm)\s",
    re.IGNORECASE,
)
_MAY_SIGN = ("giao", "yêu cầu", "đề nghị", "phân công", "chủ trì", "trách nhiệm", "trước", "nhất", "thành", "xong")


@dataclass(frozen=True, slots=True)
class Coverage:
    """
    What is bound in the body of one published document, but for its background parts.

    Attributes:
        bound: Clauses that a task or a policy names, or that hold one that is named.
        excused: Clauses set aside in exceptions.csv, each with its reason.
        open: Clauses that show strong signs of a duty and are neither.
        rest: Clauses that show none.
    """

    document_id: str
    bound: tuple[Node, ...]
    excused: tuple[tuple[Node, str], ...]
    open: tuple[Node, ...]
    rest: tuple[Node, ...]

    @property
    def reviewed(self) -> int:
        """How many clauses an editor has bound or set aside."""
        return len(self.bound) + len(self.excused)

    @property
    def total(self) -> int:
        """How many clauses the body has, but for its background."""
        return self.reviewed + len(self.open) + len(self.rest)

    @property
    def questions(self) -> tuple[Node, ...]:
        """The open clauses to ask about, in the order of the text: not more than one to ten clauses."""
        return self.open[: -(-self.total // _CLAUSES_TO_A_QUESTION)]


def coverages(portal: Portal) -> list[Coverage]:
    """Return the coverage of every published document."""
    return [_coverage(portal, document_id) for document_id in portal.texts]


def _coverage(portal: Portal, document_id: str) -> Coverage:
    excused = portal.group("exceptions", "rule", "file")
    reasons = {row.key: row.reason for row in excused.get(("clause_is_covered", f"texts/{document_id}/text.yml"), ())}
    named = {
        row.clause_id
        for table in ("tasks", "policies")
        for row in portal.group(table, "document_id").get(document_id, ())
    }
    tasks = {task.task_id for task in portal.group("tasks", "document_id").get(document_id, ())}
    parts = (part for task in tasks for part in portal.group("task_units", "task_id").get(task, ()))
    named |= {part.unit_clause_id for part in parts if part.unit_clause_id}
    background = background_ids(portal.row("documents", document_id).background)
    return coverage_of(portal.texts[document_id], named, background, reasons)


def background_ids(cell: str | None) -> list[str]:
    """Return the clauses that a document's cell marks as background."""
    return [each for each in (cell or "").split("; ") if each]


def coverage_of(text: Text, named: Iterable[str], background: Collection[str], reasons: Mapping[str, str]) -> Coverage:
    """
    Sort the clauses of a text's body.

    Args:
        text: The text.
        named: Clauses that tasks and policies name.
        background: Clauses that, with all they hold, only report or give reasons.
        reasons: Why clauses were set aside, by id.
    """
    inside = [node for node in _body(text) if not _is_in(text, node, background)]
    places = {each for each in named if each in text.clauses}
    holders = {node.id for place in places for node in text.ancestors(place)}
    bound = tuple(node for node in inside if node.id in holders or _is_in(text, node, places))
    others = [node for node in inside if node not in bound]
    excused = tuple((node, reasons[node.id]) for node in others if node.id in reasons)
    others = [node for node in others if node.id not in reasons]
    opened = {node.id for node in others if shows_duty(node.text)}
    top = tuple(
        node
        for node in others
        if node.id in opened and not (node.parent_id and _is_in(text, text.clauses[node.parent_id], opened))
    )
    rest = tuple(node for node in others if node not in top)
    return Coverage(text.document_id, bound, excused, top, rest)


def _is_in(text: Text, node: Node, clause_ids: Collection[str]) -> bool:
    return any(each.id in clause_ids for each in text.ancestors(node.id))


def _body(text: Text) -> Iterator[Node]:
    """Return the clauses of the body that say something of their own: no bare headings, nothing inside forms."""
    for node in text.nodes:
        is_heading = node.heading and not node.lines("text") and text.children(node.id)
        if node.kind in _BODY and not is_heading and not _is_of_a_form(text, node):
            yield node


def _is_of_a_form(text: Text, node: Node) -> bool:
    return any(each.kind in {NodeKind.FORM, NodeKind.QUOTED} for each in text.ancestors(node.id))


def shows_duty(words: str) -> bool:
    """
    Tell whether words show a strong sign that somebody is charged with something.

    That is a request to a unit ("giao Ban Tổ chức …", "yêu cầu các …"), "chủ trì", "có trách nhiệm", or a deadline.
    """
    lowered = words.lower()
    if not any(sign in lowered for sign in _MAY_SIGN):
        return False
    directed = (match["whom"] for match in _DIRECTED.finditer(words))
    return any(whom[0].isupper() or len(whom) > 1 for whom in directed) or bool(
        _CHARGED.search(words) or _DUE.search(words)
    )
