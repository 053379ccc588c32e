"""
The rows of tables stand: no fact changes without its source, no row vanishes.

A number, a date, a code that changes alone is refused; so is a slip of one letter, and a cell
emptied. Words written anew, a cell filled in, a fact changed together with the source it rests
on are taken, with a warning until they are confirmed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from model.finding import Finding
from validation.checkers.publication.settled import Settled
from validation.language.changes import QUOTE, Change, is_restated
from validation.reading.ledger import Rows
from validation.rulebook.findings import finding
from validation.tables.raw_tables import RawTable

#: Facts that other rules judge by what they follow from, and that follow a new row.
_FOLLOWING = {("documents", "status"), ("tasks", "seq"), ("exceptions", "review_date")}
_HALF, _NEARLY = 0.5, 0.75
#: Among more new rows than these none is looked for that may have been renamed.
_MANY = 200
_SHOWN = 160


def row_findings(table: RawTable, published: Rows, settled: Settled) -> Iterator[Finding]:
    places = _places(table, published)
    kinds, held_by_words = table.metadata("type"), _held_by_words(table)
    said: dict[str, set[str]] = defaultdict(set)
    for cells in published.values():
        for column, cell in cells.items():
            said[column].add(cell)
    for key in published.keys() & places.keys():
        row = places[key]
        changes = _changes(table, row, published[key])
        for column, change in changes.items():
            lost = change.loses(free=kinds[column] == "text", others=said[column], quoted=column == QUOTE)
            stands = lost and not (
                (table.name, column) in _FOLLOWING
                or is_restated(changes, column, reads_its_quote=column in held_by_words)
                or settled.is_announced(*_names_of(table, published[key]))
            )
            rule = "published_fact_stands" if stands else "published_words_stand"
            yield table.at(row, column, rule, detail=change.told())
    yield from _gone_findings(table, published, places, settled)


def _held_by_words(table: RawTable) -> set[str]:
    """Return the columns that other rules hold against the quote of their row, ids included: they name what it names."""
    judged = {column for key in ("within", "reads", "worded", "references") for column in table.metadata(key)}
    return judged if table.has(QUOTE) else set()


def _names_of(table: RawTable, cells: Mapping[str, str]) -> list[str]:
    """Return the parts of a row's key by which people name it: a code of a closed list is none."""
    kinds = table.metadata("type")
    return [cells[name] for name in table.key if kinds[name] != "choice" and name in cells]


def _changes(table: RawTable, row: int, cells: Mapping[str, str]) -> dict[str, Change]:
    """Return every cell of a row that does not say what was published."""
    pairs = ((name, Change(cells.get(name, ""), column.cell(row) or "")) for name, column in table.columns.items())
    return {name: change for name, change in pairs if change.before != change.now}


def _places(table: RawTable, published: Rows) -> dict[str, int]:
    """Return the row of every key; of rows that share one, that which is most like what was published, and nearest."""
    stood = {key: place for place, key in enumerate(published)}
    places: dict[str, int] = {}
    for row, key in enumerate(table.keys()):
        other = places.setdefault(key, row)
        if other != row and key in stood:
            near = [(_likeness(table, each, published[key]), -abs(each - stood[key]), each) for each in (other, row)]
            places[key] = max(near)[2]
    return places


def _gone_findings(table: RawTable, published: Rows, places: Mapping[str, int], settled: Settled) -> Iterator[Finding]:
    """Say it at the row that looks like the one that is gone, or where that one stood."""
    new: list[int] | None = None
    stood = 0
    for key, cells in published.items():
        if key in places or settled.is_gone(table, cells):
            stood = places.get(key, stood - 1) + 1
            continue
        has_id = settled.has_id(table, key)
        if not has_id and settled.is_announced(*_names_of(table, cells)):
            continue
        new = _new_rows(table, published, places) if new is None else new
        row = _renamed(table, cells, new, stood)
        if row is not None:
            changes = _changes(table, row, cells)
            rule = "published_id_lives" if has_id else "published_fact_stands"
            for column in (name for name in table.key if name in changes):
                yield table.at(row, column, rule, detail=changes[column].told())
            continue
        line = table.lines[stood - 1] + 1 if stood else 2
        detail = f"Dòng đã công bố nay không còn. Khi công bố, ở đây ghi: “{_shown(cells)}”."
        title = table.schema.to_schema().columns[table.key[0]].title or ""
        rule = "published_id_lives" if has_id else "published_row_lives"
        yield finding(rule, table.file, line, table.key[0], key, detail=detail, title=title, key=key)


def _new_rows(table: RawTable, published: Rows, places: Mapping[str, int]) -> list[int]:
    """Return the rows with a key that was not published, or that another row has; none when they are too many."""
    new = [row for row, key in enumerate(table.keys()) if key not in published or places[key] != row]
    return new if len(new) < _MANY else []


def _renamed(table: RawTable, cells: Mapping[str, str], new: list[int], stood: int) -> int | None:
    """Return the new row that is most like a row that is gone: half like it in its place, nearly so elsewhere."""
    alike = [(_likeness(table, row, cells), abs(row - stood) <= 1, row) for row in new]
    fit = [each for each in alike if each[0] >= (_HALF if each[1] else _NEARLY)]
    return max(fit, key=lambda each: each[:2])[2] if fit else None


def _likeness(table: RawTable, row: int, cells: Mapping[str, str]) -> float:
    same = sum(table.columns[name].cell(row) == cell for name, cell in cells.items() if name in table.columns)
    return same / len(cells) if cells else 0.0


def _shown(cells: Mapping[str, str]) -> str:
    words = ", ".join(cells.values())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
