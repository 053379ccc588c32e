"""
Rows of different parts that may say the same: found by hashes, so that parts need not be read together.

A part gives a hash for each of its keys and facts; the hashes are compared in heaps, each by
itself. A hash that is met again only makes its rows suspects: the rules judge their words.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from validation.checkers.tables.same_facts import FACTS
from validation.schemas import TableSchema
from validation.tables.raw_tables import RawTable

Hashes = NDArray[np.uint64]
#: Hashes are compared in so many heaps, each by itself.
HEAPS = 4
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_EMPTY = np.uint64(1)


def compared(schema: type[TableSchema]) -> list[tuple[str, ...]]:
    """Return the columns in which two rows may not say the same."""
    unique = [(str(name),) for name, field in schema.to_schema().columns.items() if field.unique]
    facts = FACTS.get(schema.table_name())
    return [*dict.fromkeys([*unique, tuple(schema.table_key()), *([facts] if facts else [])])]


def row_hashes(table: RawTable) -> list[Hashes]:
    """Return for each set of columns that is compared a hash of each row."""
    given = []
    for columns in compared(table.schema):
        combined = np.zeros(len(table), dtype=np.uint64)
        for name in columns:
            column = table.columns[name]
            of_texts = pd.util.hash_array(np.array([*column.texts, ""], dtype=object), categorize=False)
            of_texts[-1] = _EMPTY
            combined = combined * _PRIME + of_texts[column.codes]
        given.append(combined)
    return given


def in_heap(hashes: Hashes, heap: int) -> Hashes:
    """Return the hashes that are compared in one heap."""
    chosen: Hashes = hashes[hashes % np.uint64(HEAPS) == heap]
    return chosen


def met_again(hashes: Sequence[Hashes]) -> Hashes:
    """Return the hashes that are met in more than one row."""
    values, counts = np.unique(np.concatenate(hashes), return_counts=True)
    again: Hashes = values[counts > 1]
    return again


def by_set(heaps: Sequence[Hashes], sets: int) -> list[Hashes]:
    """Lay the heaps of each set of columns together."""
    return [np.concatenate(heaps[number * HEAPS : (number + 1) * HEAPS]) for number in range(sets)]
