"""Every page as the official HTML checker reads it."""

import json
from pathlib import Path

import pytest

from environment.programs import find_program
from model.repository import ROOT

VNU = ROOT / "environment" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(name="errors")
def _errors(command):
    """Check the pages in a folder; give the name of each at fault and what is wrong."""

    def errors(place: Path) -> list[tuple[str, str]]:
        words = ("-jar", VNU, "--format", "json", "--errors-only", "--skip-non-html", place)
        messages = json.loads(command(find_program("java"), *words).stderr)["messages"]
        return [(Path(each["url"]).name, each["message"]) for each in messages]

    return errors


def test_the_nu_html_checker_finds_no_error_on_any_page(errors, site):
    assert errors(site) == []


def test_the_nu_html_checker_does_find_an_error(errors, tmp_path):
    (tmp_path / "broken.html").write_text("<!doctype html><title>x</title><p id=a></p><p id=a></p>", "utf-8")

    assert [name for name, _ in errors(tmp_path)] == ["broken.html"]
