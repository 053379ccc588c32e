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
_PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "pandas", "pandera")


def write_provenance(portal: Portal, site: Path) -> None:
    """Write build.json: commit, data fingerprint, day and versions."""
    facts = {
        "commit": commit(),
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
    """Return the commit of the checkout; None outside one, or as PORTAL_COMMIT says."""
    if named := os.environ.get("PORTAL_COMMIT"):
        return named
    command = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.strip() or None
