"""Parts of a Word file that python-docx does not make: footnotes, bookmarks, links with a hint; and its fixed bytes."""

import io
import zipfile
from datetime import date
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

_FOOTNOTES = "/word/footnotes.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
#: The first two notes of a file are the lines that part notes from the text.
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
#: Names of bookmarks may be so long (ECMA-376, part 1, 17.13.6.2 as Word reads it).
_LONGEST_NAME = 40


def _made(tag: str, /, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def bookmark_name(anchor: str) -> str:
    """Return the name of the bookmark of a clause: letters, digits and underscores, as Word wants."""
    return f"dk_{anchor.replace('-', '_')}"[:_LONGEST_NAME]


def mark_place(paragraph: Paragraph, anchor: str, number: int) -> None:
    """Put a bookmark at the beginning of a paragraph."""
    start = _made("w:bookmarkStart", id=str(number), name=bookmark_name(anchor))
    paragraph._p.append(start)  # noqa: SLF001 - python-docx has no call for bookmarks
    paragraph._p.append(_made("w:bookmarkEnd", id=str(number)))  # noqa: SLF001


def add_link(paragraph: Paragraph, words: str, anchor: str, hint: str) -> None:
    """Add words that lead to a bookmark and tell something on hover."""
    link = _made("w:hyperlink", anchor=bookmark_name(anchor), tooltip=hint, history="1")
    run = paragraph.add_run(words)
    run.bold = True
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001


class Footnotes:
    """The footnotes of a Word file, numbered as they are added."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = etree.fromstring(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for kind, number in _SEPARATORS:
            note = _made("w:footnote", type=kind, id=str(number))
            note.append(_in_paragraph(_made(f"w:{kind}")))
            self._root.append(note)
        self._count = 0

    def add(self, paragraph: Paragraph, words: str) -> None:
        """Hang a note on the end of a paragraph."""
        self._count += 1
        note = _made("w:footnote", id=str(self._count))
        body = _in_paragraph(_made("w:footnoteRef"), superscript=True)
        run, text = _made("w:r"), _made("w:t")
        text.text = f" {words}"
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(text)
        body.append(run)
        note.append(body)
        self._root.append(note)
        mark = paragraph.add_run()
        mark.font.superscript = True
        mark._r.append(_made("w:footnoteReference", id=str(self._count)))  # noqa: SLF001

    def write(self) -> None:
        """Put all notes into the file."""
        part = self._document.part
        content = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        notes = Part(PackURI(_FOOTNOTES), _CONTENT_TYPE, content, part.package)
        part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)


def _in_paragraph(content: Any, *, superscript: bool = False) -> Any:
    paragraph, run = _made("w:p"), _made("w:r")
    if superscript:
        properties = _made("w:rPr")
        properties.append(_made("w:vertAlign", val="superscript"))
        run.append(properties)
    run.append(content)
    paragraph.append(run)
    return paragraph


def packed(document: Document, day: date) -> bytes:
    """Return a Word file with the same bytes every time, dated by the day the data was checked."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts.read(name))
    return fixed.getvalue()


def words_of_docx(content: bytes) -> str:
    """Return the words of the body of a Word file in their order, those of a footnote where its mark stands."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        notes = etree.fromstring(parts.read(_FOOTNOTES.lstrip("/")))
    note_words = {note.get(qn("w:id")): _text(note, {}) for note in notes}
    return _text(body, note_words)


def _text(root: Any, notes: dict[str | None, str]) -> str:
    words = []
    for element in root.iter(qn("w:t"), qn("w:br"), qn("w:footnoteReference")):
        if element.tag == qn("w:t"):
            words.append(element.text or "")
        elif element.tag == qn("w:footnoteReference"):
            words.append(notes[element.get(qn("w:id"))])
        else:
            words.append("\n")
    return "".join(words)
