"""
The lines of a received text: paragraphs cut at their line breaks, each with its marks of footnotes and bold letters.

A line is cut and joined without losing where footnotes hang, so that every module after this one deals in lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from intake.documents.content import Block, Cell, Mark, Paragraph, Span, Table
from validation.language.characters import as_printed

#: Characters that print nothing.
_WHITE_SPACE = re.compile(r"\s")
_NO_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


@dataclass(frozen=True)
class Line:
    """
    One line of a paragraph, without white space around it.

    Attributes:
        words: As printed.
        number: The number that the word processor computed, a prefix of the words; empty where it was typed.
        marks: Where footnotes hang on the words.
        bold: Runs of bold letters.
        centred: Whether it is set in the middle.
        style: The name of its style.
        place: Where a person finds it.
        continues: Whether it stands in the same paragraph as the line before it.
        tabbed: Whether a tab moves it to the right.
    """

    words: str
    number: str = ""
    marks: tuple[Mark, ...] = ()
    bold: tuple[Span, ...] = ()
    centred: bool = False
    style: str = ""
    place: str = ""
    continues: bool = False
    tabbed: bool = False

    def cut(self, begin: int, end: int | None = None) -> "Line":
        """
        Return the part of the line from one place up to another, without white space around it.

        A mark belongs to the part in which the character before it stands.
        """
        end = len(self.words) if end is None else end
        inside = [mark for mark in self.marks if begin < mark.place <= end or mark.place == begin == 0]
        while begin < end and self.words[begin].isspace():
            begin += 1
        while end > begin and self.words[end - 1].isspace():
            end -= 1
        marks = tuple(Mark(min(max(mark.place - begin, 0), end - begin), mark.note) for mark in inside)
        bold = tuple(
            Span(max(run.begin, begin) - begin, min(run.end, end) - begin)
            for run in self.bold
            if run.begin < end and run.end > begin
        )
        number = self.number if begin == 0 else ""
        return replace(self, words=self.words[begin:end], number=number, marks=marks, bold=bold, tabbed=False)

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        return self.bold_lead == len(self.words) and bool(self.words)

    @property
    def bold_lead(self) -> int:
        """How many characters stand in bold at the beginning; white space and marks between runs count along."""
        end = 0
        for run in sorted(self.bold):
            if any(letter.isalnum() for letter in self.words[end : run.begin]):
                break
            end = max(end, run.end)
        return len(self.words) if end and not any(map(str.isalnum, self.words[end:])) else end


def shown(line: Line) -> str:
    """Return the words of a line as text.yml holds them: letters as printed, every white space a blank."""
    words = as_printed(line.words.translate(_NO_WIDTH))
    return _WHITE_SPACE.sub(" ", words).strip()


def joined(lines: Sequence[Line]) -> Line:
    """Return several lines as one, parted by spaces."""
    words, marks, bold = "", list[Mark](), list[Span]()
    for line in lines:
        words += " " if words else ""
        marks += [Mark(mark.place + len(words), mark.note) for mark in line.marks]
        bold += [Span(run.begin + len(words), run.end + len(words)) for run in line.bold]
        words += line.words
    return replace(lines[0], words=words, marks=tuple(marks), bold=tuple(bold))


def lines_of(paragraph: Paragraph) -> Iterator[Line]:
    """Return the lines of a paragraph that have words, marks between them on the line before."""
    whole = Line(
        paragraph.words, paragraph.number, paragraph.marks, paragraph.bold, paragraph.centred, paragraph.style,
        paragraph.place,
    )  # fmt: skip
    begin, end, continues = 0, 0, False
    for words in [*paragraph.words.split("\n")]:
        next_end = end + len(words) + 1
        rest = paragraph.words[next_end:]
        end = next_end if rest.strip() else len(paragraph.words)
        if words.strip():
            yield replace(whole.cut(begin, end), continues=continues, tabbed=words.startswith("\t"))
            begin, continues = end, True
        end = next_end


def items_of(blocks: Sequence[Block]) -> Iterator[Line | Table]:
    """Return lines and tables in reading order."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
        else:
            yield from lines_of(block)


def lines_in(cell: Cell) -> Iterator[Line]:
    """Return the lines of a cell; those of a table inside it row by row."""
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield from lines_of(block)
        else:
            yield from (line for row in block.rows for each in row for line in lines_in(each))
