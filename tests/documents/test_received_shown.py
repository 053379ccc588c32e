"""Readers are told where a text came from, and where nobody, or a person, compared it: on page, paper and Word file."""

import io
from dataclasses import replace
from datetime import date

import docx
import pytest
from pypdf import PdfReader

from macros.documents.listing import published_documents
from macros.documents.page import document_page
from model.texts.received import ReceivedFile
from model.vocabulary import ReceivedForm
from publishing.paper.document_docx import document_docx
from publishing.paper.document_pdf import Press
from publishing.paper.words_on_paper import words_on_paper

NAME = "ket-luan-khong-muc"
NOT_YET = "Chưa đối chiếu với bản nhận"
BY_EYE = "Đối chiếu bằng mắt với bản nhận: Chánh Văn phòng Thị ủy, ngày 21/11/2026."
WORD = ReceivedFile(
    *("ban-nhan.docx", "ab" * 32, ReceivedForm.DOCX, date(2026, 11, 20), "Văn phòng Thị ủy An Hòa"),
    *(True, "cổng", "2.0.0", None, None, None),
)
COMPARED = {"compared_by": "Chánh Văn phòng Thị ủy", "compared_on": date(2026, 11, 21)}


def _with(portal, **cells):
    received = (replace(WORD, **cells),)
    texts = {**portal.texts, NAME: replace(portal.texts[NAME], received=received)}
    return replace(portal, texts=texts, _groups={})


def _beside(portal, others):
    """The document beside so few others that the start page shows it."""
    names = [NAME, *[name for name in portal.texts if name != NAME][:others]]
    return replace(portal, texts={name: portal.texts[name] for name in names}, _groups={})


def _words_of_docx(content):
    section = docx.Document(io.BytesIO(content)).sections[0]
    return section.header.paragraphs[0].text, section.footer.paragraphs[0].text


@pytest.mark.parametrize("cells", [{"form": ReceivedForm.SCAN}, {"doubts": "decoded"}])
def test_a_text_that_nobody_compared_says_so_at_once_and_on_every_sheet(invented_portal, cells):
    portal = _with(invented_portal, **cells)

    page = document_page(portal, NAME)
    assert page.index(NOT_YET) < page.index('id="toan-van"')
    assert all(NOT_YET in published_documents(_beside(portal, others)) for others in (0, 4))
    assert all(NOT_YET in sheet.extract_text() for sheet in PdfReader(io.BytesIO(Press().pdf(portal, NAME))).pages)
    assert all(NOT_YET in words for words in _words_of_docx(document_docx(portal, NAME)))


def test_a_text_compared_by_eye_says_by_which_post_and_when(invented_portal):
    portal = _with(invented_portal, form=ReceivedForm.SCAN, **COMPARED)

    page = document_page(portal, NAME)
    assert page.index(BY_EYE) < page.index('id="toan-van"')
    assert "".join(BY_EYE.split()) in "".join(words_on_paper(Press().pdf(portal, NAME)).split())
    head, foot = _words_of_docx(document_docx(portal, NAME))
    assert (head, BY_EYE in foot) == ("", True)


def test_a_proved_text_names_the_file_it_came_from_and_no_comparison(invented_portal):
    page = document_page(_with(invented_portal), NAME)

    told = "Bản nhận: Tệp Word (.docx) từ Văn phòng Thị ủy An Hòa, ngày 20/11/2026; sha256 "
    assert told in page
    assert "ab" * 32 in page
    assert "Chữ lấy từ bản nhận (TXT)" in page
    assert "đối chiếu" not in page.lower()


def test_a_text_that_was_itself_received_is_offered_as_such(invented_portal):
    page = document_page(invented_portal, NAME)

    assert "Bản nhận được (TXT)" in page
    assert "Bản nhận: " not in page
