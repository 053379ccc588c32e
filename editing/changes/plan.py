"""What a set of returned tables will change, what is wrong with it, and where it meets what others wrote."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from editing.changes.following import follow
from editing.changes.identity import Returned
from editing.changes.merged_data import MergedData, with_tables, with_texts
from editing.changes.merging import Conflict, Fault, Merge, Merged, merged
from editing.changes.proposing import Sources, propose
from editing.changes.state import SCHEMAS, Rows, State, state_of
from model.day import build_day
from validation.folder_check import FolderCheck
from validation.reading.journal import interruption
from validation.report.as_text import sentence
from validation.rulebook.findings import errors_of

if TYPE_CHECKING:
    from model.finding import Finding
    from validation.reading.dataset import Dataset

#: Makes rows of proposals that were accepted; returns what is wrong with them, and what is only to be known.
Accept = Callable[[Mapping[str, Merge], Mapping[str, set[str]]], tuple[list[Fault], list[Fault]]]


class Change(NamedTuple):
    """One cell that will say something else; `place` is its row in the sheet, `is_proposed` whether it was filled."""

    table: str
    key: str
    column: str
    before: str
    after: str
    place: int = 0
    is_proposed: bool = False


@dataclass
class Plan:
    """
    What would come of what came back.

    Attributes:
        changes: Every cell that would change, also beside faults.
        faults: What stands against it.
        conflicts: The cells that others changed otherwise.
        warnings: What the check asks about rows that would change.
        files: The words of every file that would change; none where anything stands against it.
    """

    changes: list[Change] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether nothing stands against it."""
        return not self.faults and not self.conflicts


def readable(data: Path) -> "tuple[Dataset | None, list[Finding]]":
    """Read a data folder whose every row can be told apart; None, and why, where that is not so."""
    if stopped := interruption(data):
        return None, stopped
    dataset = FolderCheck(data).dataset()
    faults = errors_of(dataset.file_findings)
    return (None, faults) if faults else (dataset, [])


def planned(
    base: State,
    returned: Mapping[str, list[Returned]],
    dataset: "Dataset",
    accept: Accept | None = None,
    unread: Iterable[Fault] = (),
) -> Plan:
    """
    Merge what came back into the data, and judge what would stand.

    Args:
        base: What was given out.
        returned: The rows of each table that came back; a table that did not is left as it is.
        dataset: The data now.
        accept: Makes rows of the proposals that were accepted.
        unread: What could not be read of what came back.
    """
    theirs = state_of(dataset)
    merges = _merges(base, theirs, returned)
    plan = Plan(conflicts=[each for merge in merges.values() for each in merge.conflicts])
    plan.faults = [*unread, *(each for merge in merges.values() for each in merge.faults)]
    data = with_texts(dataset, merges)
    used = {name: _used(dataset, base, theirs, name) for name in SCHEMAS}
    _fill(plan, merges, Sources({name: raw.text for name, raw in data.dataset.texts.items()}, used), accept)
    plan.changes = [each for name, merge in merges.items() for each in _changes((theirs | base)[name], merge)]
    with_tables(data, merges)
    plan.faults += data.faults
    _judge(plan, data)
    plan.files = data.files if plan.is_whole else {}
    return plan


def _fill(plan: Plan, merges: Mapping[str, Merge], sources: Sources, accept: Accept | None) -> None:
    """Add what follows from what came back: rows of accepted proposals, then the cells of new rows."""
    if accept:
        faults, plan.warnings = accept(merges, sources.used)
        plan.faults += faults
    plan.faults += propose(merges, sources)
    plan.faults += follow(merges, sources.texts, build_day())


def _merges(base: State, theirs: State, returned: Mapping[str, list[Returned]]) -> dict[str, Merge]:
    """Merge each table that came back; the others stand as they are."""
    merges = {name: Merge(name, [Merged(dict(row), row) for row in rows.rows]) for name, rows in theirs.items()}
    for name, rows in returned.items():
        merges[name] = merged(base[name], theirs.get(name, base[name].with_rows([])), rows)
    return merges


def _used(dataset: "Dataset", base: State, theirs: State, name: str) -> set[str]:
    """Return the ids of a table that are in use, were given out, or were published and withdrawn since."""
    tables = [state[name] for state in (base, theirs) if name in state]
    return {row[rows.key[0]] for rows in tables for row in rows.rows} | {each or "" for each in dataset.published(name)}


def _changes(rows: Rows, merge: Merge) -> Iterator[Change]:
    """Return every cell that will say something else, removed rows last."""
    for row in merge.rows:
        if not row.is_touched:
            continue
        before = row.before or dict.fromkeys(row.cells, "")
        key = " ".join(rows.key_of(row.before or row.cells))
        for name, cell in row.cells.items():
            if cell != before[name]:
                yield Change(merge.name, key, name, before[name], cell, row.place, name in row.proposed)
        if row.follows:
            yield Change(merge.name, key, "", "", f"đứng sau {row.follows}", row.place)
    for gone in merge.removed:
        key = " ".join(rows.key_of(gone))
        yield from (Change(merge.name, key, name, cell, "") for name, cell in gone.items() if cell)


def _judge(plan: Plan, data: MergedData) -> None:
    """
    Hold what would stand against every rule, as `check` does, and name what it says of rows that change.

    A cell that could not be read, filled or merged is not called empty as well.
    """
    findings = FolderCheck.findings(data.dataset) if plan.changes else []
    errors = set(errors_of(findings))
    said = {(each.table, each.row, each.column) for each in plan.faults if each.row}
    touched = {(row.place, name) for listed in data.rows.values() for name, row in listed.values() if row.is_touched}
    for each in findings:
        fault = data.fault(each)
        if not fault.table:
            fault = fault._replace(words=sentence(each))
        if (fault.table, fault.row, fault.column) in said:
            continue
        if each in errors:
            plan.faults.append(fault)
        elif (fault.row, fault.table) in touched:
            plan.warnings.append(fault)
