"""Look at a finished site as a reader's browser would: what no page may have, and broken links."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urlsplit

from lxml import etree

#: What stays behind when a template was not rendered.
_LEFTOVERS = ("{{", "{%", "Macro Rendering Error", "Macro Syntax Error")
_ANCHORS = etree.XPath("//@id", smart_strings=False)
_LINKS = etree.XPath("//@href[not(parent::link/@rel='canonical')] | //@src", smart_strings=False)


@dataclass(frozen=True)
class _Page:
    """Anchors and links of one page, each once."""

    anchors: frozenset[str]
    links: tuple[str, ...]


def faults_of(site: Path) -> list[str]:
    """
    Give what is wrong with a built site, one sentence in Vietnamese each.

    A fault is a page with an unrendered template mark, an address on another host, or a link
    to a file or an anchor that is not there.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    names = sorted(name for name in files if name.endswith(".html"))
    contents = {name: (site / name).read_bytes() for name in names}
    faults = [
        f"{name}: còn dấu mẫu “{mark}”."
        for name, content in contents.items()
        for mark in _LEFTOVERS
        if mark.encode() in content
    ]
    pages = {name: _page(content) for name, content in contents.items()}
    for name, page in pages.items():
        faults += [f"{name}: {fault}" for link in page.links for fault in _link_faults(files, name, link, pages)]
    return faults


def _page(content: bytes) -> _Page:
    root = etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))
    anchors, links = (cast("list[str]", path(root)) for path in (_ANCHORS, _LINKS))
    return _Page(frozenset(anchors), tuple(dict.fromkeys(filter(None, links))))


def _link_faults(files: set[str], name: str, link: str, pages: dict[str, _Page]) -> Iterator[str]:
    address = urlsplit(link)
    if address.scheme in {"mailto", "data"}:
        return
    if address.scheme or address.netloc:
        yield f"dẫn ra ngoài “{link}”."
        return
    target = _target(files, name, unquote(address.path))
    if target is None:
        yield f"liên kết hỏng “{link}”."
    elif address.fragment and target in pages and unquote(address.fragment) not in pages[target].anchors:
        yield f"liên kết tới chỗ không có “{link}”."


def _target(files: set[str], name: str, path: str) -> str | None:
    """Give the file that an address on a page leads to, relative to the site; None when there is none."""
    if not path:
        return name
    folder = "" if path.startswith("/") else posixpath.dirname(name)
    way = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
    return next((place for place in (way, posixpath.normpath(f"{way}/index.html")) if place in files), None)
