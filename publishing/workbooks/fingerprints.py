"""
A workbook is kept without the fingerprint of all data, and gets it when it goes to the site.

The fingerprint stands in every workbook and changes with every row, whichever workbook the row is
in. So workbooks are made with a stand-in of the same length, and made again only for rows of their own.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from model.fingerprint import SHORT_FINGERPRINT

#: No fingerprint of data is ever this one.
STAND_IN = hashlib.sha256(b"dau van tay").hexdigest()
_BLOCK = 1 << 20
#: Every workbook is written anew at every change, a quarter larger than it could be in half the time.
_QUICKLY = 1


def write_with_fingerprint(workbook: bytes, fingerprint: str, path: Path) -> None:
    """Write a workbook that was made with the stand-in, the real fingerprint in its place."""
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as kept,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=_QUICKLY) as written,
    ):
        for name in kept.namelist():
            with kept.open(name) as source, written.open(name, "w") as target:
                target.writelines(_with(fingerprint, source))


def _with(fingerprint: str, source: IO[bytes]) -> Iterator[bytes]:
    """Return what is read with the fingerprint in it; of a long sheet one piece after the other."""
    short = (STAND_IN[:SHORT_FINGERPRINT], fingerprint[:SHORT_FINGERPRINT])
    rest = (STAND_IN[SHORT_FINGERPRINT:], fingerprint[SHORT_FINGERPRINT:])
    held = b""
    while block := source.read(_BLOCK):
        held += block
        for stand_in, real in (short, rest):
            held = held.replace(stand_in.encode(), real.encode())
        yield held[: -len(STAND_IN)]
        held = held[-len(STAND_IN) :]
    yield held
