"""
From what a received file prints to the parts of text.yml: every word once and in order, nothing added.

What is ambiguous is asked, never guessed; that no word was lost is proved for every file that is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from editing.text_form import Value
from intake.documents.content import Content, Remark, Table
from intake.structure.bodies.body import close_plainly, read_body
from intake.structure.bodies.closings import close
from intake.structure.bodies.headings import settle_headings
from intake.structure.bodies.tables import nested_tables
from intake.structure.elements.columns import Item, arranged
from intake.structure.elements.footnotes import NotesOfPart
from intake.structure.elements.ids import give_ids
from intake.structure.elements.lines import items_of
from intake.structure.elements.parts import Part, written
from intake.structure.heads.facts import Facts, facts_of
from intake.structure.heads.head import Head, read_head
from intake.structure.heads.scope_heads import read_scope_head
from intake.structure.heads.scopes import Start, scope_starts
from intake.structure.heads.tail import Tail, begins_tail
from intake.structure.proof import prove
from model.vocabulary import NodeKind


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
    """

    parts: tuple[dict[str, Value], ...]
    tree: tuple[Part, ...]
    facts: Facts
    tables: tuple[Table, ...]
    questions: tuple[Remark, ...]


def structured(content: Content) -> StructuredText:
    """
    Return the parts of a received text.

    Raises:
        WordsLostError: a word of the text stands in no part, or in two: an error of this program.
    """
    items = list(arranged(items_of(content.blocks)))
    head = read_head(items)
    starts = scope_starts(items, head.length)
    questions: list[Remark] = []
    end = starts[0].place if starts else len(items)
    tree = _main(head, items[head.length : end], questions)
    tree += _scopes(items, starts, questions)
    settle_headings(tree)
    give_ids(tree)
    notes = NotesOfPart(content.notes)
    parts = tuple(written(tree, notes))
    prove(content, parts, notes.written)
    tables = [each for item in items if isinstance(item, Table) for each in nested_tables(item)]
    return StructuredText(parts, tuple(tree), facts_of(tree), tuple(tables), (*questions, *notes.questions))


def _main(head: Head, items: Sequence[Item], questions: list[Remark]) -> list[Part]:
    """Return the parts of the document itself: head, body, closing, tail."""
    begin = next((place for place in range(len(items)) if begins_tail(items, place)), len(items))
    body = read_body(items[:begin])
    questions += body.questions
    closing = close(body)
    has_type = any(part.kind == NodeKind.TYPE for part in head.parts)
    opening = _preamble(body.parts) if has_type and body.leaf else []
    return [
        *head.parts,
        *opening,
        *body.parts[_paragraphs(body.parts) if opening else 0 :],
        *closing,
        *_tails(items, begin),
    ]


def _paragraphs(parts: Sequence[Part]) -> int:
    return next((place for place, part in enumerate(parts) if part.kind != NodeKind.PARAGRAPH), len(parts))


def _preamble(parts: Sequence[Part]) -> list[Part]:
    """Return the paragraphs before the first number as the opening: the first of them holds the others."""
    paragraphs = parts[: _paragraphs(parts)]
    if not paragraphs:
        return []
    opening = Part(NodeKind.PREAMBLE, words=paragraphs[0].words, place=paragraphs[0].place)
    opening.parts = list(paragraphs[1:])
    return [opening]


def _tails(items: Sequence[Item], begin: int) -> list[Part]:
    """Return the parts of a tail, and what stands after it as paragraphs."""
    tail = Tail(items, begin)
    rest = read_body(items[tail.end :])
    close_plainly(rest, rest.parts)
    return [*tail.parts, *rest.parts]


def _scopes(items: Sequence[Item], starts: Sequence[Start], questions: list[Remark]) -> list[Part]:
    """Return appendices and attached texts, forms inside the appendix that they follow."""
    scopes: list[Part] = []
    ends = [start.place for start in starts] + [len(items)]
    for place, start in enumerate(starts):
        scope = _scope(items[start.place : ends[place + 1]], start, questions)
        holds_forms = bool(scopes) and scopes[-1].kind == NodeKind.APPENDIX
        (scopes[-1].parts if scope.kind == NodeKind.FORM and holds_forms else scopes).append(scope)
    return scopes


def _scope(items: Sequence[Item], start: Start, questions: list[Remark]) -> Part:
    head = read_scope_head(items, start)
    scope, rest = head.scope, items[head.length :]
    is_form = scope.kind == NodeKind.FORM
    begin = next((place for place in range(len(rest)) if not is_form and begins_tail(rest, place)), len(rest))
    body = read_body(rest[:begin])
    questions += body.questions
    if scope.kind == NodeKind.ATTACHED:
        scope.parts += [*body.parts, *close(body)]
    else:
        close_plainly(body, body.parts)
        scope.parts += body.parts
    scope.parts += _tails(rest, begin)
    return scope
