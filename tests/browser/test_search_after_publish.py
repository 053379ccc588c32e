"""A page that was open when a new release took the place of its own finds the right things, or says that it cannot."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from model.portal import Portal
from publishing.search import index, shards
from publishing.search.entries_of_data import portal_entries
from tests.browser.test_search import HITS, search
from tests.support.servers import OPEN, nginx, releases_of


class Publishing(NamedTuple):
    """A served site that is large enough for a search in parts, and the folder of its releases."""

    address: str
    folder: Path


@pytest.fixture(name="publishing")
def _publishing(site: Path, secrets: Path, tmp_path: Path, portal: Portal, monkeypatch) -> Iterator[Publishing]:
    monkeypatch.setattr(index, "_WHOLE_SIZE", 0)
    monkeypatch.setattr(shards, "_PART_SIZE", 400)  # no part holds the words of two questions
    large = Path(shutil.copytree(site, tmp_path / "site"))
    _write(portal, large, "quyển một")
    releases = releases_of(large, tmp_path / "portal")
    with nginx(releases, secrets, tmp_path / "nginx", **OPEN) as server:
        yield Publishing(server.address, releases)


def _write(portal: Portal, site: Path, mark: str) -> None:
    """Write the search of a release: its titles tell which, and no place has the number that it has in another."""
    entries = [each._replace(title=f"{each.title} {mark}") for each in portal_entries(portal)]
    for parts in (site / "search").glob("*/"):
        shutil.rmtree(parts)
    index.write_index(
        entries if mark == "quyển một" else entries[::-1], index.abbreviations(portal), {}, site / "search"
    )


def _publish(publishing: Publishing, portal: Portal, *, with_previous: bool) -> None:
    new = publishing.folder / "releases" / "0002"
    shutil.copytree(publishing.folder / "current", new)
    _write(portal, new, "quyển hai")
    (publishing.folder / "current").unlink()
    (publishing.folder / "current").symlink_to("releases/0002")
    if with_previous:
        (publishing.folder / "previous").symlink_to("releases/0001")


def _ask_before_and_after(page: Page, publishing: Publishing, portal: Portal, *, with_previous: bool) -> None:
    page.goto(publishing.address)
    search(page, "bảo lưu phụ cấp")
    expect(page.locator(HITS).first).to_contain_text("quyển một")
    page.wait_for_load_state("networkidle")
    _publish(publishing, portal, with_previous=with_previous)
    page.get_by_role("textbox", name="Từ cần tìm").fill("luân chuyển cán bộ nữ")


def test_the_release_before_still_answers_its_pages(page, publishing, portal):
    _ask_before_and_after(page, publishing, portal, with_previous=True)

    expect(page.locator(HITS).first).to_contain_text(re.compile("nữ.*quyển một|quyển một.*nữ"))
    assert page.get_by_text("quyển hai").count() == 0


def test_a_page_of_a_release_that_is_gone_asks_to_be_read_anew(page, publishing, portal):
    _ask_before_and_after(page, publishing, portal, with_previous=False)
    expect(page.get_by_role("status").filter(has_text="Cổng đã có bản mới")).to_be_visible()

    page.get_by_role("button", name="Tải lại trang").click()
    expect(page.locator(HITS).first).to_contain_text("quyển hai")
    expect(page.get_by_role("textbox", name="Từ cần tìm")).to_have_value("luân chuyển cán bộ nữ")


def test_a_copy_opened_as_files_asks_to_be_read_anew_once_it_was_replaced(page, publishing, portal):
    copy = (publishing.folder / "current").resolve()
    page.goto((copy / "index.html").as_uri())
    search(page, "bảo lưu phụ cấp")
    expect(page.locator(HITS).first).to_contain_text("quyển một")
    _write(portal, copy, "quyển hai")
    page.get_by_role("textbox", name="Từ cần tìm").fill("luân chuyển cán bộ nữ")

    expect(page.get_by_role("button", name="Tải lại trang")).to_be_visible()
