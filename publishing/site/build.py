"""Build the site beside its place, inspect it, and swap it in only when all is well."""

import hashlib
import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

from cache.folder import CodeCache, FolderCache
from cache.state import digest_of
from model.repository import ROOT
from publishing.addresses import site_address
from publishing.descriptors.provenance import commit, is_dirty
from publishing.descriptors.sums import changes_of, signature_of, sums_of
from publishing.processes import LostWorkError, in_subprocess, side_by_side
from publishing.site.inspection import faults_of
from publishing.site.signatures import SigningKey
from publishing.site.swap import Place, SwapError, place_of
from validation.language.system_errors import reason_of
from validation.loading import load_portal, unusable_folder
from validation.rulebook.findings import DataValidationError

#: All that a site is made from, besides the data and its rules.
_SOURCES = (
    "docs",
    "environment/site.txt",
    "environment/third_party.csv",
    "environment/third_party.py",
    "hooks.py",
    "macros",
    "mkdocs.yml",
    "publishing",
    "spreadsheets",
    "theme",
)
_TRACEBACK = "Traceback (most recent call last)"
#: How Python ends a traceback of what the system refused.
_REFUSAL = re.compile(r"\[Errno (?P<code>\d+)\] (?P<reason>[^:]*)(?:: (?P<file>'.*'))?$")
_NOTHING_BUILT = "Không dựng được cổng; bản đã công bố giữ nguyên."


class BuildError(Exception):
    """Raised when no site was put in place; what was published before is untouched."""

    def __init__(self, words: str, code: int = 1) -> None:
        super().__init__(words)
        self.code = code


def build_site(data: Path, site: Path, key: SigningKey | None = None, after: int | None = None) -> Path:
    """
    Build the site of a data folder and put it in place.

    Args:
        data: The data folder.
        site: Where the finished site goes; an older one there is replaced in one step, and one
            that was built from the very same stays.
        key: What signs the site; without it the site carries no signature.
        after: For a release, the number of the one before: what a killed command left in the place is not
            taken for it, though it be built from the very same.

    Returns:
        The first page to open.

    Raises:
        BuildError: the call is unusable (code 2), or data, build or site are at fault (1).
    """
    if words := unusable_folder(data):
        raise BuildError(words, code=2)
    try:
        with place_of(site) as place:
            _put_in(data, site, place, key, after)
    except SwapError as error:
        raise BuildError(str(error), code=2) from error
    except LostWorkError as error:
        words = f"{error}\n{_NOTHING_BUILT}"
        raise BuildError(words) from error
    return site.resolve() / "index.html"


def _put_in(data: Path, site: Path, place: Place, key: SigningKey | None, after: int | None) -> None:
    """Build beside the site and put it in, unless the one that stands was built from the very same."""
    cache, name = FolderCache(data, [ROOT / source for source in _SOURCES]), f"site {site.resolve()}"
    printed = f"{site_address()} {commit()} {is_dirty()} ".encode() + (digest_of(key.path) if key else b"")
    if after is None and cache.get(name) == _digest_of(site, printed) and not changes_of(site, place.standing):
        return
    _check(data.resolve())
    _run_host(data, place.staging)
    _inspect(data, place.staging)
    if key:
        key.sign(place.staging, key.next_number(after or 0))
    place.put_in()
    cache.put(name, _digest_of(site, printed))


def _digest_of(site: Path, printed: bytes) -> bytes:
    """Return a digest of the checksums of a site and of what it prints besides data; empty where no site stands."""
    sums = sums_of(site)
    if sums is None:
        return b""
    signature = signature_of(sums)
    signed = digest_of(signature) if signature.is_file() else b""
    return hashlib.sha256(printed + digest_of(sums) + signed).digest()


def _check(data: Path) -> None:
    """
    Check the data in a process of its own, before a page exists.

    What a check needs of memory is given back before pages are made from the data, which the host recalls.
    """
    if report := in_subprocess(partial(_report, data)):
        words = f"{report}\n{_NOTHING_BUILT}"
        raise BuildError(words)


def _report(data: Path) -> str:
    """Return the report on bad data; no words on good data."""
    try:
        load_portal(data)
    except DataValidationError as error:
        return str(error)
    return ""


def _run_host(data: Path, folder: Path) -> None:
    """Let the host render the pages."""
    environment = os.environ | {"PORTAL_DATA": str(data.resolve()), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise BuildError("\n".join([*_said_by_host(done.stdout + done.stderr), _NOTHING_BUILT]))


def _said_by_host(output: str) -> list[str]:
    """Return what the host said of a fault; of a traceback only what the system refused, or its last line."""
    said = [line for line in output.splitlines() if line and not line.startswith("INFO")]
    if not any(line.startswith(_TRACEBACK) for line in said):
        return said
    if refusal := _REFUSAL.search(said[-1]):
        reason = reason_of(OSError(int(refusal["code"]), refusal["reason"]))
        return [f"Không đọc hoặc ghi được {refusal['file'] or 'tệp'} ({reason})."]
    return [f"Máy dựng trang dừng vì một lỗi của chương trình: {said[-1]}"]


def _inspect(data: Path, folder: Path) -> None:
    """Look at what was built: whether it is whole, and whether something is in it that must not get out."""
    from publishing.site.gate import gate_faults  # a site of nothing new goes without its many rules

    inspect = partial(faults_of, folder, CodeCache(data, [ROOT / "publishing"]))
    broken, leaked = side_by_side(inspect, partial(gate_faults, data, folder))
    if broken or leaked:
        raise BuildError("\n".join(["Cổng dựng ra có lỗi, không công bố:", *broken, *leaked]))
