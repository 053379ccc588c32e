"""What a rule is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning is shown and may be set aside with a reason."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One rule: `words` say what must hold, `remedy` how to mend it, `source` what it rests on.

    That is a law or standard by name and number, a clause ("texts/<document_id>#<clause_id>"), a
    record of design ("decisions/0003"), or several, parted by "; ".
    """

    rule_id: str
    words: str
    remedy: str
    source: str
    severity: Severity = Severity.ERROR
