"""Results beside their plans as readers get them: narrow, taken away, on paper."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [320, 1366])
def test_every_bar_stays_inside_its_picture_however_narrow_it_is(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}thong-ke/")

    for picture in page.locator(".measure svg").all():
        frame, bars = picture.bounding_box(), picture.locator("rect").all()
        assert frame["width"] > 60
        assert bars
        assert all(bar.bounding_box()["width"] >= 1 for bar in bars)
        assert all(_right(bar.bounding_box()) <= _right(frame) + 1 for bar in bars)


def _right(box):
    return box["x"] + box["width"]


def test_the_figures_always_stand_with_their_words_and_their_data(page, address):
    page.goto(f"{address}thong-ke/")

    expect(page.get_by_role("table", name="Kết quả so với kế hoạch").locator(".measure")).to_have_count(6)
    expect(page.get_by_role("table", name="Kết quả và kế hoạch").locator("blockquote")).to_have_count(6)
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải số liệu (CSV)").click()
    assert download.value.suggested_filename == "rotation_results.csv"


def test_paper_is_white_and_its_letters_dark_also_for_who_reads_in_the_dark(browser, address):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}thong-ke/")
    page.emulate_media(media="print", color_scheme="dark")

    for part in ("h1", ".grid thead th", ".overview figcaption", ".measure__result"):
        colour = page.locator(part).first.evaluate(
            "part => getComputedStyle(part)[part instanceof SVGElement ? 'fill' : 'color']"
        )
        assert max(map(int, re.findall(r"\d+", colour)[:3])) < 0x70, part
    context.close()
