"""
The verbatim text is sacred: prove text.yml equal to the source file it was taken from.

Letters, digits and punctuation must be the same, in the same order, and words must begin and end at the same
places; a line break of the source is the end of a word. Footnotes are moved to their marks: where the extraction
says where they hang (`[footnoteRef:2]`, `[2: …]`), each mark must stand where text.yml says; elsewhere the printed
number may stand there, and the words of the note wherever the page has them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from model.finding import Finding
from model.texts import Node, Text, marked_words
from model.vocabulary import NodeKind
from validation.checkers.texts.received_words import NOTE_MARK, REFERENCE_MARK, ReceivedWords, Word
from validation.rulebook.findings import finding

_EXCERPT = 24
#: So many words of a piece must be found again, after a difference, for the two to go on side by side.
_FOUND_AGAIN = 5


@dataclass(frozen=True, slots=True)
class _Run:
    """The words of one piece, with marks of footnotes, and what text.yml says of their place."""

    node: Node
    key: str
    line: int
    words: list[str]


def fidelity_findings(text: Text, received: ReceivedWords, file: str) -> list[Finding]:
    """
    Compare a text with its source.

    Args:
        text: The structured text.
        received: The words of source.txt, its repairs made.
        file: Path of text.yml relative to the data folder.
    """
    runs = list(_runs(text))
    if not received.has_marks:
        return list(_compare(*_notes_aside(runs, received.words), file))
    notes = [run for run in runs if run.node.kind == NodeKind.FOOTNOTE]
    body = [run for run in runs if run.node.kind != NodeKind.FOOTNOTE]
    return [*_compare(body, received.words, file), *_compare(notes, received.notes, file)]


def _runs(text: Text) -> Iterator[_Run]:
    """Return the words of the text as they must stand in the source."""
    places = {node.id: place for place, node in enumerate(n for n in text.nodes if n.kind == NodeKind.FOOTNOTE)}
    for node in text.nodes:
        notes = text.notes(node.id)
        begin = chr(NOTE_MARK + places[node.id]) if node.id in places else f"{node.number} " if node.number else ""
        for piece in node.pieces:
            marked = (
                part.words + (chr(REFERENCE_MARK + places[part.note.id]) if part.note else "")
                for part in marked_words(piece.text, notes)
            )
            yield _Run(node, piece.key, piece.line, (begin + "".join(marked)).split())
            begin = ""
        if begin.strip():
            yield _Run(node, "number", node.line, begin.split())


def _notes_aside(runs: list[_Run], words: list[Word]) -> tuple[list[_Run], list[Word]]:
    """Take footnotes out of both sides where the source does not say where they hang, wherever a page has them."""
    left, rest = [], list(words)
    for run in runs:
        body = [word.lstrip(_marks(NOTE_MARK, run.words)) for word in run.words]
        place = _place_of(body, rest) if run.node.kind == NodeKind.FOOTNOTE else -1
        if place < 0:
            left.append(_Run(run.node, run.key, run.line, body))
            continue
        numbered = place > 0 and rest[place - 1].text.strip("().[]*") in {"", run.node.id.removeprefix("fn-")}
        del rest[place - numbered : place + len(body)]
    return left, rest


def _marks(first: int, words: list[str]) -> str:
    return "".join({letter for letter in "".join(words[:1]) if ord(letter) >= first}) or "\0"


def _place_of(body: list[str], words: list[Word]) -> int:
    """Return where words stand one after the other; -1 where they do not."""
    starts = (place for place, word in enumerate(words) if word.text == body[0])
    texts = [word.text for word in words]
    return next((place for place in starts if texts[place : place + len(body)] == body), -1)


def _compare(runs: list[_Run], words: list[Word], file: str) -> Iterator[Finding]:
    """Walk both; after a difference go on from the next piece that is found again."""
    position = 0
    for place, run in enumerate(runs):
        theirs = words[position : position + len(run.words)]
        if len(theirs) == len(run.words) and all(map(_is_same, run.words, theirs)):
            position += len(run.words)
            continue
        yield _difference(run, words[position : position + len(run.words) + _EXCERPT], file)
        position = _next_place(runs[place + 1 :], words, position)
    rest = " ".join(word.text for word in words[position:])
    if rest and runs:
        last = runs[-1]
        detail = f"Sau đoạn này, bản gốc còn “{_shown(rest[:_EXCERPT])}” mà toàn văn không có."
        yield finding("text_matches_source", file, last.line, last.key, "", key=last.node.id, detail=detail)


def _is_same(ours: str, theirs: Word) -> bool:
    """Tell whether two words are the same; where a source has no marks, the printed number of a note may stand there."""
    return ours == theirs.text or (not ours.isascii() and theirs.text in _printed(ours))


def _printed(word: str) -> set[str]:
    """Return how a word may be printed whose footnotes the extraction does not mark."""
    marks = [letter for letter in word if ord(letter) >= REFERENCE_MARK]
    if not marks:
        return set()
    forms = {word}
    for mark in marks:
        number = str(ord(mark) - REFERENCE_MARK + 1)
        signs = ("", number, f"({number})", f"[{number}]", "*" * int(number) if len(number) == 1 else "")
        forms = {form.replace(mark, sign) for form in forms for sign in signs}
    return forms


def _difference(run: _Run, theirs: list[Word], file: str) -> Finding:
    our_words, their_words = " ".join(run.words), " ".join(word.text for word in theirs)
    same = _common_length(our_words, their_words)
    begin = max(0, same - _EXCERPT // 2)
    ours = _shown(our_words[begin : same + _EXCERPT // 2])
    source = _shown(their_words[begin : same + _EXCERPT // 2])
    numbered = run.node.number and our_words.startswith(run.node.number) and same < len(run.node.number)
    line = f" (dòng {theirs[0].line} của source.txt)" if theirs else ""
    return finding(
        "text_matches_source",
        file,
        run.node.lines_of["number"] if numbered else run.line,
        "number" if numbered else run.key,
        ours,
        key=run.node.id,
        detail=f"Khác bản gốc{line} từ chữ thứ {same + 1}: ở đây “{ours}”, bản gốc “{source}”.",
    )


def _next_place(following: list[_Run], words: list[Word], start: int) -> int:
    """Find where the next piece begins; without one, the rest counts as read."""
    texts = [word.text for word in words]
    for run in following:
        first = run.words[:_FOUND_AGAIN]
        for place in range(start, len(texts)):
            if texts[place] == first[0] and texts[place : place + len(first)] == first:
                return place
    return len(words)


def _common_length(ours: str, theirs: str) -> int:
    pairs = zip(ours, theirs, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(ours), len(theirs)))


def _shown(words: str) -> str:
    return "".join("[chú thích]" if ord(letter) >= REFERENCE_MARK else letter for letter in words)
