"""How soon a changed row is on the screen of the live preview: from saving the file to the page that shows it."""

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.made_data.documents import STATUS_SOURCE
from benchmarks.measuring.commands import made_data, python
from model.repository import ROOT

_FIGURES_A_DOCUMENT = 4
_GOAL_SECONDS = 2
_PATIENCE_SECONDS = 900
#: An editor reads before the next change; the preview is at rest when it comes.
_REST_SECONDS = 1.5


def main(arguments: list[str] | None = None) -> None:
    """Change a row of a table again and again, and print when its page shows it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks preview")
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--edits", type=int, default=5)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        data = made_data(Path(scratch, "data"), options.documents, options.documents * _FIGURES_A_DOCUMENT)
        with _previewed(data, Path(scratch, "cache")) as address:
            taken = [_seconds_to_the_screen(data, address, number) for number in range(1, options.edits + 1)]
    each = "; ".join(f"{seconds:.2f}" for seconds in taken)
    words = f"Xem thử, {options.documents} văn bản, một dòng đổi: {each} giây; mục tiêu: mỗi lần nhiều nhất {_GOAL_SECONDS}.\n"
    sys.stdout.write(words)


@contextmanager
def _previewed(data: Path, cache: Path) -> Iterator[str]:
    """Run `make serve` on some data, and give the address of the site once it is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    environment = os.environ | {"PORTAL_DATA": str(data), "PORTAL_CACHE": str(cache), "NO_MKDOCS_2_WARNING": "1"}
    command = python("preview.py", "--address", place)
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL) as server:
        try:
            _seconds_until("<body", f"http://{place}/")
            yield f"http://{place}/"
        finally:
            server.terminate()


def _seconds_to_the_screen(data: Path, address: str, number: int) -> float:
    path = data / "documents.csv"
    said = re.compile(rf"{re.escape(STATUS_SOURCE)}(?: Xem lại lần \d+\.)?")
    changed = said.sub(f"{STATUS_SOURCE} Xem lại lần {number}.", path.read_text("utf-8"), count=1)
    time.sleep(_REST_SECONDS)
    path.write_text(changed, "utf-8")
    document = changed.split("\n")[1].partition(",")[0]
    return _seconds_until(f"Xem lại lần {number}.", f"{address}van-ban/{document}/")


def _seconds_until(words: str, address: str) -> float:
    """Ask for a page until it shows the words."""
    begun = time.monotonic()
    while time.monotonic() - begun < _PATIENCE_SECONDS:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 - our own server
                if words in answer.read().decode("utf-8"):
                    return time.monotonic() - begun
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.02)
    message = f"{address} does not show “{words}”"
    raise TimeoutError(message)


if __name__ == "__main__":
    main()
