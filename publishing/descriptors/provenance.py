"""What a build was made from: /build.json, and the fingerprint that every page shows."""

import json
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from model.fingerprint import SHORT_FINGERPRINT
from model.portal import Portal
from model.repository import ROOT

#: Every build writes this file; a folder without it is no site of the portal.
MARK = "build.json"
#: So many characters of the fingerprint stand in the name of a release, or of a bundle.
IN_A_NAME = 12
_COMMIT, _DIRTY = "PORTAL_COMMIT", "-dirty"
_PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "pandas", "pandera")


def write_provenance(portal: Portal, site: Path) -> None:
    """Write build.json: commit and whether the checkout differed from it, data fingerprint, day and versions."""
    facts = {
        "commit": commit(),
        "dirty": is_dirty(),
        "data_fingerprint": portal.fingerprint,
        "checked_on": portal.checked_on.isoformat(),
        "rows": {name: len(table.rows) for name, table in portal.tables.items()},
        "python": platform.python_version(),
        "packages": {name: version(name) for name in _PACKAGES},
    }
    (site / MARK).write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def is_built(site: Path) -> bool:
    """Say whether a folder holds a build.json as builds write it; others use that name too."""
    mark = site / MARK
    if mark.is_symlink() or not mark.is_file():
        return False
    try:
        facts = json.loads(mark.read_text("utf-8"))
    except (ValueError, RecursionError):
        return False
    if not isinstance(facts, dict) or "commit" not in facts:
        return False
    words = [facts["commit"] or "", facts.get("data_fingerprint"), facts.get("checked_on")]
    return all(isinstance(each, str) for each in words)


def printed_fingerprint(site: Path) -> str:
    """Return the fingerprint of the data as every page of a site prints it, in short."""
    fingerprint: str = json.loads((site / MARK).read_text("utf-8"))["data_fingerprint"]
    return fingerprint[:SHORT_FINGERPRINT]


def commit() -> str | None:
    """Return the commit of the checkout, or the one that PORTAL_COMMIT names; None where there is neither."""
    if named := os.environ.get(_COMMIT):
        return named.removesuffix(_DIRTY)
    return (_git("rev-parse", "HEAD") or "").strip() or None


def is_dirty() -> bool | None:
    """
    Tell whether the checkout holds anything that is not in its commit; None where there is no commit.

    PORTAL_COMMIT answers for a copy without its repository, with the "-dirty" of `git describe --dirty`.
    """
    if named := os.environ.get(_COMMIT):
        return named.endswith(_DIRTY)
    changes = _git("status", "--porcelain")
    return None if changes is None else bool(changes)


def _git(*words: str) -> str | None:
    """Ask the repository of the code, whose files it only reads; None where there is none that answers."""
    command = ["git", "--no-optional-locks", "-C", str(ROOT), *words]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return None
    return None if done.returncode else done.stdout
