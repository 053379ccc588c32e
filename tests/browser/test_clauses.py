"""What a reader does with a clause: copy it, step to the next, have its words explained."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving.axe import faults
from tests.browser.driving.pages import DOCUMENT, whole


@pytest.fixture(name="pasted")
def _pasted(page: Page):
    """Paste what was copied into a field of the page, as a reader would elsewhere."""

    def pasted() -> str:
        page.evaluate("""() => {
            const field = document.createElement("textarea");
            field.id = "elsewhere";
            document.body.append(field);
            field.focus();
        }""")
        page.keyboard.press("Control+V")
        return page.locator("#elsewhere").input_value()

    return pasted


def _copy(page: Page, clause: str, what: str) -> None:
    page.locator(f"#{clause} .clause-tools > summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"#{clause} .clause-tools button", has_text=what).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=f"Đã sao chép {what}.")).to_be_visible()


@pytest.mark.parametrize("clause", ["II.1.2", "fn-2", "dau-van-ban", "ky", "I.1.p4"])
def test_the_words_copied_are_the_verbatim_ones(page: Page, address: str, portal, pasted, clause: str):
    page.goto(address + DOCUMENT)
    _copy(page, clause.lower().replace(".", "-"), "nguyên văn")

    assert pasted() == portal.texts["kl-luan-chuyen-2021"].clauses[clause].full_text


def test_a_citation_is_copied_as_a_report_needs_it(page: Page, address: str, pasted):
    page.goto(address + DOCUMENT)
    _copy(page, "ii-1-2", "trích dẫn")

    assert pasted() == (
        "điểm 1.2 khoản 1 mục II dự thảo Kết luận tháng 5/2021 của Thành ủy Đông Hà "
        "“sơ kết 20 năm thực hiện Đề án số 97-ĐA/TU ngày 05/11/2002…”"
    )


def test_a_link_copied_from_a_clause_leads_to_it(page: Page, address: str, pasted):
    """What was searched for to find it is nobody else's business."""
    page.goto(f"{address}{DOCUMENT}?h=tuoi#i")
    _copy(page, "iv-3", "liên kết")

    assert pasted() == f"{address}{DOCUMENT}#iv-3"


def test_copying_works_from_a_disk(page: Page, site: Path, portal, pasted):
    page.goto((site / DOCUMENT / "index.html").as_uri())
    _copy(page, "iii-3", "nguyên văn")

    assert pasted() == portal.texts["kl-luan-chuyen-2021"].clauses["III.3"].full_text


def test_copying_works_on_an_intranet_without_a_certificate(page: Page, address: str, portal, pasted):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address + DOCUMENT)
    _copy(page, "iii-3", "nguyên văn")

    assert pasted() == portal.texts["kl-luan-chuyen-2021"].clauses["III.3"].full_text


def test_escape_closes_what_copying_opened(page: Page, address: str):
    page.goto(address + DOCUMENT)
    opener = page.locator("#iv-1 .clause-tools > summary")
    opener.click()
    expect(page.locator("#iv-1 .clause-tools button").first).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.locator("#iv-1 .clause-tools button").first).not_to_be_visible()
    expect(opener).to_be_focused()


