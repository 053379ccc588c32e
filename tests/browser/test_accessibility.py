"""Every kind of page for every reader: checked by axe, by keyboard, on narrow screens, in the dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.driving.axe import COLOURS, faults
from tests.browser.driving.pages import DOCUMENT, PAGES, whole


@pytest.fixture(name="found", scope="module")
def _found(browser: Browser, address: str) -> dict[str, list[tuple[str, ...]]]:
    """What axe finds; every page is loaded once. In the dark only colours differ."""
    page = browser.new_page(viewport={"width": 1366, "height": 800}, reduced_motion="reduce")
    found: dict[str, list[tuple[str, ...]]] = {"light": [], "dark": [], "narrow": []}
    for path in PAGES:
        page.set_viewport_size({"width": 1366, "height": 800})
        page.emulate_media(color_scheme="light")
        whole(page, address + path)
        found["light"] += [(path, *fault) for fault in faults(page)]
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        found["dark"] += [(path, *fault) for fault in faults(page, rules=COLOURS)]
        page.set_viewport_size({"width": 320, "height": 800})
        found["narrow"] += [(path, *fault) for fault in faults(page)]
    page.close()
    return found


@pytest.mark.parametrize("view", ["light", "dark", "narrow"])
def test_axe_finds_nothing_on_any_kind_of_page(found: dict[str, list[tuple[str, ...]]], view: str):
    assert found[view] == []


def test_on_a_narrow_screen_every_section_is_reached_by_keyboard(page: Page, address: str):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    reached = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent.trim()"))

    assert {"Văn bản", "Nhiệm vụ", "Đơn vị", "Chính sách", "Thống kê", "Dữ liệu", "Hướng dẫn"} <= reached


def test_the_first_tab_leads_to_the_content(page: Page, address: str):
    page.goto(f"{address}nhiem-vu/")
    page.keyboard.press("Tab")

    expect(page.locator(":focus")).to_have_text("Đến nội dung chính")
    page.keyboard.press("Enter")
    assert page.url.endswith("#noi-dung")


#: What is still covered once it has the focus, though it lay beneath the bar or under the way back up.
_COVERED = """() => {
    const covered = (part, place) => {
        scrollBy(0, part.getBoundingClientRect().top - place);
        part.blur();
        part.focus();
        const { top, right } = part.getBoundingClientRect();
        return Boolean(document.elementFromPoint(Math.min(right, innerWidth) - 4, top + 4)?.closest(".md-header, .md-top"));
    };
    const parts = [...document.querySelectorAll("main :is(a[href], button, input, select, summary)")];
    return parts.filter((part) => part.checkVisibility() && !part.matches(".md-top"))
        .filter((part) => covered(part, 10) || covered(part, innerHeight - 40)).map((part) => part.outerHTML);
}"""


@pytest.mark.parametrize("path", ["chinh-sach/", "nhiem-vu/", "don-vi/phuong-4/"])
def test_what_is_in_focus_is_never_covered_by_what_stays_on_the_screen(page: Page, address: str, path: str):
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + path)

    assert page.evaluate(_COVERED) == []


def test_on_a_low_screen_the_bar_goes_with_the_page(page: Page, address: str):
    """A phone on its side, or a window magnified four times, has few lines to spare."""
    page.set_viewport_size({"width": 844, "height": 390})
    page.goto(f"{address}nhiem-vu/#nv-005")

    expect(page.locator(".md-header")).not_to_be_in_viewport()


def test_in_colours_of_the_system_what_is_transparent_stays_unseen(page: Page, address: str):
    """Else every section is underlined as the one being read, and arrows are blocks."""
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}van-ban/")
    tab, arrow = page.evaluate("""() => [
        getComputedStyle(document.querySelector(".md-tabs__link:not([aria-current])")).borderBottomColor,
        getComputedStyle(document.querySelector(".map__branch--out .map__end"), "::before").borderTopColor,
    ]""")

    assert tab == "rgb(255, 255, 255)"
    assert arrow == "rgba(0, 0, 0, 0)"


def test_the_section_being_read_is_marked_for_the_eye_and_the_ear(page: Page, address: str):
    page.goto(f"{address}don-vi/phuong-1/")

    expect(page.locator(".md-tabs a[aria-current]")).to_have_text("Đơn vị")


def test_the_contents_column_follows_reading(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#iii")

    expect(page.locator(".md-nav--secondary .md-nav__link--active").last).to_contain_text("III. Một số chủ trương")


def test_what_is_bound_opens_beside_its_clause_when_wide_and_under_it_when_narrow(page: Page, address: str):
    page.goto(address + DOCUMENT)
    line, bound = page.locator("#iv-3 .bound > summary"), page.locator("#iv-3 .bound a", has_text="NV-021")
    clause = page.locator("#iv-3 .clause__main").bounding_box()
    assert clause is not None
    assert line.bounding_box()["x"] > clause["x"] + clause["width"]
    line.click()
    expect(bound).to_be_visible()
    page.keyboard.press("Escape")
    expect(bound).not_to_be_visible()

    page.set_viewport_size({"width": 360, "height": 800})
    line.click()
    expect(bound).to_be_visible()
    assert line.bounding_box()["y"] >= page.locator("#iv-3 .clause__main").bounding_box()["y"]


def test_no_note_beside_a_clause_tears_the_text(page: Page, address: str):
    page.goto(address + DOCUMENT)
    expect(page.locator(".paper > .clause:not(.arrived)")).to_have_count(0)
    ends = """() => [...document.querySelectorAll('.paper > .clause:has(> .bound):not(.clause--signature)')]
        .map((each) => [each.id, each.getBoundingClientRect(), each.querySelector('[data-clause]').getBoundingClientRect()])
        .map(([id, clause, words]) => [id, Math.round(clause.bottom - words.bottom)])"""
    gaps = dict(page.evaluate(ends))
    assert len(gaps) > 15
    assert max(gaps.values()) <= 20, gaps

    place = "document.querySelector('#ii-2-2').offsetTop"
    before = page.evaluate(place)
    page.locator("#ii-2-1 .bound > summary").click()
    assert page.evaluate(place) == before


def test_an_older_browser_opens_and_folds_the_standing_by_a_script(page: Page, address: str):
    """One that cannot open a folded part by a style sheet, as Firefox ESR 140."""
    page.add_init_script("CSS.supports = () => false")
    page.goto(address + DOCUMENT)
    opened = "document.querySelector('.standing details').open"
    assert page.evaluate(opened)

    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_function(f"!{opened}")


def test_paper_carries_the_document_and_no_furniture(page: Page, address: str):
    page.goto(address + DOCUMENT)
    page.emulate_media(media="print")

    for shown in ("#dau-van-ban", "#du-thao", "#fn-1", "#noi-nhan", "#ky", ".standing"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in (".md-header", ".md-tabs", ".md-sidebar--secondary", "#iv-3 .bound", "#iv-3 .permalink"):
        expect(page.locator(hidden)).not_to_be_visible()


def test_every_sheet_of_a_printed_draft_says_so_and_none_is_empty(page: Page, address: str, tmp_path: Path):
    page.goto(address + DOCUMENT)
    page.pdf(path=tmp_path / "van-ban.pdf", prefer_css_page_size=True)
    # The reader of the file puts blanks inside words; only letters and digits are compared.
    sheets = ["".join(each.extract_text().split()) for each in PdfReader(tmp_path / "van-ban.pdf").pages]

    assert "KẾTLUẬN" in sheets[0]
    assert f":/{DOCUMENT}" in sheets[-1]
    for number, sheet in enumerate(sheets, start=1):
        assert "DỰTHẢO" in sheet
        assert f"Trang{number}/{len(sheets)}" in sheet
        assert address + DOCUMENT in sheet
        assert len(sheet) > 300
