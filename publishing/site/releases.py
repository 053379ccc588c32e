"""
Releases side by side, and one link that says which of them readers see.

    <folder>/releases/0007-c3c46e239d0b/   a finished site, never changed again; a signed one is number 7
    <folder>/current  -> releases/0007-…   what the web server serves; replaced in one step
    <folder>/previous -> releases/0006-…   where pages already open find the assets they name
"""

import json
import os
import re
import shutil
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publishing.descriptors.folder_contents import contents_of
from publishing.descriptors.provenance import IN_A_NAME, MARK, is_built
from publishing.site.build import build_site
from publishing.site.locks import locked
from publishing.site.release_links import current_release, release_at, switch_to
from publishing.site.signatures import NUMBER, signing_key
from publishing.site.swap import foreign_in

#: How many releases stay for a roll back, the current one included.
KEPT = 10
#: What stands under `releases` and is one: a number, and words after it; `publish` takes the fingerprint of the data.
_NAME = re.compile(r"(?P<number>[0-9]{4,})-(?P<words>.+)")


class ReleaseError(Exception):
    """Raised when there is no release to do this with; nothing was switched."""

    code = 1


@dataclass(frozen=True)
class Release:
    """One finished site and what its build recorded."""

    name: str
    commit: str | None
    fingerprint: str
    checked_on: str
    current: bool


def publish(data: Path, folder: Path) -> str:
    """Build a new release, signed where there is a key, then switch readers over to it; give its name."""
    key = signing_key()
    folder.mkdir(parents=True, exist_ok=True)
    with _locked(folder):
        made = folder / "next"
        last = _last_number(folder)
        build_site(data, made, key, after=last)
        facts = _facts(made)
        name = f"{facts.get(NUMBER, last + 1):04d}-{facts['data_fingerprint'][:IN_A_NAME]}"
        _stamp(made, _next_moment(folder))
        (folder / "releases").mkdir(exist_ok=True)
        made.rename(folder / "releases" / name)
        switch_to(folder, name)
        _clear_old(folder)
    return name


def roll_back(folder: Path, name: str | None = None) -> str:
    """
    Switch readers to an earlier release: the one before the current, or a named one.

    Raises:
        ReleaseError: there is none.
    """
    _expect(folder)
    with _locked(folder):
        names = _names(folder)
        if name is None:
            current = _number(current_release(folder))
            earlier = [each for each in names if _number(each) < current]
            if not earlier:
                message = f"“{folder}” không có bản nào trước bản đang dùng."
                raise ReleaseError(message)
            name = earlier[-1]
        if name not in names:
            message = f"“{folder}” không có bản “{name}”. Xem: python -m publishing list."
            raise ReleaseError(message)
        switch_to(folder, name)
    return name


def remove_releases(folder: Path, names: Collection[str]) -> list[str]:
    """
    Remove releases for good, with the way back to them; give the names of those removed.

    The release that readers see now stays: another must take its place first.
    """
    with _locked(folder):
        gone = [name for name in _names(folder) if name in names and name != current_release(folder)]
        for name in gone:
            shutil.rmtree(folder / "releases" / name)
        previous = folder / "previous"
        if previous.is_symlink() and previous.readlink().name in gone:
            previous.unlink()
    return gone


def list_releases(folder: Path) -> list[Release]:
    """
    Return all releases, the oldest first.

    Raises:
        ReleaseError: there is no such folder.
    """
    _expect(folder)
    current = current_release(folder)
    releases = []
    for name in _names(folder):
        facts = _facts(folder / "releases" / name)
        releases.append(
            Release(name, facts["commit"], facts["data_fingerprint"], facts["checked_on"], current=name == current)
        )
    return releases


def _expect(folder: Path) -> None:
    if not folder.is_dir():
        message = f"Không có thư mục các bản công bố “{folder}”."
        raise ReleaseError(message)


def _names(folder: Path) -> list[str]:
    """Return the names of all releases, the oldest first; a link, or a folder that no build has made, is none."""
    places = [path.parent for path in folder.glob(f"releases/*/{MARK}") if _NAME.fullmatch(path.parent.name)]
    return sorted((place.name for place in places if not place.is_symlink() and is_built(place)), key=_order)


def _order(name: str) -> tuple[int, str]:
    return _number(name), name


def _number(name: str) -> int:
    match = _NAME.fullmatch(name)
    return int(match["number"]) if match else 0


def _facts(site: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((site / MARK).read_text("utf-8"))
    return facts


def _last_number(folder: Path) -> int:
    """Return the greatest number that stands before a name under `releases`, a release or not; 0 if there is none."""
    return max((_number(path.name) for path in folder.glob("releases/*")), default=0)


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


def _clear_old(folder: Path) -> None:
    """Remove the oldest releases, never one that a link points to, nor one in which something else lies by now."""
    linked = {release_at(folder / link) for link in ("current", "previous")}
    for name in _names(folder)[:-KEPT]:
        place = folder / "releases" / name
        if name not in linked and not foreign_in(place, contents_of(place)):
            shutil.rmtree(place)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one command at a time work on a folder of releases."""
    lock = folder / ".lock"
    if lock.is_symlink():
        message = f"“{lock}” là một liên kết, không phải do cổng đặt; xóa liên kết ấy rồi chạy lại."
        raise ReleaseError(message)
    with locked(lock):
        yield
