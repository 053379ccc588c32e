"""Questions to the search with the places that answer them, for tests and benchmarks."""

import csv
from pathlib import Path

from model.addresses import clause_place, row_place
from model.portal import Portal
from model.repository import ROOT

QUERIES = ROOT / "tests" / "search" / "queries.tsv"
#: Tables whose rows answer as well as the clause they are bound to.
_BOUND = ("tasks", "policies", "support_rates", "eligibility_conditions", "rotation_results")


def read_queries(path: Path = QUERIES) -> list[tuple[str, list[str], set[str]]]:
    """Read queries with their classes and the places that answer them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [(row["query"], row["class"].split(","), set(row["expected"].split("|"))) for row in rows]


def rows_by_clause(portal: Portal) -> dict[str, set[str]]:
    """Return for the place of each clause the places of the rows that are bound to it."""
    rows: dict[str, set[str]] = {}
    for table in _BOUND:
        key = portal.tables[table].key[0]
        for row in portal.rows(table):
            clause = clause_place(row.document_id, row.clause_id)
            rows.setdefault(clause, set()).add(row_place(portal, table, getattr(row, key)))
    return rows
