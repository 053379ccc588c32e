"""Every rule of the data in words: what must hold, how to mend it, where the rule comes from."""

from validation.rules.cells import CELL_RULES
from validation.rules.evidence import EVIDENCE_RULES
from validation.rules.files import FILE_RULES
from validation.rules.gate import GATE_RULES
from validation.rules.kinds import Rule, Severity
from validation.rules.tables import TABLE_RULES
from validation.rules.texts import TEXT_RULES

#: Every rule by its id, in the order the quality page lists them.
RULES: dict[str, Rule] = {
    rule.rule_id: rule for rule in (*FILE_RULES, *CELL_RULES, *TABLE_RULES, *EVIDENCE_RULES, *TEXT_RULES, *GATE_RULES)
}

__all__ = ["RULES", "Rule", "Severity"]
