"""What a check found: one record per faulty place, whatever the file."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from validation.rulebook import RULES, Severity


class Finding(NamedTuple):
    """
    One fault at one place.

    Attributes:
        file: Path relative to the data folder, with forward slashes.
        line: The line an editor sees, from 1; 0 when the whole file is meant.
        column: Column of a table or key of a YAML node; empty when the whole line is meant.
        rule: Id of the broken rule, a key of validation.rulebook.RULES.
        value: What was found there.
        message: What is wrong and how to mend it, in Vietnamese.
        severity: "error" or "warning".
        title: Vietnamese title of the column, where there is one.
        key: Key of the row or id of the clause, by which an exception names it.
        sheet_row: The row as a spreadsheet numbers it, where that is not the line; else 0.
        clause: Id of the clause the row rests on, where it names one.
    """

    file: str
    line: int
    column: str
    rule: str
    value: str
    message: str
    severity: str
    title: str = ""
    key: str = ""
    sheet_row: int = 0
    clause: str = ""


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


def warned(error: Finding) -> Finding:
    """Turn an error into a warning: a row not yet published may still be half entered."""
    return error._replace(severity=Severity.WARNING.value)


def errors_of(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the findings that stop the build."""
    return [each for each in findings if each.severity == Severity.ERROR]


class DataValidationError(Exception):
    """Raised when the data breaks a rule; `findings` names every place."""

    def __init__(self, findings: list[Finding], report: str) -> None:
        super().__init__(report)
        self.findings = findings
