"""Every page as the official HTML checker reads it."""

import json
import subprocess
from pathlib import Path

from environment.programs import find_program
from model.repository import ROOT

VNU = ROOT / "environment" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def _errors(place: Path) -> list[tuple[str, str]]:
    command = [find_program("java"), "-jar", VNU, "--format", "json", "--errors-only", "--skip-non-html", place]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [(Path(each["url"]).name, each["message"]) for each in json.loads(done.stderr)["messages"]]


def test_the_nu_html_checker_finds_no_error_on_any_page(site):
    assert _errors(site) == []


def test_the_nu_html_checker_does_find_an_error(tmp_path):
    (tmp_path / "broken.html").write_text("<!doctype html><title>x</title><p id=a></p><p id=a></p>", "utf-8")

    assert [name for name, _ in _errors(tmp_path)] == ["broken.html"]
