"""What stands round the hits of a search: choices beyond the first few, and the words of a clause to quote."""

import re

import pytest
from playwright.sync_api import expect

from model.naming import document_citation
from model.texts.citations import clause_name
from tests.browser.driving.axe import faults

_UNITS = ".search-facets fieldset:has(legend:text-is('Đơn vị')) button"


@pytest.fixture(name="searched")
def _searched(page, address):
    """Open the search as a reader does and type."""

    def searched(words):
        page.goto(address)
        page.keyboard.press("Control+k")
        page.keyboard.type(words)
        expect(page.locator(".search-status")).to_contain_text("kết quả")
        return page

    return searched


def test_choices_beyond_the_first_few_come_when_they_are_asked_for(searched):
    page = searched("can bo")
    more = page.locator(_UNITS).filter(has_text="Xem thêm")
    expect(page.locator(f"{_UNITS}[aria-pressed]:visible")).to_have_count(4)
    count = int(more.inner_text().removeprefix("Xem thêm "))
    expect(more).to_have_attribute("aria-expanded", "false")
    more.focus()
    page.keyboard.press("Enter")

    everyone = page.locator(f"{_UNITS}[aria-pressed]:visible")
    expect(everyone).to_have_count(4 + count)
    assert all(re.search(r"\(\d+\)$", each) for each in everyone.all_inner_texts())
    expect(everyone.nth(4)).to_be_focused()
    less = page.get_by_role("button", name="Thu gọn")
    expect(less).to_have_attribute("aria-expanded", "true")
    assert faults(page, ".md-search") == []
    less.click()
    expect(everyone).to_have_count(4)


def test_a_choice_that_was_made_is_always_in_sight(searched):
    page = searched("can bo")
    page.locator(_UNITS).filter(has_text="Xem thêm").click()
    last = page.locator(f"{_UNITS}[aria-pressed]").last
    name = last.locator("span").inner_text()
    last.click()
    chosen = page.locator(f"{_UNITS}[aria-pressed=true]")
    expect(chosen).to_contain_text(name)
    page.get_by_role("button", name="Thu gọn").click()

    expect(chosen).to_be_visible()
    expect(page.locator(f"{_UNITS}[aria-pressed]:visible")).to_have_count(4)


@pytest.mark.parametrize("clipboard", ["the browser's own", "none, as over http without a certificate"])
def test_the_words_of_a_clause_are_quoted_with_their_citation_right_at_the_hit(page, address, portal, clipboard):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if clipboard != "the browser's own":
        page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    page.goto(address)
    page.get_by_role("textbox", name="Từ cần tìm").click()
    page.keyboard.type("muc III.3")
    hit = page.locator(".md-search-result__item").filter(has_text="Khoản 3 mục III").first
    hit.get_by_role("button", name="Chép lời và trích dẫn").click()

    expect(hit.get_by_role("button", name="Đã chép")).to_be_focused()
    text, document = portal.texts["kl-luan-chuyen-2021"], document_citation(portal, "kl-luan-chuyen-2021")
    cited = f"{clause_name(text, 'III.3')} {document}"
    expect(page.locator(".search-status")).to_have_text(f"Đã chép: {cited}")
    words, place = page.evaluate("navigator.clipboard.readText()").split("” (")
    assert words.removeprefix("“") in text.clauses["III.3"].full_text
    assert place == f"{cited})"


def test_only_clauses_are_quoted(searched):
    page = searched("ke hoach dao tao")
    task = page.locator(".md-search-result__item").filter(has_text="Nhiệm vụ · NV-005").first

    expect(task).to_be_visible()
    expect(task.get_by_role("button")).to_have_count(0)
