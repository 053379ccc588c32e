"""No fact stands without what qualifies it, and no page says more than the text does."""

import json
import re
from dataclasses import replace

import pytest
from lxml import html

from macros.citing.notes import notes_on_issuer
from macros.documents.page import document_page
from macros.documents.structured_data import legislation
from macros.policies.age_lookup import age_lookups
from macros.policies.cards import policy_cards
from macros.site.sections import section_drafts
from macros.tasks.register import task_register
from macros.units.page import unit_page
from model.vocabulary import DocumentStatus, Movement, PostLevel
from tests.support.portals import with_cells, with_rows

DRAFT = "kl-luan-chuyen-2021"
#: Who issues the regulation of III.2 is inferred from the grammar of the sentence.
INFERRED_ISSUER = "GC-020"


@pytest.fixture(name="note", scope="module")
def _note(portal):
    return portal.row("editor_notes", INFERRED_ISSUER)


@pytest.mark.parametrize(
    ("macro", "qualified", "beside"), [(task_register, "nv-017", "nv-016"), (policy_cards, "cs-004", "cs-003")]
)
def test_a_fact_carries_the_notes_on_its_words_and_none_on_other_words_of_its_clause(
    portal, note, macro, qualified, beside
):
    page = html.fragment_fromstring(macro(portal), create_parent="div")
    shown = page.get_element_by_id(qualified).text_content()

    assert note.note in shown
    assert note.basis.label in shown
    assert note.note not in page.get_element_by_id(beside).text_content()


def test_the_page_of_a_unit_marks_a_role_that_is_inferred(portal, note):
    assert note.note in unit_page(portal, "ban-thuong-vu-thanh-uy")


def test_whoever_asks_whom_to_turn_to_now_reads_what_became_of_the_issuer(portal):
    (note,) = notes_on_issuer(portal, DRAFT)

    assert "01/7/2025" in note.note
    assert note.note in age_lookups(portal)
    assert note.note in unit_page(portal, "thanh-uy")


def test_a_ward_sees_the_amounts_that_tell_no_ward_apart_beside_its_own(portal):
    for ward, own in (("phuong-4", "HT-003"), ("phuong-1", "HT-004")):
        page = html.fragment_fromstring(unit_page(portal, ward), create_parent="div")
        codes = page.xpath(".//section[h2/@id='chinh-sach']//a[@class='code']/text()")
        assert codes == ["HT-001", "HT-002", own]


def test_short_names_of_movements_do_not_call_a_post_head_or_deputy():
    """The text never says which posts are "cấp trưởng" and "cấp phó"."""
    assert not [kind for kind in Movement for level in PostLevel if level.label.lower() in kind.label.lower()]


def test_machines_are_not_told_that_a_draft_was_passed(portal):
    said = json.loads(re.sub(r"^<script[^>]*>|</script>$", "", legislation(portal, DRAFT)))

    assert portal.row("documents", DRAFT).status == DocumentStatus.DRAFT
    assert "legislationPassedBy" not in said
    assert any("legislationPassedBy" in cited for cited in said["citation"])


def test_the_attributes_of_a_draft_show_its_printed_symbol_and_that_its_number_is_blank(portal):
    attributes = html.fragment_fromstring(document_page(portal, DRAFT)).get_element_by_id("thuoc-tinh")
    (symbol,) = attributes.xpath(".//dd[preceding-sibling::dt='Số và ký hiệu']")
    (issuer,) = attributes.xpath(".//dd[preceding-sibling::dt='Cơ quan ban hành']")

    assert "-KL/TU" in symbol.text_content()
    assert "số để trống" in symbol.text_content()
    assert "in trên dự thảo" in issuer.text_content()


def test_the_page_of_the_look_ups_never_promises_and_never_judges(site):
    page = html.document_fromstring((site / "chinh-sach" / "index.html").read_text("utf-8"))
    words = page.text_content().lower()

    assert "bạn được hưởng" not in words
    assert "đủ điều kiện" not in words


@pytest.mark.parametrize("place", ["nhiem-vu", "chinh-sach", "thong-ke", "don-vi/phuong-4", "don-vi/phuong-1"])
def test_a_page_of_facts_from_a_draft_says_so_before_the_first_of_them(site, place):
    page = html.document_fromstring((site / place / "index.html").read_text("utf-8"))
    (said,) = page.xpath("//div[contains(@class, 'standing')][.//a[contains(@href, 'van-ban/kl-luan-chuyen-2021')]][1]")

    assert "Không rõ dự thảo có được ban hành hay không" in said.text_content()
    assert not said.xpath("preceding::*[contains(@class, 'card') or self::table]")


def test_a_unit_known_from_issued_texts_only_is_not_called_a_draft_s(portal):
    issued = (with_cells(each, status=DocumentStatus.ISSUED) for each in portal.rows("documents"))
    released = with_rows(portal, documents=issued)

    assert "Không rõ dự thảo" in unit_page(portal, "phuong-4")
    assert "Không rõ dự thảo" not in unit_page(released, "phuong-4")


def test_where_only_some_rows_are_a_draft_s_each_row_says_so_and_nothing_stands_over_all(portal):
    text, first, *others = portal.texts["kl-luan-chuyen-2021"], *portal.rows("tasks")
    several = replace(
        with_rows(portal, tasks=[with_cells(first, document_id="kh-21"), *others]),
        texts={**portal.texts, "kh-21": replace(text, document_id="kh-21")},
    )

    assert "Không rõ dự thảo" in section_drafts(portal, "nhiem-vu")
    assert section_drafts(several, "nhiem-vu") == ""
    page = task_register(several)
    assert "Dự thảo Kết luận tháng 5/2021" in page
    assert "Kế hoạch số" in page
