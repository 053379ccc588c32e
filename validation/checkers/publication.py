"""Ids once published live, or lead elsewhere (design.md 5)."""

from collections import defaultdict
from collections.abc import Iterator

from validation.dataset import Dataset
from validation.findings import Finding, finding
from validation.schemas import TABLE_SCHEMAS
from validation.tables import RawTable
from validation.words import closest, did_you_mean

_TEXTS = "texts"
_Living = dict[str, set[str]]


def publication_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the lock of published ids, and the redirects."""
    lock, redirects = dataset.table("published_ids", "table", "id"), dataset.table("redirects", "table", "id")
    if lock is None or redirects is None:
        return
    living = living_ids(dataset)
    yield from _table_name_findings(lock)
    yield from _table_name_findings(redirects)
    moved = set(zip(redirects.cells("table"), redirects.cells("id"), strict=True))
    published: _Living = defaultdict(set)
    for row, (table, known) in enumerate(zip(lock.cells("table"), lock.cells("id"), strict=True)):
        if table not in living or known is None:
            continue  # a table that cannot be read says so itself
        published[table].add(known)
        if known not in living[table] and (table, known) not in moved:
            yield lock.at(row, "id", "published_id_lives", detail=_last_seen(table, known))
    for table, ids in published.items():
        moved_here = {known for name, known in moved if name == table}
        gone = sorted(ids - living[table] - moved_here)
        yield from _gone_findings(dataset, table, gone, living[table] - ids)
    yield from _redirect_findings(redirects, living, published)


def _last_seen(table: str, known: str) -> str:
    file = f"texts/{known.partition('#')[0]}/text.yml" if table == _TEXTS else f"{table}.csv"
    return f"Mã “{known}” đã công bố nay không còn trong {file}."


def _table_name_findings(table: RawTable) -> Iterator[Finding]:
    known = [schema.table_name() for schema in TABLE_SCHEMAS] + [_TEXTS]
    for row, name in enumerate(table.cells("table")):
        if name is not None and name not in known:
            detail = f"Không có bảng “{name}”. {did_you_mean(name, known)}".strip()
            yield table.at(row, "table", "reference_exists", detail=detail)


def living_ids(dataset: Dataset) -> _Living:
    """Give every id that the data has now: rows with a key of one column, and clauses."""
    living: _Living = {
        name: table.ids(table.key[0])
        for name, table in dataset.tables.items()
        if len(table.key) == 1 and table.key[0] in table.columns
    }
    clauses = {f"{document}#{clause}" for document, raw in dataset.texts.items() for clause in raw.text.clauses}
    return living if dataset.unread else living | {_TEXTS: clauses}


def _gone_findings(dataset: Dataset, table: str, gone: list[str], new: set[str]) -> Iterator[Finding]:
    """Say it also where it must be mended: at the row that looks renamed, or where the row stood."""
    for known in gone:
        renamed = closest(known, tuple(sorted(new)))
        detail = f"{_last_seen(table, known)} Mã mới “{renamed}” có phải là nó đổi tên không?"
        if table == _TEXTS:
            document_id, _, clause_id = (renamed or known).partition("#")
            raw = dataset.texts.get(document_id)
            node = raw.text.clauses.get(clause_id) if raw and renamed else None
            if raw and node:
                line = node.lines_of["id"]
                yield finding("published_id_lives", raw.file, line, "id", node.id, detail=detail, key=node.id)
            continue
        raw_table = dataset.tables[table]
        key = raw_table.key[0]
        cells = raw_table.cells(key)
        if renamed in cells:
            yield raw_table.at(cells.index(renamed), key, "published_id_lives", detail=detail)
            continue
        before = [place for place, cell in enumerate(cells) if cell is not None and cell < known]
        line = raw_table.lines[before[-1]] + 1 if before else 2
        detail = _last_seen(table, known)
        title = raw_table.schema.to_schema().columns[key].title or ""
        yield finding("published_id_lives", raw_table.file, line, key, known, detail=detail, title=title)


def _redirect_findings(redirects: RawTable, living: _Living, published: _Living) -> Iterator[Finding]:
    for row, (table, known) in enumerate(zip(redirects.cells("table"), redirects.cells("id"), strict=True)):
        if table not in living or known is None:
            continue
        if known in living[table]:
            yield redirects.at(row, "id", "redirect_is_needed", detail=f"Mã “{known}” vẫn còn.")
        elif known not in published[table]:
            detail = f"Mã “{known}” chưa từng công bố. {did_you_mean(known, sorted(published[table]))}".strip()
            yield redirects.at(row, "id", "redirect_is_needed", detail=detail)
