"""The same fact is stated once, and the same words are written alike."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator

from model.finding import Finding
from validation.checkers.evidence.unit_places import UnitPlaces
from validation.language.words import as_matched
from validation.reading.dataset import Dataset
from validation.tables.coded_columns import distinct_rows
from validation.tables.raw_tables import RawTable

#: What makes two rows of a table state the same fact; their ids apart.
FACTS = {
    "relations": ("document_id", "clause_id", "relation_type", "target_document_id", "target_clause_id"),
    "tasks": ("document_id", "clause_id", "title"),
    "policies": ("document_id", "clause_id", "title"),
    "rotation_results": ("document_id", "clause_id", "period_text", "category_text"),
    "support_rates": ("document_id", "clause_id", "payment", "post_level", "wards_text"),
    "editor_notes": ("document_id", "clause_id", "note"),
    "task_reports": ("task_id", "unit_id", "report_date"),
    "status_events": ("document_id", "event_date", "status"),
}
_NAMES = {"units": "name", "documents": "title"}
#: Long words that several rows share: a source, a legal basis.
_SHARED = ("source", "status_source", "legal_basis", "note_source")
_LONG = 24
_OFTEN = 3
_ALIKE = 0.97
#: Beyond this many distinct words a comparison of each with each costs more than it finds.
_MOST = 200
#: What two documents of one name may be, and two units never are.
_EDITIONS = " Dự thảo và bản ban hành của một văn bản thì giữ cả hai dòng, nối hai bản ở bảng editions."


def same_fact_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check for facts stated twice."""
    for name, columns in FACTS.items():
        table = dataset.table(name, *columns)
        if table is not None:
            yield from _fact_findings(table, columns)
    for name, column in _NAMES.items():
        table = dataset.table(name, column)
        if table is not None:
            yield from _name_findings(dataset, table, column)
    for table in dataset.tables.values():
        for column in _SHARED:
            if column in table.columns:
                yield from _alike_findings(table, column)


def _fact_findings(table: RawTable, columns: tuple[str, ...]) -> Iterator[Finding]:
    for first, *others in distinct_rows([table.columns[name] for name in columns], at_least=2):
        detail = f"Dòng này nói cùng một điều với dòng {table.lines[first]} ({table.key_of(first)})."
        yield from table.at_each(others, table.key[0], "same_fact_once", detail)


def _name_findings(dataset: Dataset, table: RawTable, column: str) -> Iterator[Finding]:
    """Tell of names borne twice; "Ủy ban nhân dân thành phố" of two cities are two."""
    bearers: dict[tuple[str, str], list[int]] = defaultdict(list)
    places = UnitPlaces(dataset)
    for row, name in enumerate(table.cells(column)):
        if name:
            unit_id = table.columns["unit_id"].cell(row) if "unit_id" in table.columns else None
            bearers[as_matched(name), places.place(unit_id, name)].append(row)
    works = table.cells("work_id") if "work_id" in table.columns else [None] * len(table)
    editions = _EDITIONS if "work_id" in table.columns else ""
    for rows in bearers.values():
        for row in rows[1:]:
            if works[row] and works[row] == works[rows[0]]:
                continue  # two texts of one work bear one title
            detail = f"Tên này đã có ở dòng {table.lines[rows[0]]} ({table.key_of(rows[0])}).{editions}"
            yield table.at(row, column, "same_name_twice", detail=detail)


def _alike_findings(table: RawTable, column: str) -> Iterator[Finding]:
    cells = table.cells(column)
    counts = Counter(cell for cell in cells if cell and len(cell) >= _LONG)
    often = [words for words, count in counts.items() if count >= _OFTEN]
    if not often or len(counts) > _MOST:
        return
    for row, cell in enumerate(cells):
        if cell is None or counts[cell] != 1:
            continue
        twin = next((words for words in often if _differ_little(cell, words)), None)
        if twin:
            detail = f"{counts[twin]} dòng khác ghi “{_around_difference(twin, cell)}”."
            yield table.at(row, column, "same_words_alike", detail=detail)


def _differ_little(one: str, other: str) -> bool:
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _around_difference(words: str, other: str) -> str:
    same = next((place for place, (a, b) in enumerate(zip(words, other, strict=False)) if a != b), len(other))
    return f"…{words[max(0, same - 15) : same + 15]}…"
