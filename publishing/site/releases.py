"""
Releases side by side, and one link that says which of them readers see.

    <folder>/releases/0007-c3c46e239d0b/   a finished site, never changed again
    <folder>/current  -> releases/0007-…   what the web server serves; replaced in one step
    <folder>/previous -> releases/0006-…   where pages already open find the assets they name
"""

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from publishing.descriptors.provenance import IN_A_NAME, MARK
from publishing.site.build import build_site

#: How many releases stay for a roll back, the current one included.
KEPT = 10


class ReleaseError(Exception):
    """Raised when there is no release to do this with; nothing was switched."""


@dataclass(frozen=True)
class Release:
    """One finished site and what its build recorded."""

    name: str
    commit: str | None
    fingerprint: str
    checked_on: str
    current: bool


def publish(data: Path, folder: Path) -> str:
    """Build a new release, then switch readers over to it; give its name."""
    with _locked(folder):
        made = folder / "next"
        build_site(data, made)
        name = _new_name(folder, made)
        _stamp(made, _next_moment(folder))
        (folder / "releases").mkdir(exist_ok=True)
        made.rename(folder / "releases" / name)
        _switch(folder, name)
        _clear_old(folder)
    return name


def roll_back(folder: Path, name: str | None = None) -> str:
    """
    Switch readers to an earlier release: the one before the current, or a named one.

    Raises:
        ReleaseError: there is none.
    """
    with _locked(folder):
        names = _names(folder)
        if name is None:
            earlier = [each for each in names if each < _current(folder)]
            if not earlier:
                message = f"“{folder}” không có bản nào trước bản đang dùng."
                raise ReleaseError(message)
            name = earlier[-1]
        if name not in names:
            message = f"“{folder}” không có bản “{name}”. Xem: python -m publishing list."
            raise ReleaseError(message)
        _switch(folder, name)
    return name


def list_releases(folder: Path) -> list[Release]:
    """Return all releases, the oldest first."""
    current = _current(folder)
    releases = []
    for name in _names(folder):
        facts = _facts(folder / "releases" / name)
        releases.append(
            Release(name, facts["commit"], facts["data_fingerprint"], facts["checked_on"], current=name == current)
        )
    return releases


def _names(folder: Path) -> list[str]:
    return sorted(path.parent.name for path in folder.glob(f"releases/[0-9]*-*/{MARK}"))


def _current(folder: Path) -> str:
    link = folder / "current"
    return link.readlink().name if link.is_symlink() else ""


def _facts(site: Path) -> dict[str, str]:
    facts: dict[str, str] = json.loads((site / MARK).read_text("utf-8"))
    return facts


def _new_name(folder: Path, site: Path) -> str:
    """Number a finished site after the last release, and show which data it holds."""
    names = _names(folder)
    number = int(names[-1].partition("-")[0]) + 1 if names else 1
    return f"{number:04d}-{_facts(site)['data_fingerprint'][:IN_A_NAME]}"


def _next_moment(folder: Path) -> int:
    """Return a second that no release has: now, or the one after the last release's."""
    moments = [int((folder / "releases" / name / MARK).stat().st_mtime) for name in _names(folder)]
    return max([int(time.time()), *(moment + 1 for moment in moments)])


def _stamp(site: Path, moment: int) -> None:
    """
    Date every file with the moment of publication.

    Web servers tell browsers by date and size whether a page has changed: two releases must
    never share a date, or a reader would keep an old page of the same size.
    """
    for path in site.rglob("*"):
        os.utime(path, (moment, moment))


def _switch(folder: Path, name: str) -> None:
    """Point `previous` at what readers see now, then `current` at a release, each in one step."""
    before = _current(folder)
    if before and before != name:
        _point(folder / "previous", before)
    _point(folder / "current", name)


def _point(link: Path, name: str) -> None:
    fresh = link.with_name(f".{link.name}-next")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path("releases") / name)
    fresh.replace(link)


def _clear_old(folder: Path) -> None:
    """Remove the oldest releases, never one that a link points to."""
    linked = {(folder / link).readlink().name for link in ("current", "previous") if (folder / link).is_symlink()}
    for name in _names(folder)[:-KEPT]:
        if name not in linked:
            shutil.rmtree(folder / "releases" / name)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one command at a time work on a folder of releases."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
