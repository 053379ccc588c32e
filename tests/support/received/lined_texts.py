"""Texts written one paragraph a line, for tests of what is found in them: the number at the beginning says the rest."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from intake.proposals.duties import duties
from model.texts import Node, Piece, Text
from model.texts.grids import grid_of, no_grid
from model.texts.numbering import read_number

_TAGS = {
    "dau": "header",
    "ten": "title",
    "can-cu": "basis",
    "mo-dau": "preamble",
    "ket": "closing",
    "fn": "footnote",
    "noi-nhan": "recipients",
}
_TAGGED = re.compile(rf"(?P<tag>{'|'.join(_TAGS)}): (?P<words>.*)")
_NUMBERED = re.compile(
    r"(?P<number>(?:Điều|Khoản) \d+[a-z]?[.:]|(?:Chương|Phần|Mục) [IVX0-9]+|[IVX]+[.-]|\d+(?:\.\d+)*[.)-]|[a-zđ]\)|[-+•])(?:\s+(?P<words>.*))?"
)


@dataclass
class _Reading:
    nodes: list[Node] = field(default_factory=list)
    open: list[tuple[int, Node]] = field(default_factory=list)

    def add(self, kind: str, number: str, pieces: tuple[Piece, ...], rank: int, rows: list[list[str]]) -> None:
        while self.open and (self.open[-1][0] >= rank):
            self.open.pop()
        parent = self.open[-1][1] if self.open and rank else None
        node_id = f"n{len(self.nodes) + 1}"
        grid = grid_of(rows, [0] * len(rows), 1, 0) if rows else no_grid
        depth = parent.depth + 1 if parent else 1
        node = Node(node_id, kind, parent.id if parent else None, depth, number, "", "", pieces, grid)
        self.nodes.append(node)
        if number:
            self.open.append((rank, node))


def lined_text(lines: Iterable[str], document_id: str = "vb") -> Text:
    """Return the text that these lines are: "Điều 1. …", "a) …", "| … | … |", "mo-dau: …", or a bare paragraph."""
    reading, rows, heads = _Reading(), [], []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        if rows:
            pieces = tuple(Piece("rows", 0, cell) for row in rows for cell in row if cell not in ("", "↑", "←"))
            reading.add("table", "", pieces, 500, rows)
            rows = []
        if line.startswith("dau: "):
            heads.append(line.removeprefix("dau: "))
            continue
        if heads:
            reading.add("header", "", tuple(Piece("left", 0, each) for each in heads), 0, [])
            heads = []
        if line:
            _add_line(reading, line)
    return Text(document_id, tuple(reading.nodes))


def charged(*lines: str) -> list[tuple[str, str]]:
    """Return whom the text of these lines charges, each in its role."""
    return [(each.duty.body, each.duty.role) for each in duties(lined_text(lines))]


def _add_line(reading: _Reading, line: str) -> None:
    if tagged := _TAGGED.fullmatch(line):
        reading.add(_TAGS[tagged["tag"]], "", (Piece("text", 0, tagged["words"]),), 0, [])
        return
    match = _NUMBERED.fullmatch(line)
    numbered = read_number(match["number"]) if match else None
    if match is None or numbered is None:
        reading.add("paragraph", "", (Piece("text", 0, line),), 500, [])
        return
    words = (match["words"] or "").removeprefix("/ ")
    pieces = (Piece("text", 0, words),) if words else ()
    reading.add(numbered.kind, match["number"], pieces, numbered.rank, [])


@dataclass
class Answered:
    """A text with what a reader finds in it."""

    name: str
    lines: list[str] = field(default_factory=list)
    found: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)


def answered_documents(words: str) -> Iterator[Answered]:
    """Read documents with their answers: "=== name", lines, then "--- cited", "--- tasks", "--- deadlines"."""
    for block in words.split("\n=== ")[1:]:
        body, *answers = block.split("\n--- ")
        name, *lines = body.strip().split("\n")
        read = Answered(name.strip(), lines)
        for answer in answers:
            kind, *rows = answer.strip().split("\n")
            read.found[kind] = [tuple(cell.strip() for cell in row.split("|")) for row in rows if row]
        yield read
