"""The built site, read back: pages, verbatim text, facts and figures."""

import re
from pathlib import Path

import pytest
from lxml import html

from model.texts import anchor

DOCUMENT = "kl-luan-chuyen-2021"
PAGES = [
    "",
    "van-ban/",
    f"van-ban/{DOCUMENT}/",
    "nhiem-vu/",
    "don-vi/",
    "chinh-sach/",
    "thong-ke/",
    "du-lieu/",
    "du-lieu/tu-dien/",
    "du-lieu/chat-luong/",
    "huong-dan/",
    "huong-dan/bien-tap/",
]
#: Table, page and key of everything that is a fact with a clause.
FACTS = [
    ("tasks", "nhiem-vu/", "task_id"),
    ("policies", "chinh-sach/", "policy_id"),
    ("support_rates", "chinh-sach/", "rate_id"),
    ("eligibility_conditions", "chinh-sach/", "condition_id"),
    ("rotation_results", "thong-ke/", "result_id"),
]


def _page(site: Path, address: str) -> html.HtmlElement:
    return html.document_fromstring((site / address / "index.html").read_text("utf-8"))


def _without_space(words: str) -> str:
    return re.sub(r"\s+", "", words)


def _words(element: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", element.text_content())


@pytest.mark.parametrize("address", PAGES)
def test_every_promised_page_exists_and_has_one_heading(site, address):
    assert len(_page(site, address).xpath("//main//h1")) == 1


def test_every_unit_has_its_page(site, portal):
    for unit in portal.rows("units"):
        assert unit.name in _words(_page(site, f"don-vi/{unit.unit_id}/"))


def test_the_document_page_holds_every_clause_word_for_word_at_its_anchor(site, portal):
    page = _page(site, f"van-ban/{DOCUMENT}/")
    for clause in portal.texts[DOCUMENT].clauses.values():
        (place,) = page.xpath(f"//*[@id='{anchor(clause.id)}']")
        (words,) = place.xpath(f"descendant-or-self::*[@data-clause='{clause.id}']")
        assert _without_space(words.text_content()) == _without_space(clause.full_text)


def test_the_clauses_stand_in_the_order_of_the_paper(site, portal):
    shown = _page(site, f"van-ban/{DOCUMENT}/").xpath("//@data-clause")

    assert shown == list(portal.texts[DOCUMENT].clauses)


def test_the_draft_is_called_a_draft_and_never_in_force(site):
    page = _page(site, f"van-ban/{DOCUMENT}/")

    assert "Dự thảo" in _words(page.xpath("//main")[0])
    for address in PAGES:
        words = _words(_page(site, address).xpath("//main")[0]).lower()
        assert "còn hiệu lực" not in words
        assert "bạn được hưởng" not in words


@pytest.mark.parametrize(("table", "address", "key"), FACTS)
def test_every_fact_stands_at_its_address_with_its_quote_and_a_link_to_its_clause(site, portal, table, address, key):
    page = _page(site, address)
    for row in portal.rows(table):
        (place,) = page.xpath(f"//*[@id='{getattr(row, key).lower()}']")
        target = f"van-ban/{row.document_id}/#{anchor(row.clause_id)}"
        assert any(link.endswith(target) for link in place.xpath(".//a/@href"))
        assert row.quote in _words(place)


def test_the_statistics_page_shows_the_raw_figures_and_nothing_else(site, portal):
    """Every number in the result and plan cells is read back and equals the data."""
    page = _page(site, "thong-ke/")
    for result in portal.rows("rotation_results"):
        (row,) = page.xpath(f"//tr[@id='{result.result_id.lower()}']")
        figures = [cell.text_content() for cell in row.xpath(".//*[contains(@class, 'figure')][self::span]")]
        assert figures == [words for words in (result.actual_text, result.plan_text) if words]
    assert "tổng các mục: 31" in _words(page).lower()
    assert "31 cán bộ" not in _words(page)


def test_no_task_shows_a_due_date_since_none_is_stated(site, portal):
    assert all(task.due_date is None for task in portal.rows("tasks"))
    assert not re.search(r"Hạn: \d", _words(_page(site, "nhiem-vu/")))


def test_every_table_is_a_csv_with_the_columns_and_cells_of_the_data(site, portal):
    for table in portal.tables.values():
        published = (site / "tai-ve" / f"{table.name}.csv").read_bytes()
        committed = (Path("data") / f"{table.name}.csv").read_bytes()
        assert published.replace(b"\r\n", b"\n") == committed
