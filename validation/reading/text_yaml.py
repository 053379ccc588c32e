"""Read the flat list of parts in text.yml: what is written, and what follows from id and number."""

import sys
from collections.abc import Iterator, Mapping

import yaml

from model.texts import Node, Piece, Text
from model.texts.grids import Grid, grid_of, no_grid
from model.texts.outline import Outline, kind_of
from validation.reading.yaml_nodes import PlainYamlError, line_of

#: Keys whose value is one text, and keys whose value is a list of lines, in the order the words stand on paper.
_SCALAR_KEYS = ("id", "kind", "number", "run_in_heading", "after", "head", "side")
_WORD_KEYS = ("heading", "text", "left", "right", "lines", "caption", "rows", "notes")
_NO_NUMBER = "Ở đây phải là một số: bao nhiêu hàng (cột) đầu là tiêu đề."


def text_from_yaml(document_id: str, root: yaml.Node) -> Text:
    """
    Make a text from the YAML nodes of text.yml.

    Raises:
        PlainYamlError: a part has the wrong form (no list, no id, an unknown key).
    """
    if not isinstance(root, yaml.SequenceNode):
        raise PlainYamlError(line_of(root), "Ở đây phải là một danh sách (các dòng bắt đầu bằng -).")
    outline = Outline()
    return Text(document_id, tuple(_node(item, outline) for item in root.value))


def _node(item: yaml.Node, outline: Outline) -> Node:
    if not isinstance(item, yaml.MappingNode):
        raise PlainYamlError(line_of(item), "Mỗi phần phải có các khóa id, text.")
    values = {_scalar(key): value for key, value in item.value}
    for key, _ in item.value:
        if key.value not in (*_SCALAR_KEYS, *_WORD_KEYS):
            raise PlainYamlError(line_of(key), f"Khóa lạ “{key.value}”. {_meant(key.value)}".strip())
    words = {key: _scalar(values[key]) for key in _SCALAR_KEYS if key in values}
    if "id" not in words:
        raise PlainYamlError(line_of(item), "Phần này thiếu id.")
    number = words.get("number", "")
    kind = words.get("kind") or kind_of(words["id"], number) or ""
    holder = outline.add(words["id"], kind, number)
    grid = _grid(values) if "rows" in values else no_grid
    return Node(
        id=words["id"],
        kind=sys.intern(str(kind)),
        parent_id=holder.id if holder else None,
        depth=holder.depth + 1 if holder else 1,
        number=number,
        run_in_heading=words.get("run_in_heading", ""),
        after=words.get("after", ""),
        pieces=tuple(_pieces(values, grid)),
        grid=grid,
        line=line_of(item),
        lines_of={key: line_of(value) for key, value in values.items()},
    )


def _meant(key: str) -> str:
    """Say what takes the place of the keys that held parts inside others."""
    if key == "children":
        return "Mọi phần đứng nối nhau trong một danh sách; mã (id) nói phần nào nằm trong phần nào."
    return ""


def _pieces(values: Mapping[str, yaml.Node], grid: Grid) -> Iterator[Piece]:
    for key in _WORD_KEYS:
        if key not in values:
            continue
        if key == "rows":
            yield from (Piece(key, cell.line, line) for cell in grid.cells() for line in cell.lines)
            continue
        listed = values[key]
        items = listed.value if isinstance(listed, yaml.SequenceNode) else [listed]
        for item in items:
            yield Piece(key, line_of(item), _scalar(item))


def _grid(values: Mapping[str, yaml.Node]) -> Grid:
    """Read the rows of a table; what is torn in it is noted."""
    rows = _listed(values["rows"])
    return grid_of(
        [_row(row) for row in rows], list(map(line_of, rows)), _count(values, "head"), _count(values, "side")
    )


def _row(row: yaml.Node) -> list[str]:
    return [_scalar(cell) for cell in _listed(row)]


def _listed(node: yaml.Node) -> list[yaml.Node]:
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise PlainYamlError(line_of(node), "Ở đây phải là danh sách hàng, mỗi hàng là danh sách ô: ['…', '…'].")
    return list(node.value)


def _count(values: Mapping[str, yaml.Node], key: str) -> int:
    if key not in values:
        return 0
    words = _scalar(values[key])
    if not (words.isascii() and words.isdecimal()):
        raise PlainYamlError(line_of(values[key]), _NO_NUMBER)
    return int(words)


def _scalar(node: yaml.Node) -> str:
    """Return the words of a node; those that many nodes and texts have, such as ids and kinds, are held once."""
    if not isinstance(node, yaml.ScalarNode):
        raise PlainYamlError(line_of(node), "Ở đây phải là chữ.")
    return sys.intern(node.value)
