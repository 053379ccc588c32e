"""
What was made from the data is not made again while nothing that it was made from has changed.

A page, a workbook, a PDF is kept with the queries that were asked of the data to make it and a
digest of the answers (cache/recording.py, answers.py). While the same queries have the same answers, and
no line of code and no package has changed, it is taken as it is. What is kept is read back only whole
(by its own checksum), lies outside of what is published, and may be deleted at any time.
"""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from cache import store
from cache.folder import cache_folder, state_of_code
from cache.query_digests import QueryDigests
from cache.recording import Queries, Query, RecordingPortal
from model.portal import Portal
from model.repository import ROOT

#: What makes pages and files from data.
_MAKERS = [ROOT / name for name in ("hooks.py", "macros", "publishing", "spreadsheets", "theme")]
#: So many data folders are remembered.
_MOST_FOLDERS = 4
#: The time of a file may lie so many seconds behind the clock.
_CLOCK_STEP = 1


class OutputCache:
    """
    What was made from one data folder.

    Attributes:
        portal: The checked data as they are now.
        data: Their folder.
    """

    def __init__(self, portal: Portal, data: Path, address: str = "") -> None:
        self.portal, self.data, self._answers = portal, data, QueryDigests(portal)
        self._code = f"{state_of_code(_MAKERS).hex()} {address}"
        folder = hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:32]
        self._place = cache_folder() / "made" / folder
        self._begun = time.time() - _CLOCK_STEP

    def get_or_make(self, name: str, make: Callable[[Portal], bytes]) -> bytes:
        """Return what `make` makes of the data; it runs only if what is kept under this name is not the same."""
        path = self._place / hashlib.sha256(name.encode()).hexdigest()[:32]
        kept = self._recall(path)
        if kept is None:
            recording = RecordingPortal(self.portal)
            kept = make(recording)
            self._put(path, recording, kept)
        return kept

    def _recall(self, path: Path) -> bytes | None:
        content = store.read(path)
        if content is None:
            return None
        with suppress(OSError):  # a read-only checkout forgets nothing
            os.utime(path)
        end = content.index(b"\n")
        code, digest, queries = json.loads(content[:end])
        if code != self._code or digest != self._answers.digest(_read(queries)):
            return None
        return content[end + 1 :]

    def _put(self, path: Path, recording: RecordingPortal, value: bytes) -> None:
        queries = [[*query, list(keys)] for query, keys in recording.queries.items()]
        header = json.dumps([self._code, self._answers.digest(recording.queries), queries], ensure_ascii=False)
        store.write(path, header.encode() + b"\n", value)

    def forget_the_rest(self) -> None:
        """Remove what nobody has asked for since this was opened, and the data folders least lately built."""
        with suppress(OSError):  # nothing is kept, or it stands in a read-only checkout
            for path in self._place.iterdir():
                if path.stat().st_mtime < self._begun:
                    path.unlink()
            os.utime(self._place)
            folders = sorted(self._place.parent.iterdir(), key=lambda each: each.stat().st_mtime)
            for folder in folders[:-_MOST_FOLDERS]:
                shutil.rmtree(folder, ignore_errors=True)


def _read(queries: list[Any]) -> Queries:
    return {Query(source, tuple(arguments), look): dict.fromkeys(keys) for source, arguments, look, keys in queries}
