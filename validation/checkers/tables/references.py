"""Ids that lead from one table to another must arrive."""

from collections.abc import Iterator
from functools import cache

from model.finding import Finding
from validation.checkers.publication.living_ids import TEXTS, lost_ids
from validation.language.words import did_you_mean
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_CLAUSES = "texts.clause_id"


def reference_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check every column that refers to another table or to a clause."""
    for table in dataset.tables.values():
        for name, target in table.metadata("references").items():
            if target == _CLAUSES:
                yield from _clause_findings(dataset, table, name)
            else:
                yield from _id_findings(dataset, table, name, target)
    documents = dataset.whole("documents", "document_id")
    known = documents.ids("document_id") if documents is not None else set(dataset.texts)
    for document_id in dataset.texts.keys() - known:
        raw = dataset.texts[document_id]
        detail = f"Bảng documents không có mã “{document_id}”. {did_you_mean(document_id, known)}".strip()
        yield raw.pieces.at(0, "clause_id", "reference_exists", detail=detail)


def _id_findings(dataset: Dataset, table: RawTable, name: str, target: str) -> Iterator[Finding]:
    other_name, _, column = target.partition(".")
    other = dataset.whole(other_name, column)
    if other is None:
        return
    coded, living = table.columns[name], other.ids(column)
    if living.issuperset(coded.texts):
        return
    known, choices = living | lost_ids(dataset, other_name), sorted(living)
    details = {
        code: f"Bảng {other_name} không có mã “{value}”. {did_you_mean(value, choices)}".strip()
        for code, value in enumerate(coded.texts)
        if value not in known
    }
    for row in coded.rows_of(list(details)):
        yield table.at(row, name, "reference_exists", detail=details[int(coded.codes[row])])


def _clause_findings(dataset: Dataset, table: RawTable, name: str) -> Iterator[Finding]:
    """A clause is looked up in the document that the row names for it."""
    owner = table.metadata("of").get(name, table.schema.stating_column())
    documents = dataset.whole("documents", "document_id")
    if owner not in table.columns or documents is None:
        return
    known, lost = documents.ids("document_id"), cache(lambda: lost_ids(dataset, TEXTS))
    for rows, cells in table.distinct(owner, name):
        document_id, clause_id = cells[owner], cells[name]
        if document_id not in known or document_id in dataset.unread or clause_id is None:
            continue  # what is wrong with the document itself is said once, at its own place
        if dataset.clause(document_id, clause_id) or f"{document_id}#{clause_id}" in lost():
            continue
        raw = dataset.texts.get(document_id or "")
        detail = f"Văn bản “{document_id}” trên cổng không có điều khoản “{clause_id}”."
        meant = did_you_mean(clause_id, raw.text.clauses) if raw else ""
        yield from table.at_each(rows, name, "reference_exists", f"{detail} {meant}".strip())
