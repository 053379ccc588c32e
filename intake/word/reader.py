"""A Word file (docx) as what it prints; own reading of the XML (decisions/0024)."""

from collections.abc import Iterator

from intake.documents.content import Block, Content, FileKind, Paragraph, RefusedError
from intake.word.asides import remarks_of, unprinted_of
from intake.word.markup import BROKEN, Element, child
from intake.word.notes import Notes
from intake.word.numbering import Numbering
from intake.word.old_fonts import OldFonts
from intake.word.package import Package
from intake.word.revisions import Revisions, accept
from intake.word.runs import chosen_content
from intake.word.story import Reading, Story
from intake.word.styles import Styles


def read_word(content: bytes, kind: FileKind = FileKind.DOCX) -> Content:
    """
    Read a Word file.

    Args:
        content: The bytes of the file.
        kind: What the received file was, where this one was made of it.

    Raises:
        RefusedError: it is damaged, too large, carries macros or words of other files.
    """
    package = Package(content)
    root = package.part(package.main)
    body = child(root, "w:body")
    if root is None or body is None:
        raise RefusedError(BROKEN)
    styles, notes = Styles(package), Notes(package)
    revisions = [_prepared(each) for each in (root, *notes.roots)]
    reading = Reading(styles, Numbering(package, styles), notes, OldFonts())
    blocks = tuple(Story(reading).blocks(body))
    noted = tuple(tuple(_note(reading, number)) for number in _growing(notes))
    return Content(
        kind,
        blocks,
        noted,
        (*reading.remarks, *remarks_of(reading, revisions)),
        unprinted_of(package, reading, revisions),
    )


def _prepared(root: Element) -> Revisions:
    chosen_content(root)
    return accept(root)


def _growing(notes: Notes) -> Iterator[int]:
    """Return the numbers of notes; a note may hold the mark of another."""
    number = 0
    while number < len(notes.elements):
        yield number
        number += 1


def _note(reading: Reading, number: int) -> Iterator[Paragraph]:
    story = Story(reading, f"chú thích {number + 1}")
    for block in story.blocks(reading.notes.elements[number]):
        yield from _paragraphs(block)


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        for cell in row:
            for each in cell.blocks:
                yield from _paragraphs(each)
