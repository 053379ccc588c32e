"""
The one door to a data folder: it is read, judged and handed on here, whoever asks.

The check, the site, `confirm`, the reports of units and the live preview all go through
`FolderCheck`, so that none of them can find what another does not. The rules are imported
by who judges: the editor's workbook is given out unjudged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cache.folder import CodeCache
from cache.in_memory import MemoryCache
from model.day import build_day
from model.finding import Finding
from model.fingerprint import data_fingerprint
from model.garbage_collection import collector_at_rest
from model.portal import Portal, Table
from model.texts import Text
from model.texts.received import ReceivedFile
from validation.large_tables.cutting import PART_BYTES, NotPlainError
from validation.reading.dataset import Dataset, read_dataset
from validation.reading.files import Limits
from validation.reading.journal import interruption
from validation.reading.ledger import Facts
from validation.reading.text_cache import TextCache
from validation.reading.text_files import RawText
from validation.report.as_text import text_report
from validation.report.report import Report
from validation.rulebook.findings import DataValidationError, errors_of
from validation.schemas import TABLE_SCHEMAS
from validation.settings.reading import settings_of
from validation.tables.raw_tables import RawTable
from validation.tables.typed_tables import typed_table

if TYPE_CHECKING:
    from validation.large_tables.part_by_part import JudgedFolder, Workers


class FolderCheck:
    """
    One data folder, checked once, or again and again by a process that lives.

    Attributes:
        publishable_names: Those of the portal that was made last.
    """

    def __init__(self, folder: Path, limits: Limits | None = None, memory: MemoryCache | None = None) -> None:
        """
        Open a folder; nothing of it is read yet.

        Args:
            folder: The data folder.
            limits: What a file may weigh.
            memory: Where a process that lives holds what it has read.
        """
        self._folder, self._limits, self._memory = folder, limits or Limits(), memory
        self._texts = TextCache(CodeCache(folder))
        self._typed: dict[str, tuple[RawTable, Table]] = {}
        self.publishable_names: frozenset[str] = frozenset()

    def report(
        self,
        *,
        also: Iterable[Path] = (),
        against: Facts | None = None,
        workers: "Workers | None" = None,
        part_bytes: int = PART_BYTES,
    ) -> Report:
        """
        Judge the folder, and look for what must not get out in other folders.

        Args:
            also: Folders of pages or downloads, held against the gate only.
            against: What was published elsewhere, and must stand here too; the folder is then read whole.
            workers: Who judges the parts of large tables; this process if not given.
            part_bytes: Bytes of such a part; a table that is not larger is read whole.
        """
        from validation.checkers.gate.outlets import outlet_findings
        from validation.checkers.judging import dataset_findings

        if stopped := interruption(self._folder):
            return Report(stopped, {}, self._folder)
        with collector_at_rest():
            judged = self._judged_in_parts(workers, part_bytes) if against is None else self._judged_against(against)
            found = dataset_findings(judged.dataset, build_day(), judged.findings)
            names = publishable_names(judged.dataset) if also else frozenset()
            found += [each for other in also for each in outlet_findings(other, self._folder, names)]
        counts = {name: len(table) for name, table in judged.dataset.tables.items()} | judged.rows
        order = (schema.table_name() for schema in TABLE_SCHEMAS)
        return Report(found, {name: counts[name] for name in order if name in counts}, self._folder)

    def portal(self) -> Portal:
        """
        Return the checked data as they are now.

        Raises:
            DataValidationError: the data breaks a rule; its text is the report in Vietnamese.
        """
        if stopped := interruption(self._folder):
            raise DataValidationError(stopped, text_report(stopped))
        with collector_at_rest():
            return self.portal_of(self.dataset())

    def portal_of(self, dataset: Dataset) -> Portal:
        """
        Return the checked data that were read of this folder.

        Raises:
            DataValidationError: as `portal` does.
        """
        found = self.findings(dataset)
        if errors_of(found):
            raise DataValidationError(found, text_report(found))
        self.publishable_names = publishable_names(dataset)
        return Portal(
            tables={name: self._typed_table(raw) for name, raw in dataset.tables.items()},
            texts={document_id: _text(raw) for document_id, raw in sorted(dataset.texts.items())},
            warnings=tuple(found),
            fingerprint=data_fingerprint(self._folder),
            checked_on=build_day(),
            settings=settings_of(self._folder),
        )

    def dataset(self) -> Dataset:
        """Read the whole folder, and judge nothing."""
        return self._read({})

    @staticmethod
    def findings(dataset: Dataset) -> list[Finding]:
        """Judge what was read, or what was made of it by adding rows."""
        from validation.checkers.judging import dataset_findings

        return dataset_findings(dataset, build_day())

    def _read(self, left_out: Mapping[str, object]) -> Dataset:
        return read_dataset(self._folder, self._limits, self._texts, left_out, self._memory)

    def _judged_against(self, against: Facts) -> "JudgedFolder":
        from validation.checkers.publication.elsewhere import elsewhere_findings
        from validation.large_tables.part_by_part import JudgedFolder

        dataset = self.dataset()
        return JudgedFolder(dataset, [*elsewhere_findings(dataset, against)], {})

    def _judged_in_parts(self, workers: "Workers | None", part_bytes: int) -> "JudgedFolder":
        from validation.large_tables.part_by_part import JudgedFolder, ThisProcess, judge_in_parts

        try:
            return judge_in_parts(self._read, self._folder, self._limits, workers or ThisProcess(), part_bytes)
        except NotPlainError:  # lines that must be read in order
            return JudgedFolder(self.dataset(), [], {})

    def _typed_table(self, raw: RawTable) -> Table:
        """Return a table with typed rows; one that was not read again is not typed again."""
        known, table = self._typed.get(raw.name, (None, None))
        if table is None or known is not raw:
            table = typed_table(raw)
            self._typed[raw.name] = raw, table
        return table


def publishable_names(dataset: Dataset) -> frozenset[str]:
    """Return whom texts name by right and whom exceptions let pass, and what only seems a name in an id; in lower case."""
    from validation.checkers.exceptions import names_let_pass
    from validation.checkers.gate.data import names_spelt_by_ids

    return dataset.printed_names | names_let_pass(dataset) | names_spelt_by_ids(dataset)


def _text(raw: RawText) -> Text:
    """Return a text with the files it came from, once their table has passed."""
    if raw.received is None:
        return raw.text
    return replace(raw.text, received=tuple(ReceivedFile(**vars(row)) for row in typed_table(raw.received).rows))
