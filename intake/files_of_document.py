"""The files that a received document becomes, as bytes by their path in the data folder."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from editing.canonical import csv_text
from editing.codes import codes_after
from editing.text_form import text_yml
from intake.documents.content import Content, paragraphs_of
from intake.documents.printed_lines import printed_text
from intake.entry import Entry
from intake.proposals.proposal import Proposal
from intake.proposals.storing import proposal_rows, proposals_csv
from intake.structure.elements.columns import Move
from intake.structure.structured_text import StructuredText
from model.addresses import text_place
from model.day import build_day
from model.vocabulary import Doubt, PublicationKind, RepairKind
from validation.schemas import ReceivedSchema, RepairSchema, TableSchema
from validation.tables.key_order import record_order

if TYPE_CHECKING:
    from validation.reading.dataset import Dataset

_Row = Mapping[str, str | None]
_EXTRACTOR = "python -m intake"
_ANNOUNCED = "Đăng toàn văn của “{}”, trước đây chỉ được viện dẫn; các ô về văn bản nay theo chính văn bản."


class FilesOfDocument:
    """The files of one document, to be put beside those that are there."""

    def __init__(self, dataset: "Dataset", document_id: str) -> None:
        """
        Take the data as they stand.

        Args:
            dataset: What was read of the folder.
            document_id: The id of the document.
        """
        self._dataset, self._id = dataset, document_id

    def files(
        self, received: bytes, content: Content, text: StructuredText, entry: Entry, proposals: Sequence[Proposal]
    ) -> dict[str, bytes]:
        """
        Return all that is written.

        Args:
            received: The bytes of the received file.
            content: What it prints.
            text: Its parts.
            entry: Its rows.
            proposals: What waits for an editor.
        """
        base = f"texts/{self._id}"
        name = f"ban-nhan.{_suffix(content)}"
        events, announced = [entry.event] if entry.event else [], self._announcement(entry)
        tables = {"documents": [entry.document], "status_events": events, "publications": announced}
        words = {f"{table}.csv": self._with_rows(table, rows) for table, rows in tables.items() if rows}
        source = printed_text(content)
        words |= {
            f"{base}/text.yml": text_yml(text.parts),
            f"{base}/source.txt": source + "\n",
            f"{base}/received.csv": csv_text(_columns(ReceivedSchema), [_received_row(name, received, content, text)]),
            f"{base}/proposals.csv": proposals_csv(proposal_rows(proposals)),
        }
        if text.moves:
            words[f"{base}/repairs.csv"] = csv_text(_columns(RepairSchema), _repairs(source, text.moves))
        return {f"{base}/received/{name}": received} | {file: each.encode() for file, each in words.items()}

    def _with_rows(self, name: str, new: Sequence[Mapping[str, str]]) -> str:
        """Return a table with new rows in their places; a row with a key that is there takes its place."""
        table = self._dataset.tables[name]
        key = table.key[0]
        rows: dict[str, dict[str, str | None]] = {str(row[key]): dict(row) for row in table.records()}
        for row in map(dict, new):
            code = row.get(key) or self._next(name)
            rows[code] = dict.fromkeys(table.columns) | rows.get(code, {}) | row | {key: code}
        return csv_text([*table.columns], sorted(rows.values(), key=record_order(table.schema)))

    def _announcement(self, entry: Entry) -> list[dict[str, str]]:
        """Return the entry of the publication log, where what was published of the document changes."""
        lock = self._dataset.tables["published_ids"].records()
        if not any(row["table"] == "documents" and row["id"] == self._id for row in lock):
            return []
        return [
            {
                "published_date": build_day().isoformat(),
                "kind": PublicationKind.CHANGED.value,
                "document_id": self._id,
                "title": f"Đăng toàn văn {entry.document['title']}",
                "words": _ANNOUNCED.format(entry.document["title"]),
                "address": text_place(self._id),
            }
        ]

    def _next(self, name: str) -> str:
        """Return a code of a table that nobody ever had, published and withdrawn ones included."""
        table = self._dataset.tables[name]
        return next(codes_after(table.schema, {*table.cells(table.key[0]), *self._dataset.published(name)}))


def _columns(schema: type[TableSchema]) -> list[str]:
    return [str(name) for name in schema.to_schema().columns]


def _repairs(source: str, moves: Iterable[Move]) -> Iterator[dict[str, str]]:
    """Return the repairs for words of shared lines that are read elsewhere than they stand."""
    lines = [" ".join(line.split()) for line in source.split("\n")]  # a tab parts columns there, a blank in a move
    for move in moves:
        line = lines.index(" ".join(move.line.split())) + 1
        yield {"line": str(line), "raw": move.raw, "repaired": move.repaired, "kind": RepairKind.MOVE}


def _received_row(name: str, received: bytes, content: Content, text: StructuredText) -> dict[str, str]:
    return {
        "file": name,
        "sha256": hashlib.sha256(received).hexdigest(),
        "form": content.kind.value,
        "received_on": build_day().isoformat(),
        "is_reference": "true",
        "extractor": _EXTRACTOR,
        "doubts": "; ".join(each.value for each in Doubt if each in set(_doubts(content, text))),
    } | dict.fromkeys(("received_from", "extractor_version", "compared_by", "compared_on"), "")


def _doubts(content: Content, text: StructuredText) -> Iterator[Doubt]:
    """Return why a person must compare the text with the file before it is called verbatim."""
    for paragraph in (*paragraphs_of(content.blocks), *chain.from_iterable(content.notes)):
        yield from paragraph.doubts
    if text.questions or content.asked:
        yield Doubt.OPEN_QUESTION


def _suffix(content: Content) -> str:
    return "txt" if content.kind == "text" else content.kind.value
