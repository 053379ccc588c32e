"""The box of a long text goes to the clause that is typed, from a disk too; and says in words when there is none."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.driving.axe import faults
from tests.browser.driving.pages import DOCUMENT


def _box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Đến điều khoản")


def _ask(page: Page, typed: str) -> Locator:
    """Type as a reader does, with keys alone; give what is said."""
    _box(page).fill(typed)
    page.keyboard.press("Enter")
    said = page.locator(".to-clause:visible output")
    expect(said).not_to_be_empty()
    return said


@pytest.mark.parametrize(
    ("typed", "clause", "said"),
    [
        ("điều 10", "dieu-10", "Điều 10"),
        ("khoản 2 điều 5", "dieu-5-2", "khoản 2 Điều 5"),
        ("48.4.a", "dieu-48-4-a", "điểm a khoản 4 Điều 48"),
        ("chuong vi", "chuong-vi", "Chương VI"),
    ],
)
def test_what_is_typed_is_gone_to_from_a_disk_by_keys_alone(page: Page, regulation, typed, clause, said):
    page.goto(regulation)

    expect(_ask(page, typed)).to_have_text(f"Đã đến {said}.")
    assert page.url == f"{regulation}#{clause}"
    expect(page.locator(f"#{clause}")).to_be_in_viewport()
    expect(page.locator(f"#{clause} .permalink")).to_be_focused()


def test_it_works_as_served_under_the_policy(page: Page, address: str):
    page.goto(address + DOCUMENT)

    expect(_ask(page, "II.1.1")).to_have_text("Đã đến điểm 1.1 khoản 1 mục II.")
    assert page.url == f"{address}{DOCUMENT}#ii-1-1"


def test_it_is_gone_to_again_after_the_reader_has_left(page: Page, regulation):
    page.goto(regulation)
    _ask(page, "điều 30")
    page.evaluate("scrollTo(0, 0)")
    _ask(page, "điều 30")

    expect(page.locator("#dieu-30")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("điều 99", "Văn bản này không có “điều 99”."),
        ("khoản 9 điều 2", "Văn bản này không có “khoản 9 điều 2”; có Điều 2."),
        (
            "trông đê",
            "“trông đê” không phải số của điều khoản. Gõ như: điều 10, khoản 2 điều 5, II.1.1, 10.2.a.",
        ),
    ],
)
def test_what_is_not_there_is_refused_in_words(page: Page, regulation, typed, said):
    page.goto(regulation)

    expect(_ask(page, typed)).to_have_text(said)
    assert page.url == regulation
    expect(_box(page)).to_be_focused()


def test_what_may_be_several_is_a_choice(page: Page, regulation):
    page.goto(regulation)
    said = _ask(page, "khoản 2")

    expect(said).to_contain_text("Có 48 nơi: khoản 2 Điều 1; khoản 2 Điều 2;")
    assert page.url == regulation
    said.get_by_role("link", name="khoản 2 Điều 4", exact=True).click()
    assert page.url.endswith("#dieu-4-2")


def test_on_a_phone_the_box_is_at_the_top_and_the_text_no_lower_for_it(browser: Browser, regulation):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(regulation)
    box = _box(page).bounding_box()
    contents = page.get_by_text("Mục lục", exact=True).locator("visible=true").bounding_box()

    assert abs(box["y"] + box["height"] / 2 - contents["y"] - contents["height"] / 2) < 4
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(_ask(page, "điều 10")).to_have_text("Đã đến Điều 10.")
    page.close()


def test_it_stays_in_sight_however_far_down_the_contents_the_reader_is(page: Page, regulation):
    page.set_viewport_size({"width": 1366, "height": 500})
    page.goto(f"{regulation}#dieu-47")

    expect(page.get_by_role("link", name="Điều 47. ")).to_be_in_viewport()
    expect(_box(page)).to_be_in_viewport()


def test_without_a_script_there_is_no_box_and_the_contents_stay(browser: Browser, regulation):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.goto(regulation)

    expect(page.get_by_role("button", name="Đến", exact=True)).to_have_count(0)
    expect(page.get_by_role("navigation", name="Mục lục của trang").get_by_role("link").first).to_be_visible()
    context.close()


def test_a_short_text_has_no_box(page: Page, long_site):
    page.goto((long_site / "van-ban" / "thong-bao-diem" / "index.html").as_uri())

    expect(page.locator(".to-clause")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1366])
def test_axe_finds_nothing_in_the_box_and_in_what_it_says(page: Page, regulation, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(regulation)
    _ask(page, "khoản 2")

    assert faults(page, "nav:has(.to-clause:not([hidden]))" if width > 1000 else ".contents-inline") == []
