"""What has passed is not checked again, and nothing is taken for what has passed but what the check itself wrote."""

import os
import pickle

import pytest

from cache.folder import FolderCache
from tests.support.faults import replace
from validation.loading import load_portal

_WITHOUT_PANDAS = """
import sys
from pathlib import Path
from validation.loading import load_portal
portal = load_portal(Path(sys.argv[1]))
print(portal.fingerprint, len(portal.rows("tasks")), "pandas" in sys.modules)
"""


@pytest.mark.usefixtures("cache")
def test_an_unchanged_folder_is_answered_for_without_pandas(command, data_copy):
    fresh = load_portal(data_copy)

    done = command("python", "-c", _WITHOUT_PANDAS, data_copy)

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
    """Not even under the state that it had before and gets again: what was read may be of either."""
    cache, readme = FolderCache(data_copy), data_copy / "README.md"
    before = readme.read_bytes()
    readme.write_text("changed", encoding="utf-8")
    cache.put("checked", b"old")
    readme.write_bytes(before)

    assert FolderCache(data_copy).get("checked") is None


@pytest.mark.usefixtures("cache")
def test_cached_data_that_would_run_a_command_run_nothing(data_copy):
    """Not even those that are proved: checked data are made of a few classes, and no other is made."""
    FolderCache(data_copy).put("checked", b"[]\n", pickle.dumps(_Command()))

    with pytest.raises(pickle.UnpicklingError, match="no part of checked data"):
        load_portal(data_copy)


@pytest.mark.usefixtures("cache")
def test_a_folder_with_faults_is_never_taken_for_one_that_has_passed(command, data_copy):
    replace(data_copy, "tasks.csv", "NV-001", "NV-01")

    codes = [command("python", "-m", "validation", "--data", data_copy).returncode for _ in range(2)]

    assert codes == [1, 1]


class _Command:
    def __reduce__(self):
        return os.system, ("exit 7",)


def test_only_the_check_of_a_build_loads_pandas(command):
    loaded = "import publishing.__main__, publishing.site.gate, hooks, sys; print('pandas' in sys.modules)"
    done = command("python", "-c", loaded)

    assert done.stdout == "False\n", done.stderr
