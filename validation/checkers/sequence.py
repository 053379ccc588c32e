"""The tasks of a clause are numbered."""

from collections.abc import Iterator

from validation.dataset import Dataset
from validation.findings import Finding


def sequence_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check that `seq` counts up from 1 in every clause."""
    tasks = dataset.table("tasks", "document_id", "clause_id", "seq", "quote")
    if tasks is None:
        return
    expected = (tasks.frame.groupby(["document_id", "clause_id"], dropna=False).cumcount() + 1).astype(str)
    for wrong in (tasks.frame["seq"].notna() & (tasks.frame["seq"] != expected)).to_numpy().nonzero()[0]:
        yield tasks.at(int(wrong), "seq", "seq_counts_up", detail=f"Ở đây phải là {expected.iloc[wrong]}.")
