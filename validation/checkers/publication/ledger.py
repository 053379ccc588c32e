"""
What was published stands: no fact changes without its source, no row vanishes, no received line.

A number, a date, a code that changes alone is refused; so is a slip of one letter, and a cell
emptied. Words written anew, a cell filled in, a fact changed together with the source it rests
on are taken, with a warning until they are confirmed (validation/reading/ledger.py).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from model.finding import Finding
from validation.checkers.publication.facts import digests, form_of, source_of
from validation.checkers.publication.living_ids import TEXTS, lost_ids
from validation.language.changes import Change, is_restated
from validation.reading.dataset import Dataset
from validation.reading.ledger import LEDGER, Rows
from validation.reading.text_files import RawText
from validation.rulebook.findings import finding
from validation.tables.raw_tables import RawTable

#: Facts that other rules judge by what they follow from, and that follow a new row.
_FOLLOWING = {("documents", "status"), ("tasks", "seq"), ("exceptions", "review_date")}
_HALF, _NEARLY = 0.5, 0.75
#: Among more new rows than these none is looked for that may have been renamed.
_MANY = 200
_SHOWN = 160


def ledger_findings(dataset: Dataset) -> Iterator[Finding]:
    """Hold the data against the ledger of what was published."""
    facts, found = dataset.ledger
    yield from found
    settled = _Settled(dataset)
    if facts is None:
        if not found and settled.ids:
            yield finding("file_is_present", LEDGER, 0, value=LEDGER)
        return
    for file in facts:
        path = dataset.folder / file
        if not path.exists() and not path.is_symlink() and not settled.is_withdrawn(file):
            yield finding("file_is_present", file, 0, value=file.rpartition("/")[2])
    repairs = [raw.repairs for raw in dataset.texts.values() if raw.repairs is not None]
    for table in (*dataset.tables.values(), *repairs):
        if table.has(*table.key) and table.file in facts:
            yield from _table_findings(table, facts[table.file], settled)
    lost = lost_ids(dataset, TEXTS)
    for document_id, raw in dataset.texts.items():
        parts = facts.get(raw.file, {})
        yield from _form_findings(raw, parts)
        yield from _part_findings(raw, parts, {part for part in parts if f"{document_id}#{part}" in lost})
        yield from _source_findings(raw, facts.get(source_of(raw), {}))


class _Settled:
    """What other rules say of rows that are no longer there."""

    def __init__(self, dataset: Dataset) -> None:
        lock, redirects = dataset.table("published_ids", "table", "id"), dataset.table("redirects", "id")
        self.ids = set(zip(lock.cells("table"), lock.cells("id"), strict=True)) if lock is not None else set()
        self._withdrawn = set(redirects.cells("id")) if redirects is not None else set()

    def is_gone(self, table: RawTable, cells: Mapping[str, str]) -> bool:
        """Tell whether a redirect speaks of a row, or its line is torn."""
        key = [cells.get(name, "") for name in table.key]
        return key[0] in table.torn_keys or bool(self._withdrawn & set(key))

    def is_withdrawn(self, file: str) -> bool:
        """Tell whether a file belongs to a document that was withdrawn."""
        return bool(self._withdrawn & set(file.split("/")))


def _table_findings(table: RawTable, published: Rows, settled: _Settled) -> Iterator[Finding]:
    places = _places(table, published)
    kinds = table.metadata("type")
    said: dict[str, set[str]] = defaultdict(set)
    for cells in published.values():
        for column, cell in cells.items():
            said[column].add(cell)
    for key in published.keys() & places.keys():
        row = places[key]
        changes = _changes(table, row, published[key])
        for column, change in changes.items():
            followed = (table.name, column) in _FOLLOWING or is_restated(changes, column)
            lost = change.loses(free=kinds[column] == "text", others=said[column])
            rule = "published_fact_stands" if lost and not followed else "published_words_stand"
            yield table.at(row, column, rule, detail=change.told())
    yield from _gone_findings(table, published, places, settled)


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


def _gone_findings(table: RawTable, published: Rows, places: Mapping[str, int], settled: _Settled) -> Iterator[Finding]:
    """Say it at the row that looks like the one that is gone, or where that one stood."""
    new: list[int] | None = None
    stood = 0
    for key, cells in published.items():
        if key in places or settled.is_gone(table, cells):
            stood = places.get(key, stood - 1) + 1
            continue
        new = _new_rows(table, published, places) if new is None else new
        row = _renamed(table, cells, new, stood)
        has_id = (table.name, key) in settled.ids
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


def _form_findings(raw: RawText, published: Rows) -> Iterator[Finding]:
    for node in raw.text.all_nodes:
        before, now = published.get(node.id, form_of(node)), form_of(node)
        for name in sorted(before.keys() | now.keys()):
            change = Change(before.get(name, ""), now.get(name, ""))
            if change.before != change.now:
                key = "id" if name == "parent_id" else name
                line = node.lines_of.get(key, node.line)
                told = f"Phần này trước thuộc “{change.before}”, nay thuộc “{change.now}”."
                detail = told if name == "parent_id" else change.told()
                rule = "published_fact_stands"
                yield finding(rule, raw.file, line, key, change.now, detail=detail, key=node.id)


def _part_findings(raw: RawText, published: Rows, lost: set[str]) -> Iterator[Finding]:
    """Name the parts of a text that are gone at the part that now stands in their place."""
    nodes = {node.id: node for node in raw.text.all_nodes}
    order = list(nodes)
    gone: defaultdict[str, list[str]] = defaultdict(list)
    place = 0
    for part in published:
        if part in nodes:
            place = order.index(part) + 1
        elif part in lost:
            gone[order[min(place, len(order) - 1)]].append(part)
    for standing, parts in gone.items():
        detail = f"Khi công bố, ở đây là “{'”, “'.join(parts)}”; mã ấy nay không còn."
        line = nodes[standing].lines_of["id"]
        yield finding("published_id_lives", raw.file, line, "id", standing, detail=detail, key=standing)


def _source_findings(raw: RawText, published: Rows) -> Iterator[Finding]:
    """Name every line of source.txt that is not as it was received."""
    if not published:
        return
    received = [cells["sha256"] for cells in published.values()]
    lines = raw.source.split("\n")
    for kind, begin, end, new_begin, new_end in SequenceMatcher(
        None, received, digests(raw), autojunk=False
    ).get_opcodes():
        if kind == "delete":
            detail = f"Thiếu {end - begin} dòng của bản nhận được ở trước dòng này."
            yield finding("source_is_as_received", source_of(raw), new_begin + 1, detail=detail)
        for place in range(new_begin, new_end) if kind in {"replace", "insert"} else ():
            yield finding("source_is_as_received", source_of(raw), place + 1, value=lines[place].strip())
