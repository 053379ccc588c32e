"""The duties of a text: named in a clause, taken over from the line above it, or laid out in a table."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from intake.proposals.passages import OPENING, Passage, is_background, passages, sentences
from intake.proposals.task_tables import is_task_table, table_duties
from intake.proposals.wording.bodies import bodies_in, name_at
from intake.proposals.wording.predicates import begins_with_verb, tells_a_duty
from intake.proposals.wording.sentence_duties import Duty, duties_of, shared_with
from model.texts import Node, Text
from model.texts.document_mentions import document_mentions, read_symbol
from model.vocabulary import DocumentType, NodeKind
from model.vocabulary.document_types import type_named_first


class PlacedDuty(NamedTuple):
    """
    A duty and where it stands.

    Attributes:
        duty: The duty.
        node: The clause that says it.
        due: The whole cell of the deadline column; None outside tables, where the words themselves say it.
        named_in: The clause above that names the body; None where the clause itself does.
        named_by: The words there that name it.
    """

    duty: Duty
    node: Node
    due: str | None = None
    named_in: Node | None = None
    named_by: str = ""


class _Holder(NamedTuple):
    """A line that only names bodies, whose duties stand below it."""

    node: Node
    names: tuple[str, ...]
    role: str
    line: str


#: What may stand before the bodies that a line only names.
_BEFORE_BODY = re.compile(
    r"(?:(?:Trách nhiệm|Nhiệm vụ)\s+(?:cụ thể\s+)?của|Đối với|(?:[A-ZĐ][^:;.,]{2,60} (?<!được )(?=yêu cầu|giao|phân công))?(?P<charge>Giao(?! ban(?!\w))|Đề nghị|Yêu cầu|Kiến nghị|Phân công)(?:\s+(?:cho|với|đối với))?)\s+",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"\s(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|sở|bộ|ngành|nhà nước)$")
_RESPONSIBLE = re.compile(r"(?P<role>(?:có|chịu) trách nhiệm|(?<=được )giao)(?!\w)")
#: What a line may say of a body before the list of its duties, without saying a duty.
_ONLY_NAMES = re.compile(
    r"\s*(?:(?:là [^:;.]{3,80}, )?(?:có|chịu) (?:các )?(?:trách nhiệm|nhiệm vụ)(?: sau(?: đây)?)?|được (?:giao|phân công)(?: thực hiện)? (?:các )?nhiệm vụ(?: sau(?: đây)?)?|(?:(?:lãnh đạo|chỉ đạo|triển khai|tập trung),? )*thực hiện (?:tốt )?(?:các|những) (?:nhiệm vụ|nội dung|việc)[^:]{0,30}"
    r"|(?:lãnh đạo|chỉ đạo)(?:, (?:lãnh đạo|chỉ đạo))*(?: [A-ZĐ][^:]{0,60})?|tập trung[^:]{0,50})?\s*:?\s*(?:\([^)]*\))?\s*:?\s*"
)
#: What only opens a list: "Phân công các bộ phận thực hiện nhiệm vụ như sau:".
_INTRODUCES = re.compile(r"(?:như sau|sau đây|sau)\s*:\s*$")
#: A heading of a report over who will do what.
_SHARES_OUT = re.compile(
    r"\W*(?:(?:dự kiến|dự thảo|đề xuất) |(?:tiến độ|lộ trình|kế hoạch|thời gian|nội dung)(?: thực hiện)?(?:,| và) )?(?:phân công|giao)(?: (?:thực hiện|nhiệm vụ|trách nhiệm|tổ chức thực hiện)(?!\w)|:?\s*$)",
    re.IGNORECASE,
)
_BELOW = frozenset({NodeKind.POINT, NodeKind.ITEM, NodeKind.PARAGRAPH, NodeKind.CLAUSE, NodeKind.SUBCLAUSE})
_LISTED = frozenset({NodeKind.POINT, NodeKind.ITEM})
_REQUEST_TYPES = frozenset({DocumentType.REPORT, DocumentType.SUBMISSION, DocumentType.MINUTES})


def duties(text: Text) -> list[PlacedDuty]:
    """Return the duties that a text gives to bodies, in reading order; partners follow the body whose work they share."""
    holders: dict[str, _Holder] = {}
    heads = _heads_of_lists(text)
    found: list[PlacedDuty] = []
    for passage in passages(text):
        if passage.node.kind in OPENING or passage.node.kind in (NodeKind.FOOTNOTE, NodeKind.CELL):
            continue
        if not is_background(text, passage.node):
            found += _of_passage(text, passage, holders, heads)
    for node in text.nodes:
        if node.grid.rows and is_task_table(node.grid):
            found += _of_table(text, node)
    requests_only = _only_requests(text)
    order = {node_id: place for place, node_id in enumerate(text.clauses)}
    kept = [each for each in found if not requests_only or _is_asked(text, each)]
    return sorted(kept, key=lambda each: order[each.node.id])


def _only_requests(text: Text) -> bool:
    """Tell whether a document reports or proposes: what bodies did or do there is no duty, unless it is asked for."""
    named = (type_named_first(node.text) for node in text.nodes if node.kind == NodeKind.TYPE)
    heads = (line for node in text.nodes if node.kind == NodeKind.HEADER for line in node.text.split("\n"))
    codes = {kind for line in heads for each in document_mentions(line) for kind in _types(each.symbol)}
    return bool(_REQUEST_TYPES & ({kind for kind in named if kind} | codes))


def _is_asked(text: Text, each: PlacedDuty) -> bool:
    """Tell whether a document that reports gives a duty: it charges somebody, or shares work out under a heading that says so."""
    heads = (above.heading or above.text for above in text.ancestors(each.node.id))
    return each.duty.role.startswith(("đề nghị", "giao", "yêu cầu")) or any(map(_SHARES_OUT.match, heads))


def _types(symbol: str) -> tuple[DocumentType, ...]:
    read = read_symbol(symbol)
    return read.types if read else ()


def _of_table(text: Text, table: Node) -> Iterator[PlacedDuty]:
    for each in table_duties(table.grid):
        row = text.clauses.get(f"{table.id}.r{each.row}", table)
        yield PlacedDuty(each.duty, row, each.due, table, each.title)


def _heads_of_lists(text: Text) -> dict[str, str]:
    """Return for each entry of a list, and for the line of its own right before the list, where one stands, that line."""
    heads: dict[str, str] = {}
    line = first = None
    for before, node in pairwise(text.nodes):
        if node.kind not in _LISTED:
            continue
        if before.kind not in _LISTED:
            line, first = (before if before.kind == NodeKind.PARAGRAPH else None), node
        if line and first and node.parent_id == first.parent_id:
            heads[node.id] = heads[line.id] = line.id
    return heads


def _of_passage(
    text: Text, passage: Passage, holders: dict[str, _Holder], heads: dict[str, str]
) -> Iterator[PlacedDuty]:
    node, words = passage.node, passage.words
    if node.kind == NodeKind.TABLE:
        return
    if (text.children(node.id) or node.id in heads) and (holder := _holder(passage)):
        holders[node.id] = holder
        return
    own = [PlacedDuty(duty, node) for sentence in sentences(words) for duty in duties_of(sentence)]
    if _INTRODUCES.search(words) and text.children(node.id):
        own = [each for each in own if not each.duty.body.startswith("các ")]
    above = holders.get(heads.get(node.id, "")) or holders.get(node.parent_id or "")
    if above:
        own = [each for each in own if each.duty.role or not _is_predicate(each.duty.body)]
    if node.kind == NodeKind.CLOSING:
        own = [each for each in own if each.duty.role]
    if own:
        yield from own
        return
    if above and node.kind in _BELOW and (begins_with_verb(words) or _is_among_duties(text, node)):
        for name in above.names:
            duty = Duty(name, words, words, "; ".join(filter(None, (above.role, _leading(words)))))
            yield PlacedDuty(duty, node, None, above.node, above.line)
            if name == above.names[0]:
                yield from (PlacedDuty(each, node) for each in shared_with(words, duty))


def _is_predicate(name: str) -> bool:
    """Tell whether what looks like a body is what the body above does: "Thanh tra các bến đò", but "Thanh tra tỉnh"."""
    return begins_with_verb(name) and name[1:].islower() and not _OF_PLACE.search(name)


def _is_among_duties(text: Text, node: Node) -> bool:
    """Tell whether most points of the list in which one stands begin with a verb: then it is a duty, whatever its verb."""
    alike = [each for each in text.children(node.parent_id) if each.kind == node.kind]
    verbs = sum(begins_with_verb(each.text) for each in alike)
    return node.kind in _LISTED and tells_a_duty(node.text[:1].lower() + node.text[1:]) and 2 * verbs >= len(alike)


def _leading(words: str) -> str:
    return "chủ trì" if re.match(r"Chủ trì(?!\w)", words) else ""


def _holder(passage: Passage) -> _Holder | None:
    """Read a line that only names bodies, whose duties then stand below it."""
    node, words = passage.node, passage.words
    opening = _BEFORE_BODY.match(words)
    line = words[opening.end() :] if opening else words
    name = name_at(line[:1].upper() + line[1:] if opening else line)
    rest = line[len(name) :]
    is_over = not rest.strip() or rest.rstrip().endswith(":") or bool(opening)
    if not name or not is_over or not _ONLY_NAMES.fullmatch(rest):
        return None
    bodies = bodies_in(name)
    printed = (line[: len(name)],) if len(bodies) == 1 else tuple(bodies)
    role = _RESPONSIBLE.search(rest)
    said = filter(None, ((opening["charge"] or "").lower() if opening else "", role["role"] if role else ""))
    return _Holder(node, printed, "; ".join(said), words) if bodies else None
