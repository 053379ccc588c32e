"""Reading the document in a real browser."""

from playwright.sync_api import Page, expect

DOCUMENT = "van-ban/kl-luan-chuyen-2021/"


def test_a_link_to_a_clause_opens_the_page_at_that_clause(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#iii-3")

    expect(page.locator("#iii-3")).to_be_in_viewport()
    expect(page.locator("[data-clause='III.3']")).to_contain_text("dưới 45 tuổi đối với nữ và dưới 47 tuổi đối với nam")


def test_a_footnote_is_followed_there_and_back(page: Page, address: str):
    page.goto(f"{address}{DOCUMENT}#i-1-p4")
    page.locator("a[href$='#fn-2']").first.click()
    expect(page.locator("#fn-2")).to_be_in_viewport()
    assert page.url.endswith("#fn-2")

    page.locator("#fn-2 a.footnote-return").click()

    assert page.url.endswith("#fn-2-ref")
    expect(page.locator("#fn-2-ref")).to_be_in_viewport()


def test_the_browser_asks_no_other_host_for_anything(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{address}{DOCUMENT}")
    page.wait_for_load_state("networkidle")

    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
