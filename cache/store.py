"""
Files that may be lost, each believed only for what it was written for, and only from who holds the key.

Before the content of a file stands its seal: an HMAC over the name of the file, the state it was
made in and the content. The key is random and lies in the cache folder, for its owner alone to
read. So a file that was cut, exchanged, made by other code or written by anyone else is as good as
none, and no content is opened before it is proved. Where no key can be read or made, nothing is cached.
"""

import hashlib
import hmac
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from model.repository import ROOT

_DIGEST = "sha256"
#: So many hexadecimal digits name the folder of a data folder, and a file in it.
_NAME = 32
_SIZE = hashlib.new(_DIGEST).digest_size
#: A key is a plain file that none but its owner may open.
_KEY_MODE = stat.S_IFREG | stat.S_IRUSR | stat.S_IWUSR
#: Of so many data folders files are kept, of each kind.
_MOST_FOLDERS = 8


def cache_folder() -> Path:
    """Return the folder of all that may be lost: what is in it can be made again."""
    return Path(os.environ.get("PORTAL_CACHE") or ROOT / ".cache" / "validation")


def forget_all() -> None:
    """Remove what is cached of every data folder; the key stays, and whatever else lies in the cache folder."""
    from shutil import rmtree  # who only reads can do without

    for folder in cache_folder().glob("*/" + "[0-9a-f]" * _NAME):
        rmtree(folder, ignore_errors=True)


class Store:
    """The cached files of one data folder, all of one kind and one state."""

    def __init__(self, kind: str, data: Path, state: bytes) -> None:
        """
        Open the files of a data folder; none need be there.

        Args:
            kind: What is cached; each kind has a folder of its own.
            data: The data folder.
            state: A digest of all that the files depend on, but what they prove by themselves.
        """
        root = cache_folder()
        path = os.fsencode(data) + b"\0" + os.fsencode(data.resolve())
        self._folder = root / kind / hashlib.sha256(path).hexdigest()[:_NAME]
        self._state, self._key = state, _key(root)

    def get(self, name: str) -> bytes | None:
        """Return what was put under a name in this state; None when there is nothing that proves to be it."""
        path = self._path(name)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        seal, content = content[:_SIZE], content[_SIZE:]
        if not self._key or not hmac.compare_digest(seal, self._seal(path, [content])):
            return None
        with suppress(OSError):  # in a read-only checkout it is as old as it is
            os.utime(path)
        return content

    def put(self, name: str, *content: bytes) -> None:
        """Write a file in one step, of one piece or several; where nothing can be written it goes without."""
        if not self._key:
            return
        path = self._path(name)
        with suppress(OSError):
            if not self._folder.is_dir():
                self._make_folder()
            with _new_file(self._folder, [self._seal(path, content), *content]) as new:
                new.replace(path)

    def forget_unused(self, since: float) -> None:
        """Remove the files that were neither read nor written since a moment."""
        with suppress(OSError):  # nothing is cached, or it stands in a read-only checkout
            for path in self._folder.iterdir():
                if path.stat().st_mtime < since:
                    path.unlink()
            os.utime(self._folder)

    def _make_folder(self) -> None:
        """Make the folder of these files, and room for it: the data folders least lately written go."""
        from shutil import rmtree  # who only reads can do without

        self._folder.mkdir(parents=True, exist_ok=True)
        folders = sorted(self._folder.parent.iterdir(), key=lambda each: each.stat().st_mtime)
        for folder in folders[:-_MOST_FOLDERS]:
            rmtree(folder, ignore_errors=True)

    def _path(self, name: str) -> Path:
        return self._folder / hashlib.sha256(name.encode()).hexdigest()[:_NAME]

    def _seal(self, path: Path, content: Iterable[bytes]) -> bytes:
        bound = repr((path.parts[-3:], self._state)).encode()
        seal = hmac.new(self._key, bound, _DIGEST)
        for piece in content:
            seal.update(piece)
        return seal.digest()


def _key(folder: Path) -> bytes:
    """Return the key of a cache folder, made if there is none; nothing where none can be made."""
    path = folder / "key"
    try:
        return _read_key(path) or _make_key(path)
    except OSError:
        return b""


def _read_key(path: Path) -> bytes:
    """Return a key; nothing if there is none, or it is cut, a link, another user's, or open to others."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return b""
    with open(descriptor, "rb") as file:  # noqa: PTH123 - opened already
        key, status = file.read(_SIZE), os.fstat(descriptor)
    is_private = (status.st_mode, status.st_uid) == (_KEY_MODE, os.geteuid())
    return key if is_private and len(key) == _SIZE else b""


def _make_key(path: Path) -> bytes:
    """Put a random key where none is, or one that must not be used; of two processes both take the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _new_file(path.parent, [os.urandom(_SIZE)]) as new:
        try:
            os.link(new, path)
        except FileExistsError:  # another process was faster, unless what lies there is no key
            if not _read_key(path):
                new.replace(path)
    return _read_key(path)


@contextmanager
def _new_file(folder: Path, content: Iterable[bytes]) -> Iterator[Path]:
    """Write a whole file for its owner alone to read, under a name that is gone at the end if it was not moved."""
    from tempfile import mkstemp  # who only reads can do without

    descriptor, name = mkstemp(dir=folder)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - opened already
            file.writelines(content)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
