"""
The words of paragraphs from their lines: line ends as spaces, marks of footnotes taken out, what is bold and italic.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from intake.documents.content import Mark, Paragraph, Remark, Span
from intake.pdf.footnotes import Note, lines_in, raised_stretches
from intake.pdf.pages.letters import Letter
from intake.pdf.pages.lines import Line
from intake.pdf.pages.page import Page
from intake.pdf.paragraphs import Stretch
from model.vocabulary import Doubt

#: A hyphen inside a symbol ("12-QĐ/TU"), or a slash between words, at which a line was broken.
_IN_SYMBOL = re.compile(r"(?:^|\s)[\w/]*\d[\w/]*-$|[A-ZĐ]-$|\S/$")
_OVER = "Có chữ đóng chồng lên chữ khác (như số, ngày đóng dấu): so thứ tự chữ với trang giấy."
_BROKEN = re.compile(r"\S[-/]$")


def line_end(words: str) -> str:
    """Return what stands for the end of a line after words: a space, nothing inside a symbol."""
    return "" if _IN_SYMBOL.search(words) else " "


class Wording:
    """
    Writes paragraphs of one file.

    Attributes:
        hung: The notes whose marks were met, in reading order, by their place among the notes.
        remarks: What the editor is told of lines.
        asked: What the editor is asked of them.
    """

    def __init__(self, pages: list[Page], notes: list[Note]) -> None:
        """Learn where lines stand and which notes there are."""
        self._notes = notes
        self.hung: list[int] = []
        self.remarks: list[Remark] = []
        self.asked: list[Remark] = []
        self._bases = {page.number: sorted({-round(line.base) for line in lines_in(page.parts)}) for page in pages}

    def place(self, line: Line) -> str:
        """Say where a line stands."""
        return f"trang {line.page}, dòng {bisect_left(self._bases[line.page], -round(line.base)) + 1}"

    def paragraph(self, stretch: Stretch) -> Paragraph:
        """Write a paragraph."""
        writer = _Writer(self._note)
        doubtful = stretch.doubtful
        for line in stretch.lines:
            doubtful = writer.add(line) or doubtful
            if line.doubtful:
                self.remarks.append(Remark(self.place(line), _OVER))
        writer.finish()
        is_decoded = any(letter.setting.decoded for line in stretch.lines for letter in line.letters)
        doubts = {Doubt.LAID_OUT: doubtful, Doubt.DECODED: is_decoded}
        is_centred = all(map(stretch.frame.is_centred, stretch.lines)) and bool(stretch.lines)
        return Paragraph(
            writer.words,
            marks=tuple(writer.marks),
            bold=_spans(writer.bold),
            italic=_spans(writer.italic),
            centred=is_centred,
            place=self.place(stretch.lines[0]),
            doubts=frozenset(doubt for doubt, holds in doubts.items() if holds),
        )

    def _note(self, words: str, page: int) -> int | None:
        """Return the note that a raised mark on a page calls, in the order of marks; None for other raised words."""
        found = next((at for at, note in enumerate(self._notes) if note.label == words and note.page == page), None)
        if found is None:
            # An endnote stands pages later; the end of a page may part a note from a mark just after it.
            others = [at for at, note in enumerate(self._notes) if note.label == words and note.page >= page - 1]
            found = others[0] if len(others) == 1 else None
        if found is None:
            return None
        if found not in self.hung:
            self.hung.append(found)
        return self.hung.index(found)


class _Writer:
    """Letters put together, with what is bold and italic by letter."""

    def __init__(self, note: Callable[[str, int], int | None]) -> None:
        self.words, self.marks = "", list[Mark]()
        self.bold, self.italic = list[bool](), list[bool]()
        self._note = note

    def add(self, line: Line) -> bool:
        """Add a line; tell whether how it is joined is unsure."""
        is_doubtful = False
        if self.words:
            is_doubtful = _BROKEN.search(self.words) is not None
            self._put(line_end(self.words), line.letters[0])
        gone = dict(self._marks(line))
        for place, letter in enumerate(line.letters):
            if place in gone:
                mark = gone[place]
                self.marks += [] if mark is None else [Mark(len(self.words), mark)]
            else:
                self._put(letter.text, letter)
        return is_doubtful

    def _marks(self, line: Line) -> Iterator[tuple[int, int | None]]:
        """Return the places of letters that are marks: of the first with its note, of the others with none."""
        for begin, words in raised_stretches(line):
            note = self._note(words, line.page)
            if note is not None:
                yield begin, note
                yield from ((place, None) for place in range(begin + 1, begin + len(words)))

    def _put(self, text: str, letter: Letter) -> None:
        if text == " " and (not self.words or self.words.endswith(" ")):
            return
        self.words += text
        self.bold += [letter.setting.bold] * len(text)
        self.italic += [letter.setting.italic] * len(text)

    def finish(self) -> None:
        """Take the space at the end away."""
        self.words = self.words.rstrip()
        self.marks = [Mark(min(mark.place, len(self.words)), mark.note) for mark in self.marks]


def _spans(flags: list[bool]) -> tuple[Span, ...]:
    """Return the stretches that are so set."""
    spans: list[Span] = []
    for place, flag in enumerate(flags):
        if flag and spans and spans[-1].end == place:
            spans[-1] = Span(spans[-1].begin, place + 1)
        elif flag:
            spans.append(Span(place, place + 1))
    return tuple(spans)
