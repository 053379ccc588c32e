"""One part of a large table, judged where it lies: by this process, or by a worker on another machine."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.finding import Finding
from model.garbage_collection import collector_at_rest
from validation.checkers.cells.schema_checks import cell_findings
from validation.checkers.evidence.figures import figure_findings
from validation.checkers.evidence.quotes import evidence_findings
from validation.checkers.evidence.task_roles import role_findings
from validation.checkers.evidence.values import value_findings
from validation.checkers.evidence.wording import wording_findings
from validation.checkers.gate.data import gate_findings
from validation.checkers.tables.references import reference_findings
from validation.large_tables.cutting import Partition, read_partition
from validation.large_tables.duplicates import Hashes, row_hashes
from validation.reading.dataset import Dataset
from validation.reading.text_cache import TextCache
from validation.reading.text_files import RawText, read_raw_text
from validation.schemas import TABLE_SCHEMAS, TableSchema
from validation.tables.coded_columns import Codes
from validation.tables.key_order import ends_in_order, is_in_order, sort_keys
from validation.tables.raw_tables import RawTable

#: What these say of a row follows from that row, and from what it leads to.
_ROW_CHECKERS = (
    cell_findings,
    reference_findings,
    evidence_findings,
    value_findings,
    wording_findings,
    role_findings,
    figure_findings,
    gate_findings,
)
#: What any row is held against besides the rows that its cells name: the names of units, and what became of ids.
_ASIDE = ("units", "published_ids", "redirects")


@dataclass(frozen=True)
class Background:
    """
    What the rows of a part lead to.

    Attributes:
        beside: The other tables that rows lead to.
        readable: The documents whose text can be read.
        unread: The documents whose text cannot.
        texts: The texts, where they are at hand; a worker elsewhere reads those of its rows.
    """

    folder: Path
    beside: Mapping[str, RawTable]
    readable: frozenset[str]
    unread: frozenset[str]
    texts: Mapping[str, RawText]

    def texts_of(self, documents: Iterable[str]) -> dict[str, RawText]:
        """Return the texts of some documents, as far as they have one."""
        wanted = [name for name in documents if name in self.readable]
        read = {name: self.texts.get(name) or self._read(name) for name in wanted}
        return {name: raw for name, raw in read.items() if raw is not None}

    def _read(self, document_id: str) -> RawText | None:
        return read_raw_text(self.folder / "texts" / document_id, set(), TextCache())[0]


@dataclass(frozen=True)
class JudgedPart:
    """
    What is said of one part.

    Attributes:
        findings: What is wrong with its rows, each by itself.
        rows: How many there are.
        ends: The keys of its first and last row.
        in_order: Whether its rows stand in the order of their keys.
        hashes: For each set of columns that is compared, the hash of each row.
        homeless: Rows that name no clause there is: only all texts tell whether their quote stands anywhere.
        unjudged: The same rows as a table.
    """

    findings: list[Finding]
    rows: int
    ends: Sequence[tuple[str, ...]]
    in_order: bool
    hashes: Sequence[Hashes] = ()
    homeless: Codes = field(default_factory=lambda: np.empty(0, np.int32))
    unjudged: RawTable | None = None


@dataclass
class _PartOfDataset(Dataset):
    """The rows of a part and what they lead to; what must be asked of all texts is not answered here."""

    @property
    def has_all_texts(self) -> bool:
        """False: what no text of this part states may stand in another."""
        return False

    def place_quotes(self, quotes: Iterable[str]) -> None:
        """Take none of them for placed: that is for those who have all texts."""
        self._quoted |= dict.fromkeys(quotes)


def background_of(dataset: Dataset, names: Iterable[str], *, at_hand: bool) -> Background:
    """
    Return what the rows of some tables lead to.

    Args:
        dataset: All the rest of the data folder.
        names: The tables whose rows are judged in parts.
        at_hand: Whether the texts go with it.
    """
    targets = {target.partition(".")[0] for name in names for target in _references(schema_named(name))}
    beside = {name: table for name, table in dataset.tables.items() if name in {*targets, *_ASIDE}}
    texts = dataset.texts if at_hand else {}
    known, unread = frozenset(dataset.texts), frozenset(dataset.unread)
    return Background(dataset.folder.resolve(), beside, known, unread, texts)


def _references(schema: type[TableSchema]) -> Iterator[str]:
    for column in schema.to_schema().columns.values():
        if "references" in (column.metadata or {}):
            yield column.metadata["references"]


def schema_named(name: str) -> type[TableSchema]:
    """Return a schema by the name of its table: workers are sent names, not classes."""
    return next(each for each in TABLE_SCHEMAS if each.table_name() == name)


def judge(background: Background, partition: Partition, name: str) -> JudgedPart:
    """Judge the rows of one part by themselves."""
    with collector_at_rest():
        table, found = read_partition(partition, schema_named(name))
        texts = background.texts_of(table.columns[table.schema.stating_column()].texts)
        dataset = _PartOfDataset(
            background.folder,
            {name: table},
            texts,
            unread=set(background.unread),
            beside=dict(background.beside),
        )
        found += [each for checker in _ROW_CHECKERS for each in checker(dataset) if each.file == partition.file]
        homeless = _homeless(dataset, table)
    return JudgedPart(
        found,
        len(table),
        ends_in_order(table),
        is_in_order(sort_keys(table)),
        row_hashes(table),
        homeless,
        table.take(homeless) if len(homeless) else None,
    )


def _homeless(dataset: Dataset, table: RawTable) -> NDArray[np.int32]:
    owner = table.schema.stating_column()
    named = table.distinct(owner, "clause_id")
    rows = [row for rows, cells in named if dataset.clause(cells[owner], cells["clause_id"]) is None for row in rows]
    return np.sort(np.array(rows, dtype=np.int32))


def summary(judged: JudgedPart) -> JudgedPart:
    """Return what is wanted of a part at once: the rest stays where it was judged."""
    return JudgedPart(judged.findings, judged.rows, judged.ends, judged.in_order)


def rows_apart(judged: JudgedPart, again: Sequence[Hashes], partition: Partition, name: str) -> RawTable | None:
    """Return the rows of a part on which rules of whole tables must run; None when there are none."""
    met = [np.isin(hashes, others) for hashes, others in zip(judged.hashes, again, strict=True)]
    rows = np.union1d(np.flatnonzero(np.logical_or.reduce(met)), judged.homeless)
    if len(rows) == len(judged.homeless):
        return judged.unjudged
    return read_partition(partition, schema_named(name))[0].take(rows.astype(np.int32))
