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

    That is a law or standard by name and number, a record of design ("decisions/0003"), or several, parted by "; ".
    No clause of a text: the same rules hold for every committee's texts.

    Attributes:
        leaves_no_value: A cell that breaks it holds no value of its kind; what else is wrong there only follows.
        misnames_its_row: Where a key breaks it, the row is called by a wrong name; so it is where it leaves no value.
        is_of_the_whole_row: What it says of a row that is called by a wrong name only follows.
        is_of_words: It holds facts against the words of a text, and follows where the text itself is at fault.
        is_always_told: It is told whatever else is wrong with the cell.
        tells_a_change: It tells how a cell left what was published; another rule's words about it come first.
    """

    rule_id: str
    words: str
    remedy: str
    source: str
    severity: Severity = Severity.ERROR
    leaves_no_value: bool = False
    misnames_its_row: bool = False
    is_of_the_whole_row: bool = False
    is_of_words: bool = False
    is_always_told: bool = False
    tells_a_change: bool = False
