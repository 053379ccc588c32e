"""Every word of a received text stands in its parts, once and in order, whatever its lines are."""

import random

import pytest

from intake.documents.content import Content, FileKind, Mark, Paragraph
from intake.documents.plain_text import pasted
from intake.structure.proof import WordsLostError, prove
from intake.structure.structured_text import structured
from tests.intake.papers import entries_of, received
from tests.support.invented import DOCUMENTS, NAMES

LINES = [
    line for name in NAMES for line in (DOCUMENTS / name / "source.txt").read_text("utf-8").split("\n") if line.strip()
]


@pytest.mark.parametrize("seed", range(40))
def test_no_word_is_lost_of_lines_in_any_order(seed):
    chosen = random.Random(seed).choices(LINES, k=60)  # noqa: S311 - no secret, only an order

    read = structured(pasted("\n".join(chosen)))  # proves its words, or raises

    assert len({part["id"] for part in read.parts}) == len(read.parts)


@pytest.mark.parametrize("seed", range(15))
def test_no_note_is_lost_wherever_its_mark_stands(seed):
    chance = random.Random(seed)  # noqa: S311 - no secret, only places
    lines = chance.choices(LINES, k=30)
    blocks = tuple(
        Paragraph(line, marks=(Mark(chance.randint(0, len(line)), number),)) for number, line in enumerate(lines)
    )
    notes = tuple((Paragraph(f"Chú thích {number}."),) for number in range(len(lines)))

    read = structured(Content(FileKind.DOCX, blocks, notes))

    assert sum(part["id"].startswith("fn-") for part in read.parts) == len(notes)


@pytest.mark.parametrize("spoil", ["lost", "twice", "moved"])
def test_a_word_that_is_lost_doubled_or_moved_is_told_as_an_error_of_the_program(spoil):
    content = received(entries_of("ket-luan-khong-muc"), laid_out=True)
    parts = [dict(part) for part in structured(content).parts]
    place = next(place for place, part in enumerate(parts) if part["id"] == "khoan-2.p1")
    if spoil == "lost":
        parts[place]["text"] = parts[place]["text"].replace("đồi trọc", "")
    elif spoil == "twice":
        parts[place]["text"] += " đồi trọc"
    else:
        parts[place], parts[place + 1] = parts[place + 1], parts[place]

    with pytest.raises(WordsLostError):
        prove(content, parts, [])
