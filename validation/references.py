"""Ids that lead from one table to another must arrive."""

from collections.abc import Iterator

from validation.dataset import Dataset
from validation.findings import Finding
from validation.tables import RawTable

_CLAUSES = "texts.clause_id"


def reference_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check every column that refers to another table or to a clause."""
    for table in dataset.tables.values():
        columns = table.schema.to_schema().columns
        for name in table.frame:
            target = (columns[name].metadata or {}).get("references")
            if target == _CLAUSES:
                yield from _clause_findings(dataset, table, str(name))
            elif target:
                yield from _id_findings(dataset, table, str(name), target)


def _id_findings(dataset: Dataset, table: RawTable, name: str, target: str) -> Iterator[Finding]:
    other, _, column = target.partition(".")
    if other not in dataset.tables or column not in dataset.tables[other].frame:
        return
    known = dataset.tables[other].frame[column]
    cells = table.frame[name]
    for row in (cells.notna() & ~cells.isin(known)).to_numpy().nonzero()[0]:
        yield table.at(
            int(row),
            name,
            "reference_exists",
            detail=f"Bảng {other} không có mã “{cells.iloc[row]}”.",
        )


def _clause_findings(dataset: Dataset, table: RawTable, name: str) -> Iterator[Finding]:
    """A clause is looked up in the document that the row names for it."""
    owner = "target_document_id" if name == "target_clause_id" else table.schema.stating_column()
    if owner not in table.frame:
        return
    pairs = zip(table.cells(owner), table.cells(name), strict=True)
    for row, (document_id, clause_id) in enumerate(pairs):
        if document_id is None or clause_id is None or dataset.clause(document_id, clause_id):
            continue
        yield table.at(
            row,
            name,
            "reference_exists",
            detail=f"Văn bản “{document_id}” trên cổng không có điều khoản “{clause_id}”.",
        )
