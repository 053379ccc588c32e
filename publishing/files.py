"""Everything that leaves as a file beside the pages; one more format is one more writer."""

from collections.abc import Callable
from pathlib import Path

from publishing.downloads.csv_files import write_csv_files
from publishing.provenance import write_provenance
from publishing.search.index import write_search
from validation.portal import Portal

#: Where downloads lie on the site (design.md 5).
DOWNLOADS = "tai-ve"

_DOWNLOADS: tuple[Callable[[Portal, Path], None], ...] = (write_csv_files,)
_SITE_FILES: tuple[Callable[[Portal, Path], None], ...] = (write_search, write_provenance)


def write_files(portal: Portal, site: Path) -> None:
    """Write all files of a built site: downloads first, then what speaks of the whole."""
    folder = site / DOWNLOADS
    folder.mkdir(parents=True, exist_ok=True)
    for write in _DOWNLOADS:
        write(portal, folder)
    for write in _SITE_FILES:
        write(portal, site)
