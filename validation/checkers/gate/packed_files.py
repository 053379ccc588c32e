"""The files of a folder, and those packed in them, one after another."""

import hashlib
import io
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from validation.checkers.gate.file_kinds import Kind, kind_of

_LARGEST = 50_000_000
#: Archives in archives in archives are no way to hand anything on.
_DEEPEST = 3
_ENCRYPTED = 1


class File(NamedTuple):
    """
    One file.

    Attributes:
        name: Its path in the folder, or in the archive that it is packed in.
        place: How findings name it: what is packed has no place of its own that an editor could find.
        suffix: The ending of its name, in small letters.
        content: Its bytes; none of a file that was left packed.
        digest: The SHA-256 of these bytes.
        kind: What it is.
        is_packed: Whether it is inside an archive or a workbook.
    """

    name: str
    place: str
    suffix: str
    content: bytes
    digest: bytes
    kind: Kind
    is_packed: bool


def files_in(folder: Path, base: Path, left_out: tuple[str, ...]) -> Iterator[File]:
    """
    Return the files of a folder, links left out, and what is packed in them; the same archive is opened once.

    Args:
        folder: The folder.
        base: The folder relative to which findings name files.
        left_out: Folders in it that are passed over.
    """
    met: set[bytes] = set()
    for path in sorted(folder.rglob("*"), key=lambda path: (path.suffix.lower() == ".zip", path)):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and not name.startswith(left_out):
            place = Path(os.path.relpath(path, base)).as_posix()
            yield from _with_packed(name, place, path.read_bytes(), 0, met)


def _with_packed(name: str, place: str, content: bytes, depth: int, met: set[bytes]) -> Iterator[File]:
    kind = kind_of(name, content)
    if kind is Kind.PACKED and depth == _DEEPEST:
        kind = Kind.OTHER
    digest = hashlib.sha256(content).digest()
    yield File(name, place, PurePosixPath(name).suffix.lower(), content, digest, kind, bool(depth))
    if kind is not Kind.PACKED or digest in met:
        return
    met.add(digest)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        for member in opened.infolist():
            if member.file_size > _LARGEST or member.flag_bits & _ENCRYPTED:
                yield File(member.filename, place, "", b"", b"", Kind.OTHER, is_packed=True)
            elif not member.is_dir():
                packed = _unpacked(opened, member)
                if packed is None:
                    yield File(member.filename, place, "", b"", b"", Kind.OTHER, is_packed=True)
                else:
                    yield from _with_packed(member.filename, place, packed, depth + 1, met)


def _unpacked(opened: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | None:
    """Return what is packed; nothing where it is damaged, or packed in a way that nobody reads here."""
    try:
        return opened.read(member)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, OSError):
        return None
