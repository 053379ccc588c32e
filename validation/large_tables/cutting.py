"""Cut a large table into parts that can be read apart: whole lines of a CSV file, row groups of a Parquet file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from model.finding import Finding
from validation.reading.csv_tables import Section, read_section
from validation.reading.files import Limits, kind_of_binary, refusal
from validation.reading.parquet import groups_of, read_parquet
from validation.reading.table_files import files_of
from validation.schemas import TableSchema
from validation.tables.raw_tables import RawTable

#: Bytes of a part: small enough that a worker holds several, large enough that starting one costs nothing.
PART_BYTES = 48 << 20
#: No line is longer; see validation/reading/files.py.
_LONGEST_LINE = 4_000_000
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Group:
    """One row group of a Parquet file."""

    path: Path
    file: str
    number: int


Partition = Section | Group


class NotPlainError(Exception):
    """Raised when a file cannot be cut without reading it whole; then one process reads it."""


def partitions_of(folder: Path, schema: type[TableSchema], limits: Limits, size: int = PART_BYTES) -> list[Partition]:
    """
    Cut a table into parts, in order.

    Raises:
        NotPlainError: a file is missing, or anything but UTF-8 with plain lines below the right header.
    """
    found: list[Partition] = []
    for path in files_of(folder, schema):
        file = path.relative_to(folder).as_posix()
        if path.is_symlink() or refusal(path, file, limits):
            raise NotPlainError(file)
        if path.suffix == ".parquet":
            found += [Group(path, file, number) for number in range(groups_of(path))]
        else:
            found += _sections(path, file, tuple(schema.to_schema().columns), size)
    return found


def read_partition(partition: Partition, schema: type[TableSchema]) -> tuple[RawTable, list[Finding]]:
    """
    Read one part of a table.

    Raises:
        NotPlainError: a line is not one row, so that the lines of the parts after it are in doubt.
    """
    if isinstance(partition, Group):
        group = range(partition.number, partition.number + 1)
        table, found = read_parquet(partition.path, partition.file, schema, group)
    else:
        try:
            table, found = read_section(partition, schema)
        except UnicodeDecodeError as error:
            raise NotPlainError(partition.file) from error
        if table is None or partition.line + len(table) + len(found) != partition.ends:
            raise NotPlainError(partition.file)
    if table is None or not table.has(*schema.to_schema().columns):
        raise NotPlainError(partition.file)
    return table, found


def _sections(path: Path, file: str, header: tuple[str, ...], size: int) -> Iterator[Section]:
    """Cut a CSV file after line breaks that no quotes are open at."""
    with path.open("rb") as opened:
        first = opened.readline(_LONGEST_LINE)
        if first != f"{','.join(header)}\n".encode() or kind_of_binary(first + opened.read(_BLOCK)):
            raise NotPlainError(file)
        begin, line, whole = len(first), 2, path.stat().st_size
        while begin < whole:
            end, lines = _next_cut(path, file, begin, min(begin + size, whole))
            yield Section(path, file, begin, end, line, line + lines, header)
            begin, line = end, line + lines


def _next_cut(path: Path, file: str, begin: int, least: int) -> tuple[int, int]:
    """Return the first place from `least` on where a row ends, and how many lines lie before it."""
    quotes = lines = 0
    with path.open("rb") as opened:
        opened.seek(begin)
        while (place := opened.tell()) < least:
            block = opened.read(min(_BLOCK, least - place))
            if b"\r" in block:
                raise NotPlainError(file)
            quotes, lines = quotes + block.count(b'"'), lines + block.count(b"\n")
        opened.seek(least - 1)
        if opened.read(1) == b"\n" and not quotes % 2:
            return least, lines
        for rest in iter(lambda: opened.readline(_LONGEST_LINE), b""):
            quotes, lines = quotes + rest.count(b'"'), lines + 1
            if not quotes % 2:
                break
        return opened.tell(), lines
