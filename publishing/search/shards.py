"""
The index of a large site in small parts, of which a query reads a few.

Postings as in Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008): gaps instead of numbers
(5.3), champion lists (7.1.3), the weight of a word in a place by BM25 (11.4.3), here in eight steps. Terms are
syllables and pairs of neighbouring syllables, in the order of their letters, cut into parts of about the same size;
`engine/shards.js` reads them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from publishing.search.entries import SearchEntry
from publishing.search.folding import Folding, number_key

_DIGITS = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", dtype=np.uint8)
_STEPS = 8
_SATURATION, _LENGTH_SHARE = 1.2, 0.5
#: The best places kept for a term; a term in more places tells little.
_CHAMPIONS = 1200
_PART_SIZE = 12_000

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Shards:
    """Parts of postings with the first term of each, and in how many places each syllable stands."""

    parts: list[dict[str, dict[str, str]]]
    first_terms: list[str]
    counts: dict[str, int]


def make_shards(entries: Sequence[SearchEntry], folding: Folding) -> Shards:
    """Make the postings of all entries; the same entries give the same parts."""
    terms, places, lengths, words = _occurrences(entries, folding)
    size = len(entries)
    found, times = np.unique(terms * size + places, return_counts=True)
    terms, places = np.divmod(found, size)
    steps = _steps(times, lengths[places], lengths.mean())
    codes, starts, counts = np.unique(terms, return_index=True, return_counts=True)
    kept = _champions(steps, starts, counts)
    terms, places, steps = terms[kept], places[kept], steps[kept]
    text, ends = _encoded(terms, places, steps)
    whole = dict(zip(codes.tolist(), counts.tolist(), strict=True))
    lists = _lists(words, text, terms, ends, whole)
    single = len(words) + 1
    known = {words[code // single]: count for code, count in whole.items() if code % single == 0}
    return _cut(lists, known)


def _occurrences(entries: Sequence[SearchEntry], folding: Folding) -> tuple[Numbers, Numbers, Numbers, list[str]]:
    """Give each term's code and place; words are numbered by their letters, a pair follows its first word."""
    rows = [[folding.bases(entry.text), folding.bases(entry.title), number_terms(entry.number)] for entry in entries]
    words = sorted({base for row in rows for field in row for base in field})
    number = {word: i for i, word in enumerate(words)}
    singles = np.fromiter((number[base] for row in rows for field in row for base in field), np.int64)
    sizes = np.array([sum(map(len, row)) for row in rows], np.int64)
    in_place = np.repeat(np.arange(len(rows)), sizes)
    spoken = [[[number[base] for base in field if base[0] not in "#@"] for field in row] for row in rows]
    # -1 ends a field, so that no pair runs from one field into the next.
    run = np.fromiter(chain.from_iterable((*field, -1) for row in spoken for field in row), np.int64)
    run_place = np.repeat(np.arange(len(rows)), [sum(len(field) + 1 for field in row) for row in spoken])
    left, right = run[:-1], run[1:]
    real = (left >= 0) & (right >= 0)
    base = len(words) + 1
    terms = np.concatenate([singles * base, left[real] * base + right[real] + 1])
    return terms, np.concatenate([in_place, run_place[:-1][real]]), sizes, words


def number_terms(number: str) -> list[str]:
    """Give the terms by which the number of a place is found: whole, and without its first part as printed."""
    key = number_key(number)
    return [f"@{key}", *([f"@.{key.partition('.')[2]}"] if "." in key else [])] if key else []


def _steps(times: Numbers, lengths: Numbers, average: float) -> Numbers:
    """Weigh a term in a place from 0 to 7."""
    norm = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths / average)
    weight = times / (times + norm)
    return np.clip((weight * _STEPS * 1.25).astype(np.int64), 0, _STEPS - 1)


def _champions(steps: Numbers, starts: Numbers, counts: Numbers) -> NDArray[np.bool_]:
    """Keep the best places of the most frequent terms, the earlier of equals."""
    kept = np.ones(len(steps), dtype=bool)
    for start, count in zip(starts[counts > _CHAMPIONS], counts[counts > _CHAMPIONS], strict=True):
        order = np.argsort(-steps[start : start + count], kind="stable")
        kept[start + order[_CHAMPIONS:]] = False
    return kept


def _encoded(terms: Numbers, places: Numbers, steps: Numbers) -> tuple[str, Numbers]:
    """Write gap and step of each posting as one number, five bits a letter, the lowest first."""
    first = np.concatenate([[True], terms[1:] != terms[:-1]])
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
    """Give the places of each kind, document and unit, for readers who narrow their search."""
    values: dict[str, Sequence[Sequence[str]]] = {
        "kind": [(entry.kind,) for entry in entries],
        "document": [(entry.document_id,) if entry.document_id else () for entry in entries],
        "unit": [entry.unit_ids for entry in entries],
    }
    return {facet: _places_by_value(row) for facet, row in values.items()}


def _places_by_value(row: Sequence[Sequence[str]]) -> dict[str, str]:
    names = sorted({value for values in row for value in values})
    if not names:
        return {}
    number = {name: i for i, name in enumerate(names)}
    pairs = sorted((number[value], place) for place, values in enumerate(row) for value in values)
    terms, places = np.array(pairs, np.int64).T
    text, ends = _encoded(terms, places, np.zeros_like(terms))
    last = np.flatnonzero(np.concatenate([terms[1:] != terms[:-1], [True]]))
    cuts = [0, *ends[last].tolist()]
    return {name: text[begin:end] for name, begin, end in zip(names, cuts[:-1], cuts[1:], strict=True)}


def _lists(
    words: list[str], text: str, terms: Numbers, ends: Numbers, whole: dict[int, int]
) -> Iterator[tuple[str, str, str]]:
    """Give first word, second word (or none) and postings of each term; a shortened list begins with its true count."""
    last = np.flatnonzero(np.concatenate([terms[1:] != terms[:-1], [True]]))
    base, begin, before = len(words) + 1, 0, -1
    for code, end, position in zip(terms[last].tolist(), ends[last].tolist(), last.tolist(), strict=True):
        first, second = divmod(code, base)
        shortened = f"{whole[code]}:" if position - before < whole[code] else ""
        yield words[first], words[second - 1] if second else "", shortened + text[begin:end]
        begin, before = end, position


def _cut(lists: Iterator[tuple[str, str, str]], counts: dict[str, int]) -> Shards:
    shards = Shards([], [], counts)
    part: dict[str, dict[str, str]] = {}
    size = 0
    for first, second, postings in lists:
        if size > _PART_SIZE:
            shards.parts.append(part)
            part, size = {}, 0
        if not size:
            shards.first_terms.append(f"{first} {second}".rstrip())
        part.setdefault(first, {})[second] = postings
        size += len(second) + len(postings) + 6
    shards.parts.append(part)
    return shards
