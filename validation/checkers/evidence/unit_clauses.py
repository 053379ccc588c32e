"""
The clause above that names the unit of a task: "Văn phòng có trách nhiệm: a) Chủ trì …".

Such a clause holds the clause of the task, or is a paragraph that leads into it.
"""

from collections.abc import Iterator

from model.finding import Finding
from model.texts import Text, place_of
from model.vocabulary import NodeKind
from validation.language.words import did_you_mean
from validation.reading.dataset import Dataset


def unit_clause_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check unit_clause_id and unit_quote of task_units against the text of the task."""
    tasks = dataset.whole("tasks", "task_id", "document_id", "clause_id")
    parts = dataset.table("task_units", "task_id", "unit_clause_id", "unit_quote")
    if tasks is None or parts is None or not any(parts.cells("unit_clause_id")):
        return
    task_of = {each["task_id"]: each for each in tasks.records()}
    for rows, part in parts.distinct("task_id", "unit_clause_id", "unit_quote"):
        task, clause_id, quote = task_of.get(part["task_id"]), part["unit_clause_id"], part["unit_quote"]
        raw = dataset.texts.get((task["document_id"] if task else None) or "")
        if task is None or raw is None or clause_id is None:
            continue
        clause = raw.text.clauses.get(clause_id)
        if clause is None:
            detail = f"Văn bản của nhiệm vụ không có điều khoản “{clause_id}”."
            meant = did_you_mean(clause_id, raw.text.clauses)
            yield from parts.at_each(rows, "unit_clause_id", "reference_exists", f"{detail} {meant}".strip())
            continue
        if clause_id not in _above(raw.text, task["clause_id"] or ""):
            yield from parts.at_each(rows, "unit_clause_id", "unit_clause_is_above")
        if quote is not None and place_of(quote, clause.full_text) < 0:
            yield from parts.at_each(rows, "unit_quote", "quote_stands_in_clause")


def _above(text: Text, clause_id: str) -> set[str]:
    """Return the clauses that hold a clause, and the paragraphs before it that lead into what they list."""
    if clause_id not in text.clauses:
        return set()
    chain = list(text.ancestors(clause_id))
    above = {node.id for node in chain[1:]}
    for node in chain:
        for sibling in text.children(node.parent_id):
            if sibling.id == node.id:
                break
            if sibling.kind == NodeKind.PARAGRAPH:
                above.add(sibling.id)
    return above
