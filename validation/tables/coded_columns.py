"""
Columns as codes: each distinct text once, and for each row the number of its text.

A million rows repeat themselves. Rules judge a text, or a combination of texts, once, and the
verdict is carried to all rows where it stands (decisions/0002).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Codes = NDArray[np.int32]

# Texts stay Python's own: where pyarrow is installed, pandas would hold each small column by it (decisions/0002).
pd.set_option("mode.string_storage", "python")

_EMPTY = -1


@dataclass(frozen=True)
class CodedColumn:
    """
    One column of a table.

    Attributes:
        codes: For each row the place of its text in `texts`, -1 where the cell is empty.
        texts: The distinct texts, in the order in which they first stand in the column.
    """

    codes: Codes
    texts: list[str]

    @classmethod
    def of(cls, cells: Iterable[str | None]) -> "CodedColumn":
        """Code the cells of a column; None and the empty text are empty cells."""
        coder = ColumnCoder()
        coder.add([cell or "" for cell in cells])
        return coder.column()

    def cell(self, row: int) -> str | None:
        """Return the text of one row, None where the cell is empty."""
        code = self.codes[row]
        return None if code == _EMPTY else self.texts[code]

    def cells(self, rows: NDArray[np.int32] | None = None) -> list[str | None]:
        """Return the text of every row, or of these rows; None where a cell is empty."""
        texts = [*self.texts, None]  # the last one answers for -1
        return [texts[code] for code in (self.codes if rows is None else self.codes[rows]).tolist()]

    def empty(self) -> NDArray[np.bool_]:
        """Tell of each row whether its cell is empty."""
        return np.equal(self.codes, _EMPTY)

    def take(self, rows: Codes) -> "CodedColumn":
        """Return these rows as a column of their own."""
        kept, codes = np.unique(self.codes[rows], return_inverse=True)
        first = int(bool(len(kept)) and kept[0] == _EMPTY)
        return CodedColumn((codes - first).astype(np.int32), [self.texts[code] for code in kept[first:]])

    def among(self, codes: Sequence[int]) -> NDArray[np.bool_]:
        """Tell of each row whether its text is one of these."""
        wanted = np.zeros(len(self.texts) + 1, dtype=bool)
        wanted[list(codes)] = True
        return wanted[self.codes]

    def rows_of(self, codes: Sequence[int]) -> list[int]:
        """Return the rows whose text is one of these."""
        return rows_where(self.among(codes))


def joined(columns: Sequence[CodedColumn]) -> CodedColumn:
    """Lay columns one upon the other."""
    places: defaultdict[str, int] = defaultdict(count().__next__)
    codes = [
        np.array([*map(places.__getitem__, column.texts), _EMPTY], dtype=np.int32)[column.codes] for column in columns
    ]
    return CodedColumn(np.concatenate(codes), list(places))


class ColumnCoder:
    """Codes a column that arrives in batches; a text is kept once, however often it comes."""

    def __init__(self) -> None:
        self._codes: defaultdict[str, int] = defaultdict(count().__next__, {"": _EMPTY})
        self._batches: list[Codes] = []

    def add(self, cells: Sequence[str]) -> None:
        """Add the next cells."""
        self._batches.append(np.fromiter(map(self._codes.__getitem__, cells), np.int32, len(cells)))

    def column(self) -> CodedColumn:
        """Return the whole column."""
        codes = np.concatenate(self._batches) if self._batches else np.empty(0, np.int32)
        return CodedColumn(codes, [text for text in self._codes if text])


def rows_where(verdict: NDArray[np.bool_]) -> list[int]:
    """Return the rows of which something is true."""
    return [int(row) for row in verdict.nonzero()[0]]


class Combinations:
    """
    The distinct combinations of cells in some columns, numbered in the order in which they first stand.

    Attributes:
        numbers: For each row the number of its combination.
        firsts: For each combination the first row where it stands.
    """

    def __init__(self, columns: Sequence[CodedColumn], within: "Combinations | None" = None) -> None:
        """Combine columns; `within` are the combinations of columns before them."""
        numbers = within.numbers if within else np.zeros(len(columns[0].codes), dtype=np.int32)
        for column in columns:
            combined = numbers * np.int64(len(column.texts) + 1) + column.codes + 1
            numbers = pd.factorize(combined)[0].astype(np.int32)
        self.numbers: Codes = numbers
        self.firsts = np.empty(numbers.max(initial=-1) + 1, dtype=np.int32)
        self.firsts[numbers[::-1]] = np.arange(len(numbers) - 1, -1, -1, dtype=np.int32)

    def __len__(self) -> int:
        return len(self.firsts)

    def rows(self, number: int) -> list[int]:
        """Return all rows of one combination, in order."""
        ends = self._ends
        rows: list[int] = self._order[ends[number - 1] if number else 0 : ends[number]].tolist()
        return rows

    def standing_in(self, at_least: int) -> list[int]:
        """Return the combinations that stand in so many rows or more."""
        if at_least > 1 and len(self) == len(self.numbers):
            return []
        return rows_where(np.bincount(self.numbers, minlength=len(self)) >= at_least)

    @cached_property
    def _order(self) -> Codes:
        return np.argsort(self.numbers, kind="stable").astype(np.int32)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        return np.cumsum(np.bincount(self.numbers, minlength=len(self)))


class Rows(Sequence[int]):
    """The rows of one combination; they are looked up only when somebody asks, which is where one is faulty."""

    __slots__ = ("_combinations", "_number")

    def __init__(self, combinations: Combinations, number: int) -> None:
        self._combinations, self._number = combinations, number

    def __getitem__(self, place: Any) -> Any:
        return self._combinations.rows(self._number)[place]

    def __len__(self) -> int:
        return len(self._combinations.rows(self._number))

    def __iter__(self) -> Iterator[int]:
        return iter(self._combinations.rows(self._number))


def distinct_rows(columns: Sequence[CodedColumn], *, at_least: int = 1) -> Iterator[list[int]]:
    """
    Return the rows of each distinct combination of cells, in the order in which they first appear.

    Args:
        columns: The columns whose cells are combined.
        at_least: Leave out what stands in fewer rows than this.
    """
    combinations = Combinations(columns)
    return map(combinations.rows, combinations.standing_in(at_least))
