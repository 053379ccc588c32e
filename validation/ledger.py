"""
The ledger: every fact as it was published, so that none changes or vanishes unnoticed.

`published_facts.json` holds, by file, row and column, what the data said when an editor last
ran `python -m validation confirm`; of source.txt it holds a checksum of each line. The ledger
is written by that command only, and sealed, so that a change of its own is noticed too.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from validation.dataset import LEDGER, Dataset
from validation.files import Limits, file_text
from validation.findings import Finding, finding
from validation.raw_texts import RawText
from validation.tables import RawTable
from validation.texts import Node

#: By row (its key, as exceptions name it) what stands in each column that is not empty.
Rows = Mapping[str, Mapping[str, str]]
Facts = Mapping[str, Rows]
#: What of a clause is its place and form; its words are held against source.txt.
_FORM = ("kind", "number", "run_in_heading", "after", "parent_id")
_DIGITS = 16
_SEAL = "seal"


def read_ledger(folder: Path) -> tuple[Facts | None, list[Finding]]:
    """
    Read the ledger of a data folder.

    Returns:
        The facts (None where there is no ledger, or none to be trusted) and what is wrong with the file.
    """
    if not (folder / LEDGER).exists():
        return None, []
    words, found = file_text(folder / LEDGER, LEDGER, Limits())
    if words is None:
        return None, found
    try:
        content = json.loads(words)
        facts = {file: rows for file, rows in content.items() if file != _SEAL}
    except (ValueError, AttributeError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        return None, [*found, finding("ledger_is_whole", LEDGER, line)]
    if words != written(facts):
        return None, [*found, finding("ledger_is_whole", LEDGER, 0)]
    return facts, found


def written(facts: Facts) -> str:
    """Write facts down, one a line, closed by the seal."""
    body = json.dumps(facts, ensure_ascii=False, indent=0)
    sealed = {**facts, _SEAL: hashlib.sha256(body.encode()).hexdigest()}
    return json.dumps(sealed, ensure_ascii=False, indent=0) + "\n"


def facts_of(dataset: Dataset) -> Facts:
    """Give what the data says now."""
    facts: dict[str, Rows] = {table.file: _rows(table) for table in dataset.tables.values()}
    for raw in dataset.texts.values():
        facts[raw.file] = {node.id: form_of(node) for node in raw.text.all_nodes}
        facts[source_of(raw)] = {str(line): {"sha256": digest} for line, digest in enumerate(digests(raw), start=1)}
        if raw.repairs is not None:
            facts[raw.repairs.file] = _rows(raw.repairs)
    return {file: rows for file, rows in sorted(facts.items()) if rows}


def _rows(table: RawTable) -> Rows:
    return {
        table.key_of(row): {column: cell for column, cell in cells.items() if cell is not None}
        for row, cells in enumerate(table.records())
    }


def form_of(node: Node) -> Mapping[str, str]:
    """Give the place and the form of one part of a text."""
    values = ((name, getattr(node, name)) for name in _FORM)
    return {name: value for name, value in values if value}


def source_of(raw: RawText) -> str:
    """Give the path of source.txt, relative to the data folder."""
    return raw.file.replace("text.yml", "source.txt")


def digests(raw: RawText) -> list[str]:
    """Give a checksum of every line of source.txt, its white space included."""
    lines = raw.source.split("\n")
    return [hashlib.sha256(line.encode()).hexdigest()[:_DIGITS] for line in lines]


def places_of(table: RawTable) -> Iterator[tuple[str, int]]:
    """Give the key of every row of a table with its place."""
    keys = zip(*(table.cells(name) for name in table.key), strict=True)
    return ((" ".join(cell or "nan" for cell in key), row) for row, key in enumerate(keys))
