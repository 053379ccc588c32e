"""Read plain YAML: no aliases, no tags, no doubled keys, every scalar text on one line."""

import re

import yaml

_STR, _SEQ, _MAP = (
    "tag:yaml.org,2002:str",
    "tag:yaml.org,2002:seq",
    "tag:yaml.org,2002:map",
)
_IMPLICIT = {f"tag:yaml.org,2002:{name}" for name in ("bool", "int", "float", "null", "timestamp")}
_PLAIN = {_STR, _SEQ, _MAP, "tag:yaml.org,2002:value", "tag:yaml.org,2002:merge"} | _IMPLICIT
_MAX_DEPTH = 20
#: More opening brackets than this on one line is nesting, not text; the parser would recurse.
_MAX_BRACKETS = 200
#: A text in single quotes begins after a dash or a key, and ends with its line; one inside it is doubled.
_OPENS = re.compile(r"\s*(?:- )*(?:\w+: +)?'")
_CLOSED = re.compile(_OPENS.pattern + r"(?:[^']|'')*'\s*")
#: What a value may not begin with: the mark of a tag, an anchor or an alias.
_MARKED = re.compile(r"\s*(?:- )*(?:\w+: +)?([!&*])\S")
#: Finds something in any text that has one of these faults: what it clears need not be read line by line.
_SUSPICIOUS = re.compile(
    r"^[^\S\n]*(?:- )*(?:\w+: +)?(?:'(?![^'\n]*(?:''[^'\n]*)*'[^\S\n]*$)|[!&*]\S)" rf"|^[ -]{{{_MAX_BRACKETS}}}",
    re.MULTILINE,
)
_MARKS = {"!": "Không dùng thẻ YAML (!).", "&": "Không dùng bí danh (& và *).", "*": "Không dùng bí danh (& và *)."}
_UNREADABLE = "Không đọc được dòng này: kiểm tra khoảng trắng đầu dòng, dấu hai chấm sau khóa và các dấu nháy."


class PlainYamlError(Exception):
    """Raised when a YAML file uses more than plain keys, lists and one-line text."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line = line
        self.words = words


def line_of(node: yaml.Node) -> int:
    """Tell the line, from 1, where a node begins."""
    return node.start_mark.line + 1


def read_plain_yaml(text: str) -> yaml.Node:
    """
    Read YAML as nodes that know their line; nothing in it is ever run.

    Scalars stay the text that was typed: `05` is not a number, `no` is not false.

    Raises:
        PlainYamlError: it is no YAML, or not plain.
    """
    _check_lines(text)
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise PlainYamlError(line, _UNREADABLE) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise PlainYamlError(0, _UNREADABLE) from error
    if root is None:
        raise PlainYamlError(0, "Tệp trống.")
    _check_plain(root, set(), 0)
    return root


def _check_lines(text: str) -> None:
    """Refuse deep nesting before the parser, which recurses, meets it; name the line of an open quotation mark."""
    if text.count("[") + text.count("{") <= _MAX_BRACKETS and not _SUSPICIOUS.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if _OPENS.match(line) and not _CLOSED.fullmatch(line):
            raise PlainYamlError(number, "Dấu nháy đơn mở đầu chữ ở dòng này không đóng ở cuối dòng.")
        if marked := _MARKED.match(line):
            raise PlainYamlError(number, _MARKS[marked[1]])
        if line.count("[") + line.count("{") > _MAX_BRACKETS:
            raise PlainYamlError(number, "Lồng quá sâu.")
        if len(line) - len(line.lstrip(" -")) > _MAX_BRACKETS:
            raise PlainYamlError(number, "Thụt vào quá sâu.")


def _check_plain(node: yaml.Node, nodes: set[int], depth: int) -> None:
    """Walk each node once: one met again is an alias, so an alias bomb ends here."""
    if id(node) in nodes:
        raise PlainYamlError(line_of(node), "Không dùng bí danh (& và *).")
    if depth > _MAX_DEPTH:
        raise PlainYamlError(line_of(node), "Lồng quá sâu.")
    nodes.add(id(node))
    if node.tag not in _PLAIN:
        raise PlainYamlError(line_of(node), f"Không dùng thẻ YAML ({node.tag}).")
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        if len(set(keys)) < len(keys):
            doubled = next(key for key, _ in node.value if keys.count(key.value) > 1)
            raise PlainYamlError(line_of(doubled), f"Khóa “{doubled.value}” có hai lần.")
        for key, value in node.value:
            _check_plain(key, nodes, depth + 1)
            _check_plain(value, nodes, depth + 1)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _check_plain(item, nodes, depth + 1)
    elif node.start_mark.line != node.end_mark.line:
        raise PlainYamlError(line_of(node), "Mỗi đoạn chữ phải viết trên một dòng.")
