"""Files that may be lost: written in one step, read back only whole, and done without where nothing can be written."""

import hashlib
import os
from pathlib import Path

_CHECKSUM = hashlib.sha256().digest_size


def write(path: Path, *content: bytes) -> None:
    """Write a file, of one piece or several, with its own checksum before it; a read-only checkout goes without."""
    written = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        checksum = hashlib.sha256()
        for piece in content:
            checksum.update(piece)
        with written.open("wb") as file:
            file.writelines((checksum.digest(), *content))
        written.replace(path)
    except OSError:
        return


def read(path: Path) -> bytes | None:
    """Read a file back; None when there is none, or not the whole of it."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    content = kept[_CHECKSUM:]
    return content if hashlib.sha256(content).digest() == kept[:_CHECKSUM] else None
