"""
Every published text as a Word file, from which a clerk quotes: real headings, real tables, real footnotes.

Each clause stands at a bookmark; its number leads there and tells, on hover, how it is cited. The file has the same
bytes every time, and its words are proved equal to the text before it leaves.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from cache.outputs import OutputCache
from model.addresses import text_place
from model.naming import comparison_words, document_citation, vietnamese_date
from model.portal import Portal
from model.texts import Node, Text, anchor, marked_words
from model.texts.citations import clause_name
from model.texts.printed import letters_in_order
from model.vocabulary import NodeKind
from publishing.addresses import page_address
from publishing.paper.blocks import FOLDER, LANDSCAPE, Tail, blocks_of, mark_of
from publishing.paper.word_layout import LEVELS, set_styles, turn_paper
from publishing.paper.word_parts import Footnotes, add_link, mark_place, packed, words_of_docx
from publishing.proof import prove_equal

_INDENT = Mm(10)
#: Kinds in the middle of the line, and those among them in bold.
_CENTRED = frozenset(
    {NodeKind.TYPE, NodeKind.TITLE, NodeKind.SEPARATOR, NodeKind.AUTHORITY, NodeKind.ENACTING, NodeKind.ISSUE_NOTE}
)
_BOLD = frozenset({NodeKind.TYPE, NodeKind.TITLE, NodeKind.AUTHORITY, NodeKind.ENACTING})
#: A property of a file may be so long (ECMA-376, part 2, as Word reads it).
_LONGEST_PROPERTY = 255


def document_docx_jobs(outputs: OutputCache, folder: Path) -> list[Callable[[], None]]:
    """Return a job for each published text, which writes `van-ban/<document_id>.docx` into `folder`."""
    (folder / FOLDER).mkdir(exist_ok=True)
    return [partial(_write, outputs, document_id, folder) for document_id in outputs.portal.texts]


def _write(outputs: OutputCache, document_id: str, folder: Path) -> None:
    name = f"{FOLDER}/{document_id}.docx"
    (folder / name).write_bytes(outputs.get_or_make(name, partial(document_docx, document_id=document_id)))


def document_docx(portal: Portal, document_id: str) -> bytes:
    """
    Make the Word file of one text.

    Raises:
        ProofError: it does not hold exactly the words of the text.
    """
    text = portal.texts[document_id]
    writer = _Writer(text, document_citation(portal, document_id))
    for block in blocks_of(text):
        writer.write(block)
    content = packed(writer.finished(portal), portal.checked_on)
    prove_equal(f"tệp Word {document_id}.docx", letters_in_order(text), "".join(words_of_docx(content).split()))
    return content


class _Writer:
    """Writes the parts of one text into a new Word file."""

    def __init__(self, text: Text, citation: str) -> None:
        self._text, self._citation = text, citation
        self._document: Document = docx.Document()
        self._notes = Footnotes(self._document)
        self._marks = 0
        set_styles(self._document)

    def finished(self, portal: Portal) -> Document:
        """Return the file with its properties, its running head and its foot."""
        document = portal.row("documents", self._text.document_id)
        core, section = self._document.core_properties, self._document.sections[0]
        core.title, core.author, core.comments, core.language = document.title[:_LONGEST_PROPERTY], "", "", "vi"
        address = page_address(text_place(self._text.document_id))
        section.footer.paragraphs[0].text = (
            f"Địa chỉ trên cổng: {address} · Tình trạng: {document.status.label}, "
            f"ghi nhận đến ngày {vietnamese_date(document.status_as_of)}. {comparison_words(self._text)}"
        ).strip()
        if mark := mark_of(document, self._text):
            section.header.paragraphs[0].text = mark
            section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._notes.write()
        return self._document

    def write(self, block: Node | Tail) -> None:
        """Write the next part, or what stands side by side at the end."""
        if isinstance(block, Tail):
            self._beside(block.left, block.right)
        elif block.kind == NodeKind.HEADER:
            self._sides(block)
        elif block.grid.rows:
            self._table(block)
        else:
            self._part(block)

    def _part(self, node: Node) -> None:
        """Write a part as paragraphs: its heading, then its words."""
        heading = node.heading.split("\n") if node.heading else []
        level = min(self._text.level(node), LEVELS)
        paragraph = self._begin(node, self._document.add_paragraph(style=f"Heading {level}" if level else None))
        self._words(paragraph, node, heading)
        rest = [line for key in ("text", "lines") for line in node.lines(key)]
        if heading and rest:
            paragraph = self._document.add_paragraph()
        self._words(paragraph, node, rest, bold=node.kind in _BOLD)
        if node.kind in _CENTRED:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif not level:
            paragraph.paragraph_format.first_line_indent = _INDENT
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    def _begin(self, node: Node, paragraph: Paragraph) -> Paragraph:
        """Put the bookmark of a clause and its number, which tells how it is cited, at the head of a paragraph."""
        self._marks += 1
        mark_place(paragraph, anchor(node.id), self._marks)
        if node.number:
            add_link(
                paragraph, f"{node.number} ", anchor(node.id), f"{clause_name(self._text, node.id)} {self._citation}"
            )
        return paragraph

    def _words(self, paragraph: Paragraph, node: Node, lines: Sequence[str], *, bold: bool = False) -> None:
        """Write lines of a part, with its run-in heading in bold and its footnotes where they hang."""
        notes = self._text.notes(node.id)
        for place, line in enumerate(lines):
            if place:
                paragraph.add_run().add_break()
            run_in = node.run_in_heading if line.startswith(node.run_in_heading) else ""
            for words, is_bold in ((run_in, True), (line.removeprefix(run_in), bold)):
                for part in marked_words(words, notes):
                    paragraph.add_run(part.words).bold = is_bold or None
                    if part.note:
                        self._notes.add(paragraph, part.note.text)

    def _sides(self, node: Node) -> None:
        """Write a header: what stands at its left, and at its right if there is anything."""
        sides = [lines for lines in (node.lines("left"), node.lines("right"), node.lines("lines")) if lines]
        table = self._document.add_table(1, len(sides))
        for cell, lines in zip(table.rows[0].cells, sides, strict=True):
            paragraph = cell.paragraphs[0]
            if cell is table.rows[0].cells[0]:
                self._begin(node, paragraph)
            self._words(paragraph, node, lines)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _beside(self, left: Sequence[Node], right: Sequence[Node]) -> None:
        """Write recipients at the left and signatures at the right."""
        table = self._document.add_table(1, 2)
        for cell, nodes in zip(table.rows[0].cells, (left, right), strict=True):
            for place, node in enumerate(nodes):
                paragraph = self._begin(node, cell.add_paragraph() if place else cell.paragraphs[0])
                self._words(paragraph, node, node.text.split("\n"), bold=node.kind == NodeKind.SIGNATURE)
                if node.kind == NodeKind.SIGNATURE:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _table(self, node: Node) -> None:
        """Write a table; one with many columns across the long side of the paper."""
        is_wide = node.grid.width >= LANDSCAPE
        if is_wide:
            turn_paper(self._document, WD_ORIENT.LANDSCAPE)
        opening = [line for key in ("heading", "text", "lines", "caption") for line in node.lines(key)]
        paragraph = self._begin(node, self._document.add_paragraph())
        self._words(paragraph, node, opening)
        paragraph.paragraph_format.keep_with_next = True
        table = self._document.add_table(len(node.grid.rows), node.grid.width)
        table.style = None if node.kind == NodeKind.LAYOUT else "Table Grid"
        self._fill(table, node)
        for line in node.lines("notes"):
            self._words(self._document.add_paragraph(), node, [line])
        if is_wide:
            turn_paper(self._document, WD_ORIENT.PORTRAIT)

    def _fill(self, table: Table, node: Node) -> None:
        rows = [list(row.cells) for row in table.rows]
        for cell in node.grid.cells():
            place: _Cell = rows[cell.row - 1][cell.column - 1]
            last = rows[cell.row + cell.row_span - 2][cell.column + cell.column_span - 2]
            merged = place.merge(last) if last is not place else place
            is_header = cell.row <= node.grid.head or cell.column <= node.grid.side
            self._words(merged.paragraphs[0], node, cell.text.split("\n"), bold=is_header)
            merged.paragraphs[0].paragraph_format.space_after = Pt(0)
        for row in table.rows[: node.grid.head]:
            row._tr.get_or_add_trPr().append(row._tr.makeelement(qn("w:tblHeader")))  # noqa: SLF001
