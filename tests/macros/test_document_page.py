"""The page of a document: every letter of the text, and what is bound to each clause."""

import re
from dataclasses import replace

import pytest
from lxml import html

from macros.documents.page import document_page
from macros.documents.text import verbatim_text
from macros.html.contents import page_contents
from model.texts import Node, Piece, Text, anchor
from model.vocabulary import RelationType
from tests.support.portals import with_cells, with_rows

DOCUMENT = "kl-luan-chuyen-2021"


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.fixture(name="page", scope="module")
def _page(portal):
    return html.fragment_fromstring(document_page(portal, DOCUMENT))


def test_every_clause_stands_at_its_anchor_letter_for_letter(portal, page):
    for clause_id, node in portal.texts[DOCUMENT].clauses.items():
        words = page.xpath(f"//*[@id='{anchor(clause_id)}']//*[@data-clause='{clause_id}']")
        assert [_squeezed(each.text_content()) for each in words] == [_squeezed(node.full_text)]


def test_the_clauses_follow_each_other_as_on_paper(portal, page):
    assert page.xpath("//@data-clause") == list(portal.texts[DOCUMENT].clauses)


def test_blanks_to_be_filled_in_are_kept_and_named_aloud(page):
    blanks = page.xpath("//*[@class='blank']")

    assert [len(each.text) for each in blanks] == [7, 5, 4]
    assert {each.get("aria-label") for each in blanks} == {"để trống"}


def test_a_footnote_mark_leads_to_its_note_and_back(page):
    for number in ("1", "2"):
        mark = page.get_element_by_id(f"fn-{number}-ref")
        note = page.get_element_by_id(mark.get("href").removeprefix("#"))
        assert note.xpath(".//a[@class='footnote-return']/@href") == [f"#fn-{number}-ref"]
        assert mark.get("aria-label") == f"Chú thích {number}"


def test_a_footnote_mark_stands_after_its_words_and_is_never_copied(portal, page):
    mark = page.get_element_by_id("fn-1-ref")
    note = portal.texts[DOCUMENT].clauses["fn-1"]

    assert mark.text_content() == ""
    assert mark.getparent().getparent().text.endswith(note.after)


def test_a_draft_says_so_before_its_text(page):
    standing = page.xpath("//*[contains(@class, 'standing')]")[0]

    assert "Dự thảo" in standing.text_content()
    assert standing.getparent().index(standing) < standing.getparent().index(page.get_element_by_id("toan-van"))
    assert page.xpath("string(//h1)").startswith("Dự thảo")


def test_everything_the_data_binds_to_a_clause_stands_beside_it(portal, page):
    for table in ("tasks", "policies", "rotation_results", "eligibility_conditions", "support_rates"):
        for row in portal.rows(table):
            key = getattr(row, portal.tables[table].key[0])
            beside = page.xpath(f"//*[@id='{anchor(row.clause_id)}']//details//a[text()='{key}']")
            assert len(beside) == 1, key


def test_relations_and_editors_notes_stand_beside_their_clause(portal, page):
    for row in portal.rows("editor_notes"):
        beside = page.xpath(f"string(//*[@id='{anchor(row.clause_id)}']/details)")
        assert row.note in beside
    for row in portal.rows("relations"):
        beside = page.xpath(f"string(//*[@id='{anchor(row.clause_id)}']/details)")
        assert row.relation_type.label in beside


def test_the_contents_column_names_sections_clauses_and_points(portal):
    headings = page_contents(document_page(portal, DOCUMENT))
    sections = [each for each in headings if each.id in {"i", "ii", "iii", "iv"}]

    assert [[child.id for child in each.children] for each in sections] == [
        ["i-1", "i-2"],
        ["ii-1", "ii-2"],
        ["iii-1", "iii-2", "iii-3"],
        ["iv-1", "iv-2", "iv-3"],
    ]
    assert [each.id for each in sections[1].children[0].children] == ["ii-1-1", "ii-1-2", "ii-1-3", "ii-1-4"]
    assert sections[2].children[0].title == "1. Về quản lý biên chế đối với cán bộ luân chuyển"


