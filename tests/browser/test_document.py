"""Reading documents in a real browser: the first one, and texts of every structure on a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.invented import NAMES

DOCUMENT = "van-ban/kl-luan-chuyen-2021/"
PHONE = {"width": 390, "height": 844}


def test_a_link_to_a_clause_opens_the_page_at_that_clause(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#iii-3")

    expect(page.locator("#iii-3")).to_be_in_viewport()
    expect(page.locator("[data-clause='III.3']")).to_contain_text("dưới 45 tuổi đối với nữ và dưới 47 tuổi đối với nam")


def test_a_footnote_is_followed_there_and_back(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#i-1-p4")
    page.locator("a[href$='#fn-2']").first.click()
    expect(page.locator("#fn-2")).to_be_in_viewport()
    assert page.url.endswith("#fn-2")

    page.locator("#fn-2 a.footnote-return").click()

    assert page.url.endswith("#fn-2-ref")
    expect(page.locator("#fn-2-ref")).to_be_in_viewport()


def test_the_browser_asks_no_other_host_for_anything(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{address}{DOCUMENT}")
    page.wait_for_load_state("networkidle")

    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.fixture(name="phone", scope="module")
def _phone(browser):
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_no_page_of_a_text_scrolls_sideways_on_a_phone(invented_site, phone, name):
    phone.goto((invented_site / "van-ban" / name / "index.html").as_uri())

    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_wide_table_scrolls_sideways_in_its_box_and_never_up_and_down(invented_site, phone):
    phone.goto((invented_site / "van-ban" / "ke-hoach-bang-rong" / "index.html").as_uri())
    box = phone.locator(".text-table-box")
    box.scroll_into_view_if_needed()

    assert box.evaluate("box => box.scrollWidth > box.clientWidth + 100")
    assert box.evaluate("box => box.scrollHeight <= box.clientHeight")


def test_headings_are_shown_in_the_letters_they_are_printed_in(invented_site, phone):
    phone.goto((invented_site / "van-ban" / "quy-dinh-chuong-dieu" / "index.html").as_uri())
    headings = phone.locator(".paper :is(h2, h3, h4, h5, h6)")

    assert set(headings.evaluate_all("all => all.map((one) => getComputedStyle(one).textTransform)")) == {"none"}
