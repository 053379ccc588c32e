"""
Prove each fact by its words.

The clause exists; the quote stands in it letter for letter; what is called `…_text` stands in
the quote (or the clause). What such words read as is held in values.py.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator

import numpy as np

from model.finding import Finding
from model.texts import Node, place_of
from model.texts.heads import own_heading
from validation.language.words import stands_in_capitals
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_SHOWN = 60
#: Fewer letters than this in common are in common by chance.
_CHANCE = 12
_MISSING = {"clause": "words_stand_in_clause", "quote": "words_stand_in_quote", "heading": "words_stand_in_quote"}


def evidence_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the evidence of every table that has some."""
    for table in dataset.tables.values():
        if table.has("clause_id", "quote", table.schema.stating_column()):
            yield from _quoted_findings(dataset, table)
    yield from _part_findings(dataset)


def _quoted_findings(dataset: Dataset, table: RawTable) -> Iterator[Finding]:
    owner = table.schema.stating_column()
    _find_homeless_quotes(dataset, table)
    for rows, cells in table.distinct(owner, "clause_id", "quote"):
        quote = cells["quote"]
        if quote is None:
            continue
        clause = dataset.clause(cells[owner], cells["clause_id"])
        if clause is None:  # said in its own column; the quote must stand somewhere all the same
            clause = dataset.clause_with(quote)
            if clause is None:
                yield from _unfounded(dataset, table, rows)
                continue
        if place_of(quote, clause.full_text) >= 0:
            continue
        if quote not in clause.full_text and (stands := _where(dataset, cells[owner], quote)):
            detail = f"Trích dẫn của dòng này có ở điều khoản {stands}, không có ở {clause.id}."
            yield from _elsewhere_findings(table, rows, quote, detail)
        else:
            yield from _quote_findings(table, rows, quote, clause)
    for column, where in table.metadata("within").items():
        if column != "quote":
            yield from _within_findings(dataset, table, column, where)


def _elsewhere_findings(table: RawTable, rows: Iterable[int], quote: str, detail: str) -> Iterator[Finding]:
    """Blame the clause; the quote too, unless other words of the row prove that it belongs there."""
    proven = [name for name, where in table.metadata("within").items() if where == "quote" and name != "quote"]
    for row in rows:
        yield table.at(row, "clause_id", "quote_stands_in_clause", detail=detail)
        words = [cell for name in proven if (cell := table.columns[name].cell(row))]
        if not words or any(place_of(each, quote) < 0 for each in words):
            yield table.at(row, "quote", "quote_stands_in_clause", detail=detail)


def _find_homeless_quotes(dataset: Dataset, table: RawTable) -> None:
    """Look at once for all quotes whose row names no clause that exists."""
    named = table.distinct(table.schema.stating_column(), "clause_id")
    homeless = [row for rows, cells in named if _clause(dataset, table, cells) is None for row in rows]
    quotes = table.columns["quote"].cells(np.array(homeless, dtype=np.int32))
    dataset.place_quotes(quote for quote in quotes if quote is not None)


def _clause(dataset: Dataset, table: RawTable, cells: dict[str, str | None]) -> Node | None:
    return dataset.clause(cells[table.schema.stating_column()], cells["clause_id"])


def _within_findings(dataset: Dataset, table: RawTable, column: str, where: str) -> Iterator[Finding]:
    """Hold the words of one column against the quote, the clause or the heading they must stand in."""
    if where == "clause":
        yield from _within_clause_findings(dataset, table, column)
        return
    beside = ["document_id"] if where == "heading" else []
    if not table.has(*beside):
        return  # said of the header
    for rows, cells in table.distinct("quote", *beside, column):
        words, quote = cells[column], cells["quote"]
        if words is None or quote is None or place_of(words, quote) >= 0:
            continue
        raw = dataset.texts.get(cells["document_id"] or "") if where == "heading" else None
        heading = own_heading(raw.text) if raw else ""
        if stands_in_capitals(words, heading):
            continue
        places = [quote, heading]
        if fault := _fault_of_words(words, places, _MISSING[where]):
            founded = [row for row in rows if _clause_of(dataset, table, row) is not None]
            yield from table.at_each(founded, column, *fault)


