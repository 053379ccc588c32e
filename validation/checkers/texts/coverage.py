"""Clauses that show strong signs of a duty are bound to a task or a policy, or set aside with a reason."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from model.derived.coverage import background_ids, coverage_of
from model.finding import Finding
from validation.language.words import did_you_mean
from validation.reading.dataset import Dataset
from validation.rulebook.findings import finding
from validation.tables.raw_tables import RawTable


def coverage_findings(dataset: Dataset) -> Iterator[Finding]:
    """Ask about clauses that may bind, and say in one line for each document how much of it was reviewed."""
    named, documents = _named(dataset), dataset.whole("documents", "document_id", "background")
    if named is None or documents is None:
        return  # said of the table itself
    for row, document in enumerate(documents.records()):
        raw = dataset.texts.get(document["document_id"] or "")
        if raw is None:
            continue
        background = background_ids(document["background"])
        yield from _background_findings(documents, row, background, raw.text.clauses)
        coverage = coverage_of(raw.text, named[raw.text.document_id], background, {})
        for node in coverage.questions:
            yield finding("clause_is_covered", raw.file, node.line, "id", node.id, key=node.id)
        if coverage.reviewed < coverage.total:
            more = len(coverage.open) - len(coverage.questions)
            rest = f" Ngoài các câu hỏi ở trên, còn {more} điều khoản có dấu hiệu giao việc." if more else ""
            detail = f"Đã rà soát {coverage.reviewed}/{coverage.total} điều khoản ngoài phần bối cảnh.{rest}"
            yield documents.at(row, "background", "document_is_reviewed", detail=detail)


def _named(dataset: Dataset) -> defaultdict[str, set[str]] | None:
    """Return the clauses that tasks and policies name, by document; None where a table is missing."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    tasks = dataset.whole("tasks", "task_id", "document_id", "clause_id")
    policies = dataset.whole("policies", "document_id", "clause_id")
    parts = dataset.whole("task_units", "task_id", "unit_clause_id")
    if tasks is None or policies is None or parts is None:
        return None
    for name, table in (("tasks", tasks), ("policies", policies)):
        carried = (each for each in dataset.living.rows.get(name, ()) if hasattr(each, "carried"))
        for fact in (*table.rows(), *carried):
            named[fact.document_id or ""].add(fact.clause_id or "")
    document_of = dict(zip(tasks.cells("task_id"), tasks.cells("document_id"), strict=True))
    for task_id, clause_id in zip(parts.cells("task_id"), parts.cells("unit_clause_id"), strict=True):
        if clause_id:
            named[document_of.get(task_id) or ""].add(clause_id)
    return named


def _background_findings(
    documents: RawTable, row: int, background: list[str], clauses: Collection[str]
) -> Iterator[Finding]:
    """The parts that are marked as background are parts of the text."""
    for clause_id in background:
        if clause_id not in clauses:
            detail = f"Văn bản không có điều khoản “{clause_id}”. {did_you_mean(clause_id, clauses)}".strip()
            yield documents.at(row, "background", "reference_exists", detail=detail)
