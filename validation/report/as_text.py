"""
The report for people, in Vietnamese: errors first, each with its place, value and remedy.

The same fault in many rows is told once, with its first rows in full and the rest as lines, so
that ten thousand bad rows can still be read.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from model.finding import Finding
from validation.rulebook.findings import errors_of

_SHOWN = 120
#: A fault in more rows than this is told in short.
_MOST_IN_FULL = 10
_EXAMPLES = 3
_MOST_RANGES = 12
ERROR, WARNING = "LỖI", "CẢNH BÁO"
_RED, _YELLOW, _BOLD, _PLAIN = "\033[31m", "\033[33m", "\033[1m", "\033[0m"


def text_report(findings: list[Finding], *, colour: bool = False) -> str:
    """Return the report as text: errors first, then warnings, then the count."""
    errors = errors_of(findings)
    wrong = set(errors)
    warnings = [each for each in findings if each not in wrong]
    lines = [*_section(ERROR, errors, _RED * colour), *_section(WARNING, warnings, _YELLOW * colour)]
    if errors:
        files = len({each.file for each in errors})
        lines.append(f"Dữ liệu chưa đạt: {len(errors)} lỗi trong {files} tệp, {len(warnings)} cảnh báo.")
    else:
        lines.append(f"Dữ liệu đạt: không có lỗi, {len(warnings)} cảnh báo.")
    if colour:
        lines[-1] = f"{_BOLD}{lines[-1]}{_PLAIN}"
    return "\n".join(lines)


def sentence(finding: Finding) -> str:
    """Say one finding as an editor reads it: place, value, what is wrong, how to mend it."""
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    row = f" (hàng {finding.sheet_row} trong bảng tính)" if finding.sheet_row else ""
    clause = f" (điều khoản {finding.clause})" if finding.clause else ""
    title = f" ({finding.title})" if finding.title else ""
    kind = "khóa" if finding.file.endswith(".yml") else "cột"
    column = f" {kind} {finding.column}{title}:" if finding.column else ""
    value = f" ‘{_short(finding.value)}’ —" if finding.value else ""
    return f"{place}{row}{clause}:{column}{value} {finding.message}"


def _short(value: str) -> str:
    plain = value.replace("\n", "⏎")
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


def _section(word: str, findings: Iterable[Finding], colour: str) -> Iterator[str]:
    mark = f"{colour}{word:<9}{_PLAIN if colour else ''}"
    groups = [list(group) for _, group in groupby(sorted(findings, key=_order), key=_group)]
    for same in sorted(groups):  # by file and first line
        shown = same if len(same) <= _MOST_IN_FULL else same[:_EXAMPLES]
        for each in shown:
            yield f"{mark} {sentence(each)}"
        if len(same) > len(shown):
            rest = same[_EXAMPLES:]
            yield f"{'':<9} … và {len(rest)} chỗ nữa cùng lỗi ấy ở dòng {_ranges([each.line for each in rest])}."


def _group(finding: Finding) -> tuple[str, ...]:
    return finding.file, finding.rule, finding.column


def _order(finding: Finding) -> tuple[str, str, str, int, str]:
    return (*_group(finding), finding.line, finding.value)  # type: ignore[return-value]  # the group is of three


def _ranges(lines: list[int]) -> str:
    """Write line numbers in short: 5–9 998, 10 004."""
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line == runs[-1][-1] + 1:
            runs[-1][1:] = [line]
        else:
            runs.append([line])
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs[:_MOST_RANGES]]
    return ", ".join([*shown, "…"] if len(runs) > _MOST_RANGES else shown)
