"""Whatever an outcome depends on is part of its state: nothing that was changed is taken for what has passed."""

import shutil
import sys
from pathlib import Path

import pytest

from cache import state


def _next_state(data: Path) -> bytes:
    """The state as the next process finds it: one goes on with the code that it has read."""
    state.digest_of_code.cache_clear()
    return state.state_of(data)


@pytest.fixture(name="rules")
def _rules(tmp_path, monkeypatch):
    """A copy of the rules that a test may change."""
    rules = [Path(shutil.copytree(folder, tmp_path / folder.name)) for folder in state.RULES]
    monkeypatch.setattr(state, "RULES", rules)
    return rules


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_any_changed_byte_in_the_data_is_another_state(data_copy):
    before = _next_state(data_copy)

    for path in _files(data_copy):
        content = path.read_bytes()
        for place in (0, len(content) // 2, len(content) - 1):
            path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
            assert _next_state(data_copy) != before, path
        path.write_bytes(content)

    assert _next_state(data_copy) == before


def test_any_changed_byte_in_a_rule_is_another_state(data_copy, rules):
    before = _next_state(data_copy)

    for path in sorted(path for folder in rules for path in folder.rglob("*.py")):
        content = path.read_bytes()
        path.write_bytes(content + b"#")
        assert _next_state(data_copy) != before, path
        path.write_bytes(content)

    assert _next_state(data_copy) == before


def test_a_file_added_removed_renamed_or_made_a_link_is_another_state(data_copy, tmp_path):
    states = [_next_state(data_copy)]
    (data_copy / "texts" / "empty").mkdir()
    states.append(_next_state(data_copy))
    (data_copy / "note.txt").touch()
    states.append(_next_state(data_copy))
    (data_copy / "note.txt").rename(data_copy / "other.txt")
    states.append(_next_state(data_copy))
    (data_copy / "other.txt").unlink()
    shutil.move(data_copy / "tasks.csv", tmp_path / "tasks.csv")
    (data_copy / "tasks.csv").symlink_to(tmp_path / "tasks.csv")
    states.append(_next_state(data_copy))

    assert len(set(states)) == len(states)


def test_words_moved_from_one_file_to_the_next_are_another_state(data_copy):
    first, second = data_copy / "a.txt", data_copy / "b.txt"
    first.write_text("ab")
    second.write_text("c")
    before = _next_state(data_copy)
    first.write_text("a")
    second.write_text("bc")

    assert _next_state(data_copy) != before


@pytest.mark.parametrize("name", ["pandas-3.9.9.dist-info", "pandera-0.99.dist-info", "pyarrow-1.dist-info"])
def test_another_version_of_any_package_is_another_state(data_copy, tmp_path, monkeypatch, name):
    before = _next_state(data_copy)
    (tmp_path / "site-packages" / name).mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "site-packages"))

    assert _next_state(data_copy) != before


def test_another_python_or_another_day_is_another_state(data_copy, monkeypatch):
    before = _next_state(data_copy)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "version", "3.99")
        assert _next_state(data_copy) != before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert _next_state(data_copy) != before
