"""The pages of a work with two texts: axe finds nothing, and no screen is too narrow for them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.driving.axe import COLOURS, faults
from tests.browser.driving.lighthouse import failed, lighthouse
from tests.browser.driving.pages import whole
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from tests.support.servers import OPEN, nginx, releases_of

COMPARISON = f"van-ban/{ISSUED}/so-sanh/{DRAFT}/"
PAGES = [COMPARISON, f"van-ban/{DRAFT}/", f"van-ban/{ISSUED}/", "nhiem-vu/"]
HEAVIEST = 150_000
CATEGORIES = ("accessibility", "best-practices", "seo")


@pytest.fixture(name="linked_site", scope="module")
def _linked_site(tmp_path_factory: pytest.TempPathFactory, build) -> Path:
    folder = tmp_path_factory.mktemp("linked")
    done = build(two_editions(folder / "data"), folder / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(name="address", scope="module")
def _address(linked_site: Path, secrets: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    releases = releases_of(linked_site, tmp_path_factory.mktemp("served") / "portal")
    with nginx(releases, secrets, tmp_path_factory.mktemp("open"), **OPEN) as server:
        yield server.address


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_in_the_light_in_the_dark_and_on_a_narrow_screen(browser: Browser, address: str, path: str):
    page = browser.new_page(viewport={"width": 1366, "height": 800}, reduced_motion="reduce")
    whole(page, address + path)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    found = faults(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    found += faults(page, rules=COLOURS)
    page.set_viewport_size({"width": 320, "height": 800})
    found += faults(page)
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    page.close()

    assert found == []
    assert not wide


def test_a_reader_asks_for_drafts_by_one_button_which_the_address_keeps(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(f"{address}?q=chăm sóc hàng cây")
    draft = page.locator(f'.md-search-result__link[href*="{DRAFT}/"][href$="#ii-3"]')
    button = page.get_by_role("button", name=re.compile("^Kể cả dự thảo, bản trước"))
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(draft).to_have_count(0)
    button.click()

    expect(draft).to_have_count(1)
    expect(page).to_have_url(re.compile("ban-truoc=co"))
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(draft).to_have_count(1)
    page.close()


def test_the_words_of_clauses_are_set_as_running_text(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(address + COMPARISON)
    weights = page.eval_on_selector_all(
        ".comparison > section > div", "parts => parts.map((each) => getComputedStyle(each).fontWeight)"
    )
    page.close()

    assert {*weights} == {"400"}


def test_a_comparison_begins_with_its_counts_in_rows_and_marks_are_not_struck_out(browser: Browser, address: str):
    page = browser.new_page(viewport={"width": 1366, "height": 800})
    page.goto(address + COMPARISON)
    tops = page.eval_on_selector_all(".comparison__counts li", "each => each.map((one) => one.offsetTop)")
    marks = page.eval_on_selector_all(
        "del > small, ins > small", "each => each.map((one) => getComputedStyle(one).display)"
    )
    page.close()

    assert len({*tops}) < len(tops)
    assert {*marks} == {"inline-block"}


def test_paper_begins_with_the_whole_heading_and_counts_what_stayed(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(address + COMPARISON)
    page.emulate_media(media="print")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")

    assert page.locator("h1").bounding_box()["y"] >= 0
    expect(page.locator(".compared--same > summary").first).to_be_visible()
    expect(page.locator(".compared--same > p").first).not_to_be_visible()
    page.close()


def test_a_comparison_is_light_and_brings_its_files(linked_site: Path):
    place = linked_site / COMPARISON

    assert sorted(path.name for path in place.iterdir()) == ["cap.json", "index.html", "so-sanh.docx"]
    assert (place / "index.html").stat().st_size <= HEAVIEST


def test_lighthouse_gives_full_marks_to_a_comparison(address: str, tmp_path: Path):
    report = lighthouse(address + COMPARISON, CATEGORIES, tmp_path)

    assert failed(report) == []
