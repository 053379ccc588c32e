"""Warnings that editors looked at and set aside, each with a reason and a day to look again."""

from collections.abc import Iterator
from datetime import date

from model.finding import Finding
from validation.language.words import did_you_mean
from validation.reading.dataset import Dataset
from validation.rulebook import RULES, Severity
from validation.schemas import TABLE_SCHEMAS
from validation.tables.raw_tables import RawTable

_Excuse = tuple[str | None, ...]


def set_aside(dataset: Dataset, findings: list[Finding], today: date) -> list[Finding]:
    """Take out the warnings that exceptions.csv names; add what is wrong with the exceptions."""
    table = dataset.table("exceptions", "rule", "file", "key", "column", "review_date")
    if table is None:
        return findings
    warnings = {_excuse(each) for each in findings if each.severity == Severity.WARNING}
    excused: set[_Excuse] = set()
    whole = not dataset.file_findings  # where a file could not be read, warnings are missing for another reason
    added: list[Finding] = []
    for row, cells in enumerate(table.records()):
        excuse = tuple(cells[name] for name in ("rule", "file", "key", "column"))
        wrong = list(_wrong(dataset, table, row, cells))
        added += wrong
        if excuse not in warnings and whole and not wrong and None not in excuse:
            added.append(table.at(row, "key", "exception_applies"))
        elif excuse in warnings and cells["review_date"] and cells["review_date"] < today.isoformat():
            added.append(table.at(row, "review_date", "exception_is_reviewed"))
        excused.add(excuse)
    kept = [each for each in findings if each.severity != Severity.WARNING or _excuse(each) not in excused]
    return [*kept, *added]


def _excuse(each: Finding) -> _Excuse:
    return each.rule, each.file, each.key, each.column


def _wrong(dataset: Dataset, table: RawTable, row: int, cells: dict[str, str | None]) -> Iterator[Finding]:
    """An exception names a warning, and a file and column that exist."""
    silenced = [rule_id for rule_id, rule in RULES.items() if rule.severity == Severity.WARNING]
    files = {f"{schema.table_name()}.csv": list(schema.to_schema().columns) for schema in TABLE_SCHEMAS}
    for raw in dataset.texts.values():
        files[raw.file] = sorted({key for node in raw.text.nodes for key in node.lines_of})
    files |= {f"texts/{document_id}/text.yml": [] for document_id in dataset.unread}
    known = {"rule": silenced, "file": sorted(files), "column": files.get(cells["file"] or "", [])}
    for column, values in known.items():
        value = cells[column]
        if value is not None and values and value not in values:
            detail = f"Không có “{value}” ở đây. {did_you_mean(value, values)}".strip()
            yield table.at(row, column, "exception_is_known", detail=detail)
