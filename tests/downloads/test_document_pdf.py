"""The PDF of a document: the paper an office expects, tagged, letter for letter."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from cache.outputs import OutputCache
from model.texts import Node, Piece, Text
from model.texts.printed import letters_in_order
from publishing.paper.document_pdf import document_pdf_jobs, paper_of
from publishing.paper.words_on_paper import words_on_paper
from publishing.processes import run
from publishing.proof import ProofError

DOCUMENT = "kl-luan-chuyen-2021"


def _write(portal, folder: Path) -> Path:
    run([], in_second_process=document_pdf_jobs(OutputCache(portal, folder), folder))
    return folder / "van-ban" / f"{DOCUMENT}.pdf"


def _letters(text: str) -> str:
    """Readers of PDF put blanks inside words: only what is not white space is compared."""
    return "".join(text.split())


@pytest.fixture(name="paper", scope="module")
def _paper(portal, tmp_path_factory):
    return PdfReader(_write(portal, tmp_path_factory.mktemp("paper")))


@pytest.fixture(name="sheets", scope="module")
def _sheets(paper):
    return [_letters(sheet.extract_text()) for sheet in paper.pages]


def test_the_same_data_gives_the_same_bytes(portal, tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_CACHE", os.devnull)
    (tmp_path / "again").mkdir()

    assert _write(portal, tmp_path).read_bytes() == _write(portal, tmp_path / "again").read_bytes()


def test_it_is_tagged_titled_and_in_vietnamese(paper):
    root = paper.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("vi")
    assert paper.metadata.title == "Công tác quy hoạch, luân chuyển cán bộ thành phố (Dự thảo Kết luận tháng 5/2021)"
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_its_words_in_the_order_of_its_tags_are_those_of_the_text(portal, tmp_path):
    shown = _letters(words_on_paper(_write(portal, tmp_path).read_bytes()))

    body, _, foot = shown.partition("Phầndướivạchnày")
    assert body == letters_in_order(portal.texts[DOCUMENT])
    assert foot.startswith("docổngghi,khôngthuộcvănbản.")


def test_a_symbol_that_a_line_breaks_at_its_hyphen_is_read_whole(portal, tmp_path):
    words = " ".join(f"{'x' * (number % 9)}TTr-VHTT" for number in range(150))
    node = Node("mo-dau", "preamble", None, 1, "", "", "", (Piece("text", 1, words),))
    broken = replace(portal, texts={DOCUMENT: Text(DOCUMENT, (node,))})

    shown = _letters(words_on_paper(_write(broken, tmp_path).read_bytes()))

    assert shown.startswith(_letters(words))


def test_a_print_with_other_words_is_refused_in_a_sentence(portal, tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_CACHE", os.devnull)
    monkeypatch.setattr("publishing.paper.document_pdf.letters_in_order", lambda text: letters_in_order(text)[1:])

    with pytest.raises(ProofError, match=r"Bản in kl-luan-chuyen-2021\.pdf không giữ đúng lời văn"):
        _write(portal, tmp_path)


def test_every_sheet_says_draft_its_number_its_day_its_data_and_its_address(portal, sheets):
    for number, sheet in enumerate(sheets, start=1):
        assert sheet.startswith("DỰTHẢO")
        for words in (
            f"Trang{number}/{len(sheets)}",
            f"ngày{portal.checked_on:%d/%m/%Y}",
            f"bảninnày{paper_of(portal, DOCUMENT)['source'][-16:]}",
            f"/van-ban/{DOCUMENT}/",
        ):
            assert words in sheet


def test_the_fingerprint_on_paper_tells_its_own_words_from_others(portal):
    """Two prints of a document that nobody changed are alike, whatever else changed on the portal."""
    *nodes, _ = portal.texts[DOCUMENT].nodes
    shorter = replace(portal, texts={DOCUMENT: Text(DOCUMENT, tuple(nodes))})
    sources = [paper_of(each, DOCUMENT)["source"] for each in (portal, replace(portal, fingerprint="khác"), shorter)]

    assert sources[0] == sources[1] != sources[2]


def test_recipients_and_signature_stand_together_at_the_end(sheets):
    assert "Nơinhận:" in sheets[-1]
    assert "NguyễnChiếnThắng" in sheets[-1]


def test_words_that_look_like_markup_are_printed_letter_for_letter(portal, tmp_path):
    words = '#panic("x") *đậm* _nghiêng_ $x$ = @a <b> \\ -- "q"'
    node = Node("mo-dau", "preamble", None, 1, "", "", "", (Piece("text", 1, words),))
    hostile = replace(portal, texts={DOCUMENT: Text(DOCUMENT, (node,))})

    sheet = PdfReader(_write(hostile, tmp_path)).pages[0].extract_text()

    assert _letters(words) in _letters(sheet)
