"""Where pages stand, for files that leave the site: whole addresses when the site has one."""

import os

from model import addresses


def site_address() -> str:
    """Return the address the site is served at (PORTAL_URL), ending in /; empty when it is not told."""
    address = os.environ.get("PORTAL_URL", "")
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
