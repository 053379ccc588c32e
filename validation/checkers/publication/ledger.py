"""What was published stands: no fact changes without its source, no row vanishes, no received line."""

from collections.abc import Iterator

from model.finding import Finding
from validation.checkers.publication.facts import source_of
from validation.checkers.publication.living_ids import living_ids
from validation.checkers.publication.received import form_findings, part_findings, source_findings
from validation.checkers.publication.rows import row_findings
from validation.checkers.publication.settled import Settled
from validation.reading.dataset import Dataset
from validation.reading.ledger import LEDGER, Facts
from validation.rulebook.findings import finding

#: So many ids are named where a ledger lacks more.
_NAMED = 3


def ledger_findings(dataset: Dataset) -> Iterator[Finding]:
    """Hold the data against the ledger of what was published, and the ledger against what else says so."""
    facts, found = dataset.ledger
    yield from found
    settled = Settled(dataset, facts or {})
    if facts is not None:
        yield from standing_findings(dataset, facts)
        yield from _cut_findings(dataset, facts, settled)
    elif not found and settled.was_published:
        yield finding("ledger_is_present", LEDGER, 0, value=LEDGER)


def standing_findings(dataset: Dataset, facts: Facts) -> Iterator[Finding]:
    """Hold the data against facts that were published, whoever wrote them down."""
    settled = Settled(dataset, facts)
    for file in facts:
        path = dataset.folder / file
        if not path.exists() and not path.is_symlink() and not settled.is_withdrawn(file):
            yield finding("file_is_present", file, 0, value=file.rpartition("/")[2])
    beside = [table for raw in dataset.texts.values() for table in raw.tables]
    for table in (*dataset.tables.values(), *beside):
        if table.has(*table.key) and table.file in facts:
            yield from row_findings(table, facts[table.file], settled)
    for document_id, raw in dataset.texts.items():
        parts = facts.get(raw.file, {})
        yield from form_findings(raw, parts, settled)
        yield from part_findings(raw, parts, settled.lost_clauses(document_id, raw))
        if not settled.is_announced(document_id, "source.txt"):
            yield from source_findings(raw, facts.get(source_of(raw), {}))


def _cut_findings(dataset: Dataset, facts: Facts, settled: Settled) -> Iterator[Finding]:
    """Name the ids that were written down as published while the ledger, written with them, has none of them."""
    missing = sorted(
        (table, published)
        for table, published in settled.lock - settled.ledger_ids
        if _lives(dataset, table, published)
    )
    if missing:
        shown = ", ".join(f"“{table},{published}”" for table, published in missing[:_NAMED])
        more = "…" if len(missing) > _NAMED else ""
        detail = f"Sổ công bố thiếu {len(missing)} mã đã ghi trong published_ids.csv: {shown}{more}."
        yield finding("ledger_is_whole", LEDGER, 0, detail=detail)
    elif not facts and settled.was_published:
        yield finding("ledger_is_whole", LEDGER, 0, detail="Sổ công bố trống, mà cổng đã công bố.")


def _lives(dataset: Dataset, table: str, published: str) -> bool:
    return published in (living_ids(dataset, table) or ())
