"""What was measured as Markdown tables, read in a terminal and in RESULTS.md alike."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from benchmarks.measuring.results import Result, grown

_HEADER = (
    *("case", "size", "CPU s", "wall s", "MB", "MB of all", "CPU ×", "wall ×", "times what"),
    *("goal", "met", "rounds", "measured (UTC)", "load"),
)
_GROWTH_HEADER = ("case", "smallest size", "largest size", "cost of one, largest ÷ smallest")
_MARKS = {None: "", True: "yes", False: "**no**"}
_WHOLE_FROM = 1_000


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose columns stand under each other as plain text too."""
    lines = [header, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    return "".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |\n" for line in lines
    )


def results_tables(results: Iterable[Result]) -> str:
    """Return a table for each topic, under a line that says on which machine it was measured."""
    return "\n".join(_topic_table(topic, list(rows)) for topic, rows in groupby(results, lambda each: each.topic))


def _topic_table(topic: str, results: Sequence[Result]) -> str:
    peers = {each.size: each.case for each in reversed(results)}
    machines = "; ".join(dict.fromkeys(each.machine for each in results))
    return f"{topic}, on {machines}:\n\n{markdown_table(_HEADER, [_cells(each, peers) for each in results])}"


def _cells(result: Result, peers: dict[int, str]) -> list[str]:
    return [
        result.case,
        spaced(result.size),
        *(figure(each) for each in (result.cpu, result.wall, result.memory, result.memory_together)),
        *(figure(each) for each in (result.cpu_ratio, result.wall_ratio)),
        result.beside or peers[result.size],
        ", ".join(f"{name} ≤ {goal:g}" for name, goal in _goals(result).items() if goal is not None),
        _MARKS[result.met],
        str(result.rounds),
        result.measured_at.replace("T", " ").removesuffix("Z"),
        f"{result.load:g}",
    ]


def _goals(result: Result) -> dict[str, float | None]:
    return {"CPU ×": result.cpu_goal, "wall ×": result.wall_goal, "MB": result.memory_goal}


def growth_table(results: Iterable[Result]) -> str:
    """Return how the cost of one more document or row grows from the smallest size to the largest."""
    rows = []
    for points in grown(results).values():
        small, large = points[0], points[-1]
        ratio = (large.cpu / large.size) / (small.cpu / small.size)
        rows.append([f"{small.topic}: {small.case}", spaced(small.size), spaced(large.size), f"{ratio:.2f}"])
    return markdown_table(_GROWTH_HEADER, rows)


def figure(value: float | None) -> str:
    """Write a figure with three digits that count, or whole; nothing for one that was not measured."""
    if value is None:
        return ""
    return spaced(round(value)) if value >= _WHOLE_FROM else f"{value:.3g}"


def spaced(number: int) -> str:
    """Write a whole number with a space between thousands."""
    return f"{number:,}".replace(",", " ")
