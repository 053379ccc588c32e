"""What other rules, and other tables, say of what was published and is no longer there."""

from collections.abc import Mapping

from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable


class Settled:
    """What other rules say of rows that are no longer there."""

    def __init__(self, dataset: Dataset) -> None:
        lock, redirects = dataset.table("published_ids", "table", "id"), dataset.table("redirects", "id")
        self.ids = set(zip(lock.cells("table"), lock.cells("id"), strict=True)) if lock is not None else set()
        self._withdrawn = set(redirects.cells("id")) if redirects is not None else set()

    def is_gone(self, table: RawTable, cells: Mapping[str, str]) -> bool:
        """Tell whether a redirect speaks of a row, or its line is torn."""
        key = [cells.get(name, "") for name in table.key]
        return key[0] in table.torn_keys or bool(self._withdrawn & set(key))

    def is_withdrawn(self, file: str) -> bool:
        """Tell whether a file belongs to a document that was withdrawn."""
        return bool(self._withdrawn & set(file.split("/")))
