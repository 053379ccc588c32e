"""
Columns as codes: each distinct text once, and for each row the number of its text.

A million rows repeat themselves. Rules judge a text, or a combination of texts, once, and the
verdict is carried to all rows where it stands (findings.md: the floor of what a check costs).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Codes = NDArray[np.int32]

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
        """Give the text of one row, None where the cell is empty."""
        code = self.codes[row]
        return None if code == _EMPTY else self.texts[code]

    def cells(self) -> list[str | None]:
        """Give the text of every row, None where a cell is empty."""
        texts = [*self.texts, None]  # the last one answers for -1
        return [texts[code] for code in self.codes.tolist()]

    def empty(self) -> NDArray[np.bool_]:
        """Tell of each row whether its cell is empty."""
        return np.equal(self.codes, _EMPTY)

    def among(self, codes: Sequence[int]) -> NDArray[np.bool_]:
        """Tell of each row whether its text is one of these."""
        wanted = np.zeros(len(self.texts) + 1, dtype=bool)
        wanted[list(codes)] = True
        return wanted[self.codes]

    def rows_of(self, codes: Sequence[int]) -> list[int]:
        """Give the rows whose text is one of these."""
        return rows_where(self.among(codes))


class ColumnCoder:
    """Codes a column that arrives in batches; a text is kept once, however often it comes."""

    def __init__(self) -> None:
        self._codes: defaultdict[str, int] = defaultdict(count().__next__, {"": _EMPTY})
        self._batches: list[Codes] = []

    def add(self, cells: Sequence[str]) -> None:
        """Add the next cells."""
        self._batches.append(np.fromiter(map(self._codes.__getitem__, cells), np.int32, len(cells)))

    def column(self) -> CodedColumn:
        """Give the whole column."""
        codes = np.concatenate(self._batches) if self._batches else np.empty(0, np.int32)
        return CodedColumn(codes, [text for text in self._codes if text])


def rows_where(verdict: NDArray[np.bool_]) -> list[int]:
    """Give the rows of which something is true."""
    return [int(row) for row in verdict.nonzero()[0]]


def distinct_rows(columns: Sequence[CodedColumn], *, at_least: int = 1) -> Iterator[list[int]]:
    """
    Give the rows of each distinct combination of cells, in the order in which they first appear.

    Args:
        columns: The columns whose cells are combined.
        at_least: Leave out what stands in fewer rows than this.
    """
    combined = np.zeros(len(columns[0].codes), dtype=np.int64)
    for column in columns:
        combined = pd.factorize(combined * (len(column.texts) + 1) + column.codes + 1)[0]
    counts = np.bincount(combined)
    order = np.argsort(combined, kind="stable").tolist()
    ends = np.cumsum(counts)
    for number in (counts >= at_least).nonzero()[0].tolist():
        yield order[ends[number] - counts[number] : ends[number]]
