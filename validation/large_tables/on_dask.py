"""
The same check on Dask: the parts of large tables (validation/large_tables/part_by_part.py) are judged on as many machines as there are.

A task only reads files and can be done again: when a worker dies, Dask does so.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from validation.large_tables.part_by_part import Workers
from validation.reading.optional_libraries import library

#: A worker keeps what it frees for its next part: Dask tells it to give all back, and it would ask for it again.
_KEEPS_FREED = {
    f"distributed.nanny.pre-spawn-environ.MALLOC_{name}": value
    for name, value in {"ARENA_MAX": 1, "MMAP_THRESHOLD_": 1 << 30, "TRIM_THRESHOLD_": 1 << 30}.items()
}


class _DaskWorkers:
    """The workers that a client of Dask reaches; what they make stays with them until it is gathered."""

    are_here = False

    def __init__(self, client: Any) -> None:
        self._client = client

    def submit(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Give work to the cluster; return its promise of a result, which other work may take."""
        return self._client.submit(work, *arguments)

    def gather(self, done: list[Any]) -> list[Any]:
        """Wait for promised results and bring them here."""
        gathered: list[Any] = self._client.gather(done)
        return gathered


@contextmanager
def dask_workers(scheduler: str | None) -> Iterator[Workers]:
    """
    Return the workers of a Dask scheduler.

    Args:
        scheduler: Address of a running scheduler; without one, workers are started on this machine.

    Raises:
        MissingLibraryError: Dask is not installed.
    """
    options = {"address": scheduler} if scheduler else {"threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    distributed = library("distributed", "--engine dask")
    with library("dask", "--engine dask").config.set(_KEEPS_FREED), distributed.Client(**options) as client:
        yield _DaskWorkers(client)
