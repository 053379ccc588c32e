"""
Put a finished site in place in one step.

The new site is built in a folder beside the old one and the two names are exchanged by the
kernel (renameat2 with RENAME_EXCHANGE), so that at any moment, SIGKILL included, either the
old or the new site stands whole. Only one build at a time may work on a place.
"""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from publishing.descriptors.folder_contents import FolderContents, contents_of, printable
from publishing.descriptors.provenance import is_built
from publishing.descriptors.sums import names_in_list
from publishing.site.locks import locked
from validation.language.system_errors import reason_of

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_NOTHING_TOUCHED = "Bản đã công bố giữ nguyên."


class SwapError(Exception):
    """Raised when the place of the site cannot be used."""


@dataclass(frozen=True)
class Place:
    """A site's place: where it is built, where it is put, and what stands there, if anything does."""

    site: Path
    staging: Path
    standing: FolderContents | None

    def put_in(self) -> None:
        """Exchange the staged site with the one that stands; the old one is cleared later."""
        if not self.site.exists():
            self.staging.rename(self.site)
            return
        if _exchange(self.staging, self.site):
            return
        retired = _beside(self.site, "old")
        self.site.rename(retired)
        self.staging.rename(self.site)


@contextmanager
def place_of(site: Path) -> Iterator[Place]:
    """
    Hold a place for one build.

    What killed builds left is cleared first, and the staging folder is gone at the end,
    whatever happens.

    Raises:
        SwapError: something that is no site stands there, or the system refuses a file of the work.
    """
    site = Path(os.path.abspath(site))  # noqa: PTH100 - a link is refused, not followed
    _refuse_links(site)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with locked(_beside(site, "lock")):
            standing = _own_contents(site)
            _recover(site)
            try:
                yield Place(site, _beside(site, "next"), standing)
            finally:
                _clear(site)
    except OSError as error:
        message = f"Không dùng được “{error.filename or site}”: {reason_of(error)}. {_NOTHING_TOUCHED}"
        raise SwapError(message) from error


def _beside(site: Path, what: str) -> Path:
    return site.with_name(f".{site.name}-{what}")


def _refuse_links(site: Path) -> None:
    """Never write, lock or clear what stands elsewhere: nothing that we put beside a site is a link."""
    for link in (_beside(site, what) for what in ("lock", "next", "old")):
        if link.is_symlink():
            message = f"“{link}” là một liên kết, không phải do cổng đặt; xóa liên kết ấy hoặc chọn nơi khác cho SITE."
            raise SwapError(message)


def _own_contents(site: Path) -> FolderContents | None:
    """Return what stands there: never a folder that no build has made, nor one in which something else lies by now."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        message = f"“{site}” không phải thư mục; chọn nơi khác cho SITE."
        raise SwapError(message)
    if not site.is_dir():
        return None
    contents = contents_of(site)
    if names := foreign_in(site, contents):
        message = f"“{site}” chứa thứ không phải của cổng (“{printable(names[0])}”…); chọn thư mục khác cho SITE."
        raise SwapError(message)
    return contents


def foreign_in(folder: Path, contents: FolderContents) -> list[str]:
    """
    Return the names of what no build has put into a folder: all of it, where the folder is no site of ours.

    A site is known by its build.json, in the portal's form, and by its own list of checksums, which names
    every file of it. What was lost or changed since is still ours; what was added is somebody's.
    """
    own = names_in_list(folder) if is_built(folder) else set()
    return sorted({*contents.files, *contents.faults} - own)


def _recover(site: Path) -> None:
    """Undo the gap of a system without exchange, and clear what a killed build left."""
    retired = _beside(site, "old")
    if retired.exists() and not site.exists():
        retired.rename(site)
    _clear(site)


def _clear(site: Path) -> None:
    for what in ("next", "old"):
        left = _beside(site, what)
        if left.exists():
            shutil.rmtree(left)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the file system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(one))