def _within_clause_findings(dataset: Dataset, table: RawTable, column: str) -> Iterator[Finding]:
    quotes = table.columns["quote"]
    for rows, cells in table.distinct(table.schema.stating_column(), "clause_id", column):
        words, clause = cells[column], _clause(dataset, table, cells)
        if words is None or (clause and place_of(words, clause.full_text) >= 0):
            continue
        for row in rows:
            place = _clause_of(dataset, table, row) if quotes.cell(row) is not None else None
            fault = _fault_of_words(words, [place.full_text], _MISSING["clause"]) if place else None
            if fault:
                yield table.at(row, column, fault[0], detail=fault[1])


def _clause_of(dataset: Dataset, table: RawTable, row: int) -> Node | None:
    """Return the clause a row names; where that is none, the one in which its quote does stand."""
    owner, clause_ids, quotes = (table.columns[name] for name in (table.schema.stating_column(), "clause_id", "quote"))
    named = dataset.clause(owner.cell(row), clause_ids.cell(row))
    return named or dataset.clause_with(quotes.cell(row) or "")


def _quote_findings(table: RawTable, rows: Iterable[int], quote: str, clause: Node) -> Iterator[Finding]:
    if place_of(quote, clause.full_text) >= 0:
        return
    whole = quote in clause.full_text
    detail = "" if whole else _where_it_leaves(quote, clause)
    yield from table.at_each(rows, "quote", "words_are_whole" if whole else "quote_stands_in_clause", detail)


def _unfounded(dataset: Dataset, table: RawTable, rows: Iterable[int]) -> Iterator[Finding]:
    """A quote that stands nowhere is wrong whatever clause is named, if all texts could be read."""
    if dataset.has_all_texts:
        detail = "Trích dẫn không có trong văn bản nào trên cổng."
        yield from table.at_each(rows, "quote", "quote_stands_in_clause", detail)


def _where(dataset: Dataset, document_id: str | None, quote: str) -> str:
    """Return the clauses in which a quote does stand."""
    clauses = dataset.texts[document_id or ""].text.clauses
    return ", ".join(clause_id for clause_id, node in clauses.items() if quote in node.full_text)


def _fault_of_words(words: str, places: list[str], missing: str) -> tuple[str, str] | None:
    """Return rule and detail when words stand in none of the places where they must."""
    if any(place_of(words, place) >= 0 for place in places):
        return None
    if any(place_of(f"0{words}", place) >= 0 for place in places):
        return "was_not_changed_by_excel", f"Văn bản viết “0{words}”; Excel đã bỏ số 0 ở đầu."
    return ("words_are_whole" if any(words in place for place in places) else missing), ""


def _where_it_leaves(quote: str, clause: Node) -> str:
    """Say where the quote leaves the clause, so that an editor sees the letter."""
    same = bisect(range(1, len(quote) + 1), 0, key=lambda length: quote[:length] not in clause.full_text)
    if same < _CHANCE:
        return f"Điều khoản {clause.id} không có lời này."
    begin = max(0, same - _SHOWN // 2)
    theirs = clause.full_text[clause.full_text.find(quote[:same]) + begin :]
    ours, theirs = quote[begin : same + _SHOWN // 2], theirs[: same - begin + _SHOWN // 2]
    return f"Trích dẫn ghi “…{ours}…”, điều khoản {clause.id} ghi “…{theirs}…”."


def _part_findings(dataset: Dataset) -> Iterator[Finding]:
    """The words that give a unit its part stand in the clause of the task."""
    tasks = dataset.whole("tasks", "task_id", "document_id", "clause_id", "quote")
    parts = dataset.table("task_units", "task_id", "quote")
    if tasks is None or parts is None:
        return
    clauses = {task["task_id"]: _clause_of_task(dataset, task) for task in tasks.records()}
    for rows, cells in parts.distinct("task_id", "quote"):
        clause, quote = clauses.get(cells["task_id"]), cells["quote"]
        if quote is None:
            continue
        if clause is not None:
            yield from _quote_findings(parts, rows, quote, clause)
        elif dataset.clause_with(quote) is None:
            yield from _unfounded(dataset, parts, rows)


def _clause_of_task(dataset: Dataset, task: dict[str, str | None]) -> Node | None:
    """Return the clause a task names, or the one in which its quote does stand: the task itself is judged elsewhere."""
    named, quote = dataset.clause(task["document_id"], task["clause_id"]), task["quote"] or ""
    return named if named is None or quote in named.full_text else dataset.clause_with(quote) or named
