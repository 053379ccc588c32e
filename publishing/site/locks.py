"""One command at a time works on a place; a lock dies with the process that has it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(path: Path, *, create: bool = True) -> Iterator[int]:
    """
    Lock a file (flock(2)); who comes second waits. What the file holds stays as it is.

    Args:
        path: The file.
        create: Whether an empty one is made where there is none.

    Yields:
        Its descriptor, to read and write.

    Raises:
        OSError: the file cannot be opened, or is a link: what stands elsewhere is never touched.
    """
    flags = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    descriptor = os.open(path, flags | (os.O_CREAT if create else 0), 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)
