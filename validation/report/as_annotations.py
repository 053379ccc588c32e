"""The report as notes beside the changed lines: GitHub's workflow commands, GitLab's code quality."""

import hashlib
import json

from model.finding import Finding
from validation.report.report import Report
from validation.rulebook import RULES

_GITLAB_SEVERITY = {"error": "critical", "warning": "minor"}


def github_report(report: Report) -> str:
    """Return one workflow command a finding; GitHub shows each beside its line."""
    return "\n".join(_command(report, each) for each in report.findings)


def _command(report: Report, finding: Finding) -> str:
    properties = {
        "file": report.path_of(finding),
        "line": str(max(finding.line, 1)),
        "title": RULES[finding.rule].words,
    }
    written = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    value = f"{finding.column}: ‘{finding.value}’ — " if finding.column else ""
    return f"::{finding.severity} {written}::{_escaped(value + finding.message)}"


def _escaped(text: str, also: str = "") -> str:
    """Escape what GitHub's command line would read as its own."""
    for mark in f"%\r\n{also}":
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text


def gitlab_report(report: Report) -> str:
    """Return GitLab's code quality report; GitLab shows each finding beside its line."""
    entries = [
        {
            "description": f"{found.column}: {found.message}" if found.column else found.message,
            "check_name": found.rule,
            "fingerprint": _fingerprint(found),
            "severity": _GITLAB_SEVERITY[found.severity],
            "location": {"path": report.path_of(found), "lines": {"begin": max(found.line, 1)}},
        }
        for found in report.findings
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1)


def _fingerprint(finding: Finding) -> str:
    """The same fault has the same print although lines moved."""
    words = repr((finding.file, finding.rule, finding.key, finding.column, finding.value))
    return hashlib.sha256(words.encode()).hexdigest()
