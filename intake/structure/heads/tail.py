"""
The tail of a text: recipients to their end, the note of the file, who signs for whom, one or several bodies.

Their lines stand in columns, in lines parted by tabs, or one below the other.
"""

from collections.abc import Iterator, Sequence

from intake.structure.elements.columns import Columns, Item, Move, halves, side_by_side
from intake.structure.elements.leading_numbers import leading_number
from intake.structure.elements.lines import Line
from intake.structure.elements.part_tree import Part
from intake.structure.elements.shapes import is_capital, is_file_note, is_name, is_post, is_signed_note, signs_for
from model.vocabulary import NodeKind

_RECIPIENTS = "nơi nhận"
#: So many lines may stand between the post of somebody who signs and the name.
_MOST_LINES_TO_A_NAME = 8
_DASHES = "-–—+•*·"


def begins_tail(items: Sequence[Item], place: int) -> bool:
    """Tell whether a tail begins at a place: recipients, or a signature with a name."""
    item = items[place]
    if isinstance(item, Columns):
        return any(_is_of_tail(column) for column in item.columns)
    if not isinstance(item, Line):
        return False
    return _is_recipients(item) or (signs_for(item.words) and _has_name(items[place + 1 :]))


def _is_of_tail(column: Sequence[Line]) -> bool:
    return _is_recipients(column[0]) or (
        (signs_for(column[0].words) or (is_capital(column[0].words) and is_name(column[-1].words)))
        and not any(line.words.startswith("Số") for line in column)
    )


def _is_recipients(line: Line) -> bool:
    words = " ".join(line.words.split()).casefold()
    return words.startswith(_RECIPIENTS) and (words.removeprefix(_RECIPIENTS)[:2].strip() in {"", ":"})


def _has_name(items: Sequence[Item]) -> bool:
    """Tell whether a name follows after lines of posts, before anything else."""
    for item in items[:_MOST_LINES_TO_A_NAME]:
        if not isinstance(item, Line):
            return False
        if is_name(item.words):
            return True
        if not (is_capital(item.words) or is_signed_note(item.words) or is_post(item.words)):
            return _is_recipients(item)
    return False


class Tail:
    """Reads a tail: its `parts` in order, the `end` of it, and the `moves` of what is read elsewhere than it stands."""

    def __init__(self, items: Sequence[Item], begin: int) -> None:
        """Read the tail that begins at a place."""
        self.parts: list[Part] = []
        self.end = begin
        self.moves: tuple[Move, ...] = ()
        shared = self._shared(items[begin:])
        if shared:
            self.end += len(shared)
            sides = side_by_side(shared)
            for column in (sides.left, sides.right) if sides else ():
                self._column(column)
            self.moves = sides.moves if sides else ()
        while self.end < len(items) and self._take(items):
            pass

    @staticmethod
    def _shared(items: Sequence[Item]) -> list[Line]:
        """Return the lines of recipients and signature where both share lines."""
        lines: list[Line] = []
        for item in items:
            if not isinstance(item, Line) or _is_clause(item):
                break
            lines.append(item)
        if not lines or not _is_recipients(lines[0]) or not any(map(halves, lines)):
            return []
        count = 1 + max(place for place in range(len(lines)) if halves(lines[place]))
        while count < len(lines) and lines[count].words[:1] in _DASHES:
            count += 1
        return lines[:count]

    def _take(self, items: Sequence[Item]) -> bool:
        item = items[self.end]
        if isinstance(item, Columns):
            if not begins_tail(items, self.end):
                return False
            for column in item.columns:
                self._column(list(column))
            self.end += 1
            return True
        if not isinstance(item, Line):
            return False
        lines = list(_lines(items[self.end :]))
        count = self._recipients(lines) or self._file_note(lines) or self._signature(lines)
        self.end += count
        return bool(count)

    def _column(self, lines: list[Line]) -> None:
        while lines:
            count = self._recipients(lines) or self._file_note(lines) or self._signature(lines, at_any_rate=True)
            lines = lines[count:]

    def _add(self, kind: NodeKind, key: str, lines: list[Line]) -> int:
        self.parts.append(Part(kind, words={key: lines}, place=lines[0].place))
        return len(lines)

    def _recipients(self, lines: list[Line]) -> int:
        if not _is_recipients(lines[0]):
            return 0
        count = 1
        for line in lines[1:]:
            is_dashed = line.words[:1] in _DASHES or line.number.strip()[:1] in {*_DASHES}
            if not is_dashed and (is_capital(line.words) or signs_for(line.words) or is_file_note(line.words)):
                break
            if not is_dashed and is_name(line.words) and not line.words.endswith((";", ",", ".")):
                break
            count += 1
        return self._add(NodeKind.RECIPIENTS, "lines", lines[:count])

    def _file_note(self, lines: list[Line]) -> int:
        after_recipients = bool(self.parts) and self.parts[-1].kind == NodeKind.RECIPIENTS
        is_note = after_recipients and is_file_note(lines[0].words) and not is_signed_note(lines[0].words)
        return self._add(NodeKind.FILE_NOTE, "text", lines[:1]) if is_note else 0

    def _signature(self, lines: list[Line], *, at_any_rate: bool = False) -> int:
        """Take one signature: from its posts to its name, or to the end where none stands."""
        count = 0
        for line in lines:
            words = line.words
            if is_name(words) and (count or at_any_rate):
                return self._add(NodeKind.SIGNATURE, "lines", lines[: count + 1])
            is_part = is_capital(words) or is_signed_note(words) or is_post(words) or at_any_rate
            if not is_part or (_is_recipients(line) and count):
                break
            count += 1
        is_signature = count and (at_any_rate or signs_for(lines[0].words))
        return self._add(NodeKind.SIGNATURE, "lines", lines[:count]) if is_signature else 0


def _is_clause(line: Line) -> bool:
    number = leading_number(line)
    return number is not None and bool(number.values)


def _lines(items: Sequence[Item]) -> Iterator[Line]:
    for item in items:
        if not isinstance(item, Line):
            return
        yield item
