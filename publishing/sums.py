"""Checksums beside the files, and the check that tells a copy that was changed."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from publishing.downloads.archive import ARCHIVE
from validation.portal import Portal

SUMS = "SHA256SUMS"
_BLOCK = 1 << 20


def write_sums(_portal: Portal, folder: Path) -> None:
    """Write SHA256SUMS over every file of a folder, in the form `sha256sum -c` reads."""
    _write(folder, _files(folder))


def write_sums_to_pack(_portal: Portal, folder: Path) -> None:
    """Write the checksums that go into the archive, which cannot hold its own."""
    _write(folder, (path for path in _files(folder) if path.name != ARCHIVE))


def changes_of(folder: Path) -> list[str]:
    """
    Compare a folder with its SHA256SUMS.

    Returns:
        A sentence in Vietnamese for each file that was changed, lost or added.

    Raises:
        FileNotFoundError: the folder has no SHA256SUMS.
    """
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {_name(path, folder): path for path in _files(folder)}
    changes = [f"Thiếu tệp “{name}”." for name in sorted(listed.keys() - found.keys())]
    changes += [f"Thừa tệp “{name}”: bản gốc không có." for name in sorted(found.keys() - listed.keys())]
    kept = sorted(listed.keys() & found.keys())
    return changes + [f"Tệp “{name}” đã bị sửa." for name in kept if _digest(found[name]) != listed[name]]


def _write(folder: Path, files: Iterable[Path]) -> None:
    lines = [f"{_digest(path)}  {_name(path, folder)}\n" for path in files]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


def _files(folder: Path) -> list[Path]:
    own = folder / SUMS
    return sorted(path for path in folder.rglob("*") if path.is_file() and path != own)


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
