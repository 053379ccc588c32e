"""What editors write in their own words still quotes and cites truly."""

import re
from collections.abc import Iterator

from model.finding import Finding
from model.vocabulary import NoteBasis
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_QUOTED = re.compile(r"“([^”]*)”")
#: Numbers, days and symbols of documents.
_FIGURE = re.compile(r"\d+(?:[.,/-]\d+)*")
_CITED = re.compile(r"(?<![\w.-])([IVX]+(?:\.\d+)+(?:\.p\d+)?)(?![\w-])")


def quotation_findings(dataset: Dataset) -> Iterator[Finding]:
    """Words in curly quotes stand in the document spoken of; clauses named there exist."""
    for table in dataset.tables.values():
        for column in table.metadata("cites"):
            if column in table.frame:
                yield from _column_findings(dataset, table, column)
    notes = dataset.table("editor_notes", "document_id", "clause_id", "note", "basis")
    if notes is not None:
        yield from _summary_findings(dataset, notes)


def _column_findings(dataset: Dataset, table: RawTable, column: str) -> Iterator[Finding]:
    for row, cells in enumerate(table.records()):
        words = cells[column]
        if words is None or cells.get("basis") == "outside":  # an outside source has its own words
            continue
        for quoted in _QUOTED.findall(words):
            if dataset.words and quoted not in dataset.words:
                detail = f"“{quoted}” không có trong văn bản nào trên cổng."
                yield table.at(row, column, "quoted_words_are_true", detail=detail)
        raw = dataset.texts.get(cells.get("document_id") or "")
        for clause_id in _CITED.findall(words) if raw else ():
            if raw and clause_id not in raw.text.clauses:
                detail = f"Văn bản không có điều khoản “{clause_id}”."
                yield table.at(row, column, "cited_clause_exists", detail=detail)


def _summary_findings(dataset: Dataset, notes: RawTable) -> Iterator[Finding]:
    """A line of a summary states no number, amount or day that its clause does not print."""
    for row, cells in enumerate(notes.records()):
        raw, clause_id = dataset.texts.get(cells["document_id"] or ""), cells["clause_id"] or ""
        if cells["basis"] != NoteBasis.SUMMARY or raw is None or clause_id not in raw.text.clauses:
            continue
        within = (node.full_text for node in raw.text.nodes if f"{node.id}.".startswith(f"{clause_id}."))
        printed = set(_FIGURE.findall(" ".join(within)))
        for figure in _FIGURE.findall(cells["note"] or ""):
            if figure not in printed:
                detail = f"Câu tóm tắt nêu “{figure}”; điều khoản {clause_id} không có con số ấy."
                yield notes.at(row, "note", "summary_has_no_other_figure", detail=detail)