def test_alt_and_an_arrow_step_to_the_next_clause_and_back(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#iii-2")
    page.locator("#iii-2 .permalink").focus()
    page.keyboard.press("Alt+ArrowDown")
    assert page.url.endswith("#iii-3")
    expect(page.locator("#iii-3 .permalink")).to_be_focused()
    expect(page.locator("#iii-3")).to_be_in_viewport()

    page.keyboard.press("Alt+ArrowUp")
    assert page.url.endswith("#iii-2")


def test_a_bare_letter_opens_the_search_as_in_every_site_of_the_theme(page: Page, address: str):
    for key in ("/", "f", "s", "Control+k"):
        page.goto(f"{address}{DOCUMENT}#iii-2")
        page.keyboard.press(key)
        expect(page.locator(".md-search__input")).to_be_focused()


def test_a_reader_can_turn_bare_letters_off(page: Page, address: str):
    """WCAG 2.1.4: who speaks to the computer needs no shortcut of one letter."""
    page.goto(f"{address}huong-dan/")
    page.get_by_label("Tắt các phím tắt chỉ có một chữ").check()
    page.goto(f"{address}{DOCUMENT}#iii-2")
    page.locator("#iii-2 .permalink").focus()
    for key in "fs/pn,.":
        page.keyboard.press(key)
        expect(page.locator("#iii-2 .permalink")).to_be_focused()

    page.keyboard.press("Control+k")
    expect(page.locator(".md-search__input")).to_be_focused()


def test_a_word_is_explained_under_the_pointer_and_stays_while_pointed_at(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#fn-2")
    page.locator("#fn-2 a.term", has_text="mức lương cơ sở").hover()
    explanation = page.get_by_role("tooltip")
    expect(explanation).to_contain_text("Nghị định số 38/2019/NĐ-CP")
    explanation.hover()
    page.wait_for_timeout(600)
    expect(explanation).to_be_visible()

    page.keyboard.press("Escape")
    expect(explanation).not_to_be_visible()


def test_a_word_is_explained_in_focus_and_read_aloud_with_it(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#noi-nhan")
    page.locator("#noi-nhan .permalink").focus()
    page.keyboard.press("Shift+Tab")

    expect(page.locator(":focus")).to_have_accessible_description("UBMTTQ: Ủy ban Mặt trận Tổ quốc Ngoài văn bản")


def test_the_first_touch_explains_and_the_second_leads_to_the_table_of_words(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 360, "height": 760}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}{DOCUMENT}#iv-2")
    term = page.locator("#iv-2 a.term").first
    term.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    box = page.get_by_role("tooltip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360

    term.tap()
    page.wait_for_url("**/du-lieu/thuat-ngu/**")
    context.close()


def test_an_explanation_stays_under_its_word_when_the_clauses_above_grow(page: Page, address: str):
    """As they do while a page comes to a clause: what is far from the window has no height of its own yet."""
    page.goto(f"{address}{DOCUMENT}#iv-2")
    page.locator("#iv-2 a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()

    page.evaluate(
        "document.querySelector('.clause').before(Object.assign(document.createElement('p'), {style: 'height: 500px'}))"
    )

    page.wait_for_function(
        """() => {
            const word = document.querySelector("#iv-2 a.term").getBoundingClientRect();
            const box = document.querySelector("[role=tooltip]").getBoundingClientRect();
            return Math.abs(box.top - word.bottom) < 1 || Math.abs(word.top - box.bottom) < 1;
        }""",
        timeout=10_000,
    )


def test_on_a_phone_the_standing_is_short_and_unfolds(browser: Browser, address: str, portal):
    context = browser.new_context(viewport={"width": 360, "height": 760})
    page = context.new_page()
    page.goto(address + DOCUMENT)
    standing = page.locator(".standing")
    assert standing.bounding_box()["height"] < 140
    standing.locator("summary").click()
    expect(standing.locator("details p")).to_be_visible()
    assert portal.row("documents", "kl-luan-chuyen-2021").note.endswith(standing.locator("details p").inner_text())
    context.close()


def test_axe_finds_nothing_while_copying_or_while_a_word_is_explained(page: Page, address: str):
    """Without motion: the theme's tabs fade when a page scrolls, and half faded words have no contrast."""
    page.emulate_media(reduced_motion="reduce")
    whole(page, address + DOCUMENT)
    page.locator("#iv-1 .clause-tools > summary").click()
    assert faults(page, "#iv-1") == []

    page.locator("#iv-2 a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert faults(page, "#iv-2") == []
    assert faults(page, "[role=tooltip]") == []


def test_who_asks_for_no_motion_gets_none(page: Page, address: str):
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + DOCUMENT)

    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            return style.animationName !== "none" || style.transitionDuration.split(", ").some((time) => time !== "0s");
        }).length"""
    )

    assert moving == 0
