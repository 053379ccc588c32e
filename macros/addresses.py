"""Where everything stands: the fixed addresses of the portal, from its root."""

import re
from posixpath import relpath

from validation.texts import anchor

_ROOT_ADDRESS = re.compile(r'\b(href|src)="/([^"#]*)(#[^"]*)?"')


def document_address(document_id: str) -> str:
    return f"/van-ban/{document_id}/"


def clause_address(document_id: str, clause_id: str) -> str:
    return f"{document_address(document_id)}#{anchor(clause_id)}"


def unit_address(unit_id: str) -> str:
    return f"/don-vi/{unit_id}/"


def task_address(task_id: str) -> str:
    return f"/nhiem-vu/#{task_id.lower()}"


def policy_address(row_id: str) -> str:
    """Address of a policy, a support rate or a condition: one page holds all three."""
    return f"/chinh-sach/#{row_id.lower()}"


def result_address(result_id: str) -> str:
    return f"/thong-ke/#{result_id.lower()}"


def relative_addresses(html: str, page_url: str) -> str:
    """
    Turn addresses from the root into addresses relative to the page.

    A site that lives in a folder of a server, or is opened from a USB stick,
    has no root of its own. Where pages are opened as files (their address ends
    in `.html`) a folder address names its `index.html`.
    """
    as_files = page_url.endswith(".html")
    here = f"/{page_url}" if page_url.endswith("/") else f"/{page_url}".rpartition("/")[0]

    def relative(match: re.Match[str]) -> str:
        attribute, path, fragment = match.groups(default="")
        if path.endswith("/") or not path:
            path += "index.html" if as_files else ""
        way = relpath(f"/{path}", here or "/")
        if path.endswith("/") or not path:
            way += "/"
        return f'{attribute}="{way}{fragment}"'

    return _ROOT_ADDRESS.sub(relative, html)
