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
from model.naming import vietnamese_date
from model.portal import Portal, Row
from model.texts import Node, Text
from model.vocabulary import DocumentStatus, NodeKind
from publishing.addresses import page_address

#: In the folder of downloads.
FOLDER = "van-ban"
_HERE = Path(__file__).resolve().parent
_AT_THE_END = (NodeKind.RECIPIENTS, NodeKind.FILE_NOTE, NodeKind.SIGNATURE)


def document_pdf_jobs(outputs: OutputCache, folder: Path) -> list[Callable[[], None]]:
    """Return a job for each published text, which writes `van-ban/<document_id>.pdf` into `folder`."""
    (folder / FOLDER).mkdir(exist_ok=True)
    press = _Press()
    return [partial(_write, outputs, press, document_id, folder) for document_id in outputs.portal.texts]


def _write(outputs: OutputCache, press: "_Press", document_id: str, folder: Path) -> None:
    """Write a PDF; it is set only when its words have changed."""
    name = f"{FOLDER}/{document_id}.pdf"
    (folder / name).write_bytes(outputs.get_or_make(name, partial(press.pdf, document_id=document_id)))


class _Press:
    """A typesetter with its fonts read once for all documents."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])
        return typst.Compiler(_HERE / "document.typ", root=_HERE, font_paths=fonts)

    def pdf(self, portal: Portal, document_id: str) -> bytes:
        """Set one document; its words go in as JSON, so no letter of them is ever markup."""
        words = json.dumps(paper_of(portal, document_id), ensure_ascii=False)
        day = datetime.combine(portal.checked_on, time(), UTC)
        inputs = {"document": words}
        made = self._compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=day)
        if not isinstance(made, bytes):
            message = "typst returned no file"
            raise TypeError(message)
        return made


def paper_of(portal: Portal, document_id: str) -> dict[str, Any]:
    """Return all that stands on the paper of a document."""
    document, day = portal.row("documents", document_id), portal.checked_on
    words = {
        "title": document.title,
        "mark": "DỰ THẢO" if document.status == DocumentStatus.DRAFT else "",
        "address": f"Địa chỉ trên cổng: {page_address(text_place(document_id))}",
        "standing": _standing(document),
        "parts": list(_parts(portal.texts[document_id])),
    }
    fingerprint = content_fingerprint([words])[:SHORT_FINGERPRINT]
    return words | {
        "checked_on": {"year": day.year, "month": day.month, "day": day.day},
        "source": f"Dữ liệu kiểm tra ngày {vietnamese_date(day)} · dấu vân tay của bản in này {fingerprint}",
    }


def _standing(document: Row) -> str:
    as_of = f"Tình trạng: {document.status.label}, ghi nhận đến ngày {vietnamese_date(document.status_as_of)}."
    return " ".join(filter(None, [as_of, document.note]))


def _parts(text: Text) -> Iterator[dict[str, Any]]:
    """Return the parts in the order of the paper; recipients and signature stand side by side."""
    tail = [node for node in text.nodes if node.kind in _AT_THE_END]
    for top in text.nodes:
        if top in tail:
            continue
        yield from (_part(node) for node in top.walk() if node.kind != NodeKind.FOOTNOTE)
    if tail:
        yield {"kind": "tail", "parts": [{"kind": node.kind, "lines": node.text.split("\n")} for node in tail]}


def _part(node: Node) -> dict[str, Any]:
    sides = {side: node.lines(side) for side in ("left", "right")}
    level = node.id.count(".") + 1 if node.number and node.children else 0
    return {
        "kind": node.kind,
        "text": node.text,
        "lines": node.lines(),
        "level": level,
        "runs": list(_runs(node)),
    } | sides


def _runs(node: Node) -> Iterator[dict[str, str]]:
    """Cut the words of a node where its number and heading end and where its footnotes hang."""
    text = node.text.removeprefix(node.run_in_heading)
    if opening := " ".join(filter(None, [node.number, node.run_in_heading])):
        yield {"kind": "strong", "text": opening if node.run_in_heading else f"{opening} "}
    for note in node.notes:
        before, mark, text = text.partition(note.after)
        yield {"kind": "text", "text": before + mark}
        yield {"kind": "note", "text": note.text}
    yield {"kind": "text", "text": text}
