"""What a check found: one record per faulty place, whatever the file."""

from typing import NamedTuple


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
