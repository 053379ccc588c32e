"""Every kind of page on every screen: from a phone to a wall, and magnified."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.driving.pages import DOCUMENT, PAGES, whole

FAULTS = (Path(__file__).parent / "driving" / "layout.js").read_text("utf-8")
#: Width and height in CSS pixels. Magnified four times, a window of 1280 by 1024 has 320 by 256 of them.
SCREENS = {
    "the narrowest phone": (320, 568),
    "a phone": (360, 760),
    "a window magnified to 200 %": (640, 512),
    "a window magnified to 400 %": (320, 256),
    "a tablet": (768, 1024),
    "a laptop": (1366, 768),
    "a wide screen": (1920, 1080),
}
LARGE_LETTERS = "the narrowest phone with letters twice as large"


@pytest.fixture(name="layouts", scope="module")
def _layouts(browser: Browser, address: str) -> dict[str, dict[str, list[str]]]:
    """What is wrong on each screen, page by page; every page is loaded once."""
    page = browser.new_page(reduced_motion="reduce")
    found: dict[str, dict[str, list[str]]] = {}
    for path in PAGES:
        whole(page, address + path)
        for name, faults in _on_every_screen(page):
            if faults:
                found.setdefault(name, {})[path] = faults
    page.close()
    return found


def _on_every_screen(page: Page) -> Iterator[tuple[str, list[str]]]:
    for name, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        yield name, page.evaluate(FAULTS)
    page.set_viewport_size({"width": 320, "height": 568})
    # Forty pixels where the portal's letters go by twenty: what a reader asks of the browser (WCAG 1.4.4).
    page.evaluate("document.documentElement.style.setProperty('font-size', '40px')")
    yield LARGE_LETTERS, page.evaluate(FAULTS)


@pytest.mark.parametrize("screen", [*SCREENS, LARGE_LETTERS])
def test_no_page_scrolls_sideways_or_hides_its_words(layouts: dict[str, dict[str, list[str]]], screen: str):
    assert layouts.get(screen, {}) == {}


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<p style='width: 3000px'>rộng</p>", "scrolls sideways"),
        ("<p style='width: 20px; overflow: hidden; white-space: nowrap'>không thấy hết</p>", "cut off"),
        ("<p>một</p><p style='margin-top: -2.2em'>hai</p>", "overlap"),
    ],
)
def test_what_is_measured_is_seen_when_it_is_there(page: Page, html: str, fault: str):
    page.set_content(f"<p>chữ</p>{html}")

    assert any(each.startswith(fault) for each in page.evaluate(FAULTS))


def test_nothing_moves_while_a_page_arrives(browser: Browser, address: str):
    """Letters come late, scripts add their tools: every line stays where it first stood."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((each) => (moved += each.value)))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    moved = {}
    for path in ("", DOCUMENT, "nhiem-vu/", "don-vi/", "chinh-sach/"):
        whole(page, address + path)
        page.wait_for_timeout(500)
        moved[path] = round(page.evaluate("moved"), 3)
    context.close()

    assert moved == dict.fromkeys(moved, 0)


def test_a_copy_opened_from_a_folder_shows_the_portals_own_letters(page: Page, site: Path):
    """No server asks for them beforehand there: they come after the page was painted first, and are put in."""
    session = page.context.new_cdp_session(page)
    for path in ("", "don-vi/phuong-1/", DOCUMENT):
        page.goto((site / path / "index.html").as_uri())
        page.evaluate("document.fonts.ready")
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        heading = session.send("DOM.querySelector", {"nodeId": root, "selector": "main p"})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
        assert {font["isCustomFont"] for font in fonts} == {True}, (path, fonts)
