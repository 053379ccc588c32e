"""How words are drawn without being changed: symbols on one line, titles with a capital."""

from playwright.sync_api import Page

from tests.browser.driving.pages import DOCUMENT

#: How many lines each symbol that shows stands on: pieces of one line begin less than half a line apart.
LINES = """
[...document.querySelectorAll(".symbol")].map((each) => [...each.getClientRects()]).filter((all) => all.length).map(
  (pieces) => new Set(pieces.map(({ top, height }) => Math.round((top - pieces[0].top) / height))).size
)
"""


def test_no_symbol_of_a_document_is_broken_over_two_lines(page: Page, address: str):
    page.goto(address + DOCUMENT)
    for width in (320, 360, 768, 1366):
        page.set_viewport_size({"width": width, "height": 800})
        lines = page.evaluate(LINES)
        assert len(lines) > 30
        assert set(lines) == {1}, width


def test_a_title_is_drawn_with_a_capital_and_keeps_its_letters(page: Page, address: str, portal):
    page.goto(f"{address}nhiem-vu/")
    title = page.locator("#nv-019 .title")

    assert title.text_content() == portal.row("tasks", "NV-019").title
    assert portal.row("tasks", "NV-019").title[0].islower()
    assert title.evaluate("(each) => getComputedStyle(each, '::first-letter').textTransform") == "uppercase"
