"""What is known of a data folder from earlier checks: so that only what has changed is read and judged."""

import json
from pathlib import Path

from cache.folder import Parts
from cache.garbage_collection import collector_at_rest
from cache.in_memory import Held
from model.day import build_day
from model.portal import Portal, Table, data_fingerprint
from validation.checking import dataset_findings
from validation.dataset import read_dataset
from validation.findings import DataValidationError, errors_of
from validation.kept_rows import KeptRows
from validation.reading.text_cache import KeptTexts
from validation.report.as_text import text_report
from validation.tables.raw_tables import RawTable
from validation.tables.typed_tables import typed_table


class Known:
    """
    One data folder, checked once, or again and again by a process that lives and holds what it has read.

    Attributes:
        names: The persons whose names its texts print, as they are kept.
    """

    def __init__(self, folder: Path, held: Held | None = None) -> None:
        parts = Parts(folder)
        self._folder, self._texts, self._rows, self._held = folder, KeptTexts(parts), KeptRows(parts), held
        self._typed: dict[str, tuple[RawTable, Table]] = {}
        self.names = b"[]"

    def checked_portal(self) -> Portal:
        """
        Give the data as they are now.

        Raises:
            DataValidationError: the data breaks a rule; its text is the report in Vietnamese.
        """
        with collector_at_rest():
            dataset = read_dataset(self._folder, kept=self._texts, held=self._held)
            today = build_day()
            found = dataset_findings(dataset, today, rows=self._rows)
            if errors_of(found):
                raise DataValidationError(found, text_report(found))
            self.names = json.dumps(sorted(dataset.printed_names)).encode()
            return Portal(
                tables={name: self._table(raw) for name, raw in dataset.tables.items()},
                texts={document_id: raw.text for document_id, raw in sorted(dataset.texts.items())},
                warnings=tuple(found),
                fingerprint=data_fingerprint(self._folder),
                checked_on=today,
            )

    def _table(self, raw: RawTable) -> Table:
        """Give a table with typed rows; one that was not read again is not typed again."""
        known, table = self._typed.get(raw.name, (None, None))
        if table is None or known is not raw:
            table = typed_table(raw)
            self._typed[raw.name] = raw, table
        return table
