"""The commands that are measured: a Python with what a build has and no more, and data made for them."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

from environment.packages import lock_of, run_uv
from model.repository import ROOT

#: Set to measure with the Python that runs the benchmarks: quicker to begin, slower to import.
_THIS_PYTHON = "PORTAL_BENCH_THIS_PYTHON"


def use_this_python() -> None:
    """Measure with the Python that runs the benchmarks, from now on."""
    os.environ[_THIS_PYTHON] = "1"


@cache
def site_python() -> str:
    """Return the Python of an environment of the site's lock alone: what the tests install beside it slows imports down."""
    if os.environ.get(_THIS_PYTHON):
        return sys.executable
    place = ROOT / ".cache" / "site-environment"
    run_uv("venv", "--clear", "--python", sys.executable, place)
    run_uv("pip", "sync", "--compile-bytecode", lock_of("site"), "--require-hashes", "--python", place)
    return str(place / "bin" / "python")


def python(*words: str) -> list[str]:
    """Return a command of a Python that has what a build has."""
    return [site_python(), *words]


def made_data(folder: Path, documents: int, figures: int) -> Path:
    """
    Make a data folder in a process of its own, and return it.

    What this process once had in memory would count for every command it runs.
    """
    size = ["--documents", str(documents), "--figures", str(figures)]
    command = [sys.executable, "-m", "benchmarks.made_data.generate", *size, str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder
