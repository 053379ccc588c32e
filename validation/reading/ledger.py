"""
The ledger: every fact as it was published, so that none changes or vanishes unnoticed.

`published_facts.json` holds, by file, row and column, what the data said when an editor last
ran `python -m editing confirm`; of source.txt it holds a checksum of each line. The ledger
is written by that command only, and sealed, so that a change of its own is noticed too.
"""

import hashlib
import json
import re
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
_NOTHING = "{}"
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


class LedgerError(Exception):
    """Raised when what should be a ledger is none; its words say in Vietnamese why, `line` where."""

    def __init__(self, words: str, line: int = 0) -> None:
        super().__init__(words)
        self.line = line


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
        return facts_in(words), found
    except LedgerError as error:
        return None, [*found, finding("ledger_is_whole", LEDGER, error.line, detail=str(error))]


def facts_in(words: str) -> Facts:
    """
    Return the facts that a ledger holds.

    Raises:
        LedgerError: it is none, was cut, is in conflict, or was changed by hand.
    """
    if conflict := _CONFLICT.search(words):
        line = words.count("\n", 0, conflict.start()) + 1
        message = "Sổ công bố còn dấu xung đột của git."
        raise LedgerError(message, line)
    try:
        content = json.loads(words)
        facts: Facts = {file: rows for file, rows in content.items() if file != _SEAL}
    except (ValueError, AttributeError, RecursionError) as error:
        message = "Sổ công bố đọc không được: tệp bị cắt hoặc hỏng."
        raise LedgerError(message, getattr(error, "lineno", 0)) from error
    # What was sealed is what stands before the seal: to write the facts again would take most of the time.
    head, closing, _ = words.rpartition(f',\n"{_SEAL}": ')
    if words != _sealed(f"{head}\n}}" if closing else _NOTHING):
        message = "Sổ công bố bị sửa tay: dấu niêm không còn đúng với nội dung."
        raise LedgerError(message)
    return facts


def written(facts: Facts) -> str:
    """Write facts down, one a line, closed by the seal."""
    return _sealed(json.dumps(facts, ensure_ascii=False, indent=0))


def _sealed(body: str) -> str:
    """Close what is written, an object with one line for each fact, by the seal as its last line."""
    seal = f'"{_SEAL}": "{hashlib.sha256(body.encode()).hexdigest()}"'
    return f"{{\n{seal}\n}}\n" if body == _NOTHING else f"{body[:-2]},\n{seal}\n}}\n"
