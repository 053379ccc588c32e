"""A change of data alone is checked in the editors' CI, with the command of the README."""

import re
import shlex
import subprocess
import sys

import pytest
import yaml

from model.repository import ROOT
from validation.__main__ import FORMATS

PLACES = {
    ".github/workflows/data.yml": "--format github",
    ".gitlab-ci.yml": "--format gitlab --output gl-code-quality-report.json",
    ".pre-commit-config.yaml": "--also docs",
}


def commands(file):
    return re.findall(r"make check CHECK=\"([^\"]*)\"", (ROOT / file).read_text("utf-8"))


@pytest.mark.parametrize("file", PLACES)
def test_every_place_runs_make_check_and_nothing_of_its_own(file):
    assert any(PLACES[file] in arguments for arguments in commands(file))
    assert "python -m" not in (ROOT / file).read_text("utf-8")


@pytest.mark.parametrize("file", PLACES)
def test_every_place_is_well_formed(file):
    assert yaml.safe_load((ROOT / file).read_text("utf-8"))


@pytest.mark.parametrize(
    "schema_and_file",
    [
        ["vendor.github-workflows", ".github/workflows/data.yml"],
        ["vendor.gitlab-ci", "--data-transform", "gitlab-ci", ".gitlab-ci.yml"],
    ],
    ids=["GitHub", "GitLab"],
)
def test_github_and_gitlab_understand_their_definitions(schema_and_file):
    """With the schemas of both, which the checker carries: no internet."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema_and_file]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("arguments", sorted({each for file in PLACES for each in commands(file)}))
def test_make_hands_the_format_to_the_check(arguments):
    done = subprocess.run(
        ["make", "--dry-run", "check", f"CHECK={arguments}"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert f"-m validation {arguments}" in done.stdout
    words = shlex.split(arguments)
    assert "--format" not in words or words[words.index("--format") + 1] in FORMATS


def test_github_and_gitlab_check_changes_of_data_and_pages_only():
    github = yaml.safe_load((ROOT / ".github/workflows/data.yml").read_text("utf-8"))
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))

    assert github[True]["pull_request"]["paths"] == ["data/**", "docs/**"]  # YAML reads `on` as true
    assert gitlab["data"]["rules"][0]["changes"] == ["data/**/*", "docs/**/*"]
