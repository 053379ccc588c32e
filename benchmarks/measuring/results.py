"""What was measured: rows of a CSV that bear their own day, machine and load."""

import csv
import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, TypedDict, get_args

from publishing.descriptors.provenance import commit


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
        """Tell whether all goals are met; None without one."""
        pairs = (
            (self.cpu_ratio, self.cpu_goal),
            (self.wall_ratio, self.wall_goal),
            (self.memory_together or self.memory, self.memory_goal),
        )
        asked = [figure <= goal for figure, goal in pairs if goal is not None]
        return all(asked) if asked else None


class Circumstances(TypedDict):
    """When and where something is measured, and how busy the machine is before it begins."""

    measured_at: str
    commit: str
    machine: str
    load: float


def circumstances() -> Circumstances:
    """Return when and where something is measured, and how busy the machine is before it begins."""
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


def grown(results: Iterable[Result]) -> dict[tuple[str, str], list[Result]]:
    """Return the cases that were measured at several sizes, each from the smallest to the largest."""
    lines: dict[tuple[str, str], list[Result]] = {}
    for each in sorted(results, key=lambda result: result.size):
        lines.setdefault((each.topic, each.case), []).append(each)
    return {name: points for name, points in lines.items() if len(points) > 1}


def write_results(results: Sequence[Result], path: Path) -> list[Result]:
    """Write rows in place of those of the same topics and sizes; all else that was measured stays, with its own day."""
    again = set(map(_measured, results))
    rows = sorted([*(each for each in read_results(path) if _measured(each) not in again), *results], key=_measured)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [each.name for each in fields(Result)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(result) for result in rows)
    return rows


def write_rows(path: Path, around: Mapping[str, object], header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows anew, before each the circumstances under which all of them were measured."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*around, *header])
        writer.writerows([*around.values(), *row] for row in rows)


def _measured(result: Result) -> tuple[str, str, int]:
    return result.subject, result.topic, result.size


def read_results(path: Path) -> list[Result]:
    """Read what was measured before; nothing where nothing was."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [_result(row) for row in csv.DictReader(file)]


def _result(row: dict[str, str]) -> Result:
    cells: dict[str, Any] = {field.name: _cell(field.type, row[field.name]) for field in fields(Result)}
    return Result(**cells)


def _cell(kind: Any, text: str) -> str | float | None:
    """Return a cell as the kind its column has; one that may be empty is a union with None."""
    kinds = [each for each in get_args(kind) or (kind,) if each is not NoneType]
    value: str | float = kinds[0](text) if text or not get_args(kind) else ""
    return None if value == "" and get_args(kind) else value
