"""Findings as rules make them: the words of the rule, its remedy and its severity at one place."""

from collections.abc import Iterable
from functools import lru_cache

from model.finding import Finding
from validation.rulebook import RULES, Severity


def finding(
    rule: str,
    file: str,
    line: int,
    column: str = "",
    value: object = "",
    *,
    detail: str = "",
    title: str = "",
    key: str = "",
    sheet_row: int = 0,
    clause: str = "",
) -> Finding:
    """Make a finding; its message is the detail (or the rule in words) and the remedy."""
    return Finding(
        file,
        line,
        column,
        rule,
        str(value),
        _message(rule, detail),
        RULES[rule].severity.value,
        title,
        key,
        sheet_row if sheet_row != line else 0,
        clause,
    )


@lru_cache(10_000)
def _message(rule: str, detail: str) -> str:
    """Say the same of many cells in one string, so that half a million findings fit in memory."""
    broken = RULES[rule]
    return f"{detail or broken.words} {broken.remedy}".strip()


def errors_of(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the findings that stop the build."""
    return [each for each in findings if each.severity == Severity.ERROR]


class DataValidationError(Exception):
    """Raised when the data breaks a rule; `findings` names every place."""

    def __init__(self, findings: list[Finding], report: str) -> None:
        super().__init__(report)
        self.findings = findings
