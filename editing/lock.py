"""One change of a data folder at a time, by a lock that dies with the process that holds it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """
    Hold a data folder; who comes second waits.

    The lock lies on the folder itself (flock(2)): no file is left behind, whatever is killed.

    Raises:
        OSError: the folder cannot be opened.
    """
    place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)
