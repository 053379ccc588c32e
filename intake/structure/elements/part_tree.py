"""
The parts of a text while it is read: a tree of what stands in what, written out as the flat list of text.yml.

Words stay lines until the end, so that marks of footnotes are never lost; a part is written with the id that the
check of the portal expects of it (decisions/0005, decisions/0022).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editing.text_form import Value
from intake.structure.elements.footnotes import NotesOfPart, Pieces
from intake.structure.elements.lines import Line, shown
from model.texts.grids import ABOVE, BREAK, LEFT
from model.vocabulary import NodeKind

#: A cell of a table: its lines, or the sign of what it continues.
CellLines = tuple[Line, ...] | str
#: The keys of words in the order of the paper.
_ONE_OR_MORE = ("heading", "text")
_ALWAYS_LISTED = ("left", "right", "lines")
_ORDER = (*_ONE_OR_MORE, *_ALWAYS_LISTED, "caption", "rows", "notes")


@dataclass
class Part:
    """
    One part of a text and what stands in it.

    Attributes:
        kind: Which part of a document it is.
        number: The line of its printed number; None without one.
        words: Its lines by the keys of text.yml: heading, text, left, right, lines, caption, notes.
        run_in: How many characters of its first line of text are a run-in heading.
        rows: The cells of a table.
        head, side: How many rows and columns of a table are headers.
        parts: What stands in it, in order.
        name: The id of an attached text, which no number tells.
        place: Where a person finds it.
        id: Its id in text.yml, once given.
    """

    kind: NodeKind
    number: Line | None = None
    words: dict[str, list[Line]] = field(default_factory=dict)
    run_in: int = 0
    rows: list[list[CellLines]] = field(default_factory=list)
    head: int = 0
    side: int = 0
    parts: list["Part"] = field(default_factory=list)
    name: str = ""
    place: str = ""
    id: str = ""

    @property
    def printed_number(self) -> str:
        """The printed number; empty without one."""
        return shown(self.number) if self.number else ""

    @property
    def first_words(self) -> str:
        """The words of heading and text on one line."""
        return " ".join(shown(line) for key in _ONE_OR_MORE for line in self.words.get(key, []))

    def within(self) -> Iterator["Part"]:
        """Return the part and all that stands in it, in the order of the paper."""
        yield self
        for part in self.parts:
            yield from part.within()


def written(parts: Sequence[Part], notes: "NotesOfPart") -> Iterator[dict[str, Value]]:
    """
    Return parts as the entries of text.yml, each footnote after the part it hangs on.

    Args:
        parts: The outermost parts, their ids given.
        notes: Makes the entries of the footnotes whose marks a part bears.
    """
    for outermost in parts:
        for part in outermost.within():
            yield _entry(part)
            yield from notes.entries(pieces_of(part))


def pieces_of(part: Part) -> Pieces:
    """Return the lines of a part in the order of the paper, each with whether a run-in heading ends inside."""
    lines = [part.number] if part.number else []
    for key in _ORDER:
        if key == "rows":
            lines += [line for row in part.rows for cell in row if not isinstance(cell, str) for line in cell]
        lines += part.words.get(key, [])
    return Pieces(lines, part.number, part.words["text"][0] if part.run_in else None, part.run_in)


def _entry(part: Part) -> dict[str, Value]:
    entry: dict[str, Value] = {"id": part.id}
    if part.kind == NodeKind.ATTACHED:
        entry["kind"] = NodeKind.ATTACHED.value
    if part.number:
        entry["number"] = part.printed_number
    if part.run_in:
        entry["run_in_heading"] = shown(part.words["text"][0].cut(0, part.run_in))
    for key in _ORDER:
        lines = [shown(line) for line in part.words.get(key, [])]
        if lines:
            is_one = key in (*_ONE_OR_MORE, "caption") and len(lines) == 1
            entry[key] = lines[0] if is_one else lines
    if part.rows:
        entry |= {key: count for key, count in (("head", part.head), ("side", part.side)) if count}
        entry["rows"] = [[_cell(cell) for cell in row] for row in part.rows]
    return entry


def _cell(cell: CellLines) -> str:
    if isinstance(cell, str):
        return cell if cell in (ABOVE, LEFT) else ""
    return BREAK.join(map(shown, cell))
