"""The built site keeps the policy of deploy/: nothing written into a page runs, styles or loads from elsewhere."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from deploy.headers import headers
from tests.support.redirects import redirect_pages

#: Blocks of data inside a page; browsers do not run them.
DATA = {"application/json", "application/ld+json"}
URLS = {"href", "src", "action", "formaction", "data", "poster", "srcset"}


@pytest.fixture(name="elements", scope="module")
def _elements(site: Path) -> list[tuple[str, Element]]:
    """Every element of every page, as a browser reads it."""
    return [
        (path.relative_to(site).as_posix(), element)
        for path in sorted(site.rglob("*.html"))
        for element in html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False).iter()
        if isinstance(element.tag, str)
    ]


def _allowed() -> set[str]:
    return set(re.findall(r"'(sha256-[^']+)'", headers()["Content-Security-Policy"]))


def _inline_scripts(elements: list[tuple[str, Element]]) -> Iterator[tuple[str, str]]:
    for page, element in elements:
        if element.tag == "script" and not element.get("src") and element.get("type") not in DATA:
            digest = sha256((element.text or "").encode()).digest()
            yield page, f"sha256-{b64encode(digest).decode()}"


def test_every_script_inside_a_page_is_one_of_the_reviewed(elements):
    assert [(page, digest) for page, digest in _inline_scripts(elements) if digest not in _allowed()] == []


def test_every_reviewed_script_is_still_in_use(elements):
    """A hash that fits nothing would only widen the policy."""
    assert _allowed() == {digest for _, digest in _inline_scripts(elements)}


def test_no_page_has_styles_or_handlers_of_its_own(elements):
    assert [page for page, element in elements if element.tag == "style"] == []
    assert [
        (page, name)
        for page, element in elements
        for name in element.attrib
        if name == "style" or name.startswith("on")
    ] == []


def test_no_page_frames_embeds_or_sends_anything_but_a_withdrawn_one_its_readers_on(site, elements):
    forbidden = {"iframe", "frame", "object", "embed", "base", "applet", "portal"}

    assert [(page, element.tag) for page, element in elements if element.tag in forbidden] == []
    assert [page for page, element in elements if element.tag == "form" and element.get("action")] == []
    commands = {page: element.get("http-equiv") for page, element in elements if element.get("http-equiv")}
    assert commands == {path.relative_to(site).as_posix(): "refresh" for path in redirect_pages(site)}


def test_every_address_in_a_page_stays_in_the_site(elements):
    """No host, no scheme: what a page loads or leads to is relative."""
    for page, element in elements:
        for name in URLS & set(element.attrib):
            assert not re.match(r"\s*([a-z][a-z0-9+.-]*:|//)", element.get(name, ""), re.IGNORECASE), (
                page,
                element.tag,
            )


def test_no_style_sheet_loads_from_elsewhere(site):
    """Pictures written into the style sheet itself are its own."""
    for path in site.rglob("*.css"):
        addresses = re.findall(r"url\(\s*[\"']?([^\"')]+)", path.read_text("utf-8"))

        assert [each for each in addresses if re.match(r"https?:|//", each)] == [], path.name
        assert "@import" not in path.read_text("utf-8"), path.name
