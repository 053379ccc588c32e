"""Run commands in turn and say what each took: never one after the other ten times, always alternated."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from environment.packages import lock_of, run_uv

ROOT = Path(__file__).resolve().parent.parent
_KILOBYTE = 1024


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
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    code: int = 0


@dataclass(frozen=True)
class Sample:
    """What one run took: seconds of all its processes on all cores, seconds on the clock, megabytes."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Comparison:
    """
    Cases measured against the first of them, the peer.

    Attributes:
        topic: What is compared, in Vietnamese.
        size: How much of it (documents, rows); growth is plotted over it.
        cases: The peer, then ours.
        goals: The highest ratio each case may reach, by its name: of CPU, or of wall time.
        walls: Names of the cases whose goal is about wall time.
    """

    topic: str
    size: int
    cases: Sequence[Case]
    goals: Mapping[str, float] = field(default_factory=dict)
    walls: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Result:
    """The medians of one case; ratios are medians of the ratios of each round."""

    topic: str
    size: int
    case: str
    cpu: float
    wall: float
    memory: float
    cpu_ratio: float
    wall_ratio: float
    goal: float | None
    met: bool | None


@cache
def site_python() -> str:
    """Make an environment of the site's lock alone: what the tests install beside it slows imports down."""
    place = ROOT / ".cache" / "site-environment"
    run_uv("venv", "--clear", "--python", sys.executable, place)
    run_uv("pip", "sync", "--compile-bytecode", lock_of("site"), "--require-hashes", "--python", place)
    return str(place / "bin" / "python")


def python(*words: str) -> list[str]:
    """Make a command of a Python that has what a build has."""
    return [site_python(), *words]


def run(case: Case) -> Sample:
    """
    Run a command once.

    Raises:
        MeasuringError: it ended with another code than it should.
    """
    if case.before:
        case.before()
    begun = time.perf_counter()
    process = subprocess.Popen(
        case.command, cwd=ROOT, env=os.environ | case.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    output = process.stdout.read() if process.stdout else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != case.code:
        message = f"{case.name}: {output.decode(errors='replace')[-2000:]}"
        raise MeasuringError(message)
    return Sample(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / _KILOBYTE)


def measure(comparison: Comparison, rounds: int) -> Iterator[Result]:
    """Run all cases of a comparison in turn, as many times as there are rounds."""
    samples: dict[str, list[Sample]] = {case.name: [] for case in comparison.cases}
    for _ in range(rounds):
        for case in comparison.cases:
            samples[case.name].append(run(case))
    peers = samples[comparison.cases[0].name]
    for name, own in samples.items():
        pairs = list(zip(own, peers, strict=True))
        cpu_ratio = statistics.median(each.cpu / peer.cpu for each, peer in pairs)
        wall_ratio = statistics.median(each.wall / peer.wall for each, peer in pairs)
        goal = comparison.goals.get(name)
        ratio = wall_ratio if name in comparison.walls else cpu_ratio
        yield Result(
            topic=comparison.topic,
            size=comparison.size,
            case=name,
            cpu=statistics.median(each.cpu for each in own),
            wall=statistics.median(each.wall for each in own),
            memory=max(each.memory for each in own),
            cpu_ratio=cpu_ratio,
            wall_ratio=wall_ratio,
            goal=goal,
            met=None if goal is None else ratio <= goal,
        )
