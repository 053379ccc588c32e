"""Where pages stand, for files that leave the site: whole addresses when the site has one."""

import os
import re

from model import addresses
from model.settings import SettingError

_URL = "PORTAL_URL"
#: Scheme, host, port and path of an address; nothing that asks, points into a page or names a user.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%-]+)*/*")


def site_address() -> str:
    """
    Return the address the site is served at (PORTAL_URL), ending in /; empty when it is not told.

    Raises:
        SettingError: it is no address of a site (RFC 3986, with http or https).
    """
    address = os.environ.get(_URL, "")
    if address and not _ADDRESS.fullmatch(address):
        raise SettingError(_URL, address, "phải là địa chỉ đầy đủ của cổng, như https://van-ban.noi-bo/ hoặc bỏ trống.")
    return f"{address.rstrip('/')}/" if address else ""


def page_address(path: str) -> str:
    """Return the address of a page: whole when the site's is known, else from the site's root."""
    return f"{site_address() or '/'}{path}"


def file_address(address: str) -> str:
    """Return an address of the site with the file of its page, so that it is found on a disk as well."""
    page, mark, fragment = address.partition("#")
    return f"{page}index.html{mark}{fragment}" if not page or page.endswith("/") else address


def clause_address(document_id: str, clause_id: str) -> str:
    """Return the address of a clause on its document's page."""
    return page_address(addresses.clause_place(document_id, clause_id))


def unit_address(unit_id: str) -> str:
    """Return the address of a unit's page."""
    return page_address(addresses.unit_place(unit_id))
