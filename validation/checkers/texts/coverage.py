"""Every operative clause is bound to a task or a policy, or set aside with a reason."""

from collections.abc import Iterator

from model.derived.coverage import operative_nodes
from model.finding import Finding
from validation.reading.dataset import Dataset
from validation.rulebook.findings import finding


def coverage_findings(dataset: Dataset) -> Iterator[Finding]:
    """Report the operative clauses that no task and no policy names."""
    bound: set[tuple[str, str]] = set()
    for name in ("tasks", "policies"):
        table = dataset.table(name, "document_id", "clause_id")
        if table is None:
            return  # said of the table itself
        bound |= set(zip(table.frame["document_id"], table.frame["clause_id"], strict=True))
    for document_id, raw in dataset.texts.items():
        for node in operative_nodes(raw.text):
            if (document_id, node.id) not in bound:
                yield finding("clause_is_covered", raw.file, node.line, "id", node.id, key=node.id)
