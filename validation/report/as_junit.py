"""The report as JUnit XML, which every CI server can show: one suite a file, one case a finding."""

from itertools import groupby
from xml.etree import ElementTree as ET

from model.finding import Finding
from validation.report.as_text import sentence
from validation.report.report import Report


def junit_report(report: Report) -> str:
    """Return the report as JUnit XML; warnings pass, with their words as output."""
    suites = ET.Element("testsuites", name="validation", failures=str(len(report.errors)))
    found = {file: list(group) for file, group in groupby(report.findings, key=lambda each: each.file)}
    files = [f"{name}.csv" for name in report.tables]
    for file in dict.fromkeys([*files, *found]):
        _add_suite(suites, file, found.get(file, []))
    ET.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode")


def _add_suite(suites: ET.Element, file: str, findings: list[Finding]) -> None:
    failures = sum(each.severity == "error" for each in findings)
    suite = ET.SubElement(suites, "testsuite", name=file, tests=str(max(len(findings), 1)), failures=str(failures))
    if not findings:
        ET.SubElement(suite, "testcase", classname=file, name="không có lỗi")
    for each in findings:
        name = f"dòng {each.line} {each.column} {each.rule}".replace("  ", " ")
        case = ET.SubElement(suite, "testcase", classname=file, name=name, file=file, line=str(each.line))
        words = _clean(sentence(each))
        if each.severity == "error":
            ET.SubElement(case, "failure", message=words, type=each.rule).text = words
        else:
            ET.SubElement(case, "system-out").text = words


def _clean(text: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)
