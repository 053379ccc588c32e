"""
Prove each fact by its words.

The clause exists; the quote stands in it letter for letter; what is called `…_text` stands in
the quote (or the clause); and a value beside such words is what the words read as.
"""

from collections.abc import Iterator

import pandas as pd

from validation.dataset import Dataset
from validation.findings import Finding
from validation.readings import READERS
from validation.tables import RawTable

_SHOWN = 60


def evidence_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the evidence of every table that has some."""
    for table in dataset.tables.values():
        yield from _reading_findings(table)
        if {"clause_id", "quote"} <= set(table.frame):
            yield from _quoted_findings(dataset, table)
    yield from _task_unit_findings(dataset)
    yield from _rate_ward_findings(dataset)
    yield from _name_findings(dataset)


def _metadata(table: RawTable, key: str) -> dict[str, object]:
    columns = table.schema.to_schema().columns
    return {str(name): columns[name].metadata[key] for name in table.frame if key in (columns[name].metadata or {})}


def _quoted_findings(dataset: Dataset, table: RawTable) -> Iterator[Finding]:
    within = _metadata(table, "within")
    owner = table.schema.__config__.metadata.get("evidence", "document_id")
    if owner not in table.frame:
        return
    for row, cells in enumerate(table.frame.to_dict("records")):
        clause = dataset.clause(cells[owner], cells["clause_id"])
        if clause is None or pd.isna(cells["quote"]):
            continue
        if cells["quote"] not in clause.full_text:
            yield _not_in_clause(table, row, "quote", cells["quote"], clause.full_text)
        for column, where in within.items():
            words = cells[column]
            if column == "quote" or pd.isna(words):
                continue
            if where == "heading" and words in _own_heading(dataset, cells, owner):
                continue
            if where in {"quote", "heading"} and words not in cells["quote"]:
                yield table.at(row, column, "words_stand_in_quote")
            if where == "clause" and words not in clause.full_text:
                yield table.at(row, column, "words_stand_in_clause")


def _own_heading(dataset: Dataset, cells: dict[str, str], owner: str) -> str:
    """Give the heading block of a document that states its own number, issuer and date."""
    raw = dataset.texts.get(cells[owner]) if cells[owner] == cells["document_id"] else None
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
        pairs = zip(table.frame[words_column], table.frame[column], strict=True)
        for row, (words, value) in enumerate(pairs):
            if pd.isna(words) or pd.isna(value):
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
    if tasks is None or parts is None or not {"task_id", "document_id", "clause_id"} <= set(tasks.frame):
        return
    where = tasks.frame.drop_duplicates("task_id").set_index("task_id")
    for row, cells in enumerate(parts.frame.to_dict("records")):
        if cells.get("task_id") not in where.index or pd.isna(cells.get("quote")):
            continue
        task = where.loc[cells["task_id"]]
        clause = dataset.clause(task["document_id"], task["clause_id"])
        if clause is not None and cells["quote"] not in clause.full_text:
            yield _not_in_clause(parts, row, "quote", cells["quote"], clause.full_text)


def _rate_ward_findings(dataset: Dataset) -> Iterator[Finding]:
    """A ward called named stands by name in the quote of its rate."""
    rates, wards = dataset.tables.get("support_rates"), dataset.tables.get("support_rate_wards")
    if rates is None or wards is None or not {"rate_id", "quote"} <= set(rates.frame):
        return
    quotes = dict(zip(rates.frame["rate_id"], rates.frame["quote"], strict=True))
    for row, cells in enumerate(wards.frame.to_dict("records")):
        words, quote = cells.get("ward_text"), quotes.get(cells.get("rate_id"))
        if pd.notna(words) and isinstance(quote, str) and words not in quote:
            yield wards.at(row, "ward_text", "words_stand_in_quote")


def _name_findings(dataset: Dataset) -> Iterator[Finding]:
    """A unit's display name differs from the words of the text in capitals at most."""
    units = dataset.tables.get("units")
    if units is None or not {"name", "name_text"} <= set(units.frame):
        return
    for row, (name, words) in enumerate(zip(units.frame["name"], units.frame["name_text"], strict=True)):
        if pd.notna(name) and pd.notna(words) and name.casefold() != words.casefold():
            yield units.at(row, "name", "name_is_as_worded", detail=f"Văn bản viết “{words}”.")
