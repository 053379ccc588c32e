"""
The same check on Dask: the parts of large tables (validation/large_tables/part_by_part.py) are judged on as many machines as there are.

A task only reads files and can be done again: when a worker dies, Dask does so.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from validation.large_tables.cutting import PART_BYTES
from validation.large_tables.part_by_part import report_in_parts
from validation.reading.files import Limits
from validation.reading.optional_libraries import library
from validation.report.report import Report

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

    def submit(self, work: Callable[..., Any], *given: Any) -> Any:
        return self._client.submit(work, *given)

    def gather(self, done: list[Any]) -> list[Any]:
        gathered: list[Any] = self._client.gather(done)
        return gathered


def distributed_report(folder: Path, scheduler: str | None, limits: Limits, size: int = PART_BYTES) -> Report:
    """
    Check a data folder on Dask.

    Args:
        folder: The data folder, at the same place for all workers.
        scheduler: Address of a running scheduler; without one, workers are started on this machine.
        limits: What a file may weigh.
        size: Bytes of a part.

    Raises:
        MissingLibraryError: Dask is not installed.
    """
    options = {"address": scheduler} if scheduler else {"threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    distributed = library("distributed", "--engine dask")
    with library("dask", "--engine dask").config.set(_KEEPS_FREED), distributed.Client(**options) as client:
        return report_in_parts(folder, limits, _DaskWorkers(client), size)
