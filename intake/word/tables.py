"""Tables (ECMA-376 part 1, 17.4): the grid, merged and nested cells, rows that repeat, and whether lines print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from intake.documents.content import Block, Cell, Table
from intake.word.markup import Element, child, children, down, is_on, name, names, number, value
from intake.word.styles import Styles

#: What wraps no rows and cells, but has words of its own.
_NO_WRAPPERS = names("w:tc w:p w:tbl w:r")
_NO_LINE = {"", "none", "nil"}
_SIDES = ("w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end")
_INSIDE = ("w:insideH", "w:insideV")
_MOST_COLUMNS = 200


@dataclass
class _Open:
    """A cell that may reach further down: in which row it began and at which place there."""

    row: int
    place: int


@dataclass
class TableReader:
    """
    Reads one table.

    Attributes:
        styles: The styles of the file.
        read: Gives what stands in a cell, by the cell and its place ("hàng 2, cột 3").
        covered: Words of cells that a merged cell above covers, which do not print.
        hidden_rows: Rows that do not print.
    """

    styles: Styles
    read: Callable[[Element, str], tuple[Block, ...]]
    covered: list[Block] = field(default_factory=list)
    hidden_rows: list[Element] = field(default_factory=list)

    def table(self, element: Element, place: str) -> Table:
        """Read a table; `place` is where a person finds it."""
        rows: list[list[Cell]] = []
        reach: dict[int, _Open] = {}
        width = len([*children(child(element, "w:tblGrid"), "w:gridCol")])
        for row in wrapped(element, "w:tr"):
            if is_on(down(row, "w:trPr", "w:hidden")):
                self.hidden_rows.append(row)
                continue
            rows.append([])
            width = max(width, self._row(row, rows, reach, place))
        return Table(tuple(tuple(row) for row in rows), width, self._prints_lines(element), _head(element), place)

    def _row(self, row: Element, rows: list[list[Cell]], reach: dict[int, _Open], place: str) -> int:
        """Read the cells of a row; return the column behind the last."""
        properties, at = child(row, "w:trPr"), 0
        begun: dict[int, _Open] = {}
        before, after = (_span(child(properties, each)) for each in ("w:gridBefore", "w:gridAfter"))
        if before:
            rows[-1].append(Cell((), columns=before))
            at = before
        for cell in wrapped(row, "w:tc"):
            own = child(cell, "w:tcPr")
            span = max(1, _span(child(own, "w:gridSpan")))
            blocks = self.read(cell, f"{place}, hàng {len(rows)}, cột {at + 1}")
            above = reach.get(at) if _goes_on(own) else None
            if above is not None:
                self._grow(rows, above, blocks)
                begun[at] = above
            elif rows[-1] and value(child(own, "w:hMerge")) == "continue":
                rows[-1][-1] = replace(rows[-1][-1], columns=rows[-1][-1].columns + span)
                self.covered += blocks
            else:
                begun[at] = _Open(len(rows) - 1, len(rows[-1]))
                rows[-1].append(Cell(blocks, columns=span))
            at += span
        if after:
            rows[-1].append(Cell((), columns=after))
        reach.clear()
        reach.update(begun)
        return at + after

    def _grow(self, rows: list[list[Cell]], above: _Open, blocks: tuple[Block, ...]) -> None:
        """Let a cell reach one row further down; what stands in the covered one does not print."""
        cell = rows[above.row][above.place]
        rows[above.row][above.place] = replace(cell, rows=len(rows) - above.row)
        self.covered += blocks

    def _prints_lines(self, table: Element) -> bool:
        """Tell whether a table prints lines: its own, its style's, or those of at least half of its cells."""
        own = child(table, "w:tblPr")
        style = value(child(own, "w:tblStyle"))
        given = child(own, "w:tblBorders")
        layers = [*([] if given is None else [given]), *self.styles.table_borders(style)]
        inside = [_side(layers, each) for each in (*_INSIDE, *_SIDES)]
        if sum(inside) > 1:
            return True
        cells = [down(cell, "w:tcPr", "w:tcBorders") for row in wrapped(table, "w:tr") for cell in wrapped(row, "w:tc")]
        lined = [each for each in cells if each is not None and sum(_side([each], side) for side in _SIDES) > 1]
        return bool(cells) and 2 * len(lined) >= len(cells)


def wrapped(parent: Element, prefixed: str) -> Iterator[Element]:
    """Return the rows of a table, or cells of a row, also those inside of what only wraps them."""
    for each in parent:
        if each.tag == name(prefixed):
            yield each
        elif each.tag not in _NO_WRAPPERS:
            yield from wrapped(each, prefixed)


def _goes_on(cell: Element | None) -> bool:
    """Tell whether a cell belongs to the one above (17.4.84): "continue" is what is meant where nothing is said."""
    merge = child(cell, "w:vMerge")
    return merge is not None and value(merge) != "restart"


def _span(element: Element | None) -> int:
    return min(max(number(element), 0), _MOST_COLUMNS)


def _side(layers: list[Element], side: str) -> bool:
    said = (value(found) for each in layers if (found := child(each, side)) is not None)
    return next(said, "") not in _NO_LINE


def _head(table: Element) -> int:
    """Return how many of the first rows repeat on each page (17.4.78)."""
    count = 0
    for row in wrapped(table, "w:tr"):
        if not is_on(down(row, "w:trPr", "w:tblHeader")):
            break
        count += 1
    return count
