"""
Put down the pairs of the clauses of two texts for review, with what waits to be decided about facts.

What editors say stays; what was computed before is computed again. A row of fact_editions that nobody has checked is a
proposal: it decides nothing until somebody fills in who looked at it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from editing.answered_proposals import with_answers
from editing.canonical import csv_text
from model.editions.carrying import (
    FACT_TABLES,
    GOES_ON,
    PARTS,
    WAITS,
    Carried,
    Decided,
    Outcome,
    carried,
    carried_part,
    part_key,
)
from model.editions.pairing import ClausePair
from model.editions.works import Works
from model.vocabulary import ClauseChange, PairBasis
from validation.folder_check import FolderCheck
from validation.rulebook.findings import errors_of
from validation.tables.coded_columns import CodedColumn
from validation.tables.key_order import record_order

if TYPE_CHECKING:
    from model.finding import Finding
    from validation.reading.dataset import Dataset
    from validation.tables.raw_tables import RawTable

#: The tables that are written or asked.
NEEDED = ("clause_pairs", "fact_editions", *FACT_TABLES, PARTS)
#: Words less alike than this are an editor's to look at first.
_DOUBTFUL = 0.8
_PARTS = frozenset({ClauseChange.SPLIT, ClauseChange.MERGED})
_Record = dict[str, str | None]


class Stored(NamedTuple):
    """
    What is to be written.

    Attributes:
        files: The words of each table that changes.
        faults: What is wrong with the data as they would be; then nothing is written.
        pairs: How many pairs are stored.
        questions: How many facts wait for an editor.
    """

    files: Mapping[str, str]
    faults: "list[Finding]"
    pairs: int
    questions: int


def stored_pairs(dataset: "Dataset", new_id: str, old_id: str) -> Stored:
    """Return the tables with the pairs of two texts and the facts that wait, judged as they would stand."""
    works, pairs, facts = dataset.works, dataset.tables["clause_pairs"], dataset.tables["fact_editions"]
    computed = [*_pair_rows(works, new_id, old_id)]
    follows = works.later.get(old_id) == new_id
    waiting = [*_fact_rows(dataset, works, new_id)] if follows else []
    kept = [row for row in facts.records() if row["checked_by"] or row["document_id"] != new_id or not follows]
    tables = {
        "clause_pairs": _with_rows(
            pairs, [*filter(lambda row: not _is_computed(row, new_id, old_id), pairs.records()), *computed]
        ),
        "fact_editions": _with_rows(facts, [*kept, *waiting]),
    }
    faults = errors_of(FolderCheck.findings(replace(dataset, tables=dataset.tables | tables, _quoted={})))
    changed = (each for each in tables.values() if each.records() != dataset.tables[each.name].records())
    files = {each.file: csv_text([*each.columns], each.records()) for each in changed}
    files |= _proposals(dataset, new_id) if follows else {}
    return Stored(files, faults, len(computed), len(waiting))


def _proposals(dataset: "Dataset", new_id: str) -> dict[str, str]:
    """Return the proposals of a text with what answers them, where that is not said yet."""
    table, rows = dataset.texts[new_id].proposals, with_answers(dataset, new_id)
    if table is None or rows == table.records():
        return {}
    return {table.file: csv_text([*table.columns], rows)}


def _is_computed(row: Mapping[str, str | None], new_id: str, old_id: str) -> bool:
    return (row["from_document"], row["to_document"], row["basis"]) == (old_id, new_id, PairBasis.COMPUTED)


def _pair_rows(works: Works, new_id: str, old_id: str) -> Iterator[_Record]:
    """Return the pairs that say something and that no editor has decided."""
    decided = works.decided(old_id, new_id)
    for pair in works.pairs(old_id, new_id):
        if pair.change != ClauseChange.SAME and pair not in decided:
            clauses = {"from_clause": pair.old_id, "to_clause": pair.new_id, "kind": pair.change.value}
            documents: _Record = {"from_document": old_id, "to_document": new_id, "basis": PairBasis.COMPUTED.value}
            yield documents | clauses | {"note": _doubt(pair)}


def _doubt(pair: ClausePair) -> str | None:
    """Say why an editor should look at a pair first."""
    if pair.change == ClauseChange.EDITED and pair.likeness < _DOUBTFUL:
        return f"Máy còn ngờ: lời giống nhau {pair.likeness:.0%}.".replace("%", " %")
    return "Máy còn ngờ: xem lại phần tách, gộp." if pair.change in _PARTS else None


def _fact_rows(dataset: "Dataset", works: Works, new_id: str) -> Iterator[_Record]:
    """Return what is proposed about each fact that waits on its way to a text, and about the parts of units in it."""
    decided = Decided.of(dataset.tables["fact_editions"].rows())
    for name, key in FACT_TABLES.items():
        for fact in dataset.tables[name].rows():
            reached = carried(works, decided, name, getattr(fact, key), fact)
            if reached and reached.document_id == new_id:
                yield from _proposed(name, getattr(fact, key), reached)
                if name == "tasks" and reached.clause_id and reached.outcome in GOES_ON | {Outcome.WORDS_DIFFER}:
                    parts = (each for each in dataset.tables[PARTS].rows() if each.task_id == fact.task_id)
                    for part in parts:
                        yield from _proposed(PARTS, part_key(part), carried_part(works, decided, part, fact, reached))


def _proposed(table: str, key: str, reached: Carried) -> Iterator[_Record]:
    if reached.outcome in WAITS:
        place = {"clause_id": reached.clause_id, "quote": reached.quote if reached.clause_id else None}
        state: _Record = {
            "table": table,
            "key": key,
            "document_id": reached.document_id,
            "state": WAITS[reached.outcome].value,
        }
        yield state | place


def _with_rows(table: "RawTable", rows: list[Mapping[str, str | None]]) -> "RawTable":
    """Return a table with other rows, in its order."""
    order = record_order(table.schema)
    ordered = sorted(({name: row.get(name) for name in table.columns} for row in rows), key=order)
    columns = {name: CodedColumn.of([row[name] for row in ordered]) for name in table.columns}
    return replace(table, columns=columns, lines=[*range(2, len(ordered) + 2)], sheet_rows=[])
