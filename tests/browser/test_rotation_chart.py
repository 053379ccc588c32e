"""The chart of plan against result as readers get it: narrow, dark, on paper."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [320, 1366])
def test_every_number_of_the_chart_stays_inside_its_frame(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}thong-ke/")
    frame = page.locator(".chart svg").bounding_box()

    for text in page.locator(".chart text").all():
        box = text.bounding_box()
        assert box["x"] >= frame["x"] - 1
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1


def test_the_chart_always_stands_with_its_table_its_words_and_its_data(page, address):
    page.goto(f"{address}thong-ke/")

    expect(page.get_by_role("img", name="Kết quả so với kế hoạch")).to_be_visible()
    table = page.get_by_role("table", name="Kết quả và kế hoạch")
    expect(table.locator("blockquote")).to_have_count(6)
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải số liệu (CSV)").click()
    assert download.value.suggested_filename == "rotation_results.csv"


def test_paper_is_white_and_its_letters_dark_also_for_who_reads_in_the_dark(browser, address):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}thong-ke/")
    page.emulate_media(media="print", color_scheme="dark")

    for part in ("h1", ".grid thead th", ".chart text", ".chart__none"):
        colour = page.locator(part).first.evaluate(
            "part => getComputedStyle(part)[part instanceof SVGElement ? 'fill' : 'color']"
        )
        assert max(map(int, re.findall(r"\d+", colour)[:3])) < 0x70, part
    context.close()
