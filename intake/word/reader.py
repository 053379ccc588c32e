"""A Word file (docx) as what it prints; own reading of the XML (decisions/0024)."""

from collections.abc import Iterator
from typing import NamedTuple

from intake.documents.content import Block, Content, FileKind, Paragraph, RefusedError, paragraphs_of
from intake.word.asides import remarks_of, unprinted_of, unread_words
from intake.word.irregular import close_fields, regular
from intake.word.markup import BROKEN, Element, child
from intake.word.notes import Notes
from intake.word.numbering import Numbering
from intake.word.old_fonts import OldFonts
from intake.word.package import Package
from intake.word.revisions import Revisions, accept
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
    file = _File(package, body, Styles(package), Notes(package))
    revisions = [_prepared(each) for each in (root, *file.notes.roots)]
    fonts = OldFonts()
    reading, blocks, notes = file.read(fonts)
    if fonts.has_met:
        reading, blocks, notes = file.read(OldFonts(fonts))
    remarks = (*reading.remarks, *remarks_of(blocks, reading, revisions))
    asked = tuple(unread_words([body, *file.notes.elements]))
    unprinted = unprinted_of(package, reading, revisions)
    return Content(kind, blocks, notes, remarks, unprinted, asked, tuple(sorted(reading.fonts.decoded_fonts)))


class _File(NamedTuple):
    """A file whose tracked changes are accepted."""

    package: Package
    body: Element
    styles: Styles
    notes: Notes

    def read(self, fonts: OldFonts) -> tuple[Reading, tuple[Block, ...], tuple[tuple[Paragraph, ...], ...]]:
        """Read the body, then the notes whose marks were met."""
        self.notes.begin()
        reading = Reading(self.styles, Numbering(self.package, self.styles), self.notes, fonts)
        blocks = tuple(Story(reading).blocks(self.body))
        return reading, blocks, tuple(tuple(_note(reading, number)) for number in _growing(self.notes))


def _prepared(root: Element) -> Revisions:
    regular(root)
    revisions = accept(root)
    close_fields(root)
    return revisions


def _growing(notes: Notes) -> Iterator[int]:
    """Return the numbers of notes; a note may hold the mark of another."""
    number = 0
    while number < len(notes.elements):
        yield number
        number += 1


def _note(reading: Reading, number: int) -> Iterator[Paragraph]:
    element = reading.notes.elements[number]
    return paragraphs_of(Story(reading, f"chú thích {number + 1}", str(element.tag)).blocks(element))
