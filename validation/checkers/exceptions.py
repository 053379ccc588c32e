"""
Warnings that editors looked at and set aside, each with a reason and a day to look again.

Two errors can be set aside: the name of a person, when a second person has looked, whose post and day stand in the entry
(decisions/0020), and a file under docs/ of a kind that cannot be judged. A mark of secrecy, or a number, has no such way.
"""

import re
from collections.abc import Iterator
from datetime import date

from model.finding import Finding
from model.repository import ROOT
from validation.disclosure.excused_names import seen_names
from validation.language.words import did_you_mean
from validation.reading.dataset import Dataset
from validation.rulebook import RULES, Severity
from validation.schemas import TABLE_SCHEMAS
from validation.tables.raw_tables import RawTable

_Excuse = tuple[str | None, ...]
#: The rule on names of persons; its entries name them.
NAMES_RULE = "names_no_person"
#: The rule on kinds of files; its entries name files under docs/ by their checksum.
_KIND_RULE = "file_can_be_judged"
#: Names in a text may be looked at before it comes in: with them it would not.
_COMING = re.compile(r"texts/[a-z0-9-]+/text\.yml")
#: Where the pages written by hand lie.
PAGES = "docs/"
_SECOND_LOOK = ("names", "second_look_date", "second_look_post")


def set_aside(dataset: Dataset, findings: list[Finding], today: date) -> list[Finding]:
    """Take out the warnings, and the names of persons, that exceptions.csv lists; add what is wrong with the exceptions."""
    table = dataset.table("exceptions", "rule", "file", "key", "column", "review_date")
    if table is None:
        return findings
    warnings = {_excuse(each) for each in findings if _may_be_excused(each)}
    excused: set[_Excuse] = set()
    whole = not dataset.file_findings  # where a file could not be read, warnings are missing for another reason
    added: list[Finding] = []
    for row, cells in enumerate(table.records()):
        excuse = tuple(cells[name] for name in ("rule", "file", "key", "column"))
        wrong = list(_wrong(dataset, table, row, cells))
        added += wrong
        is_of_page = (cells["file"] or "").startswith(PAGES)  # judged when the site is built
        if excuse not in warnings and whole and not wrong and None not in excuse and not is_of_page:
            added.append(table.at(row, "key", "exception_applies"))
        elif excuse in warnings and cells["review_date"] and cells["review_date"] < today.isoformat():
            added.append(table.at(row, "review_date", "exception_is_reviewed"))
        excused.add(excuse)
    names = _names_by_place(table)
    kept = [
        each
        for each in findings
        if not _may_be_excused(each)
        or _excuse(each) not in excused
        or (each.rule == NAMES_RULE and each.value.casefold() not in names.get(_excuse(each), ()))
    ]
    return [*kept, *added]


def names_let_pass(dataset: Dataset) -> frozenset[str]:
    """Return all names of persons that exceptions let pass, in lower case."""
    table = dataset.table("exceptions", "rule", "reason", *_SECOND_LOOK)
    return frozenset().union(*_names_by_place(table).values()) if table else frozenset()


def _names_by_place(table: RawTable) -> dict[_Excuse, frozenset[str]]:
    """Return the names that complete entries let pass, by rule, file, key and column."""
    if not table.has(*_SECOND_LOOK, "reason"):
        return {}
    return {
        tuple(cells[name] for name in ("rule", "file", "key", "column")): seen_names(cells["names"])
        for cells in table.records()
        if cells["rule"] == NAMES_RULE and all(cells[name] for name in (*_SECOND_LOOK, "reason"))
    }


def _may_be_excused(each: Finding) -> bool:
    return each.severity == Severity.WARNING or each.rule == NAMES_RULE


def _excuse(each: Finding) -> _Excuse:
    return each.rule, each.file, each.key, each.column


def _wrong(dataset: Dataset, table: RawTable, row: int, cells: dict[str, str | None]) -> Iterator[Finding]:
    """An exception names a warning or a person's name, and a file and column that exist."""
    silenced = [rule_id for rule_id, rule in RULES.items() if rule.severity == Severity.WARNING]
    silenced += [NAMES_RULE, _KIND_RULE]
    files = {f"{schema.table_name()}.csv": list(schema.to_schema().columns) for schema in TABLE_SCHEMAS}
    for raw in dataset.texts.values():
        files[raw.file] = sorted({key for node in raw.text.nodes for key in node.lines_of})
    files |= {f"texts/{document_id}/text.yml": [] for document_id in dataset.unread}
    files |= {page: [] for page in _pages()}
    if cells["rule"] == NAMES_RULE and _COMING.fullmatch(cells["file"] or ""):
        files.setdefault(cells["file"] or "", [])
    yield from _without_second_look(table, row, cells)
    known = {"rule": silenced, "file": sorted(files), "column": files.get(cells["file"] or "", [])}
    for column, values in known.items():
        value = cells[column]
        if value is not None and values and value not in values:
            detail = f"Không có “{value}” ở đây. {did_you_mean(value, values)}".strip()
            yield table.at(row, column, "exception_is_known", detail=detail)


def _pages() -> list[str]:
    """Return the pages written by hand and the files beside them, as exceptions call them."""
    return [path.relative_to(ROOT).as_posix() for path in (ROOT / PAGES).rglob("*") if path.is_file()]


def _without_second_look(table: RawTable, row: int, cells: dict[str, str | None]) -> Iterator[Finding]:
    """A second person has looked at each name, and at nothing else."""
    if table.has(*_SECOND_LOOK):
        for column in _SECOND_LOOK:
            if (cells[column] is None) == (cells["rule"] == NAMES_RULE):
                yield table.at(row, column, "name_is_seen_by_two")
