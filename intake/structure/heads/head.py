"""
The head of a document or of a text attached to it: from its first line to the last one before its body.

Heads of Party documents stand in Guideline 36-HD/VPTW, those of the State in Decree 30/2020/NĐ-CP, annex I: header in
two columns, marks, type, title, separator, addressees, authority, grounds one by one, enacting formula.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from intake.structure.elements.columns import Columns, Item, Move
from intake.structure.elements.leading_numbers import leading_number
from intake.structure.elements.lines import Line
from intake.structure.elements.part_tree import Part
from intake.structure.elements.shapes import (
    SUBJECT,
    is_basis,
    is_capital,
    is_enacting,
    is_issue_note,
    is_separator,
    mark_of_head,
    type_and_rest,
)
from intake.structure.heads.addresses import ADDRESSEE, address_length
from intake.structure.heads.header import old_header, read_header
from intake.structure.heads.titles import title_length
from model.vocabulary import NodeKind


@dataclass(frozen=True)
class Head:
    """
    The head of a text.

    Attributes:
        parts: In order.
        length: How many items it takes.
        moves: What of it is read elsewhere than it stands.
    """

    parts: list[Part]
    length: int
    moves: tuple[Move, ...] = ()


def read_head(items: Sequence[Item]) -> Head:
    """Return the head that items begin with; it ends before the first numbered line, table, or tail."""
    reader = _HeadReader(items)
    reader.read()
    return Head(reader.parts, reader.place, reader.moves)


class _HeadReader:
    """Reads a head from its beginning."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items, self.place = items, 0
        self.parts: list[Part] = []
        self.moves: tuple[Move, ...] = ()
        self.steps: tuple[Callable[[Line], bool], ...] = (
            self._rule,
            self._mark,
            self._issue_note,
            self._addressee,
            self._basis,
            self._enacting,
            self._authority,
        )

    def read(self) -> None:
        while self._take(self._mark):
            pass
        header = read_header(self.items, self.place)
        self.parts += header.parts
        self.moves = header.moves
        self.place = header.end
        while self._take(self._mark):
            pass
        if self._take(self._type):
            if old := [] if header.parts else old_header(self._lines_from(self.place)):
                self._add(NodeKind.HEADER, "left", len(old))
            self._title()
        elif self._line and SUBJECT.match(self._line.words):
            self._add(NodeKind.TITLE, "lines", 1)
        elif header.parts and self._line and (self._line.centred or self._line.is_bold):
            self._title()
        while self._columns_of_address() or any(self._take(step) for step in self.steps):
            pass

    @property
    def _line(self) -> Line | None:
        item = self.items[self.place] if self.place < len(self.items) else None
        return item if isinstance(item, Line) else None

    def _take(self, step: Callable[[Line], bool]) -> bool:
        return self._line is not None and step(self._line)

    def _lines_from(self, place: int) -> list[Line]:
        """Return the lines from a place on, up to the next item that is none."""
        lines: list[Line] = []
        for item in self.items[place:]:
            if not isinstance(item, Line):
                break
            lines.append(item)
        return lines

    def _add(self, kind: NodeKind, key: str, count: int) -> bool:
        lines = self._lines_from(self.place)[:count]
        self.parts.append(Part(kind, words={key: lines}, place=lines[0].place))
        self.place += count
        return True

    def _rule(self, line: Line) -> bool:
        return is_separator(line.words) and self._add(NodeKind.SEPARATOR, "text", 1)

    def _mark(self, line: Line) -> bool:
        """Take the mark of a draft with the day under it, a mark of urgency or of circulation."""
        mark = mark_of_head(line.words)
        following = self._lines_from(self.place + 1)[:1]
        with_day = mark == NodeKind.DRAFT_MARK and following and following[0].words.startswith("(")
        if with_day and not is_issue_note(following[0].words):
            return self._add(NodeKind.DRAFT_MARK, "lines", 2)
        return bool(mark) and self._add(NodeKind(mark), "text", 1)

    def _type(self, line: Line) -> bool:
        named = type_and_rest(line.words)
        if named is None:
            return False
        end = len(line.words) - len(named[1])
        self.parts.append(Part(NodeKind.TYPE, words={"text": [line.cut(0, end)]}, place=line.place))
        if named[1]:
            self.parts.append(Part(NodeKind.TITLE, words={"lines": [line.cut(end)]}, place=line.place))
        self.place += 1
        return True

    def _title(self) -> None:
        while self._take(self._mark):
            pass
        last, lines = self.parts[-1], self._lines_from(self.place)
        begun = last.words["lines"][-1].words if last.kind == NodeKind.TITLE else ""
        count = title_length(lines, begun)
        if begun:
            last.words["lines"] += lines[:count]
            self.place += count
        elif count:
            self._add(NodeKind.TITLE, "lines", count)

    def _issue_note(self, line: Line) -> bool:
        """Take "(Ban hành kèm theo …)" up to the line that closes the bracket."""
        if not is_issue_note(line.words):
            return False
        lines = self._lines_from(self.place)[:3]
        closing = next((place for place, each in enumerate(lines) if each.words.endswith(")")), 0)
        count = closing + 1 if line.words.startswith("(") else 1
        return self._add(NodeKind.ISSUE_NOTE, "text", count)

    def _addressee(self, line: Line) -> bool:
        count = address_length(self._lines_from(self.place))
        return line.words.casefold().startswith(ADDRESSEE) and self._add(NodeKind.ADDRESSEE, "lines", count)

    def _columns_of_address(self) -> bool:
        """Take an address laid out in two columns, "Kính gửi:" at the left."""
        item = self.items[self.place] if self.place < len(self.items) else None
        if not isinstance(item, Columns) or not item.lines[0].words.casefold().startswith(ADDRESSEE):
            return False
        self.parts.append(Part(NodeKind.ADDRESSEE, words={"lines": list(item.lines)}, place=item.place))
        self.place += 1
        return True

    def _basis(self, line: Line) -> bool:
        """Take one ground: what surely begins as one, or what goes on after one and ends as one."""
        words = line.words.rstrip()
        is_opening = words.count(". ") > 1 and not words.endswith((";", ","))
        if not is_basis(words) or words.endswith(":") or is_opening:
            return False
        is_sure = is_basis(words, surely=True) and (words.endswith((";", ",")) or self._leads_to_enacting())
        goes_on = words.endswith((";", ",")) or (self.parts and self.parts[-1].kind == NodeKind.BASIS)
        return bool((is_sure or goes_on) and self._add(NodeKind.BASIS, "text", 1))

    def _leads_to_enacting(self) -> bool:
        """Tell whether the enacting formula follows after more grounds."""
        following = [line.words for line in self._lines_from(self.place + 1)]
        after = next(
            (words for words in following if not (is_basis(words) or is_capital(words)) or is_enacting(words)), ""
        )
        return is_enacting(after)

    def _enacting(self, line: Line) -> bool:
        is_formula = is_enacting(line.words) and any(part.kind == NodeKind.BASIS for part in self.parts)
        return is_formula and self._add(NodeKind.ENACTING, "text", 1)

    def _authority(self, line: Line) -> bool:
        """Take the lines in capitals that name the issuing body before its grounds."""
        lines = self._lines_from(self.place)
        count = next((place for place, each in enumerate(lines) if not is_capital(each.words)), len(lines))
        follows = lines[count].words if count < len(lines) else ""
        if not is_capital(line.words) or leading_number(line) or not (is_basis(follows) or is_separator(follows)):
            return False
        return self._add(NodeKind.AUTHORITY, "lines", count)
