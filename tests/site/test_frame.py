"""The frame around every page: light, valid under a strict policy, and free of the theme's own faults."""

import gzip

import pytest
from lxml import html

from model.fingerprint import SHORT_FINGERPRINT
from model.repository import ROOT
from tests.support.redirects import redirect_pages

DOCUMENT = "van-ban/kl-luan-chuyen-2021/index.html"
LARGEST_PAGE = 100_000


@pytest.fixture(name="pages", scope="module")
def _pages(site) -> dict[str, html.HtmlElement]:
    """Every page of the built site on which readers stay."""
    paths = set(site.rglob("*.html")) - redirect_pages(site)
    return {path.relative_to(site).as_posix(): html.document_fromstring(path.read_bytes()) for path in paths}


def _faulty(pages, xpath: str) -> list[str]:
    return [name for name, page in pages.items() if page.xpath(xpath)]


def test_no_page_carries_styles_or_event_handlers_of_its_own(pages):
    assert _faulty(pages, "//*[@style] | //style | //@*[starts-with(name(), 'on')]") == []


def test_only_the_one_script_of_the_theme_stands_in_the_pages_and_it_never_changes(pages):
    scripts = {
        each.text for page in pages.values() for each in page.xpath("//script[not(@src) and not(@type)]") if each.text
    }

    assert len(scripts) == 1


def test_no_page_names_its_generator(pages):
    assert _faulty(pages, "//meta[@name='generator']") == []


def test_every_table_has_a_caption_and_says_which_cells_are_headings(pages):
    assert _faulty(pages, "//table[not(caption)] | //th[not(@scope)]") == []


def test_every_navigation_has_a_name_of_its_own(pages):
    for name, page in pages.items():
        names = page.xpath("//nav/@aria-label")
        assert len(names) == len(set(names)) == len(page.xpath("//nav")), name


def test_every_id_stands_once(pages):
    for name, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), name


def test_every_page_says_when_the_data_was_checked_and_which_data_it_is(pages, portal):
    for name, page in pages.items():
        assert portal.fingerprint[:SHORT_FINGERPRINT] in page.xpath("string(//footer)"), name


def test_a_document_page_is_light(site):
    assert len(gzip.compress((site / DOCUMENT).read_bytes())) < LARGEST_PAGE


def test_the_frame_loads_the_files_the_pinned_theme_really_has(site):
    frame = (ROOT / "theme" / "base.html").read_text("utf-8")
    named = [part.split("'")[0] for part in frame.split("'assets/")[1:]]

    assert named
    assert [name for name in named if not (site / "assets" / name).is_file()] == []


def test_every_font_is_on_the_site_with_its_licence(site):
    sheet = (site / "assets/stylesheets/portal.css").read_text("utf-8")
    named = [part.split('"')[0] for part in sheet.split('url("../fonts/')[1:]]

    assert named
    assert [name for name in named if not (site / "assets/fonts" / name).is_file()] == []
    for name in ("ofl-noto-sans.txt", "ofl-noto-serif.txt"):
        assert "SIL OPEN FONT LICENSE" in (site / "assets/fonts" / name).read_text("utf-8").upper()


def test_a_drawing_has_a_name_or_is_kept_from_screen_readers(pages):
    named = "@aria-hidden='true' or @aria-label or @aria-labelledby or ancestor::*[@aria-hidden='true']"

    assert _faulty(pages, f"//svg[not({named})]") == []
