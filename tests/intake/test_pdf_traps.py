"""PDF files that are not what they seem: scans, hidden words, stamps, and what may harm; each refusal one sentence."""

import pytest

from intake.documents.content import RefusedError
from intake.pages_beside_text import pages_beside_text
from intake.pdf.pictures import drawn_pages
from intake.pdf.reader import MOST_PAGES, read_pdf
from model.vocabulary import Doubt
from tests.support.received.pdf_files import drawn, locked, page_of_words, typeset, with_attachment, words

_TEXT = page_of_words(3)
_PICTURE = "q 500 0 0 700 40 40 cm /P Do Q\n"
_STAMP = "".join(
    words(line, 480, 800 - 8 * at, size=6)
    for at, line in enumerate(["Digitally signed by Xa An Hoa", "Email: xa@an-hoa.invalid", "01/7/2025 08:00"])
)


def _refusal(pdf: bytes) -> str:
    with pytest.raises(RefusedError) as refused:
        read_pdf(pdf)
    sentence = str(refused.value)
    assert len(sentence) <= 400
    return sentence


def _words(pdf: bytes) -> str:
    return " ".join(block.words for block in read_pdf(pdf).blocks)


@pytest.mark.parametrize(
    "commands",
    ["", _STAMP, f"3 Tr {page_of_words(30)}".replace("BT", "BT 3 Tr")],
    ids=["bare", "with the stamp of a signature", "with a layer of recognized letters"],
)
def test_a_scan_is_refused_with_what_to_bring_instead(commands):
    assert "ảnh chụp (scan)" in _refusal(drawn(commands, picture=True))
    assert "Word" in _refusal(drawn(commands, picture=True))


def test_a_text_whose_pages_lie_under_their_pictures_is_a_scan():
    assert "scan" in _refusal(drawn(page_of_words(30) + "q 595 0 0 842 0 0 cm /P Do Q"))


def test_a_file_with_one_scanned_page_is_refused_and_the_page_is_named():
    assert _refusal(drawn(_TEXT, _PICTURE, _TEXT)).startswith("Trang 2 ")


def test_a_text_with_a_picture_behind_it_is_a_text():
    assert "Xa An Hoa" in _words(drawn(page_of_words(30), picture=True))


@pytest.mark.parametrize(
    ("hidden", "why"),
    [
        ("BT 3 Tr /F1 14 Tf 85 100 Td (mat khong hien) Tj ET", "chữ không hiện"),
        (words("mat khong hien", 85, 100, before="1 1 1 rg"), "chữ trắng"),
        (words("mat khong hien", 85, 100) + "q 0 g 80 90 200 30 re f Q", "chữ bị che"),
        (words("mat khong hien", 85, 100, before="300 90 40 30 re W n"), "chữ ngoài phần in"),
        (words("mat khong hien", 85, -100), "chữ ngoài phần in"),
    ],
    ids=["invisible", "white", "covered", "clipped", "off the paper"],
)
def test_words_that_nobody_sees_are_no_text_and_are_told(hidden, why):
    content = read_pdf(drawn(_TEXT + hidden))

    assert "mat" not in " ".join(block.words for block in content.blocks)
    assert [*content.unprinted] == [(why, "mat khong hien")]


def test_white_words_on_a_dark_box_are_text():
    assert "trang tren den" in _words(
        drawn(_TEXT + "q 0 g 80 90 200 30 re f Q" + words("trang tren den", 85, 100, before="1 g"))
    )


def test_words_drawn_twice_to_look_bold_stand_once():
    assert (
        _words(drawn(words("in hai lan", 85, 100) + words("in hai", 85.4, 100) + words("lan", 120.4, 100)))
        == "in hai lan"
    )


def test_a_number_stamped_over_dots_comes_into_its_place_and_is_asked_about():
    commands = words("So ........../QD-UBND", 85, 700) + words("215", 115, 701.5, font="F2", size=15)

    content = read_pdf(drawn(commands))

    assert "".join(content.blocks[0].words.split(".")) == "So 215/QD-UBND"
    assert Doubt.LAID_OUT in content.blocks[0].doubts
    assert any("đóng chồng" in remark.words for remark in content.remarks)


def test_the_stamp_of_a_digital_signature_is_told_and_left_out():
    stamp = "Người ký: Xã An Hòa \\ Cơ quan: Xã An Hòa \\ 01/7/2025"

    content = read_pdf(typeset(f"#place(top + right)[#set text(6pt)\n{stamp}]\nVăn bản của xã Hòa Mỹ."))

    assert [block.words for block in content.blocks] == ["Văn bản của xã Hòa Mỹ."]
    assert any("Cơ quan: Xã An Hòa" in remark.words for remark in content.remarks)


