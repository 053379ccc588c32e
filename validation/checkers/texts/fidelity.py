"""
The verbatim text is sacred: prove text.yml equal to the source file it was taken from.

Letters, digits and punctuation must be the same, in the same order. White space must be the
same too, except at the ends of lines and where repairs.csv lists that the extraction had
joined two words. Extraction marks (`[footnoteRef:2]`, `[2: …]`, `[bookmark: …]`) become
footnotes: each mark must stand where text.yml says its footnote hangs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.finding import Finding
from model.texts import Node, Text
from validation.reading.text_files import Repair
from validation.rulebook.findings import finding

_REFERENCE = re.compile(r"\[footnoteRef:(\d+)\]")
_NOTE = re.compile(r"\[(\d+): ([^\[\]]*)\]")
_BOOKMARK = re.compile(r"\[bookmark: [^\[\]]*\]")
#: Private-use characters stand for the marks while texts are compared.
_REFERENCE_MARK, _NOTE_MARK = 0xE000, 0xF000
_EXCERPT = 24


@dataclass(frozen=True, slots=True)
class _Run:
    """The words of one piece with what text.yml says of their place."""

    node: Node
    key: str
    line: int
    words: str


def fidelity_findings(text: Text, source: str, file: str, repairs: list[Repair]) -> list[Finding]:
    """
    Compare a text with its source file.

    Args:
        text: The structured text.
        source: The content of source.txt.
        file: Path of text.yml relative to the data folder.
        repairs: Joined words of the source; `⏎` stands for a line break.
    """
    return list(_compare(list(_runs(text)), _prepared(source, repairs), file))


def is_in_source(repair: Repair, source: str) -> bool:
    """Tell whether the source has the joined words where the repair says."""
    return source.startswith(repair.raw.replace("⏎", "\n"), _place(repair, source))


def _place(repair: Repair, source: str) -> int:
    """Find the joined words on their line; the end of the source if they are not there."""
    begin = len("".join(source.splitlines(keepends=True)[: repair.line - 1]))
    line_end = source.find("\n", begin)
    limit = (len(source) if line_end < 0 else line_end) + len(repair.raw)
    found = source.find(repair.raw.replace("⏎", "\n"), begin, limit)
    return len(source) if found < 0 else found


def _prepared(source: str, repairs: list[Repair]) -> str:
    """Apply the listed repairs and turn extraction marks into single characters."""
    for repair in sorted(repairs, key=lambda each: each.line, reverse=True):
        if is_in_source(repair, source):
            place, raw = _place(repair, source), repair.raw
            source = source[:place] + repair.repaired + source[place + len(raw) :]
    source = _BOOKMARK.sub("", source)
    order = {mark: place for place, mark in enumerate(_REFERENCE.findall(source))}
    source = _REFERENCE.sub(lambda m: chr(_REFERENCE_MARK + order[m[1]]), source)
    return _NOTE.sub(lambda m: f"\n{chr(_NOTE_MARK + order.get(m[1], len(order)))}{m[2]}\n", source)


def _runs(text: Text) -> Iterator[_Run]:
    """Return the words of the text as they must stand in the prepared source."""
    places = {node.id: place for place, node in enumerate(n for n in text.all_nodes if n.kind == "footnote")}
    for node in text.all_nodes:
        for first, piece in enumerate(node.pieces):
            words = piece.text
            for note in node.notes:
                mark = chr(_REFERENCE_MARK + places[note.id])
                words = words.replace(note.after, note.after + mark, 1)
            if node.kind == "footnote" and first == 0:
                words = chr(_NOTE_MARK + places[node.id]) + words
            elif node.number and first == 0:
                words = f"{node.number} {words}"
            yield _Run(node, piece.key, piece.line, words)


def _compare(runs: list[_Run], source: str, file: str) -> Iterator[Finding]:
    """Walk both; after a difference go on from the next piece that is found again."""
    position = 0
    for place, run in enumerate(runs):
        start = _skip_space(source, position)
        if source.startswith(run.words, start) and _ends_here(source, start + len(run.words)):
            position = start + len(run.words)
            continue
        same = _common_length(run.words, source[start : start + len(run.words)])
        yield _difference(run, source, start, same, file)
        position = _next_place(runs[place + 1 :], source, start)
    rest = source[position:].strip()
    if rest and runs:
        last = runs[-1]
        yield finding(
            "text_matches_source",
            file,
            last.line,
            last.key,
            "",
            key=last.node.id,
            detail=f"Sau đoạn này, bản gốc còn “{_shown(rest[:_EXCERPT])}” mà toàn văn không có.",
        )


def _difference(run: _Run, source: str, start: int, same: int, file: str) -> Finding:
    begin = max(0, same - _EXCERPT // 2)
    ours = _shown(run.words[begin : same + _EXCERPT // 2])
    theirs = _shown(source[start + begin : start + same + _EXCERPT // 2].split("\n", maxsplit=1)[0])
    numbered = run.node.number and run.words.startswith(run.node.number) and same < len(run.node.number)
    return finding(
        "text_matches_source",
        file,
        run.node.lines_of["number"] if numbered else run.line,
        "number" if numbered else run.key,
        ours,
        key=run.node.id,
        detail=f"Khác bản gốc từ chữ thứ {same + 1}: ở đây “{ours}”, bản gốc “{theirs}”.",
    )


def _next_place(following: list[_Run], source: str, start: int) -> int:
    """Find where the next piece begins; without one, the rest counts as read."""
    for run in following:
        found = source.find(run.words[: 2 * _EXCERPT], start)
        if found >= 0:
            return found
    return len(source)


def _skip_space(source: str, position: int) -> int:
    while position < len(source) and source[position].isspace():
        position += 1
    return position


def _ends_here(source: str, position: int) -> bool:
    """Tell whether a line ends here: pieces are whole lines."""
    rest = source[position:].lstrip(" \t")
    return not rest or rest[0] == "\n"


def _common_length(words: str, theirs: str) -> int:
    pairs = zip(words, theirs, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(words), len(theirs)))


def _shown(words: str) -> str:
    return "".join("[chú thích]" if ord(c) >= _REFERENCE_MARK else c for c in words).replace("\n", "⏎")
