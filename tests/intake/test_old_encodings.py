"""Texts in TCVN3, VNI and VISCII become Unicode, each letter; Unicode in an old font stays."""

import unicodedata

import pytest

from intake.documents.content import paragraphs_of
from intake.documents.file_kinds import kind_of
from intake.documents.old_encodings import OldEncoding, decoded, old_font
from intake.documents.plain_text import read_plain
from intake.documents.printed_lines import printed_text
from intake.pdf.reader import read_pdf
from intake.word.reader import read_word
from model.vocabulary import Doubt
from tests.support.received.pdf_files import drawn, words
from tests.support.received.word_files import paragraph, run, style, styles, word_file

_VOWELS, _TONES = "aăâeêioôơuưy", ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
#: The 134 letters that Vietnamese has beyond ASCII, without capitals these: 67.
LETTERS = "đ" + "".join(
    letter
    for vowel in _VOWELS
    for tone in _TONES
    if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
)
#: What TCVN 5712:1993 has at these letters, as the Latin letters of the same bytes (from the printed standard).
TCVN3 = "®µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô­õö÷øùúûüýþ"
VNI = (
    "ñ aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï "
    "oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î"
)
VISCII = "ð à ä ã á Õ å ¢ Æ Ç ¡ £ â ¥ ¦ ç ¤ § è ë ¨ é © ê « ¬ ­ ª ® ì ï î í ¸ ò ö õ ó ÷ ô ° ± ² ¯ µ ½ ¶ · Þ ¾ þ ù ü û ú ø ß × Ø æ Ñ ñ Ï Ö Û ý Ü"


def _font(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def _in(font, words):
    return run(words, _font(font))


def _lines(*body, **parts):
    return printed_text(read_word(word_file(*body, **parts))).split("\n")


def _written(words, encoding):
    """Write words in an old encoding, by the tables above."""
    table = dict(zip(LETTERS, TCVN3 if encoding is OldEncoding.TCVN3 else VNI.split(), strict=True))
    capitals = {letter.upper(): old.upper() for letter, old in table.items()} if encoding is OldEncoding.VNI else {}
    return "".join((table | capitals).get(letter, letter) for letter in words)


@pytest.mark.parametrize(
    ("encoding", "letters"),
    [(OldEncoding.TCVN3, [*TCVN3]), (OldEncoding.VNI, VNI.split()), (OldEncoding.VISCII, VISCII.split(" "))],
)
def test_every_letter_is_decoded(encoding, letters):
    assert len(letters) == len(LETTERS) == 67
    assert {old: decoded(old, encoding) for old in letters} == dict(zip(letters, LETTERS, strict=True))


def test_every_capital_of_vni_is_decoded_whatever_the_case_of_its_mark():
    for old, letter in zip(VNI.split(), LETTERS, strict=True):
        assert decoded(old.upper(), OldEncoding.VNI) == letter.upper()
        if len(old) > 1:
            assert decoded(old[0].upper() + old[1], OldEncoding.VNI) == letter.upper()


def test_the_capitals_that_tcvn3_has_are_decoded():
    assert decoded("¡¢£¤¥¦§", OldEncoding.TCVN3) == "ĂÂÊÔƠƯĐ"


def test_names_of_fonts_tell_encodings():
    names = [".VnTime", ".VnTimeH", "VNI-Times", "VNI Times", "Times New Roman", "Vnderbit", ""]
    kinds = [old_font(each) for each in names]

    assert [each and each.encoding for each in kinds] == ["TCVN3", "TCVN3", "VNI", "VNI", None, None, None]
    assert [bool(each and each.is_capital) for each in kinds] == [False, True, False, False, False, False, False]


def test_three_encodings_in_one_paragraph_are_decoded_by_the_run():
    body = paragraph(
        _in(".VnTime", _written("Thị ủy ", OldEncoding.TCVN3)),
        _in("VNI-Times", _written("giao Phường ", OldEncoding.VNI)),
        run("thực hiện từ quý tư."),
    )

    content = read_word(word_file(body))

    assert content.blocks[0].words == "Thị ủy giao Phường thực hiện từ quý tư."
    assert content.blocks[0].doubts == {Doubt.DECODED}
    assert ".VnTime, VNI-Times" in content.remarks[0].words


def test_a_font_of_capitals_makes_capitals():
    assert _lines(paragraph(_in(".VnTimeH", _written("đảng ủy", OldEncoding.TCVN3)))) == ["ĐẢNG ỦY"]


def test_a_letter_cut_into_runs_is_put_together():
    cut = [_in("VNI-Times", each) for each in ("Quye", "át ñ", "ò", "nh")]

    assert _lines(paragraph(*cut)) == ["Quyết định"]


def test_unicode_in_a_style_of_an_old_font_stays_while_old_letters_in_the_same_font_are_decoded():
    given = styles(style("Muc", letters=_font("VNI-Times")))
    lying = [paragraph(each, properties='<w:pStyle w:val="Muc"/>') for each in ("I- Tình hình", "II- Nhiệm vụ")]

    assert _lines(*lying, paragraph(_in("VNI-Times", "Chæ tieâu")), styles=given) == [
        "I- Tình hình",
        "II- Nhiệm vụ",
        "Chỉ tiêu",
    ]


def test_a_stray_run_of_an_old_font_in_unicode_words_stays():
    assert _lines(paragraph("Ủy ban ", _in(".VnTime", "nhân dân tỉnh "), "họp")) == ["Ủy ban nhân dân tỉnh họp"]


def test_fonts_come_from_the_theme_and_from_defaults_too():
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
        '<a:minorFont><a:latin typeface="VNI-Times"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    )
    given = styles(defaults='<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')

    assert _lines(paragraph("Kính göûi"), styles=given, theme=theme) == ["Kính gửi"]
    assert _lines(paragraph("Kính göûi"), styles=styles(defaults=_font("VNI-Times"))) == ["Kính gửi"]


def test_what_could_be_either_stays_and_is_asked_about():
    content = read_word(word_file(paragraph(_in(".VnTime", "ôi"))))

    assert content.blocks[0].words == "ôi"
    assert any("không rõ là mã cũ hay Unicode" in each.words for each in content.remarks)


def test_old_letters_that_no_font_tells_of_are_asked_about():
    words = _written("các chi bộ họp trước ngày lễ lớn, báo cáo thường trực tỉnh ủy ", OldEncoding.TCVN3) * 5

    assert any("có thể là mã cũ" in each.words for each in read_word(word_file(words)).remarks)


_SENTENCE = "Ủy ban nhân dân thị xã yêu cầu các phường rà soát, báo cáo trước ngày 30/6; đạt từ 95% trở lên."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "TCVN3", "VNI", "VISCII", "cp1258"]
)
def test_a_text_file_is_read_in_the_encoding_it_was_saved_in(encoding):
    if encoding in {"TCVN3", "VNI"}:
        words = _SENTENCE[0].lower() + _SENTENCE[1:]
        saved = _written(words, OldEncoding(encoding)).encode("cp1252")
    elif encoding == "VISCII":
        words = _SENTENCE[0].lower() + _SENTENCE[1:]
        saved = "".join(dict(zip(LETTERS, VISCII.split(" "), strict=True)).get(each, each) for each in words).encode(
            "latin-1"
        )
    else:
        words = _SENTENCE
        saved = (_in_1258(words) if encoding == "cp1258" else words).encode(encoding)
    content = read_plain(saved)

    assert kind_of(saved) == "text"
    assert [each.words for each in content.blocks] == [words]
    assert bool(content.remarks) == (not encoding.startswith("utf"))


