"""`make serve`: a change in the data is on the screen, and bad data is waited for."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from validation.waiting import wait_until_it_holds

_PATIENCE_SECONDS = 90


def _free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


def _eventually(words: str, address: str) -> bool:
    """Tell whether a page shows the words before patience ends."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own server
                if words in answer.read().decode("utf-8"):
                    return True
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            pass
        time.sleep(0.3)
    return False


@pytest.fixture(name="figures")
def _figures(data_copy: Path) -> Path:
    """A table in a copy of the data in which one figure is wrong."""
    results = data_copy / "rotation_results.csv"
    _replace(results, ",08,8,", ",08,9,")
    return results


def _replace(table: Path, old: str, new: str) -> None:
    words = table.read_text("utf-8")
    assert old in words
    table.write_text(words.replace(old, new), encoding="utf-8")


def test_a_preview_waits_for_bad_data_to_be_mended(figures):
    said: list[str] = []

    def mend(report: str) -> None:
        said.append(report)
        _replace(figures, ",08,9,", ",08,8,")

    wait_until_it_holds(figures.parent, say=mend)

    assert len(said) == 1
    assert "rotation_results.csv:5" in said[0]


@pytest.fixture(name="preview")
def _preview(data_copy: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A live preview of a copy of the data."""
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = os.environ | {"PORTAL_DATA": str(data_copy)}
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
        yield data_copy, f"http://127.0.0.1:{port}/"
        server.terminate()
        server.wait()


def test_a_changed_row_is_soon_on_the_screen_and_bad_data_does_not_end_the_preview(preview):
    data, address = preview
    notes, figures = data / "editor_notes.csv", data / "rotation_results.csv"
    page = f"{address}van-ban/kl-luan-chuyen-2021/"
    assert _eventually("Văn bản không nêu ngày chốt số liệu", page)

    _replace(figures, ",08,8,", ",08,9,")
    time.sleep(3)
    _replace(figures, ",08,9,", ",08,8,")
    _replace(notes, "Văn bản không nêu ngày chốt số liệu", "Văn bản không ghi ngày chốt số liệu")

    assert _eventually("Văn bản không ghi ngày chốt số liệu", page)
