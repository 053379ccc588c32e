"""What a reader's eye runs along: a margin line beside its clause, a head as offices print it."""

from playwright.sync_api import Page

from tests.browser.driving.pages import DOCUMENT

_BASELINES = """clauses => clauses.map(clause => {
    const bottom = (part) => part.getClientRects()[0].bottom;
    const words = document.createRange();
    words.selectNodeContents(clause.querySelector("[data-clause]"));
    return Math.round(bottom(words) - bottom(clause.querySelector(".bound > summary > span")));
})"""


def test_a_margin_line_stands_at_the_first_line_of_its_clause(page: Page, address: str):
    """A heading has room above it: its line in the margin has as much."""
    page.goto(address + DOCUMENT)
    beside = page.locator(".paper > .clause:is(.clause--section, .clause--paragraph, .clause--subclause):has(> .bound)")

    distances = beside.evaluate_all(_BASELINES)
    assert len(distances) > 10
    assert max(map(abs, distances)) <= 12


def test_the_title_of_the_state_stands_on_one_line(page: Page, invented_site):
    page.goto((invented_site / "van-ban" / "nghi-quyet-hdnd" / "index.html").as_uri())
    title = page.get_by_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", exact=True)

    assert title.evaluate("line => line.getBoundingClientRect().height") < 40


def test_nothing_is_cut_off_at_the_top_of_the_first_sheet(page: Page, address: str):
    """What a screen draws up into the room above it stands below the edge on paper."""
    page.emulate_media(media="print")
    tops = """() => [...document.querySelectorAll("main *")].filter((part) => part.checkVisibility())
        .flatMap((part) => [...part.getClientRects()].map((box) => box.top))"""
    for path in ("", DOCUMENT, "nhiem-vu/", "nhiem-vu/nv-001/", "thong-ke/"):
        page.goto(address + path)
        assert min(page.evaluate(tops)) >= 0, path
