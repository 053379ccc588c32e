"""What a received document says of itself is taken as printed; what is blank stays blank."""

import pytest

from intake.documents.content import Cell, Content, FileKind, Paragraph, Table
from intake.documents.plain_text import pasted
from intake.structure.answers import json_parts
from intake.structure.structured_text import structured

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = "1. Các thôn quét đường.\n2. Các xã kiểm tra.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Thí Dụ"


def _facts(text):
    return structured(pasted(text)).facts


def _ids(text):
    return [part["id"] for part in structured(pasted(text)).parts]


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("Số: 12/QĐ-UBND", "12/QĐ-UBND"),
        ("Số: 12 /QĐ - UBND", "12 /QĐ - UBND"),
        ("Số 12- KL/TU", "12- KL/TU"),
        ("Số      -KL/TU", "-KL/TU"),
        ("Số: ……/KH-UBND", "/KH-UBND"),
        ("Luật số: 33/2009/QH12", "33/2009/QH12"),
        ("Số:", ""),
    ],
)
def test_a_number_is_taken_as_printed_and_a_blank_one_keeps_its_tail(printed, symbol):
    assert (
        _facts(f"XÃ GIẢ\n{printed}\n{STATE}Giả, ngày 02 tháng 3 năm 2021\nKẾ HOẠCH\nQuét đường\n{BODY}").symbol
        == symbol
    )


@pytest.mark.parametrize(
    ("printed", "day", "place"),
    [
        ("Giả Định, ngày 02 tháng 3 năm 2021", "2021-03-02", "Giả Định"),
        ("Giả Định, ngày 2/3/2021", "2021-03-02", "Giả Định"),
        ("Giả Định, ngày     tháng 3 năm 2021", "", "Giả Định"),
        ("Giả Định, ngày … tháng … năm 2021", "", "Giả Định"),
        ("Giả Định, hồi 16 giờ 30 ngày 02 tháng 3 năm 2021", "2021-03-02", "Giả Định"),
        ("Giả Định, ngày 02 tháng 3\nnăm 2021", "2021-03-02", "Giả Định"),
        ("Giả Định,\nngày 02 tháng 3 năm 2021", "2021-03-02", "Giả Định"),
        ("........, ngày .... tháng .... năm 2021", "", ""),
    ],
)
def test_a_day_that_is_not_whole_is_no_day(printed, day, place):
    facts = _facts(f"XÃ GIẢ\nSố: 1/KH-UBND\n{STATE}{printed}\nKẾ HOẠCH\nQuét đường\n{BODY}")

    assert (facts.day, facts.place) == (day, place)


_WHOSE = "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH GIẢ ĐỊNH"


@pytest.mark.parametrize(
    ("printed", "lines"),
    [
        (f"KẾT LUẬN\n{_WHOSE}\nKHÓA XVIII, NHIỆM KỲ 2025 - 2030\nVề đo mực nước ở các hồ", 3),
        (f"KẾT LUẬN HỘI NGHỊ LẦN THỨ TƯ\n{_WHOSE}\nV/v đo mực nước", 3),
        ("KẾT LUẬN\nVỀ ĐO MỰC NƯỚC\nVề các hồ, Ban Thường vụ thống nhất", 1),
        (f"KẾT LUẬN\n{_WHOSE}\nVề các hồ, Ban Thường vụ thống nhất.", 1),
    ],
    ids=["two lines of whose", "whose below the type", "body after what it is about", "body that is a sentence"],
)
def test_a_title_goes_on_from_whose_the_document_is_to_what_it_is_about(printed, lines):
    facts = _facts(f"TỈNH ỦY GIẢ ĐỊNH\nSố 1-KL/TU\n{STATE}Giả Định, ngày 2/3/2021\n{printed}\n{BODY}")

    assert facts.title == " ".join(printed.removeprefix("KẾT LUẬN").strip().split("\n")[:lines])


def test_whom_a_letter_invites_is_no_title():
    invited = f"XÃ GIẢ\nSố: 1/GM-UBND\n{STATE}Giả, ngày 02/3/2021\nGIẤY MỜI\nKính mời: Các trưởng thôn\n{BODY}"

    assert (_facts(invited).type, _facts(invited).title) == ("GIẤY MỜI", "")


def test_a_letter_has_its_subject_for_a_title_though_it_prints_no_type():
    facts = _facts(
        f"PHÒNG NƯỚC\nSố: 5/PN\nV/v đo mực nước\nở các hồ\n{STATE}Giả, ngày 02 tháng 3 năm 2021\n"
        f"Kính gửi: Các xã\nPhòng đề nghị:\n{BODY}"
    )

    assert (facts.type, facts.title) == ("CÔNG VĂN", "V/v đo mực nước ở các hồ")


