"""
`sitemap.xml` (protocol 0.9) with real dates: the day the publication log names for a page.

MkDocs writes one too, with the day of the build on every page; this one replaces it. The
protocol knows whole addresses alone, so a site that was not told its own (PORTAL_URL) has none.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from publishing.addresses import site_address
from publishing.publications import page_day
from validation.portal import Portal

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MAKE = ElementMaker(namespace=_SITEMAP, nsmap={None: _SITEMAP})


def write_sitemap(portal: Portal, site: Path) -> None:
    """Write sitemap.xml and its gzip for all pages of a built site, when its address is known."""
    address, files = site_address(), [site / "sitemap.xml", site / "sitemap.xml.gz"]
    if not address:
        for file in files:
            file.unlink(missing_ok=True)
        return
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    urls = _MAKE.urlset(*(_url(portal, address, "" if page == "." else f"{page}/") for page in pages))
    content = etree.tostring(urls, xml_declaration=True, encoding="utf-8", pretty_print=True)
    for file, written in zip(files, (content, gzip.compress(content, mtime=0)), strict=True):
        file.write_bytes(written)


def _url(portal: Portal, address: str, path: str) -> Any:
    return _MAKE.url(*_parts(portal, address, path))


def _parts(portal: Portal, address: str, path: str) -> Iterator[Any]:
    yield _MAKE.loc(address + path)
    if day := page_day(portal, path):
        yield _MAKE.lastmod(day.isoformat())
