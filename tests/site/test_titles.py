"""Wherever a document is listed, its title says what it is about, in sentence case, and which document it is."""

import json

import pytest
from lxml import html

from model.naming import document_name, subject_of

DRAFT = "kl-luan-chuyen-2021"


@pytest.fixture(name="said", scope="module")
def _said(portal):
    """The subject of the first document, and its short name."""
    document = portal.row("documents", DRAFT)
    return subject_of(document), document_name(document)


def _page(site, address):
    return html.document_fromstring((site / address / "index.html").read_bytes())


@pytest.mark.parametrize(
    ("address", "place"),
    [
        pytest.param("", "//article[@class='publication']", id="start page"),
        pytest.param("van-ban/", f"//li[@id='{DRAFT}']", id="list of documents"),
    ],
)
def test_a_list_leads_to_a_document_by_its_subject_and_names_it_below(site, said, address, place):
    (entry,) = _page(site, address).xpath(place)

    assert entry.xpath(".//a")[0].text_content() == said[0]
    assert said[1] in entry.text_content()


def test_of_many_documents_the_start_page_shows_a_line_each_of_the_latest_and_leads_to_all(invented_site):
    page = _page(invented_site, "")
    latest = page.xpath("//ul[@class='publications']/li")

    assert [len(latest), page.xpath("count(//article[@class='publication'])")] == [5, 0]
    assert all(each.xpath(".//a") for each in latest)
    assert page.xpath("//a[@href='van-ban/index.html' or @href='van-ban/'][starts-with(., 'Tất cả')]")


def test_the_tab_of_a_document_says_its_subject_first(site, said):
    assert _page(site, f"van-ban/{DRAFT}/").xpath("string(//title)").startswith(f"{said[0]} ({said[1]}) – ")


def test_the_search_shows_the_subject_beside_the_name(site, said):
    index = (site / "search" / "index.js").read_text("utf-8")
    content = json.loads(index[index.index("{") : index.rindex("}") + 1])
    labels = {each[0]: each[1:] for each in content["block"]["documents"] if each[0]}

    assert labels[DRAFT][:2] == ["Dự thảo Kết luận tháng 5 năm 2021", said[0]]
    assert labels["kh-2021-2025"][:2] == ["kế hoạch luân chuyển cán bộ giai đoạn 2021-2025", ""]
