"""What was published stands: no fact changes without its source, no row vanishes, no received line."""

from collections.abc import Iterator

from model.finding import Finding
from validation.checkers.publication.facts import source_of
from validation.checkers.publication.living_ids import TEXTS, lost_ids
from validation.checkers.publication.received import form_findings, part_findings, source_findings
from validation.checkers.publication.rows import row_findings
from validation.checkers.publication.settled import Settled
from validation.reading.dataset import Dataset
from validation.reading.ledger import LEDGER
from validation.rulebook.findings import finding


def ledger_findings(dataset: Dataset) -> Iterator[Finding]:
    """Hold the data against the ledger of what was published."""
    facts, found = dataset.ledger
    yield from found
    settled = Settled(dataset)
    if facts is None:
        if not found and settled.ids:
            yield finding("file_is_present", LEDGER, 0, value=LEDGER)
        return
    for file in facts:
        path = dataset.folder / file
        if not path.exists() and not path.is_symlink() and not settled.is_withdrawn(file):
            yield finding("file_is_present", file, 0, value=file.rpartition("/")[2])
    repairs = [raw.repairs for raw in dataset.texts.values() if raw.repairs is not None]
    for table in (*dataset.tables.values(), *repairs):
        if table.has(*table.key) and table.file in facts:
            yield from row_findings(table, facts[table.file], settled)
    lost = lost_ids(dataset, TEXTS)
    for document_id, raw in dataset.texts.items():
        parts = facts.get(raw.file, {})
        yield from form_findings(raw, parts)
        yield from part_findings(raw, parts, {part for part in parts if f"{document_id}#{part}" in lost})
        yield from source_findings(raw, facts.get(source_of(raw), {}))
