"""One checksum over all data files, for people to compare."""

import hashlib
from pathlib import Path

#: So many characters of a fingerprint are enough for people to compare.
SHORT_FINGERPRINT = 16


def data_fingerprint(folder: Path) -> str:
    """Return the SHA-256 over the relative names and the contents of all data files."""
    digest = hashlib.sha256()
    files = [*folder.glob("*.csv"), *folder.glob("*.parquet"), *folder.glob("*/*.csv"), *folder.glob("texts/*/*")]
    for path in sorted(files, key=lambda each: each.relative_to(folder).as_posix()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
