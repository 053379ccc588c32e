"""Hostile words in a real browser: they run nowhere, and if a page were spoilt the policy would stop them."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import POLICY
from tests.support.hostile import INJECTIONS
from tests.support.redirects import redirect_pages
from tests.support.servers import OPEN, nginx, releases_of


@pytest.fixture(name="tab")
def _tab(browser):
    """A tab that does not mind complaints: here they are the proof."""
    context = browser.new_context()
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    yield page
    context.close()


def _hit(page: Page) -> object:
    return page.evaluate("window.hit ?? null")


def test_no_page_of_hostile_data_runs_anything(tab, hostile_site):
    """Opened from a folder, where no policy helps; every element that could react is touched."""
    pages = [path for path in sorted(hostile_site.rglob("*.html")) if "don-vi" not in path.parts[:-2]]

    for path in sorted({*pages} - redirect_pages(hostile_site)):
        tab.goto(path.as_uri())
        tab.evaluate("for (const each of document.querySelectorAll('*')) each.dispatchEvent(new Event('mouseover'))")
        assert _hit(tab) is None, path


def test_search_shows_hostile_words_as_words(tab, hostile_site):
    tab.goto((hostile_site / "index.html").as_uri())
    tab.get_by_role("textbox", name="Từ cần tìm").click()
    tab.keyboard.type("hang hut can bo")
    result = tab.locator(".md-search-result__item").first
    expect(result).to_be_visible()

    assert tab.locator(".md-search-result :is(script, img, svg[onload], a[href^=javascript])").count() == 0
    assert _hit(tab) is None


def test_the_look_ups_show_hostile_words_as_words(tab, hostile_site):
    tab.goto((hostile_site / "chinh-sach" / "index.html").as_uri())
    for button in tab.locator("[data-lookup] button[type=submit]").all():
        button.click()

    assert tab.locator("[data-lookup] :is(img, [onerror], [onload])").count() == 0
    assert _hit(tab) is None


@pytest.fixture(name="spoilt", scope="module")
def _spoilt(site: Path, secrets: Path, tmp_path_factory: pytest.TempPathFactory):
    """The real site, one page of which carries each injection as markup, served under the policy."""
    folder = tmp_path_factory.mktemp("spoilt")
    releases = releases_of(site, folder / "portal")
    page = (site / "huong-dan" / "index.html").read_text("utf-8")
    current = folder / "current"
    for number, injection in enumerate(INJECTIONS):
        place = current / str(number) / "index.html"
        place.parent.mkdir(parents=True)
        place.write_text(page.replace("<h1", f"{injection}\n<h1", 1), "utf-8")
    (releases / "current").unlink()
    (releases / "current").symlink_to(current)
    with nginx(releases, secrets, folder / "nginx_run", **OPEN) as server:
        yield server.address


@pytest.mark.parametrize("number", range(len(INJECTIONS)), ids=INJECTIONS)
def test_the_policy_stops_an_injection_that_reached_a_page(tab, spoilt, number):
    """The second line of defence, with the first one taken away."""
    tab.goto(f"{spoilt}{number}/")
    for link in tab.locator("a[href^='javascript:']").all():
        link.dispatch_event("click")
    for each in tab.locator("[onmouseover], [onfocus], [onclick]").all():
        each.dispatch_event("mouseover")
    tab.wait_for_timeout(100)

    assert _hit(tab) is None


def test_the_browser_tells_that_the_policy_stopped_a_script(tab, spoilt):
    """Without this the tests above could pass because nothing was planted."""
    said = []
    tab.on("console", lambda message: said.append(message.text))
    for number in (0, 1, 2, 5):
        tab.goto(f"{spoilt}{number}/")
        for link in tab.locator("a[href^='javascript:']").all():
            link.dispatch_event("click")
        tab.wait_for_timeout(100)
        assert any(POLICY in words for words in said), INJECTIONS[number]
        said.clear()
