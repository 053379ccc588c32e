"""
Prove each fact by its words.

The clause exists; the quote stands in it letter for letter; what is called `…_text` stands in
the quote (or the clause); and a value beside such words is what the words read as.
"""

from collections.abc import Iterator

from validation.dataset import Dataset
from validation.findings import Finding
from validation.readings import READERS
from validation.tables import RawTable
from validation.texts import Node
from validation.words import place_of

_SHOWN = 60
_MISSING = {"clause": "words_stand_in_clause", "quote": "words_stand_in_quote", "heading": "words_stand_in_quote"}


def evidence_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the evidence of every table that has some."""
    for table in dataset.tables.values():
        yield from _reading_findings(table)
        if table.has("clause_id", "quote", table.schema.stating_column()):
            yield from _quoted_findings(dataset, table)
    yield from _part_findings(dataset)


def _quoted_findings(dataset: Dataset, table: RawTable) -> Iterator[Finding]:
    within = table.metadata("within")
    owner = table.schema.stating_column()
    for row, cells in enumerate(table.records()):
        quote = cells["quote"]
        if quote is None:
            continue
        clause = dataset.clause(cells[owner], cells["clause_id"])
        if clause is None:  # said in its own column; the quote must stand somewhere all the same
            clause = _somewhere(dataset, quote)
            if clause is None:
                yield from _unfounded(dataset, table, row)
                continue
        yield from _quote_findings(table, row, quote, clause)
        if quote not in clause.full_text and (stands := _where(dataset, cells[owner], quote)):
            detail = f"Trích dẫn của dòng này đứng ở {stands}, không ở {clause.id}."
            yield table.at(row, "clause_id", "quote_stands_in_clause", detail=detail)
        for column, where in within.items():
            words = cells[column]
            if column == "quote" or words is None:
                continue
            places = [clause.full_text if where == "clause" else quote]
            if where == "heading":
                places.append(own_heading(dataset, cells["document_id"]))
            yield from _words_findings(table, row, column, places, _MISSING[where])


def _quote_findings(table: RawTable, row: int, quote: str, clause: Node) -> Iterator[Finding]:
    if quote not in clause.full_text:
        yield _not_in_clause(table, row, quote, clause)
    elif place_of(quote, clause.full_text) < 0:
        yield table.at(row, "quote", "words_are_whole")


def _somewhere(dataset: Dataset, quote: str) -> Node | None:
    nodes = (node for raw in dataset.texts.values() for node in raw.text.all_nodes)
    return next((node for node in nodes if quote in node.full_text), None)


def _unfounded(dataset: Dataset, table: RawTable, row: int) -> Iterator[Finding]:
    """A quote that stands nowhere is wrong whatever clause is named, if all texts could be read."""
    if dataset.texts and not dataset.unread:
        detail = "Trích dẫn không có trong văn bản nào trên cổng."
        yield table.at(row, "quote", "quote_stands_in_clause", detail=detail)


def _where(dataset: Dataset, document_id: str | None, quote: str) -> str:
    """Give the clauses in which a quote does stand."""
    clauses = dataset.texts[document_id or ""].text.clauses
    return ", ".join(clause_id for clause_id, node in clauses.items() if quote in node.full_text)


def _words_findings(table: RawTable, row: int, column: str, places: list[str], missing: str) -> Iterator[Finding]:
    words = str(table.frame[column].iloc[row])
    if any(place_of(words, place) >= 0 for place in places):
        return
    if any(place_of(f"0{words}", place) >= 0 for place in places):
        detail = f"Văn bản viết “0{words}”; Excel đã bỏ số 0 ở đầu."
        yield table.at(row, column, "was_not_changed_by_excel", detail=detail)
    elif any(words in place for place in places):
        yield table.at(row, column, "words_are_whole")
    else:
        yield table.at(row, column, missing)


def own_heading(dataset: Dataset, document_id: str | None) -> str:
    """Give the heading block of a published document: it states its own number, issuer and date."""
    raw = dataset.texts.get(document_id or "")
    headings = [node for node in raw.text.nodes if node.kind == "header"] if raw else []
    return "\n".join(node.full_text for node in headings)


def _not_in_clause(table: RawTable, row: int, quote: str, clause: Node) -> Finding:
    """Say where the quote leaves the clause, so that an editor sees the letter."""
    same = len(quote)
    while same and quote[:same] not in clause.full_text:
        same -= 1
    shown = quote[max(0, same - _SHOWN // 2) : same + _SHOWN // 2]
    detail = f"Trích dẫn khác điều khoản {clause.id} từ chữ thứ {same + 1}: “…{shown}…”."
    return table.at(row, "quote", "quote_stands_in_clause", detail=detail)


def _reading_findings(table: RawTable) -> Iterator[Finding]:
    """Compare each value with what its words read as; one without the other proves nothing."""
    proven = table.metadata("within")
    for column, (words_column, reader) in table.metadata("reads").items():
        if words_column not in table.frame:
            continue
        pairs = zip(table.cells(words_column), table.cells(column), strict=True)
        for row, (words, value) in enumerate(pairs):
            if words is None and value is not None:
                detail = f"Cột {column} ghi {value} mà không có lời văn làm căn cứ."
                yield table.at(row, words_column, "needed_when", detail=detail)
            if words is None or value is None:
                continue
            read = READERS[reader](words)
            if read == value:
                continue
            detail = f"Lời văn “{words}” đọc là {read or 'không rõ'}, cột {column} ghi {value}."
            yield table.at(row, column, "value_reads_as_words", detail=detail)
            if words_column not in proven:  # no quote says which of the two is right
                yield table.at(row, words_column, "value_reads_as_words", detail=detail)


def _part_findings(dataset: Dataset) -> Iterator[Finding]:
    """The words that give a unit its part stand in the clause of the task."""
    tasks = dataset.table("tasks", "task_id", "document_id", "clause_id")
    parts = dataset.table("task_units", "task_id", "quote")
    if tasks is None or parts is None:
        return
    clauses = {task["task_id"]: dataset.clause(task["document_id"], task["clause_id"]) for task in tasks.records()}
    for row, (task_id, quote) in enumerate(zip(parts.cells("task_id"), parts.cells("quote"), strict=True)):
        if quote is None:
            continue
        clause = clauses.get(task_id)
        if clause is not None:
            yield from _quote_findings(parts, row, quote, clause)
        elif _somewhere(dataset, quote) is None:
            yield from _unfounded(dataset, parts, row)
