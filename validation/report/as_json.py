"""The report for programs: `valid`, `errors` with their places, and the rows of `tables`; programs rely on this form."""

import json
from collections.abc import Iterator

from validation.report.report import Report

_FIELDS = ("file", "line", "column", "rule", "value", "message", "severity")


def json_report(report: Report) -> Iterator[str]:
    """Return the report as JSON, a finding a line: whether the data holds, every finding, rows of each table."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    yield f'{{"valid": {encode(not report.errors)},\n "errors": ['
    before = "\n  "
    for each in report.findings:
        yield before + encode({name: getattr(each, name) for name in _FIELDS})
        before = ",\n  "
    yield f'],\n "tables": {encode(dict(report.tables))}}}\n'
