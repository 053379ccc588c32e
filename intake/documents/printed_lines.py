"""
A received file as plain lines: one paragraph or cell a line, footnotes at the end without their marks.

Of what is laid out in columns without lines (the head of a document, signatures), the left column comes first.
"""

from collections.abc import Iterator

from intake.documents.content import Block, Cell, Content, Paragraph, Table

#: More columns with words than a head or signatures have, or more rows, and it is a table without lines.
_MOST_COLUMNS, _MOST_ROWS = 3, 6


def printed_text(content: Content) -> str:
    """Return the whole text."""
    lines = [*block_lines(content.blocks)]
    lines += [line for note in content.notes for paragraph in note for line in _paragraph_lines(paragraph)]
    return "\n".join(lines)


def block_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Return the lines of blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _paragraph_lines(block)
        else:
            for cell in cells_in_order(block):
                yield from block_lines(cell.blocks)


def is_layout(table: Table) -> bool:
    """Tell whether a table only lays words out side by side: no lines, few columns with words, few rows."""
    used = {column for row in table.rows for column, cell in _placed(row) if cell.blocks}
    return not table.bordered and len(used) <= _MOST_COLUMNS and len(table.rows) <= _MOST_ROWS


def cells_in_order(table: Table) -> Iterator[Cell]:
    """Return the cells with words as they are read: row by row, of a mere layout column by column."""
    cells = [(row, column, cell) for row, cells in enumerate(table.rows) for column, cell in _placed(cells)]
    if is_layout(table):
        cells = [*_by_columns(table, cells)]
    return (cell for _, _, cell in cells if cell.blocks)


def _by_columns(table: Table, cells: list[tuple[int, int, Cell]]) -> Iterator[tuple[int, int, Cell]]:
    """Read column by column between rows that go across the whole table."""
    band: list[tuple[int, int, Cell]] = []
    for each in cells:
        if each[2].columns >= table.width > 1:
            yield from sorted(band, key=lambda cell: cell[1])
            band = []
            yield each
        else:
            band.append(each)
    yield from sorted(band, key=lambda cell: cell[1])


def _placed(row: tuple[Cell, ...]) -> Iterator[tuple[int, Cell]]:
    """Return the cells of a row with the column each begins in, as far as the row itself says."""
    column = 0
    for cell in row:
        yield column, cell
        column += cell.columns


def _paragraph_lines(paragraph: Paragraph) -> Iterator[str]:
    return (line.strip() for line in paragraph.words.split("\n") if line.strip())
