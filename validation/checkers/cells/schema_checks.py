"""Run a table's pandera schema, and name every cell that fails by its place."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

import pandas as pd
from pandera.api.checks import Check
from pandera.api.pandas.components import Column

from model.finding import Finding
from validation.checkers.cells.hints import hint
from validation.reading.dataset import Dataset
from validation.tables.coded_columns import rows_where
from validation.tables.raw_tables import RawTable
from validation.tables.stacked_tables import stacked

#: Once a cell fails one of these, what else is said of it would only repeat it.
_TELLING = (
    "was_not_changed_by_excel",
    "letters_are_not_lost",
    "has_no_look_alike",
    "has_no_hidden_character",
    "is_nfc",
)
#: So many texts are given to a check at once.
_AT_ONCE = 8_000


def cell_findings(dataset: Dataset) -> Iterator[Finding]:
    """
    Check every table against its schema, and what waits for an editor beside each text.

    Each check sees each distinct text of a column once, those that all columns of a table share
    see the texts of all tables together, and the verdict is carried back to the rows: a bad cell
    hides no other.
    """
    proposals = [raw.proposals for raw in dataset.texts.values() if raw.proposals is not None]
    yield from _findings([*dataset.tables.values(), *stacked(proposals)])


def text_cell_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check every text, laid out as a table, and the tables beside it against their schemas."""
    texts = dataset.unjudged_texts
    beside = [table for raw in texts for table in raw.tables]
    yield from _findings([*stacked([*(raw.pieces for raw in texts), *beside])])


def _findings(tables: list[RawTable]) -> Iterator[Finding]:
    shared = _SharedChecks(tables)
    for table in tables:
        yield from _table_findings(table, shared)


class _SharedChecks:
    """What the checks that all columns of a table share say of the texts of all tables."""

    def __init__(self, tables: list[RawTable]) -> None:
        alike: dict[tuple[str, ...], list[RawTable]] = {}
        for table in tables:
            alike.setdefault(tuple(self.of(table)), []).append(table)
        self._said = {
            names: _failures(
                self.of(sharing[0]),
                chain.from_iterable(column.texts for table in sharing for column in table.columns.values()),
            )
            for names, sharing in alike.items()
        }

    @staticmethod
    def of(table: RawTable) -> dict[str, Check]:
        """Return the checks that all columns of a table share, by name."""
        first, *others = [
            {str(check.name): check for check in field.checks} for field in table.schema.to_schema().columns.values()
        ]
        return {name: check for name, check in first.items() if all(name in each for each in others)}

    def said_of(self, table: RawTable) -> dict[str, list[str]]:
        """Return the rules that texts of a table break."""
        return self._said[tuple(self.of(table))]


def _table_findings(table: RawTable, shared: _SharedChecks) -> Iterator[Finding]:
    fields = table.schema.to_schema().columns
    said, names = shared.said_of(table), shared.of(table)
    for name in table.columns:
        own = {str(check.name): check for check in fields[name].checks if check.name not in names}
        yield from _column_findings(table, fields[name], own, said)
    yield from _row_findings(table)


def _column_findings(
    table: RawTable, column: Column, checks: dict[str, Check], said: dict[str, list[str]]
) -> Iterator[Finding]:
    """Return the findings of one column, with what the checks of all columns said of its texts."""
    name = str(column.name)
    coded = table.columns[name]
    if not column.nullable:
        yield from table.at_each(rows_where(coded.empty()), name, "not_empty")
    failed = _failures(checks, coded.texts)
    broken = {
        code: _worth_telling([*failed.get(text, ()), *said.get(text, ())])
        for code, text in (enumerate(coded.texts) if failed or said else ())
        if text in failed or text in said
    }
    details = {(code, rule): hint(rule, coded.texts[code], column) for code in broken for rule in broken[code]}
    for row in coded.rows_of(list(broken)):
        code = int(coded.codes[row])
        for rule in broken[code]:
            yield table.at(row, name, rule, detail=details[code, rule])
    yield from _needed_findings(table, column)


def _failures(checks: dict[str, Check], texts: Iterable[str]) -> dict[str, list[str]]:
    """Return the rules that each of these texts breaks; a text given twice is told once."""
    failures: dict[str, dict[str, None]] = {}
    rest = iter(texts) if checks else iter(())
    while batch := list(islice(rest, _AT_ONCE)):
        values = pd.Series(batch, dtype="str")
        for name, check in checks.items():
            for place in (~check(values).check_output.astype(bool)).to_numpy().nonzero()[0]:
                failures.setdefault(batch[place], {})[name] = None
    return {text: list(names) for text, names in failures.items()}


def _worth_telling(rules: list[str]) -> list[str]:
    return [rule for rule in _TELLING if rule in rules][:1] or rules


def _needed_findings(table: RawTable, column: Column) -> Iterator[Finding]:
    name = str(column.name)
    for other, value in (column.metadata or {}).get("needed_when", {}).items():
        if other not in table.columns:
            continue
        given = table.columns[other]
        asking = [code for code, text in enumerate(given.texts) if value in ("*", text)]
        for row in rows_where(given.among(asking) & table.columns[name].empty()):
            shown = given.cell(row)
            yield table.at(
                row,
                name,
                "needed_when",
                detail=f"Ô này phải có giá trị vì cột {table.called(other)} là “{shown}”.",
            )


def _row_findings(table: RawTable) -> Iterator[Finding]:
    """
    Run the checks that compare cells of a row.

    A check's title names the column to blame, its description the columns it compares.
    """
    if not table.has(*table.schema.to_schema().columns):
        return
    for check in table.schema.to_schema().checks:
        columns = str(check.description).split()
        combinations = list(table.distinct(*columns))
        frame = pd.DataFrame([cells for _, cells in combinations], columns=columns, dtype="str")
        verdicts = check(frame).check_output.fillna(value=True).astype(bool)
        for (rows, _), holds in zip(combinations, verdicts, strict=True):
            if not holds:
                yield from table.at_each(rows, str(check.title), str(check.name))
