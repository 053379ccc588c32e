"""What went on from an earlier text by itself is not stated of the later one again (decisions/0030)."""

from collections.abc import Iterator
from types import SimpleNamespace

from model.editions.carrying import FACT_TABLES, GOES_ON
from model.editions.living import bare
from model.finding import Finding
from validation.checkers.tables.same_facts import FACTS
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

#: Tables whose rows are told apart by their words: a clause that says two things gives each row a quote of its own.
_BY_WORDS = frozenset({"tasks", "policies"})
_HOLDS = "“{}”, ghi từ bản trước, đã đi tiếp sang bản này và đứng ở lời này."
_WAITS = "“{}”, ghi từ bản trước, còn chờ rà soát ở lời này (fact_editions.csv)."


def carried_fact_findings(dataset: Dataset) -> Iterator[Finding]:
    """Hold the rows of later texts against what went on, or waits to go on, from earlier ones."""
    later = {*dataset.works.later.values()}
    for name in filter(FACTS.__contains__, FACT_TABLES if later else ()):
        table = dataset.table(name, *FACTS[name], "quote")
        for row, fact in enumerate(table.rows() if table is not None else ()):
            if table is not None and fact.document_id in later and fact.quote:
                yield from _findings(dataset, table, row, fact)


def _findings(dataset: Dataset, table: RawTable, row: int, fact: SimpleNamespace) -> Iterator[Finding]:
    is_by_words = table.name in _BY_WORDS
    for earlier in dataset.living.on_same_words(table.name, fact.document_id, fact.clause_id, fact.quote):
        key, holds = getattr(earlier, FACT_TABLES[table.name]), earlier.carried.outcome in GOES_ON
        is_same = all(getattr(earlier, each) == getattr(fact, each) for each in FACTS[table.name])
        if holds and (is_same or (is_by_words and bare(earlier.quote) == bare(fact.quote))):
            yield table.at(row, "quote", "fact_goes_on_once", detail=_HOLDS.format(key))
        elif is_by_words:
            yield table.at(row, "quote", "fact_is_a_new_one", detail=(_HOLDS if holds else _WAITS).format(key))
