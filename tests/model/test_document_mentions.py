"""Numbers, symbols and days of documents are read in every form in which they are printed."""

import pytest

from model.texts.document_mentions import document_mentions, has_blank_number, plain_symbol, read_symbol
from model.texts.printed_days import read_printed_day
from model.vocabulary import DocumentType
from model.vocabulary.document_types import last_type_named, type_named_first, types_of_code


@pytest.mark.parametrize(
    ("symbol", "types"),
    [
        ("05-CT/TU", {"directive"}),
        ("27-QĐ/HU", {"decision", "regulation"}),
        ("11-QĐi/TW", {"regulation"}),
        ("432-TB/VPTW", {"notice", "declaration"}),
        ("06-CTHĐ/TU", {"programme"}),
        ("36/2025/NQ-HĐND", {"resolution"}),
        ("51/TTr-SNV", {"submission"}),
        ("05/2008/TTLT-BKHCN-BNV", {"joint_circular"}),
        ("62/2020/NĐ-CP", {"decree"}),
        ("17/NQ -CP", {"resolution"}),
        ("22/2008/QH12", set()),
        ("402/SNV-TCBC", set()),
        ("-KL/TU", {"conclusion"}),
        ("/CT-UBND", {"directive"}),
        ("68", set()),
    ],
)
def test_a_symbol_of_any_organ_is_read_with_the_types_it_may_stand_for(symbol, types):
    read = read_symbol(symbol)

    assert read is not None
    assert set(read.types) == types


@pytest.mark.parametrize("words", ["1-2", "2017-2020", "12/4", "Phường 4", "1.000.000"])
def test_other_figures_are_no_symbols(words):
    assert read_symbol(words) is None


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("05/11/2002", "2002-11-05"),
        ("ngày 25-10-2017", "2017-10-25"),
        ("25.10.2017", "2017-10-25"),
        ("ngày 05 tháng 4 năm 2021", "2021-04-05"),
        ("ngày mùng 2 tháng chín năm 1945", "1945-09-02"),
        ("tháng 10/2017", "2017-10"),
        ("tháng 5 năm 2021", "2021-05"),
        ("ngày     tháng 5 năm 2021", "2021-05"),
        ("ngày … tháng 5 năm 2021", "2021-05"),
        ("năm 2021", "2021"),
        ("ngày 25-10/2017", None),
        ("giai đoạn 2021-2025", None),
    ],
)
def test_a_day_is_read_in_every_usual_way_of_printing_it(printed, day):
    assert read_printed_day(printed) == day


@pytest.mark.parametrize(
    ("words", "mentions"),
    [
        ("Kết luận số 24-KL/TW ngày 05/6/2012", [("Kết luận", "24-KL/TW", "ngày 05/6/2012")]),
        ("Quyết định số: 1425/QĐ-UBND, tháng 10/2017", [("Quyết định", "1425/QĐ-UBND", "tháng 10/2017")]),
        ("các Hướng dẫn số 16-HD/AB, số 17-HD/AB", [("Hướng dẫn", "16-HD/AB", ""), ("", "17-HD/AB", "")]),
        ("Sắc lệnh số 68, ngày 30 tháng 11 năm 1945", [("Sắc lệnh", "68", "ngày 30 tháng 11 năm 1945")]),
        ("NGHỊ QUYẾT SỐ 18-NQ/TW", [("NGHỊ QUYẾT", "18-NQ/TW", "")]),
        ("Kế hoạch 5 năm, điểm 1.2, 500.000 đồng, từ 02-03 đồng chí, số 12 đường An Hòa", []),
    ],
)
def test_documents_are_recognised_in_running_text_with_type_number_and_day(words, mentions):
    assert [(each.type_name, each.symbol, each.day) for each in document_mentions(words)] == mentions


def test_a_place_left_for_a_number_is_recognised():
    assert has_blank_number("Số       -KL/TU")
    assert has_blank_number("Số: ..../2025/NQ-HĐND")
    assert not has_blank_number("Số 24-KL/TW")
    assert plain_symbol("08 –HD/BTCTU") == "08-HD/BTCTU"


def test_a_longer_name_of_a_type_is_not_taken_for_a_shorter():
    assert type_named_first("Thông tư liên tịch quy định việc ấy") == DocumentType.JOINT_CIRCULAR
    assert type_named_first("Bộ luật Dân sự") == DocumentType.CODE
    assert last_type_named("thực hiện Quyết định, Quy định") == DocumentType.REGULATION
    assert last_type_named("kỷ luật, theo pháp luật") is None
    assert types_of_code("SNV") == ()


def test_every_type_but_the_open_one_is_recognised_by_its_own_label():
    named = {each: type_named_first(each.label) for each in DocumentType if each != DocumentType.OTHER}

    assert all(found == each for each, found in named.items())
    assert len(named) >= 45