def test_text_that_looks_like_code_is_shown_letter_for_letter(portal):
    words = "Bộ {{ 7*7 }} <b>&amp;</b> --8<-- 1. - *"
    node = Node("mo-dau", "preamble", None, 1, "", "", "", (Piece("text", 1, words),))
    hostile = replace(portal, texts={DOCUMENT: Text(DOCUMENT, (node,))})

    shown = html.fragment_fromstring(verbatim_text(hostile, DOCUMENT))

    assert shown.xpath("string(//*[@data-clause])") == words


def test_the_contents_name_the_parts_after_the_text_as_readers_of_legal_portals_know_them(portal):
    headings = page_contents(document_page(portal, DOCUMENT))

    assert [each.title for each in headings][-4:] == ["Thuộc tính", "Lược đồ", "Tải về", "Lịch sử"]


def test_paper_and_the_report_of_a_fault_are_offered_before_the_text(page):
    (ways,) = page.xpath("//ul[@class='tools']")

    assert [each.text_content() for each in ways] == ["PDF", "Word", "In", "Báo chỗ sai", "28 nhiệm vụ"]
    assert ways.xpath(".//a/@href")[0] == f"/tai-ve/van-ban/{DOCUMENT}.pdf"
    assert ways.getnext().get("id") == "toan-van"


def test_all_that_is_said_beside_a_clause_is_one_folded_line(page):
    (note,) = page.xpath("//*[@id='ii-2-1']/details")

    assert note.xpath("string(summary)") == "1 nhiệm vụ · 3 quan hệ · 1 ghi chú"
    assert note.xpath(".//details") == []


def test_the_history_tells_every_known_step_of_the_standing_and_of_the_publication(portal, page):
    told = page.get_element_by_id("lich-su").text_content()

    for event in portal.group("status_events", "document_id")[DOCUMENT]:
        assert event.source in told
    for entry in portal.group("publications", "document_id")[DOCUMENT]:
        assert entry.words in told


def test_a_history_without_a_known_step_says_so(portal):
    page = document_page(with_rows(portal, status_events=()), DOCUMENT)

    assert "Chưa ghi nhận mốc tình trạng nào" in page


def test_what_no_editor_added_is_not_called_unsaid_by_the_text(portal):
    silent = dict.fromkeys(("issuer_text", "note", "note_source", "display_title"))
    documents = [with_cells(each, **silent) for each in portal.rows("documents")]
    page = html.fragment_fromstring(document_page(with_rows(portal, documents=documents), DOCUMENT))
    attributes = {
        each[0].text_content(): each[1].text_content() for each in page.xpath("//*[@id='thuoc-tinh']//dl/div")
    }

    assert attributes["Cơ quan ban hành"] == "không nêu"
    assert not {"Tên gọi trên trang", "Ghi chú", "Nguồn ghi chú"} & set(attributes)


def _standing(portal, document_id):
    page = html.fragment_fromstring(document_page(portal, document_id))
    return page.xpath("string(//*[contains(@class, 'standing')])")


def test_an_issued_text_says_that_nothing_is_known_to_change_it_until_something_is(portal, invented_portal):
    regulation, unchanged = "quy-dinh-chuong-dieu", "Chưa ghi nhận văn bản sửa đổi, thay thế (đến ngày "
    relation = with_cells(portal.rows("relations")[0], document_id="quyet-dinh-sua-doi", clause_id="dieu-1")
    changing = with_cells(relation, target_document_id=regulation, relation_type=RelationType.AMENDS)

    assert unchanged in _standing(invented_portal, regulation)
    assert unchanged not in _standing(with_rows(invented_portal, relations=[changing]), regulation)
    assert unchanged not in _standing(portal, DOCUMENT)
