"""
The parts of a Word file in XML (ECMA-376), and the file packed of them with the same bytes every time.

What is the same in every file lies in `word_file/`, unpacked: the letters of Guideline 36-HD/VPTW and Decree
30/2020/NĐ-CP, annex I (Times New Roman 14, black), the headings, and what says which part is which.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

_FIXED = Path(__file__).resolve().parent / "word_file"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_MAIN = f"{_OFFICE}/wordprocessingml/2006/main"
_SPACES = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}/officeDocument/2006/relationships"'
_RULE = '<w:u w:val="single"/>'
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
#: The first two notes of a file are the lines that part notes from the text.
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for kind, number in (("separator", -1), ("continuationSeparator", 0))
)
#: Names of bookmarks may be so long (ECMA-376, part 1, 17.13.6.2 as Word reads it).
_LONGEST_NAME = 40
#: A property of a file may be so long (ECMA-376, part 2, as Word reads it).
_LONGEST_PROPERTY = 255

LINE_BREAK = "<w:r><w:br/></w:r>"


class Look(NamedTuple):
    """
    How letters are set.

    Attributes:
        bold, italic: As they say.
        ruled: Whether a rule stands below.
        size: In half points; 0 for the size of the text.
        struck: Whether a line goes through them.
    """

    bold: bool = False
    italic: bool = False
    ruled: bool = False
    size: int = 0
    struck: bool = False

    def properties(self) -> str:
        """Return the properties of a run, in the order of CT_RPr (ECMA-376, part 1, 17.3.2.28)."""
        size = f'<w:sz w:val="{self.size}"/>' if self.size else ""
        marks = f"{'<w:b/>' * self.bold}{'<w:i/>' * self.italic}{'<w:strike/>' * self.struck}{size}{_RULE * self.ruled}"
        return f"<w:rPr>{marks}</w:rPr>" if marks else ""


PLAIN, BOLD, ITALIC, RULED = Look(), Look(bold=True), Look(italic=True), Look(bold=True, ruled=True)


def run(words: str, look: Look = PLAIN) -> str:
    """Return words in one kind of letters."""
    return f'<w:r>{look.properties()}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""


def note_mark(number: int) -> str:
    """Return the mark of a footnote, counted from 1."""
    return f'<w:r>{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>'


def bookmark_name(anchor: str) -> str:
    """Return the name of the bookmark of a clause: letters, digits and underscores, as Word wants."""
    return f"dk_{anchor.replace('-', '_')}"[:_LONGEST_NAME]


def bookmark(anchor: str, number: int) -> str:
    """Return the bookmark of a clause; its number is its own in the file."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_name(anchor)}"/><w:bookmarkEnd w:id="{number}"/>'


def link(words: str, anchor: str, hint: str, look: Look) -> str:
    """Return words that lead to a bookmark and tell something on hover."""
    place = f'w:anchor="{bookmark_name(anchor)}" w:tooltip={quoteattr(hint)} w:history="1"'
    return f"<w:hyperlink {place}>{run(words, look)}</w:hyperlink>"


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph; its properties come in the order of CT_PPr (ECMA-376, part 1, 17.3.1.26)."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def document(content: str) -> str:
    """Return the part that holds the text."""
    return f"{_HEAD}<w:document {_SPACES}><w:body>{content}</w:body></w:document>"


def running(tag: str, style: str, words: str, properties: str = "") -> str:
    """Return the part that stands at the head (`hdr`) or the foot (`ftr`) of every page."""
    line = paragraph(run(words), f'<w:pStyle w:val="{style}"/>{properties}')
    return f"{_HEAD}<w:{tag} {_SPACES}>{line}</w:{tag}>"


def footnotes(notes: Iterable[str]) -> str:
    """Return the part that holds the words of the footnotes."""
    mark = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>"
    written = (
        f'<w:footnote w:id="{number}">{paragraph(mark + run(f" {words}"))}</w:footnote>'
        for number, words in enumerate(notes, start=1)
    )
    return f"{_HEAD}<w:footnotes {_SPACES}>{_SEPARATORS}{''.join(written)}</w:footnotes>"


def properties(title: str, day: date) -> str:
    """Return the part that says what the file is; nobody's name is in it."""
    core, terms = f"{_OFFICE}/package/2006/metadata/core-properties", "http://purl.org/dc"
    spaces = f'xmlns:cp="{core}" xmlns:dc="{terms}/elements/1.1/" xmlns:dcterms="{terms}/terms/"'
    spaces += ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    made = f'<dcterms:created xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:created>'
    words = f"<dc:title>{escape(title[:_LONGEST_PROPERTY])}</dc:title><dc:language>vi</dc:language>{made}"
    return f"{_HEAD}<cp:coreProperties {spaces}>{words}</cp:coreProperties>"


@cache
def _fixed_parts() -> dict[str, bytes]:
    """Return what is the same in every file, by its place in it; what says which part is which comes first."""
    return {path.relative_to(_FIXED).as_posix(): path.read_bytes() for path in sorted(_FIXED.rglob("*.*"))}


def packed(parts: Mapping[str, str], day: date) -> bytes:
    """
    Return a Word file with the same bytes every time.

    Args:
        parts: What is its own, by the place in the file.
        day: The day that its parts bear: that on which the data were checked.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (_fixed_parts() | {name: part.encode() for name, part in parts.items()}).items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return made.getvalue()


def words_of_docx(content: bytes) -> str:
    """Return the words of the body of a Word file in their order, those of a footnote where its mark stands."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        notes = etree.fromstring(parts.read("word/footnotes.xml"))
    note_words = {note.get(_tag("id")): _text(note, {}) for note in notes}
    return _text(body, note_words)


def _text(root: Any, notes: dict[str | None, str]) -> str:
    words, mark, line_end = [], _tag("footnoteReference"), _tag("br")
    for element in root.iter(_tag("t"), line_end, mark):
        if element.tag == mark:
            words.append(notes[element.get(_tag("id"))])
        else:
            words.append("\n" if element.tag == line_end else element.text or "")
    return "".join(words)


def _tag(name: str) -> str:
    return f"{{{_MAIN}}}{name}"
