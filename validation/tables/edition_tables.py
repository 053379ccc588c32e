"""How the texts of a data folder descend from each other, and what of their facts holds, as its tables say."""

from collections.abc import Callable, Mapping

from model.editions.carrying import FACT_TABLES, PARTS, Decided
from model.editions.living import Living, living
from model.editions.works import Works
from model.texts import Text
from validation.tables.raw_tables import RawTable

#: Returns the table of a name when it has all these columns.
_Find = Callable[..., RawTable | None]


def works_of(texts: Mapping[str, Text], find: _Find) -> Works:
    """Return how texts descend from each other."""
    editions = find("editions", "document_id", "of_document_id", "relation")
    pairs = find("clause_pairs", "from_document", "from_clause", "to_document", "to_clause", "kind", "basis")
    return Works(texts, *(table.rows() if table is not None else () for table in (editions, pairs)))


def living_of(works: Works, find: _Find) -> Living:
    """Return what of the facts of earlier texts holds in later ones; nothing where a table that says so is not there."""
    decided = find("fact_editions", "table", "key", "document_id", "checked_by")
    tables = {name: find(name, key, "document_id", "clause_id", "quote") for name, key in FACT_TABLES.items()}
    tables[PARTS] = find(PARTS, "task_id", "unit_id", "role", "quote", "unit_clause_id", "unit_quote")
    if not works.later or decided is None or None in tables.values():
        return Living({}, {})
    stated = {name: table.rows() for name, table in tables.items() if table is not None}
    return living(works, Decided.of(decided.rows()), stated.__getitem__)
