"""Checked data that notes what it is asked: what was made from the answers is kept while they stay the same."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from model.editions.works import Works
from model.portal import Portal, Row, Table
from model.texts import Text


class Query(NamedTuple):
    """
    One kind of look into the data, which can be had again of other data.

    Attributes:
        source: The attribute or method of the portal.
        arguments: What the method is called with.
        look: What is wanted of a mapping: the "value" of a key, whether it "has" a key, its "keys"; None of the rest.
    """

    source: str
    arguments: tuple[str, ...] = ()
    look: str | None = None


#: What gives all rows of a table of which a query gives some.
_ALL_ROWS = {"group": "rows", "group_behind": "left_behind"}
#: The keys that were looked for, by query, each once; none where the answer is all there is.
Queries = dict[Query, dict[Hashable, None]]


def _noted(source: str) -> Any:
    """Return a property that gives an attribute of the portal and notes that it was asked for."""
    return property(lambda recording: recording._ask(source))  # noqa: SLF001 - a property of that very class


class RecordingPortal(Portal):
    """A portal that answers as another one does, and notes every query in `queries`."""

    queries: Queries
    _portal: Portal
    _tables: dict[str, "_RecordedTable"]
    _mappings: dict[tuple[str, ...], "_RecordedMapping"]
    _works: Works | None

    def __init__(self, portal: Portal) -> None:
        self.__dict__ |= {"queries": {}, "_portal": portal, "_mappings": {}, "_works": None}
        self.__dict__["_tables"] = {name: _RecordedTable(self, table) for name, table in portal.tables.items()}

    def _ask(self, source: str, *arguments: str) -> Any:
        self.queries[Query(source, arguments)] = {}
        return source_of(self._portal, source, arguments)

    def _mapping(self, *name: str) -> "_RecordedMapping":
        found = self._mappings.get(name)
        if found is None:
            found = self._mappings[name] = _RecordedMapping(self, *name)
        return found

    @property
    def tables(self) -> Mapping[str, Any]:
        """The tables: what describes them is code, only their rows are data."""
        return self._tables

    @property
    def texts(self) -> Mapping[str, Text]:
        """The texts by document id."""
        return self._mapping("texts")

    @property
    def places(self) -> Mapping[str, Mapping[str, str]]:
        """The places of each text by document id."""
        return self._mapping("places")

    @property
    def charging(self) -> Mapping[str, tuple[str, ...]]:
        """The documents that give tasks to each unit."""
        return self._mapping("charging")

    @property
    def works(self) -> Works:
        """How the texts descend from each other, made of answers that are noted."""
        if self._works is None:
            self.__dict__["_works"] = Works(self.texts, self.stated("editions"), self.stated("clause_pairs"))
        return cast("Works", self._works)

    warnings: Any = _noted("warnings")
    #: Who asks for it is made again at every change.
    fingerprint: Any = _noted("fingerprint")
    checked_on: Any = _noted("checked_on")
    settings: Any = _noted("settings")

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return all rows of a table."""
        return tuple(self._ask("rows", table))

    def left_behind(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table that stayed with an earlier text."""
        return tuple(self._ask("left_behind", table))

    def stated(self, table: str) -> tuple[Row, ...]:
        """Return all rows of a table as the data state them."""
        return tuple(self._ask("stated", table))

    def row(self, table: str, key: str) -> Row:
        """Return the row with this key."""
        columns = self._portal.tables[table].key
        if self.group(table, *columns).get(key) is None:
            self.group_behind(table, *columns).get(key)
        return self._portal.row(table, key)

    def group(self, table: str, *columns: str) -> Mapping[Any, tuple[Row, ...]]:
        """Return the rows of a table by the value of a column, or by the tuple of several."""
        return self._mapping("group", table, *columns)

    def group_behind(self, table: str, *columns: str) -> Mapping[Any, tuple[Row, ...]]:
        """Return the rows of a table that stayed with an earlier text, by a column or by the tuple of several."""
        return self._mapping("group_behind", table, *columns)

    def pages(self, table: str) -> Mapping[int, tuple[Row, ...]]:
        """Return the rows of a table by the number of the page they stand on."""
        return self._mapping("pages", table)

    def page_numbers(self, table: str) -> Mapping[str, int]:
        """Return the number of the page of every row of a table."""
        return self._mapping("page_numbers", table)

    def last_page(self, table: str) -> int:
        """Return the number of the last page of a table."""
        return int(self._ask("last_page", table))


class _RecordedMapping(Mapping[Any, Any]):
    """
    A mapping of a portal whose keys are noted.

    Rows by several columns are noted by the first of them: all of an answer stands in that answer
    too, and a page looks up dozens of clauses of one document.
    """

    def __init__(self, recording: RecordingPortal, source: str, *arguments: str) -> None:
        self._answers = source_of(recording._portal, source, arguments)  # noqa: SLF001 - one thing in two classes
        self._queries = recording.queries
        self._name = (source, arguments[:2])
        self._is_coarse = len(arguments) > len(self._name[1])
        self._keys: dict[Hashable, None] | None = None

    def _note(self, key: Any) -> None:
        if self._keys is None:
            self._keys = self._queries.setdefault(Query(*self._name, "value"), {})
        self._keys[key[0] if self._is_coarse else key] = None

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return self._answers[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._note(key)
        return self._answers.get(key, default)

    def __contains__(self, key: object) -> bool:
        if self._is_coarse:
            self._note(key)
        else:
            self._queries.setdefault(Query(*self._name, "has"), {})[key] = None
        return key in self._answers

    def __iter__(self) -> Iterator[Any]:
        self._note_all()
        return iter(self._answers)

    def __len__(self) -> int:
        self._note_all()
        return len(self._answers)

    def _note_all(self) -> None:
        """Note all keys; of rows by several columns all rows, for the keys are in them."""
        source, arguments = self._name
        whole = Query(_ALL_ROWS[source], arguments[:1]) if self._is_coarse else Query(source, arguments, "keys")
        self._queries[whole] = {}


class _RecordedTable:
    """A table whose rows are noted when they are asked for."""

    def __init__(self, recording: RecordingPortal, table: Table) -> None:
        self._recording, self._table = recording, table

    def __getattr__(self, name: str) -> Any:
        return self._recording.stated(self._table.name) if name == "rows" else getattr(self._table, name)


def source_of(portal: Portal, source: str, arguments: tuple[str, ...]) -> Any:
    """Return what a query is put to: an attribute of the portal, or what its method gives."""
    found = getattr(portal, source)
    return found(*arguments) if arguments else found
