"""
Pages put together: paragraphs and tables that go on over pages, columns left before right, footnotes at their marks.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from intake.documents.content import Block, Cell, Content, FileKind, Paragraph, Remark, Table, Unprinted
from intake.pdf.columns import Columns, Item, items_of
from intake.pdf.footnotes import Note, lines_in, without_notes
from intake.pdf.frames import Frame, frame_of
from intake.pdf.furniture import remarks_on, without_furniture
from intake.pdf.gutters import unruled_row
from intake.pdf.pages.lines import Line
from intake.pdf.pages.page import Page, Part, RuledTable
from intake.pdf.paragraphs import SENTENCE_ENDS, Stretch, begins_with_number, join, stretches_of
from intake.pdf.rows import row_groups
from intake.pdf.tabs import TabbedLines, with_tabs
from intake.pdf.wording import Wording

#: The room between a line and the border of its cell, in points, where the words do not tell.
_PADDING = 5.4
#: A size is common that so many letters have, as a share of those of the commonest.
_OFTEN = 0.25
#: A picture smaller than this, in points, holds no words.
_SMALLEST = 6.0
_SIDE_BY_SIDE = (
    "Chữ in thành hai cột: đã đọc hết cột trái rồi sang cột phải, kể cả chú thích ở chân cột; so với hình trang."
)
_UNRULED = (
    "Từ “{}”, chữ đứng thành ba cột trở lên mà không có đường kẻ ô: có thể là một bảng, thứ tự chữ đọc được có thể sai; so "
    "với hình trang."
)


def content_of(pages: list[Page], beside: Iterable[Unprinted] = ()) -> Content:
    """Return what pages say together, with what the gate reads beside them."""
    framed, furniture = without_furniture(pages)
    size = usual_size(framed)
    bare, notes = without_notes(framed, size)
    wording = Wording(pages, notes)
    blocks = _blocks(bare, wording)
    written = [tuple(_note(note, wording)) for note in notes]
    lost = [at for at in range(len(notes)) if at not in wording.hung]
    remarks = [*remarks_on(furniture), *wording.remarks, *map(_remark_on_pictures, filter(_pictures, pages))]
    remarks += [
        Remark(f"trang {notes[at].page}", f"Chú thích {notes[at].label} không có dấu trong bài; xem nó thuộc về đâu.")
        for at in lost
    ]
    order = [*wording.hung, *lost]
    unprinted = [*beside, *(Unprinted(what, words) for page in pages for what, words in page.letters.unseen)]
    unprinted += dict.fromkeys(Unprinted(each.what, each.words) for each in furniture)
    rows = [(page, unruled_row(page.lines)) for page in bare]
    asked = [Remark(f"trang {page.number}", _UNRULED.format(line.text)) for page, line in rows if line]
    whole = tuple(written[at] for at in order)
    return Content(FileKind.PDF, tuple(blocks), whole, tuple(remarks), tuple(unprinted), (*asked, *wording.asked))


def _pictures(page: Page) -> int:
    """Return how many pictures a page shows that may hold words."""
    boxes = [each.box.cut_to(page.box) for each in page.drawn.pictures]
    return sum(min(box.width, box.height) > _SMALLEST for box in boxes)


def _remark_on_pictures(page: Page) -> Remark:
    words = (
        f"Có {_pictures(page)} hình (dấu, chữ ký, số đóng vào, …): chữ trong hình không đọc được, so với trang giấy."
    )
    return Remark(f"trang {page.number}", words)


def usual_size(pages: list[Page]) -> float:
    """Return the size of running text, in points: the largest that many letters have, for notes are smaller."""
    lines = [line for page in pages for line in page.lines] or [line for page in pages for line in lines_in(page.parts)]
    sizes: Counter[float] = Counter()
    for size, count in Counter(letter.size for line in lines for letter in line.letters).items():
        sizes[round(size, 1)] += count
    often = max(sizes.values(), default=0) * _OFTEN
    return max((size for size, count in sizes.items() if count >= often), default=0.0)


def _note(note: Note, wording: Wording) -> list[Paragraph]:
    lines = note.lines
    if not lines:
        return []
    return [wording.paragraph(each) for each in stretches_of(lines, replace(frame_of(lines), is_known=True))]


_Written = Stretch | Columns | TabbedLines | list[RuledTable]


class _Flow:
    """Puts what stands on pages one after the other, and joins what a page end parts."""

    def __init__(self) -> None:
        self.written: list[_Written] = []
        self._stretches: list[Stretch] = []
        self._page = 0

    def add(self, item: Item | TabbedLines, page: int, frame: Frame) -> None:
        """Add what stands next on a page."""
        last = self.written[-1] if self.written else None
        is_next = page == self._page + 1
        if (
            isinstance(last, Columns)
            and is_next
            and not isinstance(item, TabbedLines)
            and (more := last.takes(item, frame))
        ):
            self.written[-1] = more
            return
        self._page = page
        if isinstance(item, Line):
            before = len(self._stretches)
            join(self._stretches, item, frame)
            self.written += self._stretches[before:]
            return
        if self._stretches:
            self._stretches[-1].is_open = False
        if isinstance(item, Columns | TabbedLines):
            self.written.append(item)
        elif isinstance(last, list) and last[-1].page == item.page - 1 and last[-1].has_columns_of(item):
            last.append(item)
        else:
            self.written.append([item])


def _blocks(pages: list[Page], wording: Wording) -> list[Block]:
    rough = _frames([(page, page.lines) for page in pages])
    items = [(page, [*with_tabs(items_of(page, rough[round(page.box.width)]))]) for page in pages]
    frames = _frames([(page, [item for item in own if isinstance(item, Line)]) for page, own in items])
    flow = _Flow()
    for page, own in items:
        for item in own:
            flow.add(item, page.number, frames[round(page.box.width)])
    return [block for each in flow.written for block in _written(each, wording)]


def _frames(pages: list[tuple[Page, list[Line]]]) -> dict[int, Frame]:
    """Return the frame of the running text, by the width of pages, from the lines of each page."""
    lines: dict[int, list[Line]] = {}
    for page, own in pages:
        lines.setdefault(round(page.box.width), []).extend(own)
    return {
        width: replace(frame_of(own), is_known=True) if own else Frame(0, width, {}) for width, own in lines.items()
    }


def _written(each: _Written, wording: Wording) -> list[Block]:
    if isinstance(each, Stretch):
        return [wording.paragraph(each)]
    if isinstance(each, TabbedLines):
        return [wording.paragraph(Stretch([line], frame_of([line]))) for line in each.lines]
    if isinstance(each, list):
        return [row_groups(each, wording, _cell_blocks)]
    frames = [replace(frame_of([*side]), is_known=each.flows) for side in each.sides]
    stretches = [stretches_of(side, frame) for side, frame in zip(each.sides, frames, strict=True)]
    if each.flows:
        wording.asked.append(Remark(wording.place(each.sides[0][0]), _SIDE_BY_SIDE))
        return [wording.paragraph(one) for one in _run_on(stretches)]
    sides = [[wording.paragraph(one) for one in side] for side in stretches]
    cells = tuple(Cell(tuple(side)) for side in sides)
    return [Table((cells,), len(cells), bordered=False, place=wording.place(each.sides[0][0]))]


def _run_on(columns: Iterable[list[Stretch]]) -> list[Stretch]:
    """Return the paragraphs of columns of running text in order; one may go on from the foot of a column to the next."""
    whole: list[Stretch] = []
    for first, *others in columns:
        if whole and not whole[-1].lines[-1].text.endswith(SENTENCE_ENDS) and not begins_with_number(first.lines[0]):
            whole[-1].lines += first.lines
            whole[-1].doubtful = True
        else:
            whole.append(first)
        whole += others
    return whole


def _cell_blocks(parts: tuple[Part, ...], left: float, right: float, wording: Wording) -> tuple[Block, ...]:
    """Write what stands in a cell."""
    lines = [part for part in parts if isinstance(part, Line)]
    padding = max(0.0, min((line.left - left for line in lines), default=0))
    padding = min(padding, _PADDING)
    frame = replace(frame_of(lines, (left + padding, right - padding)), is_indented=False) if lines else None
    stretches: list[Stretch] = []
    blocks: list[Block] = []
    for part in parts:
        if isinstance(part, Line) and frame:
            join(stretches, part, frame)
        elif isinstance(part, RuledTable):
            blocks += [wording.paragraph(each) for each in stretches]
            stretches = []
            blocks.append(row_groups([part], wording, _cell_blocks))
    blocks += [wording.paragraph(each) for each in stretches]
    return tuple(blocks)
