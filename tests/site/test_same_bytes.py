"""The same commit gives the same bytes, wherever and whenever it is built, and with the second builder too."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from environment.programs import find_program
from model.repository import ROOT
from tests.support.folders import bytes_of

#: The day of the build is told, not looked up: 29 February 2028.
DAY = "1835438400"
PARTS = (
    "benchmarks",
    "cache",
    "data",
    "deploy",
    "docs",
    "environment",
    "hooks.py",
    "macros",
    "mkdocs.yml",
    "model",
    "publishing",
    "spreadsheets",
    "theme",
    "validation",
)


@pytest.fixture(name="here", scope="module")
def _here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(ROOT, tmp_path_factory.mktemp("here") / "site", [])


def _build(root: Path, site: Path, clock: list[str], **environment: str) -> Path:
    """Build what lies in a folder; nothing of this process's own environment but what finds programs."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    told = {"SOURCE_DATE_EPOCH": DAY, "PORTAL_COMMIT": "0" * 40, "NO_MKDOCS_2_WARNING": "1"}
    command = [*clock, sys.executable, "-m", "publishing", "build", "--site", str(site)]
    subprocess.run(command, cwd=root, env=kept | told | environment, check=True, capture_output=True)
    return site


def _differences(one: Path, other: Path) -> Iterator[str]:
    first, second = bytes_of(one), bytes_of(other)
    return (name for name in sorted(first.keys() | second.keys()) if first.get(name) != second.get(name))


def test_another_folder_clock_zone_hash_seed_and_language_give_the_same_bytes(here, tmp_path):
    """The second machine is 400 days ahead, half a world away and speaks another language."""
    elsewhere = tmp_path / "một nơi khác" / "cổng"
    elsewhere.mkdir(parents=True)
    for name in PARTS:
        copied = ROOT / name
        if copied.is_dir():
            shutil.copytree(copied, elsewhere / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        else:
            shutil.copy(copied, elsewhere / name)
    strange = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "42", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"}

    there = _build(elsewhere, tmp_path / "site", [str(find_program("faketime")), "-f", "+400d"], **strange)

    assert list(_differences(here, there)) == []


def test_the_day_told_is_the_day_shown(here):
    assert "29/02/2028" in (here / "index.html").read_text("utf-8")


def test_properdocs_builds_the_same_site(here, tmp_path):
    """The theme's last host has a successor; every page and file is the same, byte for byte."""
    command = [
        sys.executable,
        "-m",
        "properdocs",
        "build",
        "--strict",
        "-f",
        "mkdocs.yml",
        "-d",
        str(tmp_path / "site"),
    ]
    told = {"SOURCE_DATE_EPOCH": DAY, "PORTAL_COMMIT": "0" * 40, "PORTAL_DATA": "data"}
    subprocess.run(command, cwd=ROOT, env=os.environ | told, check=True, capture_output=True)

    assert list(_differences(here, tmp_path / "site")) == []
