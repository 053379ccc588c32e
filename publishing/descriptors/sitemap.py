"""
`sitemap.xml` (protocol 0.9) with real dates: the day the publication log names for a page.

MkDocs writes one too, with the day of the build on every page; this one replaces it. The
protocol asks for whole addresses, which need PORTAL_URL; without it they are relative to the
sitemap, which is all that a site without an address can say.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from model.derived.publication_log import page_day
from model.portal import Portal
from publishing.addresses import site_address

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MAKE = ElementMaker(namespace=_SITEMAP, nsmap={None: _SITEMAP})


def write_sitemap(portal: Portal, site: Path) -> None:
    """Write sitemap.xml and its gzip for all pages of a built site."""
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    urls = _MAKE.urlset(*(_url(portal, "" if page == "." else f"{page}/") for page in pages))
    content = etree.tostring(urls, xml_declaration=True, encoding="utf-8", pretty_print=True)
    (site / "sitemap.xml").write_bytes(content)
    (site / "sitemap.xml.gz").write_bytes(gzip.compress(content, mtime=0))


def _url(portal: Portal, path: str) -> Any:
    return _MAKE.url(*_parts(portal, path))


def _parts(portal: Portal, path: str) -> Iterator[Any]:
    address = site_address()
    yield _MAKE.loc(f"{address}{path}" if address else f"./{path}index.html")
    if day := page_day(portal, path):
        yield _MAKE.lastmod(day.isoformat())
