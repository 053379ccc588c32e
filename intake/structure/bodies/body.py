"""
The body of a text: numbered parts and what stands between them, each in what holds it.

A paragraph after a list belongs to what holds the list, unless the list goes on; a last paragraph that speaks of the
document itself closes it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from intake.documents.content import Remark, Table
from intake.structure.bodies.nesting import Nesting, opens_list
from intake.structure.bodies.quotations import QUOTATION_MARKS, quotation_length
from intake.structure.bodies.tables import captions_before, is_note, set_caption, table_part
from intake.structure.elements.columns import Columns, Item
from intake.structure.elements.leading_numbers import Leading, leading_number, stands_alone
from intake.structure.elements.lines import Line, joined
from intake.structure.elements.part_tree import Part
from intake.structure.heads.titles import title_length
from model.vocabulary import NodeKind

_FIGURE = re.compile(r"^(?:Hình|Sơ đồ|Biểu đồ)\s+(?:số\s+)?[0-9]+(?:[.\-][0-9]+)*\s?[.:]", re.IGNORECASE)
_MOST_TITLE_LINES = 12
_IN_LISTS = frozenset({NodeKind.POINT, NodeKind.ITEM})


@dataclass
class Body:
    """
    What stands in a body.

    Attributes:
        parts: The outermost parts, in order.
        after_last: The paragraphs after the last numbered part, which nothing holds yet.
        leaf: The last numbered part, None where there is none.
        questions: What only a person can decide.
    """

    parts: list[Part] = field(default_factory=list)
    after_last: list[Part] = field(default_factory=list)
    leaf: Part | None = None
    questions: list[Remark] = field(default_factory=list)


def read_body(items: Sequence[Item]) -> Body:
    """Return the parts of a body."""
    reader = _BodyReader(items)
    reader.read()
    return reader.body


class _BodyReader:
    def __init__(self, items: Sequence[Item]) -> None:
        self.items, self.place = items, 0
        self.body = Body()
        self.nesting = Nesting()
        self.body.questions = self.nesting.questions
        self.pending: list[Part] = []

    def read(self) -> None:
        while self.place < len(self.items):
            item = self.items[self.place]
            self.place += 1
            if isinstance(item, Table):
                self._table(item)
            elif isinstance(item, Columns):
                self.pending.append(layout_part(item))
            else:
                self._line(item)
        self.body.leaf, self.body.after_last = self.nesting.leaf, self.pending

    def _line(self, line: Line) -> None:
        may_quote = line.words[:1] in QUOTATION_MARKS
        length = quotation_length(self._lines_from(self.place - 1), self._words_before()) if may_quote else 0
        if length:
            self._quotation(self._lines_from(self.place - 1)[:length])
        elif number := leading_number(line):
            self._numbered(line, number)
        elif line.continues and self._goes_on(line):
            pass
        elif self.pending and self.pending[-1].kind == NodeKind.TABLE and is_note(line):
            self.pending[-1].words.setdefault("notes", []).append(line)
        else:
            kind = NodeKind.FIGURE if _FIGURE.match(line.words) else NodeKind.PARAGRAPH
            self.pending.append(Part(kind, words={"text": [line]}, place=line.place))

    def _words_before(self) -> str:
        before = self.pending[-1] if self.pending else self.nesting.leaf
        return before.first_words if before else ""

    def _lines_from(self, place: int, most: int | None = None) -> list[Line]:
        lines: list[Line] = []
        for item in islice(self.items, place, place + most if most else None):
            if not isinstance(item, Line):
                break
            lines.append(item)
        return lines

    def _goes_on(self, line: Line) -> bool:
        """Add a line of the same paragraph to the part before it."""
        before = self.pending[-1] if self.pending else self.nesting.leaf
        if before is None or not before.words.get("text"):
            return False
        before.words["text"][-1] = joined([before.words["text"][-1], line])
        return True

    def _numbered(self, line: Line, number: Leading) -> None:
        """Open the part that a line begins, with the title lines after a number that stands alone."""
        depth = self.nesting.depth_for(number)
        self._settle(depth)
        part = Part(number.kind, number=line.cut(0, number.end), place=line.place)
        words = line.cut(number.end)
        if words.words:
            part.words["text"] = [words]
        if stands_alone(number.kind):
            self._title(part)
        self.nesting.add(part, number, depth)
        parent = self.nesting.parent_of(part)
        (parent.parts if parent else self.body.parts).append(part)

    def _title(self, part: Part) -> None:
        own = part.words.pop("text", [])
        lines = self._lines_from(self.place, _MOST_TITLE_LINES)
        count = 0
        if not own:
            count = title_length(lines)
        elif part.kind != NodeKind.ARTICLE and own[0].words.isupper():
            count = next((place for place, line in enumerate(lines) if not self._is_more_title(line)), len(lines))
        is_sentence = part.kind == NodeKind.ARTICLE and (own or lines[:1])[-1:] and _is_sentence((own or lines)[0])
        if is_sentence:
            part.words["text"] = own or [lines[0]]
            self.place += not own
        elif own or count:
            part.words["heading"] = [*own, *lines[:count]]
            self.place += count
        if part.kind == NodeKind.ARTICLE and "heading" in part.words:
            part.words["text"] = part.words.pop("heading")

    @staticmethod
    def _is_more_title(line: Line) -> bool:
        return (
            line.words.isupper() and leading_number(line) is None and (line.centred or line.is_bold or line.continues)
        )

    def _settle(self, depth: int) -> None:
        """Give what stands after the last numbered part to its holder, now that the next number is read."""
        leaf = self.nesting.leaf
        if leaf is None:
            self.body.parts += self.pending
        else:
            holder = self._holder(leaf, depth)
            (holder.parts if holder else self.body.parts).extend(self.pending)
        self.pending = []

    def _holder(self, leaf: Part, depth: int) -> Part | None:
        goes_on = self.nesting.depth_of_leaf <= depth
        if leaf.kind not in _IN_LISTS or goes_on or opens_list(leaf):
            return leaf
        return self.nesting.parent_of(leaf)

    def _quotation(self, lines: list[Line]) -> None:
        """Take words of another document that this one puts in place of others."""
        inside = read_body(lines[1:])
        part = Part(NodeKind.QUOTED, words={"text": [lines[0]]}, place=lines[0].place)
        part.parts = inside.parts
        close_plainly(inside, part.parts)
        self.pending.append(part)
        self.place += len(lines) - 1

    def _table(self, table: Table) -> None:
        part = table_part(table)
        count = 0
        paragraphs: list[Line] = []
        for before in reversed(self.pending):
            if before.kind != NodeKind.PARAGRAPH:
                break
            paragraphs.insert(0, before.words["text"][0])
        if paragraphs:
            count = captions_before(paragraphs)
            set_caption(part, paragraphs[len(paragraphs) - count :])
        del self.pending[len(self.pending) - count :]
        self.pending.append(part)


def close_plainly(body: Body, top: list[Part]) -> None:
    """Give what stands after the last numbered part to that part, or to the top where there is none."""
    (body.leaf.parts if body.leaf else top).extend(body.after_last)


def layout_part(columns: Columns) -> Part:
    """Return lines that are only laid out side by side as one row of a layout."""
    return Part(NodeKind.LAYOUT, rows=[[tuple(column) for column in columns.columns]], place=columns.place)


def _is_sentence(line: Line) -> bool:
    return line.words.rstrip().endswith((".", ":", ";")) and not line.is_bold
