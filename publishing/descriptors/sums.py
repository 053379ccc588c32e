"""Checksums beside the files, and the check that tells a copy that was changed."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from model.portal import Portal

SUMS = "SHA256SUMS"
#: What lists of checksums say of a file, and when the list was written, in nanoseconds.
_Known = Mapping[Path, tuple[str, int]]


def write_sums(_portal: Portal, folder: Path) -> None:
    """
    Write SHA256SUMS over every file of a folder, in the form `sha256sum -c` reads.

    A file that is older than a list it stands in is as the list says: it is not read again.
    """
    known: dict[Path, tuple[str, int]] = {}
    for written in folder.rglob(SUMS):
        since = written.stat().st_mtime_ns
        known |= {written.parent / name: (digest, since) for name, digest in _listed(written).items()}
    _write(folder, _files(folder), listed=known)


def write_sums_without(folder: Path, name: str) -> None:
    """Write the checksums of a folder without those of files of this name."""
    _write(folder, (path for path in _files(folder) if path.name != name))


def sums_of(folder: Path) -> Path | None:
    """Return the list of checksums of a folder; on a USB stick its name is in small letters."""
    return next((folder / name for name in (SUMS, SUMS.lower()) if (folder / name).is_file()), None)


def rewrite_sums(site: Path) -> None:
    """Bring every list of checksums in a site up to date, the innermost first: an outer one covers it."""
    found = [path for path in site.rglob("*") if path.name in {SUMS, SUMS.lower()}]
    for path in sorted(found, key=lambda each: len(each.parts), reverse=True):
        _write(path.parent, _files(path.parent), path.name)


def changes_of(folder: Path) -> list[str]:
    """
    Compare a folder with its SHA256SUMS.

    Returns:
        A sentence in Vietnamese for each file that was changed, lost or added.

    Raises:
        FileNotFoundError: the folder has no SHA256SUMS.
    """
    own = sums_of(folder)
    if own is None:
        raise FileNotFoundError(folder / SUMS)
    listed = _listed(own)
    found = {_name(path, folder): path for path in _files(folder)}
    changes = [f"Thiếu tệp “{name}”." for name in sorted(listed.keys() - found.keys())]
    changes += [f"Thừa tệp “{name}”: bản gốc không có." for name in sorted(found.keys() - listed.keys())]
    kept = sorted(listed.keys() & found.keys())
    return changes + [f"Tệp “{name}” đã bị sửa." for name in kept if _digest(found[name]) != listed[name]]


def _write(folder: Path, files: Iterable[Path], name: str = SUMS, listed: _Known | None = None) -> None:
    lines = [f"{_known_digest(path, listed or {})}  {_name(path, folder)}\n" for path in files]
    (folder / name).write_text("".join(lines), encoding="utf-8")


def _known_digest(path: Path, listed: _Known) -> str:
    digest, since = listed.get(path, ("", 0))
    return digest if path.stat().st_mtime_ns < since else _digest(path)


def _listed(sums: Path) -> dict[str, str]:
    lines = sums.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _files(folder: Path) -> list[Path]:
    own = sums_of(folder)
    return sorted(path for path in folder.rglob("*") if path.is_file() and path != own)


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
