"""
Whether a change of the data folder was interrupted.

Who changes a data folder first writes down in a journal which files will change (editing/transaction.py).
While the journal is there, some of them may have changed and others not: nothing is read.
"""

from pathlib import Path

from model.finding import Finding
from validation.rulebook.findings import finding

#: Where a change is prepared, inside the data folder.
STAGING = ".editing"
JOURNAL = f"{STAGING}/journal.json"


def interruption(folder: Path) -> list[Finding]:
    """Return the one finding about a folder whose last change was not finished; none where all is well."""
    return [finding("edit_is_finished", JOURNAL, 0)] if (folder / JOURNAL).exists() else []
