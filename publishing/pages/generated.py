"""Write the pages that are made from rows."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from cache.outputs import OutputCache
from model.portal import Portal
from publishing.pages.verbatim import prove_page


class GeneratedPages(Protocol):
    """Pages that consist of an own part, made from the data, and of what they have in common."""

    pages: tuple[Any, ...]

    def own_part(self, page: Any, portal: Portal) -> bytes: ...
    def whole(self, page: Any, own_part: bytes) -> bytes: ...


def page_jobs(pages: GeneratedPages, outputs: OutputCache, site: Path) -> list[Callable[[], None]]:
    """Return a job for each page, which writes it at its address."""
    return [partial(_write, pages, page, outputs, site / page.url) for page in pages.pages]


def _write(pages: GeneratedPages, page: Any, outputs: OutputCache, folder: Path) -> None:
    """Write a page; its own part is made only when what it was made from has changed."""
    own_part = outputs.get_or_make(page.url, partial(_proved, pages, page))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_bytes(pages.whole(page, own_part))


def _proved(pages: GeneratedPages, page: Any, portal: Portal) -> bytes:
    """Make the own part of a page; that of a document is proved to hold its words, and kept with its proof."""
    own_part = pages.own_part(page, portal)
    if page.document_id:
        prove_page(page.url, own_part.partition(b"\0")[0], portal.texts[page.document_id])
    return own_part
