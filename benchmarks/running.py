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

_ROOT = Path(__file__).resolve().parent.parent
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
        name: What it is, in Vietnamese, as the table shows it.
        command: The words of the command.
        environment: Variables added to the environment.
        before: What to do before each run, not measured.
        code: The exit code that means the command did its work.
        warm: Whether it is run once unmeasured first: what is kept from then on is the point of it.
        together: Whether the memory of all its processes at once is added up too.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    code: int = 0
    warm: bool = False
    together: bool = False


@dataclass(frozen=True)
class Sample:
    """
    What one run took.

    Attributes:
        cpu: Seconds of all its processes on all cores.
        wall: Seconds on the clock.
        memory: Megabytes of its largest process.
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
            case.command, cwd=_ROOT, env=os.environ | case.environment, stdout=said, stderr=subprocess.STDOUT
        )
        held = _Held(process.pid) if case.together else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        said.seek(0)
        output = said.read()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != case.code:
        message = f"{case.name}: {output.decode(errors='replace')[-2000:]}"
        raise MeasuringError(message)
    largest = used.ru_maxrss / _KILOBYTE
    together = max(held.most(), largest) if held else 0  # its peak may lie between two looks
    return Sample(used.ru_utime + used.ru_stime, wall, largest, together)


class _Held(threading.Thread):
    """Looks at a process and those it began twice a second, until it is stopped; costs them next to nothing."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._ended, self._most = pid, threading.Event(), 0.0
        self.start()

    def run(self) -> None:
        """Remember the most that was held at once."""
        while not self._ended.wait(_LOOK_EVERY):
            self._most = max(self._most, _held(self._pid))

    def most(self) -> float:
        """Stop looking; give the most that was held at once, in megabytes."""
        self._ended.set()
        self.join()
        return self._most


def _held(pid: int) -> float:
    held = 0
    with suppress(psutil.NoSuchProcess):
        first = psutil.Process(pid)
        for process in (first, *first.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                held += process.memory_full_info().pss
    return held / _KILOBYTE**2
