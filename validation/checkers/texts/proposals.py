"""Proposals are held to their form alone: they name clauses of their text, and quote them; they are no facts yet."""

from collections.abc import Iterator

from model.finding import Finding
from model.texts import Text
from validation.language.words import did_you_mean
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

#: A clause, and the words that stand in it.
_QUOTED = (("clause_id", "quote"), ("unit_clause_id", "unit_quote"))


def proposal_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check what waits for an editor beside each text."""
    for raw in dataset.texts.values():
        if raw.proposals is None:
            continue
        for clause_id, quote in _QUOTED:
            if raw.proposals.has(clause_id, quote):
                yield from _quoted_findings(raw.proposals, raw.text, clause_id, quote)
        if raw.proposals.has("proposal_id", "part_of", "kind"):
            yield from _part_findings(raw.proposals)


def _quoted_findings(table: RawTable, text: Text, clause_column: str, quote_column: str) -> Iterator[Finding]:
    for rows, cells in table.distinct(clause_column, quote_column):
        clause_id, quote = cells[clause_column], cells[quote_column]
        if clause_id is None:
            continue
        clause = text.clauses.get(clause_id)
        if clause is None:
            meant = did_you_mean(clause_id, text.clauses)
            detail = f"Văn bản “{text.document_id}” trên cổng không có điều khoản “{clause_id}”. {meant}".strip()
            yield from table.at_each(rows, clause_column, "reference_exists", detail)
        elif quote is not None and quote not in clause.full_text:
            detail = f"Điều khoản {clause_id} không có lời “{quote}”."
            yield from table.at_each(rows, quote_column, "quote_stands_in_clause", detail)


def _part_findings(table: RawTable) -> Iterator[Finding]:
    """What shares a task names the proposal of that task."""
    kinds = dict(zip(table.cells("proposal_id"), table.cells("kind"), strict=True))
    for rows, cells in table.distinct("part_of"):
        whole = cells["part_of"]
        if whole is not None and kinds.get(whole) != "task":
            detail = f"Tệp này không có nhiệm vụ nào mang mã “{whole}”."
            yield from table.at_each(rows, "part_of", "reference_exists", detail)
