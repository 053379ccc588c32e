"""What was measured: rows of a CSV that bear their own day, machine and load, and a table for people."""

import csv
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from publishing.descriptors.provenance import commit

_MARKS = {None: "", True: "đạt", False: "CHƯA ĐẠT"}
_HEADER = f"{'':44} {'CPU s':>9} {'đồng hồ s':>10} {'MB':>7} {'MB chung':>8} {'CPU ×':>8} {'đ.hồ ×':>8}  mức"


@dataclass(frozen=True)
class Result:
    """The medians of one case; ratios are medians of the ratios of each round."""

    measured_at: str
    commit: str
    machine: str
    load: float
    subject: str
    topic: str
    size: int
    case: str
    rounds: int
    cpu: float
    wall: float
    memory: int
    cpu_ratio: float
    wall_ratio: float
    beside: str
    cpu_goal: float | None
    wall_goal: float | None
    memory_goal: float | None
    memory_together: int | None = None

    @property
    def met(self) -> bool | None:
        """Say whether all goals are met; None without one."""
        pairs = (
            (self.cpu_ratio, self.cpu_goal),
            (self.wall_ratio, self.wall_goal),
            (self.memory_together or self.memory, self.memory_goal),
        )
        asked = [figure <= goal for figure, goal in pairs if goal is not None]
        return all(asked) if asked else None


def circumstances() -> dict[str, str | float]:
    """Say when and where something is measured, and how busy the machine is before it begins."""
    return {
        "measured_at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"),
        "commit": (commit() or "")[:12],
        "machine": _machine(),
        "load": round(os.getloadavg()[0], 2),
    }


@cache
def _machine() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine()
    )
    return f"{os.cpu_count()} × {model}, {platform.system()}, Python {platform.python_version()}"


def table(results: Sequence[Result]) -> str:
    """Show the cases of one comparison as lines people can read."""
    first = results[0]
    lines = [f"\n{first.topic}, cỡ {_spaced(first.size)} ({first.rounds} vòng, tải {first.load})", _HEADER]
    lines += [
        f"{each.case:44} {each.cpu:9.3f} {each.wall:10.3f} {each.memory:7} {each.memory_together or '':>8} "
        f"{each.cpu_ratio:8.3f} {each.wall_ratio:8.3f}  {_goal(each)}".rstrip()
        for each in results
    ]
    return "\n".join(lines) + "\n"


def _goal(result: Result) -> str:
    goals = {"CPU ×": result.cpu_goal, "đ.hồ ×": result.wall_goal, "MB": result.memory_goal}
    words = ", ".join(f"{name} {goal:g}" for name, goal in goals.items() if goal is not None)
    return f"{words} {_MARKS[result.met]}" if words else ""


def growth_table(results: Iterable[Result]) -> str:
    """Show how the cost of one more document or row grows from the smallest size to the largest."""
    lines = ["\nTăng trưởng: giá một đơn vị ở cỡ lớn nhất so với ở cỡ nhỏ nhất"]
    for points in grown(results).values():
        small, large = points[0], points[-1]
        ratio = (large.cpu / large.size) / (small.cpu / small.size)
        sizes = f"{_spaced(small.size)} → {_spaced(large.size)}"
        lines.append(f"{small.topic + ': ' + small.case:60} {sizes:>24} {ratio:6.2f}")
    return "\n".join(lines) + "\n"


def grown(results: Iterable[Result]) -> dict[tuple[str, str], list[Result]]:
    """Return the cases that were measured at several sizes, each from the smallest to the largest."""
    lines: dict[tuple[str, str], list[Result]] = {}
    for each in sorted(results, key=lambda result: result.size):
        lines.setdefault((each.topic, each.case), []).append(each)
    return {name: points for name, points in lines.items() if len(points) > 1}


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def write_results(results: Sequence[Result], path: Path) -> list[Result]:
    """Write rows in place of those of the same topics and sizes; all else that was measured stays, with its own day."""
    again = set(map(_measured, results))
    rows = sorted([*(each for each in read_results(path) if _measured(each) not in again), *results], key=_measured)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [each.name for each in fields(Result)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(result) for result in rows)
    return rows


def _measured(result: Result) -> tuple[str, str, int]:
    return result.subject, result.topic, result.size


def read_results(path: Path) -> list[Result]:
    """Read what was measured before; nothing where nothing was."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [_result(row) for row in csv.DictReader(file)]


def _result(row: dict[str, str]) -> Result:
    kinds = {field.name: field.type for field in fields(Result)}
    read = {str: str, int: int, float: float}
    read |= {kind | None: lambda text, kind=kind: kind(text) if text else None for kind in (int, float)}
    return Result(**{name: read[kinds[name]](text) for name, text in row.items()})
