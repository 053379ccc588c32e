"""The report for programs, in the form of design.md section 6."""

import json

from validation.formats.report import Report

_FIELDS = ("file", "line", "column", "rule", "value", "message", "severity")


def json_report(report: Report) -> str:
    """Give the report as JSON: whether the data holds, every finding, rows of each table."""
    entries = [{name: getattr(each, name) for name in _FIELDS} for each in report.findings]
    whole = {"valid": not report.errors, "errors": entries, "tables": dict(report.tables)}
    return json.dumps(whole, ensure_ascii=False, indent=1)
