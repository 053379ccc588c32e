"""The committed data many times over, for what must not grow with it: made to be rendered, never checked."""

import re
from dataclasses import replace
from types import SimpleNamespace

from model.portal import Column, Portal, Row, Table

_CODE = re.compile(r"([A-Z]{2}-)(\d+)")
#: Words that are keys of their tables in all but name.
_WORDS = {("abbreviations", "abbreviation"), ("glossary", "term"), ("exceptions", "key")}
_ONCE = {"base_salaries", "published_ids", "redirects"}


def grown(portal: Portal, times: int) -> Portal:
    """
    Return the data with so many documents for each one, each with all that the first one has.

    References to units stay: a unit has the tasks of all copies, as "các cấp ủy" would.
    """
    tables = {name: _many(portal, table, 1 if name in _ONCE else times) for name, table in portal.tables.items()}
    texts = {
        key: replace(text, document_id=key)
        for copy in range(times)
        for document_id, text in portal.texts.items()
        for key in [_key(portal, "documents", document_id, copy)]
    }
    return replace(portal, tables=tables, texts=texts, warnings=portal.warnings * times, _groups={})


def _many(portal: Portal, table: Table, times: int) -> Table:
    copies = (_copy_of(portal, table, row, copy) for copy in range(times) for row in table.rows)
    rows = {tuple(str(getattr(each, part)) for part in table.key): each for each in copies}
    return replace(table, rows=tuple(rows[key] for key in sorted(rows)))


def _copy_of(portal: Portal, table: Table, row: Row, copy: int) -> Row:
    return SimpleNamespace(**{each.name: _cell(portal, table, each, row, copy) for each in table.columns})


def _cell(portal: Portal, table: Table, column: Column, row: Row, copy: int) -> object:
    cell = getattr(row, column.name)
    if cell is None or copy == 0:
        return cell
    if (table.name, column.name) in _WORDS:
        return f"{copy:03} {cell}"
    named = table.name if table.key == (column.name,) else (column.references or "").partition(".")[0]
    if named in {"", "texts"} or (named == "units" and column.references):
        return cell
    return _key(portal, named, cell, copy)


def _key(portal: Portal, table: str, key: str, copy: int) -> str:
    """Return codes the next numbers, and slugs another beginning."""
    if counted := _CODE.fullmatch(key):
        return f"{counted[1]}{int(counted[2]) + copy * len(portal.rows(table)):03}"
    return f"{copy:03}-{key}" if copy else key
