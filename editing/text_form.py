"""Texts as the portal writes them: text.yml, one part after another, the words in single quotes (decisions/0022)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

#: The keys of a part in the order in which they are written.
KEYS = (
    "id", "kind", "number", "heading", "run_in_heading", "after", "caption", "head", "side",
    "lines", "left", "right", "text", "rows", "notes",
)  # fmt: skip
#: Keys whose values are codes of the portal, and no words of the document.
_BARE = frozenset({"id", "kind", "head", "side"})

Value = str | int | Sequence[str] | Sequence[Sequence[str]]


def text_yml(parts: Iterable[Mapping[str, Value]]) -> str:
    """
    Return the text of text.yml.

    Args:
        parts: The parts in paper order. Each maps the keys of KEYS that it has to words, to lists of lines, or for
            `rows` to lists of cells.
    """
    return "".join(line + "\n" for part in parts for line in _part(part))


def _part(part: Mapping[str, Value]) -> Iterator[str]:
    begin = "- "
    for key in KEYS:
        if key in part:
            for line in _entry(key, part[key]):
                yield begin + line
                begin = "  "


def _entry(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, str | int):
        yield f"{key}: {value if key in _BARE else _quoted(str(value))}"
        return
    yield f"{key}:"
    for line in value:
        if isinstance(line, str):
            yield f"  - {_quoted(line)}"
        else:
            yield f"  - [{', '.join(map(_quoted, line))}]"


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
