"""
From what a received file prints to the parts of text.yml: every word once and in order, nothing added.

What is ambiguous is asked, never guessed; that no word was lost is proved for every file that is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from editing.text_form import Value, text_yml
from intake.documents.content import Content, Remark, Table
from intake.structure.bodies.body import Body, close_plainly, read_body
from intake.structure.bodies.closings import close
from intake.structure.bodies.headings import settle_headings
from intake.structure.bodies.tables import nested_tables
from intake.structure.elements.columns import Columns, Item, Move, arranged
from intake.structure.elements.footnotes import NotesOfPart
from intake.structure.elements.ids import give_ids
from intake.structure.elements.lines import items_of
from intake.structure.elements.part_tree import Part, written
from intake.structure.heads.facts import Facts, facts_of
from intake.structure.heads.head import read_head
from intake.structure.heads.scope_heads import read_scope_head
from intake.structure.heads.scopes import Start, scope_starts
from intake.structure.heads.tail import Tail, begins_tail
from intake.structure.proof import prove
from model.texts import Text
from model.vocabulary import NodeKind
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import read_plain_yaml

_COLUMN_BY_COLUMN = "bảng không kẻ dòng được đọc hết cột này mới sang cột kia; xem có phải đọc ngang từng hàng không."


@dataclass(frozen=True)
class StructuredText:
    """
    A received text as parts.

    Attributes:
        parts: The entries of text.yml, in order.
        tree: The outermost parts, each with what stands in it.
        facts: What the document says of itself.
        tables: The data tables, each before those in its cells.
        questions: What only a person can decide.
        moves: Words of columns that are read elsewhere than they stand in the lines of the text.
    """

    parts: tuple[dict[str, Value], ...]
    tree: tuple[Part, ...]
    facts: Facts
    tables: tuple[Table, ...]
    questions: tuple[Remark, ...]
    moves: tuple[Move, ...]

    def text(self, document_id: str) -> Text:
        """Return the parts as the text of a document of the portal."""
        return text_from_yaml(document_id, read_plain_yaml(text_yml(self.parts)))


def structured(content: Content) -> StructuredText:
    """
    Return the parts of a received text.

    Raises:
        WordsLostError: a word of the text stands in no part, or in two: an error of this program.
    """
    items = list(arranged(items_of(content.blocks)))
    builder = _Builder()
    tree = builder.document(items)
    settle_headings(tree)
    give_ids(tree)
    notes = NotesOfPart(content.notes)
    parts = tuple(written(tree, notes))
    prove(content, parts, notes.written)
    tables = [each for item in items if isinstance(item, Table) for each in nested_tables(item)]
    questions = (*builder.questions, *notes.questions)
    return StructuredText(parts, tuple(tree), facts_of(tree), tuple(tables), questions, tuple(builder.moves))


class _Builder:
    """Puts the parts of a document together, and keeps what is to be asked and what is read elsewhere."""

    def __init__(self) -> None:
        self.questions: list[Remark] = []
        self.moves: list[Move] = []

    def document(self, items: Sequence[Item]) -> list[Part]:
        """Return the outermost parts: of the document itself, then appendices and attached texts."""
        head = read_head(items)
        self.moves += head.moves
        starts = scope_starts(items, head.length)
        end = starts[0].place if starts else len(items)
        body, rest = self._body(items[head.length : end])
        closing = close(body)
        has_type = any(part.kind == NodeKind.TYPE for part in head.parts)
        inside = _with_opening(body.parts) if has_type and body.leaf else body.parts
        return [*head.parts, *inside, *closing, *self._tail(rest), *self._scopes(items, starts)]

    def _body(self, items: Sequence[Item], *, has_tail: bool = True) -> tuple[Body, Sequence[Item]]:
        """Return what stands before the tail, and the items from the tail on."""
        tails = (place for place in range(len(items)) if has_tail and begins_tail(items, place))
        begin = next(tails, len(items))
        body = read_body(items[:begin])
        self.questions += body.questions
        unruled = (item for item in items[:begin] if isinstance(item, Columns) and item.may_be_rows)
        self.questions += (Remark(item.place, _COLUMN_BY_COLUMN) for item in unruled)
        return body, items[begin:]

    def _tail(self, items: Sequence[Item]) -> list[Part]:
        """Return the parts of a tail, and what stands after it."""
        tail = Tail(items, 0)
        self.moves += tail.moves
        rest = read_body(items[tail.end :])
        close_plainly(rest, rest.parts)
        return [*tail.parts, *rest.parts]

    def _scopes(self, items: Sequence[Item], starts: Sequence[Start]) -> list[Part]:
        """Return appendices and attached texts, forms inside the appendix that they follow."""
        scopes: list[Part] = []
        ends = [start.place for start in starts] + [len(items)]
        for place, start in enumerate(starts):
            scope = self._scope(items[start.place : ends[place + 1]], start)
            holds_forms = bool(scopes) and scopes[-1].kind == NodeKind.APPENDIX
            (scopes[-1].parts if scope.kind == NodeKind.FORM and holds_forms else scopes).append(scope)
        return scopes

    def _scope(self, items: Sequence[Item], start: Start) -> Part:
        head = read_scope_head(items, start)
        self.moves += head.moves
        scope = head.scope
        body, rest = self._body(items[head.length :], has_tail=scope.kind != NodeKind.FORM)
        if scope.kind == NodeKind.ATTACHED:
            scope.parts += [*body.parts, *close(body)]
        else:
            close_plainly(body, body.parts)
            scope.parts += body.parts
        scope.parts += self._tail(rest)
        return scope


def _with_opening(parts: Sequence[Part]) -> list[Part]:
    """Return parts with the paragraphs before the first number as the opening: the first of them holds the others."""
    count = next((place for place, part in enumerate(parts) if part.kind != NodeKind.PARAGRAPH), len(parts))
    if not count:
        return list(parts)
    opening = Part(NodeKind.PREAMBLE, words=parts[0].words, place=parts[0].place)
    opening.parts = list(parts[1:count])
    return [opening, *parts[count:]]
