"""
The proof that every word of a received text stands in its parts, once: told as an error of this program where not.

Columns that share lines are read one after the other, so that their words move; of all else the order is proved too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from editing.text_form import Value
from intake.documents.content import Block, Content, Paragraph
from intake.documents.printed_lines import cells_in_order
from intake.structure.elements.lines import lines_of, shown
from model.texts.grids import ABOVE, BREAK, LEFT

_KEYS = ("number", "heading", "text", "left", "right", "lines", "caption", "rows", "notes")
_MOVED = ("left", "right", "lines")


class WordsLostError(Exception):
    """Raised when a word of a received text stands in no part or in two: an error of the program, not of the file."""


def prove(content: Content, parts: Sequence[Mapping[str, Value]], notes: Sequence[int]) -> None:
    """
    Prove that parts hold the words of a text.

    Args:
        content: What the file prints.
        parts: The entries of text.yml.
        notes: Which footnotes they hold, in their order.

    Raises:
        WordsLostError: they do not.
    """
    printed = [word for paragraph in _paragraphs(content.blocks) for word in _words(paragraph)]
    written = [word for part in parts if not _is_note(part) for word in _words_of(part, _KEYS)]
    _compare(Counter("".join(printed)), Counter("".join(written)))
    moved = Counter(word for part in parts for word in _words_of(part, _MOVED))
    _compare_order(_without(printed, moved), _without(written, moved))
    if sorted(notes) != list(range(len(content.notes))):
        told = f"Chú thích thiếu hoặc lặp: {[*notes]} trong {len(content.notes)}."
        raise WordsLostError(told)
    printed_notes = [word for note in notes for paragraph in content.notes[note] for word in _words(paragraph)]
    written_notes = [word for part in parts if _is_note(part) for word in _words_of(part, _KEYS)]
    _compare_order("".join(printed_notes), "".join(written_notes))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in cells_in_order(block):
                yield from _paragraphs(cell.blocks)


def _words(paragraph: Paragraph) -> Iterator[str]:
    return (word for line in lines_of(paragraph) for word in shown(line).split())


def _is_note(part: Mapping[str, Value]) -> bool:
    return str(part["id"]).startswith("fn-")


def _words_of(part: Mapping[str, Value], keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        value = part.get(key, ())
        for line in [value] if isinstance(value, str) else value if not isinstance(value, int) else ():
            cells = [line] if isinstance(line, str) else line
            yield from (
                word for cell in cells if cell not in (ABOVE, LEFT) for word in cell.replace(BREAK, " ").split()
            )


def _without(words: Iterable[str], moved: Counter[str]) -> str:
    return "".join(word for word in words if word not in moved)


def _compare(printed: Counter[str], written: Counter[str]) -> None:
    lost, added = printed - written, written - printed
    if lost or added:
        told = f"Chữ mất: {dict(lost)}; chữ thừa: {dict(added)}."
        raise WordsLostError(told)


def _compare_order(printed: str, written: str) -> None:
    if printed != written:
        place = next((place for place, pair in enumerate(zip(printed, written, strict=False)) if pair[0] != pair[1]), 0)
        told = f"Chữ không còn đúng thứ tự: “{printed[place : place + 40]}” thành “{written[place : place + 40]}”."
        raise WordsLostError(told)
