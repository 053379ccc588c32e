"""
The rows of ruled tables, of one page or more: heads that each page repeats stand once, cells that a page cut go on.
"""

from collections.abc import Callable
from dataclasses import replace

from intake.documents.content import Block, Cell, Paragraph, Table
from intake.pdf.pages.page import Part, RuledTable
from intake.pdf.wording import Wording, line_end
from model.vocabulary import Doubt

Writer = Callable[[tuple[Part, ...], float, float, Wording], tuple[Block, ...]]
Rows = list[list[tuple[int, Cell]]]


def row_groups(tables: list[RuledTable], wording: Wording, write: Writer) -> Table:
    """Write a table that stands on one page or goes on over more."""
    first, *others = [_rows(table, wording, write) for table in tables]
    head = 0
    rows = first
    for more in others:
        repeated = _repeated(first, more)
        head = head or repeated
        rows = _continued(rows, more[repeated:])
    width = len(tables[0].grid.columns) - 1
    cells = tuple(tuple(cell for _, cell in row) for row in rows)
    return Table(cells, width, head=head, place=f"trang {tables[0].page}")


def _rows(table: RuledTable, wording: Wording, write: Writer) -> Rows:
    rows: Rows = [[] for _ in table.grid.rows[1:]]
    for cell in table.cells:
        place = cell.place
        blocks = write(cell.parts, place.box.left, place.box.right, wording)
        rows[place.row].append((place.column, Cell(blocks, place.columns, place.rows)))
    return rows


def _words(row: list[tuple[int, Cell]]) -> list[tuple[int, str]]:
    return [(column, " ".join(_paragraph_words(cell))) for column, cell in row]


def _paragraph_words(cell: Cell) -> list[str]:
    return [block.words for block in cell.blocks if isinstance(block, Paragraph)]


def _repeated(first: Rows, more: Rows) -> int:
    """Return how many rows at the beginning of the next page say what the first page began with."""
    count = 0
    for row, other in zip(first, more, strict=False):
        if _words(row) != _words(other) or not any(words for _, words in _words(row)):
            break
        count += 1
    return count if count < len(more) else 0


def _continued(rows: Rows, more: Rows) -> Rows:
    """Add the rows of the next page; a first row without its first cell goes on with the last row, with a doubt."""
    if not (rows and more and _goes_on(rows[-1], more[0])):
        return rows + more
    below = dict(more[0])
    joined = [(column, replace(cell, blocks=_joined(cell.blocks, below[column].blocks))) for column, cell in rows[-1]]
    return [*rows[:-1], joined, *more[1:]]


def _goes_on(last: list[tuple[int, Cell]], row: list[tuple[int, Cell]]) -> bool:
    if [(column, cell.columns) for column, cell in last] != [(column, cell.columns) for column, cell in row]:
        return False
    pairs = [(up, own) for (_, up), (_, own) in zip(_words(last), _words(row), strict=True)]
    is_open = any(_is_rest(up, own) for up, own in pairs)
    return is_open and not pairs[0][1] and bool(pairs[0][0]) and all(up or not own for up, own in pairs)


def _is_rest(above: str, below: str) -> bool:
    """Tell whether words go on with a sentence or symbol that the words above leave open."""
    begins = below[:1].isupper() and not above.endswith(("-", "/", ","))
    return bool(above and below) and not begins and not above.endswith((".", ";"))


def _joined(above: tuple[Block, ...], below: tuple[Block, ...]) -> tuple[Block, ...]:
    """Join what stands in a cell above and below the end of a page."""
    if not (above and below):
        return above or below
    last, first = above[-1], below[0]
    if not (isinstance(last, Paragraph) and isinstance(first, Paragraph) and _is_rest(last.words, first.words)):
        return above + below
    space = line_end(last.words)
    shift = len(last.words) + len(space)
    whole = replace(
        last,
        words=f"{last.words}{space}{first.words}",
        marks=last.marks + tuple(mark._replace(place=mark.place + shift) for mark in first.marks),
        bold=last.bold + tuple(type(span)(span.begin + shift, span.end + shift) for span in first.bold),
        italic=last.italic + tuple(type(span)(span.begin + shift, span.end + shift) for span in first.italic),
        doubts=last.doubts | first.doubts | {Doubt.LAID_OUT},
    )
    return (*above[:-1], whole, *below[1:])
