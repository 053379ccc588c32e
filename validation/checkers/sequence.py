"""The tasks of a clause are numbered as they stand in it."""

from collections.abc import Iterator

from validation.dataset import Dataset
from validation.findings import Finding


def sequence_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check that `seq` counts up from 1 in every clause, in the order of its words."""
    tasks = dataset.table("tasks", "document_id", "clause_id", "seq", "quote")
    if tasks is None:
        return
    expected = (tasks.frame.groupby(["document_id", "clause_id"], dropna=False).cumcount() + 1).astype(str)
    for row in (tasks.frame["seq"].notna() & (tasks.frame["seq"] != expected)).to_numpy().nonzero()[0]:
        yield tasks.at(int(row), "seq", "seq_counts_up", detail=f"Ở đây phải là {expected.iloc[row]}.")
