"""Tables of the same shape, one upon the other: a thousand small texts are checked in one go."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from model.finding import Finding
from validation.tables.coded_columns import joined
from validation.tables.raw_tables import RawTable


@dataclass(frozen=True)
class StackedTable(RawTable):
    """
    One table made of others; a finding stands in the one its row came from.

    Attributes:
        parts: The tables, in order.
        starts: The row at which each of them begins.
    """

    parts: tuple[RawTable, ...] = ()
    starts: tuple[int, ...] = ()

    def at(self, row: int, column: str, rule: str, *, detail: str = "") -> Finding:
        """Make a finding about one cell, in the part where it stands."""
        place = bisect_right(self.starts, row) - 1
        return self.parts[place].at(int(row) - self.starts[place], column, rule, detail=detail)


def stacked(tables: Iterable[RawTable]) -> Iterator[StackedTable]:
    """Stack tables that have the same schema and the same columns."""
    alike: dict[tuple[object, ...], list[RawTable]] = {}
    for table in tables:
        if len(table):
            alike.setdefault((table.schema, *table.columns), []).append(table)
    return map(stack, alike.values())


def stack(parts: Sequence[RawTable]) -> StackedTable:
    """Lay tables of the same schema and the same columns one upon the other."""
    columns = {name: joined([part.columns[name] for part in parts]) for name in parts[0].columns}
    lines = array("i", chain.from_iterable(part.lines for part in parts))
    return StackedTable(
        parts[0].schema,
        parts[0].file,
        columns,
        lines,
        torn_keys=frozenset().union(*(part.torn_keys for part in parts)),
        parts=tuple(parts),
        starts=tuple(accumulate((len(part) for part in parts[:-1]), initial=0)),
    )
