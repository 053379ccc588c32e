"""What the portal is made of besides its own files: every part with version, licence and checksum.

Parts that reach readers are rows of third_party.csv, one for each file, with the checksum of what was
reviewed; the checksum that is shown is of the file that is shipped. What only builds the site is read
from the lock, and its licences from the packages themselves.
"""

import csv
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import metadata
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

from packaging.markers import Marker

FOLDER = Path(__file__).resolve().parent
_PIN = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>.*?))? \\\n(?P<hashes>(?: +--hash=.*\n?)+)"
)
_HASH = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class DeliveredPart:
    """
    A part made by others.

    Attributes:
        address: Its package URL ("pkg:pypi/lxml@6.1.3"): where it came from, and its key.
        licence: As the part states it; an SPDX expression for what reaches readers.
        files: SHA-256 of each file that reaches readers, as it is shipped, by path; empty for what only builds.
        unreviewed: The paths of those that are not, byte for byte, what was reviewed.
        locked: SHA-256 of every archive the lock allows; empty for what lies in the repository.
    """

    name: str
    version: str
    licence: str
    address: str
    files: tuple[tuple[str, str], ...] = ()
    unreviewed: frozenset[str] = frozenset()
    locked: tuple[str, ...] = ()


@cache
def delivered_parts() -> tuple[DeliveredPart, ...]:
    """Return the parts whose files readers receive."""
    with (FOLDER / "third_party.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    groups = groupby(rows, lambda row: (row["part"], row["version"], row["licence"], row["source"]))
    return tuple(_delivered_part(*part, list(group)) for part, group in groups)


def _delivered_part(name: str, version: str, licence: str, source: str, rows: list[dict[str, str]]) -> DeliveredPart:
    files = tuple((row["file"], _shipped_digest(row["file"])) for row in rows)
    reviewed = {row["file"]: row["sha256"] for row in rows}
    unreviewed = frozenset(path for path, digest in files if digest != reviewed[path])
    return DeliveredPart(name, version, licence, source, files, unreviewed)


def _shipped_digest(path: str) -> str:
    """Return the SHA-256 of a file where the build takes it from: the theme of ours, the paper, the theme's package."""
    folders = (FOLDER.parent / "theme", FOLDER.parent / "publishing", _theme_package())
    source = next(folder / path for folder in folders if (folder / path).is_file())
    return hashlib.sha256(source.read_bytes()).hexdigest()


def _theme_package() -> Path:
    """Return the templates of Material for MkDocs, without importing it."""
    spec = find_spec("material")
    if not spec or not spec.submodule_search_locations:
        raise ModuleNotFoundError(name="material")
    return Path(spec.submodule_search_locations[0]) / "templates"


@cache
def building_parts() -> tuple[DeliveredPart, ...]:
    """Return the packages that the lock of the site names for this machine."""
    lock = (FOLDER / "site.txt").read_text(encoding="utf-8")
    pins = [match.groupdict() for match in _PIN.finditer(lock)]
    return tuple(
        DeliveredPart(
            pin["name"],
            pin["version"],
            _licence(pin["name"]),
            f"pkg:pypi/{pin['name']}@{pin['version']}",
            locked=tuple(_HASH.findall(pin["hashes"])),
        )
        for pin in pins
        if not pin["marker"] or Marker(pin["marker"]).evaluate()
    )


def _licence(name: str) -> str:
    """Return the licence a package states: an expression, else its classifiers, else its own word."""
    stated = metadata(name)
    if "License-Expression" in stated:
        return stated["License-Expression"]
    classifiers = stated.get_all("Classifier") or []
    named = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return ", ".join(named) or stated["License"].splitlines()[0]
