"""Judge what was read of a data folder: all rules in one run, warnings set aside where excused."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain

from model.finding import Finding
from validation.checkers.causes import as_published, first_causes
from validation.checkers.cells.schema_checks import cell_findings, text_cell_findings
from validation.checkers.evidence.cited_documents import cited_document_findings
from validation.checkers.evidence.figures import figure_findings
from validation.checkers.evidence.language import language_findings
from validation.checkers.evidence.quotations import quotation_findings
from validation.checkers.evidence.quotes import evidence_findings
from validation.checkers.evidence.relations import relation_findings
from validation.checkers.evidence.supports import support_findings
from validation.checkers.evidence.task_roles import left_out_findings, role_findings
from validation.checkers.evidence.unit_clauses import unit_clause_findings
from validation.checkers.evidence.unit_places import unit_place_findings
from validation.checkers.evidence.units import unit_findings
from validation.checkers.evidence.values import value_findings
from validation.checkers.evidence.wards import ward_findings
from validation.checkers.evidence.wording import wording_findings
from validation.checkers.exceptions import set_aside
from validation.checkers.gate.data import gate_findings, text_gate_findings
from validation.checkers.publication.ids import publication_findings
from validation.checkers.publication.ledger import ledger_findings
from validation.checkers.tables.carried_facts import carried_fact_findings
from validation.checkers.tables.clause_pairs import clause_pair_findings
from validation.checkers.tables.days import day_findings
from validation.checkers.tables.editions import edition_findings
from validation.checkers.tables.fact_editions import fact_edition_findings
from validation.checkers.tables.keys import key_findings
from validation.checkers.tables.references import reference_findings
from validation.checkers.tables.reporters import reporter_findings
from validation.checkers.tables.salaries import salary_findings
from validation.checkers.tables.same_facts import same_fact_findings
from validation.checkers.tables.sequence import sequence_findings
from validation.checkers.tables.status import status_findings
from validation.checkers.texts.coverage import coverage_findings
from validation.checkers.texts.form import text_findings
from validation.checkers.texts.printed_types import printed_type_findings
from validation.checkers.texts.proposals import proposal_findings
from validation.checkers.texts.received_files import received_file_findings
from validation.reading.dataset import Dataset
from validation.settings.judging import setting_findings

CHECKERS: tuple[Callable[[Dataset], Iterable[Finding]], ...] = (
    setting_findings,
    cell_findings,
    key_findings,
    reference_findings,
    evidence_findings,
    value_findings,
    wording_findings,
    unit_clause_findings,
    role_findings,
    left_out_findings,
    unit_findings,
    unit_place_findings,
    cited_document_findings,
    relation_findings,
    quotation_findings,
    figure_findings,
    support_findings,
    ward_findings,
    salary_findings,
    status_findings,
    printed_type_findings,
    edition_findings,
    clause_pair_findings,
    fact_edition_findings,
    carried_fact_findings,
    day_findings,
    reporter_findings,
    sequence_findings,
    language_findings,
    same_fact_findings,
    coverage_findings,
    proposal_findings,
    received_file_findings,
    publication_findings,
    ledger_findings,
    gate_findings,
)
#: What these say of a text follows from its own words.
_TEXT_CHECKERS = (text_cell_findings, text_findings, text_gate_findings)


def judge_texts(dataset: Dataset) -> None:
    """Judge the own words of each text that was not judged before; what was found is cached with it."""
    found = [each for checker in _TEXT_CHECKERS for each in checker(dataset)]
    texts = {name: raw.text for name, raw in dataset.texts.items()}
    names = {name: raw.printed_names for name, raw in dataset.texts.items()}
    dataset.text_cache.put(texts, found, names)


def dataset_findings(dataset: Dataset, today: date, elsewhere: Iterable[Finding] = ()) -> list[Finding]:
    """
    Return every finding of a data folder, in the order of files and lines.

    Args:
        dataset: The folder as read.
        today: The day against which review dates are held.
        elsewhere: What was found in rows that are not in the data set, or in some of them again.
    """
    judge_texts(dataset)
    found = [*dataset.file_findings, *chain.from_iterable(dataset.text_cache.judged.values()), *elsewhere]
    for checker in CHECKERS:
        found += checker(dataset)
    first = first_causes(list(dict.fromkeys(found)), dataset.ledger[0] or {})
    return sorted(set(set_aside(dataset, as_published(first), today)))
