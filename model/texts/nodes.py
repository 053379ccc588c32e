"""One part of a text, and the runs of words it is made of."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from model.texts.grids import Grid, no_grid


def anchor(clause_id: str) -> str:
    """Turn a clause id into its address on the page: II.1.1 -> ii-1-1 (decisions/0005)."""
    return clause_id.lower().replace(".", "-")


class Piece(NamedTuple):
    """One run of verbatim words, with the key and line where text.yml holds it."""

    key: str
    line: int
    text: str


class Node(NamedTuple):
    """
    One part of a document: header block, section, clause, paragraph, table, footnote, …

    Attributes:
        id: The clause id, such as II.1.1 or fn-1.
        kind: Which part of the document this is.
        parent_id: The node that contains it, or on which a footnote hangs; None at the top.
        depth: How deep it is nested; 1 at the top.
        number: The number as printed ("1.1."), empty if none.
        run_in_heading: The words up to the colon that name the clause, empty if none.
        after: For a footnote: the words its mark follows, in its parent's words.
        pieces: The verbatim words, line by line, heading first.
        grid: The cells of a table; empty for any other part.
        line: Where the node begins in text.yml.
        lines_of: The line of each key of the node in text.yml.
    """

    id: str
    kind: str
    parent_id: str | None
    depth: int
    number: str
    run_in_heading: str
    after: str
    pieces: tuple[Piece, ...]
    grid: Grid = no_grid
    line: int = 0
    lines_of: Mapping[str, int] = {}

    @property
    def text(self) -> str:
        """The words without the number; several lines are joined by line breaks."""
        return "\n".join(piece.text for piece in self.pieces)

    @property
    def full_text(self) -> str:
        """The words as published, with the number: what a quote must stand in."""
        return f"{self.number} {self.text}" if self.number else self.text

    @property
    def heading(self) -> str:
        """The title that the part bears; empty where it has none."""
        return "\n".join(self.lines("heading"))

    def lines(self, key: str = "lines") -> tuple[str, ...]:
        """Return the lines under one key: `lines`, or `left` and `right` of a header."""
        return tuple(piece.text for piece in self.pieces if piece.key == key)


class Marked(NamedTuple):
    """A run of words up to where a footnote hangs; without one at the end of a piece."""

    words: str
    note: Node | None


def marked_words(words: str, notes: tuple[Node, ...]) -> Iterator[Marked]:
    """
    Cut words where footnotes hang on them.

    Each note stands after the words it names; two at one place follow in the order of the list. A
    note whose words do not stand here hangs on another piece, and is left out.
    """
    places = sorted(
        (words.index(note.after) + len(note.after), order, note)
        for order, note in enumerate(notes)
        if note.after and note.after in words
    )
    begin = 0
    for place, _, note in places:
        yield Marked(words[begin:place], note)
        begin = place
    yield Marked(words[begin:], None)


def place_of(words: str, text: str, start: int = 0) -> int:
    """Tell where `words` stand in `text` without cutting a word at either end; -1 if nowhere."""
    text = text.replace("\n", " ") if "\n" not in words else text  # a title over several lines is quoted as one
    place = text.find(words, start)
    while place >= 0 and not _is_whole(words, text, place):
        place = text.find(words, place + 1)
    return place


def _is_whole(words: str, text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + len(words) : place + len(words) + 1]
    cut_before = before.isalnum() and words[:1].isalnum()
    cut_after = (after.isalnum() and words[-1:].isalnum()) or (after.isdigit() and words[-1:] in {".", ","})
    return not (cut_before or cut_after)
