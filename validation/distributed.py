"""
The same check on Dask: large tables are judged part by part, on as many machines as there are.

The rules are those of one process (validation/check.py). A worker judges the rows of a part by
themselves. What compares rows (a key or a fact stated twice, the order of keys) is asked across
all parts: each part gives a hash for each of its keys and facts, the rows whose hash is met again
are brought together, and on them the rules of one process run. So the report is the same, line
for line. A task only reads files and can be done again: when a worker dies, Dask does so.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from operator import le
from pathlib import Path
from typing import Any

import numpy as np

from validation.check import ROW_CHECKERS, dataset_findings, folder_report
from validation.collector import collector_at_rest
from validation.dataset import Dataset, read_dataset
from validation.day import build_day
from validation.extras import library
from validation.files import Limits
from validation.findings import Finding
from validation.formats.report import Report
from validation.kept_rows import ASIDE
from validation.kept_texts import KeptTexts
from validation.ledger import read_ledger
from validation.partitions import PART_BYTES, NotPlainError, Partition, partitions_of, read_partition
from validation.passed import Parts
from validation.repeats import HEAPS, Hashes, by_set, compared, in_heap, met_again, row_hashes
from validation.schemas import TABLE_SCHEMAS, TableSchema
from validation.stacked import stack
from validation.tables import RawTable


@dataclass(frozen=True)
class _Judged:
    """What a worker says of one part; the hashes stay with it."""

    found: list[Finding]
    rows: int
    keys: Sequence[tuple[str, ...]]
    in_order: bool
    hashes: list[Hashes]


def distributed_report(folder: Path, scheduler: str | None, limits: Limits, size: int = PART_BYTES) -> Report:
    """
    Check a data folder on Dask.

    Args:
        folder: The data folder, at the same place for all workers.
        scheduler: Address of a running scheduler; without one, workers are started on this machine.
        limits: What a file may weigh.
        size: Bytes of a part.

    Raises:
        MissingLibraryError: Dask is not installed.
    """
    options = {"address": scheduler} if scheduler else {"threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    with library("distributed", "--engine dask").Client(**options) as client:
        try:
            return _report(client, folder, limits, size)
        except NotPlainError:  # lines that one process must read in order
            return folder_report(folder, limits=limits)


def _report(client: Any, folder: Path, limits: Limits, size: int) -> Report:
    place = folder.resolve()
    schemas = [each for each in TABLE_SCHEMAS if each.rows_stand_alone() and not _is_settled(folder, each)]
    parts = {each.table_name(): partitions_of(place, each, limits, size) for each in schemas}
    names = frozenset(name for name, each in parts.items() if each)
    background = client.submit(_background, place, limits, names)
    judged = {name: [client.submit(_judge, background, each, name) for each in parts[name]] for name in names}
    with collector_at_rest():
        dataset = read_dataset(folder, limits, KeptTexts(Parts(folder)), names)
        found: list[Finding] = []
        rows: dict[str, int] = {}
        for name in names:
            told = client.gather([client.submit(_told, each) for each in judged[name]])
            ends = [key for each in told for key in each.keys]
            if not all(each.in_order for each in told) or not all(map(le, ends, ends[1:])):
                raise NotPlainError(name)
            found += [finding for each in told for finding in each.found]
            rows[name] = sum(each.rows for each in told)
            dataset.tables[name] = _suspects(client, judged[name], parts[name], name)
        found = dataset_findings(dataset, build_day(), found)
        counts = {name: len(table) for name, table in dataset.tables.items()} | rows
        order = [each.table_name() for each in TABLE_SCHEMAS]
        return Report(found, {name: counts[name] for name in order if name in counts}, folder)


def _is_settled(folder: Path, schema: type[TableSchema]) -> bool:
    """Tell whether rows of a table were published: rules look for each of them, in the whole table."""
    lock = folder / "published_ids.csv"
    facts, _ = read_ledger(folder)
    named = lock.exists() and f"{schema.table_name()},".encode() in lock.read_bytes()
    return named or f"{schema.table_name()}.csv" in (facts or {})


def _background(folder: Path, limits: Limits, apart: frozenset[str]) -> Dataset:
    """Read what rows lead to: the other tables and all texts, which are judged elsewhere."""
    with collector_at_rest():
        dataset = read_dataset(folder, limits, apart=apart)
    schemas = [schema for schema in TABLE_SCHEMAS if schema.table_name() in apart]
    needed = {target.partition(".")[0] for schema in schemas for target in _references(schema)}
    beside = {name: table for name, table in dataset.tables.items() if name in {*needed, *ASIDE}}
    dataset.kept.judged = dict.fromkeys(dataset.texts, ())
    return Dataset(folder, {}, dataset.texts, [], dataset.unread, beside, dataset.kept)


def _references(schema: type[TableSchema]) -> Iterator[str]:
    for field in schema.to_schema().columns.values():
        if "references" in (field.metadata or {}):
            yield field.metadata["references"]


def _schema(name: str) -> type[TableSchema]:
    return next(each for each in TABLE_SCHEMAS if each.table_name() == name)


def _judge(background: Dataset, partition: Partition, name: str) -> _Judged:
    """Judge the rows of one part by themselves."""
    with collector_at_rest():
        table, found = read_partition(partition, _schema(name))
        dataset = copy(background)
        dataset.tables = {name: table}
        found += [each for checker in ROW_CHECKERS for each in checker(dataset) if each.file == partition.file]
    keys = [tuple(cell or "" for cell in row) for row in zip(*map(table.cells, table.key), strict=True)]
    return _Judged(found, len(table), [*keys[:1], *keys[-1:]], all(map(le, keys, keys[1:])), row_hashes(table))


def _told(judged: _Judged) -> _Judged:
    """Give what is told at once, without the hashes."""
    return _Judged(judged.found, judged.rows, judged.keys, judged.in_order, [])


def _suspects(client: Any, judged: Sequence[Any], parts: Sequence[Partition], name: str) -> RawTable:
    """Bring together the rows whose key or fact may stand in another row too."""
    sets = range(len(compared(_schema(name))))
    heaps = [
        client.submit(met_again, [client.submit(_heap, each, number, heap) for each in judged])
        for number in sets
        for heap in range(HEAPS)
    ]
    again = client.submit(by_set, heaps, len(sets))
    tables = client.gather(
        [client.submit(_taken, each, again, part, name) for each, part in zip(judged, parts, strict=True)]
    )
    found = [table for table in tables if table is not None]
    return stack(found) if found else read_partition(parts[0], _schema(name))[0].take(np.empty(0, np.int32))


def _heap(judged: _Judged, number: int, heap: int) -> Hashes:
    return in_heap(judged.hashes[number], heap)


def _taken(judged: _Judged, again: Sequence[Hashes], partition: Partition, name: str) -> RawTable | None:
    """Give the rows of a part that may stand in another part too; None when there are none."""
    pairs = zip(judged.hashes, again, strict=True)
    rows = np.flatnonzero(np.logical_or.reduce([np.isin(hashes, met) for hashes, met in pairs]))
    return read_partition(partition, _schema(name))[0].take(rows.astype(np.int32)) if len(rows) else None
