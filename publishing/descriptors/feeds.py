"""
Atom feeds (RFC 4287) of the publication log and of accepted reports: one for the portal, one for each unit.

Ids are name-based UUIDs, so they stay the same wherever the site is served; links are whole
when the site's address is known and relative to the feed when it is not.
"""

import uuid
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree
from lxml.builder import ElementMaker

from model.addresses import PORTAL_FEED, task_place, unit_feed_place, unit_place
from model.derived.progress import report_in_words, reports_concerning, state_name
from model.derived.publication_log import entries_of_unit
from model.portal import Portal, Row
from model.portal_settings import Settings
from publishing.addresses import file_address, site_address

_NAMES = uuid.UUID("6f9a2f0e-7d0c-5c0e-9a55-3b1c62a5f0d7")
_ATOM = "http://www.w3.org/2005/Atom"
#: The category of entries that tell of a report.
_REPORT = ("report", "Báo cáo tiến độ")
_MAKE = ElementMaker(namespace=_ATOM, nsmap={None: _ATOM})


class Entry(NamedTuple):
    """One entry: the name its id is made from, its day, title, category, words, and the page it leads to."""

    name: str
    day: date
    title: str
    category: tuple[str, str]
    words: str
    address: str


class Feed(NamedTuple):
    """One feed: its file, its title, the page it is about, and its entries, newest first."""

    path: str
    title: str
    about: str
    entries: list[Entry]


def write_feeds(portal: Portal, site: Path) -> None:
    """Write the portal's feed and one feed per unit."""
    news = _entries(portal, portal.rows("publications"), portal.rows("task_reports"))
    since = news[0].day if news else portal.checked_on
    _write(portal.settings, site, Feed(PORTAL_FEED, portal.settings.name, "", news), since)
    for unit in portal.rows("units"):
        path, title = unit_feed_place(unit.unit_id), f"{unit.name} – {portal.settings.name}"
        log, reports = entries_of_unit(portal, unit.unit_id), reports_concerning(portal, unit.unit_id)
        _write(
            portal.settings,
            site,
            Feed(path, title, unit_place(unit.unit_id), _entries(portal, log, reports)),
            since,
        )


def _entries(portal: Portal, log: Iterable[Row], reports: Iterable[Row]) -> list[Entry]:
    """Return the entries of publications and of reports, newest first."""
    entries = [*map(_published, log), *(_reported(portal, each) for each in reports)]
    return sorted(entries, key=lambda each: (each.day, each.name), reverse=True)


def _published(row: Row) -> Entry:
    category, words = (row.kind.value, row.kind.label), f"{row.kind.label}: {row.words}"
    return Entry(f"publications/{row.entry_id}", row.published_date, row.title, category, words, row.address)


def _reported(portal: Portal, report: Row) -> Entry:
    """Return a report as news of its day: the log tells of the portal, a report of the work."""
    title = f"{report.task_id}: {state_name(report.state)} – {portal.row('tasks', report.task_id).title}"
    name, words = f"task_reports/{report.report_id}", report_in_words(portal, report)
    return Entry(name, report.report_date, title, _REPORT, words, task_place(report.task_id))


def _write(settings: Settings, site: Path, feed: Feed, since: date) -> None:
    """Write one feed; one without entries is as old as the log."""
    root = _MAKE.feed(
        _MAKE.id(_id(settings, feed.path)),
        _MAKE.title(feed.title),
        _MAKE.subtitle("Nhật ký công bố: cái gì đã đăng, sửa hay rút; và báo cáo tiến độ đã nhận."),
        _MAKE.updated(_moment(feed.entries[0].day if feed.entries else since)),
        _MAKE.author(_MAKE.name(settings.name)),
        _MAKE.link(rel="self", type="application/atom+xml", href=_link(feed.path, feed.path)),
        _MAKE.link(rel="alternate", type="text/html", href=_link(feed.about, feed.path)),
        *(_entry(settings, entry, feed.path) for entry in feed.entries),
    )
    root.set("{http://www.w3.org/XML/1998/namespace}lang", "vi")
    (site / feed.path).parent.mkdir(parents=True, exist_ok=True)
    (site / feed.path).write_bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def _entry(settings: Settings, entry: Entry, path: str) -> Any:
    moment, (term, label) = _moment(entry.day), entry.category
    return _MAKE.entry(
        _MAKE.id(_id(settings, entry.name)),
        _MAKE.title(entry.title),
        _MAKE.published(moment),
        _MAKE.updated(moment),
        _MAKE.category(term=term, label=label),
        _MAKE.link(rel="alternate", type="text/html", href=_link(entry.address, path)),
        _MAKE.content(entry.words, type="text"),
    )


def _id(settings: Settings, name: str) -> str:
    return uuid.uuid5(settings.names_below(_NAMES), name).urn


def _moment(day: date) -> str:
    """Return a day as the moment it begins in Việt Nam; the log knows days, not hours."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _link(address: str, feed: str) -> str:
    """Lead from a feed to an address of the site; a folder names its page, for sites opened as files."""
    if site_address():
        return site_address() + address
    return "../" * feed.count("/") + file_address(address)
