"""Reading documents in a real browser, texts of every structure on a phone, and reporting what is wrong in them."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving.axe import faults
from tests.support.invented import NAMES

DOCUMENT = "van-ban/kl-luan-chuyen-2021/"
CONTACT = "vanphong@an-hoa.example"
PHONE = {"width": 390, "height": 844}


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


@pytest.fixture(name="phone", scope="module")
def _phone(browser):
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_no_page_of_a_text_scrolls_sideways_on_a_phone(invented_site, phone, name):
    phone.goto((invented_site / "van-ban" / name / "index.html").as_uri())

    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_wide_table_scrolls_sideways_in_its_box_and_never_up_and_down(invented_site, phone):
    phone.goto((invented_site / "van-ban" / "ke-hoach-bang-rong" / "index.html").as_uri())
    box = phone.locator(".text-table-box")
    box.scroll_into_view_if_needed()

    assert box.evaluate("box => box.scrollWidth > box.clientWidth + 100")
    assert box.evaluate("box => box.scrollHeight <= box.clientHeight")


def test_headings_are_shown_in_the_letters_they_are_printed_in(invented_site, phone):
    phone.goto((invented_site / "van-ban" / "quy-dinh-chuong-dieu" / "index.html").as_uri())
    headings = phone.locator(".paper :is(h2, h3, h4, h5, h6)")

    assert set(headings.evaluate_all("all => all.map((one) => getComputedStyle(one).textTransform)")) == {"none"}


@pytest.fixture(name="with_contact")
def _with_contact(page: Page) -> None:
    """Every page as it is where the office has given its address."""

    def answer(route) -> None:
        answered = route.fetch()
        route.fulfill(response=answered, body=answered.text().replace('data-contact=""', f'data-contact="{CONTACT}"'))

    page.route("**/*.html", answer)
    page.route("**/", answer)


def _reported(page: Page) -> str:
    return page.locator("dialog[open] textarea").input_value()


def _report_clause(page: Page, clause: str) -> None:
    page.locator(f"#{clause} .clause-tools > summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"#{clause} [data-report]").click()


def test_a_fault_in_a_clause_is_reported_with_address_clause_words_and_fingerprint(page: Page, address: str, portal):
    page.goto(address + DOCUMENT)
    _report_clause(page, "iii-2")
    said = _reported(page)

    assert "khoản 2 mục III dự thảo Kết luận tháng 5/2021" in said
    assert f"{address}{DOCUMENT}#iii-2" in said
    assert f"“{portal.texts['kl-luan-chuyen-2021'].clauses['III.2'].full_text[:60]}" in said
    assert portal.fingerprint[:16] in said


def test_words_that_a_reader_marked_are_what_is_reported(page: Page, address: str):
    page.goto(address + DOCUMENT)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#ii-2-2 .number'))")
    page.locator(".document > .tools [data-report]").click()

    assert "điểm 2.2 khoản 2 mục II" in _reported(page)
    assert "Chữ trên cổng: “2.2.”" in _reported(page)


def test_where_no_address_is_set_the_report_is_copied(page: Page, address: str):
    page.goto(f"{address}thong-ke/")
    page.get_by_role("link", name="Thấy chỗ sai?").click()

    assert page.locator("dialog a").count() == 0
    page.get_by_role("button", name="Chép").click()
    expect(page.locator("dialog [role=status]")).to_have_text("Đã chép.")
    assert faults(page, within="dialog") == []


@pytest.mark.usefixtures("with_contact")
def test_where_an_address_is_set_the_report_is_a_letter_to_it(page: Page, address: str):
    page.goto(address + DOCUMENT)
    _report_clause(page, "iii-2")
    page.locator("dialog[open] textarea").press_sequentially("thiếu một chữ")
    way = page.get_by_role("link", name=f"Mở thư soạn sẵn gửi {CONTACT}").get_attribute("href")
    letter = urlsplit(way)

    assert (letter.scheme, letter.path) == ("mailto", CONTACT)
    said = parse_qs(letter.query)
    assert said["subject"][0].startswith("Báo chỗ sai: khoản 2 mục III")
    assert said["body"][0].replace("\r\n", "\n") == _reported(page)
    assert said["body"][0].endswith("thiếu một chữ")
    assert len(way) < 3000
