"""What a finished site weighs, by the kind of its files."""

from collections.abc import Iterator
from pathlib import Path

#: The kinds of files, and where they lie.
_KINDS = {
    "pages of documents": "van-ban/*/**/index.html",
    "pages of units": "don-vi/*/**/index.html",
    "all pages": "**/index.html",
    "search index": "search/**/*",
    "downloads": "tai-ve/**/*",
}


def site_sizes(site: Path) -> Iterator[tuple[str, int, int]]:
    """Return of each kind its name, the number of its files and their bytes."""
    for kind, pattern in _KINDS.items():
        sizes = [path.stat().st_size for path in site.glob(pattern) if path.is_file()]
        yield kind, len(sizes), sum(sizes)
