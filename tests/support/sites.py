"""Small finished sites: what a build leaves, in a few files, for tests that are about copies and places."""

import json
from pathlib import Path

from publishing.descriptors.provenance import IN_A_NAME, MARK
from publishing.descriptors.sums import SUMS, write_sums_without

FINGERPRINT = "c3c46e239d0b" + "0" * 52
FACTS = {"commit": None, "data_fingerprint": FINGERPRINT, "checked_on": "2026-01-01"}


def small_site(folder: Path, words: str = "một") -> Path:
    """Make a site of two pages, with its facts and its list of checksums."""
    (folder / "van-ban").mkdir(parents=True)
    (folder / MARK).write_text(json.dumps(FACTS), "utf-8")
    for name in ("index.html", "van-ban/index.html"):
        (folder / name).write_text(words, "utf-8")
    list_files(folder)
    return folder


def small_release(folder: Path, number: int) -> Path:
    """Make a release as `publish` would have left it."""
    return small_site(folder / "releases" / f"{number:04d}-{FINGERPRINT[:IN_A_NAME]}")


def list_files(site: Path) -> None:
    """Write a list of checksums as an attacker, too, can write one."""
    write_sums_without(site, SUMS)
