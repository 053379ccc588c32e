"""
What has passed once is not checked again while nothing it depends on has changed.

Kept are the report and the checked data of a folder, together with its state: a SHA-256 over
every byte in the folder, every rule, the versions of Python and of all packages, and the day.
What is kept is read back only whole (by its own checksum) and only in the same state. So an
unchanged folder is answered for without importing pandas.
"""

import hashlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from cache import store
from model.day import build_day
from model.repository import ROOT

#: The code that judges, and the shape of what it gives: every source file of these packages.
RULES = tuple(ROOT / name for name in ("validation", "model", "cache"))
_MOST_KEPT = 32
_DIGEST = hashlib.sha256().digest_size
#: Files of fewer bytes are read in one go.
_SMALL = 1_000_000


class _Cache:
    """What is kept of one data folder, each kind in a file of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _get(self, kind: str, wanted: bytes | None) -> bytes | None:
        """Return what was kept in the state that is wanted, if it is whole."""
        content = store.read(self._path(kind)) or b""
        return content[_DIGEST:] if wanted and content[:_DIGEST] == wanted else None

    def _put(self, kind: str, state: bytes, *value: bytes) -> None:
        """Keep something, of one piece or several, unless nothing can be written here."""
        store.write(self._path(kind), state, *value)
        try:
            files = [each for each in cache_folder().iterdir() if each.is_file()]
            for old in sorted(files, key=lambda each: each.stat().st_mtime)[:-_MOST_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:  # a read-only checkout checks every time
            return

    def _path(self, kind: str) -> Path:
        called = os.fsencode(self._folder) + b"\0" + os.fsencode(self._folder.resolve())
        name = hashlib.sha256(called).hexdigest()
        return cache_folder() / f"{name[:32]}.{kind}"


class FolderCache(_Cache):
    """What is kept of one data folder, in the state it had when this was made."""

    def __init__(self, folder: Path, sources: Sequence[Path] = ()) -> None:
        super().__init__(folder)
        self._sources = sources
        self._state = self._state_now()

    def get(self, kind: str) -> bytes | None:
        """Return what was kept under a name in this state; None when there is none."""
        return self._get(kind, self._state)

    def put(self, kind: str, value: bytes, **also: bytes) -> None:
        """Keep what passed, and `also` other kinds, unless the folder was changed meanwhile."""
        if self._state is not None and self._state_now() == self._state:
            for name, content in {kind: value, **also}.items():
                self._put(name, self._state, content)

    def _state_now(self) -> bytes | None:
        try:
            return state_of(self._folder, self._sources)
        except OSError:  # what cannot be read is for the check to report
            return None


class CodeCache(_Cache):
    """
    What is kept of parts of a data folder while the code is the same; each part knows its own digest.

    The code is what was there when this was made: a process that lives goes on with what it has read.
    """

    def __init__(self, folder: Path, sources: Sequence[Path] = ()) -> None:
        super().__init__(folder)
        self._code = state_of_code(sources)

    def get(self, kind: str) -> bytes | None:
        """Return the parts that were kept by the same code; None when there are none."""
        return self._get(kind, self._code)

    def put(self, kind: str, *value: bytes) -> None:
        """Keep parts, of one piece or several."""
        self._put(kind, self._code, *value)


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
    digest = hashlib.sha256()
    for part in (sys.version, *_packages()):
        digest.update(part.encode() + b"\0")
    for root in (*RULES, *sources):
        digest.update(digest_of(root))
    return digest.digest()


def digest_of(root: Path) -> bytes:
    """Return the SHA-256 over one file, or over the names and contents of all in a folder."""
    digest = hashlib.sha256()
    for path in _everything(root) if root.is_dir() else (str(root),):
        _add(digest, path, path[len(str(root)) - len(root.name) :])
    return digest.digest()


def cache_folder() -> Path:
    """Return the folder of all that may be lost: what is in it can be made again."""
    return Path(os.environ.get("PORTAL_CACHE") or ROOT / ".cache" / "validation")


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
        digest.update(os.fsencode(os.readlink(path)) + b"\0")  # noqa: PTH115
        mode = os.stat(path).st_mode if os.path.exists(path) else 0  # noqa: PTH110, PTH116
    if stat.S_ISREG(mode):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            small = os.fstat(file.fileno()).st_size < _SMALL
            content = hashlib.sha256(file.readall()) if small else hashlib.file_digest(file, "sha256")
            digest.update(content.digest())
