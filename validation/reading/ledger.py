"""
The ledger: every fact as it was published, so that none changes or vanishes unnoticed.

`published_facts.json` holds, by file, row and column, what the data said when an editor last
ran `python -m editing confirm`; of source.txt it holds a checksum of each line. The ledger
is written by that command only, and sealed, so that a change of its own is noticed too.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from model.finding import Finding
from validation.reading.files import Limits, file_text
from validation.rulebook.findings import finding

LEDGER = "published_facts.json"
#: By row (its key, as exceptions name it) what stands in each column that is not empty.
Rows = Mapping[str, Mapping[str, str]]
Facts = Mapping[str, Rows]
_SEAL = "seal"


def read_ledger(folder: Path) -> tuple[Facts | None, list[Finding]]:
    """
    Read the ledger of a data folder.

    Returns:
        The facts (None where there is no ledger, or none to be trusted) and what is wrong with the file.
    """
    if not (folder / LEDGER).exists():
        return None, []
    words, found = file_text(folder / LEDGER, LEDGER, Limits())
    if words is None:
        return None, found
    try:
        content = json.loads(words)
        facts = {file: rows for file, rows in content.items() if file != _SEAL}
    except (ValueError, AttributeError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        return None, [*found, finding("ledger_is_whole", LEDGER, line)]
    if words != written(facts):
        return None, [*found, finding("ledger_is_whole", LEDGER, 0)]
    return facts, found


def written(facts: Facts) -> str:
    """Write facts down, one a line, closed by the seal."""
    body = json.dumps(facts, ensure_ascii=False, indent=0)
    sealed = {**facts, _SEAL: hashlib.sha256(body.encode()).hexdigest()}
    return json.dumps(sealed, ensure_ascii=False, indent=0) + "\n"
