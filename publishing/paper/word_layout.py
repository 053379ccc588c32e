"""The paper of a Word file and what stands beside each other on it: Guideline 36-HD/VPTW, Decree 30/2020/NĐ-CP, annex I."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

#: A4, and the room left free around the text, in twentieths of a point: 20 mm above and below, 30 and 15 at the sides.
_SHORT, _LONG = 11906, 16838
_TOP, _LEFT, _RIGHT = 1134, 1701, 850
#: What stands at the head and the foot of every page, by its name in `word_file/word/_rels/`.
_RUNNING = '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
#: Word has so many levels of headings.
LEVELS = 9
_MERGED = {1: '<w:vMerge w:val="restart"/>', 0: "<w:vMerge/>"}


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
    rows: Iterable[Sequence[WordCell]], columns: int, *, head: int = 0, lined: bool = False, wide: bool = False
) -> str:
    """
    Return a table.

    Args:
        rows: Its cells, also those that go on from the row above.
        columns: How many columns it has, all of the same width.
        head: How many rows are repeated at the head of every page.
        lined: Whether lines are drawn.
        wide: Whether it stands across the long side of the paper.
    """
    width = ((_LONG if wide else _SHORT) - _LEFT - _RIGHT) // columns
    style = '<w:tblStyle w:val="TableGrid"/>' if lined else ""
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    lines = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if place < head else ''}{''.join(_cell(cell, width) for cell in row)}</w:tr>"
        for place, row in enumerate(rows)
    )
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>'
    )


def _cell(cell: WordCell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merged = "" if cell.is_begun is None else _MERGED[cell.is_begun]
    size = f'<w:tcW w:w="{width * cell.columns}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{span}{merged}</w:tcPr>{cell.content}</w:tc>"
