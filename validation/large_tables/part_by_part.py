"""
Large tables, judged part by part: what is in memory at once is a part, not the table.

The rules are those of whole tables (validation/checkers/judging.py). The rows of a part are judged by
themselves. What compares rows (a key or a fact stated twice, the order of keys) is asked across
all parts: each part gives a hash for each of its keys and facts, and the rows whose hash is met
again are brought together; so are rows that all texts must be asked about. On these the rules of
whole tables run. So the report is the same, line for line.

Who works at the parts is open: this process, or others (validation/large_tables/on_dask.py).
"""

from collections.abc import Callable, Mapping, Sequence
from operator import le
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from model.finding import Finding
from validation.checkers.judging import judge_texts
from validation.large_tables.cutting import NotPlainError, Partition, partitions_of
from validation.large_tables.duplicates import HEAPS, Hashes, by_set, compared, in_heap, met_again
from validation.large_tables.one_part import JudgedPart, background_of, judge, rows_apart, schema_named, summary
from validation.reading.csv_rows import MOST_TORN, TORN
from validation.reading.dataset import Dataset
from validation.reading.files import Limits
from validation.reading.ledger import read_ledger
from validation.reading.table_files import files_of
from validation.schemas import TABLE_SCHEMAS, TableSchema
from validation.tables.coded_columns import CodedColumn
from validation.tables.raw_tables import RawTable
from validation.tables.stacked_tables import stack


class Workers(Protocol):
    """
    Who works at the parts.

    Attributes:
        are_here: Whether they have what this process has in memory.
    """

    are_here: bool

    def submit(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Give work to do; what comes out may be given to other work."""

    def gather(self, done: list[Any]) -> list[Any]:
        """Bring here what came out."""


class ThisProcess:
    """The only worker: it does all work at once, when it is given."""

    are_here = True

    def submit(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Do the work."""
        return work(*arguments)

    def gather(self, done: list[Any]) -> list[Any]:
        """Return what came out."""
        return done


class JudgedFolder(NamedTuple):
    """
    A data folder whose large tables were judged in parts; the rest is still to be judged.

    Attributes:
        dataset: All that was read, and of large tables the rows on which rules of whole tables must run.
        findings: What is wrong with rows of large tables, each by itself.
        rows: How many rows each large table has.
    """

    dataset: Dataset
    findings: list[Finding]
    rows: dict[str, int]


def judge_in_parts(
    read: Callable[[Mapping[str, object]], Dataset], folder: Path, limits: Limits, workers: Workers, size: int
) -> JudgedFolder:
    """
    Read a data folder and judge the rows of its large tables part by part.

    Args:
        read: Reads the folder without some tables, each named with the work that cuts it.
        folder: The data folder, at the same place for all workers.
        limits: What a file may weigh.
        workers: Who works at the parts.
        size: Bytes of a part. A table that is not larger is read whole.

    Raises:
        NotPlainError: a large table has lines that must be read in order.
    """
    apart = _judged_apart(folder, size)
    cut = {name: workers.submit(partitions_of, folder.resolve(), schema_named(name), limits, size) for name in apart}
    dataset = read(cut)
    if not cut:
        return JudgedFolder(dataset, [], {})
    background = workers.submit(_itself, background_of(dataset, cut, at_hand=workers.are_here))
    parts = dict(zip(cut, workers.gather([*cut.values()]), strict=True))
    judged = {name: [workers.submit(judge, background, each, name) for each in parts[name]] for name in parts}
    judge_texts(dataset)  # while others work
    summaries = {name: _summaries(workers, done, name) for name, done in judged.items()}
    dataset.tables |= {name: _rows_apart(workers, done, parts[name], name) for name, done in judged.items()}
    found = [finding for each in summaries.values() for part in each for finding in part.findings]
    return JudgedFolder(dataset, found, {name: sum(part.rows for part in each) for name, each in summaries.items()})


def _judged_apart(folder: Path, size: int) -> list[str]:
    """Return the tables that are large, and of whose rows none was published: rules look for those in the whole table."""
    large = [each for each in TABLE_SCHEMAS if each.rows_stand_alone() and _is_large(folder, each, size)]
    settled = _settled(folder, large)
    return [each.table_name() for each in large if each.table_name() not in settled]


def _itself(thing: Any) -> Any:
    """Let workers hold something: lost with one of them, it is given again."""
    return thing


def _is_large(folder: Path, schema: type[TableSchema], size: int) -> bool:
    return sum(path.stat().st_size for path in files_of(folder, schema) if path.exists()) > size


def _settled(folder: Path, schemas: Sequence[type[TableSchema]]) -> set[str]:
    """Return the tables that had rows when they were published: rules look for each of them, in the whole table."""
    if not schemas:
        return set()
    facts, _ = read_ledger(folder)
    locks = [path.read_bytes() for name in ("published_ids.csv", "redirects.csv") if (path := folder / name).is_file()]
    names = {each.table_name() for each in schemas}
    return {
        name for name in names if f"{name}.csv" in (facts or {}) or any(f"{name},".encode() in lock for lock in locks)
    }


def _summaries(workers: Workers, parts: Sequence[Any], name: str) -> list[JudgedPart]:
    """
    Bring here what was found in each judged part; keys rise from part to part, and the parts are those of a table.

    Raises:
        NotPlainError: they are not; what is wrong, only the whole file tells.
    """
    judged: list[JudgedPart] = workers.gather([workers.submit(summary, each) for each in parts])
    ends = [key for each in judged for key in each.ends]
    torn = sum(found.rule in TORN for each in judged for found in each.findings)
    if torn > MOST_TORN or not all(each.in_order for each in judged) or not all(map(le, ends, ends[1:])):
        raise NotPlainError(name)
    return judged


def _rows_apart(workers: Workers, judged: Sequence[Any], parts: Sequence[Partition], name: str) -> RawTable:
    """Bring together the rows on which rules of whole tables must run."""
    sets = range(len(compared(schema_named(name))))
    heaps = [
        workers.submit(met_again, [workers.submit(_heap, each, number, heap) for each in judged])
        for number in sets
        for heap in range(HEAPS)
    ]
    again = workers.submit(by_set, heaps, len(sets))
    tables = workers.gather(
        [workers.submit(rows_apart, each, again, part, name) for each, part in zip(judged, parts, strict=True)]
    )
    found = [table for table in tables if table is not None]
    return stack(found) if found else _no_rows(parts[0].file, name)


def _heap(judged: JudgedPart, number: int, heap: int) -> Hashes:
    return in_heap(judged.hashes[number], heap)


def _no_rows(file: str, name: str) -> RawTable:
    schema = schema_named(name)
    return RawTable(schema, file, {str(column): CodedColumn.of([]) for column in schema.to_schema().columns}, [])
