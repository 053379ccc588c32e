"""Run one command and say what it took: time, and memory that its processes share counted once."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from model.repository import ROOT

_KILOBYTE = 1024
#: Seconds from one look at the memory of all processes to the next; a look costs some milliseconds.
_LOOK_EVERY = 0.5


class MeasuringError(Exception):
    """Raised when a measured command fails: a figure of a failed run means nothing."""


@dataclass(frozen=True)
class Case:
    """
    One command to measure.

    Attributes:
        name: What it is, as the tables show it.
        command: The words of the command.
        environment: Variables added to the environment.
        before: What to do before each run, not measured.
        code: The exit code that means the command did its work.
        warm: Whether it is run once unmeasured first: what is kept from then on is the point of it.
        together: Whether the memory of all its processes at once is added up too.
        by_workers: Whether its memory is that of the largest process it began, not its own.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    code: int = 0
    warm: bool = False
    together: bool = False
    by_workers: bool = False


@dataclass(frozen=True)
class Sample:
    """
    What one run took.

    Attributes:
        cpu: Seconds of all its processes on all cores.
        wall: Seconds on the clock.
        memory: Megabytes of its largest process, or of the largest it began.
        memory_together: Megabytes of all its processes at once, where they were added up.
    """

    cpu: float
    wall: float
    memory: float
    memory_together: float = 0


def run(case: Case) -> Sample:
    """
    Run a command once.

    Raises:
        MeasuringError: it ended with another code than it should.
    """
    if case.before:
        case.before()
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            case.command, cwd=ROOT, env=os.environ | case.environment, stdout=said, stderr=subprocess.STDOUT
        )
        watch = _MemoryWatch(process.pid) if case.together or case.by_workers else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != case.code:
            said.seek(0)
            message = f"{case.name}: {said.read().decode(errors='replace')[-2000:]}"
            raise MeasuringError(message)
    largest = used.ru_maxrss / _KILOBYTE
    together, worker = watch.most() if watch else (0.0, 0.0)
    return Sample(
        used.ru_utime + used.ru_stime,
        wall,
        worker if case.by_workers else largest,
        max(together, largest) if case.together else 0,  # its peak may lie between two looks
    )


class _MemoryWatch(threading.Thread):
    """Looks at a process and those it began twice a second, until it is stopped; costs them next to nothing."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._first, self._ended = psutil.Process(pid), threading.Event()
        self._together = self._worker = 0
        self.start()

    def run(self) -> None:
        """Remember the most that was held at once, and by one of those begun."""
        while not self._ended.wait(_LOOK_EVERY):
            with suppress(psutil.NoSuchProcess):
                began = self._first.children(recursive=True)
                self._together = max(self._together, sum(map(_proportional_memory, (self._first, *began))))
                self._worker = max(self._worker, *map(_peak, began), 0)

    def most(self) -> tuple[float, float]:
        """Stop looking, and return in megabytes the most that was held at once, and by one of those begun."""
        self._ended.set()
        self.join()
        return self._together / _KILOBYTE**2, self._worker / _KILOBYTE


def _proportional_memory(process: psutil.Process) -> int:
    """Return the bytes a process holds, what it shares with others counted in part."""
    with suppress(psutil.NoSuchProcess):
        return int(process.memory_full_info().pss)
    return 0


def _peak(process: psutil.Process) -> int:
    """Return the most kilobytes a process has held since its program began: what its parent held does not count."""
    with suppress(OSError):
        said = Path(f"/proc/{process.pid}/status").read_text("utf-8")
        return next((int(line.split()[1]) for line in said.splitlines() if line.startswith("VmHWM")), 0)
    return 0
