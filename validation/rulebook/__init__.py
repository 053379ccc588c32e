"""
Every rule of the data in words: what must hold, how to mend it, where the rule comes from.

Read when a finding is made, and by the page that lists the rules.

cells:           single cells
cited_documents: what a text says of other documents
editions:        texts of one work, their clauses and facts
evidence:        facts and the words they were taken from
files:           files of a data folder
findings:        findings, as rules make them
gate:            what must not get in or out
publication:     what has been published
rule:            what a rule is
settings:        what makes a portal one committee's own
tables:          rows and tables
texts:           the verbatim texts
"""

from validation.rulebook.cells import CELL_RULES
from validation.rulebook.cited_documents import CITED_DOCUMENT_RULES
from validation.rulebook.editions import EDITION_RULES
from validation.rulebook.evidence import EVIDENCE_RULES
from validation.rulebook.files import FILE_RULES
from validation.rulebook.gate import GATE_RULES
from validation.rulebook.publication import PUBLICATION_RULES
from validation.rulebook.rule import Rule, Severity
from validation.rulebook.settings import SETTING_RULES
from validation.rulebook.tables import TABLE_RULES
from validation.rulebook.texts import TEXT_RULES

#: The rules in the order the quality page lists them, under the words that head each group.
RULE_GROUPS: dict[str, tuple[Rule, ...]] = {
    "Tệp": FILE_RULES,
    "Cài đặt của cổng": SETTING_RULES,
    "Từng ô": CELL_RULES,
    "Dòng và bảng": TABLE_RULES,
    "Bằng chứng trong lời văn": EVIDENCE_RULES,
    "Văn bản được nêu tới": CITED_DOCUMENT_RULES,
    "Các bản của một văn bản": EDITION_RULES,
    "Toàn văn": TEXT_RULES,
    "Điều đã công bố": PUBLICATION_RULES,
    "Không lộ bí mật, không lộ dữ liệu cá nhân": GATE_RULES,
}
#: Every rule by its id.
RULES: dict[str, Rule] = {rule.rule_id: rule for group in RULE_GROUPS.values() for rule in group}

__all__ = ["RULES", "RULE_GROUPS", "Rule", "Severity"]
