"""Each table as a workbook, and all tables as one: typed cells, dictionary, source."""

from itertools import chain, islice
from pathlib import Path

from publishing.downloads import dictionary, sources
from publishing.downloads.cells import records
from publishing.downloads.sheets import ROW_LIMIT, Book, text_sheet
from validation.portal import Portal, Table


def write_workbooks(portal: Portal, folder: Path) -> None:
    """Write `<table>.xlsx` for every table into `folder`."""
    for table in portal.tables.values():
        _write(portal, folder / f"{table.name}.xlsx", table.title, [table])


def write_whole_workbook(portal: Portal, folder: Path) -> None:
    """Write `portal.xlsx`: every table in one workbook."""
    _write(portal, folder / "portal.xlsx", "Toàn bộ các bảng của cổng", list(portal.tables.values()))


def _write(portal: Portal, path: Path, title: str, tables: list[Table]) -> None:
    with Book(path, title, portal.checked_on, sources.imprint(portal, portal.fingerprint)) as book:
        for table in tables:
            add_table(book, table)
        meanings = chain.from_iterable(dictionary.dictionary_rows(table) for table in tables)
        text_sheet(book, "Từ điển", dictionary.HEADER, meanings)
        facts = sources.source_rows(portal, title, sources.cited_documents(portal, tables), portal.fingerprint)
        text_sheet(book, "Nguồn", sources.HEADER, facts)


def add_table(book: Book, table: Table) -> None:
    """Add the rows of a table; a table longer than a sheet goes on in the next sheet."""
    header = [column.title for column in table.columns]
    rows = records(table)
    parts = max(1, -(-len(table.rows) // (ROW_LIMIT - 1)))
    for part in range(1, parts + 1):
        name = f"{table.title} ({part})" if parts > 1 else table.title
        text_sheet(book, name, header, islice(rows, ROW_LIMIT - 1))
