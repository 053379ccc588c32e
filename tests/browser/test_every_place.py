"""The whole portal used by a reader in each place it may lie: two servers, a folder, a USB stick."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, expect

from tests.browser.conftest import POLICY
from tests.support.servers import Server

DOCUMENT = "van-ban/kl-luan-chuyen-2021/"
_ALIKE = ("don-vi/", "nhiem-vu/nv-")


@dataclass
class Place:
    """A place where the portal lies, a tab there, and everything that went wrong or outside."""

    address: str
    page: Page
    ending: str
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Open a page of the portal by its path."""
        self.page.goto(self.address + path + self.ending)

    def watch(self) -> None:
        """Note every request to elsewhere, every failed one, and every complaint of the browser."""
        self.page.on("request", self._note_request)
        self.page.on("response", self._note_response)
        self.page.on("requestfailed", self._note_failure)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"outside: {request.url}")

    def _note_failure(self, request: Request) -> None:
        """A download, and what a page still loads when the reader leaves it, count as aborted: no fault."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.failure}: {request.url}")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")


def _context(browser: Browser, server: Server | None) -> BrowserContext:
    login = {"http_credentials": server.credentials, "ignore_https_errors": True} if server else {}
    return browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN", **login)


@pytest.fixture(name="place", params=["nginx", "caddy", "folder", "stick"])
def _place(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Place]:
    """Each place in turn; the test fails on any request elsewhere, failed request, error or breach of policy."""
    if request.param in {"nginx", "caddy"}:
        server = request.getfixturevalue(request.param)
        context, address, ending = _context(browser, server), server.address, ""
    else:
        folder = request.getfixturevalue("site" if request.param == "folder" else "stick").as_uri()
        context, address, ending = _context(browser, None), f"{folder}/", "index.html"
    place = Place(address, context.new_page(), ending)
    place.watch()
    yield place
    context.close()
    assert place.faults == []


def test_every_kind_of_page_opens_and_asks_nobody_else_for_anything(place, site):
    """Every page but the units' and the tasks', of which one is as all others."""
    pages = {path.parent.relative_to(site).as_posix(): path for path in sorted(site.rglob("index.html"))}
    one_of_each = {path.parent.parent if name.startswith(_ALIKE) else path: name for name, path in pages.items()}

    for name in one_of_each.values():
        place.open("" if name == "." else f"{name}/")
        expect(place.page.get_by_role("heading", level=1).first).to_be_visible()
        assert place.page.evaluate(
            "document.fonts.ready.then(() => [...document.fonts].some(f => f.status == 'loaded'))"
        )


def test_a_reader_goes_from_page_to_page_by_links(place):
    place.open("")
    place.page.get_by_role("navigation", name="Các mục chính").get_by_role("link", name="Đơn vị").click()
    place.page.get_by_role("article").get_by_role("link").first.click()
    expect(place.page.get_by_role("navigation", name="Vị trí của trang")).to_contain_text("Đơn vị")

    place.page.get_by_role("link", name="trang chủ").first.click()
    expect(place.page).to_have_url(place.address + place.ending)


def test_search_finds_a_clause_and_leads_to_it(place):
    place.open("")
    place.page.get_by_role("textbox", name="Từ cần tìm").click()
    place.page.keyboard.type("hang hut can bo")
    result = place.page.locator('.md-search-result__link[href*="#"]').first
    expect(result).to_be_visible()
    result.click()

    expect(place.page).to_have_url(re.compile(re.escape(place.address) + ".+#.+"))
    expect(place.page.locator(":target")).to_be_in_viewport()


def test_light_and_dark_are_chosen_and_kept(place):
    place.open("")
    before = place.page.locator("body").get_attribute("data-md-color-scheme")
    place.page.locator("button.scheme").click()
    expect(place.page.locator("body")).not_to_have_attribute("data-md-color-scheme", before)
    chosen = place.page.locator("body").get_attribute("data-md-color-scheme")

    place.open("nhiem-vu/")
    expect(place.page.locator("body")).to_have_attribute("data-md-color-scheme", chosen)


def test_the_look_ups_answer(place):
    place.open("chinh-sach/")
    lookup = place.page.locator("[data-lookup=support]")
    lookup.get_by_label("Phường", exact=True).select_option(label="Phường 4")
    lookup.get_by_label("Chức vụ", exact=True).select_option(label="Cấp trưởng")
    lookup.get_by_label("Tháng", exact=True).fill("05/2021")
    lookup.get_by_role("button", name="Tra cứu").click()

    expect(lookup.locator(".lookup__answer")).to_contain_text("10.000.000 đồng")


def test_a_table_is_sorted_and_filtered(place):
    place.open("du-lieu/tu-dien/")
    table = place.page.locator("table.grid").filter(has=place.page.locator("tbody tr:nth-child(11)")).first
    heading = table.locator("thead button").first
    heading.click()
    heading.click()
    cells = table.locator("tbody tr > :first-child").all_inner_texts()

    assert cells == sorted(cells, reverse=True)


def test_a_table_is_taken_home_byte_for_byte(place, site, tmp_path):
    place.open("du-lieu/")
    with place.page.expect_download() as download:
        place.page.locator("a[href$='/support_rates.csv'], a[href$='/support-rates.csv']").first.click()
    download.value.save_as(tmp_path / "saved.csv")

    assert (tmp_path / "saved.csv").read_bytes() == (site / "tai-ve" / "support_rates.csv").read_bytes()


def test_the_document_prints(place):
    place.open(DOCUMENT)

    assert place.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_a_script_planted_in_a_page_is_noticed_by_these_tests(browser, nginx):
    """The watch itself works: what the policy stops is told by the browser."""
    context = _context(browser, nginx)
    place = Place(nginx.address, context.new_page(), "")
    place.watch()
    place.open("")
    place.page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'x = 1'}))")
    place.page.wait_for_timeout(200)
    context.close()

    assert any(POLICY in fault for fault in place.faults)
