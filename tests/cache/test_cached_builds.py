"""A site built with a cache is the one built from nothing, and the cache answers for all that a build reads."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from cache.state import RULES
from model.repository import ROOT
from publishing.site.build import _SOURCES
from tests.support.folders import differences

#: Python runs this when it begins: every file that is opened is noted.
_NOTE_READ_FILES = """
import os, sys
notes = os.open({!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        os.write(notes, os.path.abspath(arguments[0]).encode() + bytes([10]))
sys.addaudithook(note)
"""


class _FirstBuild(NamedTuple):
    """A copy of the committed data, the site built of it from nothing, the cache left by that, and what was read."""

    data: Path
    site: Path
    cache: Path
    read: Path


@pytest.fixture(name="first", scope="module")
def _first(build, tmp_path_factory):
    folder = tmp_path_factory.mktemp("first")
    first = _FirstBuild(*(folder / name for name in _FirstBuild._fields))
    shutil.copytree(ROOT / "data", first.data)
    (folder / "sitecustomize.py").write_text(_NOTE_READ_FILES.format(str(first.read)), "utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PORTAL_CACHE", str(first.cache))
        patched.setenv("PYTHONPATH", str(folder))
        assert build(first.data, first.site).returncode == 0
    return first


def test_a_site_built_elsewhere_from_a_full_cache_is_the_one_built_from_nothing(first, build, tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_CACHE", str(first.cache))

    assert build(first.data, tmp_path / "site").returncode == 0

    assert differences(tmp_path / "site", first.site) == []


def _edit(table: Path, old: str, new: str) -> None:
    words = table.read_text("utf-8")
    assert old in words
    table.write_text(words.replace(old, new, 1), encoding="utf-8")


def test_a_site_built_after_some_edits_and_after_taking_them_back_is_the_one_built_from_nothing(
    first, build, tmp_path, monkeypatch
):
    """Pages, workbooks, PDFs, archive, search index, sums: every file of the two sites is the same."""
    monkeypatch.setenv("PORTAL_CACHE", str(first.cache))
    _edit(first.data / "editor_notes.csv", "văn bản", "văn kiện")
    _edit(first.data / "documents.csv", "Không tìm thấy", "Chưa tìm ra")
    _edit(first.data / "unit_successions.csv", "một bản chép độc lập khác", "một bản sao riêng")
    confirmed = [sys.executable, "-m", "validation", "confirm", "--data", str(first.data)]
    subprocess.run(confirmed, cwd=ROOT, check=True, capture_output=True)
    assert build(first.data, tmp_path / "edited").returncode == 0
    with monkeypatch.context() as patched:
        patched.setenv("PORTAL_CACHE", str(tmp_path / "empty"))
        assert build(first.data, tmp_path / "nothing").returncode == 0
    shutil.copytree(ROOT / "data", first.data, dirs_exist_ok=True)
    assert build(first.data, tmp_path / "edited back").returncode == 0

    assert differences(tmp_path / "edited", tmp_path / "nothing") == []
    assert differences(tmp_path / "edited back", first.site) == []
    assert differences(tmp_path / "edited", first.site) != []


def _source(path: Path) -> Path:
    """Return the file that a compiled file was compiled from."""
    return path.parents[1] / f"{path.name.partition('.')[0]}.py" if path.parent.name == "__pycache__" else path


def test_every_file_of_the_portal_that_a_build_reads_is_part_of_the_state_under_which_its_site_is_cached(first):
    read = {_source(Path(line)) for line in first.read.read_text("utf-8").splitlines()}
    own = {path for path in read if path.is_relative_to(ROOT) and not path.relative_to(ROOT).parts[0].startswith(".")}
    roots = [*RULES, *(ROOT / name for name in _SOURCES)]

    assert ROOT / "macros" / "site" / "pages.py" in own
    assert [path for path in sorted(own) if path.is_file() and not any(map(path.is_relative_to, roots))] == []
