"""The publication log leaves as Atom feeds and as a sitemap with real dates."""

import gzip
from datetime import date
from functools import partial
from types import SimpleNamespace

import pytest
import xmlschema
from lxml import etree

from environment.programs import find_program
from model.repository import ROOT
from model.vocabulary import PublicationKind, TaskState
from publishing.descriptors.feeds import write_feeds
from publishing.descriptors.sitemap import write_sitemap
from tests.support.faults import findings, replace
from tests.support.portals import with_rows
from tests.support.redirects import redirect_pages

ATOM_GRAMMAR = ROOT / "tests" / "standards" / "atom.rnc"
#: The protocol's own schema, as the npm package of the same name brings it.
SITEMAP_SCHEMA = ROOT / "environment" / "node_modules" / "sitemap" / "schema" / "sitemap.xsd"
ADDRESS = "http://cong.example"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
DOCUMENT = "kl-luan-chuyen-2021"


@pytest.fixture(name="jing")
def _jing(command):
    """Hold feeds against the grammar of Atom."""
    return partial(command, find_program("jing"), "-c", ATOM_GRAMMAR)


def texts(feed, path):
    return [node.text for node in etree.parse(feed).findall(path, ATOM)]


def entry(number, **parts):
    row = {"entry_id": f"CB-{number:03}", "published_date": date(2026, 12, number), "kind": PublicationKind.CHANGED}
    row |= {"document_id": None, "unit_id": None, "title": "Sửa", "words": "Sửa <một> & hai", "address": "du-lieu/"}
    return SimpleNamespace(**row | parts)


def test_every_feed_of_the_site_is_valid_atom(jing, site, portal):
    feeds = sorted((site / "nguon-tin").rglob("*.xml"))

    assert len(feeds) == 1 + len(portal.rows("units"))
    assert jing(*feeds).stdout == ""


def test_the_grammar_refuses_a_feed_without_its_day(jing, site, tmp_path):
    content = (site / "nguon-tin" / "cong.xml").read_text("utf-8")
    (tmp_path / "x.xml").write_text(content.replace("updated>", "update>"), "utf-8")

    assert "error" in jing(tmp_path / "x.xml").stdout


def test_every_feed_has_what_the_standard_asks_beyond_its_grammar(site):
    """The two rules of RFC 4287 that its grammar leaves to a second language."""
    for path in (site / "nguon-tin").rglob("*.xml"):
        feed = etree.parse(path).getroot()
        assert feed.xpath("a:author or not(a:entry[not(a:author)])", namespaces=ATOM), path
        for each in feed.findall("a:entry", ATOM):
            assert each.xpath("a:link[@rel='alternate'] or a:link[not(@rel)] or a:content", namespaces=ATOM), path


def test_the_portal_feed_tells_the_whole_log_in_words_newest_first(site, portal):
    feed = site / "nguon-tin" / "cong.xml"
    rows = sorted(portal.rows("publications"), key=lambda row: (row.published_date, row.entry_id), reverse=True)

    assert texts(feed, ".//a:entry/a:title") == [row.title for row in rows]
    assert texts(feed, ".//a:entry/a:content") == [f"{row.kind.label}: {row.words}" for row in rows]
    assert [words[:10] for words in texts(feed, ".//a:entry/a:updated")] == [str(row.published_date) for row in rows]


def test_a_unit_hears_of_the_document_that_names_it_and_of_nothing_else(site, portal):
    feed = site / "nguon-tin" / "don-vi" / "phuong-4.xml"

    titles = texts(feed, ".//a:entry/a:title")
    assert set(titles) == {each.title for each in portal.rows("publications") if each.document_id}


def test_an_entry_about_one_unit_reaches_that_unit_alone(jing, portal, tmp_path):
    write_feeds(with_rows(portal, publications=[entry(1, document_id=DOCUMENT, unit_id="phuong-2")]), tmp_path)

    folder = tmp_path / "nguon-tin" / "don-vi"
    assert texts(folder / "phuong-2.xml", ".//a:entry/a:content") == ["Sửa đổi: Sửa <một> & hai"]
    assert texts(folder / "phuong-4.xml", ".//a:entry/a:content") == []
    assert jing(*folder.iterdir()).stdout == ""


def test_ids_stay_when_the_log_grows_and_differ_from_each_other(portal, tmp_path):
    write_feeds(with_rows(portal, publications=[entry(1)]), tmp_path / "before")
    write_feeds(with_rows(portal, publications=[entry(1), entry(2)]), tmp_path / "after")
    before, after = (texts(tmp_path / name / "nguon-tin" / "cong.xml", ".//a:id") for name in ("before", "after"))

    assert set(before) < set(after)
    assert len(set(after)) == len(after)


