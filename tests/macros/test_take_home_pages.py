"""Pages lead to everything that can be taken home, and describe it to machines."""

import json
from urllib.parse import urljoin

from lxml import html

from model.repository import ROOT
from model.texts import anchor
from tests.support.redirects import redirect_pages
from validation.schemas import TABLE_SCHEMAS

FORMS = (".csv", ".excel.csv", ".xlsx", ".json", ".schema.json")
DOCUMENT = "kl-luan-chuyen-2021"


def page_of(site, address):
    return html.document_fromstring((site / address / "index.html").read_text("utf-8"))


def data_block(page):
    (block,) = page.xpath("//script[@type='application/ld+json']")
    return json.loads(block.text)


def test_the_data_page_links_to_every_form_of_every_table_with_its_size(site):
    links = {link.get("href"): link.getnext().text for link in page_of(site, "du-lieu").xpath("//a[@download]")}

    tables = [f"{schema.table_name()}{form}" for schema in TABLE_SCHEMAS for form in FORMS]
    whole = ["portal.xlsx", "portal.zip", "datapackage.json", "SHA256SUMS"]
    whole += ["so-cong-bo/published_facts.json", "so-cong-bo/published_ids.csv"]
    assert set(links) == {f"../tai-ve/{name}" for name in tables + whole}
    for link, words in links.items():
        size = (site / "du-lieu" / link).stat().st_size
        assert words == (f"{size}\xa0B" if size < 1024 else f"{size / 1024:.1f}\xa0kB".replace(".", ","))


def test_the_data_page_tells_the_publication_log(site, portal):
    page = page_of(site, "du-lieu")

    for entry in portal.rows("publications"):
        (row,) = page.xpath(f"//tr[@id='{entry.entry_id.lower()}']")
        assert entry.title in row.text_content()
        assert entry.words in row.text_content()


def test_every_unit_page_leads_to_its_workbook_and_its_feed(site, portal):
    for unit in portal.rows("units"):
        links = page_of(site, f"don-vi/{unit.unit_id}").xpath("//main//a/@href")
        assert f"../../tai-ve/don-vi/{unit.unit_id}.xlsx" in links
        assert f"../../nguon-tin/don-vi/{unit.unit_id}.xml" in links


def test_a_unit_page_holds_what_its_workbook_holds(site, portal):
    """Duties, and the way to each clause, whose words it has; figures, the same for all, stand on their own page."""
    page = page_of(site, "don-vi/phuong-4")
    collectives = {unit.unit_id for unit in portal.rows("units") if unit.is_collective}
    shared = {each.task_id for each in portal.rows("task_units") if each.unit_id in collectives}

    assert set(page.xpath("//tr/@data-task")) == shared
    for row in (*(portal.row("tasks", task_id) for task_id in shared), portal.row("support_rates", "HT-003")):
        assert page.xpath(f"//main//a[@href='../../van-ban/{DOCUMENT}/#{anchor(row.clause_id)}']")
    assert f"{len(portal.rows('rotation_results'))} số liệu chung của văn bản" in page.xpath("string(//main)")


def test_every_footer_shows_the_fingerprint_and_every_head_the_feed(site, portal):
    pages = sorted(set(site.rglob("*.html")) - redirect_pages(site))

    assert len(pages) > len(portal.rows("units"))
    for path in pages:
        page = html.document_fromstring(path.read_text("utf-8"))
        (shown,) = page.xpath("//footer//code/text()")
        assert portal.fingerprint.startswith(shown), path
        assert len(shown) >= 12
        (feed,) = page.xpath("//link[@type='application/atom+xml']/@href")
        assert (site / urljoin(f"/{path.relative_to(site)}", feed).lstrip("/")).is_file(), path


def test_the_document_page_describes_itself_as_draft_legislation(site):
    described = data_block(page_of(site, f"van-ban/{DOCUMENT}"))

    assert described["@type"] == "Legislation"
    assert described["creativeWorkStatus"] == "Dự thảo"
    assert described["dateCreated"] == "2021-05"
    assert not {"legislationDate", "legislationLegalForce"} & set(described)
    assert described["encoding"]["legislationLegalValue"].endswith("UnofficialLegalValue")
    assert {"97-ĐA/TU", "24-KL/TW"} <= {each.get("legislationIdentifier") for each in described["citation"]}


def test_the_data_page_describes_every_table_as_a_dataset(site, portal):
    described = data_block(page_of(site, "du-lieu"))

    assert [each["name"] for each in described["hasPart"]] == [table.title for table in portal.tables.values()]
    for part in described["hasPart"]:
        for file in part["distribution"]:
            assert (site / "du-lieu" / file["contentUrl"]).is_file()
    clauses = {f"../van-ban/{DOCUMENT}/#{anchor(clause_id)}" for clause_id in portal.texts[DOCUMENT].clauses}
    assert set(described["isBasedOn"]) <= clauses


def test_the_dictionary_explains_every_column_from_the_schemas(site, portal):
    page = page_of(site, "du-lieu/tu-dien")

    for table in portal.tables.values():
        (section,) = page.xpath(f"//section[h2[@id='{table.name}']]")
        assert table.description in section.text_content()
        rows = {row.xpath("string(th)"): row for row in section.xpath(".//tbody/tr")}
        assert list(rows) == [column.name for column in table.columns]
        for column in table.columns:
            words = rows[column.name].text_content()
            assert column.title in words
            assert column.description in words
            assert all(code in words and label in words for code, label in column.labels.items())


def test_formats_nobody_here_would_open_are_left_out_on_purpose(site):
    endings = {path.suffix for path in (site / "tai-ve").rglob("*") if path.is_file()}

    assert endings == {".csv", ".docx", ".json", ".pdf", ".txt", ".xlsx", ".zip", ""}
    assert (ROOT / "CHANGELOG.md").is_file()


def test_the_dictionary_says_of_every_column_whether_it_may_be_empty_and_what_that_means(site, portal):
    page = page_of(site, "du-lieu/tu-dien")

    for table in portal.tables.values():
        (section,) = page.xpath(f"//section[h2[@id='{table.name}']]")
        words = {row.xpath("string(th)"): row.xpath("string(td[last()])") for row in section.xpath(".//tbody/tr")}
        for column in table.columns:
            if column.required:
                assert words[column.name] == "không được"
            else:
                assert words[column.name].startswith("được; "), (table.name, column.name)
                assert "trống khi" in words[column.name] or "phải có khi cột" in words[column.name]


def test_the_dictionary_names_the_condition_of_a_conditional_column(site):
    (row,) = page_of(site, "du-lieu/tu-dien").xpath("//section[h2[@id='task_reports']]//tr[th='evidence_document']")

    assert row.xpath("string(td[last()])") == "được; phải có khi cột “Tiến độ” là “Đã hoàn thành”, ngoài ra để trống"
