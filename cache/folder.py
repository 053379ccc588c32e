"""
What is cached of one data folder: of the whole of it while nothing has changed, of its parts while the code is the same.

Cached whole are the report on a folder that passed and the checked data, so an unchanged folder is
answered for without importing pandas.
"""

from collections.abc import Sequence
from pathlib import Path

from cache.state import state_of, state_of_code
from cache.store import Store

_KIND = "checks"


class FolderCache(Store):
    """What is cached of a data folder in the state that it had when this was made."""

    def __init__(self, data: Path, sources: Sequence[Path] = ()) -> None:
        """
        Open the cache of a folder.

        Args:
            data: The data folder.
            sources: Files and folders besides the rules and the data on which it depends.
        """
        self._data, self._sources = data, sources
        super().__init__(_KIND, data, self._state_now())

    def put(self, name: str, *content: bytes) -> None:
        """Write what came of a folder that passed, unless it was changed meanwhile."""
        if self._state and self._state_now() == self._state:
            super().put(name, *content)

    def _state_now(self) -> bytes:
        try:
            return state_of(self._data, self._sources)
        except OSError:  # what cannot be read is for the check to report
            return b""


class CodeCache(Store):
    """
    What is cached of parts of a data folder while the code is the same; each part carries its own digest.

    The code is what was there when this was made: a process that lives goes on with what it has read.
    """

    def __init__(self, data: Path, sources: Sequence[Path] = ()) -> None:
        """
        Open the cache of the parts of a folder.

        Args:
            data: The data folder.
            sources: Files and folders of code besides the rules on which it depends.
        """
        super().__init__(_KIND, data, state_of_code(sources))
