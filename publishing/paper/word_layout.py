"""The paper of a Word file and what stands beside each other on it: Guideline 36-HD/VPTW, Decree 30/2020/NĐ-CP, annex I."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from model.texts.head_lines import LineStyle, line_styles
from model.vocabulary import NodeKind
from publishing.paper.word_parts import BOLD, ITALIC, LINE_BREAK, PLAIN, RULED, Look

#: A4, and the room left free around the text, in twentieths of a point: 20 mm above and below, 30 and 15 at the sides.
_SHORT, _LONG = 11906, 16838
_TOP, _LEFT, _RIGHT = 1134, 1701, 850
#: What stands at the head and the foot of every page, by its name in `word_file/word/_rels/`.
_RUNNING = '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
#: Word has so many levels of headings.
LEVELS = 9
#: The two sides of a head, in twentieths of a point: 65 and 100 mm.
_HEAD_WIDTHS = (3686, 5669)
#: So many lines are left for the hand that signs.
_LINES_TO_SIGN = 3
#: The letters of the list of recipients, whose first line is a little larger (Decree 30/2020/NĐ-CP, annex I).
_NAMES_RECIPIENTS, _RECIPIENT = Look(bold=True, italic=True, size=24), Look(size=22)
_LOOKS = {LineStyle.PLAIN: PLAIN, LineStyle.BOLD: BOLD, LineStyle.RULED: RULED, LineStyle.ITALIC: ITALIC}
#: Kinds in the middle of the line, and kinds whose letters are set in a way of their own.
CENTRED = frozenset(
    {NodeKind.TYPE, NodeKind.TITLE, NodeKind.SEPARATOR, NodeKind.AUTHORITY, NodeKind.ENACTING, NodeKind.ISSUE_NOTE}
)
PART_LOOKS: Mapping[str, Look] = {
    NodeKind.TYPE: BOLD,
    NodeKind.TITLE: BOLD,
    NodeKind.AUTHORITY: BOLD,
    NodeKind.ENACTING: BOLD,
    NodeKind.BASIS: ITALIC,
}
_MERGED = {1: '<w:vMerge w:val="restart"/>', 0: "<w:vMerge/>"}


def head_looks(key: str, lines: Sequence[str]) -> list[Look]:
    """Return how the lines at one side of a head are set."""
    return [_LOOKS[style] for style in line_styles(key, lines)]


def tail_looks(kind: str, lines: Sequence[str]) -> list[Look]:
    """Return how the lines of a signature or of the list of recipients are set."""
    if kind == NodeKind.RECIPIENTS:
        return [_RECIPIENT if place else _NAMES_RECIPIENTS for place in range(len(lines))]
    return [BOLD if kind == NodeKind.SIGNATURE else PLAIN] * len(lines)


def joined(kind: str, lines: Sequence[str]) -> str:
    """Join the lines of a signature, with room to sign above the name, or of what stands beside it."""
    if kind == NodeKind.SIGNATURE and len(lines) > 1:
        lines = [*lines[:-1], LINE_BREAK * _LINES_TO_SIGN + lines[-1]]
    return LINE_BREAK.join(lines)


def section(*, wide: bool = False) -> str:
    """Return what says how the paper lies for all that stands before it."""
    size = f'w:w="{_LONG}" w:h="{_SHORT}" w:orient="landscape"' if wide else f'w:w="{_SHORT}" w:h="{_LONG}"'
    room = f'w:top="{_TOP}" w:right="{_RIGHT}" w:bottom="{_TOP}" w:left="{_LEFT}" w:header="720" w:footer="720"'
    return f'<w:sectPr>{_RUNNING}<w:pgSz {size}/><w:pgMar {room} w:gutter="0"/></w:sectPr>'


class WordCell(NamedTuple):
    """
    A cell in one row of a table.

    Attributes:
        content: Its paragraphs.
        columns: How many columns it takes.
        is_begun: For a cell that takes several rows: whether it begins here; else None.
    """

    content: str
    columns: int = 1
    is_begun: bool | None = None


def table(
    rows: Iterable[Sequence[WordCell]],
    columns: int,
    *,
    head: int = 0,
    lined: bool = False,
    wide: bool = False,
    widths: Sequence[int] = (),
) -> str:
    """
    Return a table.

    Args:
        rows: Its cells, also those that go on from the row above.
        columns: How many columns it has.
        head: How many rows are repeated at the head of every page.
        lined: Whether lines are drawn.
        wide: Whether it stands across the long side of the paper.
        widths: Of each column, in twentieths of a point; all the same where none are given.
    """
    widths = widths or [((_LONG if wide else _SHORT) - _LEFT - _RIGHT) // columns] * columns
    style = '<w:tblStyle w:val="TableGrid"/>' if lined else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if place < head else ''}{_cells(row, widths)}</w:tr>"
        for place, row in enumerate(rows)
    )
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>'
    )


def head_table(sides: Sequence[str]) -> str:
    """Return the sides of a head beside each other, the right one with the room that the name of the country asks for."""
    cells = [WordCell(side) for side in sides]
    return table([cells], len(cells), widths=_HEAD_WIDTHS if len(cells) == len(_HEAD_WIDTHS) else ())


def _cells(row: Sequence[WordCell], widths: Sequence[int]) -> str:
    written, column = [], 0
    for cell in row:
        written.append(_cell(cell, sum(widths[column : column + cell.columns])))
        column += cell.columns
    return "".join(written)


def _cell(cell: WordCell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merged = "" if cell.is_begun is None else _MERGED[cell.is_begun]
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{span}{merged}</w:tcPr>{cell.content}</w:tc>"