def test_a_party_body_with_a_full_name_of_its_own_stands_under_its_parent():
    head = "*\nSố 5-NQ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nGiả, ngày 02 tháng 3 năm 2021\nNGHỊ QUYẾT\nvề nước sạch\n-----\n"

    below = _facts(f"ĐẢNG BỘ HUYỆN MẪU\nĐẢNG ỦY XÃ GIẢ\n{head}{BODY}")
    organ = _facts(f"ĐẢNG BỘ HUYỆN MẪU\nBAN CHẤP HÀNH\n{head}{BODY}")

    assert (below.issuer, below.issuer_parent) == ("ĐẢNG ỦY XÃ GIẢ", "ĐẢNG BỘ HUYỆN MẪU")
    assert (organ.issuer, organ.issuer_parent) == ("ĐẢNG BỘ HUYỆN MẪU BAN CHẤP HÀNH", "")


def test_grounds_are_parted_one_by_one_and_an_opening_sentence_is_none():
    text = (
        f"XÃ GIẢ\nSố: 1/QĐ-UBND\n{STATE}Giả, ngày 02 tháng 3 năm 2021\nQUYẾT ĐỊNH\nVề việc quét đường\nCHỦ TỊCH XÃ GIẢ\n"
        "- Căn cứ Luật Giả;\n- Xét đề nghị của thôn,\nQUYẾT ĐỊNH:\nĐiều 1. Quét đường.\nCHỦ TỊCH\nTrần Thí Dụ"
    )
    opened = f"XÃ GIẢ\n{STATE}KẾ HOẠCH\nQuét đường\nCăn cứ Luật Giả; căn cứ thực tế, xã làm như sau:\n{BODY}"

    assert [each for each in _ids(text) if "can-cu" in each or each in ("tham-quyen", "loi-ban-hanh")] == [
        "tham-quyen", "can-cu-1", "can-cu-2", "loi-ban-hanh",
    ]  # fmt: skip
    assert "mo-dau" in _ids(opened)
    assert "can-cu-1" not in _ids(opened)


def test_lines_that_two_columns_share_are_read_column_by_column_and_told_as_moves():
    read = structured(
        pasted(
            "XÃ GIẢ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN MẪU\tĐộc lập - Tự do - Hạnh phúc\n"
            f"Số: 7/KH-UBND\tGiả, ngày 02 tháng 3 năm 2021\nKẾ HOẠCH\nQuét đường\n{BODY}"
        )
    )

    assert (read.facts.issuer, read.facts.symbol, read.facts.day) == ("XÃ GIẢ HUYỆN MẪU", "7/KH-UBND", "2021-03-02")
    assert [move.raw for move in read.moves] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert read.moves[0].repaired == "HUYỆN MẪU Số: 7/KH-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_several_bodies_sign_each_for_itself_and_a_post_without_a_name_is_nobody():
    columns = Table(
        ((Cell((Paragraph("TM. XÃ GIẢ"), Paragraph("Trần Thí Dụ"))), Cell((Paragraph("TM. XÃ MẪU"), Paragraph("CHỦ TỊCH")))),),
        2, bordered=False,
    )  # fmt: skip
    head = pasted(f"XÃ GIẢ\nSố: 7/KHLT\n{STATE}Giả, ngày 02 tháng 3 năm 2021\nKẾ HOẠCH\nQuét đường\n1. Quét.\n2. Dọn.")
    read = structured(Content(FileKind.DOCX, (*head.blocks, columns)))

    assert [part["id"] for part in read.parts][-2:] == ["ky", "ky-2"]
    assert json_parts(read)["signatories"] == [{"lines": ["TM. XÃ GIẢ"], "name": "Trần Thí Dụ"}]


def test_a_post_in_small_letters_is_no_name():
    facts = _facts(
        f"XÃ GIẢ\nSố: 7/KH-UBND\n{STATE}KẾ HOẠCH\nQuét đường\n1. Quét.\nNơi nhận:\n- Lưu.\nT/M XÃ GIẢ\nPhó Chủ tịch\nTrần Thí Dụ"
    )

    assert [(each.lines, each.name) for each in facts.signatories] == [(("T/M XÃ GIẢ", "Phó Chủ tịch"), "Trần Thí Dụ")]


def test_marks_around_a_head_are_parts_of_their_own():
    ids = _ids(
        f"Dự thảo lần 2\n(ngày 01/3/2021)\nXÃ GIẢ\nSố: /KH-UBND\n{STATE}Giả, ngày tháng 3 năm 2021\nHỎA TỐC\nKẾ HOẠCH\nQuét đường\n{BODY}"
    )

    assert ids[:5] == ["du-thao", "dau-van-ban", "do-khan", "ten-loai", "trich-yeu"]


def test_what_stands_under_the_recipients_in_plain_letters_is_the_note_of_the_file():
    text = f"XÃ GIẢ\nSố: 7/KH-UBND\n{STATE}KẾ HOẠCH\nQuét đường\n1. Quét.\nNơi nhận:\n- Lưu.\n(Ke hoach quet duong)\nCHỦ TỊCH\nTrần Thí Dụ"

    assert _ids(text)[-3:] == ["noi-nhan", "ghi-chu-tep", "ky"]
