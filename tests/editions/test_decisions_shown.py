"""What editors decided about the facts of a draft is told in words, and leads to what took their place."""

import pytest
from lxml import html

from macros.comparison.page import comparison_page
from macros.documents.page import document_page
from macros.tasks.page import task_page
from tests.support.editions.two_texts import DRAFT, ISSUED, NEW, add_row, two_editions
from validation.folder_check import FolderCheck


def words(element):
    return " ".join(element.text_content().split())


@pytest.fixture(name="decided", scope="module")
def _decided(tmp_path_factory):
    """Both texts after the new figure has got its own task, and the part of a unit was worded anew."""
    data = two_editions(tmp_path_factory.mktemp("decided") / "data")
    checked = {"document_id": ISSUED, "checked_by": "Chánh Văn phòng", "checked_on": "2026-11-24"}
    task = {"task_id": "NV-007", "document_id": ISSUED, "clause_id": "II.4", "seq": "1", "title": "hỗ trợ mỗi tổ"}
    add_row(data, "tasks", task | {"quote": NEW["II.4"][1][:-1]})
    part = {"table": "task_units", "key": "NV-001 phong-kinh-te lead", "state": "worded_anew", "clause_id": "II.1"}
    add_row(data, "fact_editions", checked | part | {"quote": "Phòng Kinh tế chủ trì"})
    changed = {"table": "tasks", "key": "NV-005", "state": "changed", "successor_key": "NV-007"}
    add_row(data, "fact_editions", checked | changed)
    return FolderCheck(data).portal()


def test_the_page_of_a_task_that_changed_leads_to_the_one_that_took_its_place(decided):
    page = html.fragment_fromstring(task_page(decided, "NV-005"))

    assert "nay là NV-007" in words(page)
    assert page.xpath("//li//a[text()='NV-007']/@href") == ["/nhiem-vu/#nv-007"]


def test_a_task_says_where_the_draft_gave_it_and_in_which_words_where_they_were_others(decided):
    said = {each: words(html.fragment_fromstring(task_page(decided, each))) for each in ("NV-003", "NV-007")}

    assert "Ở bản trước: Khoản 3 mục II Dự thảo Kết luận tháng 4/2018" in said["NV-003"]
    assert (
        "Thay NV-005, Khoản 5 mục II Dự thảo Kết luận tháng 4/2018: Phòng Tài chính hỗ trợ mỗi tổ 500.000"
        in said["NV-007"]
    )


def test_what_was_decided_is_named_in_words_and_not_by_codes_of_the_data(decided):
    (table,) = html.fragment_fromstring(document_page(decided, ISSUED)).xpath("//*[@id='ra-soat']")

    assert "NV-001, Phòng Kinh tế, Chủ trì Phân công" in words(table)
    assert not {"tasks", "task_units", "phong-kinh-te", "lead"} & {*words(table).split()}


def test_the_comparison_names_each_duty_that_changed_waits_or_is_gone_and_counts_the_others(decided):
    page = html.fragment_fromstring(comparison_page(decided, ISSUED, DRAFT))
    (heading,) = page.xpath("//h2[@id='nhiem-vu-chu-truong']")
    count, listed = heading.xpath("following-sibling::*")[:2]

    assert words(count) == "3 nhiệm vụ giữ nguyên lời."
    assert [words(each).split()[0] for each in listed] == ["NV-001", "NV-002", "NV-005"]
    assert "chưa rà soát theo bản sau: điều khoản không còn" in words(listed[1])
    assert "nay là NV-007" in words(listed[2])
