"""The heads of appendices, attached texts and forms: number and title, or header, type and title of their own."""

from collections.abc import Sequence
from typing import NamedTuple

from editing.codes import slug
from intake.structure.elements.columns import Item, Move
from intake.structure.elements.lines import Line
from intake.structure.elements.part_tree import Part
from intake.structure.elements.shapes import is_issue_note, type_and_rest
from intake.structure.heads.head import read_head
from intake.structure.heads.header import read_header
from intake.structure.heads.scopes import Start
from intake.structure.heads.titles import title_length
from model.texts.outline import kind_of
from model.vocabulary import NodeKind

_MOST_NOTE_LINES = 3
_WORDS_OF_A_NAME = 4
_ANY_NAME = "van-ban-kem-theo"


class ScopeHead(NamedTuple):
    """A scope with its head in it, how many items that takes, and what of it is read elsewhere than it stands."""

    scope: Part
    length: int
    moves: tuple[Move, ...] = ()


def read_scope_head(items: Sequence[Item], start: Start) -> ScopeHead:
    """Return the scope that items begin with."""
    if start.kind == NodeKind.ATTACHED:
        return _attached(items)
    first = items[0]
    assert isinstance(first, Line)  # noqa: S101 - a start with a number is a line
    scope = Part(start.kind, number=first.cut(0, start.number), place=first.place)
    own = first.cut(start.number)
    lines = _lines(items[1:])
    count = 0 if own.words.startswith("(") else title_length(lines, own.words)
    title = [line for line in (own,) if line.words and not is_issue_note(line.words)] + lines[:count]
    if title:
        scope.words["heading"] = title
    if own.words and is_issue_note(own.words):
        scope.parts.append(Part(NodeKind.ISSUE_NOTE, words={"text": [own]}, place=own.place))
    return ScopeHead(scope, 1 + count + _issue_note(scope, lines[count:]))


def _issue_note(scope: Part, lines: Sequence[Line]) -> int:
    """Take "(Ban hành kèm theo …)" up to the line that closes the bracket; return how many lines it is."""
    if not lines or not is_issue_note(lines[0].words):
        return 0
    closing = (place for place, line in enumerate(lines[:_MOST_NOTE_LINES]) if line.words.endswith(")"))
    count = next(closing, 0) + 1 if lines[0].words.startswith("(") else 1
    scope.parts.append(Part(NodeKind.ISSUE_NOTE, words={"text": list(lines[:count])}, place=lines[0].place))
    return count


def _attached(items: Sequence[Item]) -> ScopeHead:
    head = read_head(items)
    types = [part for part in head.parts if part.kind == NodeKind.TYPE]
    if not types:
        return _untyped(items)
    name = (type_and_rest(types[0].words["text"][0].words) or ("",))[0]
    return ScopeHead(
        Part(NodeKind.ATTACHED, parts=head.parts, name=_named(name), place=types[0].place), head.length, head.moves
    )


def _untyped(items: Sequence[Item]) -> ScopeHead:
    """Return what bears no type of a document, such as a list of names: its title in capitals stands for a type."""
    header = read_header(items, 0)
    lines = _lines(items[header.end :])
    count = title_length(lines[1:])
    titles = [Part(NodeKind.TITLE, words={"lines": lines[1 : 1 + count]}, place=lines[0].place)] if count else []
    parts = [*header.parts, Part(NodeKind.TYPE, words={"text": lines[:1]}, place=lines[0].place), *titles]
    scope = Part(NodeKind.ATTACHED, parts=parts, name=_named(lines[0].words), place=lines[0].place)
    length = header.end + 1 + count + _issue_note(scope, lines[1 + count :])
    return ScopeHead(scope, length, header.moves)


def _named(words: str) -> str:
    """Write the beginning of a name in the letters of ids: "QUY CHẾ" is quy-che."""
    name = slug(" ".join(words.split()[:_WORDS_OF_A_NAME]))
    return name if name[:1].isalpha() and kind_of(name, "") is None else _ANY_NAME


def _lines(items: Sequence[Item]) -> list[Line]:
    lines: list[Line] = []
    for item in items:
        if not isinstance(item, Line):
            break
        lines.append(item)
    return lines
