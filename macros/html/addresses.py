"""Addresses as pages write them: from the root of the site, then relative to the page."""

import re
from functools import cache
from posixpath import relpath

from model import addresses
from model.portal import Portal

#: It begins with letters that are always the same, for which Python looks fast.
_ROOT_ADDRESS = re.compile(r'="/(?:(?<=\bhref="/)|(?<=\bsrc="/))([^"#]*)')


def page_address(section: str, number: int = 1) -> str:
    """Return the address of a page of a section, the first one without its number."""
    return f"/{addresses.page_place(section, number)}"


def row_address(portal: Portal, table: str, key: str) -> str:
    """Address of a row in its section: a task, a policy, a figure, a term."""
    return f"/{addresses.row_place(portal, table, key)}"


def document_address(portal: Portal, document_id: str) -> str:
    """Return where a document is read: its own page, or its row in the list when it is only cited."""
    return f"/{addresses.document_place(portal, document_id)}"


def clause_address(document_id: str, clause_id: str) -> str:
    """Return where a clause of a published text stands: "/van-ban/<document_id>/#ii-1-1"."""
    return f"/{addresses.clause_place(document_id, clause_id)}"


def unit_address(unit_id: str, number: int = 1) -> str:
    """Return the address of a page of a unit, the first one without its number."""
    return f"/{addresses.page_place(addresses.unit_place(unit_id).rstrip('/'), number)}"


def task_address(task_id: str) -> str:
    """Return the address of the page of a task."""
    return f"/{addresses.task_place(task_id)}"


def unit_workbook_address(unit_id: str) -> str:
    """Return the address of the workbook of a unit, which holds the form of its reports."""
    return f"/tai-ve/don-vi/{unit_id}.xlsx"


def unit_feed_address(unit_id: str) -> str:
    """Return the address of the feed of what is published about a unit."""
    return f"/{addresses.unit_feed_place(unit_id)}"


def calendar_address(unit_id: str | None = None) -> str:
    """Return the address of the calendar of a unit, or of the portal's own."""
    return f"/{addresses.unit_calendar_place(unit_id) if unit_id else addresses.PORTAL_CALENDAR}"


def relative_addresses(html: str, page_url: str) -> str:
    """
    Turn addresses from the root into addresses relative to the page.

    A site that lives in a folder of a server, or is opened from a USB stick,
    has no root of its own. Where pages are opened as files (their address ends
    in `.html`) a folder address names its `index.html`.
    """
    here = (f"/{page_url}" if page_url.endswith("/") else f"/{page_url}".rpartition("/")[0]) or "/"
    folder_page = "index.html" if page_url.endswith(".html") else ""

    @cache  # a page leads to the same places again and again
    def relative(path: str) -> str:
        place = f"{path}{folder_page}" if path.endswith("/") or not path else path
        way = relpath(f"/{place}", here)
        return f'="{way}/' if place.endswith("/") or not place else f'="{way}'

    parts = _ROOT_ADDRESS.split(html)
    parts[1::2] = map(relative, parts[1::2])
    return "".join(parts)
