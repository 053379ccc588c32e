"""
Checksums for people to compare: over all data files, and over what one print or workbook shows.

What is printed bears a fingerprint of its own, so that it stays the same while other data change.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

#: So many characters of a fingerprint are enough for people to compare.
SHORT_FINGERPRINT = 16
#: So many bytes of a file are read at once.
_PART = 1 << 18


def data_fingerprint(folder: Path) -> str:
    """Return the SHA-256 over the relative names and the contents of all data files."""
    digest = hashlib.sha256()
    patterns = ("*.csv", "*.parquet", "*/*.csv", "texts/*/*", "*.yml", "*.svg")
    files = [path for pattern in patterns for path in folder.glob(pattern)]
    for path in sorted(filter(Path.is_file, files), key=lambda each: each.relative_to(folder).as_posix()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(file_digest(path).digest())
    return digest.hexdigest()


def file_digest(path: Path | str) -> "hashlib._Hash":
    """Return the SHA-256 over a file, read straight from the system: a folder holds thousands, most of them small."""
    digest = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - thousands
        while part := file.read(_PART):
            digest.update(part)
    return digest


def content_fingerprint(parts: Iterable[Any]) -> str:
    """
    Return the SHA-256 over the parts of what is shown, each as JSON, one right after the other.

    Args:
        parts: Lists or objects, which end where their bracket closes: nothing need stand between them.
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(json.dumps(part).encode())
    return digest.hexdigest()
