"""
Prove each fact by its words.

The clause exists; the quote stands in it letter for letter; what is called `…_text` stands in
the quote (or the clause); and a value beside such words is what the words read as.
"""

from collections.abc import Iterator
from typing import Any

from validation.dataset import Dataset
from validation.findings import Finding
from validation.readings import READERS
from validation.tables import RawTable

_SHOWN = 60


def evidence_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the evidence of every table that has some."""
    for table in dataset.tables.values():
        yield from _reading_findings(table)
        if table.has("clause_id", "quote"):
            yield from _quoted_findings(dataset, table)
    yield from _task_unit_findings(dataset)
    yield from _rate_ward_findings(dataset)
    yield from _name_findings(dataset)


def _metadata(table: RawTable, key: str) -> dict[str, Any]:
    columns = table.schema.to_schema().columns
    return {str(name): columns[name].metadata[key] for name in table.frame if key in (columns[name].metadata or {})}


def _quoted_findings(dataset: Dataset, table: RawTable) -> Iterator[Finding]:
    within = _metadata(table, "within")
    owner = table.schema.stating_column()
    if not table.has(owner):
        return
    for row, cells in enumerate(table.records()):
        clause = dataset.clause(cells[owner], cells["clause_id"])
        quote = cells["quote"]
        if clause is None or quote is None:
            continue
        if quote not in clause.full_text:
            yield _not_in_clause(table, row, "quote", quote, clause.full_text)
        for column, where in within.items():
            words = cells[column]
            if column == "quote" or words is None:
                continue
            if where == "heading" and words in _own_heading(dataset, cells):
                continue
            if where in {"quote", "heading"} and words not in quote:
                yield table.at(row, column, "words_stand_in_quote")
            if where == "clause" and words not in clause.full_text:
                yield table.at(row, column, "words_stand_in_clause")


def _own_heading(dataset: Dataset, cells: dict[str, str | None]) -> str:
    """Give the heading block of a published document: it states its own number, issuer and date."""
    raw = dataset.texts.get(cells["document_id"] or "")
    headings = [node for node in raw.text.nodes if node.kind == "header"] if raw else []
    return "\n".join(node.full_text for node in headings)


def _not_in_clause(table: RawTable, row: int, column: str, words: str, clause: str) -> Finding:
    """Say where the quote leaves the clause, so that an editor sees the letter."""
    same = len(words)
    while same and words[:same] not in clause:
        same -= 1
    shown = words[max(0, same - _SHOWN // 2) : same + _SHOWN // 2]
    return table.at(
        row,
        column,
        "quote_stands_in_clause",
        detail=f"Trích dẫn khác điều khoản từ chữ thứ {same + 1}: “…{shown}…”.",
    )


def _reading_findings(table: RawTable) -> Iterator[Finding]:
    """Compare each value with what its words read as."""
    for column, (words_column, reader) in _metadata(table, "reads").items():
        if words_column not in table.frame:
            continue
        pairs = zip(table.cells(words_column), table.cells(column), strict=True)
        for row, (words, value) in enumerate(pairs):
            if words is None or value is None:
                continue
            read = READERS[reader](words)
            if read != value:
                yield table.at(
                    row,
                    column,
                    "value_reads_as_words",
                    detail=f"Lời văn “{words}” đọc là {read or 'không rõ'}, ở đây là {value}.",
                )


def _task_unit_findings(dataset: Dataset) -> Iterator[Finding]:
    """The words that give a unit its part stand in the clause of the task."""
    tasks, parts = dataset.tables.get("tasks"), dataset.tables.get("task_units")
    if tasks is None or parts is None or not tasks.has("task_id", "document_id", "clause_id"):
        return
    if not parts.has("task_id", "quote"):
        return
    clauses = {task["task_id"]: dataset.clause(task["document_id"], task["clause_id"]) for task in tasks.records()}
    for row, (task_id, quote) in enumerate(zip(parts.cells("task_id"), parts.cells("quote"), strict=True)):
        clause = clauses.get(task_id)
        if clause is not None and quote is not None and quote not in clause.full_text:
            yield _not_in_clause(parts, row, "quote", quote, clause.full_text)


def _rate_ward_findings(dataset: Dataset) -> Iterator[Finding]:
    """A ward called named stands by name in the quote of its rate."""
    rates, wards = dataset.tables.get("support_rates"), dataset.tables.get("support_rate_wards")
    if rates is None or wards is None or not rates.has("rate_id", "quote"):
        return
    if not wards.has("rate_id", "ward_text"):
        return
    quotes = dict(zip(rates.cells("rate_id"), rates.cells("quote"), strict=True))
    for row, (rate_id, words) in enumerate(zip(wards.cells("rate_id"), wards.cells("ward_text"), strict=True)):
        quote = quotes.get(rate_id)
        if words is not None and quote is not None and words not in quote:
            yield wards.at(row, "ward_text", "words_stand_in_quote")


def _name_findings(dataset: Dataset) -> Iterator[Finding]:
    """A unit's display name differs from the words of the text in capitals at most."""
    units = dataset.tables.get("units")
    if units is None or not units.has("name", "name_text"):
        return
    for row, (name, words) in enumerate(zip(units.cells("name"), units.cells("name_text"), strict=True)):
        if name and words and name.casefold() != words.casefold():
            yield units.at(row, "name", "name_is_as_worded", detail=f"Văn bản viết “{words}”.")
