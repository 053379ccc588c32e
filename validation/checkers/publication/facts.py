"""What the data says now, in the form in which the ledger keeps it (validation/reading/ledger.py)."""

import hashlib
from collections.abc import Mapping

from model.texts import Node
from model.vocabulary import PairBasis
from validation.reading.dataset import Dataset
from validation.reading.ledger import Facts, Rows
from validation.reading.text_files import RawText
from validation.tables.raw_tables import RawTable

#: What of a clause is its place and form; its words are held against source.txt.
_FORM = ("kind", "number", "run_in_heading", "after", "parent_id")
_DIGITS = 16


def facts_of(dataset: Dataset) -> Facts:
    """Return what the data says now."""
    facts: dict[str, Rows] = {table.file: _rows(table) for table in dataset.tables.values()}
    for raw in dataset.texts.values():
        facts[raw.file] = {node.id: form_of(node) for node in raw.text.nodes}
        facts[source_of(raw)] = {str(line): {"sha256": digest} for line, digest in enumerate(digests(raw), start=1)}
        facts |= {table.file: _rows(table) for table in raw.tables}
    return {file: rows for file, rows in sorted(facts.items()) if rows}


def _rows(table: RawTable) -> Rows:
    return {
        key: {column: cell for column, cell in cells.items() if cell is not None}
        for key, cells in zip(table.keys(), table.records(), strict=True)
        if not _states_nothing(table.name, cells)
    }


def _states_nothing(table: str, cells: Mapping[str, str | None]) -> bool:
    """Tell of a row that was computed for review: it may be computed anew, until an editor has decided (decisions/0030)."""
    if table == "clause_pairs":
        return cells["basis"] == PairBasis.COMPUTED
    return table == "fact_editions" and not cells["checked_by"]


def form_of(node: Node) -> Mapping[str, str]:
    """Return the place and the form of one part of a text."""
    values = ((name, getattr(node, name)) for name in _FORM)
    return {name: value for name, value in values if value}


def source_of(raw: RawText) -> str:
    """Return the path of source.txt, relative to the data folder."""
    return raw.file.replace("text.yml", "source.txt")


def digests(raw: RawText) -> list[str]:
    """Return a checksum of every line of source.txt, its white space included."""
    lines = raw.source.split("\n")
    return [hashlib.sha256(line.encode()).hexdigest()[:_DIGITS] for line in lines]
