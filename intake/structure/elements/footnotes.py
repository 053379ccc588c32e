"""
Footnotes at their marks: after which words each hangs, the shortest that stand only once in the part.

A quote is copied from text.yml, so that a mark stands outside of the words (decisions/0022).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editing.text_form import Value
from intake.documents.content import Paragraph, Remark
from intake.structure.elements.lines import Line, lines_of, shown

#: So many words name a place, where the line has them.
_USUAL_WORDS = 2


class Pieces(NamedTuple):
    """
    The lines of a part.

    Attributes:
        lines: In the order of the paper, the number first.
        number: The line of the number, which holds no words; None without one.
        text: The line that begins with a run-in heading; None without one.
        run_in: Where that heading ends.
    """

    lines: Sequence[Line]
    number: Line | None
    text: Line | None
    run_in: int


class NotesOfPart:
    """Makes the entries of footnotes, in the order of the text."""

    def __init__(self, notes: Sequence[Sequence[Paragraph]]) -> None:
        """
        Begin with no note written.

        Args:
            notes: The paragraphs of every footnote.
        """
        self._notes = notes
        self.written: list[int] = []
        self.questions: list[Remark] = []

    def entries(self, pieces: Pieces) -> Iterator[dict[str, Value]]:
        """Return the footnotes whose marks stand on the lines of a part, in their order."""
        whole = "\n".join(shown(line) for line in pieces.lines if line is not pieces.number)
        lines = list(pieces.lines)
        for place, line in enumerate(lines):
            for mark in line.marks:
                after = self._after(line, mark.place, pieces, whole)
                if not after and line is pieces.number and place + 1 < len(lines):
                    after = self._first_words(lines[place + 1])
                yield self._entry(mark.note, after, self._first_words(line), line.place)

    def _entry(self, note: int, after: str, first: str, place: str) -> dict[str, Value]:
        self.written.append(note)
        words = [shown(line) for paragraph in self._notes[note] for line in [*lines_of(paragraph)]]
        if not after:
            after = first
            told = (
                f"Chú thích {len(self.written)} không đứng sau chữ nào; xem lại after: những chữ mà chú thích đi theo."
            )
            self.questions.append(Remark(place, told))
        text: Value = words[0] if len(words) == 1 else words
        return {"id": f"fn-{len(self.written)}", "after": after, "text": text}

    def _first_words(self, line: Line) -> str:
        return shown(line).partition(" ")[0]

    def _after(self, line: Line, mark: int, pieces: Pieces, whole: str) -> str:
        """Return the shortest words before a mark, at least two, that stand once in the part and in one piece of it."""
        if line is pieces.number:
            return ""
        begin = pieces.run_in if line is pieces.text and mark > pieces.run_in else 0
        before = shown(line.cut(begin, mark))
        words = before.split(" ")
        for count in range(min(_USUAL_WORDS, len(words)), len(words) + 1):
            after = " ".join(words[-count:])
            if whole.count(after) == 1:
                return after
        return before
