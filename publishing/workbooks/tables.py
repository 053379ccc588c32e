"""
Each table as a workbook, and all tables as one: typed cells, dictionary, source.

A workbook is made again only for rows of its own: what it says of the documents it cites, which
is little, stands in the name under which the cache has it.
"""

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from itertools import chain, islice
from pathlib import Path

from cache.outputs import OutputCache
from model.naming import document_with_standing
from model.portal import Portal, Row, Table
from publishing.descriptors import sources
from publishing.downloads.records import records
from publishing.workbooks import dictionary
from spreadsheets.sheets import ROW_LIMIT, Book, text_sheet

_WHOLE = "Toàn bộ các bảng của cổng"


def workbook_jobs(outputs: OutputCache, folder: Path) -> list[Callable[[], None]]:
    """Return a job for `portal.xlsx`, every table in one workbook, and one for `<table>.xlsx` of each table."""
    tables = outputs.portal.tables
    whole = partial(_write, outputs, folder / "portal.xlsx", _WHOLE, tuple(tables))
    return [whole, *(partial(_write, outputs, folder / f"{name}.xlsx", tables[name].title, (name,)) for name in tables)]


def _write(outputs: OutputCache, path: Path, title: str, names: Sequence[str]) -> None:
    portal = outputs.portal
    cited = sources.cited_documents(portal, [portal.tables[name] for name in names])
    words = repr(list(map(document_with_standing, cited)))
    name = f"{path.name} {hashlib.sha256(words.encode()).hexdigest()}"
    path.write_bytes(outputs.get_or_make(name, partial(tables_workbook, title=title, names=names, cited=cited)))


def tables_workbook(portal: Portal, title: str, names: Sequence[str], cited: Sequence[Row]) -> bytes:
    """Return the workbook of some tables, which says that these documents are cited in them."""
    file, tables = BytesIO(), [portal.tables[name] for name in names]
    fingerprint = sources.rows_fingerprint(chain.from_iterable(map(records, tables)))
    facts = sources.source_rows(portal, title, cited, (sources.OF_ROWS, fingerprint))
    with Book(file, title, portal.checked_on, sources.imprint(portal, fingerprint, cited)) as book:
        for table in tables:
            add_table(book, table)
        meanings = chain.from_iterable(dictionary.dictionary_rows(table) for table in tables)
        text_sheet(book, "Từ điển", dictionary.HEADER, meanings)
        text_sheet(book, "Nguồn", sources.HEADER, facts)
    return file.getvalue()


def add_table(book: Book, table: Table) -> None:
    """Add the rows of a table; a table longer than a sheet goes on in the next sheet."""
    header = [column.title for column in table.columns]
    rows = records(table)
    parts = max(1, -(-len(table.rows) // (ROW_LIMIT - 1)))
    for part in range(1, parts + 1):
        name = f"{table.title} ({part})" if parts > 1 else table.title
        text_sheet(book, name, header, islice(rows, ROW_LIMIT - 1))
