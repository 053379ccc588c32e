"""Texts of every structure reach their readers whole: on the page, on paper, in the Word file, for programs."""

import io

import pytest
from lxml import html
from pypdf import PdfReader

from macros.documents.page import document_page
from macros.html.contents import page_contents
from model.texts import anchor
from model.texts.printed import letters_in_order, words_of
from model.vocabulary import NodeKind
from publishing.paper.document_docx import document_docx
from publishing.paper.document_pdf import Press
from publishing.paper.word_parts import words_of_docx
from publishing.paper.words_on_paper import words_on_paper
from tests.support.invented import NAMES

REGULATION, DECISION = "quy-dinh-chuong-dieu", "quyet-dinh-quy-che"


@pytest.fixture(name="pages", scope="module")
def _pages(invented_portal):
    return {name: document_page(invented_portal, name) for name in NAMES}


@pytest.fixture(name="papers", scope="module")
def _papers(invented_portal):
    press = Press()
    return {name: press.pdf(invented_portal, name) for name in NAMES}


def test_the_documents_have_parts_of_every_kind(invented_portal):
    kinds = {node.kind for text in invented_portal.texts.values() for node in text.clauses.values()}

    assert set(NodeKind) - kinds == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_part_stands_on_the_page_at_its_anchor(invented_portal, pages, name):
    page = html.fragment_fromstring(pages[name])
    for node in invented_portal.texts[name].nodes:
        (clause,) = page.xpath(f"//*[@id='{anchor(node.id)}']//*[@data-clause='{node.id}']")
        assert " ".join(clause.text_content().split()) == words_of(node)


@pytest.mark.parametrize("name", NAMES)
def test_every_row_and_cell_of_a_table_has_an_anchor(invented_portal, pages, name):
    page = html.fragment_fromstring(pages[name])
    for part in invented_portal.texts[name].clauses.values():
        if part.kind in (NodeKind.ROW, NodeKind.CELL):
            (cell,) = page.xpath(f"//*[@id='{anchor(part.id)}']")
            assert cell.tag == ("tr" if part.kind == NodeKind.ROW else cell.tag)


@pytest.mark.parametrize("name", NAMES)
def test_the_print_is_tagged_and_holds_every_letter_in_order(invented_portal, papers, name):
    paper = PdfReader(io.BytesIO(papers[name]))

    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    words = "".join(words_on_paper(papers[name]).split())
    assert words.startswith(letters_in_order(invented_portal.texts[name]))


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_holds_every_letter_in_order(invented_portal, name):
    words = words_of_docx(document_docx(invented_portal, name))

    assert "".join(words.split()) == letters_in_order(invented_portal.texts[name])


def test_the_line_above_the_recipients_is_printed_bold_and_slanted(papers):
    """Decree 30/2020/NĐ-CP, annex I, on recipients: the words "Nơi nhận" in bold italics."""
    sheets = PdfReader(io.BytesIO(papers[DECISION])).pages
    fonts = [font.get_object()["/BaseFont"] for sheet in sheets for font in sheet["/Resources"]["/Font"].values()]

    assert any(name.endswith("NotoSerif-BoldItalic") for name in fonts), fonts


def test_a_wide_table_is_printed_across_the_long_side(papers):
    sheets = PdfReader(io.BytesIO(papers["ke-hoach-bang-rong"])).pages

    assert [sheet.mediabox.width > sheet.mediabox.height for sheet in sheets] == [False, True, False]


def test_what_is_attached_and_each_appendix_begins_a_sheet_of_its_own(papers):
    sheets = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(papers[DECISION])).pages]

    assert "QUY CHẾ Phối hợp" in sheets[1]
    assert [sheet.partition(" CÁC")[0].partition(" BIỂU")[0] for sheet in sheets[2:]] == ["PHỤ LỤC I", "PHỤ LỤC II"]


def test_the_contents_of_a_text_with_articles_end_at_the_articles(pages):
    def entries(headings, depth=0):
        for each in headings:
            yield depth, each.title
            yield from entries(each.children, depth + 1)

    told = list(entries(page_contents(pages[REGULATION])))
    assert (0, "Phần thứ nhất. NHỮNG VẤN ĐỀ CHUNG") in told
    assert (1, "Chương I. PHẠM VI") in told
    assert (2, "Điều 1. Phạm vi điều chỉnh") in told
    assert (4, "Điều 3. Trách nhiệm của người trông chợ") in told
    assert not any(title.startswith(("1.", "a)")) for _, title in told)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_of_a_text_has_a_name_of_its_own(pages, name):
    named = html.fragment_fromstring(pages[name]).xpath("//*[@role='region']/@aria-label")

    assert len(named) == len(set(named))
