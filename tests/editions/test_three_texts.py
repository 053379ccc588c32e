"""A work of three texts: two drafts and what was issued; every two can be laid side by side, and the last one holds."""

import pytest
from lxml import html

from editing.__main__ import main
from macros.documents.page import document_page
from macros.site.pages import generated_pages
from tests.support.csv_rows import Table, read_rows
from tests.support.editions.two_texts import DRAFT, ISSUED, LINK, OLD, add_row, add_text, two_editions
from tests.support.faults import findings
from validation.folder_check import FolderCheck
from validation.rulebook.findings import errors_of

FIRST = "kl-cay-xanh-du-thao-lan-1"
BODY = OLD | {"II.4": ("4.", "Trạm Y tế xem nước tưới ở các giếng làng và báo cáo hằng tháng.")}


@pytest.fixture(name="data", scope="module")
def _data(tmp_path_factory):
    data = two_editions(tmp_path_factory.mktemp("three") / "data")
    add_text(data, FIRST, DRAFT, BODY)
    documents = Table.read(data / "documents.csv")
    for document_id in (FIRST, DRAFT, ISSUED):
        documents.set(documents.row_of(document_id), "work_id", FIRST)
    add_row(
        data,
        "editions",
        LINK | {"edition_id": "BB-002", "document_id": DRAFT, "of_document_id": FIRST, "relation": "redrafts"},
    )
    task = {"task_id": "NV-010", "document_id": FIRST, "clause_id": "II.3", "seq": "1", "title": "chăm sóc hàng cây"}
    add_row(data, "tasks", task | {"quote": "Đoàn Thanh niên vận động học sinh chăm sóc hàng cây"})
    return data


@pytest.fixture(name="works", scope="module")
def _works(data):
    return FolderCheck(data).portal()


def test_three_texts_of_a_work_hold_together(data):
    assert errors_of(findings(data)) == []


def test_every_two_of_them_can_be_laid_side_by_side(works):
    pages = {page.url for page in generated_pages(works) if "so-sanh" in page.url}

    assert pages == {f"van-ban/{new}/so-sanh/{old}/" for old, new in ((FIRST, DRAFT), (FIRST, ISSUED), (DRAFT, ISSUED))}
    listed = html.fragment_fromstring(document_page(works, FIRST)).xpath("//*[@id='cac-ban']//li//@href")
    assert listed == [f"/van-ban/{DRAFT}/so-sanh/{FIRST}/", f"/van-ban/{ISSUED}/so-sanh/{FIRST}/"]


def test_the_first_draft_leads_to_the_text_that_holds(works):
    page = html.fragment_fromstring(document_page(works, FIRST))
    said = [" ".join(each.text_content().split()) for each in page.xpath("//*[@class='editions']/p[a]")]
    beside = page.xpath("//*[@id='ii-3']//*[@class='became']")[0].text_content()

    assert [each.partition(". ")[0] for each in said] == [
        "Đã có bản ban hành: Kết luận số 45-KL/TU",
        "Đã có dự thảo sau: Dự thảo Kết luận tháng 4/2018",
    ]
    assert "đổi số: nay là khoản 2 mục II Kết luận số 45-KL/TU" in beside


def test_a_fact_of_the_first_draft_holds_in_the_last_text(works):
    task = works.row("tasks", "NV-010")

    assert (task.document_id, task.clause_id) == (ISSUED, "II.2")


def test_pairs_of_texts_that_do_not_follow_each_other_leave_what_waits_of_facts(data):
    assert main(["pairs", ISSUED, DRAFT, "--write", "--data", str(data)]) == 0
    proposed = read_rows(data / "fact_editions.csv")

    assert main(["pairs", ISSUED, FIRST, "--write", "--data", str(data)]) == 0
    assert read_rows(data / "fact_editions.csv") == proposed
    assert len(proposed) > 1


def test_no_page_of_another_document_grows_with_the_texts_of_a_work(works, data):
    alone = FolderCheck(two_editions(data.parent / "two")).portal()
    for path in ("phong-kinh-te", "tram-y-te"):
        pages = [
            next(page for page in generated_pages(each) if path in page.url).content(each) for each in (works, alone)
        ]
        assert len(pages[0]) <= len(pages[1]) + 100
