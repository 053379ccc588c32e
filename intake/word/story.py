"""One story of a Word file (its body, a note, a box): paragraphs and tables in reading order."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from intake.documents.content import Block, Paragraph, RefusedError, Remark, Table
from intake.word.irregular import LETTERS, has_blocks, mark_read
from intake.word.lines import Line, Piece, printed
from intake.word.markup import Element, child, down, name, names, value
from intake.word.notes import Notes
from intake.word.numbering import Number, Numbering
from intake.word.old_fonts import Decoded, OldFonts
from intake.word.revisions import JOINED, REVISED, words_by_paragraph
from intake.word.runs import JOINED_FILE, Asides, RunReader
from intake.word.styles import Styles
from intake.word.tables import TableReader
from model.vocabulary import Doubt

_ELSEWHERE = names("w:altChunk w:subDoc")
_CENTRED = {"center"}
_JOINED = "hai đoạn đã nhập làm một khi chấp nhận thay đổi: xem lại số thứ tự và cách đoạn"
_UNSURE = "số thứ tự ‘{}’ có dạng hoặc ký hiệu lạ: đối chiếu với bản in"
_COVERED = "ô gộp che mất chữ ‘{}’: chữ ấy không in nên không lấy"
_BOXED = "chữ trong hộp (“{}”) được đặt cạnh đoạn neo hộp: xem lại vị trí"


@dataclass
class Reading:
    """
    What all stories of a file share.

    Attributes:
        remarks: What the editor is told.
        covered: Words that merged cells cover, or hidden rows hold.
        paragraphs, tables: How many were met in the body so far.
    """

    styles: Styles
    numbering: Numbering
    notes: Notes
    fonts: OldFonts
    remarks: list[Remark] = field(default_factory=list)
    covered: list[str] = field(default_factory=list)
    asides: list[Asides] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0


class Story:
    """Reads one story."""

    def __init__(self, reading: Reading, place: str = "", kind: str = "") -> None:
        """
        Prepare to read.

        Args:
            reading: What all stories of the file share.
            place: Where the story stands ("chú thích 2"); empty for the body, which counts its paragraphs.
            kind: Which stories count their lists together: "" for the body.
        """
        self._reading, self._place, self._kind, self._table_style = reading, place, kind, ""
        self._runs = RunReader(reading.styles, reading.notes.met, self._boxed)
        reading.asides.append(self._runs.asides)

    def blocks(self, parent: Element) -> Iterator[Block]:
        """Return paragraphs and tables below an element, in reading order."""
        for each in parent:
            if each.tag == name("w:p"):
                yield from self._paragraph(each)
            elif each.tag == name("w:tbl"):
                yield from self._table(each)
            elif each.tag in _ELSEWHERE:
                raise RefusedError(JOINED_FILE)
            elif has_blocks(each):
                yield from self.blocks(each)
            elif next(each.iter(*LETTERS), None) is not None:
                yield from self._paragraph(_alone(each))

    def _paragraph(self, element: Element) -> Iterator[Block]:
        style = self._reading.styles.of_paragraph(element)
        line = self._runs.read(element, style, self._table_style)
        number = self._number(element, style, line)
        yield from line.before
        if line.has_words() or line.marks or number:
            yield self._made(element, style, line, number)
        yield from line.behind

    def _number(self, element: Element, style: str, line: Line) -> Number | None:
        """Return the number of a paragraph as it prints: set as the mark of the paragraph, or as its level says."""
        reading = self._reading
        look = reading.styles.look(down(element, "w:pPr", "w:rPr"), style, self._table_style)
        if look.hidden and not line.has_words():
            return None
        number = reading.numbering.next_number(element, style, self._kind)
        if number is None:
            return None
        look = look if number.letters is None else reading.styles.over(look, number.letters)
        (piece,) = reading.fonts.decoded([Piece(number.words, look)]).pieces
        words = piece.words.upper() if look.capitals else piece.words
        return number._replace(words=words) if words and not look.hidden else None

    def _made(self, element: Element, style: str, line: Line, number: Number | None) -> Paragraph:
        place = self._next_place()
        decoded = self._reading.fonts.decoded(line.pieces)
        whole = printed("" if number is None else number.words + number.after, decoded.pieces, line.marks)
        for question in self._questions(element, number, decoded):
            self._tell(place, question)
        doubts = {
            Doubt.COMPUTED_NUMBER: number is not None and any(each.isalnum() for each in number.words),
            Doubt.DECODED: decoded.is_changed,
            Doubt.REVISED: element.get(REVISED) is not None,
        }
        return Paragraph(
            words=whole.words if line.has_words() else whole.words.rstrip(),
            number="" if number is None else number.words,
            level=None if number is None else number.level,
            marks=whole.marks,
            bold=whole.bold,
            italic=whole.italic,
            centred=self._is_centred(element, style),
            style=self._reading.styles.name(style),
            place=place,
            doubts=frozenset(doubt for doubt, holds in doubts.items() if holds),
        )

    def _questions(self, element: Element, number: Number | None, decoded: Decoded) -> Iterator[str]:
        if number is not None and not number.is_sure:
            yield _UNSURE.format(number.words)
        if element.get(JOINED) is not None:
            yield _JOINED
        yield from decoded.questions

    def _next_place(self) -> str:
        if self._place:
            return self._place
        self._reading.paragraphs += 1
        return f"đoạn {self._reading.paragraphs}"

    def _tell(self, place: str, words: str) -> None:
        self._reading.remarks.append(Remark(place, words))

    def _is_centred(self, element: Element, style: str) -> bool:
        own = child(element, "w:pPr")
        layers = [*([] if own is None else [own]), *self._reading.styles.properties(style)]
        said = (value(found) for each in layers if (found := child(each, "w:jc")) is not None)
        return next(said, "") in _CENTRED

    def _table(self, element: Element) -> Iterator[Table]:
        reader = TableReader(self._reading.styles, self._cell)
        if not self._place:
            self._reading.tables += 1
        place = f"{self._place}, bảng con" if self._place else f"bảng {self._reading.tables}"
        before, self._table_style = self._table_style, value(down(element, "w:tblPr", "w:tblStyle"))
        outer = self._place
        table = reader.table(element, place)
        self._table_style, self._place = before, outer
        for words in filter(None, map(_words, reader.covered)):
            self._tell(place, _COVERED.format(words[:60]))
            self._reading.covered.append(words)
        for row in reader.hidden_rows:
            self._reading.covered += words_by_paragraph(row)
            mark_read(row)
        if any(cell.blocks for row in table.rows for cell in row):
            yield table

    def _cell(self, element: Element, place: str) -> tuple[Block, ...]:
        outer, self._place = self._place, place
        blocks = tuple(self.blocks(element))
        self._place = outer
        return blocks

    def _boxed(self, box: Element) -> list[Block]:
        """Read what stands in a box, as a story of its own at the place of its anchor."""
        anchor = self._place or f"đoạn {self._reading.paragraphs + 1}"
        blocks = [*Story(self._reading, f"hộp chữ ở {anchor}", "box").blocks(box)]
        words = next((each.words for each in blocks if isinstance(each, Paragraph)), "")
        if words:
            self._tell(anchor, _BOXED.format(words[:60]))
        return blocks


def _alone(element: Element) -> Element:
    """Return what stands outside of paragraphs as one of its own."""
    paragraph = etree.Element(name("w:p"))
    paragraph.append(deepcopy(element))
    mark_read(element)
    return paragraph


def _words(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.words
    return " ".join(filter(None, (_words(each) for row in block.rows for cell in row for each in cell.blocks)))
