"""Write the pages that are made from rows."""

from functools import partial
from pathlib import Path
from typing import Any, Protocol

from publishing.kept import Kept
from validation.portal import Portal


class GeneratedPages(Protocol):
    """Pages that consist of an own part, made from the data, and of what they have in common."""

    pages: tuple[Any, ...]

    def own_part(self, page: Any, portal: Portal) -> bytes: ...
    def whole(self, page: Any, own_part: bytes) -> bytes: ...


def write_pages(pages: GeneratedPages, kept: Kept, site: Path) -> None:
    """Write every page at its address; own parts are made only where what they are made from has changed."""
    for page in pages.pages:
        own_part = kept.made(page.url, partial(pages.own_part, page))
        path = site / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pages.whole(page, own_part))
