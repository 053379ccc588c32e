"""What other tables say of what was published: which ids were, which were withdrawn."""

from collections.abc import Mapping

from validation.checkers.publication.living_ids import TEXTS, moved_ids
from validation.reading.dataset import Dataset
from validation.reading.ledger import Facts
from validation.reading.text_files import RawText
from validation.tables.raw_tables import RawTable

#: An id that was published: its table and itself.
_Id = tuple[str, str]
_LOCK, _LOG = "published_ids", "publications"


class Settled:
    """
    What other tables, and redirects, say of rows that are no longer there.

    Attributes:
        lock: The ids that published_ids.csv calls published.
        ledger_ids: Those that it held when the ledger was written.
        was_published: Whether the folder says anywhere that something of it was published.
    """

    def __init__(self, dataset: Dataset, facts: Facts) -> None:
        lock, redirects = dataset.table(_LOCK, "table", "id"), dataset.table("redirects", "id")
        rows = zip(lock.cells("table"), lock.cells("id"), strict=True) if lock is not None else ()
        self.lock: set[_Id] = {(table, each) for table, each in rows if table and each}
        written = facts.get(f"{_LOCK}.csv", {}).values()
        self.ledger_ids: set[_Id] = {(row["table"], row["id"]) for row in written if {"table", "id"} <= row.keys()}
        log = dataset.table(_LOG, "entry_id")
        self.was_published = bool(self.lock) or bool(log)
        self._withdrawn = set(redirects.cells("id")) if redirects is not None else set()
        self._moved_clauses = moved_ids(dataset, TEXTS)

    def has_id(self, table: RawTable, key: str) -> bool:
        """Tell whether a row has an id that was published, and so must live or lead elsewhere."""
        return (table.name, key) in self.lock | self.ledger_ids

    def lost_clauses(self, document_id: str, raw: RawText) -> set[str]:
        """Return the published clauses of a text that are gone and that no redirect leads on from."""
        published = {each for table, each in self.lock | self.ledger_ids if table == TEXTS}
        lost = {each for each in published - self._moved_clauses if each.startswith(f"{document_id}#")}
        return {each.partition("#")[2] for each in lost} - raw.text.clauses.keys()

    def is_gone(self, table: RawTable, cells: Mapping[str, str]) -> bool:
        """Tell whether a redirect speaks of a row, or its line is torn."""
        key = [cells.get(name, "") for name in table.key]
        return key[0] in table.torn_keys or bool(self._withdrawn & set(key))

    def is_withdrawn(self, file: str) -> bool:
        """Tell whether a file belongs to a document that was withdrawn."""
        return bool(self._withdrawn & set(file.split("/")))
