"""
What was made from the data is not made again while nothing that it was made from has changed.

A page, a workbook, a PDF is cached with the queries that were asked of the data to make it and a
digest of the answers (cache/recording.py, query_digests.py). While the same queries have the same
answers, and no line of code and no package has changed, it is taken as it is.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cache.query_digests import QueryDigests
from cache.recording import Queries, Query, RecordingPortal
from cache.state import state_of_code
from cache.store import Store
from model.portal import Portal
from model.repository import ROOT

#: What makes pages and files from data.
_MAKERS = [ROOT / name for name in ("hooks.py", "macros", "publishing", "spreadsheets", "theme")]
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
        """
        Open the cache of what was made from a data folder.

        Args:
            portal: The checked data as they are now.
            data: Their folder.
            address: Where the site is served, which pages and files may print.
        """
        self.portal, self.data, self._digests = portal, data, QueryDigests(portal)
        self._store = Store("outputs", data.resolve(), state_of_code(_MAKERS) + address.encode())
        self._begun = time.time() - _CLOCK_STEP

    def get_or_make(self, name: str, make: Callable[[Portal], bytes]) -> bytes:
        """Return what `make` makes of the data; it runs only if what is cached under this name is out of date."""
        output = self._get(name)
        if output is None:
            recording = RecordingPortal(self.portal)
            output = make(recording)
            self._put(name, recording.queries, output)
        return output

    def forget_the_rest(self) -> None:
        """Remove what nobody has asked for since this was opened."""
        self._store.forget_unused(self._begun)

    def _get(self, name: str) -> bytes | None:
        content = self._store.get(name)
        if content is None:
            return None
        header, _, output = content.partition(b"\n")
        digest, queries = json.loads(header)
        return output if digest == self._digests.digest(_from_json(queries)) else None

    def _put(self, name: str, queries: Queries, output: bytes) -> None:
        header = [self._digests.digest(queries), [[*query, list(keys)] for query, keys in queries.items()]]
        self._store.put(name, json.dumps(header, ensure_ascii=False).encode() + b"\n", output)


def _from_json(queries: list[Any]) -> Queries:
    return {Query(source, tuple(arguments), look): dict.fromkeys(keys) for source, arguments, look, keys in queries}
