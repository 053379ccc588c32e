"""A site that is signed as it is built, and a build that the system refuses something."""

import os
import shutil
from pathlib import Path

import pytest

from model.repository import ROOT
from tests.support.faults import replace
from tests.support.folders import bytes_of


@pytest.fixture(name="key")
def _key(make_key) -> Path:
    return make_key("office").path


def test_a_signed_site_of_nothing_new_keeps_its_number_and_without_the_key_it_is_built_unsigned(
    command, build, site, key, tmp_path, monkeypatch
):
    place = tmp_path / "site"
    with monkeypatch.context() as patched:
        patched.setenv("PORTAL_SIGNING_KEY", str(key))
        assert build(ROOT / "data", place).returncode == 0
        assert build(ROOT / "data", place).returncode == 0
    checked = command("python", "-m", "publishing", "verify", place, "--key", key.with_suffix(".pub"))
    assert checked.stdout.startswith("Bản số 1, ")
    assert key.with_suffix(".counter").read_text() == "1\n"

    assert build(ROOT / "data", place).returncode == 0
    assert bytes_of(place) == bytes_of(site)


def test_a_key_that_cannot_be_used_stops_a_build_before_the_data_are_looked_at(
    build, site, data_copy, key, tmp_path, monkeypatch
):
    place = Path(shutil.copytree(site, tmp_path / "site"))
    key.with_suffix(".counter").unlink()
    (data_copy / "tasks.csv").write_text("x", "utf-8")
    monkeypatch.setenv("PORTAL_SIGNING_KEY", str(key))

    done = build(data_copy, place)

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "Không có sổ đếm" in done.stderr
    assert bytes_of(place) == bytes_of(site)


def test_what_the_system_refuses_a_build_is_a_sentence_and_the_site_stands(command, site, data_copy, tmp_path):
    """No file may be longer than 100 kB, as on a disk with no more room than that."""
    place = Path(shutil.copytree(site, tmp_path / "site"))
    replace(data_copy, "editor_notes.csv", "văn bản", "văn kiện")
    limited = ("bash", "-c", 'ulimit -f 100; exec "$@"', "bash", "python", "-m", "publishing")

    done = command(*limited, "build", "--data", data_copy, "--site", place, PORTAL_CACHE=str(tmp_path / "cache"))

    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stdout + done.stderr
    assert "bản đã công bố giữ nguyên" in (done.stdout + done.stderr).lower()
    assert bytes_of(place) == bytes_of(site)
    assert [name for name in os.listdir(tmp_path) if name.startswith(".site")] == [".site-lock"]  # noqa: PTH208
