"""
Atom feeds (RFC 4287) of the publication log: one for the portal, one for each unit.

Ids are name-based UUIDs, so they stay the same wherever the site is served; links are whole
when the site's address is known and relative to the feed when it is not.
"""

import uuid
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree
from lxml.builder import ElementMaker

from model.addresses import PORTAL_FEED, unit_feed_place, unit_place
from model.derived.publication_log import entries_of_unit, last_day, newest_first
from model.naming import PORTAL_NAME
from model.portal import Portal, Row
from publishing.addresses import file_address, site_address

_NAMES = uuid.UUID("6f9a2f0e-7d0c-5c0e-9a55-3b1c62a5f0d7")
_ATOM = "http://www.w3.org/2005/Atom"
_MAKE = ElementMaker(namespace=_ATOM, nsmap={None: _ATOM})


class Feed(NamedTuple):
    """One feed: its file, its title, the page it is about, and its entries."""

    path: str
    title: str
    about: str
    entries: list[Row]


def write_feeds(portal: Portal, site: Path) -> None:
    """Write the portal's feed and one feed per unit."""
    log = newest_first(portal.rows("publications"))
    since = last_day(log) or portal.checked_on
    _write(site, Feed(PORTAL_FEED, PORTAL_NAME, "", log), since)
    for unit in portal.rows("units"):
        path, title = unit_feed_place(unit.unit_id), f"{unit.name} – {PORTAL_NAME}"
        _write(site, Feed(path, title, unit_place(unit.unit_id), entries_of_unit(portal, unit.unit_id)), since)


def _write(site: Path, feed: Feed, since: date) -> None:
    """Write one feed; one without entries is as old as the log."""
    root = _MAKE.feed(
        _MAKE.id(_id(feed.path)),
        _MAKE.title(feed.title),
        _MAKE.subtitle("Nhật ký công bố: cái gì đã đăng, sửa hay rút."),
        _MAKE.updated(_moment(last_day(feed.entries) or since)),
        _MAKE.author(_MAKE.name(PORTAL_NAME)),
        _MAKE.link(rel="self", type="application/atom+xml", href=_link(feed.path, feed.path)),
        _MAKE.link(rel="alternate", type="text/html", href=_link(feed.about, feed.path)),
        *(_entry(entry, feed.path) for entry in feed.entries),
    )
    root.set("{http://www.w3.org/XML/1998/namespace}lang", "vi")
    (site / feed.path).parent.mkdir(parents=True, exist_ok=True)
    (site / feed.path).write_bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def _entry(entry: Row, path: str) -> Any:
    moment = _moment(entry.published_date)
    return _MAKE.entry(
        _MAKE.id(_id(f"publications/{entry.entry_id}")),
        _MAKE.title(entry.title),
        _MAKE.published(moment),
        _MAKE.updated(moment),
        _MAKE.category(term=entry.kind.value, label=entry.kind.label),
        _MAKE.link(rel="alternate", type="text/html", href=_link(entry.address, path)),
        _MAKE.content(f"{entry.kind.label}: {entry.words}", type="text"),
    )


def _id(name: str) -> str:
    return uuid.uuid5(_NAMES, name).urn


def _moment(day: date) -> str:
    """Return a day as the moment it begins in Việt Nam; the log knows days, not hours."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _link(address: str, feed: str) -> str:
    """Lead from a feed to an address of the site; a folder names its page, for sites opened as files."""
    if site_address():
        return site_address() + address
    return "../" * feed.count("/") + file_address(address)
