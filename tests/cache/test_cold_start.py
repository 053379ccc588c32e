"""Checking the real data costs little more than starting: late imports, few imports."""

import os
import subprocess
import sys
from statistics import median

from model.repository import ROOT

MOST = 2.5
RUNS = 3
#: What tests need and a portal does not: pandera imports it wherever it is installed.
BESIDE = ("dask", "hypothesis")


def processor_seconds(*arguments):
    """What one run of Python takes of the processor, user and system."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def test_the_check_of_the_real_data_costs_at_most_two_and_a_half_imports_of_pandas():
    """Alternated in one run; nothing that passed before is recalled (another limit of size asks anew)."""
    start = f"import runpy, sys; sys.modules |= dict.fromkeys({BESIDE}); runpy.run_module('validation', run_name='__main__')"
    check = ["-c", start, "--data", str(ROOT / "data"), "--max-megabytes", "299"]
    pairs = [(processor_seconds("-c", "import pandas"), processor_seconds(*check)) for _ in range(RUNS)]

    ratio = median(check for _, check in pairs) / median(pandas for pandas, _ in pairs)

    assert ratio <= MOST


def test_the_command_explains_itself_without_importing_pandas(command):
    code = "import sys, validation.__main__; assert not {'pandas', 'pandera', 'yaml'} & set(sys.modules)"

    assert command("python", "-c", code).returncode == 0
