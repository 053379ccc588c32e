"""The pairs of two texts as pages and files show them: what stayed the same in runs, what did not one by one."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, product

from model.editions.pairing import ClausePair
from model.editions.wording import Run, in_order_of, runs_of_parts
from model.texts import Text
from model.vocabulary import ClauseChange

#: The earlier and the later clause of a pair.
Ends = tuple[str | None, str | None]


def stretches(pairs: list[ClausePair]) -> Iterator[list[ClausePair]]:
    """Return the pairs of two texts in order: whole runs that stayed the same, and single ones that did not."""
    for is_same, group in groupby(pairs, key=lambda pair: pair.change == ClauseChange.SAME):
        run = [*group]
        yield from [run] if is_same else ([pair] for pair in run)


def together(pairs: Iterable[ClausePair]) -> Iterable[list[ClausePair]]:
    """Return the pairs that say something, the parts of one clause that was split or taken together as one."""
    groups: dict[object, list[ClausePair]] = {}
    for pair in pairs:
        if pair.change != ClauseChange.SAME:
            whole = {ClauseChange.SPLIT: ("old", pair.old_id), ClauseChange.MERGED: ("new", pair.new_id)}
            groups.setdefault(whole.get(pair.change, pair), []).append(pair)
    return groups.values()


def worded(old: Text, new: Text, pairs: Iterable[ClausePair]) -> Iterator[dict[Ends, list[Run]]]:
    """
    Return what went, came and stayed of the words of each pair that says something.

    What was split is held against all its parts, what was taken together against all of it: such pairs come as one, in
    the order of their words in the whole. The runs of all of them together are the words of either side.
    """
    for group in together(pairs):
        olds, news = _words(old, (pair.old_id for pair in group)), _words(new, (pair.new_id for pair in group))
        if len(news) > 1:
            news = _as_in(" ".join(olds.values()), news)
        elif len(olds) > 1:
            olds = _as_in(" ".join(news.values()), olds)
        shown: dict[Ends, list[Run]] = {ends: [] for ends in product(olds, news)}
        for before, after, run in runs_of_parts([*olds.values()], [*news.values()]):
            shown[[*olds][before], [*news][after]].append(run)
        yield shown


def _words(text: Text, ids: Iterable[str | None]) -> dict[str | None, str]:
    return {each: text.clauses[each].text if each else "" for each in ids}


def _as_in(whole: str, parts: Mapping[str | None, str]) -> dict[str | None, str]:
    """Put parts in the order in which they stand in what they were taken from, or taken up by."""
    items = [*parts.items()]
    return dict(items[place] for place in in_order_of([*parts.values()], whole))
