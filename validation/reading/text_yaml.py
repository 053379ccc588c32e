"""Make the tree of a text from the YAML nodes of text.yml."""

import sys
from collections.abc import Iterator, Mapping

import yaml

from model.texts import Node, Piece, Text
from model.vocabulary import NodeKind
from validation.reading.yaml_nodes import PlainYamlError, line_of

#: Keys whose value is one text, and keys whose value is a list of lines.
_LINE_KEYS = ("left", "right", "lines")
_SCALAR_KEYS = ("id", "kind", "number", "run_in_heading", "after", "text")
_LISTS_OF_NODES = ("children", "notes")


def text_from_yaml(document_id: str, root: yaml.Node) -> Text:
    """
    Make the tree from the YAML nodes of text.yml.

    Raises:
        PlainYamlError: a node has the wrong form (no list, no id, an unknown key).
    """
    return Text(document_id, tuple(_nodes(root, None)))


def _nodes(listed: yaml.Node, parent_id: str | None, kind: str = "") -> Iterator[Node]:
    if not isinstance(listed, yaml.SequenceNode):
        raise PlainYamlError(line_of(listed), "Ở đây phải là một danh sách (các dòng bắt đầu bằng -).")
    for item in listed.value:
        if not isinstance(item, yaml.MappingNode):
            raise PlainYamlError(line_of(item), "Mỗi phần phải có các khóa id, kind, text.")
        yield _node(item, parent_id, kind)


def _node(item: yaml.MappingNode, parent_id: str | None, kind: str) -> Node:
    values = {_scalar(key): value for key, value in item.value}
    for key, _ in item.value:
        if key.value not in (*_SCALAR_KEYS, *_LINE_KEYS, *_LISTS_OF_NODES):
            raise PlainYamlError(line_of(key), f"Khóa lạ “{key.value}”.")
    words = {key: _scalar(values[key]) for key in _SCALAR_KEYS if key in values}
    if "id" not in words or not (kind or "kind" in words):
        raise PlainYamlError(line_of(item), "Phần này thiếu id hoặc kind.")
    return Node(
        id=words["id"],
        kind=kind or words["kind"],
        parent_id=parent_id,
        number=words.get("number", ""),
        run_in_heading=words.get("run_in_heading", ""),
        after=words.get("after", ""),
        pieces=tuple(_pieces(values)),
        children=_inner(values, "children", words["id"]),
        notes=_inner(values, "notes", words["id"], NodeKind.FOOTNOTE.value),
        line=line_of(item),
        lines_of={key: line_of(value) for key, value in values.items()},
    )


def _inner(values: Mapping[str, yaml.Node], key: str, parent_id: str, kind: str = "") -> tuple[Node, ...]:
    return tuple(_nodes(values[key], parent_id, kind)) if key in values else ()


def _pieces(values: Mapping[str, yaml.Node]) -> Iterator[Piece]:
    for key in ("text", *_LINE_KEYS):
        if key not in values:
            continue
        listed = values[key]
        items = listed.value if isinstance(listed, yaml.SequenceNode) else [listed]
        for item in items:
            yield Piece(key, line_of(item), _scalar(item))


def _scalar(node: yaml.Node) -> str:
    """Return the words of a node; those that many nodes and texts have, such as ids and kinds, are held once."""
    if not isinstance(node, yaml.ScalarNode):
        raise PlainYamlError(line_of(node), "Ở đây phải là chữ.")
    return sys.intern(node.value)
