"""The pages of a built site on which no reader stays: each only leads on from a place that was withdrawn."""

from pathlib import Path


def redirect_pages(site: Path) -> set[Path]:
    """Return the files of the pages that send readers on."""
    return {path for path in site.rglob("index.html") if 'http-equiv="refresh"' in path.read_text("utf-8")}
