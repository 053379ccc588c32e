"""
A workbook is kept without the fingerprint of all data, and gets it when it goes to the site.

The fingerprint stands in every workbook and changes with every row, whichever workbook the row is
in. So workbooks are made with a stand-in of the same length, and made again only for rows of their own.
"""

import hashlib
import io
import zipfile
from pathlib import Path

from validation.portal import SHORT_FINGERPRINT

#: No fingerprint of data is ever this one.
STAND_IN = hashlib.sha256(b"dau van tay").hexdigest()


def write_with_fingerprint(workbook: bytes, fingerprint: str, path: Path) -> None:
    """Write a workbook that was made with the stand-in, the real fingerprint in its place."""
    pairs = [(STAND_IN, fingerprint), (STAND_IN[:SHORT_FINGERPRINT], fingerprint[:SHORT_FINGERPRINT])]
    with zipfile.ZipFile(io.BytesIO(workbook)) as kept, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for member in kept.infolist():
            content = kept.read(member)
            for stand_in, real in pairs:
                content = content.replace(stand_in.encode(), real.encode())
            written.writestr(member, content)
