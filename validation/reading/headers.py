"""Hold the header of a table against its schema, and name what a spreadsheet did to it."""

from model.finding import Finding
from validation.disclosure.personal_columns import is_personal_column
from validation.language.words import did_you_mean
from validation.rulebook.findings import finding
from validation.schemas import TableSchema


def delimiter_of(header: str) -> str:
    """Tell what parts the cells of a file whose header this is."""
    return max(",;\t", key=lambda mark: (header.count(mark), mark == ","))


def header_findings(header: list[str], file: str, schema: type[TableSchema]) -> list[Finding]:
    """Name each column that is missing, foreign, personal, doubled or out of place."""
    columns = schema.to_schema().columns
    expected = list(columns)
    if header == expected:
        return []
    if not any(header):
        return [finding("header_is_right", file, 1, detail=f"Tệp trống, thiếu cả dòng tiêu đề: {','.join(expected)}.")]
    missing = [name for name in expected if name not in header]
    foreign = [name for name in header if name not in expected]
    report = [_missing(name, columns[name].title or "", file) for name in missing]
    lone = missing if len(missing) == len(foreign) == 1 else []
    report += [_foreign(name, missing or expected, file, lone) for name in foreign]
    report += [
        finding("header_is_right", file, 1, name, name, detail=f"Cột “{name}” có hai lần.")
        for name in sorted({name for name in header if header.count(name) > 1})
    ]
    if not report:
        first, right = next(pair for pair in zip(header, expected, strict=True) if pair[0] != pair[1])
        detail = f"Sai thứ tự cột: ở chỗ “{first}” phải là “{right}”. Chuyển cả cột, cùng các ô của nó."
        report.append(finding("header_is_right", file, 1, first, first, detail=detail))
    return report


def _missing(name: str, title: str, file: str) -> Finding:
    return finding("header_is_right", file, 1, name, detail=f"Thiếu cột “{name}” ({title}).", title=title)


def _foreign(name: str, candidates: list[str], file: str, lone: list[str]) -> Finding:
    if is_personal_column(name):
        return finding("has_no_personal_column", file, 1, name, name)
    meant = f"Có phải ý bạn là “{lone[0]}”?" if lone else did_you_mean(name, candidates)
    detail = f"Cột lạ “{name}”. {meant}".strip()
    return finding("header_is_right", file, 1, name, name, detail=detail)
