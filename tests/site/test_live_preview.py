"""`make serve`: a change in the data is on the screen, and bad data is waited for."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.repository import ROOT
from tests.support.faults import replace
from tests.support.servers import free_port
from validation.commands.wait import wait_until_it_holds

FIGURES, NOTES = "rotation_results.csv", "editor_notes.csv"
_PATIENCE_SECONDS = 90


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


def test_a_preview_waits_for_bad_data_to_be_mended(data_copy):
    said: list[str] = []
    replace(data_copy, FIGURES, ",08,8,", ",08,9,")

    def mend(report: str) -> None:
        said.append(report)
        replace(data_copy, FIGURES, ",08,9,", ",08,8,")

    wait_until_it_holds(data_copy, say=mend)

    assert len(said) == 1
    assert "rotation_results.csv:5" in said[0]


@pytest.fixture(name="preview")
def _preview(data_copy: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A live preview of a copy of the data."""
    port = free_port()
    command = [sys.executable, "preview.py", "--address", f"127.0.0.1:{port}"]
    environment = os.environ | {"PORTAL_DATA": str(data_copy), "TMPDIR": str(tmp_path)}
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        yield data_copy, f"http://127.0.0.1:{port}/"
        server.terminate()
        server.wait()


def _shown(address: str) -> str:
    """A page as the preview shows it, without the script that makes it follow changes."""
    with urllib.request.urlopen(address, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 - our own server
        words = str(answer.read().decode("utf-8"))
    return re.sub(r"<script>\s*var livereload = .*?</script>", "", words, flags=re.DOTALL)


def test_changes_are_soon_on_the_screen_and_bad_data_keeps_the_last_good_pages(preview, site, tmp_path):
    data, address = preview
    page = f"{address}van-ban/kl-luan-chuyen-2021/"
    before = (data / NOTES).read_text("utf-8")
    assert _eventually("Văn bản không nêu ngày chốt số liệu", page)

    replace(data, NOTES, "Văn bản không nêu ngày chốt số liệu", "Văn bản không ghi ngày chốt số liệu")
    assert _eventually("Văn bản không ghi ngày chốt số liệu", page)
    assert _eventually("chưa theo thay đổi: tìm kiếm, tệp tải về", (tmp_path / "log").as_uri())

    replace(data, FIGURES, ",08,8,", ",08,9,")
    assert _eventually("Đang chờ sửa", (tmp_path / "log").as_uri())
    assert "rotation_results.csv:5" in (tmp_path / "log").read_text("utf-8")
    assert "Văn bản không ghi ngày chốt số liệu" in _shown(page)

    replace(data, FIGURES, ",08,9,", ",08,8,")
    (data / NOTES).write_text(before, encoding="utf-8")
    assert _eventually("Văn bản không nêu ngày chốt số liệu", page)
    for path in sorted(site.rglob("index.html")):
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        assert _shown(f"{address}{name}") == path.read_text("utf-8"), name
