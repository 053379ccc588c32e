"""The kinds of parts that a text is made of, each with an example as text.yml writes it."""

from markupsafe import Markup

from macros.html.markup import Line, element, table
from macros.html.markup import row as table_row
from model.portal import Portal
from model.texts.examples import EXAMPLES, Example
from model.vocabulary import NodeKind

#: Where the parts of a table stand, which follow from its rows.
_OF_TABLE = (
    (NodeKind.ROW, "dieu-15.1.bang-1.r2", "hàng thứ hai của bảng; suy ra từ rows"),
    (NodeKind.CELL, "dieu-15.1.bang-1.r2c3", "ô thứ ba của hàng ấy; suy ra từ rows"),
)


def text_kinds(portal: Portal) -> Markup:
    """
    List every kind of part with its printed number, its id and the key of its words.

    In a page: `{{ text_kinds() }}`.
    """
    del portal  # the same for all data
    rows = [*map(_row, EXAMPLES), *(_cells(kind, clause_id, "", words) for kind, clause_id, words in _OF_TABLE)]
    return table("Các loại phần của toàn văn", ["Loại (kind)", "Tên", "Số in (number)", "Mã (id)", "Chữ"], rows)


def _row(example: Example) -> Line:
    words = f"{example.key}: {example.words}" if example.words else f"{example.key}: {example.kind.value}"
    return _cells(example.kind, example.id, example.number, words)


def _cells(kind: NodeKind, clause_id: str, number: str, words: str) -> Line:
    return table_row([element("code", kind.value), kind.label, number or "–", element("code", clause_id), words])