def test_where_the_address_is_known_links_are_whole(portal, tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_URL", ADDRESS)
    write_feeds(with_rows(portal, publications=[entry(1)]), tmp_path)

    links = etree.parse(tmp_path / "nguon-tin" / "cong.xml").xpath("//a:entry/a:link/@href", namespaces=ATOM)
    assert links == [f"{ADDRESS}/du-lieu/"]


def test_every_link_of_every_feed_arrives(site):
    for feed in (site / "nguon-tin").rglob("*.xml"):
        for link in etree.parse(feed).xpath("//a:link/@href", namespaces=ATOM):
            assert (feed.parent / link).is_file(), (feed, link)


@pytest.fixture(name="known_address")
def _known_address(monkeypatch):
    monkeypatch.setenv("PORTAL_URL", ADDRESS)


@pytest.mark.usefixtures("known_address")
def test_the_sitemap_is_valid_and_names_every_page_once_by_its_whole_address(site, portal, tmp_path):
    pages = [path.relative_to(site).parent.as_posix() for path in site.rglob("index.html")]
    for page in pages:
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").touch()
    write_sitemap(portal, tmp_path)
    xmlschema.XMLSchema(SITEMAP_SCHEMA).validate(tmp_path / "sitemap.xml")
    places = [node.text for node in etree.parse(tmp_path / "sitemap.xml").findall(".//s:loc", SITEMAP)]

    assert sorted(places) == sorted(f"{ADDRESS}/" if page == "." else f"{ADDRESS}/{page}/" for page in pages)
    assert gzip.decompress((tmp_path / "sitemap.xml.gz").read_bytes()) == (tmp_path / "sitemap.xml").read_bytes()


def test_a_site_that_does_not_know_its_address_names_its_pages_from_the_sitemap_on(site):
    xmlschema.XMLSchema(SITEMAP_SCHEMA).validate(site / "sitemap.xml")
    places = [node.text for node in etree.parse(site / "sitemap.xml").findall(".//s:loc", SITEMAP)]

    assert sorted((site / place).resolve() for place in places) == sorted(
        path.resolve() for path in set(site.rglob("index.html")) - redirect_pages(site)
    )


@pytest.mark.usefixtures("known_address")
def test_the_dates_of_the_sitemap_are_those_of_the_log(portal, tmp_path):
    """A page bears the day of the last entry about it, never the day of the build."""
    pages = (
        ".",
        f"van-ban/{DOCUMENT}",
        "don-vi/phuong-2",
        "don-vi/phuong-4",
        "don-vi/phuong-4/trang-2",
        "don-vi/trang-2",
    )
    for page in pages:
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").touch()
    log = [entry(1, document_id=DOCUMENT), entry(2, unit_id="phuong-2"), entry(3)]
    write_sitemap(with_rows(portal, publications=log), tmp_path)

    root = etree.parse(tmp_path / "sitemap.xml").getroot()
    assert [[part.text for part in url] for url in root] == [
        [f"{ADDRESS}/", "2026-12-03"],
        [f"{ADDRESS}/don-vi/phuong-2/", "2026-12-02"],
        [f"{ADDRESS}/don-vi/phuong-4/", "2026-12-01"],
        [f"{ADDRESS}/don-vi/phuong-4/trang-2/", "2026-12-01"],
        [f"{ADDRESS}/don-vi/trang-2/", "2026-12-03"],
        [f"{ADDRESS}/van-ban/{DOCUMENT}/", "2026-12-01"],
    ]


@pytest.mark.usefixtures("known_address")
def test_a_page_the_log_does_not_know_bears_no_date(portal, tmp_path):
    (tmp_path / "index.html").touch()
    write_sitemap(with_rows(portal, publications=[]), tmp_path)

    assert "lastmod" not in (tmp_path / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("address", ["/van-ban/", "http://example.com/", "../van-ban/"])
def test_an_entry_of_the_log_leads_inside_the_portal(data_copy, address):
    replace(data_copy, "publications.csv", ",van-ban/", f",{address}")

    assert ("publications.csv", 2, "address", "is_site_path") in {
        (each.file, each.line, each.column, each.rule) for each in findings(data_copy)
    }


def test_an_accepted_report_is_news_for_the_portal_and_for_the_units_it_concerns(jing, portal, tmp_path):
    report = SimpleNamespace(
        report_id="BC-0001",
        task_id="NV-001",
        unit_id="phuong-4",
        report_date=date(2026, 12, 3),
        state=TaskState.DONE,
        evidence_document="5-BC/ĐU",
        evidence_date=date(2026, 12, 2),
        collective_id="cac-cap-uy",
        note=None,
    )
    write_feeds(with_rows(portal, publications=[entry(1), entry(5)], task_reports=[report]), tmp_path)

    folder = tmp_path / "nguon-tin"
    news = texts(folder / "cong.xml", ".//a:entry/a:content")
    assert news[1] == (
        "Đã hoàn thành, Phường 4 (tự nhận thuộc Các cấp ủy) báo cáo ngày 03/12/2026; "
        "minh chứng: văn bản số 5-BC/ĐU ngày 02/12/2026."
    )
    for unit_id in ("phuong-4", "cac-cap-uy"):
        assert news[1] in texts(folder / "don-vi" / f"{unit_id}.xml", ".//a:entry/a:content")
    assert news[1] not in texts(folder / "don-vi" / "phuong-1.xml", ".//a:entry/a:content")
    links = etree.parse(folder / "cong.xml").xpath("//a:entry[2]/a:link/@href", namespaces=ATOM)
    assert links == ["../nhiem-vu/nv-001/index.html"]
    assert jing(folder / "cong.xml").stdout == ""
