"""What other tables say of what was published: which ids were, which were withdrawn."""

import re
from collections.abc import Mapping

from model.vocabulary import PublicationKind
from validation.checkers.publication.living_ids import TEXTS, moved_ids
from validation.language.words import stands_in
from validation.reading.dataset import Dataset
from validation.reading.ledger import Facts, Rows
from validation.reading.text_files import RawText
from validation.tables.raw_tables import RawTable

#: An id that was published: its table and itself.
_Id = tuple[str, str]
_LOCK, _LOG = "published_ids", "publications"
_LOG_COLUMNS = ("entry_id", "kind", "document_id", "unit_id", "title", "words")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_Entry = Mapping[str, str | None]


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
        log = dataset.table(_LOG, *_LOG_COLUMNS)
        self.was_published = bool(self.lock) or bool(log)
        self._announced = [] if log is None else _new_entries(log, facts.get(log.file, {}))
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

    def is_announced(self, *key: str) -> bool:
        """
        Tell whether a new entry of the publication log says that something was changed or withdrawn, and names it.

        Args:
            key: The parts of a row's key that name it, or a document and a clause of its text.
        """
        return all(key) and any(all(_names(entry, part) for part in key) for entry in self._announced)

    def is_gone(self, table: RawTable, cells: Mapping[str, str]) -> bool:
        """Tell whether a redirect speaks of a row, or its line is torn."""
        key = [cells.get(name, "") for name in table.key]
        return key[0] in table.torn_keys or bool(self._withdrawn & set(key))

    def is_withdrawn(self, file: str) -> bool:
        """Tell whether a file belongs to a document that was withdrawn."""
        return bool(self._withdrawn & set(file.split("/")))


def _new_entries(log: RawTable, published: Rows) -> list[_Entry]:
    """Return the entries of the log that tell of a change, and that were not published before."""
    entries = zip(log.keys(), log.records(), strict=True)
    return [entry for key, entry in entries if key not in published and entry["kind"] != PublicationKind.APPEARED]


def _names(entry: _Entry, part: str) -> bool:
    """Tell whether an entry names a part of a key: in its columns or its words, a day also as readers write it."""
    if part in (entry["document_id"], entry["unit_id"]):
        return True
    year, _, rest = part.partition("-")
    spellings = [part, f"{rest[3:]}/{rest[:2]}/{year}"] if _DAY.fullmatch(part) else [part]
    return any(stands_in(each, f"{entry['title']}\n{entry['words']}") for each in spellings)
