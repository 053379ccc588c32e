"""The list of documents as a reader uses it: few pixels a document, chosen from, whole without scripts."""

import pytest
from playwright.sync_api import expect

_ROWS = ".catalogue > li:visible"


@pytest.mark.parametrize(("width", "most"), [(390, 110), (1366, 55)])
def test_a_document_takes_few_lines(page, invented_site, width, most):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((invented_site / "van-ban" / "index.html").as_uri())
    heights = page.locator(_ROWS).evaluate_all("rows => rows.map((row) => row.getBoundingClientRect().height)")

    assert len(heights) > 8
    assert sum(heights) / len(heights) <= most


def test_documents_are_chosen_from_and_groups_without_any_are_gone(page, invented_site):
    page.goto((invented_site / "van-ban" / "index.html").as_uri())
    page.get_by_text("Lọc văn bản").click()
    page.get_by_label("Cơ quan ban hành").select_option(label="ỦY BAN NHÂN DÂN (3)")
    expect(page.locator(_ROWS)).to_have_count(3)
    page.get_by_label("Chữ trong tên, số").fill("318 trau bo")
    expect(page.locator(_ROWS)).to_have_count(1)
    expect(page.locator("#van-ban h2:visible")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="Đang lọc")).to_contain_text("1 trong 9 văn bản.")

    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator(_ROWS)).to_have_count(9)


def test_a_count_of_documents_leads_to_them(page, address):
    page.goto(f"{address}van-ban/")
    page.get_by_role("main").get_by_role("link", name="1 dự thảo").click()

    expect(page.locator(_ROWS)).to_have_count(1)
    expect(page).to_have_url(f"{address}van-ban/?state=draft")


def test_without_scripts_the_list_is_whole_and_nothing_to_choose(browser, address, portal):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}van-ban/")

    expect(page.locator(_ROWS)).to_have_count(len(portal.rows("documents")))
    expect(page.get_by_text("Lọc văn bản")).not_to_be_visible()
    context.close()
