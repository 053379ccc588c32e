"""A long table leaves row by row: memory does not grow with it."""

import tracemalloc

import pytest

from benchmarks.subjects.exports import WRITERS, figures_table

MEGABYTE = 1 << 20


@pytest.mark.parametrize("name", ["csv", "csv for Excel", "json", "xlsx"])
def test_memory_does_not_grow_with_the_rows(name, tmp_path):
    writer = WRITERS[name]
    writer.write(figures_table(10), tmp_path / f"warm.{writer.ending}")
    tracemalloc.start()
    writer.write(figures_table(20_000), tmp_path / f"long.{writer.ending}")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (tmp_path / f"long.{writer.ending}").stat().st_size > MEGABYTE / 4
    assert peak < MEGABYTE
