"""
The live preview, `make serve`: a changed row is on the screen at once.

The whole site is built when the preview begins. After a change only what has changed is checked,
the host builds its own few pages again, and a page made from rows is made when somebody asks for
it. What else is made from the data stays as it was, and the preview says so. Bad data is reported,
and the last good pages stay on the screen.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from cache.in_memory import MemoryCache
from model.garbage_collection import collector_at_rest
from model.portal import Portal
from model.repository import ROOT
from publishing.pages.on_demand import PagesOnDemand
from validation.commands.arguments import FAILED, OK, Parser, refuse
from validation.commands.door import run_command_line, sentence_for
from validation.commands.wait import wait_until_it_holds
from validation.folder_check import FolderCheck
from validation.rulebook.findings import DataValidationError

#: What the preview shows anew when it changes; programs are read once, when it begins.
_WATCHED = ("docs", "theme", "mkdocs.yml")
_SHOWN = "Thay đổi đã lên màn hình sau {} giây."
_NOT_RENEWED = (
    "Vẫn như lúc mở xem thử, chưa theo thay đổi: tìm kiếm, tệp tải về, bản PDF, nguồn tin, sơ đồ trang, "
    "mã đã rút, mã kiểm tra. Muốn có đủ: `make site`, hoặc mở lại xem thử."
)
_PORTS = 65536
_WAITS = "Màn hình vẫn là bản dựng được gần nhất. Đang chờ sửa…"


class Preview:
    """A site in a folder of its own that follows the data and the pages written by hand."""

    def __init__(self, data: Path, folder: Path) -> None:
        self._site, self._fresh = folder / "site", folder / "fresh"
        self._check = FolderCheck(data, memory=MemoryCache())
        self._lock = threading.Lock()
        self._downloads: dict[str, int] = {}
        self._by_hand: set[Path] = set()
        self._on_demand: PagesOnDemand

    def begin(self) -> None:
        """Build the whole site."""
        self._take_over(self._built(self._site, self._check.portal(), {}))

    def renew(self) -> None:
        """Show what has changed; what cannot be shown is reported."""
        begun = time.monotonic()
        with self._lock:
            try:
                self._show_changes()
            except DataValidationError as error:
                _say(str(error), _WAITS)
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever an edit broke, the preview goes on
                _say(_words_of(error), _WAITS)
            else:
                _say(_SHOWN.format(f"{time.monotonic() - begun:.1f}".replace(".", ",")), _NOT_RENEWED)

    def _show_changes(self) -> None:
        given = {"downloads": self._downloads, "renewal": True}
        config = self._built(self._fresh, self._check.portal(), given)
        self._on_demand.remove()
        self._put_in()
        self._take_over(config)

    def answering(self, answer: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
        """Make a page before it is asked of a WSGI application that serves the files of the site."""

        def answered(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            with self._lock:  # while a change is on its way to the screen, readers wait for it
                self._on_demand.write(environ["PATH_INFO"])
            return answer(environ, start_response)

        return answered

    def _built(self, folder: Path, portal: Portal, extra: Mapping[str, object]) -> MkDocsConfig:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
        config.extra |= {"portal": portal, **extra}
        if extra:  # the search stays as it was
            config.plugins["material/search"].config.enabled = False
        with collector_at_rest():
            build(config)
        return config

    def _put_in(self) -> None:
        """Move what was built into the site, file by file."""
        for path in self._fresh.rglob("*"):
            if path.is_file():
                place = self._site / path.relative_to(self._fresh)
                place.parent.mkdir(parents=True, exist_ok=True)
                path.replace(place)

    def _take_over(self, config: MkDocsConfig) -> None:
        self._downloads = config.extra["downloads"]
        self._on_demand = PagesOnDemand(config.extra["frames"], config.extra["portal"], self._site)
        docs = Path(config.docs_dir)
        by_hand = {path.parent.relative_to(docs) for path in docs.rglob("index.md")}
        for gone in self._by_hand - by_hand:
            (self._site / gone / "index.html").unlink(missing_ok=True)
        self._by_hand = by_hand


def _words_of(error: BaseException) -> str:
    """Say what an edit broke: in the host's own words, where it has some."""
    return f"Không dựng được: {error}" if isinstance(error, MkDocsException) else sentence_for(error)[0]


def _say(*words: str) -> None:
    sys.stdout.write("\n".join([*words, ""]))
    sys.stdout.flush()


def serve(data: Path, host: str, port: int) -> None:
    """Build the site, show it at an address of this machine, and follow changes until interrupted."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that nothing is left behind
    wait_until_it_holds(data)
    folder = Path(tempfile.mkdtemp(prefix="portal-preview-"))
    preview = Preview(data, folder)
    server = LiveReloadServer(preview.renew, host, port, str(folder / "site"))
    server.set_app(preview.answering(server.serve_request))
    try:
        preview.begin()
        for path in (data, *(ROOT / name for name in _WATCHED)):
            server.watch(str(path))
        _say(f"Xem thử tại {server.url} (Ctrl+C để dừng).")
        server.serve()  # type: ignore[no-untyped-call]  # of MkDocs
    except KeyboardInterrupt:
        _say("Đã dừng.")
    finally:
        server.shutdown()
        shutil.rmtree(folder)


def main() -> int:
    """Read the command line; 0 once the preview was ended, 1 when the site could not be built, 2 for an unusable call."""
    parser = Parser(prog="python preview.py", description="Xem thử cổng.")
    parser.add_argument("--address", default="127.0.0.1:8000", help="nơi xem, chẳng hạn 127.0.0.1:8000")
    address = parser.parse_args().address
    data = Path(os.environ.get("PORTAL_DATA") or "data")
    host, _, port = address.rpartition(":")
    if not (host and port.isascii() and port.isdigit() and int(port) < _PORTS):
        return refuse(f"--address phải là máy:cổng, như 127.0.0.1:8000, không phải “{address}”.")
    if not data.is_dir():
        return refuse(f"Không có thư mục dữ liệu “{data}”.")
    try:
        serve(data, host, int(port))
    except MkDocsException as error:
        sys.stderr.write(_words_of(error) + "\n")
        return FAILED
    return OK


if __name__ == "__main__":
    run_command_line(main)
