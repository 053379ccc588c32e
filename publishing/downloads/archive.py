"""All downloads in one zip, the same bytes every time."""

import zipfile
from pathlib import Path

from model.portal import Portal
from publishing.descriptors.sums import write_sums_without

ARCHIVE = "portal.zip"
#: Formats that are compressed themselves.
_PACKED = {".docx", ".pdf", ".xlsx"}
_READ_BY_ALL = 0o644 << 16


def write_sums_to_pack(_portal: Portal, folder: Path) -> None:
    """Write the checksums that go into the archive, which cannot hold its own."""
    write_sums_without(folder, ARCHIVE)


def write_archive(portal: Portal, folder: Path) -> None:
    """Pack everything in `folder`, dated by the day the data was checked."""
    day = portal.checked_on
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ARCHIVE)
    with zipfile.ZipFile(folder / ARCHIVE, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if path.suffix in _PACKED else zipfile.ZIP_DEFLATED
            entry.external_attr = _READ_BY_ALL
            archive.writestr(entry, path.read_bytes())
