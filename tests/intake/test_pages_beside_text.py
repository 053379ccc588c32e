"""What was read of a Word-like file stands beside its drawn pages, and the page says what its pictures do not prove."""

import pytest

from intake.conversion import libreoffice
from intake.documents.content import Content, FileKind, Paragraph, RefusedError, Remark, paragraphs_of
from intake.documents.old_encodings import OldEncoding, decoded
from intake.page_places import page_places
from intake.pages_beside_text import pages_beside_text
from intake.pdf.pictures import DrawnPage
from intake.reading import pages_of
from intake.word.reader import read_word
from tests.support.received.word_files import cell, mark, notes, paragraph, run, table, word_file

_FONT = ".VnChuaCai"  # a name of the kind of .VnTime that no machine has
_OLD = [
    "§iÒu 1. C¸c x·, ph\u00adêng tæ chøc chî phiªn vµo buæi s¸ng",
    "§iÒu 2. B¸o c¸o kÕt qu¶ tr\u00adíc ngµy 15 h»ng th¸ng",
]
_LINES = [decoded(each, OldEncoding.TCVN3) for each in _OLD]
_BREAK = '<w:br w:type="page"/>'


def _old(words):
    return paragraph(run(words, f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}"/>'))


def _word():
    return word_file(_old(_OLD[0]), paragraph(run(inside=_BREAK)), _old(_OLD[1]))


def _rtf():
    lines = ["".join(each if each.isascii() else f"\\'{ord(each):02x}" for each in line) for line in _OLD]
    return rf"{{\rtf1\ansi{{\fonttbl{{\f0 {_FONT};}}}}\f0 {lines[0]}\par \page {lines[1]}\par}}".encode()


def _html():
    lines = "<p style='page-break-before:always'>".join(f"<font face='{_FONT}'>{line}</font></p>" for line in _OLD)
    return f"<html><head><meta charset='utf-8'></head><body><p>{lines}</body></html>".encode()


@pytest.mark.parametrize("received", [_word(), _rtf(), _html()], ids=["docx", "rtf", "html"])
def test_decoded_words_stand_beside_the_page_where_they_begin(received, tmp_path, command):
    (tmp_path / "den").write_bytes(received)

    done = command("python", "-m", "intake", "read", tmp_path / "den", "--beside", tmp_path / "so.html")

    assert done.returncode == 0, done.stderr
    before, *sections = (tmp_path / "so.html").read_text("utf-8").split("<section ")
    assert [[line in section for line in _LINES] for section in sections] == [[True, False], [False, True]]
    assert all("data:image/png;base64," in each and 'class="doubt"' in each for each in sections)
    assert f"Máy này không có phông {_FONT} nên" in before


def _page(words="", *fonts):
    return DrawnPage(b"", words, fonts)


def _content(*body, **parts):
    return read_word(word_file(*body, **parts))


@pytest.mark.parametrize(
    ("fonts", "is_missing"),
    [(["DejaVuSans"], True), ([".VnTimeH"], True), ([".VnTime"], False), (["VnTime,Bold", "DejaVuSans"], False)],
)
def test_pictures_in_another_font_than_the_file_asks_for_are_said_to_be(fonts, is_missing):
    content = Content(FileKind.DOC, (Paragraph("a"),), old_fonts=(".VnTime",))

    page = pages_beside_text("a.doc", [_page("a", *fonts)], content)

    assert ("không có phông .VnTime nên" in page) is is_missing
    assert "Hình do LibreOffice vẽ" in page


def test_what_is_asked_stands_at_its_page():
    asked = (Remark("trang 2, dòng 4", "so với bản in"), Remark("cả tệp", "xem lại"))

    page = pages_beside_text("a.pdf", [_page(), _page()], Content(FileKind.PDF, (), asked=asked))

    before, first, second = page.split("<section ")
    assert ["xem lại" in before, "so với bản in" in first, "so với bản in" in second] == [True, False, True]


def test_pictures_of_a_pdf_are_the_paper_itself():
    content = Content(FileKind.PDF, (Paragraph("a", place="trang 1, dòng 1"),))

    assert "LibreOffice" not in pages_beside_text("a.pdf", [_page("a", "DejaVuSans")], content)


def test_tables_notes_and_remarks_have_the_page_of_their_words():
    body = [
        paragraph("Các xã báo cáo kết quả thực hiện"),
        paragraph("1"),
        table([cell("TT"), cell("Đoàn thanh niên trực cổng chợ phiên"), cell("b")], columns=3),
        paragraph("Chợ họp vào buổi sáng chủ nhật", mark(1)),
    ]
    content = _content(*body, footnotes=notes(n1="Theo kế hoạch đã được phê duyệt"))
    pages = [
        "Các xã báo cáo kết quả thực hiện",
        "1 TT Ñoaøn thanh nieân tröïc coång chôï phieân b",
        "Chî häp vµo buæi s¸ng chñ nhËt1 Theo kế hoạch đã được phê duyệt",
    ]

    places = page_places(content, pages)

    assert [places[each.place] for each in content.blocks] == [1, 1, 2, 3]
    assert places["bảng 1, hàng 1, cột 3"] == 2
    assert places["chú thích 1"] == 3


_SIGNED, _FIRST, _SECOND = "Chủ tịch ký thay", "Phần thứ nhất", "Phần thứ hai về tổ chức"
_LONG = "Các cơ quan, đơn vị, địa phương chịu trách nhiệm thi hành Quyết định này"


@pytest.mark.parametrize(
    ("lines", "pages", "numbers"),
    [
        ([_FIRST, _SIGNED, _SECOND], [f"{_SIGNED} {_FIRST}", f"{_SECOND} {_LONG * 15} {_SIGNED}"], [1, 1, 2]),
        ([_SIGNED] * 5, [f"{_SIGNED} {_SIGNED}", f"2 {_SIGNED} {_SIGNED}", _SIGNED], [1, 1, 2, 2, 3]),
        ([_FIRST, _SIGNED, _SECOND], [_FIRST, _SECOND, _SIGNED], [1, 1, 2]),
        ([_FIRST, _LONG, _SIGNED], [_FIRST, "", f"{_LONG} {_SIGNED}"], [1, 3, 3]),
    ],
    ids=["before on its page", "repeated", "far ahead", "long and far ahead"],
)
def test_a_line_that_other_pages_repeat_takes_no_other_along(lines, pages, numbers):
    content = _content(*map(paragraph, lines))

    places = page_places(content, pages)

    assert [places[each.place] for each in paragraphs_of(content.blocks)] == numbers


def test_without_libreoffice_a_sentence_says_how_to_compare(monkeypatch):
    monkeypatch.setattr(libreoffice.shutil, "which", lambda _: None)

    with pytest.raises(RefusedError, match=r"Vẽ trang của tệp \.docx cần LibreOffice.*mở tệp bằng Word và so"):
        pages_of(word_file("a"))


def test_plain_text_has_no_pages():
    with pytest.raises(RefusedError, match="không có trang để vẽ"):
        pages_of("Kính gửi: các phòng\n".encode())