def _in_1258(words):
    """Write letters as Windows-1258 does: a base with its hat, the tone behind it."""
    parts = unicodedata.normalize("NFD", words)
    hats = "\u0302\u0306\u031b"
    return "".join(unicodedata.normalize("NFC", a) for a in _clusters(parts, hats))


def _clusters(parts, hats):
    """Move hats before tones, and join them to their letters."""
    whole = ""
    for each in parts:
        if whole and each in hats and whole[-1] in _TONES[1:]:
            whole = whole[:-1] + each + whole[-1]
        else:
            whole += each
    cluster = ""
    for each in whole:
        if each in hats:
            cluster += each
            continue
        yield cluster
        cluster = each
    yield cluster


_LINE = "trước ngày lễ lớn các chi bộ được báo cáo thường trực như thị ủy hướng dẫn"


def _pdf(font, *lines):
    """A page in a font of this name; Windows' own encoding calls the "ư" of TCVN3 a hyphen."""
    page = "".join(words(line, 85, 760 - 20 * place, size=9) for place, line in enumerate(lines))
    return read_pdf(drawn(page).replace(b"/Times-Roman", f"/{font:11}".encode()))


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", OldEncoding.TCVN3), ("VnTime,Bold", OldEncoding.TCVN3), ("VNI-Times", OldEncoding.VNI)],
)
def test_letters_of_old_fonts_in_a_pdf_are_decoded_and_marked_so(font, encoding):
    content = _pdf(font, *[_written(_LINE, encoding)] * 3)

    assert printed_text(content).replace("\n", " ") == " ".join([_LINE] * 3)
    assert all(Doubt.DECODED in paragraph.doubts for paragraph in paragraphs_of(content.blocks))
    assert ["phông chữ cũ" in each.words for each in content.remarks] == [True]


def test_a_hyphen_of_an_old_font_stays_one_where_no_syllable_comes_of_it():
    content = _pdf(".VnTime", _written(f"{_LINE} số 5-KL/TU", OldEncoding.TCVN3))

    assert printed_text(content).endswith("số 5-KL/TU")


def test_unicode_letters_in_a_font_with_an_old_name_stay():
    plain = _pdf("VNI-Times", "Xa An Hoa to chuc thuc hien ke hoach nam")

    assert printed_text(plain) == "Xa An Hoa to chuc thuc hien ke hoach nam"
    assert not any(paragraph.doubts & {Doubt.DECODED} for paragraph in paragraphs_of(plain.blocks))
