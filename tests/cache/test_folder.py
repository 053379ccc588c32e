"""What has passed is not checked again, and nothing that was changed is taken for what has passed."""

import hashlib
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cache import folder as passed
from cache.folder import FolderCache, state_of
from model.repository import ROOT
from validation.loading import load_portal

_WITHOUT_PANDAS = """
import sys
from pathlib import Path
from validation.loading import load_portal
portal = load_portal(Path(sys.argv[1]))
print(portal.fingerprint, len(portal.rows("tasks")), "pandas" in sys.modules)
"""


@pytest.fixture(name="cache")
def _cache(tmp_path, monkeypatch):
    """A cache of its own."""
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(name="rules")
def _rules(tmp_path, monkeypatch):
    """A copy of the rules that a test may change."""
    rules = [Path(shutil.copytree(folder, tmp_path / folder.name)) for folder in passed.RULES]
    monkeypatch.setattr(passed, "RULES", rules)
    return rules


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_any_changed_byte_in_the_data_is_another_state(data_copy):
    before = state_of(data_copy)

    for path in _files(data_copy):
        content = path.read_bytes()
        for place in (0, len(content) // 2, len(content) - 1):
            path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
            assert state_of(data_copy) != before, path
        path.write_bytes(content)

    assert state_of(data_copy) == before


def test_any_changed_byte_in_a_rule_is_another_state(data_copy, rules):
    before = state_of(data_copy)

    for path in sorted(path for folder in rules for path in folder.rglob("*.py")):
        content = path.read_bytes()
        path.write_bytes(content + b"#")
        assert state_of(data_copy) != before, path
        path.write_bytes(content)

    assert state_of(data_copy) == before


def test_a_file_added_removed_renamed_or_made_a_link_is_another_state(data_copy, tmp_path):
    states = [state_of(data_copy)]
    (data_copy / "texts" / "empty").mkdir()
    states.append(state_of(data_copy))
    (data_copy / "note.txt").touch()
    states.append(state_of(data_copy))
    (data_copy / "note.txt").rename(data_copy / "other.txt")
    states.append(state_of(data_copy))
    (data_copy / "other.txt").unlink()
    shutil.move(data_copy / "tasks.csv", tmp_path / "tasks.csv")
    (data_copy / "tasks.csv").symlink_to(tmp_path / "tasks.csv")
    states.append(state_of(data_copy))

    assert len(set(states)) == len(states)


def test_words_moved_from_one_file_to_the_next_are_another_state(data_copy):
    first, second = data_copy / "a.txt", data_copy / "b.txt"
    first.write_text("ab")
    second.write_text("c")
    before = state_of(data_copy)
    first.write_text("a")
    second.write_text("bc")

    assert state_of(data_copy) != before


@pytest.mark.parametrize("name", ["pandas-3.9.9.dist-info", "pandera-0.99.dist-info", "pyarrow-1.dist-info"])
def test_another_version_of_any_package_is_another_state(data_copy, tmp_path, monkeypatch, name):
    before = state_of(data_copy)
    (tmp_path / "site-packages" / name).mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "site-packages"))

    assert state_of(data_copy) != before


def test_another_python_or_another_day_is_another_state(data_copy, monkeypatch):
    before = state_of(data_copy)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "version", "3.99")
        assert state_of(data_copy) != before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert state_of(data_copy) != before


@pytest.mark.usefixtures("cache")
def test_an_unchanged_folder_is_answered_for_without_pandas(data_copy):
    fresh = load_portal(data_copy)

    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_PANDAS, str(data_copy)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == [fresh.fingerprint, str(len(fresh.rows("tasks"))), "False"]


@pytest.mark.usefixtures("cache")
def test_what_is_recalled_is_what_was_checked(data_copy):
    fresh, recalled = load_portal(data_copy), load_portal(data_copy)

    assert recalled is not fresh
    assert recalled.tables == fresh.tables
    assert recalled.texts == fresh.texts
    assert (recalled.warnings, recalled.checked_on) == (fresh.warnings, fresh.checked_on)


@pytest.mark.usefixtures("cache")
def test_a_folder_that_was_changed_while_it_was_checked_is_not_kept(data_copy):
    seen = FolderCache(data_copy)
    (data_copy / "README.md").write_text("changed", encoding="utf-8")
    seen.put("portal", b"old")

    assert FolderCache(data_copy).get("portal") is None


def test_a_damaged_cache_is_ignored(cache, data_copy):
    FolderCache(data_copy).put("report", b"whole")
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()

    for place in range(len(whole)):
        kept.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert FolderCache(data_copy).get("report") is None
        kept.write_bytes(whole[:place])
        assert FolderCache(data_copy).get("report") is None
    kept.write_bytes(whole)
    assert FolderCache(data_copy).get("report") == b"whole"


def test_a_cache_that_would_run_a_command_runs_nothing(cache, data_copy):
    load_portal(data_copy)
    (kept,) = cache.glob("*.portal")
    content = state_of(data_copy) + pickle.dumps(_Command())
    kept.write_bytes(hashlib.sha256(content).digest() + content)

    with pytest.raises(pickle.UnpicklingError, match="no part of checked data"):
        load_portal(data_copy)


@pytest.mark.usefixtures("cache")
def test_a_folder_with_faults_is_never_taken_for_one_that_has_passed(data_copy):
    path = data_copy / "tasks.csv"
    path.write_text(path.read_text("utf-8").replace("NV-001", "NV-01", 1), encoding="utf-8")
    command = [sys.executable, "-m", "validation", "--data", str(data_copy)]

    codes = [subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode for _ in range(2)]

    assert codes == [1, 1]


def test_where_nothing_can_be_written_the_check_runs_every_time(tmp_path, monkeypatch, data_copy):
    (tmp_path / "file").touch()
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "file" / "cache"))

    FolderCache(data_copy).put("report", b"")

    assert FolderCache(data_copy).get("report") is None


class _Command:
    def __reduce__(self):
        return os.system, ("exit 7",)
