"""Judge a data folder: all rules over all files in one run, warnings set aside where excused."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from cache.folder import Parts
from cache.garbage_collection import collector_at_rest
from model.day import build_day
from validation.checkers.causes import as_published, first_causes
from validation.checkers.cells.schema_checks import cell_findings, text_cell_findings
from validation.checkers.evidence.figures import figure_findings
from validation.checkers.evidence.language import language_findings
from validation.checkers.evidence.quotations import quotation_findings
from validation.checkers.evidence.quotes import evidence_findings
from validation.checkers.evidence.relations import citation_findings
from validation.checkers.evidence.supports import support_findings
from validation.checkers.evidence.task_roles import left_out_findings, part_findings
from validation.checkers.evidence.units import unit_findings
from validation.checkers.evidence.values import value_findings
from validation.checkers.evidence.wards import ward_findings
from validation.checkers.evidence.wording import wording_findings
from validation.checkers.exceptions import set_aside
from validation.checkers.gate.data import gate_findings, text_gate_findings
from validation.checkers.gate.outlets import outlet_findings
from validation.checkers.publication.ids import publication_findings
from validation.checkers.publication.ledger import ledger_findings
from validation.checkers.tables.days import day_findings
from validation.checkers.tables.keys import key_findings
from validation.checkers.tables.references import reference_findings
from validation.checkers.tables.salaries import salary_findings
from validation.checkers.tables.same_facts import twin_findings
from validation.checkers.tables.sequence import sequence_findings
from validation.checkers.tables.status import standing_findings
from validation.checkers.texts.coverage import coverage_findings
from validation.checkers.texts.form import text_findings
from validation.dataset import Dataset, read_dataset
from validation.findings import Finding
from validation.kept_rows import KeptRows
from validation.reading.files import Limits
from validation.reading.text_cache import KeptTexts
from validation.report.report import Report
from validation.schemas import TABLE_SCHEMAS

CHECKERS: tuple[Callable[[Dataset], Iterable[Finding]], ...] = (
    cell_findings,
    key_findings,
    reference_findings,
    evidence_findings,
    value_findings,
    wording_findings,
    part_findings,
    left_out_findings,
    unit_findings,
    citation_findings,
    quotation_findings,
    figure_findings,
    support_findings,
    ward_findings,
    salary_findings,
    standing_findings,
    day_findings,
    sequence_findings,
    language_findings,
    twin_findings,
    coverage_findings,
    publication_findings,
    ledger_findings,
    gate_findings,
)
#: What these say of a row follows from that row, and from what it leads to.
ROW_CHECKERS = (
    cell_findings,
    reference_findings,
    evidence_findings,
    value_findings,
    wording_findings,
    part_findings,
    figure_findings,
    gate_findings,
)
#: What these say of a text follows from its own words, and from the names that texts print.
_TEXT_CHECKERS = (text_cell_findings, text_findings, text_gate_findings)


def judge_texts(dataset: Dataset) -> None:
    """Judge the own words of each text that was not judged before; what was found is kept with it."""
    dataset.kept.judge_under(dataset.printed_names)
    found = [each for checker in _TEXT_CHECKERS for each in checker(dataset)]
    dataset.kept.keep({name: raw.text for name, raw in dataset.texts.items()}, found)


def dataset_findings(
    dataset: Dataset, today: date, elsewhere: Iterable[Finding] = (), rows: KeptRows | None = None
) -> list[Finding]:
    """
    Give every finding of a data folder, in the order of files and lines.

    Args:
        dataset: The folder as read.
        today: The day against which review dates are held.
        elsewhere: What was found in rows that are not in the data set, or in some of them again.
        rows: What is known of rows from an earlier check.
    """
    judge_texts(dataset)
    found = [*dataset.found, *chain.from_iterable(dataset.kept.judged.values()), *elsewhere]
    unjudged = rows.unjudged(dataset) if rows else dataset
    of_rows: list[Finding] = []
    for checker in CHECKERS:
        given = list(checker(unjudged if checker in ROW_CHECKERS else dataset))
        found += given
        if checker in ROW_CHECKERS:
            of_rows += given
    if rows:
        rows.keep(dataset.tables, of_rows)
    return sorted(
        set(set_aside(dataset, as_published(first_causes(list(dict.fromkeys(found)), dataset.ledger[0] or {})), today))
    )


def folder_report(folder: Path, *, also: Sequence[Path] = (), limits: Limits | None = None) -> Report:
    """
    Read and judge a data folder, and look for what must not get out in other folders.

    Args:
        folder: The data folder.
        also: Folders of pages or downloads, held against the gate only.
        limits: What a file may weigh.
    """
    with collector_at_rest():
        return report_of(read_dataset(folder, limits, KeptTexts(Parts(folder))), also=also)


def report_of(
    dataset: Dataset,
    *,
    also: Sequence[Path] = (),
    elsewhere: Iterable[Finding] = (),
    rows: Mapping[str, int] | None = None,
) -> Report:
    """
    Judge a data folder that was read.

    Args:
        dataset: The folder as read.
        also: Folders of pages or downloads, held against the gate only.
        elsewhere: What was found in rows that were judged elsewhere.
        rows: How many rows each table has of which only some are in the data set.
    """
    found = dataset_findings(dataset, build_day(), elsewhere, KeptRows(Parts(dataset.folder)))
    found += [each for other in also for each in outlet_findings(other, dataset.folder, dataset.printed_names)]
    counts = {name: len(table) for name, table in dataset.tables.items()} | dict(rows or {})
    order = (schema.table_name() for schema in TABLE_SCHEMAS)
    return Report(found, {name: counts[name] for name in order if name in counts}, dataset.folder)
