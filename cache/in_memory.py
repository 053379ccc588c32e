"""What was read from files stays in memory while a process lives, until a byte of its files changes."""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

_Thing = TypeVar("_Thing")


class MemoryCache:
    """Things by name, each with the state that its files had when it was made of them."""

    def __init__(self) -> None:
        self._things: dict[str, tuple[bytes, Any]] = {}

    def get_or_make(self, name: str, files: Iterable[Path], make: Callable[[], _Thing]) -> _Thing:
        """Return what was made of these files before, or make it if any of them is not the same."""
        state = b"".join(map(_state, files))
        known, thing = self._things.get(name, (None, None))
        if known != state:
            thing = make()
            self._things[name] = state, thing
        return thing  # type: ignore[return-value]  # a name stands for one kind of thing


def _state(path: Path) -> bytes:
    content = path.read_bytes() if path.is_file() else b"none"
    return hashlib.sha256(os.fsencode(path) + b"\0" + content).digest()
