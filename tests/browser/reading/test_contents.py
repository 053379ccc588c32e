"""The contents of a long text are folded by chapter, and open where the reader is."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.driving.axe import faults
from tests.browser.reading.long_regulation import CHAPTERS

SIDE = "Mục lục của trang"


def _contents(page: Page, name: str = SIDE) -> Locator:
    return page.get_by_role("navigation", name=name)


def _open(page: Page) -> list[str]:
    """The chapters that stand open at the side."""
    return page.locator("[data-md-component=toc] > li:has(> details[open]) > a").all_inner_texts()


def test_only_chapters_are_seen_until_one_is_opened(page: Page, regulation):
    page.goto(regulation)
    contents = _contents(page)

    for chapter in CHAPTERS:
        expect(contents.get_by_role("link", name=f"Chương {chapter}. ")).to_be_visible()
    expect(contents.get_by_role("link", name="Điều 40. ")).not_to_be_visible()

    contents.get_by_label("Các phần của Chương VII. ").focus()
    page.keyboard.press("Enter")
    expect(contents.get_by_role("link", name="Điều 40. ")).to_be_visible()


def test_the_chapter_being_read_is_open_and_closes_behind_the_reader(page: Page, regulation):
    page.goto(f"{regulation}#dieu-15")
    expect(_contents(page).get_by_role("link", name="Điều 15. ")).to_be_visible()
    assert [name.split(".")[0] for name in _open(page)] == ["Chương III"]

    page.goto(f"{regulation}#dieu-44")
    expect(_contents(page).get_by_role("link", name="Điều 44. ")).to_be_visible()
    assert [name.split(".")[0] for name in _open(page)] == ["Chương VIII"]


def test_a_chapter_that_the_reader_opened_stays_open(page: Page, regulation):
    page.goto(f"{regulation}#dieu-15")
    _contents(page).get_by_label("Các phần của Chương I. ").click()
    page.goto(f"{regulation}#dieu-44")
    expect(_contents(page).get_by_role("link", name="Điều 44. ")).to_be_visible()

    assert [name.split(".")[0] for name in _open(page)] == ["Chương I", "Chương VIII"]


def test_on_a_phone_chapters_unfold_one_by_one_under_a_finger(browser: Browser, regulation):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(regulation)
    contents = _contents(page, "Mục lục rút gọn")
    contents.get_by_text("Mục lục", exact=True).tap()
    opener = contents.get_by_label("Các phần của Chương V. ")
    box = opener.bounding_box()
    assert min(box["width"], box["height"]) >= 24

    opener.tap()
    contents.get_by_role("link", name="Điều 27. ").tap()
    expect(page.locator("#dieu-27")).to_be_in_viewport()
    context.close()


def test_without_a_script_chapters_unfold_all_the_same(browser: Browser, regulation):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.goto(regulation)
    _contents(page).get_by_label("Các phần của Chương II. ").click()

    expect(_contents(page).get_by_role("link", name="Điều 9. ")).to_be_visible()
    context.close()


def test_the_part_being_read_is_in_sight_in_the_column_too(page: Page, regulation):
    page.set_viewport_size({"width": 1366, "height": 500})
    page.goto(f"{regulation}#dieu-47")

    expect(_contents(page).get_by_role("link", name="Điều 47. ")).to_be_in_viewport()


def test_a_short_text_is_listed_as_a_whole(page: Page, long_site):
    page.goto((long_site / "van-ban" / "quyet-dinh-quy-che" / "index.html").as_uri())

    expect(_contents(page).locator("summary")).to_have_count(0)


def test_no_contents_are_printed(page: Page, regulation):
    page.goto(regulation)
    page.emulate_media(media="print")

    expect(_contents(page)).not_to_be_visible()


@pytest.mark.parametrize("width", [390, 1366])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_in_folded_and_unfolded_contents(page: Page, regulation, width, colours):
    page.emulate_media(color_scheme=colours, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(regulation)
    if width < 500:
        page.locator(".contents-inline > details > summary").click()
    page.locator("nav:visible").get_by_label("Các phần của Chương I. ").first.click()

    assert faults(page) == []
