"""The pairs of two texts as pages and files show them: what stayed the same in runs, what did not one by one."""

from collections.abc import Iterator
from itertools import groupby

from model.editions.pairing import ClausePair
from model.vocabulary import ClauseChange


def stretches(pairs: list[ClausePair]) -> Iterator[list[ClausePair]]:
    """Return the pairs of two texts in order: whole runs that stayed the same, and single ones that did not."""
    for is_same, group in groupby(pairs, key=lambda pair: pair.change == ClauseChange.SAME):
        run = [*group]
        yield from [run] if is_same else ([pair] for pair in run)
