"""The same commit gives the same bytes, wherever and whenever it is built, and with the second builder too."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from environment.programs import find_program
from model.repository import ROOT
from tests.support.folders import differences

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


@pytest.fixture(name="build_in", scope="module")
def _build_in(command) -> Callable[..., Path]:
    """Build what lies in a folder; nothing of this process's own environment but what finds programs."""

    def build_in(root: Path, site: Path, *clock: object, **environment: str) -> Path:
        settings = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        settings |= {"SOURCE_DATE_EPOCH": DAY, "PORTAL_COMMIT": "0" * 40, "NO_MKDOCS_2_WARNING": "1"} | environment
        words = (f"{name}={value}" for name, value in settings.items())
        program = (*clock, sys.executable, "-m", "publishing", "build", "--site", site)
        command("env", "--ignore-environment", "--chdir", root, *words, *program).check_returncode()
        return site

    return build_in


@pytest.fixture(name="here", scope="module")
def _here(tmp_path_factory: pytest.TempPathFactory, build_in) -> Path:
    return build_in(ROOT, tmp_path_factory.mktemp("here") / "site")


def test_another_folder_clock_zone_hash_seed_and_language_give_the_same_bytes(build_in, here, tmp_path):
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

    there = build_in(elsewhere, tmp_path / "site", find_program("faketime"), "-f", "+400d", **strange)

    assert differences(here, there) == []


def test_the_day_told_is_the_day_shown(here):
    assert "29/02/2028" in (here / "index.html").read_text("utf-8")


def test_properdocs_builds_the_same_site(command, here, tmp_path):
    """The theme's last host has a successor; every page and file is the same, byte for byte."""
    words = ("-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", tmp_path / "site")
    settings = {"SOURCE_DATE_EPOCH": DAY, "PORTAL_COMMIT": "0" * 40, "PORTAL_DATA": "data"}
    command("python", *words, **settings).check_returncode()

    assert differences(here, tmp_path / "site") == []
