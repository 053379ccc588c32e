"""
Every published text as a Word file, from which a clerk quotes: real headings, real tables, real footnotes.

Each clause stands at a bookmark; its number leads there and tells, on hover, how it is cited. The file has the same
bytes every time, and its words are proved equal to the text before it leaves.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from cache.outputs import OutputCache
from model.addresses import text_place
from model.naming import comparison_words, document_citation, titled
from model.portal import Portal
from model.texts import Node, Text, anchor, marked_words
from model.texts.citations import clause_name
from model.texts.grids import Cell
from model.texts.outline import BOLD_NUMBERS
from model.texts.printed import letters_in_order
from model.vocabulary import NodeKind
from publishing.addresses import page_address
from publishing.paper.blocks import FOLDER, LANDSCAPE, Tail, blocks_of, mark_of
from publishing.paper.word_layout import (
    CENTRED,
    LEVELS,
    PART_LOOKS,
    WordCell,
    head_looks,
    head_table,
    joined,
    section,
    table,
    tail_looks,
)
from publishing.paper.word_parts import (
    BOLD,
    LINE_BREAK,
    PLAIN,
    Look,
    bookmark,
    document,
    footnotes,
    link,
    note_mark,
    packed,
    paragraph,
    properties,
    run,
    running,
    words_of_docx,
)
from publishing.proof import prove_equal

_CENTRE, _RIGHT = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'
#: The first line of a paragraph begins 10 mm in.
_RUNNING_TEXT = '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'
_WITH_NEXT, _CLOSE = "<w:keepNext/>", '<w:spacing w:after="0"/>'


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
    content = packed(writer.parts(portal), portal.checked_on)
    prove_equal(f"tệp Word {document_id}.docx", letters_in_order(text), "".join(words_of_docx(content).split()))
    return content


class _Writer:
    """Writes the parts of one text."""

    def __init__(self, text: Text, citation: str) -> None:
        self._text, self._citation = text, citation
        self._notes: list[str] = []
        self._marks = 0

    def parts(self, portal: Portal) -> dict[str, str]:
        """Return the parts of the file: its text, its footnotes, its running head and foot, its properties."""
        row = portal.row("documents", self._text.document_id)
        body = "".join(map(self._block, blocks_of(self._text)))
        mark = mark_of(row, self._text)
        foot = (
            f"Địa chỉ trên cổng: {page_address(text_place(self._text.document_id))} · Tình trạng: {row.status.label}, "
            f"ghi nhận đến ngày {portal.settings.date_words(row.status_as_of)}. {comparison_words(self._text)}"
        ).strip()
        return {
            "docProps/core.xml": properties(titled(row), portal.checked_on),
            "word/document.xml": document(body + section()),
            "word/footnotes.xml": footnotes(self._notes),
            "word/header.xml": running("hdr", "Header", mark, _RIGHT),
            "word/footer.xml": running("ftr", "Footer", foot),
        }

    def _block(self, block: Node | Tail) -> str:
        """Return the next part, or what stands side by side at the end."""
        if isinstance(block, Tail):
            return self._beside(block.left, block.right)
        if block.kind == NodeKind.HEADER:
            return self._sides(block)
        return self._table(block) if block.grid.rows else self._part(block)

    def _part(self, node: Node) -> str:
        """Return a part as paragraphs: its heading, then its words."""
        heading = node.heading.split("\n") if node.heading else []
        rest = [line for key in ("text", "lines") for line in node.lines(key)]
        level = min(self._text.level(node), LEVELS)
        style = f'<w:pStyle w:val="Heading{level}"/>' if level else ""
        look = _CENTRE if node.kind in CENTRED else "" if level else _RUNNING_TEXT
        opening = self._opening(node) + self._words(node, heading)
        words = self._words(node, rest, PART_LOOKS.get(node.kind, PLAIN))
        if heading and rest:
            return paragraph(opening, style) + paragraph(words, look)
        return paragraph(opening + words, style + look)

    def _opening(self, node: Node) -> str:
        """Return the bookmark of a clause and its number, which tells how it is cited."""
        self._marks += 1
        hint = f"{clause_name(self._text, node.id)} {self._citation}" if node.number else ""
        look = BOLD if node.kind in BOLD_NUMBERS else PLAIN
        number = link(f"{node.number} ", anchor(node.id), hint, look) if node.number else ""
        return bookmark(anchor(node.id), self._marks) + number

    def _words(self, node: Node, lines: Sequence[str], look: Look = PLAIN) -> str:
        """Return lines of a part, with its run-in heading in bold and its footnotes where they hang."""
        return LINE_BREAK.join(self._lines(node, lines, [look] * len(lines)))

    def _lines(self, node: Node, lines: Sequence[str], looks: Sequence[Look]) -> list[str]:
        """Return lines of a part, each set in its own way."""
        notes = self._text.notes(node.id)
        return [self._line(node, line, notes, look) for line, look in zip(lines, looks, strict=True)]

    def _line(self, node: Node, line: str, notes: tuple[Node, ...], look: Look) -> str:
        run_in = node.run_in_heading if line.startswith(node.run_in_heading) else ""
        written = []
        for words, each in ((run_in, BOLD), (line.removeprefix(run_in), look)):
            for part in marked_words(words, notes):
                written.append(run(part.words, each))
                if part.note:
                    self._notes.append(part.note.text)
                    written.append(note_mark(len(self._notes)))
        return "".join(written)

    def _sides(self, node: Node) -> str:
        """Return a header: what stands at its left, and at its right if there is anything."""
        sides = [(key, lines) for key in ("left", "right", "lines") if (lines := node.lines(key))]
        words = [LINE_BREAK.join(self._lines(node, lines, head_looks(key, lines))) for key, lines in sides]
        words[0] = self._opening(node) + words[0]
        return head_table([paragraph(each, _CENTRE) for each in words])

    def _beside(self, left: Sequence[Node], right: Sequence[Node]) -> str:
        """Return recipients at the left and signatures at the right."""
        sides = [WordCell("".join(map(self._signed, nodes)) or paragraph("")) for nodes in (left, right)]
        return table([sides], len(sides))

    def _signed(self, node: Node) -> str:
        """Return a signature in the middle with room to sign, or what stands beside it."""
        lines = node.text.split("\n")
        words = self._lines(node, lines, tail_looks(node.kind, lines))
        return paragraph(self._opening(node) + joined(node.kind, words), _CENTRE * (node.kind == NodeKind.SIGNATURE))

    def _table(self, node: Node) -> str:
        """Return a table; one with many columns across the long side of the paper."""
        is_wide = node.grid.width >= LANDSCAPE
        opening = [line for key in ("heading", "text", "lines", "caption") for line in node.lines(key)]
        has_caption = bool(node.lines("caption"))
        words = self._opening(node) + self._words(node, opening, BOLD if has_caption else PLAIN)
        caption = paragraph(words, _WITH_NEXT + _CENTRE * has_caption)
        rows = [self._row(node, number) for number in range(1, len(node.grid.rows) + 1)]
        is_lined = node.kind != NodeKind.LAYOUT
        grid = table(rows, node.grid.width, head=node.grid.head, lined=is_lined, wide=is_wide)
        notes = "".join(paragraph(self._words(node, [line])) for line in node.lines("notes"))
        turned = [paragraph("", section(wide=wide)) if is_wide else "" for wide in (False, True)]
        return turned[0] + caption + grid + notes + turned[1]

    def _row(self, node: Node, number: int) -> list[WordCell]:
        return [self._cell(node, cell, number) for cell in node.grid.cells_of(number)]

    def _cell(self, node: Node, cell: Cell, number: int) -> WordCell:
        """Return what of a cell stands in a row: its words where it begins, below only its room."""
        begun = cell.row == number
        is_header = cell.row <= node.grid.head or cell.column <= node.grid.side
        words = self._words(node, cell.text.split("\n"), BOLD if is_header else PLAIN) if begun else ""
        return WordCell(paragraph(words, _CLOSE), cell.column_span, begun if cell.row_span > 1 else None)
