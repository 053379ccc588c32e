"""The list of documents: by year, the latest first, and what each is told by."""

import pytest
from lxml import html

from macros.documents.catalogue import document_list
from macros.documents.listing import MARKS, published_documents


@pytest.fixture(name="page", scope="module")
def _page(invented_portal):
    return html.fragment_fromstring(document_list(invented_portal), create_parent="div")


def test_documents_stand_by_year_the_latest_first(invented_portal, page):
    days = {each.document_id: str(each.issued_date) for each in invented_portal.rows("documents")}
    listed = [days[each] for each in page.xpath(".//li/@id")]

    assert sorted(page.xpath(".//li/@id")) == sorted(days)
    assert [f"{day:-<10}" for day in listed] == sorted((f"{day:-<10}" for day in listed), reverse=True)
    headings = [each.text_content().partition(" ")[0] for each in page.iter("h2")]
    assert headings == sorted({day[:4] for day in listed}, reverse=True)


def test_the_start_page_marks_no_document_that_is_simply_issued(invented_portal):
    latest = str(published_documents(invented_portal))

    assert latest.count("<li") == 5
    assert "badge--issued" not in latest
    assert latest.count(MARKS) == 1


def test_only_what_is_not_simply_issued_carries_its_standing(invented_portal, page):
    marked = page.xpath(".//li[.//strong[contains(@class, 'badge')]]/@id")
    standings = {each.document_id: each.status for each in invented_portal.rows("documents")}

    assert set(marked) == {each for each, status in standings.items() if status != "issued"}
    assert marked
    assert "Dòng không có dấu là văn bản đã ban hành." in page.text_content()


def test_those_that_are_only_cited_stand_last_and_lead_to_where_they_are(portal):
    page = html.fragment_fromstring(document_list(portal), create_parent="div")
    *published, cited = page.xpath(".//section")

    assert [each for section in published for each in section.xpath(".//li/@id")] == [*portal.texts]
    assert cited.xpath("string(h2)").startswith("Được nhắc đến, chưa đăng toàn văn")
    (plan,) = cited.xpath(".//li[@id='kh-21']")
    assert plan.xpath(".//p[starts-with(., 'Nêu tại')]/a[contains(@class, 'clause-link')]")


def test_each_standing_is_counted_with_the_way_to_its_rows(page):
    ways = dict(zip(page.xpath("p[1]//a/@href"), page.xpath("p[1]//a/text()"), strict=True))
    states = page.xpath(".//li/@data-state")

    assert ways == {
        "/van-ban/?state=issued": f"{states.count('issued')} đã ban hành",
        "/van-ban/?state=draft": f"{states.count('draft')} dự thảo",
    }
