"""A clause of another text opens where it is cited, from a disk too, where a page may fetch nothing."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving.axe import faults
from tests.browser.reading.long_regulation import CITING, REGULATION


@pytest.fixture(name="citing", scope="session")
def _citing(long_site):
    return (long_site / "van-ban" / CITING / "index.html").as_uri()


def _mark(page: Page):
    return page.get_by_role("link", name="điểm đ khoản 4 Điều 48")


def test_by_keys_it_opens_in_place_in_its_own_words_and_with_whose_it_is(page: Page, citing):
    page.goto(citing)
    _mark(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")

    note = page.get_by_role("tooltip")
    expect(note).to_contain_text("đ) Việc đ của kíp cuối;")
    expect(note).to_contain_text("Quy định số 12-QĐ/TU")
    expect(note).to_contain_text("Đã ban hành")
    assert page.url == citing
    assert faults(page, "[role=tooltip]") == []


def test_it_leads_to_the_clause(page: Page, citing):
    page.goto(citing)
    _mark(page).click()
    page.wait_for_url(f"**/{REGULATION}/index.html#dieu-48-4-dd")

    expect(page.locator("#dieu-48-4-dd")).to_be_in_viewport()


def test_on_a_phone_the_first_touch_opens_it(browser: Browser, citing):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(citing)
    _mark(page).tap()

    expect(page.get_by_role("tooltip")).to_contain_text("Việc đ của kíp cuối")
    assert page.url == citing
    context.close()
