"""The report of a check: for people in Vietnamese, and for machines as JSON."""

import json
from collections.abc import Mapping

from validation.findings import Finding, errors_of

_SHOWN = 120


def sentence(found: Finding) -> str:
    """Say one finding as an editor reads it: place, value, what is wrong, how to mend it."""
    place = f"{found.file}:{found.line}" if found.line else found.file
    column = f" cột {found.column}" if found.column else ""
    title = f" ({found.title})" if found.title else ""
    value = f" ‘{found.value[:_SHOWN]}’ —" if found.value else ""
    return f"{place}:{column}{title}:{value} {found.message}" if column else f"{place}:{value} {found.message}"


def text_report(found: list[Finding]) -> str:
    """Give the report as text: errors first, then warnings, then the count."""
    errors = errors_of(found)
    warnings = [each for each in found if each not in errors]
    lines = [f"LỖI        {sentence(each)}" for each in errors]
    lines += [f"CẢNH BÁO   {sentence(each)}" for each in warnings]
    if errors:
        lines.append(f"Dữ liệu chưa đạt: {len(errors)} lỗi, {len(warnings)} cảnh báo.")
    else:
        lines.append(f"Dữ liệu đạt: không có lỗi, {len(warnings)} cảnh báo.")
    return "\n".join(lines)


def json_report(found: list[Finding], tables: Mapping[str, int]) -> str:
    """Give the report as JSON, in the form of design.md section 6."""
    entries = [
        {
            "file": each.file,
            "line": each.line,
            "column": each.column,
            "rule": each.rule,
            "value": each.value,
            "message": each.message,
            "severity": each.severity,
        }
        for each in found
    ]
    report = {"valid": not errors_of(found), "errors": entries, "tables": dict(tables)}
    return json.dumps(report, ensure_ascii=False, indent=1)
