"""A copy of the portal says how old it is, and opens from a disk like a page of a server."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.driving.axe import faults


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, whose tags for the host mean nothing here."""


_Settings.add_multi_constructor("", lambda *_: None)
LIMIT = yaml.load(Path("mkdocs.yml").read_text("utf-8"), _Settings)["extra"]["copy_is_old_after_days"]  # noqa: S506 - a safe loader


def _open(page: Page, address: str, day: date) -> None:
    page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
    page.goto(address)


@pytest.fixture(name="checked")
def _checked(page: Page, address: str) -> date:
    page.goto(address)
    return date.fromisoformat(page.locator("[data-copy-checked]").get_attribute("data-copy-checked"))


@pytest.mark.parametrize(
    ("days", "visible"),
    [
        pytest.param(0, False, id="today"),
        pytest.param(LIMIT, False, id="last day"),
        pytest.param(LIMIT + 1, True, id="one day over"),
        pytest.param(3 * LIMIT, True, id="years"),
    ],
)
def test_an_old_copy_says_so_on_every_page(page, address, checked, days, visible):
    _open(page, address + "van-ban/kl-luan-chuyen-2021/", checked + timedelta(days=days))

    notice = page.get_by_role("complementary", name="Tuổi của bản này")
    expect(notice).to_be_visible(visible=visible)
    if visible:
        expect(notice).to_contain_text(f"đã {days} ngày")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(0, "dựng trong hôm nay", id="today"),
        pytest.param(1, "1 ngày", id="yesterday"),
        pytest.param(400, "400 ngày", id="long ago"),
        pytest.param(-2, "đồng hồ của máy này sai ngày", id="clock that is wrong"),
    ],
)
def test_the_page_about_the_copy_counts_its_days(page, address, checked, days, words):
    _open(page, address + "du-lieu/ban-nay/", checked + timedelta(days=days))

    expect(page.locator("[data-copy-age]")).to_have_text(words)


def test_links_to_folders_open_pages_from_a_disk(page, site):
    page.goto((site / "index.html").as_uri())
    page.get_by_role("navigation", name="Các mục chính").get_by_role("link", name="Nhiệm vụ").click()

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url == (site / "nhiem-vu" / "index.html").as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_notice_of_an_old_copy_can_be_read_by_everyone(browser, address, checked, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    _open(page, address, checked + timedelta(days=LIMIT + 1))
    found = faults(page)
    context.close()

    assert found == []
