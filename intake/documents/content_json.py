"""Content as JSON and back: what a process with limits hands to the one that asked for it."""

import json
from dataclasses import asdict
from typing import Any

from intake.documents.content import (
    Block,
    Cell,
    Content,
    FileKind,
    Mark,
    Paragraph,
    Remark,
    Span,
    Table,
    Unprinted,
)
from model.vocabulary import Doubt

Fields = dict[str, Any]


def as_json(content: Content) -> str:
    """Return content as JSON."""
    return json.dumps(asdict(content), ensure_ascii=False, default=sorted)


def from_json(text: str) -> Content:
    """Return the content that `as_json` wrote."""
    fields = json.loads(text)
    return Content(
        FileKind(fields["kind"]),
        tuple(_block(each) for each in fields["blocks"]),
        tuple(tuple(_paragraph(each) for each in note) for note in fields["notes"]),
        tuple(Remark(*each) for each in fields["remarks"]),
        tuple(Unprinted(*each) for each in fields["unprinted"]),
        tuple(Remark(*each) for each in fields["asked"]),
        tuple(fields["old_fonts"]),
    )


def _block(fields: Fields) -> Block:
    return _paragraph(fields) if "words" in fields else _table(fields)


def _paragraph(fields: Fields) -> Paragraph:
    made = {
        "marks": tuple(Mark(*each) for each in fields["marks"]),
        "bold": tuple(Span(*each) for each in fields["bold"]),
        "italic": tuple(Span(*each) for each in fields["italic"]),
        "doubts": frozenset(Doubt(each) for each in fields["doubts"]),
    }
    return Paragraph(**(fields | made))


def _table(fields: Fields) -> Table:
    return Table(**(fields | {"rows": tuple(tuple(_cell(cell) for cell in row) for row in fields["rows"])}))


def _cell(fields: Fields) -> Cell:
    return Cell(**(fields | {"blocks": tuple(_block(each) for each in fields["blocks"])}))