@pytest.mark.parametrize(("lines", "asked"), [("none", 1), ("(x: none, y: 0.5pt)", 1), ("0.5pt", 0)])
def test_a_table_without_lines_between_its_columns_is_asked_about(lines, asked):
    cells = (
        "[Việc], [Chủ trì], [Hạn], [Dọn chợ phiên và bến xe], [Ban quản lý chợ và bến xe], [Trước ngày mười tháng sáu]"
    )

    content = read_pdf(typeset(f"Phân công như sau.\n\n#table(columns: (3cm, 4cm, 3cm), stroke: {lines}, {cells})"))

    assert [each.place for each in content.asked] == ["trang 1"] * asked
    assert all("“Việc”" in each.words for each in content.asked)


def test_words_across_the_page_are_told_and_left_out():
    content = read_pdf(drawn(_TEXT + "BT /F2 60 Tf .7 .7 -.7 .7 100 200 Tm (DU THAO) Tj ET"))

    assert not any("DU THAO" in block.words for block in content.blocks)
    assert any("“DU THAO”" in remark.words for remark in content.remarks)


@pytest.mark.parametrize("page", ["/Rotate 90", "/Rotate 270"])
def test_a_turned_page_is_read_as_its_letters_run(page):
    assert _words(drawn(_TEXT, page=page)) == _words(drawn(_TEXT))


def test_letters_that_run_up_a_page_are_read_on_the_page_turned():
    turned = (
        "q 0 1 -1 0 595 100 cm\n" + words("Trang nam ngang", 85, 300) + words("dong thu hai cua trang", 85, 280) + "Q"
    )

    assert _words(drawn(turned)) == "Trang nam ngang dong thu hai cua trang"


def test_letters_of_an_old_encoding_are_refused_not_read_as_others():
    assert "không phải chữ Việt" in _refusal(drawn(words("Céng hßa x· héi chñ nghÜa ViÖt Nam", 85, 700)))


def test_letters_without_a_meaning_are_refused():
    font = "<</Type /Font /Subtype /Type1 /BaseFont /Tu-Che /FirstChar 65 /LastChar 65 /Widths [500] /Encoding <</Type /Encoding /Differences [65 /g1]>>>>"
    pdf = drawn(_TEXT + words("AAAA", 85, 100, font="F2")).replace(
        b"<</Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding>>", font.encode()
    )

    assert "không cho biết là chữ gì" in _refusal(pdf)


@pytest.mark.parametrize(
    ("pdf", "says"),
    [
        (b"", "không bắt đầu"),
        (b"MZ" + drawn(_TEXT), "không bắt đầu"),
        (drawn(_TEXT) + b"PK\x03\x04" * 1000, "dữ liệu khác"),
        (drawn(_TEXT)[:400], "hỏng"),
        (drawn(_TEXT).replace(b"/Pages 2 0 R", b"/Pages 9 0 R"), "hỏng"),
        (drawn(""), "không có chữ"),
        (drawn(*[""] * (MOST_PAGES + 1)), f"nhiều hơn {MOST_PAGES}"),
        (drawn("0 0 m 9 9 l S " * 100_010), "quá nhiều nét"),
        (drawn(_TEXT, catalog=r"/OpenAction <</S /JavaScript /JS (app.alert\(1\))>>"), "JavaScript"),
        (drawn(_TEXT, catalog="/AcroForm <</Fields [] /XFA (x)>>"), "XFA"),
        (locked(drawn(_TEXT)), "mật khẩu"),
        (with_attachment(drawn(_TEXT)), "đính kèm"),
    ],
    ids=[
        "empty", "program in front", "archive behind", "cut off", "without pages", "blank", "too many pages",
        "too many lines", "script", "dynamic form", "locked", "attachment",
    ],
)  # fmt: skip
def test_what_is_no_plain_text_file_is_refused_in_one_sentence(pdf, says):
    assert says in _refusal(pdf)


def test_a_page_shows_pictures_and_words_side_by_side_and_asks_for_nothing():
    pdf = drawn(_TEXT + words("So ........../QD", 85, 300) + words("215", 115, 301.5, size=15))

    page = pages_beside_text("ke-hoach.pdf", drawn_pages(pdf), read_pdf(pdf))

    assert page.count("data:image/png;base64,") == 1
    assert 'class="doubt"' in page
    assert "trang 1, dòng 4" in page
    assert "http" not in page.replace("http-equiv", "")
