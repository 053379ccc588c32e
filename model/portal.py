"""The checked data: frozen, complete and true, and free of pandas, for whoever renders it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, TypeVar, cast

from model.editions.carrying import Decided
from model.editions.living import Living, living
from model.editions.works import Works
from model.finding import Finding
from model.pagination import page_numbers
from model.portal_settings import Settings
from model.texts import Text
from model.texts.heads import places_of_head

_Made = TypeVar("_Made")
#: One row of a table: a value for each column, by attribute.
Row = SimpleNamespace
#: Names of groups that no column has.
_PAGE, _NUMBER, _PLACES, _CHARGING = "#page", "#number", "#places", "#charging"
_WORKS, _LIVING, _BEHIND = "#works", "#living", "#behind"


@dataclass(frozen=True)
class Column:
    """
    One column of a table, as its pandera field declares it.

    Attributes:
        type: id, text, choice, integer, decimal, boolean, day or partial_day.
        labels: Vietnamese label of each code of a closed list; empty for other types.
        references: "table.column" this column leads to.
        pattern: The regular expression of a code.
        needed_when: Values of other columns ("*" for any) at which this one may not be empty.
    """

    name: str
    title: str
    description: str
    type: str
    required: bool
    unique: bool
    labels: Mapping[str, str]
    references: str | None
    pattern: str | None
    needed_when: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """One table with its typed rows, in file order."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def titles(self, *columns: str) -> tuple[str, ...]:
        """Return the Vietnamese titles of columns, which pages and files set above what they show of them."""
        titles = {column.name: column.title for column in self.columns}
        return tuple(titles[name] for name in columns)

    def __getstate__(self) -> dict[str, object]:
        """Write the cells down column by column: rows by themselves would weigh more than what is in them."""
        return vars(self) | {"rows": [tuple(map(attrgetter(each.name), self.rows)) for each in self.columns]}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Make the rows again."""
        vars(self).update(state, rows=rows_of(state["columns"], state["rows"]))


def rows_of(columns: Iterable[Column], cells: Iterable[Iterable[object]]) -> tuple[Row, ...]:
    """Turn columns of cells into rows, whose attributes are called as the columns."""
    names = [column.name for column in columns]
    return tuple(Row(**dict(zip(names, row, strict=True))) for row in zip(*cells, strict=True))


@dataclass(frozen=True, repr=False)
class Portal:
    """
    Everything that may be published.

    Attributes:
        tables: Every table by name, in the order pages list them.
        texts: The texts published in full, by document id.
        warnings: What the check found and did not stop for.
        fingerprint: SHA-256 over the names and contents of all data files.
        checked_on: The day of the check.
        settings: What makes it one committee's own.
    """

    tables: Mapping[str, Table]
    texts: Mapping[str, Text]
    warnings: tuple[Finding, ...]
    fingerprint: str
    checked_on: date
    settings: Settings = field(default_factory=Settings)
    _groups: dict[tuple[str, ...], Any] = field(default_factory=dict, repr=False, compare=False)

    def __repr__(self) -> str:
        """Name the data and not all of it: the macros plugin writes every variable to its log."""
        return f"Portal({self.fingerprint})"

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table that hold now, in file order: facts as the last text of their work states them."""
        return self._living.rows.get(table, self.tables[table].rows)

    def left_behind(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table that stayed with an earlier text of their work; `carried` says why."""
        return self._living.behind.get(table, ())

    def stated(self, table: str) -> tuple[Row, ...]:
        """Return all rows of a table as the data state them, as they are taken home."""
        return self.tables[table].rows

    @property
    def works(self) -> Works:
        """How the texts descend from each other."""
        return self._once(lambda: Works(self.texts, self.stated("editions"), self.stated("clause_pairs")), _WORKS)

    @property
    def _living(self) -> Living:
        return self._once(lambda: living(self.works, Decided.of(self.stated("fact_editions")), self.stated), _LIVING)

    def _once(self, make: Callable[[], _Made], *name: str) -> _Made:
        """Return what was made under a name before, or is made now."""
        if name not in self._groups:
            self._groups[name] = make()
        return cast("_Made", self._groups[name])

    @property
    def places(self) -> Mapping[str, Mapping[str, str]]:
        """The places that the head of each text names, by level."""
        return self._once(lambda: {name: places_of_head(text) for name, text in self.texts.items()}, _PLACES)

    @property
    def charging(self) -> Mapping[str, tuple[str, ...]]:
        """The documents that give tasks to each unit, by unit."""
        return self._once(self._charging, _CHARGING)

    def _charging(self) -> Mapping[str, tuple[str, ...]]:
        document_of = {task.task_id: task.document_id for task in self.rows("tasks")}
        parts = self.group("task_units", "unit_id").items()
        return {unit_id: tuple(dict.fromkeys(document_of[each.task_id] for each in rows)) for unit_id, rows in parts}

    def row(self, table: str, key: str) -> Row:
        """
        Return the row with this key, in a table whose key is one column.

        Raises:
            KeyError: no row has this key.
        """
        (name,) = self.tables[table].key
        found = self.group(table, name).get(key) or self.group_behind(table, name).get(key)
        if not found:
            message = f"no {key!r} in {table}"
            raise KeyError(message)
        return found[0]

    def group(self, table: str, *columns: str) -> Mapping[Any, tuple[Row, ...]]:
        """Return the rows of a table by the value of a column, or by the tuple of several."""
        return self._once(lambda: _grouped(self.rows(table), attrgetter(*columns)), table, *columns)

    def group_behind(self, table: str, *columns: str) -> Mapping[Any, tuple[Row, ...]]:
        """Return the rows of a table that stayed with an earlier text, by a column or by the tuple of several."""
        return self._once(lambda: _grouped(self.left_behind(table), attrgetter(*columns)), table, _BEHIND, *columns)

    def pages(self, table: str) -> Mapping[int, tuple[Row, ...]]:
        """Return the rows of a table by the number of the page they stand on."""
        numbers, key = self.page_numbers(table), attrgetter(self.tables[table].key[0])
        return self._once(lambda: _grouped(self.rows(table), lambda row: numbers[key(row)]), table, _PAGE)

    def page_numbers(self, table: str) -> Mapping[str, int]:
        """Return the number of the page of every row of a table, by its key or, of several parts, the first."""
        stated = map(attrgetter(self.tables[table].key[0]), self.stated(table))
        withdrawn = (row.id for row in self.group("redirects", "table").get(table, ()))
        return self._once(lambda: page_numbers(table, chain(stated, withdrawn)), table, _NUMBER)

    def last_page(self, table: str) -> int:
        """Return the number of the last page that shows rows of a table: 1 for an empty one."""
        return max(self.page_numbers(table).values(), default=1)


def _grouped(rows: Iterable[Row], value_of: Callable[[Row], Any]) -> dict[Any, tuple[Row, ...]]:
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(value_of(row), []).append(row)
    return {value: tuple(each) for value, each in groups.items()}
