"""What a rule is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning is shown and may be set aside with a reason."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `words` say what must hold, `remedy` how to mend it, `source` why."""

    rule_id: str
    words: str
    remedy: str
    source: str
    severity: Severity = Severity.ERROR
