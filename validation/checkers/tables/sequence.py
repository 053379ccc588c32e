"""The tasks of a clause are numbered."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from model.finding import Finding
from validation.checkers.publication.living_ids import lost_ids
from validation.checkers.tables.keys import rows_in_order
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable


def sequence_findings(dataset: Dataset) -> Iterator[Finding]:
    """
    Check that `seq` counts up from 1 in every clause.

    A task that is lost or led astray is told in its own row; the others are not told to count without it.
    """
    tasks = dataset.table("tasks", "task_id", "document_id", "clause_id", "seq", "quote")
    if tasks is None:
        return
    astray = _astray(dataset, tasks)
    cells = tasks.cells("task_id")
    lost = sorted({cells[row] or "" for row in astray} | tasks.torn_keys | lost_ids(dataset, "tasks"))
    last: defaultdict[tuple[str | None, ...], tuple[str, int]] = defaultdict(lambda: ("", 0))
    for row, task in enumerate(tasks.records()):
        if row in astray:
            continue
        clause, task_id, seq = (task["document_id"], task["clause_id"]), task["task_id"] or "", task["seq"] or ""
        before, number = last[clause]
        missing = bisect_left(lost, task_id) - bisect_left(lost, before)
        counted = int(seq) if seq.isdecimal() else 0
        holds = number < counted <= number + 1 + missing
        if seq and not holds:
            yield tasks.at(row, "seq", "seq_counts_up", detail=f"Ở đây phải là {number + 1}.")
        last[clause] = task_id, counted if holds else number + 1


def _astray(dataset: Dataset, tasks: RawTable) -> set[int]:
    """Return the rows of which it is not known where they belong: their place, their id or their clause is wrong."""
    astray = set(range(len(tasks))) - set(rows_in_order(tasks))
    seen: set[str | None] = set()
    for row, task in enumerate(tasks.records()):
        clause, quote = dataset.clause(task["document_id"], task["clause_id"]), task["quote"] or ""
        elsewhere = clause is not None and quote not in clause.full_text and dataset.clause_with(quote) is not None
        if clause is None or elsewhere or task["task_id"] in seen:
            astray.add(row)
        seen.add(task["task_id"])
    return astray
