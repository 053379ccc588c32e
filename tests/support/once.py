"""What is dear to make and only looked at: made once in a run of tests, though several processes share the tests."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """
    Return a folder that the first test to ask for it has made; others that ask meanwhile wait for it.

    Args:
        factory: Where the run keeps its files; pytest-xdist gives each of its processes a folder in a common one.
        name: What is made, a name of its own in the run.
        make: Makes it in a folder that does not exist yet.
    """
    common = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    folder, made = common / name, common / f"{name}.made"
    with (common / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            made.touch()
    return folder
