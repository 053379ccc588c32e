"""
What an outcome depends on, as one digest: another digest is another state, and nothing cached is taken for it.

A state is a SHA-256 over the code, the versions of Python and of all packages, and, where the whole
data folder matters, every byte in it and the day.
"""

import hashlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from model.day import build_day
from model.fingerprint import file_digest
from model.repository import ROOT

#: The code that judges, and the shape of what it gives: every source file of these packages.
RULES = tuple(ROOT / name for name in ("validation", "model", "cache"))


def state_of(folder: Path, sources: Sequence[Path] = ()) -> bytes:
    """
    Return the SHA-256 over all that the outcome depends on.

    Args:
        folder: The data folder.
        sources: Files and folders besides the rules on which it depends.
    """
    day = build_day().isoformat().encode()
    return hashlib.sha256(state_of_code(sources) + day + digest_of(folder)).digest()


def state_of_code(sources: Sequence[Path] = ()) -> bytes:
    """Return the SHA-256 over the rules, other sources, and the versions of Python and of all packages."""
    return digest_of_code((*RULES, *sources))


@cache
def digest_of_code(roots: tuple[Path, ...]) -> bytes:
    """Return the SHA-256 over code and what it runs on, looked at once: a process goes on with what it has read."""
    digest = hashlib.sha256()
    for part in (sys.version, *_packages()):
        digest.update(part.encode() + b"\0")
    for root in roots:
        digest.update(digest_of(root))
    return digest.digest()


def digest_of(root: Path) -> bytes:
    """Return the SHA-256 over one file, or over the names and contents of all in a folder."""
    digest = hashlib.sha256()
    for path in _everything(root) if root.is_dir() else (str(root),):
        _add(digest, path, path[len(str(root)) - len(root.name) :])
    return digest.digest()


def _packages() -> list[str]:
    """Return name and version of every installed package, as its folder is called."""
    folders = [Path(place) for place in sys.path if Path(place).is_dir()]
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))


def _everything(folder: Path) -> Iterator[str]:
    """Return all files, links and folders inside a folder, in a fixed order."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(place, name) for name in sorted([*folders, *files]))  # noqa: PTH118 - thousands


def _add(digest: "hashlib._Hash", path: str, called: str) -> None:
    """Add one file: its name, what kind of thing it is, and its content by its own digest."""
    mode = os.lstat(path).st_mode
    digest.update(os.fsencode(f"{called}\0{stat.S_IFMT(mode)}\0"))
    if stat.S_ISLNK(mode):
        digest.update(os.fsencode(os.readlink(path)) + b"\0")  # noqa: PTH115 - thousands
        mode = os.stat(path).st_mode if os.path.exists(path) else 0  # noqa: PTH110, PTH116 - thousands
    if stat.S_ISREG(mode):
        digest.update(file_digest(path).digest())
