"""The texts of one work as pages and files ask for them: which holds now, and which can be laid side by side."""

from collections.abc import Iterator
from itertools import groupby

from model.editions.pairing import ClausePair
from model.portal import Portal
from model.vocabulary import ClauseChange


def compared(portal: Portal) -> list[tuple[str, str]]:
    """Return which texts are laid side by side, as (old, new): every two of a work, and those that a row asks for."""
    works = portal.works
    chains = [(old, new) for old in works.later for new in works.successors(old)]
    return list(dict.fromkeys([*works.links, *chains]))


def stretches(pairs: list[ClausePair]) -> Iterator[list[ClausePair]]:
    """Return the pairs of two texts in order: whole runs that stayed the same, and single ones that did not."""
    for is_same, group in groupby(pairs, key=lambda pair: pair.change == ClauseChange.SAME):
        run = [*group]
        yield from [run] if is_same else ([pair] for pair in run)
