"""Whatever happens to a build, a whole site stands."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.faults import replace
from tests.support.folders import bytes_of

KILLS = 20


def test_a_build_killed_at_any_moment_leaves_the_old_or_the_new_site_whole(
    build, site, data_copy, tmp_path, monkeypatch
):
    """Twenty builds of changed data are killed at random moments, each second one with all that it started."""
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    place, other = tmp_path / "site", tmp_path / "other"
    replace(data_copy, "editor_notes.csv", "văn bản", "văn kiện")
    done = build(data_copy, other)
    assert done.returncode == 0, done.stdout + done.stderr
    began = time.monotonic()
    build(data_copy, tmp_path / "again")  # from what is cached by now, as those do that are killed
    lasts = time.monotonic() - began
    old, new = bytes_of(site), bytes_of(other)
    moments = random.Random(20210501)  # noqa: S311 - a seed, not a secret

    for number in range(KILLS):
        if not place.exists() or bytes_of(place) == new:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(site, place)
        command = [sys.executable, "-m", "publishing", "build", "--data", str(data_copy), "--site", str(place)]
        running = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            running.wait(timeout=moments.uniform(0, lasts * 1.1))
        except subprocess.TimeoutExpired:
            kill = os.killpg if number % 2 else os.kill
            kill(running.pid, signal.SIGKILL)
            running.wait()
        assert bytes_of(place) in (old, new)


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        pytest.param("rotation_results.csv", ",08,8,", ",08,9,", id="a figure that is not the text's"),
        pytest.param(
            "tasks.csv", "kl-luan-chuyen-2021,IV.3,", "kl-luan-chuyen-2021,IV.9,", id="a clause that is not there"
        ),
    ],
)
def test_bad_data_stops_the_build_and_the_published_site_stands(build, site, data_copy, tmp_path, table, old, new):
    place = Path(shutil.copytree(site, tmp_path / "site"))
    before = bytes_of(place)
    line = replace(data_copy, table, old, new)

    done = build(data_copy, place)

    assert done.returncode == 1
    assert f"{table}:{line}" in done.stdout + done.stderr
    assert bytes_of(place) == before


def test_a_build_of_nothing_new_leaves_the_site_as_it_stands_and_mends_one_that_was_changed(build, data_copy, tmp_path):
    place = tmp_path / "site"
    assert build(data_copy, place).returncode == 0
    before, stood = bytes_of(place), place.stat().st_ino

    assert build(data_copy, place).returncode == 0
    assert place.stat().st_ino == stood

    (place / "nhiem-vu" / "index.html").write_text("đã sửa", encoding="utf-8")
    assert build(data_copy, place).returncode == 0
    assert bytes_of(place) == before


def test_a_changed_row_is_on_the_site_after_the_next_build_and_so_is_another_address(
    build, data_copy, tmp_path, monkeypatch
):
    place = tmp_path / "site"
    assert build(data_copy, place).returncode == 0
    replace(data_copy, "editor_notes.csv", "văn bản", "văn kiện")

    assert build(data_copy, place).returncode == 0

    assert "văn kiện" in (place / "tai-ve" / "editor_notes.csv").read_text("utf-8")

    monkeypatch.setenv("PORTAL_URL", "http://cong.example")
    assert build(data_copy, place).returncode == 0
    assert "http://cong.example/nhiem-vu/" in (place / "sitemap.xml").read_text("utf-8")
