"""Pages of texts of every structure on a phone: only the box around a table scrolls, and only sideways."""

import pytest

from tests.support.invented import NAMES

PHONE = {"width": 390, "height": 844}


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
