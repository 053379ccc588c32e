"""
The index of a large site in small parts, of which a query reads a few.

Postings as in Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008): gaps instead of numbers
(5.3), champion lists (7.1.3), the weight of a word in a place by BM25 (11.4.3), here in eight steps. Terms are
syllables and pairs of neighbouring syllables, in the order of their letters, cut into parts of about the same size;
`engine/sharded.js` reads them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from publishing.search.entries import SearchEntry
from publishing.search.occurrences import Numbers, Occurrences
from publishing.search.scripts import encoded

_DIGITS = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", dtype=np.uint8)
_STEPS = 8
_SATURATION, _LENGTH_SHARE = 1.2, 0.5
#: The best places kept for a term; a term in more places tells little.
_CHAMPIONS = 1200
_PART_SIZE = 12_000


@dataclass(frozen=True)
class Shards:
    """
    The postings of all terms.

    Attributes:
        parts: JSON of some postings each: by first word, then by second.
        first_terms: The first term of each part.
        counts: In how many places each syllable stands.
    """

    parts: list[str]
    first_terms: list[str]
    counts: dict[str, int]


class _List(NamedTuple):
    """
    The postings of one term.

    Attributes:
        second: The second word of a pair; empty for a word alone.
        places: In how many places the term stands.
        postings: The best of these places; where some are left out, the number of all comes first.
    """

    first: str
    second: str
    places: int
    postings: str


def make_shards(occurrences: Occurrences) -> Shards:
    """Make the postings of all places; the same words give the same parts."""
    return _cut(chain.from_iterable(_lists(occurrences, *each) for each in occurrences.slices()))


def _steps(times: Numbers, lengths: Numbers, average: float) -> Numbers:
    """Weigh a term in a place from 0 to 7."""
    norm = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths / average)
    weight = times / (times + norm)
    return np.clip((weight * _STEPS * 1.25).astype(np.int8), 0, _STEPS - 1)


def _champions(steps: Numbers, starts: Numbers, counts: Numbers) -> NDArray[np.bool_]:
    """Keep the best places of the most frequent terms, the earlier of equals."""
    kept = np.ones(len(steps), dtype=bool)
    for start, count in zip(starts[counts > _CHAMPIONS], counts[counts > _CHAMPIONS], strict=True):
        order = np.argsort(-steps[start : start + count], kind="stable")
        kept[start + order[_CHAMPIONS:]] = False
    return kept


def _encoded(terms: Numbers, places: Numbers, steps: Numbers) -> tuple[str, Numbers]:
    """Write gap and step of each posting as one number, five bits a letter, the lowest first."""
    first = np.append(True, terms[1:] != terms[:-1])
    gaps = np.where(first, places, places - np.concatenate([[0], places[:-1]]))
    values = gaps * _STEPS + steps
    lengths = 1 + sum((values >= 32**power).astype(np.int64) for power in range(1, 6))
    ends = np.cumsum(lengths)
    letters = np.zeros(int(ends[-1]), dtype=np.uint8)
    for power in range(6):
        has = lengths > power
        digit = (values[has] >> 5 * power) & 31
        letters[(ends - lengths)[has] + power] = _DIGITS[digit + 32 * (lengths[has] > power + 1)]
    return letters.tobytes().decode("ascii"), ends


def place_lists(entries: Sequence[SearchEntry]) -> dict[str, dict[str, str]]:
    """Return the places of each kind, document, unit and standing of a document, for readers who narrow their search."""
    values: dict[str, Sequence[Sequence[str]]] = {
        "kind": [(entry.kind,) for entry in entries],
        "document": [(entry.document_id,) if entry.document_id else () for entry in entries],
        "unit": [entry.unit_ids for entry in entries],
        "state": [entry.standing[:1] for entry in entries],
    }
    return {facet: _places_by_value(row) for facet, row in values.items()}


def _places_by_value(row: Sequence[Sequence[str]]) -> dict[str, str]:
    names = sorted({value for values in row for value in values})
    if not names:
        return {}
    number = {name: i for i, name in enumerate(names)}
    terms = np.array([number[value] for values in row for value in values], np.int64)
    places = np.repeat(np.arange(len(row)), [len(values) for values in row])
    order = np.argsort(terms, kind="stable")
    terms, places = terms[order], places[order]
    text, ends = _encoded(terms, places, np.zeros_like(terms))
    last = np.flatnonzero(np.concatenate([terms[1:] != terms[:-1], [True]]))
    cuts = [0, *ends[last].tolist()]
    return {name: text[begin:end] for name, begin, end in zip(names, cuts[:-1], cuts[1:], strict=True)}


def _lists(words: Occurrences, codes: Numbers, places: Numbers, times: Numbers) -> Iterator[_List]:
    steps = _steps(times, words.lengths[places], words.lengths.mean())
    starts = np.flatnonzero(np.append(True, codes[1:] != codes[:-1]))
    counts = np.append(starts[1:], len(codes)) - starts
    kept = _champions(steps, starts, counts)
    left = np.add.reduceat(kept, starts, dtype=np.int64)
    text, ends = _encoded(codes[kept], places[kept], steps[kept])
    cuts = [0, *ends[np.cumsum(left) - 1].tolist()]
    rows = zip(codes[starts].tolist(), counts.tolist(), left.tolist(), pairwise(cuts), strict=True)
    for code, count, rest, (begin, end) in rows:
        shortened = f"{count}:" if rest < count else ""
        yield _List(*words.of_term(code), count, shortened + text[begin:end])


def _cut(lists: Iterable[_List]) -> Shards:
    shards = Shards([], [], {})
    part: dict[str, dict[str, str]] = {}
    size = 0
    for first, second, places, postings in lists:
        if size > _PART_SIZE:
            shards.parts.append(encoded(part))
            part, size = {}, 0
        if not size:
            shards.first_terms.append(f"{first} {second}".rstrip())
        if not second:
            shards.counts[first] = places
        part.setdefault(first, {})[second] = postings
        size += len(second) + len(postings) + 6
    shards.parts.append(encoded(part))
    return shards
