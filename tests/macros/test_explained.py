"""Words that the portal explains, marked in a text without touching a letter of it."""

import pytest
from lxml import html

from macros.citing.explained import ExplainedWords
from macros.documents.text import verbatim_text

DOCUMENT = "kl-luan-chuyen-2021"


@pytest.fixture(name="marked")
def _marked(portal):
    """Mark some words and give what was marked."""
    words = ExplainedWords(portal)

    def marked(text: str, scope: str = "I.1") -> list[str]:
        root = html.fragment_fromstring(str(words.mark(text, scope)), create_parent="p")
        assert root.text_content() == text
        return [each.text_content() for each in root.xpath("//a")]

    return marked


def test_an_abbreviation_is_explained_only_where_it_stands_by_itself(marked):
    assert marked("TUYÊN TRUYỀN, NUBND") == []
    assert marked("UBND phường") == ["UBND"]


def test_a_term_is_explained_also_where_it_opens_a_sentence(marked):
    assert marked("Luân chuyển là việc") == ["Luân chuyển"]


def test_a_symbol_stays_on_one_line_and_what_is_in_it_is_still_explained(portal):
    words = ExplainedWords(portal)
    shown = html.fragment_fromstring(str(words.mark("Kết luận số 36-KL/TU, Đề án số 97-ĐA/TU", "I")), create_parent="p")

    assert [each.text_content() for each in shown.find_class("symbol")] == ["36-KL/TU", "97-ĐA/TU"]
    assert [each.text_content() for each in shown.find_class("symbol")[0].xpath("./a")] == ["36", "KL", "TU"]


def test_the_number_of_a_cited_document_leads_to_it_where_only_one_has_the_symbol(portal):
    words = ExplainedWords(portal)
    shown = html.fragment_fromstring(str(words.mark("Kết luận số 36-KL/TU, số 99-CTr/TU", "I")), create_parent="p")

    assert shown.xpath("//a[@class='cited']/@href") == ["/van-ban/#kl-36-tu"]
    assert [each.text_content() for each in shown.find_class("symbol")] == ["36-KL/TU", "99-CTr/TU"]


def test_the_longest_words_win(marked):
    assert marked("theo Đề án số 97-ĐA/TU") == ["Đề án số 97-ĐA/TU"]


def test_the_same_word_is_explained_once_in_each_clause(marked):
    assert marked("UBND và UBND") == ["UBND"]
    assert marked("UBND") == []
    assert marked("UBND", "I.2") == ["UBND"]


def test_an_abbreviation_of_two_meanings_is_explained_by_the_one_its_sentence_spells_out(portal):
    page = html.fragment_fromstring(str(verbatim_text(portal, DOCUMENT)), create_parent="div")
    terms = page.xpath("//*[@id='ii-2-1']//a[starts-with(@data-term, 'TU')]/@data-term")
    notes = [page.xpath(f"string(//*[@data-explains='{term}'])") for term in terms]

    assert len(notes) == 1
    assert "Tỉnh ủy" in notes[0]
    assert "Thành ủy" not in notes[0]


def test_an_abbreviation_whose_meaning_is_spelt_out_nowhere_shows_all_meanings(portal):
    words = ExplainedWords(portal)
    words.mark("theo Đề án 97-ĐA/TU", "I")
    notes = html.fragment_fromstring(str(words.notes()))

    assert all(meaning in notes.xpath("string(//*[@data-explains='TU'])") for meaning in ("Thành ủy", "Tỉnh ủy"))


def test_every_marked_word_has_its_explanation_on_the_page(portal):
    page = html.fragment_fromstring(str(verbatim_text(portal, DOCUMENT)), create_parent="div")

    marked = set(page.xpath("//@data-term"))
    assert {"UBND", "luân chuyển", "Đề án số 97-ĐA/TU", "mức lương cơ sở"} <= marked
    assert marked == set(page.xpath("//@data-explains"))


def test_what_comes_from_outside_the_documents_says_so_in_its_explanation(portal):
    page = html.fragment_fromstring(str(verbatim_text(portal, DOCUMENT)), create_parent="div")

    assert "Ngoài văn bản" in page.xpath("string(//*[@data-explains='luân chuyển'])")
    assert "Ngoài văn bản" not in page.xpath("string(//*[@data-explains='UBND'])")
