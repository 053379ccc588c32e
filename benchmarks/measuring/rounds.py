"""Run commands in turn and say what each took: never one after the other ten times, always alternated."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from benchmarks.measuring.one_run import Case, Sample, run
from benchmarks.measuring.results import Result, circumstances


class Extent(StrEnum):
    """How much to measure: a try that needs no more than the tests do, what a developer waits for, or all of it."""

    QUICK = "quick"
    USUAL = "usual"
    LARGE = "large"


@dataclass(frozen=True)
class Goal:
    """
    What a case may take at most.

    Attributes:
        cpu: Ratio of processor seconds.
        wall: Ratio of seconds on the clock.
        memory: Megabytes of all processes where they are added up, else of the largest.
        beside: The case that the ratios are against, if it is not the fastest peer.
    """

    cpu: float | None = None
    wall: float | None = None
    memory: float | None = None
    beside: str | None = None


@dataclass(frozen=True)
class Comparison:
    """
    Cases measured in turn.

    Attributes:
        topic: What is compared, as the tables call it.
        size: How much of it (documents, rows); growth is told over it.
        cases: The peers, then ours.
        goals: What cases may take at most, by their names.
        peers: How many of the first cases are peers; ratios are against the fastest of each round.
        most_rounds: What takes minutes is measured no more often than this.
    """

    topic: str
    size: int
    cases: Sequence[Case]
    goals: Mapping[str, Goal] = field(default_factory=dict)
    peers: int = 1
    most_rounds: int | None = None


def measure(subject: str, comparison: Comparison, rounds: int) -> Iterator[Result]:
    """
    Run all cases of a comparison in turn, as many times as there are rounds.

    Returns:
        For each case the medians of its rounds, beside the fastest peer of each round or the case its goal names.
    """
    rounds = min(rounds, comparison.most_rounds or rounds)
    around, samples = circumstances(), _samples(comparison.cases, rounds)
    peers = [samples[case.name] for case in comparison.cases[: comparison.peers]]
    fastest = [min(each, key=lambda sample: sample.cpu) for each in zip(*peers, strict=True)]
    for name, own in samples.items():
        goal = comparison.goals.get(name, Goal())
        yield Result(
            **around,
            subject=subject,
            topic=comparison.topic,
            size=comparison.size,
            case=name,
            rounds=rounds,
            **_medians(own, samples[goal.beside] if goal.beside else fastest),
            beside=goal.beside or ("" if comparison.peers == 1 else "fastest peer"),
            cpu_goal=goal.cpu,
            wall_goal=goal.wall,
            memory_goal=goal.memory,
        )


def _medians(own: Sequence[Sample], bases: Sequence[Sample]) -> dict[str, Any]:
    """Return what the rounds of a case took, and how many times what their bases took."""
    pairs = list(zip(own, bases, strict=True))
    return {
        "cpu": round(statistics.median(each.cpu for each in own), 4),
        "wall": round(statistics.median(each.wall for each in own), 4),
        "memory": round(max(each.memory for each in own)),
        "memory_together": round(max(each.memory_together for each in own)) or None,
        "cpu_ratio": round(statistics.median(each.cpu / base.cpu for each, base in pairs), 4),
        "wall_ratio": round(statistics.median(each.wall / base.wall for each, base in pairs), 4),
    }


def _samples(cases: Sequence[Case], rounds: int) -> dict[str, list[Sample]]:
    """Run the cases in turn, so that what slows the machine down for a while slows them all down."""
    samples: dict[str, list[Sample]] = {case.name: [] for case in cases}
    for case in cases:
        if case.warm:
            run(case)
    for _ in range(rounds):
        for case in cases:
            samples[case.name].append(run(case))
    return samples
