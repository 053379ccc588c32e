"""A table of a text as HTML: headers with their scope, merged cells, caption and the lines below it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from macros.documents.words import TextPage, running_words
from macros.html.markup import element, joined
from model.texts import Node, anchor
from model.texts.citations import clause_name
from model.texts.grids import Cell
from model.vocabulary import NodeKind


def text_table(page: TextPage, node: Node) -> Markup:
    """
    Render the cells of a table, form or layout block, each at its anchor.

    The box around it scrolls sideways on a narrow screen, and nothing else does; a layout block is no table of data,
    which its role tells a screen reader.
    """
    captions = node.lines("caption")
    table = element(
        "table",
        joined(
            [
                element("caption", joined(_lines(page, node, captions), "\n")) if captions else None,
                *_groups(page, node),
            ],
            "\n",
        ),
        class_="text-table",
        role="presentation" if node.kind == NodeKind.LAYOUT else None,
    )
    box = element("div", table, class_="text-table-box", role="region", aria_label=_name(page, node), tabindex="0")
    return joined([box, *(element("p", line) for line in _lines(page, node, node.lines("notes")))], "\n")


def _name(page: TextPage, node: Node) -> str:
    """Name a table by its place, which no other has, and by its caption: "Bảng tại khoản 2 Điều 5: Mức chi"."""
    place = clause_name(page.text, node.id)
    return ": ".join([f"{place[:1].upper()}{place[1:]}", *node.lines("caption")])


def _lines(page: TextPage, node: Node, lines: Sequence[str]) -> list[Markup]:
    return [element("span", running_words(page, node, line), class_="line") for line in lines]


def _groups(page: TextPage, node: Node) -> Iterator[Markup]:
    rows = [_row(page, node, number, cells) for number, cells in enumerate(node.grid.rows, start=1)]
    if node.grid.head:
        yield element("thead", joined(rows[: node.grid.head], "\n"))
    if rows[node.grid.head :]:
        yield element("tbody", joined(rows[node.grid.head :], "\n"))


def _row(page: TextPage, node: Node, number: int, cells: tuple[Cell, ...]) -> Markup:
    return element("tr", joined((_cell(page, node, cell) for cell in cells), "\n"), id=anchor(f"{node.id}.r{number}"))


def _cell(page: TextPage, node: Node, cell: Cell) -> Markup:
    """Render one cell; a header says whether it heads columns or rows."""
    scope = _scope(node, cell)
    lines = cell.text.split("\n")
    words = joined(_lines(page, node, lines), "\n") if len(lines) > 1 else running_words(page, node, cell.text)
    return element(
        "th" if scope else "td",
        words,
        id=anchor(f"{node.id}.r{cell.row}c{cell.column}"),
        scope=scope,
        rowspan=str(cell.row_span) if cell.row_span > 1 else None,
        colspan=str(cell.column_span) if cell.column_span > 1 else None,
    )


def _scope(node: Node, cell: Cell) -> str | None:
    if cell.row <= node.grid.head:
        return "colgroup" if cell.column_span > 1 else "col"
    if cell.column <= node.grid.side:
        return "rowgroup" if cell.row_span > 1 else "row"
    return None
