"""
Tables as text.yml holds them: every cell of the grid, merged ones as ↑ and ←, rows and columns of headers, captions, notes.

How many rows are headers is what the file marks, else what cells merged across tell; a first column of names beside
figures is a header of its rows.
"""

import re
from collections.abc import Iterator, Sequence

from intake.documents.content import Cell, Paragraph, Table
from intake.structure.elements.lines import Line, lines_in
from intake.structure.elements.part_tree import CellLines, Part
from model.texts.grids import ABOVE, LEFT
from model.vocabulary import NodeKind

_NUMBERED = re.compile(r"^(?:Bảng|Biểu)\s+(?:số\s+)?[0-9]+(?:[.\-][0-9]+)*\s?[.:]?(?=\s|$)", re.IGNORECASE)
_UNIT = re.compile(r"^\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:", re.IGNORECASE)
_NOTE = re.compile(r"^[(*]*\s*(?:ghi chú|nguồn|chú thích|lưu ý)\b.{0,20}:|^\(\*+\)", re.IGNORECASE)
_COUNTER = re.compile(r"^(?:STT|TT|Số TT|Số thứ tự)$", re.IGNORECASE)
_LONGEST_CAPTION = 160
_MOST_CAPTIONS = 3


def table_part(table: Table) -> Part:
    """Return a table as a part, without what stands around it."""
    rows = grid_rows(table)
    head = table.head or _head_rows(rows)
    part = Part(NodeKind.TABLE, rows=rows, head=min(head, max(len(rows) - 1, 0)), place=table.place)
    part.side = _side_columns(rows, part.head)
    return part


def grid_rows(table: Table) -> list[list[CellLines]]:
    """Return the cells of every row of the grid, merged ones told apart."""
    grid: list[list[CellLines | None]] = [[None] * table.width for _ in table.rows]
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while column < table.width and grid[row][column] is not None:
                column += 1
            _lay(grid, row, column, cell)
            column += cell.columns
    return [[cell if cell is not None else () for cell in row] for row in grid]


def _lay(grid: list[list[CellLines | None]], row: int, column: int, cell: Cell) -> None:
    for down in range(row, min(row + cell.rows, len(grid))):
        for right in range(column, min(column + cell.columns, len(grid[down]))):
            grid[down][right] = LEFT if right > column else ABOVE
    if row < len(grid) and column < len(grid[row]):
        grid[row][column] = tuple(lines_in(cell))


def _head_rows(rows: Sequence[Sequence[CellLines]]) -> int:
    """Return how many rows are headers: the first one, with all that its merged cells reach down to."""
    if len(rows) <= 1 or not all(cell for cell in rows[0]) or _is_of_figures(rows[0]):
        return 0
    head = 1
    while head < len(rows) - 1 and ABOVE in rows[head] and any(LEFT in row for row in rows[:head]):
        head += 1
    numbers = [cell[0].words.strip("() ") for cell in rows[head] if not isinstance(cell, str) and cell]
    is_count = len(numbers) > 2 and numbers == [str(number + 1) for number in range(len(numbers))]  # noqa: PLR2004
    return head + is_count if head < len(rows) - 1 else head


def _is_of_figures(row: Sequence[CellLines]) -> bool:
    cells = [_words(cell) for cell in row]
    return any(re.fullmatch(r"[\d.,%\s]+", words) for words in cells)


def _side_columns(rows: Sequence[Sequence[CellLines]], head: int) -> int:
    """Return 1 where the first column names what the figures beside it are of."""
    body = rows[head:]
    if not head or len(body) < 2 or _COUNTER.match(_words(rows[0][0])):  # noqa: PLR2004
        return 0
    names = [_words(row[0]) for row in body]
    beside = [_words(cell) for row in body for cell in row[1:] if not isinstance(cell, str)]
    figures = [words for words in beside if re.match(r"[\d(<>≤≥~±-]", words)]
    is_names = len(set(names)) == len(names) and all(re.search(r"[^\W\d_]{2}", words) for words in names)
    return int(is_names and len(figures) * 2 > len(beside))


def _words(cell: CellLines) -> str:
    return "" if isinstance(cell, str) else " ".join(line.words for line in cell).strip()


def captions_before(paragraphs: Sequence[Line]) -> int:
    """Return how many of the last lines before a table are its number, its name or its unit of measure."""
    count = 0
    for line in [*reversed(paragraphs)][:_MOST_CAPTIONS]:
        if _NUMBERED.match(line.words):
            return count + 1
        is_name = line.words.casefold().startswith(("bảng ", "biểu ")) or line.centred or line.is_bold
        is_short = len(line.words) < _LONGEST_CAPTION and not line.words.endswith((".", ":", ";"))
        if not (_UNIT.match(line.words) or (is_name and is_short)):
            break
        count += 1
    return count


def set_caption(part: Part, lines: Sequence[Line]) -> None:
    """Give a table the lines above it, its printed number apart."""
    captions: list[Line] = []
    for line in lines:
        match = _NUMBERED.match(line.words)
        if match and not part.number:
            part.number = line.cut(0, match.end())
            captions += [line.cut(match.end())] if line.words[match.end() :].strip() else []
        else:
            captions.append(line)
    if captions:
        part.words["caption"] = captions


def is_note(line: Line) -> bool:
    """Tell whether a line under a table belongs to it."""
    return _NOTE.match(line.words) is not None


def nested_tables(table: Table) -> Iterator[Table]:
    """Return a table and those in its cells, each after the one that holds it."""
    yield table
    for row in table.rows:
        for cell in row:
            for block in cell.blocks:
                if not isinstance(block, Paragraph):
                    yield from nested_tables(block)
