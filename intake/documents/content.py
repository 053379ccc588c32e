"""
What a received file prints, whatever its kind: paragraphs and tables in reading order, footnotes, and what to ask.

Readers of Word files, PDFs and plain text return this, and nothing after them knows what the file was. Words are
in composed letters (NFC), as they print: with the numbers that a word processor computes, with tracked changes
accepted, without comments and hidden words. A tab is "\\t", a line break inside a paragraph "\\n".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from model.vocabulary import Doubt


class FileKind(StrEnum):
    """What a file is by its bytes, whatever its name says."""

    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    HTML = "html"
    PDF = "pdf"
    WORD_XML = "xml"
    TEXT = "text"


class Span(NamedTuple):
    """A run of characters of a paragraph: from `begin` up to, not including, `end`."""

    begin: int
    end: int


class Mark(NamedTuple):
    """The mark of a footnote: it stands before the character `place` of its paragraph; `note` counts from 0."""

    place: int
    note: int


@dataclass(frozen=True)
class Paragraph:
    """
    One paragraph, or one line of a cell.

    Attributes:
        words: As printed, with a computed number at the beginning, its tab or space after it.
        number: The number that the word processor computed ("1.1."), a prefix of the words; empty where it was typed.
        level: The level of the computed number, from 0; None without one.
        marks: Where footnotes hang, in order.
        bold, italic: Runs of letters so set.
        centred: Whether it is set in the middle.
        style: The name of its style in the file, such as "Heading 1"; empty where there is none.
        place: Where a person finds it: "đoạn 12", "trang 3, dòng 5".
        doubts: What a person must compare.
    """

    words: str
    number: str = ""
    level: int | None = None
    marks: tuple[Mark, ...] = ()
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    centred: bool = False
    style: str = ""
    place: str = ""
    doubts: frozenset[Doubt] = frozenset()


@dataclass(frozen=True)
class Cell:
    """A cell of a table: what stands in it, and how many columns and rows of the grid it covers."""

    blocks: "tuple[Block, ...]"
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Table:
    """
    A table, or what is laid out as one (a head in two columns, signatures).

    Attributes:
        rows: The cells that begin in each row; one that covers rows below stands in its first row alone.
        width: Columns of the grid.
        bordered: Whether it prints lines; heads and signatures print none.
        head: How many of the first rows the file marks as repeated heads; 0 where it says nothing.
        place: Where a person finds it.
    """

    rows: tuple[tuple[Cell, ...], ...]
    width: int
    bordered: bool = True
    head: int = 0
    place: str = ""


Block = Paragraph | Table


class Remark(NamedTuple):
    """What an editor is told of a place: a sentence in Vietnamese."""

    place: str
    words: str


class Unprinted(NamedTuple):
    """Words that the file holds and does not print: what they are ("ghi chú", "chữ đã xóa", …), and the words."""

    what: str
    words: str


@dataclass(frozen=True)
class Content:
    """
    A received file as its paper.

    Attributes:
        kind: What the file is.
        blocks: In reading order; of two columns of a head, the left one first.
        notes: The paragraphs of each footnote or endnote, in the order of their marks.
        remarks: What the editor is told.
        asked: What a person has to look at: what a second program reads otherwise, and what the file leaves open.
        unprinted: What a gate reads besides, and nobody publishes.
        old_fonts: The fonts of a Word file whose letters were decoded.
    """

    kind: FileKind
    blocks: tuple[Block, ...]
    notes: tuple[tuple[Paragraph, ...], ...] = ()
    remarks: tuple[Remark, ...] = ()
    unprinted: tuple[Unprinted, ...] = ()
    asked: tuple[Remark, ...] = ()
    old_fonts: tuple[str, ...] = ()


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Return each paragraph of blocks in the order of the file, those in cells of tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from paragraphs_of(each for row in block.rows for cell in row for each in cell.blocks)


class RefusedError(Exception):
    """A file that cannot be taken in; its words are one Vietnamese sentence that says what to bring instead."""
