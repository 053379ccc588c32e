"""
A row in which no rule found anything is not judged again while it, and what it leads to, are the same.

What the rules of rows say (`ROW_CHECKERS` of validation/checking.py) follows from a row, from the rows
that it names in other tables, from the tables that all are held against and from all texts. Kept are digests of
these for each row without a finding, so nothing that is told of a row is ever taken from an earlier
check. What compares rows of a table is asked every time.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from copy import copy

import numpy as np

from cache.folder import Parts
from cache.serialising import parts_from_bytes, to_bytes
from validation.dataset import Dataset
from validation.findings import Finding
from validation.tables.raw_tables import RawTable

_KIND = "rows"
_SIZE = 16
#: Beyond this many rows it would cost more to know them than to judge them.
_MOST = 50_000
#: What parts the cells of a row; a row that holds it is never known.
_BETWEEN = "\x1f"
#: What any row is held against besides the rows that its cells name: the names of units, and what became of ids.
ASIDE = ("units", "published_ids", "redirects")
#: Stands where a column leads to a table that is not there.
_NOWHERE = bytes(_SIZE)


class KeptRows:
    """What is kept of the rows of one data folder."""

    def __init__(self, parts: Parts) -> None:
        """Open what was kept of a folder."""
        self._store = parts
        content = parts.recall(_KIND)
        self._known = {name: _cut(each) for name, each in parts_from_bytes(content).items()} if content else {}
        self._digests: dict[str, list[bytes]] = {}
        self._own: dict[str, tuple[RawTable, list[bytes]]] = {}

    def unjudged(self, dataset: Dataset) -> Dataset:
        """Give the same data with those rows only that have to be judged; the whole tables stand beside them."""
        self._digests = self._row_digests(dataset)
        tables = {
            name: self._unknown(table, self._digests[name]) if name in self._digests else table
            for name, table in dataset.tables.items()
        }
        unjudged = copy(dataset)
        unjudged.tables, unjudged.beside = tables, dataset.tables
        return unjudged

    def _unknown(self, table: RawTable, digests: list[bytes]) -> RawTable:
        known = self._known.get(table.name.encode(), frozenset())
        rows = [row for row, digest in enumerate(digests) if digest not in known]
        return table if len(rows) == len(digests) else table.take(np.array(rows, dtype=np.int32))

    def keep(self, tables: Mapping[str, RawTable], found: Iterable[Finding]) -> None:
        """Keep the rows of which nothing was found."""
        faulty = {(each.file, each.line) for each in found}
        clean = {
            name.encode(): frozenset(
                digest for digest, line in zip(digests, tables[name].lines, strict=True)
                if (tables[name].file, line) not in faulty
            )
            for name, digests in self._digests.items()
        }  # fmt: skip
        if clean != self._known:
            self._store.keep(_KIND, to_bytes({name: b"".join(sorted(each)) for name, each in clean.items()}))
            self._known = clean

    def _row_digests(self, dataset: Dataset) -> dict[str, list[bytes]]:
        """Give a digest for each row of the tables; none where one of them is too large to be known."""
        if not all(map(_is_plain, dataset.tables.values())):
            return {}
        self._own = {name: self._own_digests(table) for name, table in dataset.tables.items()}
        own = {name: digests for name, (_, digests) in self._own.items()}
        aside = [digest for name in ASIDE for digest in (name.encode(), *own.get(name, ()))]
        background = _joined([*dataset.kept.digests(dataset.texts), *sorted(map(os.fsencode, dataset.unread)), *aside])
        return {name: _with_what_it_leads_to(table, own, dataset, background) for name, table in dataset.tables.items()}

    def _own_digests(self, table: RawTable) -> tuple[RawTable, list[bytes]]:
        """Digest the rows of a table; one that was not read again is not digested again."""
        known = self._own.get(table.name)
        return known if known and known[0] is table else (table, [*map(_digest, _words(table))])


def _cut(joined: bytes) -> frozenset[bytes]:
    return frozenset(joined[place : place + _SIZE] for place in range(0, len(joined), _SIZE))


def _is_plain(table: RawTable) -> bool:
    """Tell whether a table is small, and one file whose rows are told apart by what is in them."""
    return (
        type(table) is RawTable
        and bool(table.columns)
        and len(table) <= _MOST
        and not any(_BETWEEN in text for column in table.columns.values() for text in column.texts)
    )


def _words(table: RawTable) -> Iterator[bytes]:
    """Write every row down, after the names of its columns and the keys of rows that could not be read."""
    columns = [[cell or "" for cell in column.cells()] for column in table.columns.values()]
    head = _BETWEEN.join([*table.columns, "", *sorted(table.torn_keys)]) + "\n"
    return ((head + _BETWEEN.join(cells)).encode() for cells in zip(*columns, strict=True))


def _with_what_it_leads_to(
    table: RawTable, own: Mapping[str, list[bytes]], dataset: Dataset, background: bytes
) -> list[bytes]:
    """Join the digest of each row with those of the rows that its cells name in other tables."""
    parts = [[background] * len(table), own[table.name]]
    for column, target in table.metadata("references").items():
        name, _, key = target.partition(".")
        other = dataset.table(name, key)
        if other is not None:
            led_to, missing = _by_cell(other, key, own[name]), _joined(map(str.encode, other.columns))
            coded = table.columns[column]
            of_text = [*(led_to.get(text, missing) for text in coded.texts), missing]  # the last one: an empty cell
            parts.append([of_text[code] for code in coded.codes.tolist()])
        else:
            parts.append([_NOWHERE] * len(table))
    return [*map(_digest, map(b"".join, zip(*parts, strict=True)))]


def _by_cell(table: RawTable, column: str, digests: list[bytes]) -> dict[str, bytes]:
    """Give what is known under each text of a column: the digests of its rows, and whether a row is torn."""
    rows: dict[str, list[bytes]] = {cell: [] for cell in table.ids(column)}
    for cell, digest in zip(table.cells(column), digests, strict=True):
        if cell is not None:
            rows[cell].append(digest)
    return {cell: each[0] if len(each) == 1 else _joined(each) for cell, each in rows.items()}


def _joined(parts: Iterable[bytes]) -> bytes:
    """Digest some words, each told apart from the next."""
    return _digest(b"".join(map(_digest, parts)))


def _digest(words: bytes) -> bytes:
    return hashlib.blake2b(words, digest_size=_SIZE).digest()
