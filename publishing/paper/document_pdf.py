"""
Every published text as a PDF: on A4 as an office expects it, tagged (PDF/UA-1), the same bytes every time.

Typst sets it: one package without a system library, so that a bare machine can build. It reads no
WOFF2; `fonts/` holds the site's own Noto fonts once more, Latin and Vietnamese merged by fontTools.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import typst

from cache.outputs import OutputCache
from model.addresses import text_place
from model.fingerprint import SHORT_FINGERPRINT, content_fingerprint
from model.naming import comparison_words, titled
from model.portal import Portal, Row
from model.texts import Node, Text, marked_words
from model.texts.head_lines import line_styles
from model.texts.outline import BOLD_NUMBERS
from model.texts.printed import letters_in_order
from model.vocabulary import NodeKind
from publishing.addresses import page_address
from publishing.paper.blocks import FOLDER, LANDSCAPE, Tail, blocks_of, mark_of
from publishing.paper.words_on_paper import words_on_paper
from publishing.proof import prove_equal

#: What parts the words of the portal from those of the document, at its end.
_FOOT = "Phần dưới vạch này do cổng ghi, không thuộc văn bản."
_HERE = Path(__file__).resolve().parent
#: Keys whose words are lines.
_LINES = ("heading", "left", "right", "lines", "caption", "notes")
#: The share of the widest column, in those of the narrowest.
_WIDEST = 9.0


def document_pdf_jobs(outputs: OutputCache, folder: Path) -> list[Callable[[], None]]:
    """Return a job for each published text, which writes `van-ban/<document_id>.pdf` into `folder`."""
    (folder / FOLDER).mkdir(exist_ok=True)
    press = Press()
    return [partial(_write, outputs, press, document_id, folder) for document_id in outputs.portal.texts]


def _write(outputs: OutputCache, press: "Press", document_id: str, folder: Path) -> None:
    """Write a PDF; it is set only when its words have changed."""
    name = f"{FOLDER}/{document_id}.pdf"
    (folder / name).write_bytes(outputs.get_or_make(name, partial(press.pdf, document_id=document_id)))


class Press:
    """A typesetter with its fonts read once for all documents."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])
        return typst.Compiler(_HERE / "document.typ", root=_HERE, font_paths=fonts)

    def pdf(self, portal: Portal, document_id: str) -> bytes:
        """
        Set one document; its words go in as JSON, so no letter of them is ever markup.

        Raises:
            ProofError: the print does not hold exactly the words of the text.
        """

        paper = paper_of(portal, document_id)
        words = json.dumps(paper, ensure_ascii=False)
        day = datetime.combine(portal.checked_on, time(), UTC)
        inputs = {"document": words}
        made = self._compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=day)
        if not isinstance(made, bytes):
            message = "typst returned no file"
            raise TypeError(message)
        expected = letters_in_order(portal.texts[document_id]) + "".join(f"{_FOOT}{paper['standing']}".split())
        prove_equal(f"bản in {document_id}.pdf", expected, "".join(words_on_paper(made).split()))
        return made


def paper_of(portal: Portal, document_id: str) -> dict[str, Any]:
    """Return all that stands on the paper of a document."""
    document, day = portal.row("documents", document_id), portal.checked_on
    words = {
        "title": titled(document),
        "mark": mark_of(document, portal.texts[document_id]),
        "address": f"Địa chỉ trên cổng: {page_address(text_place(document_id))}",
        "foot": _FOOT,
        "standing": _standing(portal, document),
        "parts": list(_parts(portal.texts[document_id])),
    }
    fingerprint = content_fingerprint([words])[:SHORT_FINGERPRINT]
    return words | {
        "checked_on": {"year": day.year, "month": day.month, "day": day.day},
        "source": f"Dữ liệu kiểm tra ngày {portal.settings.date_words(day)} · dấu vân tay của bản in này {fingerprint}",
    }


def _standing(portal: Portal, document: Row) -> str:
    as_of = (
        f"Tình trạng: {document.status.label}, ghi nhận đến ngày {portal.settings.date_words(document.status_as_of)}."
    )
    return " ".join(filter(None, [as_of, comparison_words(portal.texts[document.document_id]), document.note]))


def _parts(text: Text) -> Iterator[dict[str, Any]]:
    for block in blocks_of(text):
        if isinstance(block, Tail):
            sides = {side: [_part(text, node) for node in nodes] for side, nodes in block._asdict().items()}
            yield {"kind": "tail"} | sides
        else:
            yield _part(text, block)


def _part(text: Text, node: Node) -> dict[str, Any]:
    notes = text.notes(node.id)
    words = {key: [list(_runs(line, notes)) for line in node.lines(key)] for key in _LINES}
    return words | {
        "kind": node.kind,
        "styles": {key: line_styles(key, node.lines(key)) for key in ("left", "right")},
        "is_bold": node.kind in BOLD_NUMBERS,
        "level": text.level(node),
        "opening": node.number,
        "runs": list(_running_text(node, notes)),
        "table": _table(node, notes) if node.grid.rows else None,
    }


def _running_text(node: Node, notes: tuple[Node, ...]) -> Iterator[dict[str, str]]:
    """Cut the words of a part where a heading that runs into it ends and where its footnotes hang."""
    text = "\n".join(node.lines("text"))
    for run in _runs(node.run_in_heading, notes) if node.run_in_heading else ():
        yield run | {"kind": "strong"} if run["kind"] == "text" else run
    yield from _runs(text.removeprefix(node.run_in_heading), notes)


def _runs(words: str, notes: tuple[Node, ...]) -> Iterator[dict[str, str]]:
    for part in marked_words(words, notes):
        if part.words:
            yield {"kind": "text", "text": part.words}
        if part.note:
            yield {"kind": "note", "text": part.note.text}


def _table(node: Node, notes: tuple[Node, ...]) -> dict[str, Any]:
    cells = [
        {
            "row": cell.row,
            "rowspan": cell.row_span,
            "colspan": cell.column_span,
            "is_header": cell.row <= node.grid.head or cell.column <= node.grid.side,
            "lines": [list(_runs(line, notes)) for line in cell.text.split("\n")],
        }
        for cell in node.grid.cells()
    ]
    # Columns share the width of the page by the longest words in them, within bounds.
    widths = [1.0] * node.grid.width
    for cell in node.grid.cells():
        if cell.column_span == 1:
            widths[cell.column - 1] = max(widths[cell.column - 1], min(len(cell.text) ** 0.5, _WIDEST))
    return {
        "widths": widths,
        "head": node.grid.head,
        "cells": cells,
        "is_layout": node.kind == NodeKind.LAYOUT,
        "is_wide": node.grid.width >= LANDSCAPE,
    }
