"""What editors write in their own words still quotes and cites truly."""

import re
from collections.abc import Iterator

from model.finding import Finding
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_QUOTED = re.compile(r"“([^”]*)”")
_CITED = re.compile(r"(?<![\w.-])([IVX]+(?:\.\d+)+(?:\.p\d+)?)(?![\w-])")


def quotation_findings(dataset: Dataset) -> Iterator[Finding]:
    """Words in curly quotes stand in the document spoken of; clauses named there exist."""
    for table in dataset.tables.values():
        for column in table.metadata("cites"):
            if column in table.frame:
                yield from _column_findings(dataset, table, column)


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
